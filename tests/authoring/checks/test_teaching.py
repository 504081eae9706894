import pytest

from kiosk.authoring.checks.teaching import check
from tests.authoring.checks.conftest import MakeTopic, MakeWalk, said

ACTION = "!!! action\n    Rest.\n"
BALANCE = "\n!!! balance\n    - helps: some\n    - harms: some\n"


def test_H7_a_page_names_an_action(topic: MakeTopic) -> None:
    assert said(check, topic(ACTION)) == []
    assert said(check, topic("!!! note\n    Rest.\n")) == [
        'the page names nothing that people can do, write "!!! action"'
    ]


def test_H10_a_page_about_an_option_has_both_sides(topic: MakeTopic) -> None:
    assert said(check, topic(ACTION + BALANCE, "option: true\n")) == []
    assert said(check, topic(ACTION, "option: true\n")) == [
        'a page about a treatment option shows how it may help and how it may harm, write "!!! balance"'
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We ask: do you understand?", "do you understand?"),
        ("Do you understand this ?", "Do you understand this ?"),
        ("Any questions?", "Any questions?"),
        ("Is that clear?", "Is that clear?"),
        ("Does this make sense?", "Does this make sense?"),
        ("We will wait, okay?", "okay?"),
    ],
)
def test_H8_questions_that_test_nothing(text: str, found: str, topic: MakeTopic) -> None:
    assert said(check, topic(f"{ACTION}\n{text}\n")) == [
        f'9:1: “{found}” can be answered without having understood, ask "What will you do if …?"'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Do you understand the risk when you sign?",
        "Ask any questions you have.",
        "Your staff will ask if you understand.",
        "!!! questions\n    - Is that clear?",
    ],
)
def test_what_may_be_said(text: str, topic: MakeTopic) -> None:
    assert said(check, topic(f"{ACTION}\n{text}\n")) == []


NOTES = """\
text: Rest.
staff:
  say: You cannot drive.
  ask: {}
  good-answer: Someone drives me.
  if-missing: {}
"""


@pytest.mark.parametrize(
    "ask",
    [
        "How will you get home?",
        "What will you do if you feel bad?",
        "In your own words, why can you not drive?",
        "Can you tell me who takes you home?",
        "“Who takes you home?”",
    ],
)
def test_open_questions(ask: str, walk: MakeWalk) -> None:
    assert said(check, walk(NOTES.format(ask, "Say it again."))) == []


@pytest.mark.parametrize("ask", ["Will you drive?", "How will you get home.", "Tell me how you will get home"])
def test_H8_questions_that_are_not_open(ask: str, walk: MakeWalk) -> None:
    assert said(check, walk(NOTES.format(ask, "Say it again."))) == [
        "12:12: 'ask' is a question that cannot be answered with yes or no, ask \"What will you do if …?\""
    ]


def test_staff_notes_are_read_too(walk: MakeWalk) -> None:
    assert said(check, walk(NOTES.format("Who drives?", "Is that clear?"))) == [
        '14:19: “Is that clear?” can be answered without having understood, ask "What will you do if …?"'
    ]


def test_a_step_without_notes_is_a_warning(walk: MakeWalk) -> None:
    assert said(check, walk("text: Rest.")) == ["5:5: warning: the step 'one' has no notes for staff, write \"staff:\""]
