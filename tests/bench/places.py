"""Where to tap, on the kiosk and on the web pages."""

from __future__ import annotations

import json
from typing import Final, NamedTuple

from kiosk.pack.reader import Pack
from tests.bench.glass import HEAD, HEIGHT

STEPS: Final = 4  # how often "Next" is tapped on the way through a visit
Place = tuple[int, int]
Topics = dict[str, list[str]]  # the topics of each section


class Places(NamedTuple):
    """`buttons`: expect, route, next-1 to next-4, home, back. `topics`: the card of the section, then of the topic."""

    buttons: dict[str, Place]
    topics: dict[str, tuple[Place, Place]]

    def to_json(self) -> str:
        return json.dumps(self)

    @classmethod
    def from_json(cls, text: str) -> Places:
        buttons, topics = json.loads(text)
        return cls(
            {name: (place[0], place[1]) for name, place in buttons.items()},
            {name: ((a[0], a[1]), (b[0], b[1])) for name, (a, b) in topics.items()},
        )

    def within_reach(self, bar: int) -> set[str]:
        """The topics whose cards, and whose sections' cards, stand below the heading and above a bar so high."""
        return {name for name, cards in self.topics.items() if all(HEAD.bottom < y < HEIGHT - bar for _, y in cards)}


def topics_of(pack: Pack) -> Topics:
    language = pack.manifest.languages[0]
    return {
        section.id: [card.id for card in pack.topic_cards(language, section.id)]
        for section in pack.sections(language)
        if section.topic_count
    }


def longest(pack: Pack, names: set[str]) -> str:
    """The one of these topics with the most words."""
    language = pack.manifest.languages[0]
    return max(sorted(names), key=lambda name: pack.topic(language, name).words)
