"""`kiosk keys`: what is said of the keys that are pressed, and the lines for kiosk.yaml."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from kiosk.screen import keys
from kiosk.screen.learning import KeyPressed as Key
from kiosk.screen.learning import Learning, derive_yaml
from kiosk.screen.startup import delete_now

CHOICES = "help, up, down, select, back, next, quieter or louder"


class Keyboard:
    """Presses keys on a window that learns."""

    def __init__(self) -> None:
        self.learning = Learning({86: "next"})
        self.window = QWindow()
        self.window.installEventFilter(self.learning)

    def press(self, code: int, key: Qt.Key = Qt.Key.Key_unknown, *, held: bool = False) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.NoModifier, code, 0, 0, "", held)
        QCoreApplication.sendEvent(self.window, event)


@pytest.fixture
def keyboard(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    monkeypatch.setattr(keys.sys, "platform", "linux")
    made = Keyboard()
    yield made
    delete_now(made.window)


def test_the_lines_for_the_settings_name_each_key_once() -> None:
    pressed = [Key(90, ""), Key(195, "help"), Key(90, ""), Key(0, "")]
    assert derive_yaml(pressed) == f"keys:\n  90:  # write {CHOICES}\n  195: help\n"


@pytest.mark.parametrize("pressed", [[], [Key(0, "")]])
def test_without_a_key_there_are_no_lines(pressed: list[Key]) -> None:
    assert derive_yaml(pressed) == ""


def test_the_latest_key_comes_first_and_the_oldest_go(keyboard: Keyboard) -> None:
    for code in (86, 196, 36, 91, 92, 93, 94):
        keyboard.press(code, Qt.Key.Key_Return if code == 36 else Qt.Key.Key_unknown)
    assert keyboard.learning.latest.rows == (
        Key(94, ""),
        Key(93, ""),
        Key(92, ""),
        Key(91, ""),
        Key(36, "", isOrdinary=True),
        Key(196, "up"),
    )
    assert keyboard.learning.yaml.startswith("keys:\n  86: next\n  196: up\n  36:  # write ")


def test_a_key_that_is_held_is_one_key(keyboard: Keyboard) -> None:
    keyboard.press(90)
    keyboard.press(90, held=True)
    assert len(keyboard.learning.latest.rows) == 1


def test_escape_ends_it_the_second_time_in_a_row(keyboard: Keyboard) -> None:
    ended = QSignalSpy(keyboard.learning.ended)
    for code, key in ((9, Qt.Key.Key_Escape), (90, Qt.Key.Key_unknown), (9, Qt.Key.Key_Escape)):
        keyboard.press(code, key)
    assert ended.count() == 0
    keyboard.press(9, Qt.Key.Key_Escape)
    assert ended.count() == 1
    assert [key.code for key in keyboard.learning.latest.rows] == [90, 9]


def test_what_was_pressed_before_is_forgotten(keyboard: Keyboard) -> None:
    ended = QSignalSpy(keyboard.learning.ended)
    keyboard.press(90)
    keyboard.press(9, Qt.Key.Key_Escape)
    keyboard.learning.forget()
    assert (keyboard.learning.latest.rows, keyboard.learning.yaml) == ((), "")
    keyboard.press(9, Qt.Key.Key_Escape)
    assert ended.count() == 0


def test_the_keys_are_a_proper_list(keyboard: Keyboard) -> None:
    tester = QAbstractItemModelTester(keyboard.learning.latest, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for code in range(90, 99):
        keyboard.press(code)
    keyboard.learning.forget()
    assert tester.model().rowCount() == 0
