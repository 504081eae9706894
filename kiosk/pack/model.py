"""The records a pack holds, as both halves of the product see them.

Text is kept as typed spans and blocks, never as markup: whatever a page can show is one of the types below, and the
screen has one delegate for each `kind`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from kiosk.pack.cards import Manifest, Media, Section, SourceRecord, Tint, TopicCard, Translated, WalkthroughCard

__all__ = [
    "Balance",
    "Block",
    "Bullets",
    "Callout",
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

SpanKind = Literal["text", "term", "ref", "topic", "clinic"]
Urgency = Literal["tell-staff", "call-clinic", "emergency", "crisis-line", "action", "note"]


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style.

    `target` is the glossary id of a `term`, the topic id of a `topic`, the space-separated reference ids of a `ref`
    (whose `text` is empty: the page numbers its own sources), and the key of a `clinic` value.
    """

    text: str
    kind: SpanKind = "text"
    target: str = ""
    strong: bool = False
    emphasis: bool = False


Text = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    kind: ClassVar[str] = "heading"
    text: Text
    level: int  # 2 or 3; the page title is level 1 and belongs to the topic


@dataclass(frozen=True, slots=True)
class Paragraph:
    kind: ClassVar[str] = "paragraph"
    text: Text


@dataclass(frozen=True, slots=True)
class Bullets:
    kind: ClassVar[str] = "bullets"
    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """A numbered list: things to do in this order."""

    kind: ClassVar[str] = "steps"
    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class KeyMessage:
    """The "In short" of a page. The first block of every topic."""

    kind: ClassVar[str] = "key-message"
    text: Text


@dataclass(frozen=True, slots=True)
class Callout:
    """A box that says what to do, and how urgent it is. `title` always carries the urgency in words."""

    kind: ClassVar[str] = "callout"
    urgency: Urgency
    title: Text
    text: Text
    items: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    kind: ClassVar[str] = "figure"
    path: str
    alt: str
    caption: Text = ()


@dataclass(frozen=True, slots=True)
class PeopleGroup:
    """`count` figures are drawn; `shown` is how the number is written ("4 or 5")."""

    count: int
    shown: str
    label: Text


@dataclass(frozen=True, slots=True)
class People:
    """A pictograph of `of` people in up to three groups that add up to `of`."""

    kind: ClassVar[str] = "people"
    of: int
    caption: Text
    groups: tuple[PeopleGroup, ...]


@dataclass(frozen=True, slots=True)
class CompareRow:
    head: Text
    cells: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """A table with row and column headings. Every row has as many cells as there are columns."""

    kind: ClassVar[str] = "compare"
    corner: str
    columns: tuple[Text, ...]
    rows: tuple[CompareRow, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    when: str
    text: Text


@dataclass(frozen=True, slots=True)
class Timeline:
    kind: ClassVar[str] = "timeline"
    entries: tuple[TimelineEntry, ...]


@dataclass(frozen=True, slots=True)
class MythFact:
    kind: ClassVar[str] = "myth-fact"
    myth: Text
    fact: Text


@dataclass(frozen=True, slots=True)
class Balance:
    """How a choice may help and how it may harm, side by side and of equal size."""

    kind: ClassVar[str] = "balance"
    helps: tuple[Text, ...]
    harms: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions to take along."""

    kind: ClassVar[str] = "questions"
    items: tuple[Text, ...]


Block = (
    Heading
    | Paragraph
    | Bullets
    | Steps
    | KeyMessage
    | Callout
    | Figure
    | People
    | Compare
    | Timeline
    | MythFact
    | Balance
    | Questions
)


@dataclass(frozen=True, slots=True)
class Review:
    """A clinician's sign-off. Dates are ISO 8601 days."""

    name: str
    role: str
    reviewed: str
    next_review: str


@dataclass(frozen=True, slots=True)
class Topic:
    card: TopicCard
    blocks: tuple[Block, ...]
    words: int  # of running text: reading time and the idle limit come from it
    next_topics: tuple[str, ...] = ()
    references: tuple[str, ...] = ()  # in the order of their first mark on the page, which is how they are numbered
    review: Review | None = None
    translation: Translated = ""


@dataclass(frozen=True, slots=True)
class StaffNotes:
    """For the nurse who goes through a step with a patient, and for nobody else's eyes.

    `ask` is the open question of a teach-back, `good_answer` what an answer should hold, and `if_missing` what to say
    again when it does not.
    """

    say: tuple[Text, ...]
    ask: Text
    good_answer: tuple[Text, ...]
    if_missing: Text


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
class Walkthrough:
    card: WalkthroughCard
    steps: tuple[Step, ...]
    references: tuple[str, ...] = ()
    review: Review | None = None
    translation: Translated = ""


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
