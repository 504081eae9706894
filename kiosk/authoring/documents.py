"""The files that people write, as pydantic models. `messages.py` puts their errors into plain words.

A field's description is what an editor shows beside the key (`write_schemas`).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, Field, RootModel, model_validator
from pydantic_core import PydanticCustomError

from kiosk.authoring.clinic import ClinicFile
from kiosk.authoring.csl import ReferencesFile
from kiosk.authoring.fields import (
    ClaimId,
    Day,
    Id,
    Language,
    Line,
    Mark,
    Markup,
    Passage,
    Strict,
    blank_as,
    years_after,
)
from kiosk.authoring.teaching_documents import QuestionEntry, StaffEntry
from kiosk.pack.model import Tint

LONGEST_REVIEW_YEARS = 3


class SectionEntry(Strict):
    id: Id
    icon: Id = Field(description="a name in assets/icons/health")
    tint: Tint


Translations = Literal["all", "reviewed-only"]


class ContentFile(Strict):
    """content.yaml: what the kiosk shows, and in which order."""

    title: Line
    languages: list[Language] = Field(min_length=1, description="the others are translated from the first")
    translations: Translations = Field(default="all", description="which translations are shown")
    sections: list[SectionEntry] = Field(min_length=1, max_length=12)


class TranslationEntry(Strict):
    """What a file in another language says of itself."""

    of: Mark = Field(description="the mark of the file it was translated from, written by `kiosk translate`")
    translator: Line | None = None
    reviewer: Line | None = Field(default=None, description="the qualified translator who has checked it")


class TranslatedFile(Strict):
    """What stands in every file of another language beside its own words."""

    translation: TranslationEntry | None = None


class SectionText(Strict):
    title: Line
    summary: Line
    intro: Line


class SectionsFile(RootModel[dict[Id, SectionText]]):
    """sections.yaml: the words of each section."""


class NoticesFile(Strict):
    """notices.yaml: the safety lines. `{{ key }}` stands for a value of clinic.yaml."""

    emergency: Markup
    advice: Markup
    after_dose: Markup = Field(alias="after-dose")
    follow_clinic: Markup = Field(alias="follow-clinic")
    medicines: Markup
    privacy: Markup
    privacy_counted: Markup | None = Field(
        default=None, alias="privacy-counted", description="instead of privacy on a device that counts pages"
    )
    not_consent: Markup = Field(alias="not-consent")
    not_reviewed: Markup = Field(alias="not-reviewed")
    no_promise: Markup = Field(alias="no-promise")
    off_label: Markup = Field(alias="off-label")
    caution: Markup
    not_checked: Markup | None = Field(default=None, alias="not-checked", description="needed with several languages")
    not_translated: Markup | None = Field(default=None, alias="not-translated", description="likewise")


class TermEntry(Strict):
    term: Line
    meaning: Line
    also: list[Line] = Field(default=[], description="other words for it, found by the search")


class GlossaryFile(RootModel[dict[Id, TermEntry]]):
    """glossary.yaml: hard words and their plain meaning."""


Group = Annotated[list[Line], Field(min_length=2)]


class UrgentEntry(Strict):
    """Words of danger, and what stands above the results when somebody types one of them."""

    urgency: Literal["emergency", "crisis-line"]
    title: Markup
    text: Markup
    first: Id | None = Field(default=None, description="the topic that then stands first")
    words: list[Line] = Field(min_length=1)


class SynonymsFile(Strict):
    """synonyms.yaml: other words for the same, as people type them into the search."""

    groups: list[Group] = Field(default=[], description="each a list of words that are found for each other")
    urgent: list[UrgentEntry] = Field(default=[])
    skip: list[Line] = Field(default=[], description='words that say nothing of what is looked for, such as "the"')


class OverlayFile(Strict):
    """overlay.yaml: this folder lies over the content that came with the kiosk."""

    hide: Annotated[list[Line], BeforeValidator(blank_as(list))] = Field(
        default=[], description='pages to leave out, such as "topics/a-short-history"'
    )
    replaces: Annotated[dict[str, Mark], BeforeValidator(blank_as(dict))] = Field(
        default={}, description="the mark of the bundled file that was there when this folder's own was written"
    )
    translations: Translations | None = Field(default=None, description="which are shown, instead of content.yaml's")


class SignedEntry(Strict):
    """Who signed a page, and what exactly."""

    name: Line
    role: Line
    reviewed: Day
    next_review: Day = Field(alias="next-review")
    signed: Mark = Field(description="the mark of the page as it was when it was signed")

    @model_validator(mode="after")
    def _in_order(self) -> SignedEntry:
        if self.next_review <= self.reviewed:
            raise PydanticCustomError("order", "has a next-review that is not after reviewed")
        if self.next_review > years_after(self.reviewed, LONGEST_REVIEW_YEARS):
            years = LONGEST_REVIEW_YEARS
            raise PydanticCustomError("order", "has a next-review more than {years} years away", {"years": years})
        return self


class ReviewsFile(RootModel[dict[str, SignedEntry]]):
    """reviews.yaml: who signed which page, written by `kiosk review`."""


Answer = Literal["yes", "no", "n/a"]


class ClaimEntry(Strict):
    id: ClaimId
    claim: Line = Field(description="what is said elsewhere, in plain words")
    verdict: Literal["right", "partly", "wrong", "unsafe", "unsupported"]
    left_out: Line | None = Field(default=None, alias="left-out", description="why no page puts it right")


class ClaimsFile(Strict):
    """claims.yaml: claims about the treatment that were looked into, and what became of them."""

    claims: list[ClaimEntry]


class FrontMatter(Strict):
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
    translation: TranslationEntry | None = None
    staff: StaffEntry | None = Field(default=None, description="for the nurse who goes through the page with a patient")


class StepEntry(Strict):
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


class WalkthroughFile(Strict):
    """A walk through one kind of visit."""

    title: Line
    summary: Line
    icon: Id
    order: int = 100
    steps: list[StepEntry]
    check_yourself: list[QuestionEntry] = Field(
        default=[], alias="check-yourself", description="for a visitor alone, after the last step"
    )
    translation: TranslationEntry | None = None


MODELS: dict[str, type[BaseModel]] = {
    "content": ContentFile,
    "clinic": ClinicFile,
    "overlay": OverlayFile,
    "reviews": ReviewsFile,
    "claims": ClaimsFile,
    "references": ReferencesFile,
    "sections": SectionsFile,
    "notices": NoticesFile,
    "glossary": GlossaryFile,
    "synonyms": SynonymsFile,
    "front-matter": FrontMatter,
    "walkthrough": WalkthroughFile,
}

# Files without a place for `translation` in their model: their keys are the author's own.
TRANSLATED = ("sections", "notices", "glossary")


def write_schemas(folder: Path) -> list[Path]:
    """Write one JSON Schema for each kind of file, for editors. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, model in MODELS.items():
        target = folder / f"{name}.schema.json"
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
        if name in TRANSLATED:
            schema.setdefault("properties", {})["translation"] = TranslationEntry.model_json_schema()
        target.write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        written.append(target)
    return written
