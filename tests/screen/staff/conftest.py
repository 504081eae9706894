"""The staff door without a window, on a state folder with a PIN."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer

from kiosk.screen.staff.door import Staff
from kiosk.station.choices import Choices
from kiosk.station.pin import Pin, set_pin
from tests.conftest import FakeClock

PIN = "7391"


class Door:
    """The door, with somebody before it. `saved` is what was kept; `told` is what it asked the kiosk for."""

    def __init__(self, folder: Path, clock: FakeClock, **more: object) -> None:
        self.clock = clock
        self.saved: list[Choices] = []
        self.told: list[str] = []
        self.staff = Staff(Pin(folder, clock), **{"choices": Choices(), "save": self.saved.append, **more}, clock=clock)
        timer = self.staff.findChild(QTimer)
        assert isinstance(timer, QTimer)
        self.timer = timer
        self._start = timer.start
        timer.start = self._started  # type: ignore[method-assign]
        self._due = 0
        self.staff.entered.connect(lambda: self.told.append("entered"))
        self.staff.guidedWanted.connect(lambda: self.told.append("guided"))
        self.staff.modeChosen.connect(self.told.append)
        self.staff.restartWanted.connect(lambda: self.told.append("restart"))
        self.staff.exitWanted.connect(lambda: self.told.append("exit"))

    def _started(self, milliseconds: int) -> None:
        self._due = milliseconds
        self._start(milliseconds)

    @property
    def due(self) -> float | None:
        """The seconds that the timer was last set to; None when it is not set."""
        return self._due / 1000 if self.timer.isActive() else None

    def does(self, action: str, *arguments: object) -> None:
        """A second later, as between two touches of a person."""
        self.clock.pass_(1)
        self.staff.noticed()
        getattr(self.staff, action)(*arguments)

    def types(self, digits: str) -> None:
        for digit in digits:
            self.staff.pad.digit(digit)
        self.staff.pad.enter()

    def enters(self) -> None:
        self.does("knock")
        self.types(PIN)
        assert self.staff.page == "menu"
        self.told.clear()

    def waits(self, seconds: float) -> None:
        """Nobody touches for so long; then the timer fires."""
        self.clock.pass_(seconds)
        self.timer.stop()  # it is a single shot: Qt stops it before it tells
        self.staff.wake()


MakeDoor = Callable[..., Door]


@pytest.fixture
def make_door(qapp: QCoreApplication, tmp_path: Path, clock: FakeClock) -> MakeDoor:
    set_pin(tmp_path, PIN)
    return lambda **more: Door(tmp_path, clock, **more)


@pytest.fixture
def door(make_door: MakeDoor) -> Door:
    return make_door()
