"""What pages are called, as far as a pack can be opened."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kiosk import paths
from kiosk.pack.reader import Pack, PackError
from kiosk.shelf import pack_file
from kiosk.station.counts import step_page, topic_page
from kiosk.station.options import Settings


class Title(NamedTuple):
    """`group` is what the page stands under: the section of a topic, the walkthrough of a step."""

    group: str
    title: str


# By the name that pages are counted under, in the order of the kiosk.
Titles = Mapping[str, Title]


def find_titles(settings: Settings, state: Path) -> Titles:
    """Of the pack that a kiosk with these settings shows; none when there is no such pack. Builds nothing."""
    file = settings.pack or pack_file(settings.content or paths.content_dir(), state)
    try:
        pack = Pack.open(file)
    except PackError:
        return {}
    try:
        known = pack.manifest.languages
        return titles_of(pack, settings.language if settings.language in known else known[0])
    except PackError:
        return {}
    finally:
        pack.close()


def titles_of(pack: Pack, language: str) -> Titles:
    """Raises PackError."""
    titles: dict[str, Title] = {}
    for section in pack.sections(language):
        for topic in pack.topic_cards(language, section.id):
            titles[topic_page(topic.id)] = Title(section.title, topic.title)
    for card in pack.walkthrough_cards(language):
        for number, step in enumerate(pack.walkthrough(language, card.id).steps, start=1):
            titles[step_page(card.id, number)] = Title(card.title, f"{number}. {step.title}")
    return titles
