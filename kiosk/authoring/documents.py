"""The files that people write, as pydantic models. `messages.py` puts their errors into plain words.

A field's description is what an editor shows beside the key (`write_schemas`).
"""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from kiosk.authoring.clinic import ClinicFile, TextOrNumber
from kiosk.authoring.layout import GOOD_ID, LANGUAGE
from kiosk.pack.model import Tint

_REFERENCE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]*\Z")
_CLAIM_ID = re.compile(r"[A-Z][0-9]-[0-9]{2}\Z")
# Signs of markup in a place that shows its text as it is.
_MARKUP = ("{{", "}}", "[@", "](", "**", "<!--")


def _matching(pattern: re.Pattern[str], expected: str) -> AfterValidator:
    def check(value: str) -> str:
        if not pattern.match(value):
            raise PydanticCustomError("form", "should be {expected}", {"expected": expected})
        return value

    return AfterValidator(check)


def _plain(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("empty", "is empty")
    if len(value) > 300:
        raise PydanticCustomError("long", "is longer than 300 letters")
    for sign in _MARKUP:
        if sign in value:
            raise PydanticCustomError("markup", 'is plain text and cannot hold "{sign}"', {"sign": sign})
    return " ".join(value.split())


def _marked_up(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("empty", "is empty")
    return value


def _day(value: str) -> str:
    try:
        if len(value) == 10:
            return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise PydanticCustomError("day", "should be a day like 2026-11-22")


def _as_list(value: object) -> object:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return value
    raise PydanticCustomError("form", "should be {expected}", {"expected": "text or a list"})


def _as_date(value: object) -> object:
    return {"literal": str(value)} if isinstance(value, str | int) else value


Line = Annotated[str, AfterValidator(_plain)]
Markup = Annotated[str, AfterValidator(_marked_up)]
Id = Annotated[str, _matching(GOOD_ID, "small letters, digits and hyphens")]
ClaimId = Annotated[str, _matching(_CLAIM_ID, 'a claim\'s id like "S0-06"')]
ReferenceId = Annotated[str, _matching(_REFERENCE_ID, 'letters, digits and "-_.:"')]
Language = Annotated[str, _matching(LANGUAGE, 'a language tag like "en" or "es"')]
Day = Annotated[str, AfterValidator(_day)]
Passage = Annotated[
    list[Markup],
    BeforeValidator(_as_list),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", populate_by_name=False)


class SectionEntry(_Strict):
    id: Id
    icon: Id = Field(description="a name in assets/icons/health")
    tint: Tint


class ContentFile(_Strict):
    """content.yaml: what the kiosk shows, and in which order."""

    title: Line
    languages: list[Language] = Field(min_length=1, description="the first is the one the kiosk begins in")
    sections: list[SectionEntry] = Field(min_length=1, max_length=12)


class SectionText(_Strict):
    title: Line
    summary: Line
    intro: Line


class SectionsFile(RootModel[dict[Id, SectionText]]):
    """sections.yaml: the words of each section."""


class NoticesFile(_Strict):
    """notices.yaml: the safety lines. `{{ key }}` stands for a value of clinic.yaml."""

    emergency: Markup
    advice: Markup
    after_dose: Markup = Field(alias="after-dose")
    follow_clinic: Markup = Field(alias="follow-clinic")
    medicines: Markup
    privacy: Markup
    not_consent: Markup = Field(alias="not-consent")
    not_reviewed: Markup = Field(alias="not-reviewed")
    no_promise: Markup = Field(alias="no-promise")
    off_label: Markup = Field(alias="off-label")


class TermEntry(_Strict):
    term: Line
    meaning: Line
    also: list[Line] = Field(default=[], description="other words for it, found by the search")


class GlossaryFile(RootModel[dict[Id, TermEntry]]):
    """glossary.yaml: hard words and their plain meaning."""


class ReviewEntry(_Strict):
    name: Line
    role: Line
    reviewed: Day
    next_review: Day = Field(alias="next-review")

    @model_validator(mode="after")
    def _in_order(self) -> ReviewEntry:
        if self.next_review <= self.reviewed:
            raise PydanticCustomError("order", "has a next-review that is not after reviewed")
        return self


Answer = Literal["yes", "no", "n/a"]


class FrontMatter(_Strict):
    """What stands above a topic, between the `---` lines."""

    title: Line
    summary: Line
    section: Id
    order: int = 100
    icon: Id | None = Field(default=None, description="a name in assets/icons/health; the section's own when left out")
    next: list[Id] = Field(default=[], max_length=3, description='topics offered under "Next, you might read"')
    option: bool = Field(default=False, description="this page is about a treatment that people may choose")
    checklist: dict[Id, Answer] = Field(
        default={}, description="the author's answers to what only a person can judge of the page"
    )
    corrects: list[ClaimId] = Field(default=[], description="claims of claims.yaml that this page puts right")
    review: ReviewEntry | None = None


class StaffEntry(_Strict):
    """What a nurse says and asks at a step, in guided use."""

    say: Passage
    ask: Markup = Field(description="an open question, so that the patient can say it in own words")
    good_answer: Passage = Field(alias="good-answer", description="what an answer should hold")
    if_missing: Markup = Field(alias="if-missing", description="what to say again when it does not")


class StepEntry(_Strict):
    id: Id
    title: Line
    when: Line | None = Field(default=None, description="the time in words")
    starts: int | None = Field(default=None, description="minutes from the start of the medicine; negative before it")
    ends: int | None = None
    scene: Line
    alt: Line
    text: Passage
    feel: Passage = Field(default=[], description="What you may feel")
    do: Passage = Field(default=[], description="What you can do")
    tell: Passage = Field(default=[], description="Tell the nurse if")
    tell_title: Line | None = Field(default=None, alias="tell-title", description='instead of "Tell the nurse if"')
    staff: StaffEntry | None = None


class WalkthroughFile(_Strict):
    """A walk through one kind of visit."""

    title: Line
    summary: Line
    icon: Id
    order: int = 100
    review: ReviewEntry | None = None
    steps: list[StepEntry]


class Name(_Strict):
    literal: str | None = None
    family: str | None = None
    given: str | None = None
    suffix: str | None = None
    particle: str | None = Field(default=None, alias="non-dropping-particle")
    dropping_particle: str | None = Field(default=None, alias="dropping-particle")


class CslDate(_Strict):
    date_parts: list[list[TextOrNumber]] = Field(default=[], alias="date-parts")
    literal: TextOrNumber | None = None
    raw: TextOrNumber | None = None
    circa: Any = None
    season: TextOrNumber | None = None


class ReferenceEntry(_Strict):
    """One source, as CSL-YAML. Keys that the kiosk does not show are accepted when CSL knows them."""

    id: ReferenceId
    type: str
    title: Line
    author: list[Name] = []
    editor: list[Name] = []
    issued: Annotated[CslDate, BeforeValidator(_as_date)] | None = None
    publisher: str | None = None
    container_title: str | None = Field(default=None, alias="container-title")
    volume: TextOrNumber | None = None
    issue: TextOrNumber | None = None
    page: TextOrNumber | None = None
    version: TextOrNumber | None = None
    URL: str | None = None
    DOI: str | None = None
    accessed: Any = None
    note: Any = None
    abstract: Any = None
    language: Any = None
    genre: Any = None
    number: Any = None
    edition: Any = None
    keyword: Any = None
    medium: Any = None
    source: Any = None
    status: Any = None
    ISBN: Any = None
    ISSN: Any = None
    PMID: Any = None
    PMCID: Any = None
    publisher_place: Any = Field(default=None, alias="publisher-place")
    title_short: Any = Field(default=None, alias="title-short")
    container_title_short: Any = Field(default=None, alias="container-title-short")
    collection_title: Any = Field(default=None, alias="collection-title")
    number_of_pages: Any = Field(default=None, alias="number-of-pages")
    citation_key: Any = Field(default=None, alias="citation-key")
    original_date: Any = Field(default=None, alias="original-date")


class ReferencesFile(_Strict):
    """references.yaml: the sources, as CSL-YAML."""

    references: list[ReferenceEntry]


MODELS: dict[str, type[BaseModel]] = {
    "content": ContentFile,
    "clinic": ClinicFile,
    "references": ReferencesFile,
    "sections": SectionsFile,
    "notices": NoticesFile,
    "glossary": GlossaryFile,
    "front-matter": FrontMatter,
    "walkthrough": WalkthroughFile,
}


def write_schemas(folder: Path) -> list[Path]:
    """Write one JSON Schema for each kind of file, for editors. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, model in MODELS.items():
        target = folder / f"{name}.schema.json"
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
        target.write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        written.append(target)
    return written
