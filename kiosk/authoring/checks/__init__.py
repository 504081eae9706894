"""What is checked beyond the form of each file. One module for each family of rules.

A family looks at one page, and what it says is remembered with the page (`PAGE_CHECKS`); or at the folder as a whole,
from what is remembered of every file, compiled just now or taken from the last pack (`FOLDER_CHECKS`). What depends on
the page and the words of the glossary alone is in `glossary`, and remembered too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kiosk.authoring.checks import (
    claims,
    glyphs,
    labels,
    links,
    literacy,
    phones,
    plain_words,
    scores,
    size,
    sources,
    structure,
    teaching,
    wording,
)
from kiosk.authoring.checks.content import Content
from kiosk.authoring.pages import Page
from kiosk.problems import Problem

PAGE_CHECKS: tuple[Callable[[Page], Iterable[Problem]], ...] = (
    structure.check,
    size.check,
    sources.check,
    phones.check,
    literacy.check,
    plain_words.check,
    teaching.check,
    wording.check,
    labels.check,
    glyphs.check,
    scores.check,
)
FOLDER_CHECKS: tuple[Callable[[Content], Iterable[Problem]], ...] = (
    links.check,
    claims.check,
    structure.check_folder,
)


def check_page(page: Page) -> list[Problem]:
    return [problem for check in PAGE_CHECKS for problem in check(page)]


def check_folder(content: Content) -> list[Problem]:
    return [problem for check in FOLDER_CHECKS for problem in check(content)]
