"""Every key that is pressed, with its scan code and what it means now: for `kiosk keys` and behind the staff door."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Property, QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QmlElement

from kiosk.screen.keys import ESCAPE, KEYS, SPEECH_KEYS, meaning_of
from kiosk.screen.lists import RecordModel
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.station.options import KEY_MEANINGS

# As many as a low screen has room for.
_MOST: Final = 6
CHOICES: Final = f"{', '.join(KEY_MEANINGS[:-1])} or {KEY_MEANINGS[-1]}"


class KeyPressed(NamedTuple):
    """`code` is 0 for a key without a scan code. `meaning` is one of `KEY_MEANINGS`, or empty.

    `isOrdinary`: it does what it does on every keyboard.
    """

    code: int
    meaning: str
    isOrdinary: bool = False


def derive_yaml(keys: Sequence[KeyPressed]) -> str:
    """The lines for kiosk.yaml, each key once, in the order of the first presses; nothing without a key."""
    meanings = {key.code: key.meaning for key in keys if key.code}
    lines = [f"  {code}: {meaning or f' # write {CHOICES}'}" for code, meaning in meanings.items()]
    return "\n".join(["keys:", *lines]) + "\n" if lines else ""


@QmlElement
class Learning(QObject):
    """Installed on a window: there it sees every key before anything else does. Escape, twice in a row, ends it."""

    changed = Signal()
    ended = Signal()

    def __init__(self, keys: Mapping[int, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._pressed: list[KeyPressed] = []
        self._latest = RecordModel(KeyPressed, self)
        self._was_escape = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 -- Qt's own signature
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._note(event)
        return True

    def _note(self, event: QKeyEvent) -> None:
        is_escape = event.key() == ESCAPE
        if is_escape and self._was_escape:
            self._pressed.pop()  # the first of the two was no question either
            self._show()
            self.ended.emit()
            return
        self._was_escape = is_escape
        is_ordinary = event.key() in KEYS | SPEECH_KEYS
        self._pressed.append(KeyPressed(event.nativeScanCode(), meaning_of(event, self._keys), is_ordinary))
        self._show()

    def forget(self) -> None:
        """As nobody had pressed a key."""
        self._pressed.clear()
        self._was_escape = False
        self._show()

    def _show(self) -> None:
        self._latest.renew(self._pressed[: -_MOST - 1 : -1])
        self.changed.emit()

    @Property(str, notify=changed)
    def yaml(self) -> str:
        """The lines for kiosk.yaml; empty before the first key."""
        return derive_yaml(self._pressed)

    @Property(QObject, constant=True)
    def latest(self) -> QObject:
        """The last keys, the latest first."""
        return self._latest
