"""When a display shows something, also over midnight and by a clock that is wrong."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from kiosk.visit.opening import Opening

DAY = datetime(2026, 3, 2)


def at(time: str, day: datetime = DAY) -> datetime:
    hour, minute, second = map(int, time.split(":"))
    return day.replace(hour=hour, minute=minute, second=second)


@pytest.mark.parametrize(
    ("time", "is_open"),
    [("06:59:59", False), ("07:00:00", True), ("18:59:59", True), ("19:00:00", False), ("00:00:00", False)],
)
def test_hours_of_a_day(time: str, is_open: bool) -> None:
    assert Opening.of("07:00-19:00").is_open(at(time)) is is_open


@pytest.mark.parametrize(
    ("time", "is_open"),
    [("21:59:59", False), ("22:00:00", True), ("23:59:59", True), ("00:00:00", True), ("07:00:00", False)],
)
def test_hours_over_midnight(time: str, is_open: bool) -> None:
    assert Opening.of("22:00-07:00").is_open(at(time)) is is_open


@pytest.mark.parametrize("hours", ["", "08:00-08:00"])
def test_no_hours_are_always(hours: str) -> None:
    opening = Opening.of(hours)
    assert all(opening.is_open(DAY + timedelta(hours=hour)) for hour in range(24))
    assert opening.seconds_to_change(DAY) is None


@pytest.mark.parametrize("year", [1970, 2024, 2101])
def test_a_clock_that_is_plainly_wrong_darkens_nothing(year: int) -> None:
    night = at("03:00:00", DAY.replace(year=year))
    assert Opening.of("07:00-19:00").is_open(night)
    assert Opening.of("07:00-19:00").seconds_to_change(night) is None


@pytest.mark.parametrize("year", [2025, 2100])
def test_the_years_that_are_believed(year: int) -> None:
    assert not Opening.of("07:00-19:00").is_open(at("03:00:00", DAY.replace(year=year)))


@pytest.mark.parametrize(
    ("time", "seconds"),
    [("06:00:00", 3600), ("07:00:00", 12 * 3600), ("18:59:59", 1), ("19:00:00", 12 * 3600), ("23:00:00", 8 * 3600)],
)
def test_how_long_until_it_changes(time: str, seconds: int) -> None:
    assert Opening.of("07:00-19:00").seconds_to_change(at(time)) == seconds


def test_what_it_says_of_a_change_comes_true_at_every_minute_of_a_day() -> None:
    opening = Opening.of("22:10-06:40")
    for minute in range(24 * 60):
        now = DAY + timedelta(minutes=minute, seconds=17)
        wait = timedelta(seconds=opening.seconds_to_change(now) or 0)
        second = timedelta(seconds=1)
        assert opening.is_open(now + wait) is not opening.is_open(now)
        assert opening.is_open(now + wait - second) is opening.is_open(now)


@pytest.mark.parametrize("hours", ["7-19", "25:00-07:00", "07:00"])
def test_what_are_no_hours(hours: str) -> None:
    with pytest.raises(ValueError):
        Opening.of(hours)
