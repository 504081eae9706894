"""What a page must do besides inform: name an action, weigh a choice fairly, and find out what was understood.

AHRQ Health Literacy Universal Precautions Toolkit, tool 5 (teach-back); PEMAT-P item 20 (an action); the IPDAS criteria
for decision aids (benefits and harms, at equal length).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.authoring.checks.passages import is_english, passages, shown
from kiosk.authoring.pages import Page, TopicPage, WalkthroughPage
from kiosk.authoring.parts import Part
from kiosk.authoring.teaching_parts import CHECK_YOURSELF, QuestionPart, StaffPart
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
# How a test is marked. What people chose is where they are; from there, feedback shows the way.
_MARKS = re.compile(
    r"(?:(?:that|this) is |(?:eso )?es )?"
    r"(?:no|wrong|incorrect|false|sorry|not (?:right|true|correct|quite)|incorrecto|falso|mal|error|lo siento)"
    r"\s*[.,:;!]",
    re.IGNORECASE,
)
QUESTIONS = 3
TICKS = range(2, 5)
TICK_LETTERS = 40  # what stands beside its box in one line of the nurse's panel
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
    if page.staff:
        yield from _staff(page, page.staff)


def _walkthrough(page: WalkthroughPage) -> Iterator[Problem]:
    for place in page.steps:
        if place.staff:
            yield from _staff(page, place.staff)
        else:
            message = f"the step '{place.step.id}' has no notes for staff"
            yield Problem(page.file, place.line, place.column, message, 'write "staff:"', Severity.WARNING)
    if not page.questions:
        message = "the walkthrough ends without questions for people to check themselves"
        yield Problem(page.file, 0, 0, message, f'write "{CHECK_YOURSELF}:"', Severity.WARNING)
    elif len(page.questions) != QUESTIONS:
        first = page.questions[0].question
        message = f"'{CHECK_YOURSELF}' has {QUESTIONS} questions, found {len(page.questions)}"
        yield Problem(page.file, first.line, first.column, message)
    for question in page.questions:
        yield from _question(page, question)


def _staff(page: Page, staff: StaffPart) -> Iterator[Problem]:
    """Notes for a nurse: an open question, a few things to tick, and whether they are for before the dose only."""
    for part in staff.parts:
        if part.name == "ask" and not _is_open(page, shown(part.texts[0])):
            message = "'ask' is a question that cannot be answered with yes or no"
            yield Problem(page.file, part.line, part.column, message, 'ask "What will you do if …?"')
        if part.name == "ticks":
            yield from _ticks(page, part)
    place = (page.file, staff.line, staff.column)
    if not staff.notes.ticks:
        yield Problem(*place, "these notes have nothing to tick", 'write "ticks:"', Severity.WARNING)
    if not staff.says_when:
        message = "these notes do not say if they are for before the dose only"
        yield Problem(*place, message, 'write "before-dose-only:" and true or false', Severity.WARNING)


def _ticks(page: Page, ticks: Part) -> Iterator[Problem]:
    if len(ticks.texts) not in TICKS:
        message = f"'{ticks.name}' are {TICKS[0]} to {TICKS[-1]}, found {len(ticks.texts)}"
        yield Problem(page.file, ticks.line, ticks.column, message)
    for text in ticks.texts:
        if (letters := len(shown(text))) > TICK_LETTERS:
            message = f"“{shown(text)}” has {letters} letters, {TICK_LETTERS} is the most to tick"
            yield Problem(page.file, ticks.line, ticks.column, message, "say it in a few words")


def _question(page: WalkthroughPage, asked: QuestionPart) -> Iterator[Problem]:
    right = sum(choice.right for choice in asked.choices)
    if right != 1:
        message = f"one choice of a question is right, found {right}"
        yield Problem(page.file, asked.question.line, asked.question.column, message, 'write "right: true" at one')
    for feedback in (choice.feedback for choice in asked.choices):
        for text in feedback.texts:
            if found := _MARKS.match(shown(text)):
                message = f"“{found.group()}” marks an answer and teaches nothing"
                yield Problem(page.file, feedback.line, feedback.column, message, 'begin with "Almost: …"')


def _is_open(page: Page, question: str) -> bool:
    return question.rstrip("”’\"')").endswith("?") and (not is_english(page) or _OPEN.search(question) is not None)
