"""Which key of a keypad means what."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.screen import keys
from kiosk.screen.keys import meaning_of
from kiosk.station.options import KEY_MEANINGS


def key(code: int, virtual: int = 0) -> QKeyEvent:
    none = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown.value, none, code, virtual, 0)


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_the_scan_codes_of_x11_and_wayland(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(keys.sys, "platform", platform)
    assert [meaning_of(key(code, 130), {}) for code in range(194, 204)] == ["", *KEY_MEANINGS, ""]


def test_the_virtual_keys_of_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys.sys, "platform", "win32")
    assert [meaning_of(key(195, code), {}) for code in range(127, 137)] == ["", *KEY_MEANINGS, ""]


def test_the_meanings_in_their_order() -> None:
    assert KEY_MEANINGS == ("help", "up", "down", "select", "back", "next", "quieter", "louder")


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_the_settings_come_first(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(keys.sys, "platform", platform)
    own = {86: "next", 195: "back"}
    assert [meaning_of(key(code), own) for code in (86, 195, 87)] == ["next", "back", ""]
