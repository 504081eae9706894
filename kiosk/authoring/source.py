"""Where the characters of a piece of Markdown stand in the file that a person edits.

Python-Markdown forgets lines. So each line of text carries its number through the parser, as one private-use character
at its end; `loading` has refused such characters in what people write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.yamlfile import Scalar

MAX_LINES = 60_000
_BASE = 0xF0000
_TAG = re.compile(f"[{chr(_BASE)}-{chr(_BASE + MAX_LINES)}]")


def line_tag(number: int) -> str:
    return chr(_BASE + number)


def untagged(text: str) -> str:
    return _TAG.sub("", text)


def tags_in(text: str) -> list[int]:
    return [ord(tag) - _BASE for tag in _TAG.findall(text)]


def pieces(text: str) -> Iterator[str | int]:
    """The text between line ends, and the number of each line that ends there."""
    at = 0
    for tag in _TAG.finditer(text):
        if tag.start() > at:
            yield text[at : tag.start()]
        yield ord(tag.group()) - _BASE
        at = tag.end()
    if at < len(text):
        yield text[at:]


@dataclass(slots=True)
class Source:
    """A piece of Markdown. `line` and `column` say where it begins in the file.

    Its further lines begin at `indent`. In a value that YAML folds, lines are not those of the file: `folded`.
    """

    text: str
    line: int
    column: int = 1
    indent: int = 1
    folded: bool = False
    lines: list[str] = field(init=False)
    _cursors: dict[tuple[int, str], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.lines = self.text.split("\n")

    def place(self, number: int, offset: int = 0) -> tuple[int, int]:
        """Line and column in the file. `number` counts from 1, `offset` from 0."""
        if self.folded:
            return self.line, self.column
        return self.line + number - 1, (self.column if number == 1 else self.indent) + offset

    def start_of(self, number: int) -> tuple[int, int]:
        """Where the first word of a line stands."""
        line = self.lines[number - 1]
        return self.place(number, len(line) - len(line.lstrip()))

    def find(self, number: int, words: str) -> tuple[int, int]:
        """Where the words stand in a line; asked again, the next place where they do."""
        key = (number, words)
        at = self.lines[number - 1].find(words, self._cursors.get(key, 0))
        if at < 0:
            return self.start_of(number)
        self._cursors[key] = at + len(words)
        return self.place(number, at)


def source_of(scalar: Scalar, text_lines: list[str]) -> Source:
    """The Markdown in a YAML value. `text_lines` are those of the whole file."""
    if scalar.style == "|":
        content = next((line for line in text_lines[scalar.line :] if line.strip()), "")
        indent = len(content) - len(content.lstrip(" ")) + 1
        return Source(scalar.text, scalar.line + 1, indent, indent)
    column = scalar.column + (1 if scalar.style in ("'", '"') else 0)
    return Source(
        scalar.text, scalar.line, column, column, folded=scalar.style == ">" or scalar.last_line > scalar.line
    )
