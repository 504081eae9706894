"""Phone numbers of help lines belong to the clinic's values: another country has others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.authoring.checks.passages import passages
from kiosk.authoring.pages import Page
from kiosk.problems import Problem, Severity

# The US numbers, each with the value of clinic.yaml that stands for it.
_LINES = {
    "911": "emergency_number",
    "988": "crisis_line",
    "1-800-222-1222": "poison_line",
    "1-800-662-4357": "substance_helpline",
    "1-800-662-help": "substance_helpline",
    "1-800-fda-1088": "side_effect_line",
    "1-855-382-6022": "rems_line",
    "1-844-405-6185": "registry_line",
}
_NUMBER = re.compile(
    r"(?<![\w./:-])(?:(?:911|988)(?![\w.,/:%-]*\w)|1?[-. ]?\(?8[0-9]{2}\)?[-. ][0-9A-Z]{3}[-. ][0-9A-Z]{4}\b)", re.I
)
_VETERANS = re.compile(r"\s*,?\s*(?:and |then )?press 1\b", re.IGNORECASE)


def check(page: Page) -> Iterator[Problem]:
    for passage in passages(page, staff=True):
        for message, suggestion in written_out(passage.words):
            yield passage.problem(message, suggestion, Severity.ERROR)


def written_out(text: str) -> Iterator[tuple[str, str]]:
    """Message and suggestion for each number that a text holds in place of a value. `text` has no such values in it."""
    for found in _NUMBER.finditer(text):
        number = found.group()
        value = _LINES.get(re.sub(r"[-. ()]+", "-", number).strip("-").lower())
        if value == "crisis_line" and _VETERANS.match(text, found.end()):
            value = "veterans_line"
        suggestion = f'write "{{{{ {value} }}}}"' if value else "make it a value of clinic.yaml"
        yield f"the phone number {number} holds in one country only", suggestion
