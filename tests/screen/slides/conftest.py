"""Slides without a window, on a clock that only moves when told to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

import pytest
from PySide6.QtCore import QTimer

from kiosk.screen.player import Player
from kiosk.screen.slides.slides import Slides
from kiosk.station.options import Settings
from tests.conftest import FakeClock

NOON = datetime(2026, 3, 2, 12)


class Show:
    """Slides, and somebody who waits before them."""

    def __init__(self, player: Player, settings: Settings, clock: FakeClock, now: datetime = NOON) -> None:
        self.player = player
        self.clock = clock
        self.begun_at, self.now = clock.now, now
        self.slides = Slides(player, settings, clock, self.wall_clock, None, Random(1))  # noqa: S311 -- an order
        found = self.slides.findChild(QTimer)
        assert found is not None
        self.timer = found
        self._start = found.start
        found.start = self._started  # type: ignore[method-assign,assignment]
        self._due = 0.0

    def wall_clock(self) -> datetime:
        return self.now + timedelta(seconds=self.clock.now - self.begun_at)

    def _started(self, milliseconds: int) -> None:
        self._due = self.clock.now + milliseconds / 1000
        self._start(milliseconds)

    def waits(self) -> float:
        """Nothing happens until the timer wakes the slides. Returns the seconds that this took."""
        assert self.timer.isActive()
        seconds = self._due - self.clock.now
        self.clock.pass_(seconds)
        self.timer.stop()  # it is a single shot: Qt stops it before it tells
        self.slides.wake()
        return seconds

    def see(self) -> tuple[str, str, str]:
        """The language and title of the slide in front, and where it comes from."""
        front = self.slides.front
        return front.language, front.title, f"{front.source} {front.step}"


MakeShow = Callable[..., Show]


@pytest.fixture
def make_show(player: Player, settings: Settings, clock: FakeClock) -> MakeShow:
    def make(shown: Player = player, now: datetime = NOON, **slides: object) -> Show:
        own = settings._replace(slides=settings.slides._replace(**slides))  # type: ignore[arg-type]
        return Show(shown, own, clock, now)

    return make
