"""How often the kiosk is started again, and what its last failure is called."""

from __future__ import annotations

import signal

import pytest

from kiosk.station.crashes import KEPT, START_AGAIN, Crashes, Limits, failure, failure_code, is_kept
from tests.conftest import FakeClock


@pytest.fixture
def crashes(clock: FakeClock) -> Crashes:
    return Crashes(Limits(), clock)


def test_the_first_starts_again_come_soon_and_the_fifth_crash_in_ten_minutes_is_the_last(
    crashes: Crashes, clock: FakeClock
) -> None:
    delays = []
    for _ in range(5):
        delays.append(crashes.delay(-9))
        clock.pass_(5)
    assert delays == [0.5, 1.0, 2.0, 4.0, None]


def test_after_its_rest_it_is_tried_as_often_again(crashes: Crashes, clock: FakeClock) -> None:
    for _ in range(5):
        crashes.delay(1)
    clock.pass_(3600)
    assert [crashes.delay(1) for _ in range(5)] == [0.5, 1.0, 2.0, 4.0, None]


def test_a_kiosk_that_dies_every_three_minutes_rests_too(crashes: Crashes, clock: FakeClock) -> None:
    """As one did in the field, 827 times in 48 hours: a window of ten minutes alone sees three at most."""
    starts = 0
    end = clock.now + 48 * 3600
    while clock.now < end:
        starts += 1
        delay = crashes.delay(1)
        clock.pass_(Limits().rest if delay is None else delay + 175)
    assert starts == 67, "twenty, and then one an hour"


def test_one_crash_a_day_is_no_loop(crashes: Crashes, clock: FakeClock) -> None:
    for _ in range(365):
        assert crashes.delay(1) == 0.5
        clock.pass_(86400)


def test_who_asks_is_started_at_once_and_has_not_crashed(crashes: Crashes, clock: FakeClock) -> None:
    for _ in range(100):
        assert crashes.delay(START_AGAIN) == 0.0
        clock.pass_(600)
    assert crashes.delay(1) == 0.5


def test_who_asks_again_and_again_crashes(crashes: Crashes) -> None:
    assert [crashes.delay(START_AGAIN) for _ in range(10)] == [0, 0, 0, 0, 0, 0.5, 1.0, 2.0, 4.0, None]


# What it is called


@pytest.mark.parametrize(
    ("code", "is_frozen", "called"),
    [
        (1, False, "exit 1"),
        (75, False, "exit 75"),
        (-signal.SIGSEGV, False, "signal SEGV"),
        (-signal.SIGKILL, False, "signal KILL"),
        (-45, False, "signal 45"),
        (-signal.SIGABRT, True, "frozen"),
        (3221225477, False, "exit 3221225477"),
    ],
)
def test_what_a_failure_is_called(code: int, called: str, *, is_frozen: bool) -> None:
    assert failure_code(failure(code, is_frozen=is_frozen)) == called


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ((), ""),
        (("start-limit-hit", "exited", "2"), "exit 2"),
        (("core-dump", "dumped", "ABRT"), "signal ABRT"),
        (("timeout", "killed", "TERM"), "frozen"),
        (("watchdog", "killed", "ABRT"), "frozen"),
        (("exit-code", "exited", "<b>"), ""),
    ],
)
def test_what_systemd_says_of_a_failure(told: tuple[str, ...], called: str) -> None:
    names = ("MONITOR_SERVICE_RESULT", "MONITOR_EXIT_CODE", "MONITOR_EXIT_STATUS")
    assert failure_code(dict(zip(names, told, strict=False))) == called


@pytest.mark.parametrize(
    ("environment", "kept"), [({}, False), ({KEPT: "1"}, True), ({"NOTIFY_SOCKET": "@x"}, True), ({KEPT: ""}, False)]
)
def test_who_is_started_again(environment: dict[str, str], *, kept: bool) -> None:
    assert is_kept(environment) is kept
