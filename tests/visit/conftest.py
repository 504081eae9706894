"""One visit's idle state, and ways to bring it where a test begins."""

from __future__ import annotations

import pytest

from kiosk.visit.idle import Idle, Limits, State
from tests.conftest import FakeClock

LIMITS = Limits()
HERE, ELSEWHERE = (500.0, 400.0), (900.0, 100.0)
HOUR = 3600.0


@pytest.fixture
def idle(clock: FakeClock) -> Idle:
    return Idle(clock, LIMITS)


def begun(idle: Idle) -> Idle:
    idle.touched(*HERE)
    assert idle.tick() is State.ACTIVE
    return idle


def warned(idle: Idle, clock: FakeClock) -> Idle:
    begun(idle)
    clock.pass_(LIMITS.minimum)
    assert idle.tick() is State.WARNING
    return idle


def seconds_until(idle: Idle, clock: FakeClock, state: State) -> float:
    """How long nobody does anything until this state, looking ten times a second as no player does."""
    begun_at = clock.now
    while idle.tick() is not state:
        assert clock.now - begun_at < 30 * HOUR
        clock.pass_(0.125)
    return clock.now - begun_at
