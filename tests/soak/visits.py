"""Visits of random touches through the real window, on a clock that runs ahead."""

from __future__ import annotations

import random
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.screen.startup import Stage
from kiosk.visit.idle import State
from tests.conftest import FakeClock
from tests.journeys.hands import Hands

# Longer than any page waits, and than any question stays. With more time asked for, every page waits ten times as long.
_AWAY = 60 * 60.0
_ASKED = 5 * 60.0
_MOST_WAITS = 20
_KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_F8),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Plus, Qt.Key.Key_Minus),
    *(Qt.Key.Key_F4, Qt.Key.Key_Print, Qt.Key.Key_Menu, Qt.Key.Key_K, Qt.Key.Key_E, Qt.Key.Key_Backspace),
)


class RemnantError(Exception):
    """Something of a visit was left after its end."""


class Visits:
    """One visitor after another. The same `seed` throws the same dice; a page that glides may answer otherwise."""

    def __init__(self, stage: Stage, clock: FakeClock, seed: int) -> None:
        self._stage = stage
        self._window = stage.window
        self._clock = clock
        self._dice = random.Random(seed)  # noqa: S311 -- the same every time
        self._device = QTest.createTouchDevice()
        self._hands = Hands(stage.window, self._dice)
        self.settle()
        self._fresh = stage.player.visit.snapshot()
        self.touches = 0

    def begin_anew(self, seed: int) -> None:
        """What comes now is thrown by new dice: with the same seed, the same visits."""
        self._dice.seed(seed)

    def settle(self) -> None:
        for _ in range(2):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QCoreApplication.processEvents()

    def run(self) -> None:
        """One visit, from the first touch until it is forgotten. Raises RemnantError."""
        for _ in range(self._dice.randint(2, 16)):
            self._clock.pass_(self._dice.choice((0.2, 1.0, 1.0, 5.0, 40.0)))
            self._act()
            self.settle()
        self._hands.lift()
        self._leave()
        if self._stage.player.visit.snapshot() != self._fresh or self._stage.player.screen != "home":
            raise RemnantError(f"{self._stage.player.screen}: {self._stage.player.visit.snapshot()}")

    def _act(self) -> None:
        self.touches += 1
        match self._dice.randrange(20):
            case 0 | 1 | 2 | 3 | 4 | 5 | 6:
                self._tap(self._anywhere())
            case 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14:
                self._tap(self._aim())
            case 15 | 16:
                self._swipe()
            case 17:
                self._hands.act()
            case _:
                QTest.keyClick(self._window, self._dice.choice(_KEYS))

    def _leave(self) -> None:
        """Some say that they are done, others just go."""
        if self._dice.random() < 0.4:
            done = [item for item in _named(self._window.contentItem()) if item.objectName() == "done"]
            self._clock.pass_(1.0)
            if done:
                self._tap(_middle(done[0]))
                self.settle()
        presence = self._stage.player.presence
        for _ in range(_MOST_WAITS):
            if self._stage.player.visit.idle.state is State.ATTRACT:
                break
            self._stage.player.talk.stop()  # in a silent room, nobody speaks the last sentence to its end
            self._clock.pass_(_ASKED if presence.isWarning else _AWAY)
            presence.wake()
            self.settle()
        self._clock.pass_(1.0)

    # Fingers

    def _anywhere(self) -> QPoint:
        size = self._window.size()
        return QPoint(self._dice.randrange(size.width()), self._dice.randrange(size.height()))

    def _aim(self) -> QPoint:
        """At something that has a name, as all buttons and cards have, or else anywhere."""
        named = list(_named(self._window.contentItem()))
        return _middle(self._dice.choice(named)) if named else self._anywhere()

    def _tap(self, point: QPoint) -> None:
        QTest.touchEvent(self._window, self._device).press(0, point, self._window).commit()
        QTest.touchEvent(self._window, self._device).release(0, point, self._window).commit()

    def _swipe(self) -> None:
        start, end = self._anywhere(), self._anywhere()
        QTest.touchEvent(self._window, self._device).press(0, start, self._window).commit()
        for step in range(1, 7):
            QTest.touchEvent(self._window, self._device).move(0, start + (end - start) * (step / 6)).commit()
            QCoreApplication.processEvents()
        QTest.touchEvent(self._window, self._device).release(0, end, self._window).commit()


def _named(parent: QQuickItem) -> Iterator[QQuickItem]:
    for child in parent.childItems():
        if child.isVisible():
            if child.objectName():
                yield child
            yield from _named(child)


def _middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
