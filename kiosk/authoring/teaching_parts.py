"""Notes for staff and the questions of "Check yourself": from a file's values to the records of a pack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.authoring.parts import Part, Reading, read_paragraph, read_part
from kiosk.authoring.teaching_documents import QuestionEntry, StaffEntry
from kiosk.authoring.typography import curly
from kiosk.pack.model import CheckChoice, CheckQuestion, Span, StaffNotes
from kiosk.yamlfile import KeyPath

CHECK_YOURSELF = "check-yourself"


@dataclass(frozen=True, slots=True)
class StaffPart:
    """Notes for staff, where they begin, and their texts one by one. `says_when` is false when the author left it open
    whether they are for before the dose only."""

    notes: StaffNotes
    parts: tuple[Part, ...]
    says_when: bool
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class ChoicePart:
    right: bool
    text: Part
    feedback: Part


@dataclass(frozen=True, slots=True)
class QuestionPart:
    question: Part
    choices: tuple[ChoicePart, ...]


def read_staff(entry: StaffEntry | None, path: KeyPath, reading: Reading) -> StaffPart | None:
    """None when there are none, or with the problems why they cannot be read."""
    if entry is None:
        return None
    say = read_part("say", (*path, "say"), reading)
    ask = read_paragraph("ask", (*path, "ask"), reading)
    good_answer = read_part("good-answer", (*path, "good-answer"), reading)
    if_missing = read_paragraph("if-missing", (*path, "if-missing"), reading)
    parts: tuple[Part, ...] = (say, ask, good_answer, if_missing)
    if not all(part.texts for part in parts):
        return None  # what is wrong with it has been said
    ticks = tuple(curly(tick) for tick in entry.ticks)
    if ticks:
        place = reading.document.mark(*path, "ticks")
        parts = (*parts, Part("ticks", tuple((Span(tick),) for tick in ticks), *place))
    notes = StaffNotes(
        say.texts,
        ask.texts[0],
        good_answer.texts,
        if_missing.texts[0],
        ticks,
        before_dose=entry.before_dose_only is not False,
    )
    return StaffPart(notes, parts, entry.before_dose_only is not None, *reading.document.mark(*path))


def read_questions(entries: Sequence[QuestionEntry], reading: Reading) -> tuple[QuestionPart, ...]:
    return tuple(_question(entry, (CHECK_YOURSELF, number), reading) for number, entry in enumerate(entries))


def _question(entry: QuestionEntry, path: KeyPath, reading: Reading) -> QuestionPart:
    question = read_paragraph("question", (*path, "question"), reading)
    choices = tuple(
        ChoicePart(
            choice.right,
            read_paragraph("text", (*path, "choices", number, "text"), reading),
            read_paragraph("feedback", (*path, "choices", number, "feedback"), reading),
        )
        for number, choice in enumerate(entry.choices)
    )
    return QuestionPart(question, choices)


def as_questions(parts: Sequence[QuestionPart]) -> tuple[CheckQuestion, ...]:
    """What a pack holds of them. A text that could not be read is empty, and the errors say why."""
    return tuple(
        CheckQuestion(
            _sole(part.question),
            tuple(
                CheckChoice(_sole(choice.text), _sole(choice.feedback), right=choice.right) for choice in part.choices
            ),
        )
        for part in parts
    )


def _sole(part: Part) -> tuple[Span, ...]:
    return part.texts[0] if part.texts else ()
