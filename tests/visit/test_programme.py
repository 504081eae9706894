"""The order of slides, how long each one stays, and where it stands."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.visit.programme import Entry, Programme, Turn, reading_seconds, shift


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 -- an order, not a secret


def entries(**counts: int) -> list[Entry]:
    return [Entry(section, f"{section}-{number}") for section, count in counts.items() for number in range(count)]


def dealt(programme: Programme, count: int) -> list[Turn]:
    turns = [programme.next() for _ in range(count)]
    assert None not in turns
    return [turn for turn in turns if turn is not None]


def pages(turns: list[Turn]) -> list[str]:
    return [turn.entry.page for turn in turns]


def neighbours(turns: list[Turn]) -> int:
    return sum(first.entry.section == second.entry.section for first, second in pairwise(turns))


@pytest.mark.parametrize(
    ("words", "per_minute", "seconds"),
    [(0, 100, 12), (11, 100, 12), (12, 100, 12.2), (100, 100, 65), (100, 40, 155), (100, 200, 35)],
)
def test_I7_a_slide_stays_as_long_as_reading_it_takes(words: int, per_minute: int, seconds: float) -> None:
    assert reading_seconds(words, per_minute) == pytest.approx(seconds)
    assert reading_seconds(words, per_minute) >= max(12, words / per_minute * 60)


def test_every_slide_comes_once_in_a_round_and_rounds_differ() -> None:
    deck = entries(a=4, b=3, c=5)
    programme = Programme({"en": deck}, {}, chance(1))
    rounds = [pages(dealt(programme, 12)) for _ in range(20)]
    assert all(sorted(one) == sorted(entry.page for entry in deck) for one in rounds)
    assert len({tuple(one) for one in rounds}) == 20


def test_the_same_chance_gives_the_same_order() -> None:
    orders = [pages(dealt(Programme({"en": entries(a=4, b=3)}, {}, chance(7)), 30)) for _ in range(2)]
    assert orders[0] == orders[1]


def test_a_section_comes_as_often_as_it_weighs_and_not_at_all_with_none() -> None:
    programme = Programme({"en": entries(a=2, b=3, c=2)}, {"a": 3, "c": 0}, chance(2))
    assert len(programme) == 5
    assert Counter(pages(dealt(programme, 9))) == {"a-0": 3, "a-1": 3, "b-0": 1, "b-1": 1, "b-2": 1}


def test_no_slide_comes_again_before_its_section_has_come() -> None:
    programme = Programme({"en": entries(a=4, b=3)}, {"a": 3}, chance(3))
    for _ in range(20):
        own = [page for page in pages(dealt(programme, 15)) if page.startswith("a")]
        assert all(len(set(own[begin : begin + 4])) == 4 for begin in range(0, 12, 4))
        assert all(first != second for first, second in pairwise(own))


@given(counts=st.lists(st.integers(1, 7), min_size=2, max_size=5), seed=st.integers(0, 99))
def test_sections_alternate_wherever_they_can(counts: list[int], seed: int) -> None:
    deck = entries(**{f"s{number}": count for number, count in enumerate(counts)})
    assume(max(counts) <= len(deck) - max(counts))
    assert neighbours(dealt(Programme({"en": deck}, {}, chance(seed)), 4 * len(deck))) == 0


@given(seed=st.integers(0, 9999), languages=st.integers(2, 3))
def test_sections_alternate_from_language_to_language(seed: int, languages: int) -> None:
    """As many slides as the bundled content has; with 2 sections and 2 languages there would be no way to."""
    deck = entries(understanding=6, right=8, kinds=7, ready=4, afterwards=8, costs=3, iv=10, spray=12, shot=11)
    programme = Programme({f"l{number}": deck for number in range(languages)}, {}, chance(seed))
    assert neighbours(dealt(programme, 3 * languages * len(deck))) == 0


def test_where_one_section_is_more_than_the_rest_as_few_as_can_be_are_neighbours() -> None:
    turns = dealt(Programme({"en": entries(a=7, b=2)}, {}, chance(5)), 9)
    assert neighbours(turns) == 4  # 7 of one kind among 2 of another


def test_one_section_alone_never_shows_a_slide_twice_running() -> None:
    turns = dealt(Programme({"en": entries(a=3)}, {}, chance(6)), 60)
    assert all(first != second for first, second in pairwise(turns))


def test_a_single_slide_stays() -> None:
    assert pages(dealt(Programme({"en": entries(a=1)}, {}, chance(6)), 3)) == ["a-0"] * 3


def test_languages_take_turns_and_each_shows_everything_alike() -> None:
    decks = {"en": entries(a=3, b=2, c=2), "es": entries(a=2, b=2, c=1)}
    turns = dealt(Programme(decks, {}, chance(8)), 280)
    assert [turn.language for turn in turns] == ["en", "es"] * 140
    for language, deck in decks.items():
        times = Counter(pages([turn for turn in turns if turn.language == language]))
        assert set(times) == {entry.page for entry in deck}
        assert max(times.values()) - min(times.values()) <= 2


def test_a_language_without_slides_has_no_turn() -> None:
    turns = dealt(Programme({"en": entries(a=2), "es": []}, {}, chance(8)), 4)
    assert {turn.language for turn in turns} == {"en"}


def test_nothing_to_show() -> None:
    assert Programme({}, {}, chance(1)).next() is None
    assert Programme({"en": entries(a=2)}, {"a": 0}, chance(1)).next() is None


def test_what_is_left_out_does_not_come_again() -> None:
    programme = Programme({"en": entries(a=2, b=2), "es": entries(a=1)}, {"a": 2}, chance(9))
    programme.next()
    for turn in (Turn("en", Entry("a", "a-0")), Turn("es", Entry("a", "a-0")), Turn("es", Entry("a", "a-0"))):
        programme.leave_out(turn)
    turns = dealt(programme, 30)
    assert set(pages(turns)) == {"a-1", "b-0", "b-1"}
    assert {turn.language for turn in turns} == {"en"}
    for page in set(turns):
        programme.leave_out(page)
    assert (len(programme), programme.next()) == (0, None)


def test_a_slide_stands_in_every_place_before_it_stands_in_one_again() -> None:
    places = [shift(number) for number in range(63)]
    assert len(set(places)) == 63
    assert shift(63) == places[0]
    assert {(min(axis), max(axis)) for axis in zip(*places, strict=True)} == {(-1, 1)}


def test_the_next_place_is_never_near() -> None:
    for number in range(63):
        here, there = shift(number), shift(number + 1)
        assert min(abs(a - b) for a, b in zip(here, there, strict=True)) >= 0.9


def test_the_language_of_a_slide_that_is_left_out_has_its_turn_again() -> None:
    programme = Programme({"en": entries(a=3, b=3), "es": entries(a=3, b=3)}, {}, chance(4))
    first, second = dealt(programme, 2)
    programme.leave_out(second)
    third = programme.next()
    assert third is not None
    assert (first.language, second.language, third.language) == ("en", "es", "es")
    assert third.entry.section != first.entry.section
