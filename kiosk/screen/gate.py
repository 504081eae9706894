"""What comes before the visitor's pages: the staff door that a held corner opens, and slides that a touch only ends."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.screen.front import Front
from kiosk.screen.keys import KEYS, meaning_of
from kiosk.station.options import Settings

if TYPE_CHECKING:
    from kiosk.screen.staff.door import Staff

# Values of Qt.Key: importing `Qt` itself takes 28 ms, which start-up is spared.
DOOR_KEY: Final = 0x0100003B  # F12
# How far from the corner a finger may be, in parts of the screen's diagonal: 24 mm of a 24-inch screen.
_REACH: Final = 0.04

# What a keypad may do on the staff's pages, besides going back.
_MOVES: Final = frozenset({"up", "down", "select"})

_PRESSES: Final = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
_RELEASES: Final = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease})
_POINTER: Final = _PRESSES | _RELEASES | {QEvent.Type.TouchUpdate, QEvent.Type.MouseMove, QEvent.Type.Wheel}
_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


class Gate(QObject):
    """Asked about every event before anybody else. `takes` says whether the event ends here."""

    def __init__(self, front: Front, settings: Settings, window: QQuickWindow) -> None:
        super().__init__(window)
        self._front = front
        self._keys = dict(settings.keys)
        self._window = window
        self._corner = settings.staff.corner
        self._is_waking = False  # the finger that ended the slides is still down
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(settings.staff.hold_seconds * 1000)
        self._hold.timeout.connect(self._held)

    def takes(self, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _POINTER and kind not in _KEYS:
            return False
        self._watch_hold(event)
        if self._is_waking and kind in _POINTER:  # a key is no finger
            if kind not in _PRESSES:
                self._is_waking = kind not in _RELEASES
                return True
            self._is_waking = False
        if (staff := self._front.open_staff) is not None:
            staff.noticed()
            return isinstance(event, QKeyEvent) and self._is_for_staff(staff, event)
        if self._front.isShowingSlides:
            if self._front.wakes_by_touch and (kind in _PRESSES or kind is QEvent.Type.KeyPress):
                self._is_waking = kind in _PRESSES
                self._front.endSlides()
            return True
        return False

    @property
    def is_for_staff(self) -> bool:
        """Whether one of the staff's pages is in front."""
        return self._front.open_staff is not None

    def _is_for_staff(self, staff: Staff, event: QKeyEvent) -> bool:
        """True when the key goes no further: the page behind the staff's hears none but those that move about."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and staff.press_key(event.key(), event.text()):
            return True
        meaning = meaning_of(event, self._keys)
        if is_press and meaning == "back":
            staff.step_back()
        return meaning not in _MOVES if meaning else event.key() not in KEYS

    def _watch_hold(self, event: QEvent) -> None:
        match event.type():
            case QEvent.Type.TouchBegin if isinstance(event, QTouchEvent):
                points = event.points()
                self._set_hold(is_held=len(points) == 1 and self._is_corner(points[0].position()))
            case QEvent.Type.TouchUpdate if isinstance(event, QTouchEvent):
                if len(event.points()) != 1 or not self._is_corner(event.points()[0].position()):
                    self._hold.stop()
            case QEvent.Type.MouseButtonPress if isinstance(event, QMouseEvent):
                self._set_hold(is_held=self._is_corner(event.position()))
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent) and event.key() == DOOR_KEY:
                if not event.isAutoRepeat():
                    self._set_hold(is_held=True)
            case QEvent.Type.KeyRelease if isinstance(event, QKeyEvent) and event.key() == DOOR_KEY:
                if not event.isAutoRepeat():
                    self._hold.stop()
            case QEvent.Type.KeyPress | QEvent.Type.TouchEnd | QEvent.Type.TouchCancel | QEvent.Type.MouseButtonRelease:
                self._hold.stop()

    def _set_hold(self, *, is_held: bool) -> None:
        if is_held:
            self._hold.start()
        else:
            self._hold.stop()

    def _is_corner(self, point: QPointF) -> bool:
        width, height = self._window.width(), self._window.height()
        x = 0 if self._corner.endswith("left") else width
        y = 0 if self._corner.startswith("top") else height
        return math.hypot(point.x() - x, point.y() - y) <= _REACH * math.hypot(width, height)

    @Slot()
    def _held(self) -> None:
        self._front.knock()
        # What is still down must press nothing on the page that came.
        self._is_waking = bool(self._front.staffPage)
