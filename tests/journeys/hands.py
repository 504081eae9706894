"""Ten fingers that do what no hand does, the same every time."""

from __future__ import annotations

import random

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QPointingDevice, QTouchEvent, QWindow
from PySide6.QtTest import QTest


def cancel(window: QWindow, device: QPointingDevice) -> None:
    """What Qt sends a window whose touches somebody else has taken over. It names no fingers."""
    QCoreApplication.sendEvent(window, QTouchEvent(QEvent.Type.TouchCancel, device))


class Hands:
    """`dice` decide what they do. Real touch events, through the window."""

    def __init__(self, window: QWindow, dice: random.Random) -> None:
        self._window = window
        self._dice = dice
        self._device = QTest.createTouchDevice()
        self._down: dict[int, QPoint] = {}

    def act(self) -> None:
        """One thing that a touchscreen can report."""
        kind = self._dice.randrange(11)
        if kind < 5:
            self._report(press=self._dice.randint(1, 10))
        elif kind < 9:
            self._report(press=0)
        elif kind == 9:
            self._report(press=self._dice.randint(1, 10), where=self._point())  # all at one point
        else:
            cancel(self._window, self._device)

    def lift(self) -> None:
        sequence = QTest.touchEvent(self._window, self._device)
        for finger, point in self._down.items():
            sequence.release(finger, point, self._window)
        if self._down:
            sequence.commit()
        self._down.clear()

    def _point(self) -> QPoint:
        # Beyond the edges too: panels that are badly calibrated report such points.
        size = self._window.size()
        return QPoint(self._dice.randint(-50, size.width() + 50), self._dice.randint(-50, size.height() + 50))

    def _report(self, press: int, where: QPoint | None = None) -> None:
        """Each finger that is down moves, stays or lifts, and `press` others come down, in one report."""
        sequence = QTest.touchEvent(self._window, self._device)
        told = bool(self._down)
        for finger, point in list(self._down.items()):
            match self._dice.randrange(3):
                case 0:
                    sequence.stationary(finger)
                case 1:
                    self._down[finger] = self._point()
                    sequence.move(finger, self._down[finger], self._window)
                case _:
                    sequence.release(finger, point, self._window)
                    del self._down[finger]
        for finger in self._dice.sample(range(10), press):
            if finger not in self._down:
                told = True
                self._down[finger] = where or self._point()
                sequence.press(finger, self._down[finger], self._window)
        if told:
            sequence.commit()
