"""Text as typed spans, and the blocks that a page is built of: one class for each `kind`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

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
