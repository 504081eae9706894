"""Notes for staff and the questions of "Check yourself", as a file holds them and as a pack does."""

from __future__ import annotations

import pytest

from kiosk.authoring.clinic import Clinic
from kiosk.authoring.findings import Findings
from kiosk.authoring.inline import Context
from kiosk.authoring.phrases import phrases
from kiosk.pack.model import CheckChoice, CheckQuestion, Span, StaffNotes
from tests.authoring.test_pages import TOPIC, WALKTHROUGH, said, topic, walkthrough


@pytest.fixture
def context() -> Context:
    return Context(Findings("page"), Clinic({"phone": "555-0100"}), phrases("en"))


STAFF = """    staff:
      say: ["Say it. [@R77]", And that.]
      ask: What will you do?
      good-answer: They say how. [@R63]
      if-missing: Say it again. [@R77]
      ticks: [Rain's over, "It's done"]
      before-dose-only: false
"""
WITH_STAFF = WALKTHROUGH.replace("    tell-title", f"{STAFF}    tell-title")


def test_notes_for_the_nurse(context: Context) -> None:
    page = walkthrough(WITH_STAFF, context)
    assert page is not None
    assert said(context) == []
    assert page.walkthrough.steps[0].staff == StaffNotes(
        say=((Span("Say it."), Span("", "ref", "R77")), (Span("And that."),)),
        ask=(Span("What will you do?"),),
        good_answer=((Span("They say how."), Span("", "ref", "R63")),),
        if_missing=(Span("Say it again."), Span("", "ref", "R77")),
        ticks=("Rain’s over", "It’s done"),
        before_dose=False,
    )
    staff = page.steps[0].staff
    assert staff is not None
    assert (staff.line, staff.column, staff.says_when) == (25, 7, True)
    assert [(part.name, part.line) for part in staff.parts] == [
        ("say", 25),
        ("ask", 26),
        ("good-answer", 27),
        ("if-missing", 28),
        ("ticks", 29),
    ]
    assert page.walkthrough.steps[1].staff is None


def test_what_only_staff_read_comes_last_among_the_sources_and_counts_no_minutes(context: Context) -> None:
    page = walkthrough(WITH_STAFF, context)
    assert page is not None
    assert page.walkthrough.references == ("R63", "R01", "R77")
    assert page.walkthrough.steps[0].words == 23


def test_notes_for_the_nurse_are_for_before_the_dose_unless_they_say_otherwise(context: Context) -> None:
    page = walkthrough(WITH_STAFF.replace("      before-dose-only: false\n", ""), context)
    assert page is not None
    staff = page.steps[0].staff
    assert staff is not None
    assert (staff.says_when, staff.notes.before_dose) == (False, True)


def test_a_topic_has_notes_for_the_nurse_too(context: Context) -> None:
    staff = STAFF.replace("\n    ", "\n").removeprefix("    ")
    page = topic(TOPIC.replace("---\n\n", f"{staff}---\n\n"), context)
    assert page is not None
    assert said(context) == []
    assert page.topic.staff is not None
    assert page.topic.staff.ask == (Span("What will you do?"),)
    assert page.topic.staff.ticks == ("Rain’s over", "It’s done")
    assert page.topic.references == ("R02", "R01", "R77", "R63")
    assert page.topic.words == 9
    assert page.staff is not None
    assert [(part.name, part.line, part.column) for part in page.staff.parts] == [
        ("say", 8, 8),
        ("ask", 9, 8),
        ("good-answer", 10, 16),
        ("if-missing", 11, 15),
        ("ticks", 12, 10),
    ]
    assert [(at.line, at.column) for at in page.blocks] == [(16, 1), (19, 1)]


def test_mistakes_in_the_notes_of_a_topic(context: Context) -> None:
    staff = 'staff:\n  say: a\n  ask: "What?\\n\\nAnd how?"\n  good-answer: <b>\n  if-missing: c [@R]\n'
    topic(TOPIC.replace("---\n\n", f"{staff}---\n\n"), context)
    assert said(context) == [
        "page:9:8: 'ask' is one paragraph",
        'page:10:16: HTML is not used here, write "\\<" for the sign itself',
    ]


CHECK = """check-yourself:
  - question: Who drives?
    choices:
      - text: I do
        feedback: "Almost: a friend. [@R77]"
      - {text: A *friend*, right: true, feedback: "A friend can. [@R01]"}
"""


def test_questions_for_people_to_check_themselves(context: Context) -> None:
    page = walkthrough(WITH_STAFF.replace("R77", "R78") + CHECK, context)
    assert page is not None
    assert said(context) == []
    assert page.walkthrough.check_yourself == (
        CheckQuestion(
            (Span("Who drives?"),),
            (
                CheckChoice((Span("I do"),), (Span("Almost: a friend."), Span("", "ref", "R77"))),
                CheckChoice(
                    (Span("A "), Span("friend", emphasis=True)),
                    (Span("A friend can."), Span("", "ref", "R01")),
                    right=True,
                ),
            ),
        ),
    )
    # Visitors read them, and do not read the notes of staff.
    assert page.walkthrough.references == ("R63", "R01", "R77", "R78")
    assert page.walkthrough.card.minutes == 1


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("text: I do", 'text: "a\\n\\nb"', "29:15: 'text' is one paragraph"),
        ("question: Who drives?", 'question: "Who?\\n\\nAnd how?"', "27:15: 'question' is one paragraph"),
        (
            "      - text: I do",
            "      - text: I do\n        why: no",
            "30:9: 'why' is not a key here, known are text, right, feedback",
        ),
        ('        feedback: "Almost: a friend. [@R77]"\n', "", "29:9: 'feedback' is missing"),
        ("right: true", "right: yes", "31:35: 'right' should be true or false, found text"),
    ],
)
def test_mistakes_in_questions(old: str, new: str, problem: str, context: Context) -> None:
    walkthrough(WALKTHROUGH + CHECK.replace(old, new), context)
    assert said(context)[0] == f"page:{problem}"


def test_a_question_has_2_or_3_choices(context: Context) -> None:
    one = CHECK[: CHECK.index("      - {text")]
    assert walkthrough(WALKTHROUGH + one, context) is None
    assert said(context) == ["page:29:7: 'choices' takes at least 2, found 1"]


def test_a_question_for_a_teach_back_is_one_paragraph(context: Context) -> None:
    walkthrough(WITH_STAFF.replace("ask: What will you do?", 'ask: "What?\\n\\nAnd how?"'), context)
    assert said(context) == ["page:26:12: 'ask' is one paragraph"]
