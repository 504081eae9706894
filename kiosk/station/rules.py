"""What a setting may be, one kind of rule for each kind of value. A rule says in words what it expects.

Rules are named tuples of functions rather than classes: making ten dataclasses takes longer than reading the settings.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from kiosk.problems import did_you_mean


class UnfitError(Exception):
    """A value that breaks its rule. Reads on from the name of the key: "should be a number from 7 to 100, found 3"."""

    def __init__(self, says: str, suggestion: str = "") -> None:
        super().__init__(says)
        self.says = says
        self.suggestion = suggestion


class Rule(NamedTuple):
    """`expected` says what a value must be, in words that follow "should be".

    `read` gives the value as the kiosk uses it, or raises UnfitError. It is told the folder of the settings file.
    """

    expected: str
    read: Callable[[object, Path], object]


def number(low: float, high: float) -> Rule:
    """From `low` to `high`, both allowed."""
    return _number(f"a number from {low:g} to {high:g}", low, high, float)


def whole_number(low: int, high: int) -> Rule:
    return _number(f"a whole number from {low} to {high}", low, high, int)


def _number(expected: str, low: float, high: float, kind: type[float] | type[int]) -> Rule:
    def read(value: object, folder: Path) -> float | int:  # noqa: ARG001 - the shape of a rule
        # To Python, true is the number 1.
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise _unfit(expected, value)
        if not low <= value <= high or kind(value) != value:
            raise _unfit(expected, value)
        return kind(value)

    return Rule(expected, read)


def choice(*words: str) -> Rule:
    """One of a few words."""
    expected = " or ".join(words)

    def read(value: object, folder: Path) -> str:  # noqa: ARG001 - the shape of a rule
        if isinstance(value, str):
            if value in words:
                return value
            raise _unfit(expected, value, did_you_mean(value, words))
        raise _unfit(expected, value)

    return Rule(expected, read)


def language_tag() -> Rule:
    """A BCP 47 tag. Whether the pack has that language is known only when it is opened."""
    expected = "a language tag such as en or es"

    def read(value: object, folder: Path) -> str:  # noqa: ARG001 - the shape of a rule
        if isinstance(value, str) and re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
            return value
        raise _unfit(expected, value)

    return Rule(expected, read)


def language_tags() -> Rule:
    """A list of BCP 47 tags, or a single one."""
    one = language_tag()
    expected = "a list of language tags such as [en, es]"

    def read(value: object, folder: Path) -> tuple[str, ...]:
        tags = value if isinstance(value, list) else [value]
        try:
            return tuple(str(one.read(tag, folder)) for tag in tags)
        except UnfitError:
            raise _unfit(expected, value) from None

    return Rule(expected, read)


def line_of_text() -> Rule:
    """One line of up to 300 letters."""
    expected = "one line of text"

    def read(value: object, folder: Path) -> str:  # noqa: ARG001 - the shape of a rule
        if isinstance(value, str) and value.isprintable() and value.strip() and len(value) <= 300:
            return value.strip()
        raise _unfit(expected, value)

    return Rule(expected, read)


_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9]"


def time_of_day() -> Rule:
    """Hours and minutes of the device's own time."""
    return _pattern(_TIME, "a time such as 03:30")


def day_hours() -> Rule:
    """From one time of the day to another; over midnight when the second is the earlier one."""
    return _pattern(f"{_TIME}-{_TIME}", "hours such as 07:00-19:00")


def _pattern(pattern: str, expected: str) -> Rule:
    def read(value: object, folder: Path) -> str:  # noqa: ARG001 - the shape of a rule
        if isinstance(value, str) and re.fullmatch(pattern, text := value.replace(" ", "").replace("\u2013", "-")):
            return text
        raise _unfit(expected, value)

    return Rule(expected, read)


def key_meanings(*words: str) -> Rule:
    """Scan codes of keys, each with one of a few words. Read as pairs, in the order of the file, without blank ones."""
    expected = f"scan codes with {', '.join(words[:-1])} or {words[-1]}"

    def read_one(code: str, word: object) -> tuple[int, str]:
        if not re.fullmatch(r"[0-9]{1,6}", code):
            raise _unfit(expected, code, "kiosk keys shows the scan code of a key.")
        if word not in words:
            raise _unfit(expected, word, did_you_mean(str(word), words))
        return int(code), str(word)

    return _pairs(expected, read_one)


def weights() -> Rule:
    """Ids of sections, each with a number from 0 to 9. Read as pairs, in the order of the file, without blank ones."""
    expected = "sections with a whole number from 0 to 9"

    def read_one(section: str, weight: object) -> tuple[str, int]:
        if isinstance(weight, bool) or not isinstance(weight, int) or not 0 <= weight <= 9:
            raise _unfit(expected, weight)
        return section, weight

    return _pairs(expected, read_one)


Pair = TypeVar("Pair")


def _pairs(expected: str, read_one: Callable[[str, object], Pair]) -> Rule:
    def read(value: object, folder: Path) -> tuple[Pair, ...]:  # noqa: ARG001 - the shape of a rule
        if not isinstance(value, dict):
            raise _unfit(expected, value)
        return tuple(read_one(key, one) for key, one in value.items() if one is not None)

    return Rule(expected, read)


def path_of(kind: Literal["file", "folder"]) -> Rule:
    """A file or folder that is there. From the settings file's own folder unless it begins with "/" or "~"."""
    expected = f"the path of a {kind}"
    is_kind = stat.S_ISREG if kind == "file" else stat.S_ISDIR

    def read(value: object, folder: Path) -> Path:
        if not isinstance(value, str):
            raise _unfit(expected, value)
        try:
            found = folder / Path(value).expanduser()
            mode = found.stat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            raise UnfitError(f'names the {kind} "{found}", which is not there') from None
        except (OSError, RuntimeError) as error:  # RuntimeError: "~name" of nobody on this computer
            reason = getattr(error, "strerror", None) or str(error).rstrip(".")
            raise UnfitError(f"names a {kind} that cannot be looked at ({reason})") from None
        if not is_kind(mode):
            raise UnfitError(f'names "{found}", which is not a {kind}')
        return found

    return Rule(expected, read)


def _unfit(expected: str, value: object, suggestion: str = "") -> UnfitError:
    return UnfitError(f"should be {expected}, found {_shown(value)}", suggestion)


def _shown(value: object) -> str:
    """A value as a person wrote it, cut to a length that still makes a one-line message."""
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return "keys of its own"
        case list():
            return "a list"
        case str():
            text = value if len(value) <= 40 else value[:40] + "…"
            return f'"{" ".join(text.split())}"'
        case _:
            return str(value)[:40]
