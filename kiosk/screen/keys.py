"""The keys that act on a kiosk, and the keypad of somebody who cannot use the glass: the eight keys of EZ Access.

EZ Access (Trace Center) sends F17 to F24. X11 and Wayland number these keys 195 to 202; Windows calls them 128 to 135.
XKB makes other things of them than `Qt.Key_F17` and so on, so it is the number of the key that counts.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.screen.player import Player
from kiosk.station.options import KEY_MEANINGS

_FIRST_ON_X11: Final = 195
_FIRST_ON_WINDOWS: Final = 128
_RETURN: Final = 0x01000004  # Qt.Key_Return
# What Next presses: the button for the next step, or else the one that turns the page.
_ONWARD: Final = ("next", "pageDown")

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
# The keys of reading aloud: what starts it and then pauses it is F8 and the media keys, as elsewhere.
LISTEN_KEYS: Final = frozenset({0x01000037, 0x01000080, 0x01000085, 0x01000086})
LOUDER: Final = 0x2B  # +
QUIETER: Final = 0x2D  # -
SPEECH_KEYS: Final = LISTEN_KEYS | {LOUDER, QUIETER}
# Everything else (function keys, Print, Menu, Ctrl and Alt with anything …) does nothing on a kiosk.
SHIFT_AND_KEYPAD: Final = 0x02000000 | 0x20000000


def meaning_of(event: QKeyEvent, more: Mapping[int, str]) -> str:
    """One of `KEY_MEANINGS`, or an empty string for a key of no keypad. `more` are scan codes of the settings."""
    if (meaning := more.get(event.nativeScanCode())) is not None:
        return meaning
    if sys.platform == "win32":
        number = event.nativeVirtualKey() - _FIRST_ON_WINDOWS
    else:
        number = event.nativeScanCode() - _FIRST_ON_X11
    return KEY_MEANINGS[number] if 0 <= number < len(KEY_MEANINGS) else ""


class Keypad:
    """Does what the keys of a keypad mean, in this window."""

    def __init__(self, player: Player, window: QQuickWindow) -> None:
        self._player = player
        self._window = window

    def press(self, meaning: str, event: QKeyEvent) -> None:
        """Of a key that is held down, moving about and the volume go on; nothing is pressed twice."""
        talk = self._player.talk
        match meaning:
            case "up" | "down":
                talk.key_pressed(is_control=True)
                self._move(forward=meaning == "down")
            case "quieter":
                talk.quieter()
            case "louder":
                talk.louder()
            case _ if event.isAutoRepeat():
                return
            case "help":
                talk.key_listen()
            case "select":
                talk.key_pressed(is_control=True)
                if (item := self._window.activeFocusItem()) is not None:
                    QCoreApplication.sendEvent(item, QKeyEvent(QEvent.Type.KeyPress, _RETURN, event.modifiers()))
            case "back":
                self._player.step_back()
            case "next":
                talk.key_pressed(is_control=False)
                self._go_on()

    def _move(self, *, forward: bool) -> None:
        """To the item before or after, in reading order; in a text, from link to link. After the last, the first."""
        item = self._window.activeFocusItem() or self._window.contentItem()
        if (links := len(item.property("links") or ())) > 1:
            current = item.property("current") + (1 if forward else -1)
            if 0 <= current < links:
                item.setProperty("current", current)
                return
        item = item.nextItemInFocusChain(forward)
        item.forceActiveFocus()
        if not forward and (links := len(item.property("links") or ())) > 1:
            item.setProperty("current", links - 1)

    def _go_on(self) -> None:
        buttons = {item.objectName(): item for item in _visible(self._window.contentItem())}
        for name in _ONWARD:
            if name in buttons:
                QMetaObject.invokeMethod(buttons[name], "clicked")
                return


def _visible(parent: QQuickItem) -> Iterator[QQuickItem]:
    for child in parent.childItems():
        if child.isVisible():
            yield child
            yield from _visible(child)
