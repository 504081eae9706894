from dataclasses import replace

import pytest

from kiosk.authoring.checks.plain_words import EVERYDAY, LONG, check
from kiosk.authoring.syllables import syllables
from tests.authoring.checks.conftest import MakeTopic, MakeWalk, said


def test_everyday_words_are_long_ones() -> None:
    assert [word for word in EVERYDAY if syllables(word) < LONG] == []


@pytest.mark.parametrize("word", ["approximately", "Administration", "intramuscular", "hallucinations"])
def test_H4_a_long_word(word: str, topic: MakeTopic) -> None:
    assert said(check, topic(f"{word} is what we say. It is {word.lower()}.")) == [
        f"6:1: warning: “{word}” is a long word, use shorter ones, or explain them in the glossary and link them"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Esketamine is a medicine.",
        "[Anesthesia](word:anesthetic) puts you to sleep. Anesthesia ends.",
        "You feel [cut off](word:dissociation). Dissociation ends.",
        "An emergency? Emergencies are rare.",
        "Ask the Administration about ADHD.",
        "Your 140/90 is high.",
        "Hard-to-treat and follow-up.",
        "![An approximation](scenes/a.svg)",
    ],
)
def test_words_that_may_be_long(text: str, topic: MakeTopic) -> None:
    assert said(check, topic(text)) == []


def test_the_long_words_of_a_paragraph_are_told_together(topic: MakeTopic) -> None:
    assert said(check, topic("Approximately an approximation.\n\nAn approximation.")) == [
        "6:1: warning: “Approximately”, “approximation” are long words,"
        " use shorter ones, or explain them in the glossary and link them"
    ]


def test_a_long_part_of_a_word_with_a_hyphen(topic: MakeTopic) -> None:
    assert said(check, topic("A therapy-approximation.")) == [
        "6:1: warning: “approximation” is a long word, use shorter ones, or explain them in the glossary and link them"
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Wait two hours.", '“two” is a number in letters, write "2"'),
        ("- Twelve people", '“Twelve” is a number in letters, write "12"'),
        ("## The first five steps", '“five” is a number in letters, write "5"'),
        ("About 40% feel it.", '“40%” is hard to picture, write "4 in 10 people"'),
        ("About 7.5 percent feel it.", '“7.5 percent” is hard to picture, write "4 in 10 people"'),
    ],
)
def test_H5_numbers(text: str, problem: str, topic: MakeTopic) -> None:
    assert said(check, topic(text)) == [f"6:1: warning: {problem}"]


@pytest.mark.parametrize("text", ["One of them.", "Someone often weighs it.", "A two-way street", "{{ ride_rule }}."])
def test_words_that_are_no_numbers(text: str, topic: MakeTopic) -> None:
    assert said(check, topic(text)) == []


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("It is 4 in 10, or 27 in 100.", "4 in 10", "27 in 100"),
        ("It is 4 or 5 in 10. In 2 people out of 100 it is not.", "4 or 5 in 10", "2 people out of 100"),
        ("Out of 1,000 people, 1 in 10 did.", "Out of 1,000", "1 in 10"),
        ('!!! people "Out of 10 people:"\n    - 10: slept\n\nOut of 20, some.', "Out of 10", "Out of 20"),
    ],
)
def test_H5_chances_out_of_different_numbers(text: str, first: str, second: str, topic: MakeTopic) -> None:
    line = 9 if "!!!" in text else 6
    assert said(check, topic(text)) == [
        f"{line}:1: warning: “{second}” and “{first}” on one page are hard to compare, count out of the same number"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It is 4 in 10, and 6 in 10 are not.",
        "We saw 3 in 10 people. It took 5 in 30 minutes, or 2 in 24 hours.",
        "It was approved in 1970 and changed in 2019.",
        "Visit 2 times a week, in 4 weeks or in 8 steps.",
    ],
)
def test_numbers_that_can_be_compared(text: str, topic: MakeTopic) -> None:
    assert said(check, topic(text)) == []


def test_a_step_is_read_as_well(walk: MakeWalk) -> None:
    assert said(check, walk("text: Wait two hours.")) == [
        '9:11: warning: “two” is a number in letters, write "2"',
    ]


def test_only_english_words_are_counted(topic: MakeTopic) -> None:
    assert said(check, replace(topic("Inmediatamente two."), file="es/topics/page.md")) == []
