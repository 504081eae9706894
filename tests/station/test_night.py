"""The quiet restart: once a night, whatever happens to the clock."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from kiosk.station.night import LEAST_UPTIME, LONGEST_WAIT, TRY_AGAIN, Night, seconds_until

EVENING = datetime(2026, 11, 23, 20, 0)


def restarts(at: str, begin: datetime, hours: float, jumps: dict[int, timedelta] | None = None) -> list[datetime]:
    """When a kiosk that is never restarted would want to be, in so many hours. Jumps come before a look."""
    clock, wall = 0.0, begin
    night = Night(at, clock, wall)
    wanted: list[datetime] = []
    look = 0
    was_due = False
    while clock < hours * 3600:
        wait = night.next_look(wall)
        clock += wait
        wall += timedelta(seconds=wait) + (jumps or {}).get(look, timedelta())
        is_due = night.look(clock, wall)
        if is_due and not was_due:
            wanted.append(wall)
        was_due = is_due
        look += 1
    return wanted


@pytest.mark.parametrize(
    ("at", "now", "seconds"),
    [
        ("03:30", EVENING, 7.5 * 3600),
        ("20:01", EVENING, 60.0),
        ("20:00", EVENING, 86_400.0),
        ("19:59", EVENING, 86_340.0),
        ("00:00", datetime(2026, 12, 31, 23, 59, 30), 30.0),
    ],
)
def test_the_time_until_then(at: str, now: datetime, seconds: float) -> None:
    assert seconds_until(at, now) == seconds


def test_the_time_comes_and_stays_until_it_happens() -> None:
    assert restarts("03:30", EVENING, 30) == [datetime(2026, 11, 24, 3, 30)]


def test_who_was_started_a_short_while_ago_is_not_started_again() -> None:
    begin = datetime(2026, 11, 24, 3, 30) - timedelta(seconds=LEAST_UPTIME - 1)
    assert restarts("03:30", begin, 7) == []


@pytest.mark.parametrize("days", [-365, 365, -20_000])
def test_a_clock_that_is_set_by_years_restarts_nothing_by_itself(days: int) -> None:
    wanted = restarts("03:30", EVENING, 12, {2: timedelta(days=days)})
    assert [one - timedelta(days=days) for one in wanted] == [datetime(2026, 11, 24, 3, 30)]


def test_an_hour_that_comes_twice_counts_once() -> None:
    assert len(restarts("02:30", datetime(2026, 10, 24, 18, 0), 20, {10: timedelta(hours=-1)})) == 1


def test_it_looks_at_the_clock_once_an_hour_and_more_often_while_somebody_keeps_it_waiting() -> None:
    night = Night("03:30", 0.0, EVENING)
    assert night.next_look(EVENING) == LONGEST_WAIT
    wall = datetime(2026, 11, 24, 3, 0)
    assert not night.look(0.0, wall - timedelta(minutes=1))
    assert not night.look(LEAST_UPTIME, wall)
    assert night.next_look(wall) == 1800.0
    assert night.look(LEAST_UPTIME, wall + timedelta(minutes=30))
    assert night.next_look(wall + timedelta(minutes=30)) == TRY_AGAIN
