"""How a page does on the checklists that reviewers know (`kiosk.authoring.checklists`).

These checklists are made for whole materials: a very short page would lack most of what they ask and is not scored, nor
is a walkthrough, of which only a part of the questions can be asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.checklists.scoring import JUDGED, Answered, Score, score
from kiosk.authoring.checklists.traits import Traits
from kiosk.authoring.pages import Page, TopicPage
from kiosk.problems import Problem, Severity, did_you_mean
from kiosk.yamlfile import one_line

CDC, PEMAT = 90, 80  # percent


def check(page: Page) -> Iterator[Problem]:
    if not isinstance(page, TopicPage):
        return
    for name in page.front.checklist:
        if name not in JUDGED:
            message = f"'{one_line(name)}' is no question of 'checklist'"
            suggestion = did_you_mean(name, JUDGED) or f"known are {', '.join(sorted(JUDGED))}"
            yield Problem(page.file, 0, 0, message, suggestion)
    if Traits(page).is_very_short:
        return
    scored = score(page)
    computed = Score(tuple(item for item in scored.cdc.items if item.is_computed))
    yield from _below(page, "CDC Clear Communication Index", computed, CDC)
    yield from _below(page, "PEMAT-P", scored.pemat, PEMAT)


def _below(page: Page, name: str, found: Score, least: int) -> Iterator[Problem]:
    if found.percent is not None and found.percent < least:
        missed = "; ".join(map(_in_words, found.missed))
        message = f"{name}: {found.percent} %, {least} % is the aim, for want of: {missed}"
        yield Problem(page.file, 0, 0, message, severity=Severity.WARNING)


def _in_words(item: Answered) -> str:
    return f"{item.number} {item.name}" + (f" ({item.reason})" if item.reason else "")
