import pytest

from kiosk.authoring.checks.passages import Sentence, passages, refs, sentences, shown
from kiosk.pack.model import Span
from tests.authoring.checks.conftest import MakeTopic, MakeWalk

CARD = [("title", "title", "A title"), ("summary", "title", "A summary")]


def of_body(body: str, topic: MakeTopic) -> list[tuple[str, str, str]]:
    found = [(passage.block, passage.role, shown(passage.text)) for passage in passages(topic(body))]
    assert found[:2] == CARD
    return found[2:]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("## Head", [("heading", "title", "Head")]),
        ("Text.", [("paragraph", "running", "Text.")]),
        ("!!! short\n    Text.", [("key-message", "running", "Text.")]),
        ("- a\n- b", [("bullets", "item", "a"), ("bullets", "item", "b")]),
        ("1. a\n2. b", [("steps", "item", "a"), ("steps", "item", "b")]),
        (
            '!!! note "Head"\n    One.\n\n    Two.',
            [("callout", "title", "Head"), ("callout", "running", "One."), ("callout", "running", "Two.")],
        ),
        ('!!! note "Head"\n    - a', [("callout", "title", "Head"), ("callout", "item", "a")]),
        ('![A door](scenes/a.svg "Below")', [("figure", "alt", "A door"), ("figure", "title", "Below")]),
        ("![A door](scenes/a.svg)", [("figure", "alt", "A door")]),
        (
            '!!! people "Out of 10 people:"\n    - 3 or 4 = 4: got better\n    - 6: did not',
            [
                ("people", "title", "Out of 10 people:"),
                ("people", "item", "3 or 4 got better"),
                ("people", "item", "6 did not"),
            ],
        ),
        (
            "| | A |\n|--|--|\n| B | C |",
            [("compare", "title", "A"), ("compare", "title", "B"), ("compare", "cell", "C")],
        ),
        (
            "!!! timeline\n    - 1 day before: rest",
            [("timeline", "when", "1 day before"), ("timeline", "item", "rest")],
        ),
        ("!!! myth\n    A.\n\n    B.", [("myth-fact", "myth", "A."), ("myth-fact", "running", "B.")]),
        ("!!! balance\n    - helps: a\n    - harms: b", [("balance", "item", "a"), ("balance", "item", "b")]),
        ("!!! questions\n    - Why?", [("questions", "question", "Why?")]),
    ],
)
def test_the_passages_of_a_block(body: str, found: list[tuple[str, str, str]], topic: MakeTopic) -> None:
    assert of_body(body, topic) == found


STEP = """\
when: At noon
tell-title: Call us if
text: |
  Wait here. It is warm.

  Say so if:

  - you are cold
do:
  - Rest.
staff:
  say: Hello.
  ask: What will you do?
  good-answer: [Rest]
  if-missing: Rest, please.
  ticks: [Door shown, Chair shown]
"""


def test_the_passages_of_a_step(walk: MakeWalk) -> None:
    page = walk(STEP)
    shown_to_visitors = [
        ("title", "title", "A visit"),
        ("summary", "title", "From the door to home"),
        ("title", "title", "A step"),
        ("when", "when", "At noon"),
        ("alt", "alt", "A door that stands wide open"),
        ("tell-title", "title", "Call us if"),
        ("text", "running", "Wait here. It is warm."),
        ("text", "running", "Say so if:"),
        ("text", "item", "you are cold"),
        ("do", "item", "Rest."),
    ]
    assert [(each.block, each.role, shown(each.text)) for each in passages(page)] == shown_to_visitors
    assert [(each.block, each.role, shown(each.text)) for each in passages(page, staff=True)] == [
        *shown_to_visitors,
        ("say", "staff", "Hello."),
        ("ask", "staff", "What will you do?"),
        ("good-answer", "staff", "Rest"),
        ("if-missing", "staff", "Rest, please."),
        ("ticks", "staff", "Door shown"),
        ("ticks", "staff", "Chair shown"),
    ]


def test_the_notes_of_a_topic_are_the_staffs(topic: MakeTopic) -> None:
    page = topic("Text.", "staff: {say: Hello., ask: Who?, good-answer: Me., if-missing: Again., ticks: [Door]}\n")
    assert [each.block for each in passages(page)] == ["title", "summary", "paragraph"]
    assert [(each.block, each.role) for each in passages(page, staff=True)][3:] == [
        (name, "staff") for name in ("say", "ask", "good-answer", "if-missing", "ticks")
    ]


CHECK = """\
title: A visit
summary: From the door to home
icon: home
steps: []
check-yourself:
  - question: Who drives?
    choices:
      - {text: I do, feedback: "Almost: a friend. [@R01]"}
      - text: A friend
        right: true
        feedback: Yes. A friend. [@R02]
"""


def test_the_passages_of_a_question(visit: MakeWalk) -> None:
    """An answer that is not right is read like a myth: its feedback puts it right."""
    found = [each for each in passages(visit(CHECK)) if each.line]
    assert [(each.line, each.block, each.role, shown(each.text)) for each in found] == [
        (6, "question", "question", "Who drives?"),
        (8, "choice", "myth", "I do"),
        (8, "feedback", "running", "Almost: a friend."),
        (9, "right choice", "item", "A friend"),
        (11, "feedback", "running", "Yes. A friend."),
    ]
    assert [name for text in found[3].shared for name in refs(text)] == ["R02"]


@pytest.mark.parametrize(
    ("body", "shared"),
    [
        ("Say if: [@R01]\n\n- a", ["R01"]),
        ("Say so. [@R01]\n\n- a", []),
        ("Say if: [@R01]\n\nText.\n\n- a", []),
        ("!!! note\n    Say if: [@R01]\n\n    - a", ["R01"]),
        ('!!! note "Say if: [@R01]"\n    - a', ["R01"]),
        ("| | A [@R01] |\n|--|--|\n| b [@R02] | c |", ["R01", "R02"]),
        ("| | A | B |\n|--|--|--|\n| b | d [@R01] | c |", ["R01"]),
        ('!!! people "Out of 10:"\n    - 4: a [@R01]\n    - 6: b', ["R01"]),
        ("!!! timeline\n    - now: a [@R01]\n    - then: b", []),
        ("!!! timeline\n    - now: a [@R01]", []),
    ],
)
def test_marks_that_stand_for_other_passages_too(body: str, shared: list[str], topic: MakeTopic) -> None:
    last = passages(topic(body))[-1]
    assert [name for text in last.shared for name in refs(text)] == shared


def test_a_place_is_where_the_block_begins(topic: MakeTopic) -> None:
    first, *_, last = passages(topic("Text.\n\n- a\n"))
    assert (first.line, last.line, last.column) == (0, 8, 1)


def mark(*names: str) -> Span:
    return Span("", "ref", " ".join(names))


def test_a_mark_belongs_to_the_sentence_before_it() -> None:
    text = (Span("One. Two."), mark("R01", "R02"), Span(" Three, "), Span("four", strong=True), mark("R03"), Span("."))
    assert sentences(text) == [
        Sentence("One.", ()),
        Sentence("Two.", ("R01", "R02")),
        Sentence("Three, four.", ("R03",)),
    ]


def test_a_mark_before_all_words_belongs_to_none() -> None:
    assert sentences((mark("R01"), Span(" One."))) == [Sentence("One.", ())]


def test_a_clinics_value_may_be_left_out_of_the_sentences() -> None:
    text = (Span("Our rule: "), Span("no. Bus. Go.", "clinic", "ride_rule"), Span("."), mark("R01"))
    assert [sentence.text for sentence in sentences(text)] == ["Our rule: no.", "Bus.", "Go.."]
    assert sentences(text, "it") == [Sentence("Our rule: it.", ("R01",))]


def test_the_mark_of_an_entry_stands_for_its_time_too(topic: MakeTopic) -> None:
    when = next(each for each in passages(topic("!!! timeline\n    - 2 hours before: a [@R01]")) if each.role == "when")
    assert [name for text in when.shared for name in refs(text)] == ["R01"]
