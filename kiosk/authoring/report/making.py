"""Makes the report of what was compiled."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar

from kiosk.authoring.checklists.scoring import score
from kiosk.authoring.checks.literacy import grade_of_page
from kiosk.authoring.checks.passages import is_english
from kiosk.authoring.clinic import KEYS
from kiosk.authoring.compiling import Compiled, Unit
from kiosk.authoring.findings import Facts
from kiosk.authoring.pages import Page, TopicPage
from kiosk.authoring.report.background import Background, Evidence
from kiosk.authoring.report.record import (
    WALKTHROUGHS,
    BlankValue,
    Broken,
    Claim,
    PageReport,
    Report,
    Source,
    SourceUse,
    Value,
)
from kiosk.authoring.review_states import PageState, states_of
from kiosk.authoring.signing import mark_of
from kiosk.pack.model import Figure, Media, Reference, Section, Topic, Walkthrough
from kiosk.problems import Problem, Severity

_Row = TypeVar("_Row")


def make_report(
    compiled: Compiled, background: Background, today: datetime.date, language: str | None = None
) -> Report:
    """`compiled` was made without `previous`, so that every page of it is there; with a `language` only its pages."""
    references = {row.id: row for row in _rows(compiled, Reference)}
    known = {id_: Source(reference, background.evidence.get(id_, Evidence())) for id_, reference in references.items()}
    reviews = {state.path: state for state in states_of(compiled, today.isoformat())}
    pages = tuple(
        _page_report(unit, unit.page, compiled, known, reviews[unit.record.path])
        for unit in _in_order(compiled)
        if unit.page is not None and language in (None, unit.place.language)
    )
    titles = {page.file: page.title for page in pages}
    return Report(
        title=compiled.site.title if compiled.site else "",
        clinic_name=compiled.clinic.values.get("name", ""),
        date=today,
        pages=pages,
        sources_to_check=tuple(_sources_to_check(pages, known)),
        blank_values=tuple(_blank_values(compiled, titles)),
        claims=tuple(_claims(pages, background)),
        stale_files=background.stale,
        broken=tuple(_broken(compiled.problems, titles)),
        pictures={row.path: row for row in _rows(compiled, Media)},
    )


def _rows(compiled: Compiled, kind: type[_Row]) -> Iterator[_Row]:
    return (row for unit in compiled.units for row in unit.rows if isinstance(row, kind))


def _in_order(compiled: Compiled) -> list[Unit]:
    """The units of pages, as the kiosk puts them."""
    sections = [section.id for section in compiled.site.sections] if compiled.site else []
    languages = compiled.site.languages if compiled.site else []

    def place(unit: Unit) -> tuple[int, bool, int, int, str]:
        language = languages.index(unit.place.language) if unit.place.language in languages else len(languages)
        if isinstance(unit.page, TopicPage):
            card = unit.page.topic.card
            section = sections.index(card.section) if card.section in sections else len(sections)
            return language, False, section, card.position, card.id
        position = unit.page.walkthrough.card.position if unit.page else 0
        return language, True, 0, position, unit.place.id

    return sorted((unit for unit in compiled.units if unit.page is not None), key=place)


def _page_report(
    unit: Unit, page: Page, compiled: Compiled, known: Mapping[str, Source], review: PageState
) -> PageReport:
    path, language = unit.record.path, unit.place.language
    if isinstance(page, TopicPage):
        record: Topic | Walkthrough = page.topic
        words = page.topic.words
        section = next(
            (row.title for row in _sections(compiled, language) if row.id == page.topic.card.section),
            page.topic.card.section,
        )
        picture = next((block.path for block in page.topic.blocks if isinstance(block, Figure)), "")
    else:
        record = page.walkthrough
        words = sum(step.words for step in page.walkthrough.steps)
        section, picture = WALKTHROUGHS, page.walkthrough.card.scene
    return PageReport(
        file=path,
        language=language,
        page=page,
        section=section,
        words=words,
        grade=grade_of_page(page) if is_english(page) else None,
        scores=score(page),
        sources=tuple(known[id_] for id_ in record.references if id_ in known),
        values=tuple(_values(unit, compiled)),
        review=review,
        mark=mark_of(record),
        problems=tuple(problem for problem in compiled.problems if problem.file == path),
        picture=picture,
    )


def _sections(compiled: Compiled, language: str) -> Iterator[Section]:
    for unit in compiled.units:
        if unit.place.language == language:
            yield from (row for row in unit.rows if isinstance(row, Section))


def _clinic_keys(unit: Unit) -> list[str]:
    facts = Facts.unpacked(unit.facts, unit.record.path) if unit.facts else Facts()
    return list(dict.fromkeys(link.target for link in facts.links if link.kind == "clinic"))


def _values(unit: Unit, compiled: Compiled) -> Iterator[Value]:
    for key in _clinic_keys(unit):
        yield Value(key, KEYS[key].meaning, compiled.clinic.values.get(key, ""))


def _blank_values(compiled: Compiled, titles: Mapping[str, str]) -> Iterator[BlankValue]:
    """`titles` are those of the pages in their order; other pages are not reported on."""
    order = {file: number for number, file in enumerate(titles)}
    shown_by: dict[str, list[str]] = defaultdict(list)
    for unit in sorted(compiled.units, key=lambda unit: order.get(unit.record.path, len(order))):
        path = unit.record.path
        if unit.page is not None and path not in titles:
            continue
        for key in _clinic_keys(unit):
            if key not in compiled.clinic.values:
                shown_by[key].append(titles.get(path, path))
    for key in KEYS:
        if key in shown_by:
            yield BlankValue(key, KEYS[key].meaning, tuple(shown_by[key]))


def _sources_to_check(pages: Iterable[PageReport], known: Mapping[str, Source]) -> Iterator[SourceUse]:
    cited: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        for source in page.to_check:
            cited[source.reference.id].append(page.title)
    for id_, source in known.items():
        if id_ in cited:
            yield SourceUse(source, tuple(cited[id_]))


def _claims(pages: Iterable[PageReport], background: Background) -> Iterator[Claim]:
    corrected: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        if isinstance(page.page, TopicPage):
            for name in page.page.front.corrects:
                corrected[name].append(page.title)
    for entry in background.claims:
        yield Claim(entry.id, entry.claim, entry.verdict, tuple(corrected[entry.id]), entry.left_out or "")


def _broken(problems: Iterable[Problem], measured: Collection[str]) -> Iterator[Broken]:
    errors = Counter(problem.file for problem in problems if problem.severity is Severity.ERROR)
    for file, count in sorted(errors.items()):
        yield Broken(file, count, file in measured)
