"""The pad for the PIN: what it takes, what it says of the last try, and that digits never come out of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QSignalSpy

from kiosk.screen.staff.pad import Pad
from kiosk.station.pin import Pin, set_pin
from tests.conftest import FakeClock

PIN = "7391"


@pytest.fixture
def pad(qapp: QCoreApplication, tmp_path: Path, clock: FakeClock) -> Pad:
    set_pin(tmp_path, PIN)
    pad = Pad(Pin(tmp_path, clock))
    pad.begin()
    return pad


def type_(pad: Pad, digits: str) -> None:
    for digit in digits:
        pad.digit(digit)


def test_the_right_pin(pad: Pad) -> None:
    right = QSignalSpy(pad.right)
    type_(pad, PIN)
    assert (pad.count, pad.canEnter) == (4, True)
    pad.enter()
    assert (right.count(), pad.count, pad.isWrong) == (1, 0, False)


def test_a_wrong_one_is_said_until_something_is_typed(pad: Pad) -> None:
    right = QSignalSpy(pad.right)
    type_(pad, "7392")
    pad.enter()
    assert (right.count(), pad.count, pad.isWrong, pad.waitSeconds) == (0, 0, True, 0)
    pad.digit("7")
    assert not pad.isWrong


def test_what_is_no_digit_is_not_taken(pad: Pad) -> None:
    for wrong in ("", "a", "12", "٣", "-", " "):
        pad.digit(wrong)
    assert pad.count == 0


def test_it_takes_twelve_digits(pad: Pad) -> None:
    type_(pad, "5" * 20)
    assert pad.count == 12


def test_erasing(pad: Pad) -> None:
    type_(pad, "73")
    pad.erase()
    assert pad.count == 1
    pad.erase()
    pad.erase()
    assert pad.count == 0


def test_fewer_than_four_digits_are_no_try(pad: Pad) -> None:
    for _ in range(9):
        type_(pad, "739")
        pad.enter()
        assert (pad.count, pad.canEnter, pad.isWrong) == (3, False, False)
        pad.begin()
    assert pad.waitSeconds == 0


def test_a_wait_takes_nothing_until_it_is_over(pad: Pad, clock: FakeClock) -> None:
    for _ in range(4):
        type_(pad, "7392")
        pad.enter()
        clock.pass_(5)
        pad.look()
    # After the third there were 5 seconds, after the fourth 15.
    assert (pad.isWrong, pad.waitSeconds, pad.waitShare, pad.due_in()) == (True, 10, pytest.approx(2 / 3), 10)
    type_(pad, PIN)
    pad.enter()
    assert (pad.count, pad.canEnter) == (0, False)
    clock.pass_(9.5)
    pad.look()
    assert (pad.waitSeconds, pad.due_in()) == (1, 0.5)
    clock.pass_(0.5)
    assert pad.due_in() == 0
    pad.look()
    assert (pad.waitSeconds, pad.waitShare, pad.due_in()) == (0, 0.0, None)
    type_(pad, PIN)
    assert pad.canEnter


def test_nothing_that_qml_can_read_holds_the_digits(pad: Pad) -> None:
    type_(pad, PIN)
    meta = pad.metaObject()
    names = [meta.property(number).name() for number in range(meta.propertyCount())]
    assert names == ["objectName", "count", "canEnter", "isWrong", "waitSeconds", "waitShare"]
    assert [value for name in names if (value := pad.property(name)) not in {"", 4, True, 0}] == []
