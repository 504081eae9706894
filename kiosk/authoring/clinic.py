"""The clinic's own values: phone numbers, rules and times, with the bounds that no clinic may loosen.

Which values there are, and their bounds, follow the clinical fact sheet's list of what every clinic must set. A blank
value is never shown as a rule: the text says "ask our staff" in its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, create_model

from kiosk.authoring.findings import Findings
from kiosk.problems import did_you_mean
from kiosk.yamlfile import Document, one_line

MAX_LENGTH = 200
_MARKUP = re.compile(r"\{\{|\}\}|\[@|\]\(|\*\*|`|<[A-Za-z/!]")


@dataclass(frozen=True, slots=True)
class Key:
    """One value. With a `unit` it is a number of these; `floor` is the least that may be set and `source` says why."""

    name: str
    meaning: str
    floor: int | None = None
    unit: str = ""
    source: str = ""


KEYS: dict[str, Key] = {
    key.name: key
    for key in (
        Key("name", "the clinic's name, on the home screen"),
        Key("country", "where the clinic is, as an ISO 3166 code; US when blank"),
        Key("phone", "the number to call in opening hours"),
        Key("after_hours_phone", "the number to call at night"),
        Key("complaint_phone", "whom to call with a complaint"),
        Key("interpreter_phone", "whom to call for an interpreter"),
        Key("emergency_number", "911 when blank and the country is US"),
        Key("crisis_line", "988 when blank and the country is US"),
        Key("food_rule_iv", "when to stop eating before an IV or a shot"),
        Key("drink_rule_iv", "when to stop drinking before an IV or a shot"),
        Key("iv_minutes", "how long the drip runs", unit="minutes"),
        Key("iv_visits", "how many visits, and how far apart"),
        Key("bp_hold_iv", "the blood pressure at which an IV waits"),
        Key("iv_watch_minutes", "how long people stay after an IV", unit="minutes"),
        Key("im_watch_minutes", "how long people stay after a shot", unit="minutes"),
        Key("esketamine_watch_minutes", "how long people stay after the nasal spray", 120, "minutes", "R01"),
        Key("driving_hours", "how long people do not drive after an IV or a shot", 24, "hours", "R07"),
        Key("ride_rule", "who may take people home, and how"),
        Key("alcohol_hours", "how long before and after there is no alcohol", 24, "hours", "R63"),
        Key("evening_watch_hours", "how long someone stays with people at home", unit="hours"),
        Key("support_person_rule", "whether a friend may stay in the room"),
        Key("phone_and_photo_rule", "what is allowed with phones and photos"),
        Key("at_home_policy", "what the clinic does about ketamine at home"),
        Key("price_notes", "what a visit costs, or whom to ask"),
        Key("total_visit_minutes_iv", "how long a whole IV visit takes", unit="minutes"),
    )
}


def _as_text(value: object) -> object:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


# `911` without quotation marks is a number to YAML and a text to people.
TextOrNumber = Annotated[str, BeforeValidator(_as_text), WithJsonSchema({"type": ["string", "number"]})]

ClinicFile: type[BaseModel] = create_model(
    "ClinicFile",
    __config__=ConfigDict(strict=True, extra="forbid"),
    __doc__='clinic.yaml: the clinic\'s own values. A blank shows "ask our staff".',
    **{  # type: ignore[call-overload]
        key.name: (TextOrNumber | None, Field(default=None, description=key.meaning)) for key in KEYS.values()
    },
)


@dataclass(frozen=True, slots=True)
class Clinic:
    """The values that are set; blanks are absent."""

    values: dict[str, str] = field(default_factory=dict)


_US_NUMBERS = {"emergency_number": "911", "crisis_line": "988"}


def read_clinic(document: Document, findings: Findings) -> Clinic:
    """The values of a document that `ClinicFile` accepts, as text, with every bound checked."""
    values: dict[str, str] = {}
    for name, key in KEYS.items():
        written = document.scalar(name)
        if written is None or document.data.get(name) is None:
            continue
        text = " ".join(written.text.split())
        if text and _is_good(key, text, document, findings):
            values[name] = text
    _check_country(values, document, findings)
    return Clinic(values)


def default_clinic() -> Clinic:
    """What holds when there is no clinic.yaml."""
    return Clinic({"country": "US", **_US_NUMBERS})


def unknown_key(name: str) -> tuple[str, str]:
    """Message and suggestion for `{{ name }}` that is none of the keys."""
    return f"'{one_line(name)}' is not a value of clinic.yaml", did_you_mean(name, KEYS)


def _is_good(key: Key, text: str, document: Document, findings: Findings) -> bool:
    where = document.mark(key.name)
    if len(text) > MAX_LENGTH:
        findings.error(*where, f"'{key.name}' is longer than {MAX_LENGTH} letters")
        return False
    if sign := _MARKUP.search(text):
        findings.error(*where, f"'{key.name}' is plain text and cannot hold \"{sign.group()}\"")
        return False
    if not key.unit:
        return True
    number = re.fullmatch(r"[0-9]{1,4}" if key.floor is not None else r"[0-9]{1,4}( to [0-9]{1,4})?", text)
    if not number:
        example = "" if key.floor is not None else 'write "40" or "40 to 60"'
        findings.error(*where, f"'{key.name}' should be a number of {key.unit}, found '{one_line(text)}'", example)
        return False
    if key.floor is not None and int(text) < key.floor:
        message = f"'{key.name}' is {int(text)}, never under {key.floor} {key.unit} ({key.source})"
        findings.error(*where, message, "set it higher or leave it blank")
        return False
    return True


def _check_country(values: dict[str, str], document: Document, findings: Findings) -> None:
    country = values.setdefault("country", "US")
    if not re.fullmatch(r"[A-Z]{2}", country):
        message = f"'country' should be a code of two capital letters, found '{one_line(country)}'"
        findings.error(*document.mark("country"), message, 'the United States are "US"')
    elif country == "US":
        for name, number in _US_NUMBERS.items():
            values.setdefault(name, number)
    else:
        for name in _US_NUMBERS:
            if name not in values:
                message = f"'{name}' must be set when the country is {country}"
                findings.error(*document.mark("country"), message, "911 and 988 hold in the US only")
