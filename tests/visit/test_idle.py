"""Is anybody there? The states of a visit, told by what happens and by a clock that only moves when a test says so."""

from __future__ import annotations

import pytest

from kiosk.visit.idle import Idle, Limits, State
from tests.conftest import FakeClock
from tests.visit.conftest import ELSEWHERE, HERE, HOUR, LIMITS, begun, seconds_until, warned

# Attract → Active → Warning → Over


def test_a_kiosk_begins_with_nobody_there(idle: Idle) -> None:
    assert (idle.state, idle.due_in()) == (State.ATTRACT, None)


@pytest.mark.parametrize("arrive", [lambda idle: idle.touched(*HERE), Idle.key_pressed], ids=["touch", "key"])
def test_a_touch_or_a_key_begins_a_visit(idle: Idle, arrive: object) -> None:
    arrive(idle)  # type: ignore[operator]
    assert idle.tick() is State.ACTIVE


def test_what_moves_by_itself_begins_no_visit(idle: Idle) -> None:
    idle.busy()
    idle.reads(1000)
    assert idle.tick() is State.ATTRACT


def test_all_states_in_their_order_and_at_their_time(idle: Idle, clock: FakeClock) -> None:
    begun(idle)
    clock.pass_(119.9)
    assert idle.tick() is State.ACTIVE
    clock.pass_(0.1)
    assert idle.tick() is State.WARNING
    clock.pass_(29.9)
    assert idle.tick() is State.WARNING
    clock.pass_(0.1)
    assert idle.tick() is State.OVER
    idle.reset()
    assert idle.tick() is State.ATTRACT


def test_the_visitor_may_end_the_visit(idle: Idle) -> None:
    begun(idle).end()
    assert idle.state is State.OVER


def test_nothing_is_over_before_it_began(idle: Idle) -> None:
    idle.end()
    assert idle.state is State.ATTRACT


def test_over_stays_over_until_it_is_wiped(idle: Idle, clock: FakeClock) -> None:
    begun(idle).end()
    idle.touched(*ELSEWHERE)
    idle.key_pressed()
    assert idle.tick() is State.OVER
    assert idle.due_in() is None


def test_a_moving_page_counts_as_somebody(idle: Idle, clock: FakeClock) -> None:
    begun(idle)
    clock.pass_(100)
    idle.busy()
    assert seconds_until(idle, clock, State.WARNING) == LIMITS.minimum


def test_a_moving_page_does_not_answer_the_warning(idle: Idle, clock: FakeClock) -> None:
    warned(idle, clock).busy()
    assert idle.tick() is State.WARNING


def test_a_finger_that_comes_down_does_not_answer_the_warning_yet(idle: Idle, clock: FakeClock) -> None:
    warned(idle, clock).noticed(*ELSEWHERE)
    assert idle.tick() is State.WARNING


# I1, I2, I3: the warning, and what answers it


def test_I1_the_warning_lasts_30_seconds(idle: Idle, clock: FakeClock) -> None:
    assert LIMITS.warning >= 30.0
    warned(idle, clock)
    assert idle.due_in() == 30.0
    assert seconds_until(idle, clock, State.OVER) == 30.0


@pytest.mark.parametrize(
    "answer",
    [lambda idle: idle.touched(*HERE), lambda idle: idle.touched(*ELSEWHERE), Idle.key_pressed, Idle.extend],
    ids=["touch", "touch elsewhere", "key", "button"],
)
def test_I1_any_touch_or_key_extends(idle: Idle, clock: FakeClock, answer: object) -> None:
    warned(idle, clock)
    clock.pass_(29.9)
    answer(idle)  # type: ignore[operator]
    assert idle.tick() is State.ACTIVE
    assert seconds_until(idle, clock, State.WARNING) == LIMITS.minimum


def test_I1_a_late_look_at_the_clock_still_shows_the_whole_warning(idle: Idle, clock: FakeClock) -> None:
    begun(idle)
    clock.pass_(5 * HOUR)  # the machine slept
    assert idle.tick() is State.WARNING
    assert seconds_until(idle, clock, State.OVER) == 30.0


def test_I2_it_can_be_extended_100_times(idle: Idle, clock: FakeClock) -> None:
    begun(idle)
    for number in range(100):
        assert seconds_until(idle, clock, State.WARNING) == LIMITS.minimum
        clock.pass_(29)
        idle.touched(100.0 * (number % 2), 500)  # somewhere else than the last time
        assert idle.tick() is State.ACTIVE


def test_I3_more_time_is_ten_times_the_time(idle: Idle, clock: FakeClock) -> None:
    begun(idle).more_time()
    assert seconds_until(idle, clock, State.WARNING) == 10 * LIMITS.minimum


def test_I3_more_time_also_for_a_long_page(idle: Idle, clock: FakeClock) -> None:
    begun(idle).reads(300)
    idle.more_time()
    assert seconds_until(idle, clock, State.WARNING) == 10 * 240.0


def test_I3_more_time_ends_with_the_visit(idle: Idle, clock: FakeClock) -> None:
    begun(idle).more_time()
    idle.reset()
    begun(idle)
    assert seconds_until(idle, clock, State.WARNING) == LIMITS.minimum


# I5: how long a page may lie untouched


@pytest.mark.parametrize(
    ("words", "seconds"), [(0, 120.0), (80, 120.0), (100, 120.0), (101, 120.6), (300, 240.0), (1000, 660.0)]
)
def test_I5_the_limit_is_the_time_to_read_and_at_least_two_minutes(words: int, seconds: float) -> None:
    assert LIMITS.idle(words) == pytest.approx(seconds)


def test_I5_a_long_page_waits_longer(idle: Idle, clock: FakeClock) -> None:
    begun(idle).reads(300)
    assert seconds_until(idle, clock, State.WARNING) == 240.0


def test_I5_a_short_page_after_a_long_one_waits_no_longer_than_it_should(idle: Idle, clock: FakeClock) -> None:
    begun(idle).reads(3000)
    idle.reads(0)
    assert idle.due_in() == 120.0


def test_I5_a_reader_of_a_long_page_is_not_taken_for_a_stuck_panel(idle: Idle, clock: FakeClock) -> None:
    begun(idle).reads(2000)
    assert LIMITS.idle(2000) > LIMITS.same_point
    assert seconds_until(idle, clock, State.WARNING) == LIMITS.idle(2000)


def test_I5_speech_counts_as_being_there(idle: Idle, clock: FakeClock) -> None:
    begun(idle).hold("speech")
    for _ in range(4):
        clock.pass_(100)
        assert idle.tick() is State.ACTIVE
    idle.release("speech")
    assert seconds_until(idle, clock, State.WARNING) == LIMITS.minimum


def test_I5_two_holds_are_let_go_one_by_one(idle: Idle, clock: FakeClock) -> None:
    begun(idle).hold("speech")
    idle.hold("print")
    idle.release("speech")
    clock.pass_(200)
    assert idle.tick() is State.ACTIVE
    idle.release("print")
    clock.pass_(120)
    assert idle.tick() is State.WARNING


def test_letting_go_of_what_was_not_held_counts_for_nothing(idle: Idle, clock: FakeClock) -> None:
    begun(idle)
    clock.pass_(60)
    idle.release("speech")
    assert idle.due_in() == 60.0


# Long times


def test_24_hours_alone_reset_once(idle: Idle, clock: FakeClock) -> None:
    begun(idle)
    resets, looks, end = 0, 0, clock.now + 24 * HOUR
    while (due := idle.due_in()) is not None and clock.now < end:
        clock.pass_(due)
        looks += 1
        if idle.tick() is State.OVER:
            idle.reset()
            resets += 1
    clock.now = end
    assert (resets, looks, idle.tick()) == (1, 2, State.ATTRACT)


def test_nobody_in_24_hours_resets_nothing(idle: Idle, clock: FakeClock) -> None:
    clock.pass_(24 * HOUR)
    assert (idle.tick(), idle.due_in()) == (State.ATTRACT, None)


def test_the_first_touch_after_a_year_begins_a_whole_visit(idle: Idle, clock: FakeClock) -> None:
    clock.pass_(365 * 24 * HOUR)
    assert seconds_until(begun(idle), clock, State.WARNING) == LIMITS.minimum


# What a visit leaves


def test_P4_a_reset_leaves_nothing_of_the_visit(idle: Idle, clock: FakeClock) -> None:
    fresh = Idle(clock, LIMITS).snapshot()
    begun(idle).reads(500)
    idle.more_time()
    idle.hold("speech")
    assert idle.snapshot() != fresh
    idle.reset()
    assert idle.snapshot() == fresh


def test_the_times_are_told(clock: FakeClock) -> None:
    idle = Idle(clock, Limits(minimum=180.0, warning=45.0))
    assert (idle.shortest_limit, idle.warning_seconds) == (180.0, 45.0)
