"""How loud and how fast: in steps, within limits, and forgotten at the end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.visit.comfort import Comfort
from kiosk.visit.idle import Limits
from kiosk.visit.visit import Visit
from kiosk.visit.voice import FASTEST, LOUDEST, QUIETEST, SLOWEST, Voice
from tests.conftest import FakeClock


@pytest.mark.parametrize(
    ("change", "there"),
    [
        (Voice.louder, Voice(volume=80)),
        (Voice.quieter, Voice(volume=40)),
        (Voice.faster, Voice(speed=120)),
        (Voice.slower, Voice(speed=80)),
    ],
)
def test_a_step_changes_one_thing(change: Callable[[Voice], Voice], there: Voice) -> None:
    assert change(Voice()) == there


@pytest.mark.parametrize(
    ("change", "changed", "furthest"),
    [
        (Voice.louder, "volume", LOUDEST),
        (Voice.quieter, "volume", QUIETEST),
        (Voice.faster, "speed", FASTEST),
        (Voice.slower, "speed", SLOWEST),
    ],
)
@pytest.mark.parametrize("begin", [Voice(), Voice(55, 105)], ids=["on a step", "between steps"])
def test_at_its_end_a_step_changes_nothing(
    change: Callable[[Voice], Voice], changed: str, furthest: int, begin: Voice
) -> None:
    voice = begin
    for _ in range(10):
        voice = change(voice)
    assert voice == begin._replace(**{changed: furthest})


def test_S6_the_next_visitor_hears_the_voice_of_the_settings(clock: FakeClock) -> None:
    visit = Visit(clock, Limits(), Comfort("en", voice=Voice(40, 80)))
    fresh = visit.snapshot()
    visit.comfort = visit.comfort._replace(voice=visit.comfort.voice.louder()._replace(listens=True))
    assert visit.snapshot() != fresh
    visit.wipe()
    assert visit.snapshot() == fresh
    assert visit.comfort.voice == Voice(40, 80)
