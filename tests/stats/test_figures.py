"""Which rows there are, and that nothing but their bands gets through."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.station.countfile import Totals
from kiosk.stats.figures import Figures, make_figures
from kiosk.stats.output import to_csv
from kiosk.stats.picture import to_html
from tests.stats.conftest import TITLES, TODAY, ago


def shown(figures: Figures) -> dict[str, str]:
    return {row.name: row.opened.words for row in figures.pages}


def test_pages_stand_in_the_order_of_the_kiosk(totals: Totals) -> None:
    figures = make_figures(totals, TITLES, TODAY, 14)
    assert (figures.first, figures.last) == (date(2026, 11, 9), date(2026, 11, 22))
    assert [(group.title, [row.title for row in group.pages]) for group in figures.groups] == [
        ("Getting ready", ["Your ride home", "Food & drink"]),
        ("IV drip", ["1. Arrive", "2. Rest"]),
        ("Pages that are not in the content", ["topic:gone"]),
    ]


def test_P5_a_page_under_5_is_no_number(totals: Totals) -> None:
    """A page that nobody opened looks the same; one that the content does not name is not there at all."""
    assert shown(make_figures(totals, TITLES, TODAY, 14)) == {
        "topic:ride": "under 5",
        "topic:food": "15 to 19",
        "walkthrough:iv#1": "5 to 9",
        "walkthrough:iv#2": "under 5",
        "topic:gone": "10 to 14",
    }
    assert shown(make_figures(totals, {}, TODAY, 14)) == {
        "topic:food": "15 to 19",
        "topic:gone": "10 to 14",
        "walkthrough:iv#1": "5 to 9",
    }


@pytest.mark.parametrize(("days", "ride"), [(2, "under 5"), (14, "under 5"), (15, "50 to 54"), (400, "50 to 54")])
def test_today_and_what_a_wrong_clock_counted_is_not_in_it(totals: Totals, days: int, ride: str) -> None:
    assert shown(make_figures(totals, TITLES, TODAY, days))["topic:ride"] == ride


def test_weeks_are_counted_back_from_yesterday(totals: Totals) -> None:
    weeks = make_figures(totals, TITLES, TODAY, 16).weeks
    assert weeks is not None
    assert [(week.name, week.title, week.opened.words) for week in weeks] == [
        ("2026-11-07", "2026-11-07 to 2026-11-08", "50 to 54"),
        ("2026-11-09", "2026-11-09 to 2026-11-15", "25 to 29"),
        ("2026-11-16", "2026-11-16 to 2026-11-22", "10 to 14"),
    ]


def test_P5_weeks_that_would_give_a_page_away_are_left_out() -> None:
    """Three pages under 5 beside a week of 10 or more: none of the three can have been opened less than twice."""
    some = {(ago(2), page): 4 for page in ("topic:ride", "topic:food", "walkthrough:iv#1")}
    three = {page: TITLES[page] for _, page in some}
    assert make_figures(some, three, TODAY, 7).weeks is None
    assert make_figures(some, TITLES, TODAY, 7).weeks is not None


def test_no_page_and_no_week() -> None:
    figures = make_figures({(ago(1), "topic:food"): 4}, {}, TODAY, 7)
    assert (figures.groups, figures.weeks) == ((), None)


def test_P5_nothing_but_the_bands_is_told(totals: Totals) -> None:
    """Other numbers in the same bands are the same report, to the letter: order, bars and sums included."""
    others = {
        (ago(1), "topic:food"): 10,
        (ago(2), "topic:ride"): 1,
        (ago(9), "topic:food"): 5,
        (ago(10), "walkthrough:iv#1"): 8,
        (ago(11), "walkthrough:iv#2"): 2,
        (ago(12), "topic:gone"): 11,
        (ago(12), "topic:rare"): 4,
    }
    one, other = (make_figures(found, TITLES, TODAY, 14) for found in (totals, others))
    assert one.weeks is not None
    assert to_csv(one) == to_csv(other)
    assert to_html(one, has_titles=True) == to_html(other, has_titles=True)
