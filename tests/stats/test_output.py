"""The tables in a terminal and the CSV."""

from __future__ import annotations

import csv
import io

from kiosk.station.countfile import Totals
from kiosk.stats.figures import make_figures
from kiosk.stats.output import print_figures, to_csv
from kiosk.stats.titles import Title
from tests.stats.conftest import TITLES, TODAY, ago


def test_the_tables(totals: Totals) -> None:
    out = io.StringIO()
    print_figures(make_figures(totals, TITLES, TODAY, 14), out, has_titles=True)
    assert [line.rstrip() for line in out.getvalue().splitlines()] == [
        "Pages opened from 2026-11-09 to 2026-11-22",
        "",
        "Getting ready",
        "Page              Opened",
        "Your ride home   under 5",
        "Food & drink    15 to 19",
        "",
        "IV drip",
        "Page        Opened",
        "1. Arrive   5 to 9",
        "2. Rest    under 5",
        "",
        "Pages that are not in the content",
        "Page          Opened",
        "topic:gone  10 to 14",
        "",
        "All pages, by week",
        "Week                        Opened",
        "2026-11-09 to 2026-11-15  25 to 29",
        "2026-11-16 to 2026-11-22  10 to 14",
        "",
        "A number says in how many visits the page was opened; a visit counts a page once.",
        "Numbers are shown in steps of five, so that none under 5 can be worked out from the others. "
        "Under 5 may be none.",
        "A week is the sum over its pages: a visit that opened three pages counts three times.",
    ]


def test_what_is_left_out_is_said() -> None:
    out = io.StringIO()
    print_figures(make_figures({}, {}, TODAY, 7), out, has_titles=False)
    lines = out.getvalue().splitlines()
    assert lines[1] == "No page was opened in 5 visits or more."
    assert lines[-1] == (
        "There is no pack to take titles from: pages stand by their names, and those under 5 are left out."
    )
    pages = {"topic:food": TITLES["topic:food"]}
    out = io.StringIO()
    print_figures(make_figures({(ago(1), "topic:food"): 4}, pages, TODAY, 14), out, has_titles=True)
    assert out.getvalue().splitlines()[-1].startswith("A week is the sum")
    alone = {(ago(day), "topic:food"): 4 for day in (1, 8, 15)}
    out = io.StringIO()
    print_figures(make_figures(alone, pages, TODAY, 21), out, has_titles=True)
    assert out.getvalue().splitlines()[-1] == (
        "The weeks are left out: beside the pages, they would give away a number under 5."
    )


def test_the_csv(totals: Totals) -> None:
    rows = list(csv.reader(io.StringIO(to_csv(make_figures(totals, TITLES, TODAY, 14)))))
    assert rows[0] == ["kind", "name", "group", "title", "opened", "at_least", "at_most"]
    assert rows[1] == ["page", "topic:ride", "Getting ready", "Your ride home", "under 5", "0", "4"]
    assert rows[2] == ["page", "topic:food", "Getting ready", "Food & drink", "15 to 19", "15", "19"]
    assert rows[-1] == ["week", "2026-11-16", "", "2026-11-16 to 2026-11-22", "10 to 14", "10", "14"]


def test_a_title_is_no_formula() -> None:
    titles = {"topic:food": Title("=1+1", "@home")}
    assert "page,topic:food,'=1+1,'@home,under 5,0,4" in to_csv(make_figures({}, titles, TODAY, 7))
