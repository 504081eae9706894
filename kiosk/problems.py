"""What is wrong with something a person wrote, and where.

One form for the content folder, the clinic's values and the device's settings, so that every message names the file,
the line, the column, what is wrong, and what to do about it.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple


class Severity(IntEnum):
    """A note asks a person to look and fails nothing; a warning fails only what is checked strictly."""

    NOTE = 0
    WARNING = 1
    ERROR = 2


class Problem(NamedTuple):
    """`line` and `column` count from 1; 0 means the file as a whole. Sorts by its place."""

    file: str
    line: int
    column: int
    message: str
    suggestion: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part != 0)
        kind = "" if self.severity is Severity.ERROR else f"{self.severity.name.lower()}: "
        tail = f", {self.suggestion}" if self.suggestion else ""
        return f"{place}: {kind}{self.message}{tail}"


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """A suggestion in words, or an empty string when nothing known is near."""
    import difflib  # noqa: PLC0415 -- only for somebody who made a mistake

    known = list(known)
    folded = {name.casefold(): name for name in known}
    near = difflib.get_close_matches(wrong.casefold(), folded, n=1, cutoff=0.6)
    return f'did you mean "{folded[near[0]]}"?' if near else ""
