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
  ticks: [Ride home, Time to rest]
  before-dose-only: true
"""
TOPIC_NOTES = "staff:\n" + NOTES.partition("staff:\n")[2]
CHECK = """\
check-yourself:
  - question: Who drives?
    choices:
      - text: I do
        feedback: "Almost: a friend drives. [@R01]"
      - {text: A friend, right: true, feedback: "Yes, and you rest. [@R01]"}
  - question: Who stays?
    choices:
      - {text: A friend, right: true, feedback: "No driving, and a friend stays. [@R01]"}
      - {text: Nobody, feedback: "Almost: a friend stays. [@R01]"}
      - {text: A dog, feedback: "Nobody can say so: a friend stays. [@R01]"}
  - question: Who calls?
    choices:
      - {text: A friend, right: true, feedback: "A friend calls. [@R01]"}
      - {text: Nobody, feedback: "Almost: a friend calls. [@R01]"}
"""
NO_QUESTIONS = 'warning: the walkthrough ends without questions for people to check themselves, write "check-yourself:"'


def visit_says(walk: MakeWalk, step: str) -> list[str]:
    """What is said of a walkthrough that has this step, beside that it has no questions."""
    *found, last = said(check, walk(step))
    assert last == NO_QUESTIONS
    return found


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
def test_open_questions(ask: str, walk: MakeWalk, topic: MakeTopic) -> None:
    assert visit_says(walk, NOTES.format(ask, "Say it again.")) == []
    assert said(check, topic(ACTION, TOPIC_NOTES.format(ask, "Say it again."))) == []


@pytest.mark.parametrize("ask", ["Will you drive?", "How will you get home.", "Tell me how you will get home"])
def test_H8_questions_that_are_not_open(ask: str, walk: MakeWalk, topic: MakeTopic) -> None:
    message = "'ask' is a question that cannot be answered with yes or no, ask \"What will you do if …?\""
    assert visit_says(walk, NOTES.format(ask, "Say it again.")) == [f"12:12: {message}"]
    assert said(check, topic(ACTION, TOPIC_NOTES.format(ask, "Say it again."))) == [f"7:8: {message}"]


def test_staff_notes_are_read_too(walk: MakeWalk, topic: MakeTopic) -> None:
    message = '“Is that clear?” can be answered without having understood, ask "What will you do if …?"'
    assert visit_says(walk, NOTES.format("Who drives?", "Is that clear?")) == [f"14:19: {message}"]
    assert said(check, topic(ACTION, TOPIC_NOTES.format("Who drives?", "Is that clear?"))) == [f"9:15: {message}"]


def test_a_step_without_notes_is_a_warning(walk: MakeWalk) -> None:
    assert visit_says(walk, "text: Rest.") == ["5:5: warning: the step 'one' has no notes for staff, write \"staff:\""]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "  before-dose-only: true\n",
            "",
            "6:3: warning: these notes do not say if they are for before the dose only,"
            ' write "before-dose-only:" and true or false',
        ),
        ("  ticks: [Ride home, Time to rest]\n", "", '6:3: warning: these notes have nothing to tick, write "ticks:"'),
        ("[Ride home, Time to rest]", "[Ride home]", "10:10: 'ticks' are 2 to 4, found 1"),
        ("[Ride home, Time to rest]", "[a, b, c, d, e]", "10:10: 'ticks' are 2 to 4, found 5"),
        (
            "Time to rest",
            "It's time to rest for all of the afternoon",
            "10:10: “It’s time to rest for all of the afternoon” has 42 letters, 40 is the most to tick,"
            " say it in a few words",
        ),
    ],
)
def test_what_notes_for_staff_must_hold(old: str, new: str, problem: str, topic: MakeTopic) -> None:
    notes = TOPIC_NOTES.format("Who drives?", "Say it again.")
    assert old in notes
    assert said(check, topic(ACTION, notes.replace(old, new))) == [problem]


def test_forty_letters_can_be_ticked(topic: MakeTopic) -> None:
    notes = TOPIC_NOTES.format("Who drives?", "Say it again.").replace("Ride home", "x" * 40)
    assert said(check, topic(ACTION, notes)) == []


def questions_say(visit: MakeWalk, questions: str) -> list[str]:
    step = "".join(f"    {line}\n" for line in NOTES.format("Who drives?", "Say it again.").splitlines())
    head = "title: A visit\nsummary: From the door to home\nicon: home\nsteps:\n"
    scene = "  - id: one\n    title: A step\n    scene: scenes/door.svg\n    alt: A door that stands wide open\n"
    return said(check, visit(f"{head}{scene}{step}{questions}"))


def test_questions_for_people_to_check_themselves(visit: MakeWalk) -> None:
    assert questions_say(visit, CHECK) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (CHECK[CHECK.index("  - question: Who calls") :], "", "18:15: 'check-yourself' has 3 questions, found 2"),
        (
            '{text: Nobody, feedback: "Almost: a friend stays',
            '{text: Nobody, right: true, feedback: "Almost: a friend stays',
            '23:15: one choice of a question is right, found 2, write "right: true" at one',
        ),
        (
            '{text: A friend, right: true, feedback: "A friend calls',
            '{text: A friend, feedback: "A friend calls',
            '28:15: one choice of a question is right, found 0, write "right: true" at one',
        ),
        (
            "Almost: a friend drives",
            "Wrong! A friend drives",
            '21:19: “Wrong!” marks an answer and teaches nothing, begin with "Almost: …"',
        ),
        (
            "Almost: a friend drives",
            "That is incorrect. A friend drives",
            '21:19: “That is incorrect.” marks an answer and teaches nothing, begin with "Almost: …"',
        ),
        (
            "Almost: a friend drives",
            "No, a friend drives",
            '21:19: “No,” marks an answer and teaches nothing, begin with "Almost: …"',
        ),
    ],
)
def test_what_is_wrong_with_questions(old: str, new: str, problem: str, visit: MakeWalk) -> None:
    assert CHECK.count(old) == 1
    assert questions_say(visit, CHECK.replace(old, new)) == [problem]
