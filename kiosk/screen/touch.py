"""The one event filter: it sees that somebody is there, and lets only known keys through."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.screen.gate import Gate
from kiosk.screen.keys import (
    ESCAPE,
    KEYS,
    LISTEN_KEYS,
    LOUDER,
    QUIETER,
    SHIFT_AND_KEYPAD,
    SPEECH_KEYS,
    Keypad,
    meaning_of,
)
from kiosk.screen.player import Player
from kiosk.visit.journey import Screen

log = logging.getLogger(__name__)

# What is typed into the search besides letters and Space.
_BACKSPACE: Final = 0x01000003
# Tab, Backtab, Return, Enter and Space: what works the controls of the speech while the focus is on them.
_CONTROL_KEYS: Final = frozenset({0x01000001, 0x01000002, 0x01000004, 0x01000005, 0x20})


class TouchFilter(QObject):
    """Installed on the window: there, touches arrive as touches, before any item sees them.

    `keys` are scan codes of the settings, each with its meaning. The `gate` is asked first.
    """

    def __init__(
        self, player: Player, window: QQuickWindow, keys: Mapping[int, str] | None = None, gate: Gate | None = None
    ) -> None:
        super().__init__(window)
        self._player = player
        self._gate = gate
        self._keypad = Keypad(player, window)
        self._keys = keys or {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 -- Qt's own
        try:
            return self._filter(event)
        except Exception:
            # The event goes on to the page: touches still work. The filter stays, because nothing else ends the slides
            # or sees that somebody is there; the log repeats itself only now and then.
            log.exception("The touch filter failed")
            return False

    def _filter(self, event: QEvent) -> bool:
        if self._gate is not None:
            if self._gate.takes(event):
                return True
            if self._gate.is_for_staff and not isinstance(event, QKeyEvent):
                return False  # staff at their pages are no visitor
        match event.type():
            case QEvent.Type.TouchBegin if isinstance(event, QTouchEvent):
                self._touched(event)
            case QEvent.Type.MouseButtonPress if isinstance(event, QMouseEvent):
                self._came_down(event.position())
            case QEvent.Type.TouchEnd | QEvent.Type.TouchCancel | QEvent.Type.MouseButtonRelease:
                self._player.talk.released()
            case QEvent.Type.TouchUpdate | QEvent.Type.Wheel:
                self._player.watch.busy()
            case QEvent.Type.KeyPress | QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent):
                return self._key(event)
        return False

    def _touched(self, event: QTouchEvent) -> None:
        points = event.points()
        if points:
            self._came_down(points[0].position())

    def _came_down(self, point: QPointF) -> None:
        self._player.talk.touched(point.x(), point.y())
        self._player.watch.touched(point.x(), point.y())

    def _key(self, event: QKeyEvent) -> bool:
        """True when the key goes no further."""
        meaning = meaning_of(event, self._keys)
        is_known = meaning or event.key() in KEYS | SPEECH_KEYS or self._types(event)
        if event.modifiers().value & ~SHIFT_AND_KEYPAD or not is_known:
            return True
        if event.type() == QEvent.Type.ShortcutOverride:
            return False
        answers_warning = self._player.watch.isWarning
        self._player.watch.key_pressed()
        if answers_warning:
            self._player.talk.stop()
            return True  # any key says "I am here", and nothing else
        if meaning:
            self._keypad.press(meaning, event)
        elif self._is_for_speech(event):
            pass
        elif event.key() == ESCAPE:
            self._player.step_back()
        elif event.key() == _BACKSPACE:
            self._player.finder.erase()
        elif event.key() not in KEYS:
            self._player.finder.type(event.text())
        else:
            return False
        return True

    def _types(self, event: QKeyEvent) -> bool:
        """Letters mean something while the search is in front, and nowhere else."""
        return self._player.visit.journey.place.screen is Screen.SEARCH and (
            event.key() == _BACKSPACE or event.text().isalpha()
        )

    def _is_for_speech(self, event: QKeyEvent) -> bool:
        """True when the key was meant for the speech alone. Any other key stops it, unless it works its controls."""
        talk, key = self._player.talk, event.key()
        if key in LISTEN_KEYS:
            if not event.isAutoRepeat():
                talk.key_listen()
        elif key == LOUDER:
            talk.louder()
        elif key == QUIETER:
            talk.quieter()
        elif key == ESCAPE and talk.isOpen:
            talk.stop()
        else:
            talk.key_pressed(is_control=key in _CONTROL_KEYS)
            return False
        return True
