"""The quiet restart of the night: new content is read, and nobody sees it happen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.screen.front import Front
from kiosk.station.night import Night
from kiosk.visit.clock import Clock


class Nightly(QObject):
    """Looks at the clock once an hour, and asks `front` for the restart when its time has come and nobody is there."""

    def __init__(
        self, front: Front, restart_at: str, clock: Clock, now: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._front = front
        self._clock = clock
        self._now = now
        self._night = Night(restart_at, clock(), now())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._wait()

    @Slot()
    def look(self) -> None:
        if self._night.look(self._clock(), self._now()) and self._front.is_alone:
            self._front.restart_at_night()
        else:
            self._wait()

    def _wait(self) -> None:
        self._timer.start(int(self._night.next_look(self._now()) * 1000) + 1)
