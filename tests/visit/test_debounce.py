from __future__ import annotations

import pytest

from kiosk.visit.debounce import Debounce
from tests.conftest import FakeClock


@pytest.fixture
def debounce(clock: FakeClock) -> Debounce:
    return Debounce(clock)


def test_T8_the_first_action_goes_through_at_once(debounce: Debounce) -> None:
    assert debounce.allows()


@pytest.mark.parametrize(("seconds", "allowed"), [(0.0, False), (0.1, False), (0.299, False), (0.3, True), (5.0, True)])
def test_T8_a_second_action_within_300_ms_is_the_same_finger(
    debounce: Debounce, clock: FakeClock, seconds: float, allowed: bool
) -> None:
    clock.now = 0.0  # where 0.3 is exactly 0.3
    debounce.allows()
    clock.pass_(seconds)
    assert debounce.allows() is allowed


def test_T8_what_was_held_back_does_not_hold_back_what_follows(debounce: Debounce, clock: FakeClock) -> None:
    went_through = []
    for tenth in range(8):
        clock.now = tenth / 10 + 0.001 * tenth
        if debounce.allows():
            went_through.append(tenth)
    assert went_through == [0, 3, 6]


def test_another_time_can_be_set(clock: FakeClock) -> None:
    debounce = Debounce(clock, seconds=2.0)
    assert debounce.allows()
    clock.pass_(1.9)
    assert not debounce.allows()


def test_after_a_reset_the_next_action_goes_through(debounce: Debounce) -> None:
    debounce.allows()
    debounce.reset()
    assert debounce.allows()
