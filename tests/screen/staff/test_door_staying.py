"""When the staff door shuts by itself, what keeps it open, and what keys do to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kiosk.screen.staff.door import PAGES
from tests.screen.staff.conftest import PIN, Door

Key = Qt.Key


@pytest.mark.parametrize(("inside", "seconds"), [(False, 30), (True, 120)])
def test_it_shuts_when_nobody_touches(door: Door, inside: bool, seconds: float) -> None:
    if inside:
        door.enters()
    else:
        door.does("knock")
    assert door.due == pytest.approx(seconds, abs=0.002)
    door.waits(seconds - 0.1)
    assert door.staff.isOpen
    assert door.due == pytest.approx(0.1, abs=0.002)
    door.waits(0.1)
    assert not door.staff.isOpen
    assert door.due is None


def test_a_touch_anywhere_keeps_it_open(door: Door) -> None:
    door.enters()
    for page in PAGES:
        door.does("open", page)
        for _ in range(5):
            door.waits(119)
            assert door.staff.page == page
            door.staff.noticed()
    door.waits(120)
    assert door.staff.page == ""


def test_keys_of_the_pad_keep_it_open(door: Door) -> None:
    door.does("knock")
    for press in (lambda: door.staff.pad.digit("7"), door.staff.pad.erase, door.staff.pad.enter):
        door.waits(29)
        press()
    door.waits(29)
    assert door.staff.page == "pin"


def test_a_wait_ends_by_itself(door: Door) -> None:
    door.does("knock")
    for _ in range(3):
        door.types("7392")
    assert door.staff.pad.waitSeconds == 5
    assert door.due == pytest.approx(5, abs=0.002)
    door.waits(5)
    assert (door.staff.page, door.staff.pad.waitSeconds) == ("pin", 0)
    door.types(PIN)
    assert door.staff.page == "menu"


def test_a_wait_outlives_the_pad(door: Door) -> None:
    door.does("knock")
    for _ in range(3):
        door.types("7392")
    door.staff.close()
    door.clock.pass_(2)
    door.staff.knock()
    assert (door.staff.pad.waitSeconds, door.staff.pad.isWrong) == (3, False)


# A keyboard


def test_digits_of_a_keyboard(door: Door) -> None:
    assert not door.staff.press_key(Key.Key_7.value, "7")
    door.does("knock")
    assert door.staff.press_key(Key.Key_7.value, "7")
    assert door.staff.press_key(Key.Key_3.value, "3")
    assert door.staff.press_key(Key.Key_Backspace.value, "\b")
    assert not door.staff.press_key(Key.Key_A.value, "a")
    assert not door.staff.press_key(Key.Key_Return.value, "\r")
    assert door.staff.pad.count == 1
    assert door.staff.press_key(Key.Key_Escape.value, "\x1b")
    assert door.staff.page == ""


def test_escape_goes_back_and_digits_mean_nothing_on_the_menu(door: Door) -> None:
    door.enters()
    door.does("open", "mode")
    assert not door.staff.press_key(Key.Key_7.value, "7")
    assert not door.staff.press_key(Key.Key_Backspace.value, "\b")
    assert door.staff.press_key(Key.Key_Escape.value, "\x1b")
    assert door.staff.page == "menu"
    assert door.staff.press_key(Key.Key_Escape.value, "\x1b")
    assert door.staff.page == ""


def test_a_key_keeps_it_open(door: Door) -> None:
    door.does("knock")
    door.waits(29)
    door.staff.press_key(Key.Key_Tab.value, "\t")
    door.waits(29)
    assert door.staff.page == "pin"
