"""The pad for the PIN, as QML sees it: how many digits were typed, and what became of the last try."""

from __future__ import annotations

import math

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.station.pin import FEWEST_DIGITS, MOST_DIGITS, Pin, is_digits


@QmlElement
class Pad(QObject):
    """Digits go in and never come out again: neither to QML nor to a log."""

    changed = Signal()
    used = Signal()  # somebody pressed a key of it
    right = Signal()  # this was the PIN

    def __init__(self, pin: Pin, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pin = pin
        self._digits = ""
        self._is_wrong = False
        self._wait = 0.0

    def begin(self) -> None:
        """As nobody had typed anything. A wait goes on."""
        self._digits = ""
        self._is_wrong = False
        self.look()

    def look(self) -> None:
        """See how long there is still to wait."""
        self._wait = self._pin.wait
        self.changed.emit()

    def due_in(self) -> float | None:
        """Seconds until `look` has something new to see."""
        return self._pin.wait if self._wait > 0 else None

    # Not debounced: people type the same digit twice, and fast.

    @Slot(str)
    def digit(self, digit: str) -> None:
        self.used.emit()
        if self._wait == 0 and len(digit) == 1 and is_digits(digit) and len(self._digits) < MOST_DIGITS:
            self._digits += digit
            self._is_wrong = False
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last digit away."""
        self.used.emit()
        self._digits = self._digits[:-1]
        self.changed.emit()

    @Slot()
    def enter(self) -> None:
        """Try what was typed. Fewer digits than a PIN has are no try."""
        self.used.emit()
        if not self.canEnter:
            return
        digits, self._digits = self._digits, ""
        is_right = self._pin.check(digits)
        self._is_wrong = not is_right
        self.look()
        if is_right:
            self.right.emit()

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many digits were typed."""
        return len(self._digits)

    @Property(bool, notify=changed)
    def canEnter(self) -> bool:
        return self._wait == 0 and len(self._digits) >= FEWEST_DIGITS

    @Property(bool, notify=changed)
    def isWrong(self) -> bool:
        """Whether the last try was wrong, and nothing was typed since."""
        return self._is_wrong

    @Property(int, notify=changed)
    def waitSeconds(self) -> int:
        """Whole seconds to wait, as they were when this changed last; 0 when the next try may be made."""
        return math.ceil(self._wait)

    @Property(float, notify=changed)
    def waitShare(self) -> float:
        """How much of the whole wait is left, from 1 to 0."""
        return min(1.0, self._wait / self._pin.delay) if self._pin.delay else 0.0
