"""The records a pack holds, as both halves of the product see them.

Text is kept as typed spans and blocks, never as markup: whatever a page can show is one of the types of `blocks`, and
the screen has one delegate for each `kind`.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.pack.blocks import (
    Balance,
    Block,
    Bullets,
    Callout,
    Compare,
    CompareRow,
    Figure,
    Heading,
    KeyMessage,
    MythFact,
    Paragraph,
    People,
    PeopleGroup,
    Questions,
    Span,
    SpanKind,
    Steps,
    Text,
    Timeline,
    TimelineEntry,
    Urgency,
)
from kiosk.pack.cards import Manifest, Media, Section, SourceRecord, Tint, TopicCard, Translated, WalkthroughCard

__all__ = [
    "Balance",
    "Block",
    "Bullets",
    "Callout",
    "CheckChoice",
    "CheckQuestion",
    "Compare",
    "CompareRow",
    "Figure",
    "Heading",
    "KeyMessage",
    "Manifest",
    "Media",
    "MythFact",
    "Paragraph",
    "People",
    "PeopleGroup",
    "Questions",
    "Reference",
    "Review",
    "Section",
    "SourceRecord",
    "Span",
    "SpanKind",
    "StaffNotes",
    "Step",
    "Steps",
    "Term",
    "Text",
    "Timeline",
    "TimelineEntry",
    "Tint",
    "Topic",
    "TopicCard",
    "Translated",
    "Urgency",
    "Walkthrough",
    "WalkthroughCard",
]


@dataclass(frozen=True, slots=True)
class Review:
    """A clinician's sign-off. Dates are ISO 8601 days."""

    name: str
    role: str
    reviewed: str
    next_review: str


@dataclass(frozen=True, slots=True)
class StaffNotes:
    """For the nurse who goes through a page or a step with a patient, and for nobody else's eyes.

    `ask` is the open question of a teach-back, `good_answer` what an answer should hold, and `if_missing` what to say
    again when it does not. `ticks` are what was talked about, a few words each. `before_dose` notes are for before the
    dose only: consent and questions have no place after it, comfort and the way home do.
    """

    say: tuple[Text, ...]
    ask: Text
    good_answer: tuple[Text, ...]
    if_missing: Text
    ticks: tuple[str, ...] = ()
    before_dose: bool = True  # unless the author says otherwise: what is not asked after a dose harms nobody


@dataclass(frozen=True, slots=True)
class Topic:
    card: TopicCard
    blocks: tuple[Block, ...]
    words: int  # of running text: reading time and the idle limit come from it
    next_topics: tuple[str, ...] = ()
    references: tuple[str, ...] = ()  # in the order of their first mark on the page, which is how they are numbered
    review: Review | None = None
    translation: Translated = ""
    staff: StaffNotes | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a walkthrough. Minutes count from the start of the medicine; before it they are negative."""

    id: str
    title: str
    when: str  # in words, as shown: "About 20 minutes before the medicine"
    starts: int | None
    ends: int | None
    scene: str
    alt: str
    text: tuple[Text, ...]
    feel: tuple[Text, ...]
    do: tuple[Text, ...]
    tell: tuple[Text, ...]
    words: int
    tell_title: str = ""  # over `tell`, where "Tell the nurse if" does not fit: at home there is no nurse
    staff: StaffNotes | None = None


@dataclass(frozen=True, slots=True)
class CheckChoice:
    """An answer to choose, and what it says to who chose it: it teaches, whether the answer is right or not."""

    text: Text
    feedback: Text
    right: bool = False


@dataclass(frozen=True, slots=True)
class CheckQuestion:
    """One question of "Check yourself", for a visitor alone. One of its choices is right, and nobody counts."""

    question: Text
    choices: tuple[CheckChoice, ...]


@dataclass(frozen=True, slots=True)
class Walkthrough:
    card: WalkthroughCard
    steps: tuple[Step, ...]
    references: tuple[str, ...] = ()
    review: Review | None = None
    translation: Translated = ""
    check_yourself: tuple[CheckQuestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A hard word and its plain meaning."""

    id: str
    term: str
    meaning: str
    also: tuple[str, ...] = ()
    translation: Translated = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """`citation` is the readable form; `url` is shown as text and never opened."""

    id: str
    citation: str
    url: str = ""
