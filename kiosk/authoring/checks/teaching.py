"""What a page must do besides inform: name an action, weigh a choice fairly, and ask whether it was understood.

AHRQ Health Literacy Universal Precautions Toolkit, tool 5 (teach-back); PEMAT-P item 20 (an action); the IPDAS criteria
for decision aids (benefits and harms, at equal length).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.authoring.checks.passages import is_english, passages, shown
from kiosk.authoring.pages import Page, TopicPage, WalkthroughPage
from kiosk.pack.model import Balance, Callout
from kiosk.problems import Problem, Severity

# Everybody answers these with "yes" or "no", whether they have understood or not.
_CLOSED = re.compile(
    r"""
    \b(?: (?:do|did) \s you \s (?:all \s)? (?:understand|follow|get) (?:\s (?:me|this|that|it|all))?
      | any \s questions
      | (?:is|was) \s (?:that|this|it|everything|all) \s clear
      | does \s (?:that|this|it) \s make \s sense
      | okay | ok | all \s right | got \s it
    ) \s* \?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:what|how|when|who|where|which|why|tell me|show me)\b", re.IGNORECASE)


def check(page: Page) -> Iterator[Problem]:
    if is_english(page):
        yield from _closed_questions(page)
    yield from _topic(page) if isinstance(page, TopicPage) else _walkthrough(page)


def _closed_questions(page: Page) -> Iterator[Problem]:
    for passage in passages(page, staff=True):
        if passage.role != "question" and (found := _CLOSED.search(shown(passage.text))):
            message = f"“{found.group()}” can be answered without having understood"
            yield passage.problem(message, 'ask "What will you do if …?"', Severity.ERROR)


def _topic(page: TopicPage) -> Iterator[Problem]:
    blocks = page.topic.blocks
    if not any(isinstance(block, Callout) and block.urgency == "action" for block in blocks):
        yield Problem(page.file, 0, 0, "the page names nothing that people can do", 'write "!!! action"')
    if page.front.option and not any(isinstance(block, Balance) for block in blocks):
        message = "a page about a treatment option shows how it may help and how it may harm"
        yield Problem(page.file, 0, 0, message, 'write "!!! balance"')


def _walkthrough(page: WalkthroughPage) -> Iterator[Problem]:
    for place in page.steps:
        if not place.staff:
            message = f"the step '{place.step.id}' has no notes for staff"
            yield Problem(page.file, place.line, place.column, message, 'write "staff:"', Severity.WARNING)
        for part in place.staff:
            if part.name == "ask" and not _is_open(page, shown(part.texts[0])):
                message = "'ask' is a question that cannot be answered with yes or no"
                yield Problem(page.file, part.line, part.column, message, 'ask "What will you do if …?"')


def _is_open(page: WalkthroughPage, question: str) -> bool:
    return question.rstrip("”’\"')").endswith("?") and (not is_english(page) or _OPEN.search(question) is not None)
