"""What a nurse can plan: the walkthroughs and topics of a pack, and which of them may still be talked about."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.screen.library import Library
from kiosk.visit.guided import Guided, Part
from kiosk.visit.journey import Screen

if TYPE_CHECKING:
    from kiosk.pack.model import StaffNotes

# Aloud and with time to ask, half as fast as reading alone (150 words a minute); a teach-back takes a minute more.
_WORDS_PER_MINUTE: Final = 75
_TEACH_BACK_MINUTES: Final = 1


class TickRow(NamedTuple):
    text_: str
    isTicked: bool


class PlanRow(NamedTuple):
    """One page that can be planned: `screen` and `id_` name it, `minutes` are to go through it together.

    `heading` stands over the first of several: "walkthrough", or the title of a section.
    """

    screen: str
    id_: str
    title: str
    minutes: int
    isPlanned: bool
    isDone: bool
    heading: str


def offers(library: Library, *, is_after_dose: bool) -> tuple[Part, ...]:
    """The walkthroughs first, then the topics, in their order. Raises PackError.

    After the dose only what is not for before it: comfort, and going home.
    """
    return tuple(_offers(library, is_after_dose=is_after_dose))


def _offers(library: Library, *, is_after_dose: bool) -> Iterator[Part]:
    pack, language = library.pack, library.language
    for walk in pack.walkthrough_cards(language):
        steps = pack.walkthrough(language, walk.id).steps
        first = next((at for at, step in enumerate(steps) if not is_after_dose or is_for_later(step.staff)), None)
        if first is not None:
            words = sum(step.words for step in steps[first:])
            asked = sum(step.staff is not None for step in steps[first:])
            yield Part(Screen.WALKTHROUGH, walk.id, walk.title, _minutes(words, asked), first, "walkthrough")
    for section in library.sections():
        for card in pack.topic_cards(language, section.id):
            topic = pack.topic(language, card.id)
            if not is_after_dose or is_for_later(topic.staff):
                minutes = _minutes(topic.words, int(topic.staff is not None))
                yield Part(Screen.TOPIC, card.id, card.title, minutes, heading=section.title)


def is_for_later(notes: StaffNotes | None) -> bool:
    """Whether this may still be talked about after the dose. What nobody has thought about may not."""
    return notes is not None and not notes.before_dose


def _minutes(words: int, teach_backs: int) -> int:
    return max(1, math.ceil(words / _WORDS_PER_MINUTE)) + teach_backs * _TEACH_BACK_MINUTES


def plan_rows(parts: Iterable[Part], guided: Guided) -> list[PlanRow]:
    left = {part.place for part in guided.left}
    rows: list[PlanRow] = []
    heading = ""
    for part in parts:
        is_planned = guided.plans(part.place)
        above = "" if part.heading == heading else part.heading
        heading = part.heading
        is_done = is_planned and part.place not in left
        rows.append(PlanRow(part.screen, part.id, part.title, part.minutes, is_planned, is_done, above))
    return rows
