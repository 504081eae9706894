"""What the compiler finds in one file: problems, and what the file points at."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

from kiosk.pack.codec import inflated
from kiosk.problems import Problem, Severity

LinkKind = Literal[
    "word",
    "topic",
    "ref",
    "picture",
    "icon",
    "section",
    "next",
    "clinic",
    "claim",
    "form",  # a way to write a word of the glossary, at the place of the word itself
    "left-out",  # a claim that no page needs to put right
    "hidden",  # a page that an overlay hides
    "replaced",  # a file that an overlay says it replaces
    "signed",  # a page that somebody signed
    "original",  # what a translation's original points at, and may be shown in the place of
]
_LINK_KINDS = frozenset(get_args(LinkKind))


class Link(NamedTuple):
    """Something in the file that must exist elsewhere, and where it is named."""

    kind: LinkKind
    target: str
    line: int
    column: int


class Saying(NamedTuple):
    """A text of a page and where it stands, for the checks that look for words of other files in it."""

    line: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is remembered of a file, so that checks across files see it without compiling it again.

    `links` is what it points at; `defines` is what others can point at, with the same fields (a glossary's terms).
    `sayings` are a page's texts, and `remarks` the warnings and notes.
    """

    links: tuple[Link, ...] = ()
    defines: tuple[Link, ...] = ()
    remarks: tuple[Problem, ...] = ()
    sayings: tuple[Saying, ...] = ()

    def to_json(self) -> str:
        return json.dumps(
            {
                "links": self.links,
                "defines": self.defines,
                "remarks": _remark_rows(self.remarks),
                "sayings": self.sayings,
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )

    @classmethod
    def from_json(cls, text: str, file: str) -> Facts:
        """Raises ValueError when the text is not what `to_json` writes."""
        try:
            raw = json.loads(text)
            return cls(
                links=_links(raw["links"]),
                defines=_links(raw["defines"]),
                remarks=_remarks(raw["remarks"], file),
                sayings=tuple(Saying(int(line), int(column), str(said)) for line, column, said in raw["sayings"]),
            )
        except (TypeError, KeyError) as error:
            raise ValueError("facts") from error

    def packed(self) -> bytes:
        """As short as can be had quickly: the texts of a page are most of it, and a pack holds them for each page."""
        return zlib.compress(self.to_json().encode(), 1)

    @classmethod
    def unpacked(cls, data: bytes, file: str) -> Facts:
        """Raises ValueError when the data is not what `packed` makes."""
        try:
            return cls.from_json(inflated(data), file)
        except RecursionError as error:
            raise ValueError("facts") from error


def remarks_to_json(remarks: Iterable[Problem]) -> str:
    """What is said of one file, without its name; empty when that is nothing."""
    rows = _remark_rows(remarks)
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) if rows else ""


def remarks_from_json(text: str, file: str) -> tuple[Problem, ...]:
    """Raises ValueError when the text is not what `remarks_to_json` writes."""
    try:
        return _remarks(json.loads(text), file) if text else ()
    except TypeError as error:
        raise ValueError("remarks") from error


def _remark_rows(remarks: Iterable[Problem]) -> list[list[object]]:
    return [[r.line, r.column, r.message, r.suggestion, int(r.severity)] for r in remarks]


def _remarks(rows: Iterable[tuple[int, int, str, str, int]], file: str) -> tuple[Problem, ...]:
    return tuple(
        Problem(file, int(line), int(column), str(message), str(suggestion), Severity(severity))
        for line, column, message, suggestion, severity in rows
    )


def _links(rows: Iterable[tuple[LinkKind, str, int, int]]) -> tuple[Link, ...]:
    links = tuple(Link(kind, str(target), int(line), int(column)) for kind, target, line, column in rows)
    if any(link.kind not in _LINK_KINDS for link in links):
        raise ValueError("links")
    return links


@dataclass(slots=True)
class Findings:
    """Collects while one file is read."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    defines: list[Link] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)

    def error(self, line: int, column: int, message: str, suggestion: str = "") -> None:
        self.problems.append(Problem(self.file, line, column, message, suggestion))

    def warning(self, line: int, column: int, message: str, suggestion: str = "") -> None:
        self.problems.append(Problem(self.file, line, column, message, suggestion, Severity.WARNING))

    def note(self, line: int, column: int, message: str, suggestion: str = "") -> None:
        self.problems.append(Problem(self.file, line, column, message, suggestion, Severity.NOTE))

    def link(self, kind: LinkKind, target: str, line: int, column: int) -> None:
        self.links.append(Link(kind, target, line, column))

    def define(self, kind: LinkKind, target: str, line: int, column: int) -> None:
        self.defines.append(Link(kind, target, line, column))

    def has_errors(self) -> bool:
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def facts(self) -> Facts:
        remarks = tuple(problem for problem in self.problems if problem.severity is not Severity.ERROR)
        return Facts(tuple(self.links), tuple(self.defines), remarks, tuple(self.sayings))
