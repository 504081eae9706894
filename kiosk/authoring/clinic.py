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
    """One value. With a `unit` it is a number of these; `floor` is the least that may be set and `source` says why.

    Text may not hold the words of `never`: patients would read them as advice that nobody has given them. A picture
    is named by its path, and is no text that a page could show.
    """

    name: str
    meaning: str
    floor: int | None = None
    unit: str = ""
    source: str = ""
    never: tuple[str, ...] = ()
    is_picture: bool = False


KEYS: dict[str, Key] = {
    key.name: key
    for key in (
        Key("name", "the clinic's name, on the home screen"),
        Key("logo", "the clinic's sign beside its name, such as media/logo.svg", is_picture=True),
        Key("web_address", "the clinic's own page for patients, where the code for phones leads"),
        Key("country", "where the clinic is, as an ISO 3166 code; US when blank"),
        Key("phone", "the number to call in opening hours"),
        Key("after_hours_phone", "the number to call at night"),
        Key("complaint_phone", "whom to call with a complaint"),
        Key("interpreter_phone", "whom to call for an interpreter"),
        Key("emergency_number", "911 when blank and the country is US"),
        Key("crisis_line", "988 when blank and the country is US"),
        Key("veterans_line", "how veterans reach their crisis line; known for the US"),
        Key("poison_line", "whom to call when someone took too much; known for the US"),
        Key("substance_helpline", "help with alcohol and drugs; known for the US"),
        Key("side_effect_line", "where side effects of medicines are reported; known for the US"),
        Key("rems_line", "the safety programme of the nasal spray; known for the US"),
        Key("registry_line", "the pregnancy registry of the nasal spray; known for the US"),
        Key("food_rule_iv", "when to stop eating before an IV or a shot"),
        Key("drink_rule_iv", "when to stop drinking before an IV or a shot"),
        Key("iv_minutes", "how long the drip runs", unit="minutes"),
        Key("iv_visits", "how many visits, and how far apart"),
        Key("im_visits", "how many visits for shots, and how far apart"),
        Key("bp_hold_iv", "the blood pressure at which an IV or a shot waits"),
        Key("check_minutes_iv", "how often staff check people during an IV", unit="minutes"),
        Key("iv_watch_minutes", "how long people stay after an IV", unit="minutes"),
        Key("im_watch_minutes", "how long people stay after a shot", unit="minutes"),
        Key("esketamine_watch_minutes", "how long people stay after the nasal spray", 120, "minutes", "R01"),
        Key("leave_checks", "what staff look at before people may leave"),
        Key("monitor_staff", "who watches people during treatment, and their training"),
        Key("emergency_plan", "what is at hand if something goes wrong"),
        Key("medicine_rule", "which medicines to take on the day, and whom to ask", never=("stop", "skip", "quit")),
        Key("test_rule", "which tests are done, and when"),
        Key("driving_hours", "how long people do not drive after an IV or a shot", 24, "hours", "R07"),
        Key("ride_rule", "who may take people home, and how"),
        Key("alcohol_hours", "how long before and after there is no alcohol and no cannabis", 24, "hours", "R63"),
        Key("evening_watch_hours", "how long someone stays with people at home", unit="hours"),
        Key("support_person_rule", "whether a friend may stay in the room"),
        Key("phone_and_photo_rule", "what is allowed with phones and photos"),
        Key("touch_rule", "when staff touch people, and who else is there"),
        Key("at_home_policy", "what the clinic does about ketamine at home"),
        Key("price_notes", "what a visit costs, or whom to ask"),
        Key("insurance_help", "who helps with insurance"),
        Key("total_visit_minutes_iv", "how long a whole IV visit takes", unit="minutes"),
        Key("total_visit_minutes_im", "how long a whole visit for a shot takes", unit="minutes"),
        Key("total_visit_minutes_spray", "how long a whole visit for the nasal spray takes", 120, "minutes", "R01"),
    )
}


TEXT_KEYS = frozenset(key.name for key in KEYS.values() if not key.is_picture)


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


_US_NUMBERS = {
    "emergency_number": "911",
    "crisis_line": "988",
    "veterans_line": "988, then press 1",  # R68
    "poison_line": "1-800-222-1222",  # R69
    "substance_helpline": "1-800-662-4357",  # R80
    "side_effect_line": "1-800-FDA-1088",  # R01
    "rems_line": "1-855-382-6022",  # fact sheet B.3-13
    "registry_line": "1-844-405-6185",  # R01
}
# Stand on every screen: without them nothing is shown. The others say "ask our staff".
VITAL_NUMBERS = ("emergency_number", "crisis_line")


def read_clinic(document: Document, findings: Findings) -> Clinic:
    """The values of a document that `ClinicFile` accepts, as text, with every bound checked."""
    values: dict[str, str] = {}
    for name, key in KEYS.items():
        written = document.scalar(name)
        if written is None or document.data.get(name) is None:
            continue
        text = " ".join(written.text.split())
        if text and (fault := fault_of(key, text)):
            findings.error(*document.mark(name), f"'{name}' {fault[0]}", fault[1])
        elif text:
            values[name] = text
    _check_country(values, document, findings)
    return Clinic(values)


def default_clinic() -> Clinic:
    """What holds when there is no clinic.yaml."""
    return Clinic({"country": "US", **_US_NUMBERS})


def unknown_key(name: str) -> tuple[str, str]:
    """Message and suggestion for `{{ name }}` that is none of the texts."""
    if name in KEYS:
        return f"'{name}' is a picture and stands on the home screen only", ""
    return f"'{one_line(name)}' is not a value of clinic.yaml", did_you_mean(name, TEXT_KEYS)


def fault_of(key: Key, text: str) -> tuple[str, str] | None:
    """What is wrong with a value, in words that follow its name, and what to do about it; None when it is good."""
    fault: tuple[str, str] | None = None
    if key.name == "country" and not re.fullmatch(r"[A-Z]{2}", text):
        fault = (f"should be a code of two capital letters, found '{one_line(text)}'", 'the United States are "US"')
    elif key.name == "web_address" and not re.fullmatch(r"https://[^\s/.]+\.\S+", text):
        fault = (f"should be an address of the web, found '{one_line(text)}'", 'write "https://" before it')
    elif len(text) > MAX_LENGTH:
        fault = (f"is longer than {MAX_LENGTH} letters", "")
    elif sign := _MARKUP.search(text):
        fault = (f'is plain text and cannot hold "{sign.group()}"', "")
    elif word := next((word for word in key.never if re.search(rf"\b{word}", text, re.IGNORECASE)), None):
        fault = (f'may not say "{word}": only a patient\'s own prescriber can', 'write "ask your prescriber"')
    elif key.unit and not re.fullmatch(
        r"[0-9]{1,4}" if key.floor is not None else r"[0-9]{1,4}( to [0-9]{1,4})?", text
    ):
        example = "" if key.floor is not None else 'write "40" or "40 to 60"'
        fault = (f"should be a number of {key.unit}, found '{one_line(text)}'", example)
    elif key.floor is not None and int(text) < key.floor:
        fault = (
            f"is {int(text)}, never under {key.floor} {key.unit} ({key.source})",
            "set it higher or leave it blank",
        )
    return fault


def _check_country(values: dict[str, str], document: Document, findings: Findings) -> None:
    country = values.setdefault("country", "US")
    if country == "US":
        for name, number in _US_NUMBERS.items():
            values.setdefault(name, number)
    else:
        for name in VITAL_NUMBERS:
            if name not in values:
                message = f"'{name}' must be set when the country is {country}"
                findings.error(*document.mark("country"), message, "911 and 988 hold in the US only")
