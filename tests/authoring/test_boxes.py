from collections.abc import Callable

import pytest

from kiosk.pack.model import (
    Balance,
    Callout,
    KeyMessage,
    MythFact,
    People,
    PeopleGroup,
    Questions,
    Span,
    Timeline,
    TimelineEntry,
)
from tests.authoring.conftest import Reading

Read = Callable[[str], Reading]
SPAN_A, SPAN_B = (Span("A."),), (Span("B."),)


def test_the_key_message(read: Read) -> None:
    reading = read("!!! short\n    A. [@R01]\n")
    assert reading.problems == []
    assert reading.block == KeyMessage((Span("A."), Span("", "ref", "R01")))


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("tell-staff", (Span("Tell our staff right now if:"),)),
        ("call-clinic", (Span("Call the clinic today if:"),)),
        ("emergency", (Span("Call "), Span("911", "clinic", "emergency_number"), Span(" if:"))),
        ("crisis-line", (Span("Call or text "), Span("988", "clinic", "crisis_line"), Span(" if:"))),
        ("note", (Span("Good to know"),)),
    ],
)
def test_a_callout_has_a_usual_title(name: str, title: tuple[Span, ...], read: Read) -> None:
    reading = read(f"!!! {name}\n    A.\n")
    assert reading.problems == []
    assert reading.block == Callout(name, title, SPAN_A)  # type: ignore[arg-type]


def test_a_callout_with_a_title_of_its_own(read: Read) -> None:
    block = read('!!! call-clinic "Call {{ phone }} if you say \\"no\\":"\n    - A.\n    - B.\n').block
    assert isinstance(block, Callout)
    assert block.title[:2] == (Span("Call "), Span("555-0100", "clinic", "phone"))
    assert block.text == ()
    assert block.items == (SPAN_A, SPAN_B)


def test_a_callout_holds_a_paragraph_and_a_list_or_some_paragraphs(read: Read) -> None:
    both = read("!!! note\n    A.\n    - B.\n").block
    assert isinstance(both, Callout)
    assert (both.text, both.items) == (SPAN_A, (SPAN_B,))
    two = read("!!! note\n    A.\n\n    B.\n").block
    assert isinstance(two, Callout)
    assert two.text == (Span("A."), Span("\n"), Span("B."))


@pytest.mark.parametrize("inside", ["- A.\n\n    B.", "1. A.", "- A.\n\n    B.\n\n    - C."])
def test_a_callout_of_another_shape(inside: str, read: Read) -> None:
    assert read(f"!!! note\n    {inside}\n").problems == [
        'page.md:1:1: the box "note" holds paragraphs, or a list, or a paragraph and a list below it'
    ]


def test_people_are_counted(read: Read) -> None:
    reading = read(
        '!!! people "Out of 10 people:"\n    - 3: had few signs left\n    - 1 or 2 = 2: got better\n'
        "    - 5 or 6 = 5: did not [@R27]\n"
    )
    assert reading.problems == []
    assert reading.block == People(
        10,
        (Span("Out of 10 people:"),),
        (
            PeopleGroup(3, "3", (Span("had few signs left"),)),
            PeopleGroup(2, "1 or 2", (Span("got better"),)),
            PeopleGroup(5, "5 or 6", (Span("did not"), Span("", "ref", "R27"))),
        ),
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('"Of 10:"\n    - 3: a\n    - 4: b', "1:1: the groups add up to 7, and the title says 10"),
        ('"Of 10:"\n    - 9 or 10: a', '2:5: "9 or 10" needs the count to draw, write "9 or 10 = 9: …"'),
        ('"Of 10:"\n    - 3 or 4 = 10: a', '2:5: 10 people are drawn for "3 or 4"'),
        (
            '"Of 10:"\n    - 5: a\n    - some more',
            '3:5: a group is a number, a colon and what happened to these people, write "3: had few signs left"',
        ),
        (
            '"Of 10:"\n    - 5: a\n    - **5**: b',
            '3:5: a group is a number, a colon and what happened to these people, write "3: had few signs left"',
        ),
        (
            '"Of many:"\n    - 3: a',
            '1:1: the title of "people" says how many there are, 2 to 20, write "Out of 10 people:"',
        ),
        (
            '"Of 1000:"\n    - 3: a',
            '1:1: the title of "people" says how many there are, 2 to 20, write "Out of 10 people:"',
        ),
        ("\n    - 3: a", '1:1: the title of "people" says how many there are, 2 to 20, write "Out of 10 people:"'),
        ('"Of 10:"\n    3: a', '1:1: the box "people" holds a list of up to 3 groups'),
        (
            '"Of 10:"\n    - 2: a\n    - 2: a\n    - 2: a\n    - 4: a',
            '1:1: the box "people" holds a list of up to 3 groups',
        ),
    ],
)
def test_people_that_do_not_add_up(text: str, problem: str, read: Read) -> None:
    assert read(f"!!! people {text}\n").problems == [f"page.md:{problem}"]


def test_a_timeline(read: Read) -> None:
    reading = read("!!! timeline\n    - 1 day before: no *alcohol*\n    - 8:30 in the morning: last food\n")
    assert reading.problems == []
    assert reading.block == Timeline(
        (
            TimelineEntry("1 day before", (Span("no "), Span("alcohol", emphasis=True))),
            TimelineEntry("8:30 in the morning", (Span("last food"),)),
        )
    )


def test_a_timeline_without_times(read: Read) -> None:
    assert read("!!! timeline\n    - 1 day: a\n    - last food\n").problems == [
        'page.md:3:5: an entry is a time, a colon and what happens, write "2 hours before: last food"'
    ]


def test_a_myth_and_its_fact(read: Read) -> None:
    assert read("!!! myth\n    A.\n\n    B.\n").block == MythFact(SPAN_A, SPAN_B)


def test_a_balance_of_help_and_harm(read: Read) -> None:
    reading = read("!!! balance\n    - helps: A.\n    - harms: B.\n    - helps: *C.*\n")
    assert reading.problems == []
    assert reading.block == Balance((SPAN_A, (Span("C.", emphasis=True),)), (SPAN_B,))


@pytest.mark.parametrize(
    ("items", "problem"),
    [
        ("    - A.\n", '2:5: an item of "balance" begins with "helps:" or "harms:"'),
        ("    - helps: A.\n", '1:1: the box "balance" says nothing that harms, write "- harms: …"'),
        ("    - harms: A.\n", '1:1: the box "balance" says nothing that helps, write "- helps: …"'),
        ("    A.\n", '1:1: the box "balance" holds a list'),
    ],
)
def test_a_balance_that_is_none(items: str, problem: str, read: Read) -> None:
    assert read(f"!!! balance\n{items}").problems == [f"page.md:{problem}"]


def test_questions(read: Read) -> None:
    assert read("!!! questions\n    - A.\n    - B.\n").block == Questions((SPAN_A, SPAN_B))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("!!! short\n    A.\n\n    B.", 'the box "short" holds one paragraph'),
        ("!!! myth\n    A.", 'the box "myth" holds two paragraphs, the myth and then the fact'),
        ("!!! questions\n    A.", 'the box "questions" holds a list'),
        ("!!! timeline\n    A.", 'the box "timeline" holds a list'),
        ('!!! short "Title"\n    A.', 'the box "short" takes no title'),
        ("!!! short\nA.", 'the box "short" is empty, indent its text by 4 spaces'),
        ("!!! short\n  A.", 'the box "short" is empty, indent its text by 4 spaces'),
    ],
)
def test_boxes_of_another_shape(text: str, problem: str, read: Read) -> None:
    assert read(text).problems == [f"page.md:1:1: {problem}"]
