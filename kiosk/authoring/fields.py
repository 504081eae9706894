"""The kinds of text that the files of a content folder hold, each with its own words for what is wrong."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

from kiosk.authoring.layout import GOOD_ID, LANGUAGE

_REFERENCE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]*\Z")
_CLAIM_ID = re.compile(r"[A-Z][0-9]-[0-9]{2}\Z")
_MARK = re.compile(r"[0-9a-f]{12}\Z")
# Signs of markup in a place that shows its text as it is.
_MARKUP = ("{{", "}}", "[@", "](", "**", "<!--")


class Strict(BaseModel):
    """What the models of all files have in common: no key is unknown, and no value is turned into another kind."""

    model_config = ConfigDict(strict=True, extra="forbid", populate_by_name=False, defer_build=True)


def _matching(pattern: re.Pattern[str], expected: str) -> AfterValidator:
    def check(value: str) -> str:
        if not pattern.match(value):
            raise PydanticCustomError("form", "should be {expected}", {"expected": expected})
        return value

    return AfterValidator(check)


def _plain(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("empty", "is empty")
    if len(value) > 300:
        raise PydanticCustomError("long", "is longer than 300 letters")
    for sign in _MARKUP:
        if sign in value:
            raise PydanticCustomError("markup", 'is plain text and cannot hold "{sign}"', {"sign": sign})
    return " ".join(value.split())


def _marked_up(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("empty", "is empty")
    return value


def _day(value: str) -> str:
    try:
        if len(value) == 10:
            return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise PydanticCustomError("day", "should be a day like 2026-11-22")


def _not_a_number(value: object) -> object:
    # A mark of digits alone is a number to YAML, and has lost its zeros when it arrives here.
    if isinstance(value, int | float):
        raise PydanticCustomError("form", "should be {expected}", {"expected": "a mark in quotation marks"})
    return value


def blank_as(empty: Callable[[], object]) -> Callable[[object], object]:
    """A key whose last entry was taken away is still there, with nothing behind its colon."""
    return lambda value: empty() if value is None else value


def _as_list(value: object) -> object:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return value
    raise PydanticCustomError("form", "should be {expected}", {"expected": "text or a list"})


def as_date(value: object) -> object:
    return {"literal": str(value)} if isinstance(value, str | int) else value


Line = Annotated[str, AfterValidator(_plain)]
Markup = Annotated[str, AfterValidator(_marked_up)]
Id = Annotated[str, _matching(GOOD_ID, "small letters, digits and hyphens")]
ClaimId = Annotated[str, _matching(_CLAIM_ID, 'a claim\'s id like "S0-06"')]
ReferenceId = Annotated[str, _matching(_REFERENCE_ID, 'letters, digits and "-_.:"')]
Language = Annotated[str, _matching(LANGUAGE, 'a language tag like "en" or "es"')]
Day = Annotated[str, AfterValidator(_day)]
Mark = Annotated[str, BeforeValidator(_not_a_number), _matching(_MARK, "12 letters and digits")]
Passage = Annotated[
    list[Markup],
    BeforeValidator(_as_list),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]


def years_after(day: str, years: int) -> str:
    """The same day some years later, ISO 8601; the 28th of February for a 29th that is not there."""
    year, rest = int(day[:4]) + years, day[4:]
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return f"{year:04}{rest if leap or rest != '-02-29' else '-02-28'}"
