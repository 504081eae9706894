"""The picture page: bars that need no colour, and nothing from elsewhere."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from kiosk.station.countfile import Totals
from kiosk.stats.figures import make_figures
from kiosk.stats.picture import to_html
from kiosk.stats.titles import Title
from tests.stats.conftest import TITLES, TODAY


def charts(html: str) -> list[ET.Element]:
    return [ET.fromstring(chart) for chart in re.findall(r"<svg.*?</svg>", html, re.DOTALL)]  # noqa: S314


def test_a_chart_for_each_group_and_one_of_the_weeks(totals: Totals) -> None:
    html = to_html(make_figures(totals, TITLES, TODAY, 14), has_titles=True)
    assert "<h1>Pages opened from 2026-11-09 to 2026-11-22</h1>" in html
    assert [chart.get("aria-label") for chart in charts(html)] == [
        "1. Getting ready. Your ride home under 5; Food & drink 15 to 19",
        "2. IV drip. 1. Arrive 5 to 9; 2. Rest under 5",
        "3. Pages that are not in the content. topic:gone 10 to 14",
        "All pages, by week. 2026-11-09 to 2026-11-15 25 to 29; 2026-11-16 to 2026-11-22 10 to 14",
    ]


def test_P5_a_bar_under_5_is_striped_and_as_long_as_5(totals: Totals) -> None:
    chart = charts(to_html(make_figures(totals, TITLES, TODAY, 14), has_titles=True))[0]
    under, food = chart.findall("rect")
    assert (under.get("width"), under.get("fill")) == ("80.0", "url(#1gettingready)")
    assert (food.get("width"), food.get("fill")) == ("240.0", "#2f6f62")
    words = chart.findall("text")[0]
    assert (words.text, words.get("x")) == ("under 5 is not told", "330.0")


def test_the_longest_bar_leaves_room_for_its_words(totals: Totals) -> None:
    chart = charts(to_html(make_figures(totals, TITLES, TODAY, 400), has_titles=True))[0]
    assert max(float(bar.get("width", "0")) for bar in chart.findall("rect")) == 320.0


def test_titles_are_text_and_nothing_is_loaded(totals: Totals) -> None:
    titles = {"topic:food": Title("<b>", "<script>"), "topic:ride": Title("<b>", '"')}
    html = to_html(make_figures(totals, titles, TODAY, 14), has_titles=True)
    assert "<script" not in html
    assert "<b>" not in html
    assert "://" not in html


def test_without_anything() -> None:
    html = to_html(make_figures({}, {}, TODAY, 7), has_titles=False)
    assert "<p>No page was opened in 5 visits or more.</p>" in html
    assert charts(html) == []
