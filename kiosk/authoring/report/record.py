"""The report itself: what is known of every page, and of the content as a whole."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from kiosk.authoring.checklists.scoring import Scored
from kiosk.authoring.pages import Page, TopicPage
from kiosk.authoring.readability import Readability
from kiosk.authoring.report.background import Evidence
from kiosk.authoring.review_states import PageState, State
from kiosk.pack.model import Media, Reference, Topic, Walkthrough
from kiosk.problems import Problem, Severity

WALKTHROUGHS = "Walkthroughs"  # stands where a topic has its section


class Source(NamedTuple):
    """A source as a page numbers it: its place in the page's list is its number."""

    reference: Reference
    evidence: Evidence


class Value(NamedTuple):
    """One of the clinic's values that a page shows. An empty `value` is shown as "ask our staff"."""

    key: str
    meaning: str
    value: str


@dataclass(frozen=True, slots=True)
class PageReport:
    """One page. `file` is its path in the folder, `section` the title of its section, `picture` the name of its scene.

    `grade` is None for a page that is not in English or has no sentences.
    """

    file: str
    language: str
    page: Page
    section: str
    words: int
    grade: Readability | None
    scores: Scored
    sources: tuple[Source, ...]
    values: tuple[Value, ...]
    review: PageState
    mark: str
    problems: tuple[Problem, ...]
    picture: str

    @property
    def record(self) -> Topic | Walkthrough:
        return self.page.topic if isinstance(self.page, TopicPage) else self.page.walkthrough

    @property
    def id(self) -> str:
        return self.record.card.id

    @property
    def name(self) -> str:
        """What commands call the page."""
        return f"{self.kind}s/{self.id}"

    @property
    def title(self) -> str:
        return self.record.card.title

    @property
    def kind(self) -> Literal["topic", "walkthrough"]:
        return "topic" if isinstance(self.page, TopicPage) else "walkthrough"

    @property
    def cdc(self) -> int | None:
        """Percent of what a program can judge of the CDC Clear Communication Index."""
        return self.scores.cdc.computed

    @property
    def pemat(self) -> int | None:
        """Percent of the PEMAT-P, with the author's answers."""
        return self.scores.pemat.percent

    @property
    def to_check(self) -> tuple[Source, ...]:
        """The sources that a person must look up before relying on them."""
        return tuple(source for source in self.sources if source.evidence.needs_a_person)

    @property
    def remarks(self) -> tuple[Problem, ...]:
        """Without the notes: what should be put right."""
        return tuple(problem for problem in self.problems if problem.severity > Severity.NOTE)


class SourceUse(NamedTuple):
    """A source for a person to check, and the titles of the pages that cite it."""

    source: Source
    pages: tuple[str, ...]


class BlankValue(NamedTuple):
    """A value that the clinic has not set, and what shows it: titles of pages, or paths of other files."""

    key: str
    meaning: str
    shown_by: tuple[str, ...]


class Claim(NamedTuple):
    """A claim that was looked into: put right by pages (their titles), left out for a reason, or still open."""

    id: str
    claim: str
    verdict: str
    corrected_by: tuple[str, ...]
    left_out: str

    @property
    def is_open(self) -> bool:
        return not (self.corrected_by or self.left_out)


class Broken(NamedTuple):
    """A file with errors. A page whose own errors keep it from being read whole is not measured."""

    file: str
    errors: int
    is_measured: bool


@dataclass(frozen=True, slots=True)
class Report:
    """`pages` stand as on the kiosk, language by language: topics by section, then walkthroughs."""

    title: str
    clinic_name: str
    date: datetime.date
    pages: tuple[PageReport, ...]
    sources_to_check: tuple[SourceUse, ...]
    blank_values: tuple[BlankValue, ...]
    claims: tuple[Claim, ...]
    stale_files: tuple[str, ...]
    broken: tuple[Broken, ...]
    pictures: Mapping[str, Media]

    @property
    def words(self) -> int:
        return sum(page.words for page in self.pages)

    @property
    def mean_grade(self) -> float | None:
        """Of the pages, each counting once however long it is."""
        grades = [page.grade.grade for page in self.pages if page.grade]
        return sum(grades) / len(grades) if grades else None

    @property
    def worst_page(self) -> PageReport | None:
        """The page that is hardest to read."""
        graded = [page for page in self.pages if page.grade]
        return max(graded, key=lambda page: page.grade.grade if page.grade else 0.0, default=None)

    @property
    def signed_count(self) -> int:
        return sum(page.review.state is State.SIGNED for page in self.pages)
