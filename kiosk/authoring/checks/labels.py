"""What stands for a picture, and what stands over a box: each must say in words what others see at a glance.

WCAG 1.1.1 (text instead of a picture) and 1.4.1 (urgency never by colour alone).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.authoring.checks.passages import is_english, passages, shown
from kiosk.authoring.pages import Page, TopicPage
from kiosk.pack.model import Callout, Text, Urgency
from kiosk.problems import Problem, Severity

ALT_WORDS = 4
_SAYS_PICTURE = re.compile(
    r"(?:(?:an?|the)\s)?(?:image|picture|photo|photograph|drawing|illustration|icon|graphic)s?\s(?:of|showing)\b",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"\S+\.(?:svg|png|jpe?g|gif|webp)\Z|[\w-]*[_-][\w-]*\Z", re.IGNORECASE)
# A box of this urgency, by the value of the clinic or the words that its title holds one of.
_VALUES: dict[Urgency, str] = {"emergency": "emergency_number", "crisis-line": "crisis_line"}
_WORDS: dict[Urgency, tuple[str, ...]] = {"call-clinic": ("call", "clinic"), "tell-staff": ("staff", "nurse")}


def check(page: Page) -> Iterator[Problem]:
    for passage in passages(page):
        if passage.role == "alt" and (alt_fault := _alt_fault(shown(passage.text))):
            yield passage.problem(*alt_fault)
    if isinstance(page, TopicPage):
        for located in page.blocks:
            if isinstance(located.block, Callout) and (fault := _title_fault(located.block, is_english(page))):
                yield Problem(page.file, located.line, located.column, *fault)


def _alt_fault(alt: str) -> tuple[str, str, Severity] | None:
    alt = alt.strip()
    if _FILE_NAME.match(alt):
        return f"“{alt}” is the name of a file", "say what the picture shows", Severity.ERROR
    if _SAYS_PICTURE.match(alt):
        return "that it is a picture is said already", "say what it shows", Severity.WARNING
    if len(alt.split()) < ALT_WORDS:
        message = f"“{alt}” says little of a picture"
        return message, f"say what it shows, in {ALT_WORDS} words or more", Severity.WARNING
    return None


def _title_fault(box: Callout, english: bool) -> tuple[str, str] | None:
    if value := _VALUES.get(box.urgency):
        if not _holds(box.title, value):
            return f'the title of "{box.urgency}" does not hold the number', f'write "{{{{ {value} }}}}" in it'
    elif english and (words := _WORDS.get(box.urgency)):
        title = shown(box.title).casefold()
        if not any(word in title for word in words):
            expected = " or ".join(f'"{word}"' for word in words)
            return f'the title of "{box.urgency}" does not say how urgent it is', f"it holds {expected}"
    return None


def _holds(title: Text, value: str) -> bool:
    return any(span.kind == "clinic" and span.target == value for span in title)
