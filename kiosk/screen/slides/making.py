"""Slides made of pages: which ones a pack has, and all that one of them says."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple, TypeVar

from kiosk.pack import model
from kiosk.pack.cards import Translated, unchecked_key
from kiosk.pack.reader import NotInPackError, PackError
from kiosk.pack.words import plain
from kiosk.screen.library import Library
from kiosk.screen.styling import in_force, styled
from kiosk.visit.programme import Entry

log = logging.getLogger(__name__)

T = TypeVar("T")


class SlideText(NamedTuple):
    """All that one slide says, in the words of the pack.

    `source` names the section or walkthrough that it comes from, `step` counts from 1 and is 0 for a topic. The
    `paragraphs` are styled text: the whole key message or step, never a part. The `cautions` come in two languages.
    """

    language: str
    tint: str
    source: str
    step: int
    step_count: int
    title: str
    paragraphs: tuple[str, ...]
    scene: str
    alt: str
    cautions: tuple[str, ...]
    words: int
    emergency: str
    follow_clinic: str
    not_reviewed: str
    clinic: str


def entries(library: Library) -> list[Entry]:
    """Every slide that the pack could show in the library's language. A list that cannot be read is passed over."""
    return [*_topics(library), *_steps(library)]


def _topics(library: Library) -> Iterator[Entry]:
    for section in _read(library.sections):
        for card in _read(partial(library.pack.topic_cards, library.language, section.id)):
            yield Entry(section.id, card.id)


def _steps(library: Library) -> Iterator[Entry]:
    for card in _read(partial(library.pack.walkthrough_cards, library.language)):
        for step in range(card.step_count):
            yield Entry(card.id, card.id, step)


def _read(read: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
    try:
        return read()
    except PackError:
        log.exception("There are no slides of a list that cannot be read")
        return ()


def make(library: Library, entry: Entry) -> SlideText:
    """The slide of this entry, in the library's language. PackError for a page that cannot be read or has no words."""
    return _of_topic(library, entry) if entry.step < 0 else _of_step(library, entry)


def _of_topic(library: Library, entry: Entry) -> SlideText:
    topic = library.pack.topic(library.language, entry.page)
    section = next((section for section in library.sections() if section.id == topic.card.section), None)
    message = next((block.text for block in topic.blocks if isinstance(block, model.KeyMessage)), None)
    if section is None or message is None:
        raise NotInPackError(f"{entry.page} has no key message to make a slide of")
    figure = next((block for block in topic.blocks if isinstance(block, model.Figure)), None)
    return _slide(
        library,
        tint=section.tint,
        source=section.title,
        title=topic.card.title,
        texts=(message,),
        scene=figure.path if figure else "",
        alt=figure.alt if figure else "",
        review=topic.review,
        translation=topic.translation,
    )


def _of_step(library: Library, entry: Entry) -> SlideText:
    walkthrough = library.pack.walkthrough(library.language, entry.page)
    if entry.step >= len(walkthrough.steps):
        raise NotInPackError(f"{entry.page} has no step {entry.step + 1} to make a slide of")
    step = walkthrough.steps[entry.step]
    made = _slide(
        library,
        tint="",
        source=walkthrough.card.title,
        title=step.title,
        texts=step.text,
        scene=step.scene,
        alt=step.alt,
        review=walkthrough.review,
        translation=walkthrough.translation,
    )
    return made._replace(step=entry.step + 1, step_count=len(walkthrough.steps))


def _slide(
    library: Library,
    *,
    tint: str,
    source: str,
    title: str,
    texts: Sequence[model.Text],
    scene: str,
    alt: str,
    review: model.Review | None,
    translation: Translated,
) -> SlideText:
    notices = library.pack.notices(library.language)
    # The names of sections and the lines at the foot stand on every slide: what is said of them is said of it.
    flags = (translation, *(notices.get(unchecked_key(kind), "") for kind in ("sections", "notices")))
    cautions = next((library.cautions(flag) for flag in flags if flag), [])  # type: ignore[arg-type]
    not_reviewed = "" if in_force(review, library.today()) else notices.get("not-reviewed", "")
    return SlideText(
        language=library.language_of(translation),
        tint=tint,
        source=source,
        step=0,
        step_count=0,
        title=title,
        paragraphs=tuple(styled(_without_links(text)) for text in texts),
        scene=scene,
        alt=alt,
        cautions=tuple(cautions),
        words=sum(len(words.split()) for words in (source, title, *map(plain, texts), not_reviewed, *cautions)),
        emergency=notices.get("emergency", ""),
        follow_clinic=notices.get("follow-clinic", ""),
        not_reviewed=not_reviewed,
        clinic=library.pack.manifest.clinic_name,
    )


def _without_links(text: model.Text) -> model.Text:
    """On a slide there is nothing to touch."""
    return tuple(replace(span, kind="text") if span.kind in ("term", "topic") else span for span in text)
