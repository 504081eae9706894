"""What must be forgotten when a visit ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.comfort import Comfort
from kiosk.visit.idle import Limits
from kiosk.visit.journey import HOME, Place, Screen
from kiosk.visit.visit import Visit
from tests.conftest import FakeClock

Action = Callable[[Visit], object]

ACTIONS: dict[str, Action] = {
    "touch": lambda visit: visit.idle.touched(10, 20),
    "touch elsewhere": lambda visit: visit.idle.touched(600, 20),
    "finger down": lambda visit: visit.idle.noticed(300, 300),
    "key": lambda visit: visit.idle.key_pressed(),
    "long page": lambda visit: visit.idle.reads(900),
    "speech": lambda visit: visit.idle.hold("speech"),
    "more time": lambda visit: visit.ask_more_time(),
    "language": lambda visit: setattr(visit, "comfort", visit.comfort._replace(language="es")),
    "large text": lambda visit: setattr(visit, "comfort", visit.comfort._replace(text_size="largest")),
    "contrast": lambda visit: setattr(visit, "comfort", visit.comfort._replace(theme="contrast")),
    "section": lambda visit: visit.journey.go(Place(Screen.SECTION, "basics")),
    "topic": lambda visit: visit.journey.go(Place(Screen.TOPIC, "ride")),
    "search": lambda visit: visit.journey.go(Place(Screen.SEARCH)),
    "typed": lambda visit: visit.journey.retype("zebra"),
    "step": lambda visit: visit.journey.step(3),
    "scroll": lambda visit: visit.journey.remember(400.0, "next"),
    "back": lambda visit: visit.journey.back(),
    "look": lambda visit: visit.idle.tick(),
    "done": lambda visit: visit.idle.end(),
}


def make(clock: FakeClock) -> Visit:
    return Visit(clock, Limits(), Comfort("en", reduced_motion=True))


@pytest.fixture
def visit(clock: FakeClock) -> Visit:
    return make(clock)


@given(
    st.lists(st.tuples(st.sampled_from(sorted(ACTIONS)), st.sampled_from([0.0, 0.25, 31.0, 121.0, 700.0])), max_size=30)
)
def test_P4_after_the_wipe_it_is_as_after_a_fresh_start(actions: list[tuple[str, float]]) -> None:
    clock = FakeClock()
    visit = make(clock)
    for name, seconds in actions:
        ACTIONS[name](visit)
        clock.pass_(seconds)
    visit.wipe()
    fresh = make(clock)
    assert visit.snapshot() == fresh.snapshot()
    # And from then on they behave alike.
    for one in (visit, fresh):
        one.idle.touched(10, 20)
    assert visit.idle.due_in() == fresh.idle.due_in() == 120.0


@pytest.mark.parametrize("name", sorted(ACTIONS.keys() - {"back", "look", "done", "touch elsewhere"}))
def test_P4_the_snapshot_tells_of_everything_a_visitor_does(visit: Visit, clock: FakeClock, name: str) -> None:
    if name == "key":
        visit.idle.key_pressed()  # a key leaves no more than the state
        assert visit.snapshot()[2] != make(clock).snapshot()[2]
    ACTIONS[name](visit)
    assert visit.snapshot() != make(clock).snapshot()


def test_P4_thirty_visits_in_a_row_leave_nothing(visit: Visit, clock: FakeClock) -> None:
    fresh = make(clock).snapshot()
    for _ in range(30):
        for act in ACTIONS.values():
            act(visit)
            clock.pass_(1)
        visit.wipe()
        assert visit.snapshot() == fresh


def test_P7_the_journey_is_home_after_the_wipe(visit: Visit) -> None:
    visit.journey.go(Place(Screen.TOPIC, "ride"))
    visit.wipe()
    assert (visit.journey.places, visit.journey.can_go_back) == ((HOME,), False)


def test_more_time_is_asked_of_the_clock(visit: Visit) -> None:
    visit.idle.touched(1, 1)
    visit.ask_more_time()
    assert visit.idle.due_in() == 1200.0


def test_T8_a_finger_that_still_rests_on_start_over_opens_nothing(visit: Visit, clock: FakeClock) -> None:
    assert visit.debounce.allows()
    visit.wipe()
    assert not visit.debounce.allows()
    clock.pass_(0.31)
    assert visit.debounce.allows()


def test_every_visit_begins_in_the_language_that_was_said_last(visit: Visit) -> None:
    visit.begin_in("es")
    assert visit.comfort.language == "es"
    visit.comfort = visit.comfort._replace(language="en")
    visit.wipe()
    assert visit.comfort.language == "es"
