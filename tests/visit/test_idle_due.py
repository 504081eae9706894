"""`due_in` is always enough: whoever looks at the clock only then sees the states of one who looks all the time."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.idle import Idle, Limits, State
from tests.conftest import FakeClock

# Waits are whole seconds, and so is every limit of these pages: looking once a second misses none of them.
SECOND = 1.0
PAGES = [0, 50, 300, 2000]  # words: 120, 120, 240 and 1260 seconds
EVERYTHING_IS_OVER = 13_000  # seconds: ten times the longest, and the warning

Happening = Callable[[Idle], None]

points = st.sampled_from([(0.0, 0.0), (3.0, 2.0), (500.0, 300.0)])  # the first two are near each other
happenings: st.SearchStrategy[Happening] = st.one_of(
    points.map(lambda point: lambda idle: idle.touched(*point)),
    points.map(lambda point: lambda idle: idle.noticed(*point)),
    st.sampled_from(PAGES).map(lambda words: lambda idle: idle.reads(words)),
    st.sampled_from([Idle.key_pressed, Idle.extend, Idle.busy, Idle.more_time]),
    st.sampled_from(["speech", "print"]).map(lambda reason: lambda idle: idle.hold(reason)),
    st.sampled_from(["speech", "print"]).map(lambda reason: lambda idle: idle.release(reason)),
)
# Short waits, and waits about as long as a limit.
waits = st.sampled_from([1, 29, 30, 31, 119, 120, 121, 240, 599, 600, 631, 1201, 1290])

Wait = Callable[[Idle, FakeClock, float, list[tuple[float, State]]], None]


def look(idle: Idle, seen: list[tuple[float, State]], now: float) -> None:
    """As the player does: tick, wipe what is over, and note what changed."""
    state = idle.tick()
    if not seen or seen[-1][1] is not state:
        seen.append((now, state))
    if state is State.OVER:
        idle.reset()
        seen.append((now, idle.state))


def states(script: list[tuple[Happening, int]], wait: Wait) -> list[tuple[float, State]]:
    clock = FakeClock()
    idle, seen = Idle(clock, Limits()), []
    idle.touched(10, 10)
    for happens, seconds in [*script, (Idle.busy, EVERYTHING_IS_OVER)]:
        happens(idle)
        look(idle, seen, clock.now)
        wait(idle, clock, clock.now + seconds, seen)
    return seen


def all_the_time(idle: Idle, clock: FakeClock, until: float, seen: list[tuple[float, State]]) -> None:
    while clock.now < until:
        clock.pass_(SECOND)
        look(idle, seen, clock.now)


def when_due(idle: Idle, clock: FakeClock, until: float, seen: list[tuple[float, State]]) -> None:
    while (due := idle.due_in()) is not None and clock.now + due <= until:
        assert due > 0, "a look that changes nothing would be taken again at once, for ever"
        clock.pass_(due)
        look(idle, seen, clock.now)
    clock.now = until


@given(st.lists(st.tuples(happenings, waits), max_size=8))
def test_waking_when_due_sees_the_same_states_at_the_same_times(script: list[tuple[Happening, int]]) -> None:
    assert states(script, when_due) == states(script, all_the_time)
