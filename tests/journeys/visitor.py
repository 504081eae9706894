"""A visitor with one finger: finds what is on the glass and touches it with real touch events."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy, QTest

from kiosk.screen.player import Player
from kiosk.screen.startup import Stage
from tests.conftest import FakeClock
from tests.reader import Reader


class Visitor:
    """Acts on a stage. Between two touches a second passes, as it does for people."""

    def __init__(self, stage: Stage, clock: FakeClock, reader: Reader | None = None) -> None:
        self.stage = stage
        self.window = stage.window
        self.player: Player = stage.player
        self.clock = clock
        self.reader = reader or Reader()  # who reads aloud to them
        self._device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
        self.settle()

    # What is on the glass

    def settle(self) -> None:
        """Let bindings, layouts and deferred deletions come to rest."""
        for _ in range(2):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.frame()
        while self.player and self.player.topic.isGrowing:
            self.frame()

    def frame(self) -> None:
        """Wait for the next frame: moves of a finger are handed to the page with it, and not before."""
        shown = QSignalSpy(self.window.frameSwapped)
        self.window.update()
        assert shown.wait(5000), "no frame in five seconds"

    def items(self, root: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """Every visible item, in drawing order."""
        for child in (root or self.window.contentItem()).childItems():
            if child.isVisible():
                yield child
                yield from self.items(child)

    def find(self, name: str) -> QQuickItem:
        """The visible item with that object name."""
        for item in self.items():
            if item.objectName() == name:
                return item
        names = sorted({item.objectName() for item in self.items()} - {""})
        raise AssertionError(f"{name} is not on the screen; there are {names}")

    def sees(self, name: str) -> bool:
        return any(item.objectName() == name for item in self.items())

    def texts(self) -> list[str]:
        """All words on the glass."""
        return [str(text) for item in self.items() if (text := item.property("text")) and item.inherits("QQuickText")]

    def reads(self, words: str) -> bool:
        return any(words in text for text in self.texts())

    # What a finger does

    def centre(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def tap(self, name: str) -> None:
        self.clock.pass_(1.0)
        self.tap_at(self.centre(self.find(name)))

    def tap_at(self, point: QPoint) -> None:
        self.press(point)
        self.release(point)
        self.settle()

    def press(self, point: QPoint) -> None:
        QTest.touchEvent(self.window, self._device).press(0, point).commit()

    def move(self, point: QPoint) -> None:
        QTest.touchEvent(self.window, self._device).move(0, point).commit()

    def release(self, point: QPoint) -> None:
        QTest.touchEvent(self.window, self._device).release(0, point).commit()

    def swipe(self, start: QPoint, end: QPoint, steps: int = 12) -> None:
        """A drag of the finger, in small moves as a panel reports them."""
        self.clock.pass_(1.0)
        self.press(start)
        for step in range(1, steps + 1):
            self.move(start + (end - start) * (step / steps))
            self.frame()
        self.release(end)
        # A touch on a page that still glides only stops it, as everywhere.
        for _ in range(600):
            self.frame()
            if not any(item.property("moving") for item in self.items() if item.inherits("QQuickFlickable")):
                return
        raise AssertionError("the page does not come to rest")

    def key(self, key: Qt.Key) -> None:
        self.clock.pass_(1.0)
        QTest.keyClick(self.window, key)
        self.settle()

    def reach(self, name: str) -> int:
        """Turn pages until the item lies clear of what covers the end of the page, then touch it.

        Returns the number of touches it took.
        """
        for turns in range(30):
            if self.sees(name):
                item = self.find(name)
                bottom = item.mapToScene(QPointF(0, item.height())).y()
                if bottom < self.window.height() * 0.7 or not self.sees("pageDown"):
                    self.tap(name)
                    return turns + 1
            self.tap("pageDown")
        raise AssertionError(f"{name} is nowhere on this page")

    def wait(self, seconds: float) -> None:
        """Time passes and nobody touches."""
        self.clock.pass_(seconds)
        self.player.presence.wake()
        self.settle()

    @property
    def scroll(self) -> float:
        """How far down the page in front is."""
        for item in self.items():
            if item.inherits("QQuickFlickable"):
                return float(item.property("contentY"))
        raise AssertionError("nothing on the screen scrolls")
