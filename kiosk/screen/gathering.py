"""Pages of the library as parts of a handout or a code."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from kiosk.pack.model import Questions
from kiosk.pack.reader import PackError
from kiosk.pack.words import plain
from kiosk.paper.handout.content import Handout, Part
from kiosk.screen.library import Library
from kiosk.screen.styling import in_force
from kiosk.visit.journey import Place, Screen
from kiosk.visit.takeaway import Question

log = logging.getLogger(__name__)


def place_of(name: str) -> Place:
    """The page of a name such as "topic:side-effects" or "walkthrough:iv-infusion"."""
    kind, _, id_ = name.partition(":")
    return Place(Screen.WALKTHROUGH if kind == Screen.WALKTHROUGH else Screen.TOPIC, id_)


def part_at(library: Library, place: Place) -> Part | None:
    """A page to take along; None for a place that is none, and for a page that cannot be read."""
    if place.screen not in (Screen.TOPIC, Screen.WALKTHROUGH):
        return None
    read = library.pack.topic if place.screen is Screen.TOPIC else library.pack.walkthrough
    try:
        page = read(library.language, place.id)
        citations = tuple(reference.citation for reference in library.pack.references(page.references))
        cautions = tuple(library.cautions(page.translation))
    except PackError:
        log.exception("The page cannot be taken along")
        return None
    return Part(page, citations, in_force(page.review, library.today()), cautions)


def in_words(library: Library, questions: Sequence[Question]) -> tuple[str, ...]:
    """The questions in the language of the library. One that this language lacks is left out."""
    found = []
    for question in questions:
        part = part_at(library, Place(Screen.TOPIC, question.topic))
        blocks = getattr(part.page, "blocks", ()) if part else ()
        block = blocks[question.block] if question.block < len(blocks) else None
        if isinstance(block, Questions) and question.item < len(block.items):
            found.append(plain(block.items[question.item]))
    return tuple(found)


def handout_of(
    library: Library, places: Sequence[Place], questions: Sequence[Question], *, is_plan: bool
) -> Handout | None:
    """None when none of the places can be taken along. May raise PackError."""
    parts = tuple(part for place in places if (part := part_at(library, place)) is not None)
    manifest = library.pack.manifest
    if not parts:
        return None
    return Handout(
        language=library.language,
        title=manifest.title,
        parts=parts,
        values=manifest.clinic,
        notices=library.pack.notices(library.language),
        day=manifest.built_at[:10],
        questions=in_words(library, questions),
        is_plan=is_plan,
    )
