"""Days and weeks of slides, on a clock that only moves when told to."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

import pytest

from kiosk.screen.slides.slides import LONGEST_DARK
from tests.screen.slides.conftest import NOON, MakeShow

PAGES = 9  # of the sample pack: three topics, two walkthroughs of three steps


def test_a_day_of_slides(make_show: MakeShow) -> None:
    """24 hours alone: never two changes at once, never a long pause, everything shown about as often."""
    show = make_show()
    show.slides.begin()
    pauses, titles = [], Counter([show.see()])
    while show.clock.now < show.begun_at + 24 * 3600:
        pauses.append(show.waits())
        titles[show.see()] += 1
    assert 12 <= min(pauses) <= max(pauses) < 30
    assert max(titles.values()) - min(titles.values()) <= 1
    assert len(titles) == PAGES


def test_a_week_of_hours_over_midnight(make_show: MakeShow) -> None:
    """It is dark when it should be, to within a slide, and the clock is looked at now and then only."""
    show = make_show(hours="22:00-07:00")
    show.slides.begin()
    assert show.slides.isDark
    changes: list[tuple[datetime, bool]] = []
    looks = 0
    while show.clock.now < show.begun_at + 7 * 24 * 3600:
        was_dark = show.slides.isDark
        show.waits()
        looks += was_dark
        if show.slides.isDark != was_dark:
            changes.append((show.wall_clock(), show.slides.isDark))
    assert len(changes) == 14
    for number, (when, is_dark) in enumerate(changes):
        due = NOON.replace(hour=7 if is_dark else 22) + timedelta(days=(number + 1) // 2)
        assert timedelta() <= when - due < timedelta(seconds=30)
    assert looks <= 7 * 15 * 3600 / LONGEST_DARK + 14


def test_a_clock_that_is_set_right_in_the_dark_is_noticed(make_show: MakeShow) -> None:
    show = make_show(hours="07:00-19:00", now=NOON.replace(hour=20))
    show.slides.begin()
    show.now += timedelta(hours=13)  # the network has told the time
    assert show.waits() <= LONGEST_DARK + 1
    assert not show.slides.isDark


@pytest.mark.parametrize("year", [1970, 2107])
def test_a_clock_that_is_plainly_wrong_darkens_nothing(make_show: MakeShow, year: int) -> None:
    show = make_show(hours="07:00-19:00", now=datetime(year, 1, 1, 3))
    show.slides.begin()
    assert not show.slides.isDark
