"""The boxes, `!!! name "title"`: each kind's shape, and what to say when it has another."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import cast, get_args
from xml.etree.ElementTree import Element

from kiosk.authoring.inline import Context, first_line, read_text
from kiosk.authoring.source import Source
from kiosk.pack.model import (
    Balance,
    Block,
    Callout,
    KeyMessage,
    MythFact,
    People,
    PeopleGroup,
    Questions,
    Span,
    Text,
    Timeline,
    TimelineEntry,
    Urgency,
)

MAX_PEOPLE = 20
_NUMBER = re.compile(r"[0-9]{1,9}")
# "3: had few signs left" and "1 or 2 = 2: more got clearly better"
_GROUP = re.compile(r"\s*(?P<shown>[^:=]{0,20}[0-9][^:=]{0,20}?)\s*(?:=\s*(?P<count>[0-9]{1,3})\s*)?:\s+")
_WHEN = re.compile(r"\s*(?P<when>.+?):\s+")


@dataclass(frozen=True, slots=True)
class Box:
    """A box as it was written; `parts` are the elements below its title."""

    name: str
    title: Text
    parts: list[Element]
    line: int
    source: Source
    context: Context

    def error(self, message: str, suggestion: str = "", *, at: Element | None = None) -> None:
        line = self.line if at is None else first_line(at)
        self.context.findings.error(*self.source.start_of(line), message, suggestion)

    def shape(self) -> tuple[str, ...]:
        return tuple(part.tag for part in self.parts)

    def text(self, part: Element) -> Text:
        return read_text(part, self.source, self.context)

    def items(self, part: Element) -> tuple[Text, ...]:
        return read_items(part, self.source, self.context)


def read_items(part: Element, source: Source, context: Context) -> tuple[Text, ...]:
    """The items of a list. With empty lines between them, each item's text is in a paragraph of its own."""
    return tuple(read_text(item[0] if _holds_paragraph(item) else item, source, context) for item in part)


def _holds_paragraph(item: Element) -> bool:
    return len(item) > 0 and item[0].tag == "p"


def read_box(element: Element, line: int, source: Source, context: Context) -> Block | None:
    """The block of a box, or None and a problem."""
    name = element.get("class", "").removeprefix("admonition ")
    title_element, *parts = element
    title = read_text(title_element, source, context)
    box = Box(name, title, parts, line, source, context)
    if not parts:
        box.error(f'the box "{name}" is empty', "indent its text by 4 spaces")
        return None
    if name in get_args(Urgency):
        return _callout(box)
    if title and name != "people":
        box.error(f'the box "{name}" takes no title')
    return _READERS[name](box)


def _key_message(box: Box) -> Block | None:
    if box.shape() != ("p",):
        box.error('the box "short" holds one paragraph')
        return None
    return KeyMessage(box.text(box.parts[0]))


def _callout(box: Box) -> Block | None:
    paragraphs = [part for part in box.parts if part.tag == "p"]
    lists = [part for part in box.parts if part.tag == "ul"]
    if box.shape() not in (("p",) * len(paragraphs), ("ul",), ("p", "ul")):
        box.error(f'the box "{box.name}" holds paragraphs, or a list, or a paragraph and a list below it')
        return None
    text: list[Span] = []
    for paragraph in paragraphs:
        text += [Span("\n"), *box.text(paragraph)] if text else box.text(paragraph)
    items = box.items(lists[0]) if lists else ()
    return Callout(cast(Urgency, box.name), box.title, tuple(text), items)


def _people(box: Box) -> Block | None:
    if box.shape() != ("ul",) or not 1 <= len(box.parts[0]) <= 3:
        box.error('the box "people" holds a list of up to 3 groups')
        return None
    total = _NUMBER.search("".join(span.text for span in box.title))
    if not total or not 2 <= int(total.group()) <= MAX_PEOPLE:
        box.error(f'the title of "people" says how many there are, 2 to {MAX_PEOPLE}', 'write "Out of 10 people:"')
        return None
    items = zip(box.items(box.parts[0]), box.parts[0], strict=True)
    groups = [_group(text, element, box) for text, element in items]
    known = tuple(group for group in groups if group)
    if len(known) < len(groups):
        return None
    of, found = int(total.group()), sum(group.count for group in known)
    if found != of:
        box.error(f"the groups add up to {found}, and the title says {of}")
        return None
    return People(of, box.title, known)


def _group(item: Text, element: Element, box: Box) -> PeopleGroup | None:
    head = _GROUP.match(item[0].text) if item and item[0].kind == "text" else None
    if not head:
        suggestion = 'write "3: had few signs left"'
        box.error("a group is a number, a colon and what happened to these people", suggestion, at=element)
        return None
    shown = head.group("shown")
    numbers = [int(number) for number in _NUMBER.findall(shown)]
    if len(numbers) > 1 and not head.group("count"):
        box.error(f'"{shown}" needs the count to draw', f'write "{shown} = {numbers[0]}: …"', at=element)
        return None
    count = int(head.group("count") or numbers[0])
    if not min(numbers) <= count <= max(numbers):
        box.error(f'{count} people are drawn for "{shown}"', at=element)
        return None
    return PeopleGroup(count, shown, _rest(item, head.end()))


def _timeline(box: Box) -> Block | None:
    if box.shape() != ("ul",):
        box.error('the box "timeline" holds a list')
        return None
    entries = []
    for item, element in zip(box.items(box.parts[0]), box.parts[0], strict=True):
        head = _WHEN.match(item[0].text) if item and item[0].kind == "text" else None
        if not head:
            suggestion = 'write "2 hours before: last food"'
            box.error("an entry is a time, a colon and what happens", suggestion, at=element)
            return None
        entries.append(TimelineEntry(head.group("when"), _rest(item, head.end())))
    return Timeline(tuple(entries))


def _rest(item: Text, at: int) -> Text:
    rest = replace(item[0], text=item[0].text[at:])
    return (rest, *item[1:]) if rest.text else item[1:]


def _myth(box: Box) -> Block | None:
    if box.shape() != ("p", "p"):
        box.error('the box "myth" holds two paragraphs, the myth and then the fact')
        return None
    return MythFact(box.text(box.parts[0]), box.text(box.parts[1]))


_SIDE = re.compile(r"\s*(?P<side>helps|harms):\s+")


def _balance(box: Box) -> Block | None:
    if box.shape() != ("ul",):
        box.error('the box "balance" holds a list')
        return None
    sides: dict[str, list[Text]] = {"helps": [], "harms": []}
    for item, element in zip(box.items(box.parts[0]), box.parts[0], strict=True):
        head = _SIDE.match(item[0].text) if item and item[0].kind == "text" else None
        if not head:
            box.error('an item of "balance" begins with "helps:" or "harms:"', at=element)
            return None
        sides[head.group("side")].append(_rest(item, head.end()))
    for side, texts in sides.items():
        if not texts:
            box.error(f'the box "balance" says nothing that {side}', f'write "- {side}: …"')
            return None
    return Balance(tuple(sides["helps"]), tuple(sides["harms"]))


def _questions(box: Box) -> Block | None:
    if box.shape() != ("ul",):
        box.error('the box "questions" holds a list')
        return None
    return Questions(box.items(box.parts[0]))


_READERS: dict[str, Callable[[Box], Block | None]] = {
    "short": _key_message,
    "people": _people,
    "timeline": _timeline,
    "myth": _myth,
    "balance": _balance,
    "questions": _questions,
}
