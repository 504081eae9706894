"""What can be found, in words that staff can read aloud on the phone, with a code for the person who answers it.

A code never gets another meaning, and none is used twice: who supports many kiosks keeps a list of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Final, NamedTuple

CONTEXT: Final = "Doctor"

# Says an English text of a context in another language.
Say = Callable[[str, str], str]


class Level(StrEnum):
    """From the best to the worst."""

    GOOD = "good"
    LOOK = "look at this"
    BROKEN = "broken"


class Words(NamedTuple):
    """A text that Qt Linguist's files hold in other languages, under this context."""

    context: str
    text: str


class Outcome(NamedTuple):
    """One thing that can be found: what was looked at, how it is, and what to do next (empty: nothing).

    `says` and `todo` hold %1, %2 … where the values of a finding go.
    """

    code: str
    level: Level
    about: str
    says: str
    todo: str = ""

    def found(self, *values: str | Words) -> Finding:
        return Finding(self, values)


class Finding(NamedTuple):
    outcome: Outcome
    values: tuple[str | Words, ...] = ()

    @property
    def code(self) -> str:
        return self.outcome.code

    @property
    def level(self) -> Level:
        return self.outcome.level

    def about(self, say: Say | None = None) -> str:
        return (say or _english)(CONTEXT, self.outcome.about)

    def says(self, say: Say | None = None) -> str:
        return self._filled(self.outcome.says, say or _english)

    def todo(self, say: Say | None = None) -> str:
        return self._filled(self.outcome.todo, say or _english)

    def _filled(self, text: str, say: Say) -> str:
        """At once, so that a value that holds "%1" itself stays as it is."""
        values = [say(*value) if isinstance(value, Words) else value for value in self.values]
        return re.sub(r"%([1-9])", lambda mark: values[int(mark[1]) - 1], say(CONTEXT, text)) if text else ""


def _english(_context: str, text: str) -> str:
    return text


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 -- the name that pyside6-lupdate looks for
    """Qt's own needs Qt, which may be what is missing."""
    return text


def worst(findings: list[Finding]) -> Level:
    order = list(Level)
    return max((finding.level for finding in findings), key=order.index, default=Level.GOOD)
