"""A panel that presses one and the same point, and the people who must not be taken for one."""

from __future__ import annotations

import pytest

from kiosk.visit.idle import Idle, State
from tests.conftest import FakeClock
from tests.visit.conftest import ELSEWHERE, HERE, HOUR, LIMITS, begun, seconds_until


def press_every(
    idle: Idle, clock: FakeClock, seconds: float, points: tuple[tuple[float, float], ...], limit: float
) -> dict[State, float]:
    """Press these points in turn for so long, and return how long after the first touch each state was met."""
    first, met, number = clock.now, {}, 0
    while clock.now - first < limit:
        idle.touched(*points[number % len(points)])
        met.setdefault(idle.tick(), clock.now - first)
        if idle.state is State.OVER:
            break
        clock.pass_(seconds)
        number += 1
    return met


def test_a_phantom_touch_at_one_point_ends_the_visit_after_a_warning(idle: Idle, clock: FakeClock) -> None:
    met = press_every(idle, clock, 12.9, (HERE,), HOUR)
    assert LIMITS.same_point <= met[State.WARNING] < LIMITS.same_point + 12.9
    assert met[State.WARNING] + 30.0 <= met[State.OVER] < met[State.WARNING] + 30.0 + 12.9


def test_a_phantom_touch_that_trembles_is_the_same_point(idle: Idle, clock: FakeClock) -> None:
    trembling = (HERE, (HERE[0] + 4, HERE[1] - 4), (HERE[0] - 4, HERE[1] + 4))
    assert State.OVER in press_every(idle, clock, 12.9, trembling, HOUR)


def test_two_fingers_breadths_apart_is_another_point(idle: Idle, clock: FakeClock) -> None:
    assert State.WARNING not in press_every(idle, clock, 12.9, (HERE, (HERE[0] + 5, HERE[1])), HOUR)


def test_a_panel_that_presses_without_end_is_over_in_every_visit(idle: Idle, clock: FakeClock) -> None:
    for _ in range(3):
        assert State.OVER in press_every(idle, clock, 12.9, (HERE,), HOUR)
        idle.reset()


def test_a_stuck_finger_that_moves_the_page_is_over_too(idle: Idle, clock: FakeClock) -> None:
    begun(idle)
    for _ in range(int(LIMITS.same_point)):
        clock.pass_(1)
        idle.busy()
    assert idle.tick() is State.WARNING
    idle.busy()
    assert seconds_until(idle, clock, State.OVER) == 30.0


@pytest.mark.parametrize(
    "answer", [lambda idle: idle.touched(*ELSEWHERE), Idle.key_pressed], ids=["touch elsewhere", "key"]
)
def test_a_person_who_presses_one_button_only_answers_the_warning_elsewhere(
    idle: Idle, clock: FakeClock, answer: object
) -> None:
    while idle.tick() is not State.WARNING:
        idle.touched(*HERE)
        clock.pass_(20)
    answer(idle)  # type: ignore[operator]
    assert idle.tick() is State.ACTIVE
    assert State.WARNING not in press_every(idle, clock, 20, (HERE,), LIMITS.same_point - 60)


def test_a_person_who_touches_elsewhere_now_and_then_is_never_ended(idle: Idle, clock: FakeClock) -> None:
    points = (*[HERE] * 20, ELSEWHERE)
    assert set(press_every(idle, clock, 20, points, 3 * HOUR)) == {State.ACTIVE}


def test_I5_who_listens_for_an_hour_is_no_failing_panel(idle: Idle, clock: FakeClock) -> None:
    begun(idle)
    idle.hold("speech")
    for _ in range(30):
        clock.pass_(LIMITS.minimum)
        assert idle.due_in() == LIMITS.minimum
        assert idle.tick() is State.ACTIVE
    idle.release("speech")
    assert idle.tick() is State.ACTIVE
    assert seconds_until(idle, clock, State.WARNING) == LIMITS.minimum


def test_a_failing_panel_that_starts_and_stops_the_speech_ends_too(idle: Idle, clock: FakeClock) -> None:
    begun(idle)
    for _ in range(200):
        idle.touched(*HERE)
        idle.hold("speech")
        clock.pass_(5)
        idle.tick()
        idle.touched(*HERE)
        idle.release("speech")
        clock.pass_(5)
        if idle.tick() is State.WARNING:
            return
    raise AssertionError("it goes on for ever")
