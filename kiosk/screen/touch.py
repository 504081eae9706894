"""The one event filter: it sees that somebody is there, and lets only known keys through."""

from __future__ import annotations

import logging
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent

from kiosk.screen.player import Player

log = logging.getLogger(__name__)

# Values of Qt.Key and Qt.KeyboardModifier: importing `Qt` itself takes 28 ms, which start-up is spared.
ESCAPE: Final = 0x01000000
KEYS: Final = frozenset(
    {
        ESCAPE,
        0x01000001,  # Tab
        0x01000002,  # Backtab
        0x01000004,  # Return
        0x01000005,  # Enter
        0x01000012,  # Left
        0x01000013,  # Up
        0x01000014,  # Right
        0x01000015,  # Down
        0x01000016,  # PageUp
        0x01000017,  # PageDown
        0x20,  # Space
    }
)
# Everything else (function keys, Print, Menu, Ctrl and Alt with anything …) does nothing on a kiosk.
_SHIFT_AND_KEYPAD: Final = 0x02000000 | 0x20000000


class TouchFilter(QObject):
    """Installed on the window: there, touches arrive as touches, before any item sees them."""

    def __init__(self, player: Player, parent: QObject) -> None:
        super().__init__(parent)
        self._player = player

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        try:
            return self._filter(event)
        except Exception:
            # A filter that throws on every event would make the screen deaf: without it, touches still work.
            log.exception("The touch filter failed and is switched off")
            watched.removeEventFilter(self)
            return False

    def _filter(self, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.TouchBegin if isinstance(event, QTouchEvent):
                self._touched(event)
            case QEvent.Type.MouseButtonPress if isinstance(event, QMouseEvent):
                self._player.watch.touched(event.position().x(), event.position().y())
            case QEvent.Type.TouchUpdate | QEvent.Type.Wheel:
                self._player.watch.busy()
            case QEvent.Type.KeyPress | QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent):
                return self._key(event)
        return False

    def _touched(self, event: QTouchEvent) -> None:
        points = event.points()
        if points:
            self._player.watch.touched(points[0].position().x(), points[0].position().y())

    def _key(self, event: QKeyEvent) -> bool:
        """True when the key goes no further."""
        if event.key() not in KEYS or event.modifiers().value & ~_SHIFT_AND_KEYPAD:
            return True
        if event.type() == QEvent.Type.ShortcutOverride:
            return False
        answers_warning = self._player.watch.isWarning
        self._player.watch.key_pressed()
        if answers_warning:
            return True  # any key says "I am here", and nothing else
        if event.key() == ESCAPE:
            self._player.goBack()
            return True
        return False
