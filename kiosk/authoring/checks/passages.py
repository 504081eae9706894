"""The texts of a page one by one, as the checks read them: where each stands, what it is, and its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from kiosk.authoring.checks.remembering import once_a_page
from kiosk.authoring.findings import Saying
from kiosk.authoring.pages import Page, TopicPage, WalkthroughPage
from kiosk.authoring.parts import Part
from kiosk.authoring.teaching_parts import QuestionPart, StaffPart
from kiosk.pack.model import (
    Balance,
    Block,
    Bullets,
    Callout,
    Compare,
    Figure,
    Heading,
    KeyMessage,
    MythFact,
    Paragraph,
    People,
    Questions,
    Span,
    Steps,
    Text,
    Timeline,
    TopicCard,
    WalkthroughCard,
)
from kiosk.pack.sentences import stretches
from kiosk.problems import Problem, Severity

# `title` is a page's title or summary, a heading, a box's title, a caption or the heading of a row or column; `alt` is
# what is said instead of a picture, `when` a time in words, `myth` what is said only to be put right (and an answer to
# choose that is not right), `staff` a nurse's notes.
Role = Literal["running", "item", "cell", "title", "alt", "when", "question", "myth", "staff"]

# Roles that a visitor reads as sentences, one after the other.
PROSE: frozenset[Role] = frozenset({"running", "item", "question", "myth"})
_CHOICES: tuple[tuple[str, Role], ...] = (("choice", "myth"), ("right choice", "item"))
_CLINIC_VALUE = "value"
_SPLIT = re.compile(r"[^\w’']+")


class Sentence(NamedTuple):
    """`refs` are the ids of the sources whose marks stand behind the sentence, or inside it."""

    text: str
    refs: tuple[str, ...]


@dataclass(frozen=True)
class Passage:
    """One text of a page.

    `block` is the kind of the block, or for a step the key of its part. The marks of sources in `shared` stand for this
    passage too: those of a list's introduction that ends in a colon, those of a table's row and column, and for a title
    those of what stands below it.
    """

    file: str
    line: int
    column: int
    block: str
    role: Role
    text: Text
    shared: tuple[Text, ...] = ()

    @cached_property
    def words(self) -> str:
        """Without what the clinic says in it."""
        return shown(self.text, "")

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Without their sources. A clinic's own value counts as one word, so that no clinic's rule can make a page hard
        to read."""
        return tuple(plain_sentences(self.text))

    def problem(self, message: str, suggestion: str = "", severity: Severity = Severity.WARNING) -> Problem:
        return Problem(self.file, self.line, self.column, message, suggestion, severity)


def passages(page: Page, *, staff: bool = False) -> Sequence[Passage]:
    """In reading order; the staff's notes only when asked for."""
    return _with_staff(page) if staff else _without_staff(page)


@once_a_page
def _with_staff(page: Page) -> tuple[Passage, ...]:
    return tuple(_of_topic(page) if isinstance(page, TopicPage) else _of_walkthrough(page))


@once_a_page
def _without_staff(page: Page) -> tuple[Passage, ...]:
    return tuple(passage for passage in _with_staff(page) if passage.role != "staff")


def shown(text: Text, clinic: str | None = None) -> str:
    """The words of a text. `clinic` stands in place of each of the clinic's values when it is given."""
    return "".join(span.text if clinic is None or span.kind != "clinic" else clinic for span in text)


def refs(text: Text) -> tuple[str, ...]:
    """The ids of all sources that the text names."""
    return tuple(name for span in text if span.kind == "ref" for name in span.target.split())


def sentences(text: Text, clinic: str | None = None) -> list[Sentence]:
    """The sentences of a text, each with its own sources: a mark stands behind the sentence that it proves."""
    whole = shown(text, clinic)
    found = stretches(whole)
    names: list[list[str]] = [[] for _ in found]
    at = 0
    for span in text:
        if span.kind == "ref":
            before = [number for number, stretch in enumerate(found) if stretch.start < at]
            if before:
                names[before[-1]] += span.target.split()
        at += len(shown((span,), clinic))
    return [Sentence(whole[start:end], tuple(named)) for (start, end), named in zip(found, names, strict=True)]


def plain_sentences(text: Text) -> list[str]:
    """As `Passage.sentences`, of any text."""
    return [sentence.text for sentence in sentences(text, _CLINIC_VALUE)]


def sayings(page: Page) -> list[Saying]:
    """What the page itself says, to be remembered of it: not what its clinic or its staff say."""
    return [Saying(each.line, each.column, shown(each.text, "")) for each in passages(page) if each.role != "alt"]


def is_english(page: Page) -> bool:
    """Rules about words and syllables hold for one language only."""
    return language_of(page) == "en"


def language_of(page: Page) -> str:
    """Without its region, by the folder that the page's file lies in. Pages that lie in none are in English."""
    language, slash, _ = page.file.partition("/")
    return language.partition("-")[0] if slash else "en"


@once_a_page
def explained_words(page: Page) -> frozenset[str]:
    """The words that the page links to the glossary, in small letters and without the "s" of a plural: those it links
    and those of the entry, so that `[cut off](word:dissociation)` explains "dissociation" too."""
    texts = (passage.text for passage in passages(page))
    linked = (f"{span.text} {span.target}" for text in texts for span in text if span.kind == "term")
    return frozenset(word.removesuffix("s") for words in linked for word in _SPLIT.split(words.casefold()) if word)


def excerpt(text: str) -> str:
    """The beginning, in quotation marks: enough to find the place."""
    words = text.split()
    return f"“{' '.join(words[:6]).rstrip('.,:;')}…”" if len(words) > 7 else f"“{text.strip()}”"


def ends_in_colon(text: Text) -> bool:
    return shown(text).rstrip().endswith(":")


def _of_card(file: str, card: TopicCard | WalkthroughCard) -> Iterator[Passage]:
    yield Passage(file, 0, 0, "title", "title", (Span(card.title),))
    yield Passage(file, 0, 0, "summary", "title", (Span(card.summary),))


def _of_topic(page: TopicPage) -> Iterator[Passage]:
    yield from _of_card(page.file, page.topic.card)
    before: Text = ()
    for located in page.blocks:
        block = located.block
        for role, text, shared in _of_block(block, before):
            yield Passage(page.file, located.line, located.column, block.kind, role, text, shared)
        before = block.text if isinstance(block, Paragraph) else ()
    yield from _of_staff(page.file, page.staff)


def _of_walkthrough(page: WalkthroughPage) -> Iterator[Passage]:
    yield from _of_card(page.file, page.walkthrough.card)
    file = page.file
    for place in page.steps:
        step = place.step
        plain: tuple[tuple[str, Role, str], ...] = (
            ("title", "title", step.title),
            ("when", "when", step.when),
            ("alt", "alt", step.alt),
            ("tell-title", "title", step.tell_title),
        )
        for block, role, text in plain:
            if text:
                yield Passage(file, place.line, place.column, block, role, (Span(text),))
        for part in place.parts:
            yield from _of_part(file, part, "running" if part.name == "text" else "item")
        yield from _of_staff(file, place.staff)
    for question in page.questions:
        yield from _of_question(file, question)


def _of_staff(file: str, staff: StaffPart | None) -> Iterator[Passage]:
    for part in staff.parts if staff else ():
        yield from _of_part(file, part, "staff")


def _of_question(file: str, asked: QuestionPart) -> Iterator[Passage]:
    """The sources of what somebody learns from a right answer are those of the answer too."""
    yield from _of_part(file, asked.question, "question")
    for choice in asked.choices:
        for text in choice.text.texts:
            name, role = _CHOICES[choice.right]
            yield Passage(file, choice.text.line, choice.text.column, name, role, text, choice.feedback.texts)
        yield from _of_part(file, choice.feedback, "running")


def _of_part(file: str, part: Part, role: Role) -> Iterator[Passage]:
    """Paragraphs and the items of lists are not told apart here: what follows a colon is a list."""
    shared: tuple[Text, ...] = ()
    for text in part.texts:
        item: Role = "item" if shared and role == "running" else role
        yield Passage(file, part.line, part.column, part.name, item, text, shared)
        if ends_in_colon(text):
            shared = (text,)


_Piece = tuple[Role, Text, tuple[Text, ...]]


def _of_block(block: Block, before: Text) -> Iterator[_Piece]:  # noqa: PLR0912 -- one arm for each of the block types
    """`before` is the paragraph just above the block."""
    match block:
        case Heading():
            yield "title", block.text, ()
        case Paragraph() | KeyMessage():
            yield "running", block.text, ()
        case Bullets() | Steps():
            yield from _items(block.items, before)
        case Callout():
            yield "title", block.title, (block.text, *block.items)
            paragraphs = _paragraphs(block.text)
            for paragraph in paragraphs:
                yield "running", paragraph, ()
            yield from _items(block.items, paragraphs[-1] if paragraphs else block.title)
        case Figure():
            yield "alt", (Span(block.alt),), ()
            if block.caption:
                yield "title", block.caption, ()
        case People():
            labels = tuple(group.label for group in block.groups)
            yield "title", block.caption, labels
            for group in block.groups:
                yield "item", (Span(f"{group.shown} "), *group.label), (block.caption, *labels)
        case Compare():
            yield from _of_table(block)
        case Timeline():
            for entry in block.entries:
                yield "when", (Span(entry.when),), (entry.text,)
                yield "item", entry.text, ()
        case MythFact():
            yield "myth", block.myth, ()
            yield "running", block.fact, ()
        case Balance():
            for text in (*block.helps, *block.harms):
                yield "item", text, ()
        case Questions():
            for text in block.items:
                yield "question", text, ()


def _items(items: tuple[Text, ...], introduction: Text) -> Iterator[_Piece]:
    shared = (introduction,) if ends_in_colon(introduction) else ()
    for item in items:
        yield "item", item, shared


def _of_table(block: Compare) -> Iterator[_Piece]:
    for number, column in enumerate(block.columns):
        yield "title", column, tuple(row.cells[number] for row in block.rows)
    for row in block.rows:
        yield "title", row.head, (*block.columns, *row.cells)
        for column, cell in zip(block.columns, row.cells, strict=True):
            yield "cell", cell, (column, row.head, *row.cells)


def _paragraphs(text: Text) -> list[Text]:
    """A box keeps its paragraphs as one text, with line breaks between them."""
    found: list[list[Span]] = [[]]
    for span in text:
        if span.text == "\n":
            found.append([])
        else:
            found[-1].append(span)
    return [tuple(spans) for spans in found if spans]
