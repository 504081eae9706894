"""A translation says what its original says: the same blocks in the same order, numbers, sources, values and links.

Nobody who cannot read the other language can see that a number has changed on the way; a program can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from kiosk.authoring.checks.passages import Passage, excerpt, passages, shown
from kiosk.authoring.pages import Page, TopicPage, WalkthroughPage
from kiosk.authoring.teaching_parts import StaffPart
from kiosk.pack.model import Figure, People, SpanKind
from kiosk.problems import Problem
from kiosk.yamlfile import Document, one_line

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_VALUE = re.compile(r"\{\{\s*([\w-]+)\s*\}\}")
_THOUSANDS = re.compile(r"[.,](?=[0-9]{3}(?![0-9]))")
# What a text names, and how that is called.
_NAMED: Mapping[SpanKind, str] = {
    "ref": "the sources",
    "clinic": "the values",
    "topic": "the links to topics",
    "term": "the words of the glossary",
}


class _Part(NamedTuple):
    """A block, a step or one of its texts: the passages that stand at one place."""

    line: int
    column: int
    passages: tuple[Passage, ...]

    @property
    def shape(self) -> tuple[tuple[str, str], ...]:
        return tuple((passage.block, passage.role) for passage in self.passages)


def check(page: Page, original: Page) -> Iterator[Problem]:
    """`original` is the page in the language that `page` was translated from."""
    yield from _frame(page, original)
    ours, theirs = _parts(page), _parts(original)
    for part, other in zip(ours, theirs, strict=False):
        if part.shape != other.shape:
            message = f"this is {_in_words(part)}, where {original.file} has {_in_words(other)}"
            yield Problem(page.file, part.line, part.column, message, "keep its order and its number of entries")
            return
        for passage, theirs_ in zip(part.passages, other.passages, strict=True):
            yield from _passage(passage, theirs_, original.file)
    if len(ours) != len(theirs):
        message = f"this ends {'after' if len(ours) > len(theirs) else 'before'} {original.file} does"
        line, column = (ours[len(theirs)].line, ours[len(theirs)].column) if len(ours) > len(theirs) else (0, 0)
        yield Problem(page.file, line, column, message, "translate all of it, and nothing else")


def _parts(page: Page) -> list[_Part]:
    found = groupby(passages(page, staff=True), key=lambda passage: (passage.line, passage.column))
    return [_Part(*place, tuple(group)) for place, group in found]


def _in_words(part: _Part) -> str:
    count = len(part.passages)
    name = part.passages[0].block
    return f'"{name}"' if count == 1 else f'"{name}" with {count} texts'


def _passage(passage: Passage, other: Passage, original: str) -> Iterator[Problem]:
    found = [(name, _targets(passage, kind), _targets(other, kind)) for kind, name in _NAMED.items()]
    for name, ours, theirs in (*found, ("the numbers", numbers_in(passage.words), numbers_in(other.words))):
        if ours != theirs:
            what = excerpt(shown(passage.text))
            message = f"{name} of {what} are {_listed(ours)}, in {original} {_listed(theirs)}"
            yield Problem(passage.file, passage.line, passage.column, message)


def _targets(passage: Passage, kind: SpanKind) -> frozenset[str]:
    return frozenset(name for span in passage.text if span.kind == kind for name in span.target.split())


def numbers_in(text: str) -> frozenset[str]:
    """In figures, without the signs between thousands, and with a point before decimals."""
    return frozenset(_THOUSANDS.sub("", number).replace(",", ".") for number in _NUMBER.findall(text))


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names)) or "none"


def _frame(page: Page, original: Page) -> Iterator[Problem]:
    """What no visitor reads, and what must not differ all the same."""
    if isinstance(page, TopicPage) and isinstance(original, TopicPage):
        for name in ("section", "order", "icon", "next"):
            ours, theirs = getattr(page.front, name), getattr(original.front, name)
            if ours != theirs:
                message = f"'{name}' is {_value(ours)}, in {original.file} {_value(theirs)}"
                yield Problem(page.file, 0, 0, message, "make it the same")
        yield from _drawn(page, original)
        yield from _when(page.file, page.staff, original.staff, original.file)
    elif isinstance(page, WalkthroughPage) and isinstance(original, WalkthroughPage):
        for step, other in zip(page.steps, original.steps, strict=False):
            for name in ("id", "scene", "starts", "ends"):
                ours, theirs = getattr(step.step, name), getattr(other.step, name)
                if ours != theirs:
                    message = f"'{name}' is {_value(ours)}, in {original.file} {_value(theirs)}"
                    yield Problem(page.file, step.line, step.column, message, "make it the same")
            yield from _when(page.file, step.staff, other.staff, original.file)


def _when(file: str, staff: StaffPart | None, other: StaffPart | None, original: str) -> Iterator[Problem]:
    """Notes that are for before the dose in one language only."""
    if staff and other and staff.notes.before_dose != other.notes.before_dose:
        ours, theirs = _value(staff.notes.before_dose), _value(other.notes.before_dose)
        message = f"'before-dose-only' is {ours}, in {original} {theirs}"
        yield Problem(file, staff.line, staff.column, message, "make it the same")


def _value(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "empty"
    return "not there" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _drawn(page: TopicPage, original: TopicPage) -> Iterator[Problem]:
    """Pictures, and people that are counted: the same ones in the same order."""
    kinds = (Figure, People)
    ours = [located for located in page.blocks if isinstance(located.block, kinds)]
    theirs = [located.block for located in original.blocks if isinstance(located.block, kinds)]
    for located, other in zip(ours, theirs, strict=False):
        match located.block, other:
            case Figure(), Figure() if located.block.path != other.path:
                message = f"the picture is {located.block.path}, in {original.file} {other.path}"
                yield Problem(page.file, located.line, located.column, message, "show the same one")
            case People(), People() if _counts(located.block) != _counts(other):
                message = f"{_counts(located.block)} people are drawn, in {original.file} {_counts(other)}"
                yield Problem(page.file, located.line, located.column, message, "draw the same")


def _counts(block: People) -> str:
    return f"{' + '.join(str(group.count) for group in block.groups)} of {block.of}"


def check_words(document: Document, original: Document, file: str, original_file: str) -> Iterator[Problem]:
    """The same for files of plain texts: the same keys, and in each text the same numbers and values."""
    ours, theirs = dict(_texts(document.data)), dict(_texts(original.data))
    for path in ours.keys() - theirs.keys():
        yield Problem(file, *document.key_mark(*path), f"{_named(path)} is not in {original_file}", "take it out")
    for path in theirs.keys() - ours.keys():
        yield Problem(file, *document.mark(*path[:-1]), f"{_named(path)} of {original_file} is missing here")
    for path in ours.keys() & theirs.keys():
        for name, find in (("the numbers", numbers_in), ("the values", _values_in)):
            if find(ours[path]) != find(theirs[path]):
                message = f"{name} of {_named(path)} are {_listed(find(ours[path]))}, in {original_file} "
                yield Problem(file, *document.mark(*path), message + _listed(find(theirs[path])))


def _values_in(text: str) -> frozenset[str]:
    return frozenset(_VALUE.findall(text))


def _named(path: Sequence[str]) -> str:
    return "'" + one_line(": ".join(path)) + "'"


def _texts(data: Mapping[str, object], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each text by the keys that lead to it. Lists are words for the search, and every language has its own."""
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from _texts(value, (*above, key))
        elif isinstance(value, str | int | float):
            yield (*above, key), str(value)
