"""What was typed, and how the synonyms read it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.pack import lexicon
from kiosk.pack.lexicon import EMPTY, Lexicon, Reading, Unit, Urgent, fold, tokens

CRISIS = Urgent("crisis-line", "Call 988", "Day and night.", ("suicide", "kill myself"), "help")
DANGER = Urgent("emergency", "Call 911", "Now.", ("can’t breathe", "chest pain", "hurt someone"))
SAMPLE = Lexicon(
    groups=(("pee", "urine", "bladder"), ("throw up", "nausea"), ("drip", "IV"), ("IV", "vein"), ("kid", "children")),
    urgent=(CRISIS, DANGER),
    skip=("the", "can", "I", "a"),
)


@pytest.fixture
def reading() -> Reading:
    return Reading(SAMPLE)


def test_a_lexicon_comes_out_of_a_pack_as_it_went_in() -> None:
    assert lexicon.decode(json.dumps(SAMPLE)) == SAMPLE
    assert lexicon.decode(json.dumps(EMPTY)) == EMPTY


# Letters


@pytest.mark.parametrize(
    ("text", "plain"), [("Niño", "nino"), ("Can’t", "cant"), ("ÉTÉ", "ete"), ("it's", "its"), ("Straße", "strasse")]
)
def test_accents_apostrophes_and_case_make_no_difference(text: str, plain: str) -> None:
    assert fold(text) == plain


@given(st.text(max_size=40))
def test_any_text_is_read_as_words(text: str) -> None:
    assert all(word and word == fold(word) for word in tokens(text))
    Reading(SAMPLE).units(text)
    Reading(SAMPLE).urgent(text)


# Other words for the same


def others(reading: Reading, text: str) -> list[tuple[str, list[str]]]:
    return [(" ".join(unit.typed), [" ".join(other) for other in unit.others]) for unit in reading.units(text)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("pee", [("pee", ["urine", "bladder"])]),
        ("Bladder", [("bladder", ["pee", "urine"])]),
        ("iv", [("iv", ["drip", "vein"])]),  # in two groups
        ("throw up", [("throw up", ["nausea"])]),
        ("throw", [("throw", [])]),  # not yet the two words
        ("throw u", [("throw u", ["throw up", "nausea"])]),
        ("naus", [("naus", ["throw up", "nausea"])]),  # three letters and more may become the word
        ("na", [("na", [])]),
        ("naus drip", [("naus", []), ("drip", ["iv"])]),  # and only the last word can still become one
        ("taxi", [("taxi", [])]),
    ],
)
def test_what_is_typed_stands_for_its_group(reading: Reading, text: str, read: list[tuple[str, list[str]]]) -> None:
    assert others(reading, text) == read


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("can i pee", ["pee"]),
        ("the pee the", ["pee"]),
        ("can i", ["i"]),  # nothing else was typed yet
        ("a", ["a"]),
        ("", []),
        (" ’ ", []),
    ],
)
def test_words_that_say_nothing_are_left_out(reading: Reading, text: str, asked: list[str]) -> None:
    assert [" ".join(unit.typed) for unit in reading.units(text)] == asked


def test_without_synonyms_a_word_stands_for_itself() -> None:
    assert Reading(EMPTY).units("pee often") == (Unit(("pee",)), Unit(("often",)))
    assert Reading(EMPTY).urgent("suicide") is None


# Words of danger


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("suicide", CRISIS),
        ("SUICIDE help", CRISIS),
        ("suic", CRISIS),
        ("sui", None),
        ("i want to kill myself", CRISIS),
        ("kill m", CRISIS),
        ("kill", None),
        ("kill time", None),
        ("i cant breathe", DANGER),
        ("chest p", DANGER),
        ("my chest", None),
        ("chest pain and suicide", CRISIS),  # the first in the file
        ("pee", None),
    ],
)
def test_words_of_danger_are_seen_at_once(reading: Reading, text: str, said: Urgent | None) -> None:
    assert reading.urgent(text) == said
