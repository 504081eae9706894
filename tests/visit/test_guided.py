"""The plan and the ticks of a visit that a nurse leads."""

from __future__ import annotations

import pytest

from kiosk.visit.guided import Dose, Guided, Part, Tick
from kiosk.visit.idle import Idle, State
from kiosk.visit.journey import HOME, Place, Screen
from tests.conftest import FakeClock
from tests.visit.conftest import ELSEWHERE, HERE, begun

IV = Part(Screen.WALKTHROUGH, "iv", "IV infusion", 20)
RIDE = Part(Screen.TOPIC, "ride", "Your ride home", 4)
FOOD = Part(Screen.TOPIC, "food", "Food and drink", 3)


@pytest.fixture
def guided() -> Guided:
    guided = Guided()
    guided.begin()
    return guided


def plan(guided: Guided, *parts: Part) -> None:
    for part in parts:
        guided.toggle_part(part)


def test_a_part_goes_to_the_end_of_the_plan_and_out_again(guided: Guided) -> None:
    plan(guided, IV, RIDE)
    assert (guided.plan, guided.minutes_left) == ((IV, RIDE), 24)
    plan(guided, IV)
    assert (guided.plan, guided.plans(IV.place), guided.plans(RIDE.place)) == ((RIDE,), False, True)


def test_a_topic_is_covered_when_it_was_seen_and_a_walkthrough_at_its_last_step(guided: Guided) -> None:
    plan(guided, IV, RIDE)
    guided.reach(Place(Screen.WALKTHROUGH, "iv", 3), is_last_step=False)
    assert guided.left == (IV, RIDE)
    guided.reach(Place(Screen.WALKTHROUGH, "iv", 9), is_last_step=True)
    assert (guided.left, guided.minutes_left) == ((RIDE,), 4)
    guided.reach(Place(Screen.TOPIC, "ride", scroll=120.0), is_last_step=False)
    assert guided.left == ()


def test_what_was_seen_before_it_was_planned_is_covered_too(guided: Guided) -> None:
    guided.reach(RIDE.place, is_last_step=False)
    plan(guided, RIDE)
    assert guided.left == ()


def test_next_is_what_follows_in_the_plan_and_then_what_was_left_out(guided: Guided) -> None:
    plan(guided, IV, RIDE, FOOD)
    assert guided.after(HOME) == IV
    guided.reach(RIDE.place, is_last_step=False)
    assert guided.after(RIDE.place) == FOOD
    guided.reach(FOOD.place, is_last_step=False)
    assert guided.after(FOOD.place) == IV
    assert guided.after(Place(Screen.WALKTHROUGH, "iv", 4)) is None


def test_a_tick_belongs_to_its_page_its_step_and_its_line(guided: Guided) -> None:
    tick = Tick(Screen.WALKTHROUGH, "iv", 3, 0)
    guided.toggle_tick(tick)
    assert guided.is_ticked(tick)
    assert not guided.is_ticked(tick._replace(step=4))
    assert not guided.is_ticked(tick._replace(number=1))
    guided.toggle_tick(tick)
    assert not guided.is_ticked(tick)


def test_a_part_may_begin_at_a_later_step_and_is_the_same_page(guided: Guided) -> None:
    later = IV._replace(first_step=6)
    assert (later.place, later.opens) == (Place(Screen.WALKTHROUGH, "iv"), Place(Screen.WALKTHROUGH, "iv", 6))


def test_nothing_is_left_at_the_end(guided: Guided) -> None:
    plan(guided, IV, RIDE)
    guided.reach(RIDE.place, is_last_step=False)
    guided.toggle_tick(Tick(Screen.TOPIC, "ride", 0, 0))
    guided.dose = Dose.GIVEN
    guided.is_blank = True
    assert guided.snapshot() != Guided().snapshot()
    guided.end()
    assert guided.snapshot() == Guided().snapshot()


def test_a_visitor_alone_leaves_no_track_in_it() -> None:
    alone = Guided()
    alone.reach(RIDE.place, is_last_step=False)
    assert alone.snapshot() == Guided().snapshot()


# How long a nurse's visit waits


def test_a_visit_that_is_led_waits_for_as_long_as_was_said_and_is_warned_like_any_other(
    idle: Idle, clock: FakeClock
) -> None:
    begun(idle).lead(3600)
    clock.pass_(3599)
    assert (idle.tick(), idle.is_led) == (State.ACTIVE, True)
    idle.touched(*ELSEWHERE)
    clock.pass_(3599)
    assert idle.tick() is State.ACTIVE
    clock.pass_(1)
    assert idle.tick() is State.WARNING
    clock.pass_(30)
    assert idle.tick() is State.OVER
    idle.reset()
    assert (idle.is_led, begun(idle).due_in()) == (False, 120)


def test_one_point_that_is_touched_for_ever_ends_that_visit_too(idle: Idle, clock: FakeClock) -> None:
    begun(idle).lead(3600)
    for _ in range(3700 // 13):
        clock.pass_(13)
        idle.touched(*HERE)
        idle.tick()
    assert idle.state is State.OVER
