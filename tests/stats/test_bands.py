"""No number under 5 can be worked out from what is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

import pytest

from kiosk.stats.bands import WIDTH, Band, band_of, may_stand_together


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "under 5"),
        (1, "under 5"),
        (4, "under 5"),
        (5, "5 to 9"),
        (9, "5 to 9"),
        (10, "10 to 14"),
        (123, "120 to 124"),
    ],
)
def test_a_number_is_shown_as_its_band(number: int, words: str) -> None:
    band = band_of(number)
    assert band.words == words
    assert band.least <= number <= band.most


def values(bands: Iterable[Band]) -> Iterator[tuple[int, ...]]:
    """Every table that is shown as these bands."""
    return product(*(range(band.least, band.most + 1) for band in bands))


def possible(one: list[Band], other: list[Band]) -> list[set[int]]:
    """What each number can be, for somebody who sees the bands of both tables and knows that their sums are equal.

    Empty sets where no visits make these two tables.
    """
    first, second = list(values(one)), list(values(other))
    sums = {sum(table) for table in first} & {sum(table) for table in second}
    both = [[table for table in tables if sum(table) in sums] for tables in (first, second)]
    return [
        {table[place] for table in tables}
        for tables, bands in zip(both, (one, other), strict=True)
        for place in range(len(bands))
    ]


def tables(most: int) -> Iterator[list[Band]]:
    shown = [Band(least) for least in range(0, 3 * WIDTH, WIDTH)]
    for length in range(1, most + 1):
        yield from (list(bands) for bands in product(shown, repeat=length))


def test_P5_two_tables_that_stand_together_tell_no_more_than_bands() -> None:
    """All small tables, against everything that can be worked out from them."""
    answers = set()
    for one, other in product(tables(3), tables(2)):
        tells_nothing = all(len(numbers) == WIDTH for numbers in possible(one, other))
        assert may_stand_together(one, other) == tells_nothing, (one, other)
        answers.add(tells_nothing)
    assert answers == {True, False}


def test_P5_what_would_give_a_number_away() -> None:
    """3 pages under 5 beside a week of 10: 10 visits at least among 3 pages that have 12 at most."""
    under = Band(0)
    assert possible([under] * 3, [Band(10)])[0] == {2, 3, 4}
    assert not may_stand_together([under] * 3, [Band(10)])
    assert may_stand_together([under] * 3, [Band(5)])
    assert not may_stand_together([], [under])


def test_P5_two_reports_of_which_one_begins_earlier_do_not_tell_the_days_between() -> None:
    between: dict[tuple[Band, Band], set[int]] = {}
    for shorter, more in product(range(40), range(40)):
        between.setdefault((band_of(shorter), band_of(shorter + more)), set()).add(more)
    assert {frozenset(found) for found in between.values() if min(found) < WIDTH} == {
        frozenset(range(5)),
        frozenset(range(1, 10)),
    }
