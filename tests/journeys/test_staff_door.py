"""Staff open their door with real touches and keys: over a page that nobody sees through, and without any content."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy

from kiosk.screen import keys
from kiosk.station.choices import Choices
from kiosk.station.options import Settings
from kiosk.station.pin import Pin
from tests.conftest import FakeClock
from tests.journeys.staff_window import PIN, OpenDoor, StaffWindow, doors, enter

WRONG = "7392"


@pytest.fixture
def open_door(qapp: QCoreApplication, tmp_path: Path, clock: FakeClock) -> Iterator[OpenDoor]:
    with doors(tmp_path, clock) as open_:
        yield open_


@pytest.fixture
def door(open_door: OpenDoor) -> StaffWindow:
    return open_door()


# In and out


def test_from_the_pad_to_the_menu(door: StaffWindow) -> None:
    entered = QSignalSpy(door.staff.entered)
    door.knock()
    assert door.hand.reads("This part is for our staff. Type the PIN, then touch OK.")
    door.type(WRONG)
    assert door.hand.reads("That was not the PIN. Try again.")
    door.type(WRONG)
    door.type(WRONG)
    assert door.hand.reads("That was not the PIN. Wait 5 seconds.")
    door.hand.tap("digit-7")
    assert door.staff.pad.count == 0
    door.wait(5)
    assert door.hand.reads("That was not the PIN. Try again.")
    door.type(PIN)
    assert (door.staff.page, entered.count()) == ("menu", 1)
    assert door.hand.texts() == [
        *("For staff", "Back", "Begin a visit with a nurse", "Mode", "Waiting room", "Volume", "60 of 100", "Colors"),
        *("Light", "Learn a key", "Restart the kiosk", "Leave the kiosk"),
        "After two minutes without a touch, this closes by itself.",
    ]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (3, "Wait 5 seconds."),
        (4, "Wait 15 seconds."),
        (5, "Wait a minute."),
        (6, "Wait 5 minutes."),
        (7, "Wait 15 minutes."),
    ],
)
def test_the_wait_is_said_in_words_and_nothing_ticks(
    open_door: OpenDoor, tmp_path: Path, clock: FakeClock, wrong: int, says: str
) -> None:
    pin = Pin(tmp_path, clock)
    for _ in range(wrong):
        clock.pass_(pin.wait)
        pin.check(WRONG)
    door = open_door()  # as after a restart: the whole wait begins again
    door.staff.knock()
    door.hand.settle()
    assert door.hand.reads(says)
    bar = door.hand.find("waitBar").childItems()[0]
    whole = bar.width()
    bar.parentItem().setProperty("gone", 2)
    assert bar.width() < whole
    assert door.hand.reads(says)


def test_nothing_of_the_visitors_page_is_seen_or_touched(door: StaffWindow) -> None:
    door.window.setProperty("keepsPage", True)
    page = door.window.grabWindow()
    door.knock()
    assert page != door.window.grabWindow()
    door.window.setProperty("words", "other words")  # of a page that changes below
    below = door.window.grabWindow()
    door.window.setProperty("words", "what a visitor read")
    assert below == door.window.grabWindow()
    for point in (QPoint(200, 200), QPoint(960, 1000), QPoint(5, 5)):
        door.hand.tap_at(point)
    assert door.window.property("visits") == 0
    door.hand.tap("staffBack")
    door.hand.tap_at(QPoint(200, 200))
    assert door.window.property("visits") == 1


def test_dots_stand_for_digits(door: StaffWindow) -> None:
    door.knock()
    for digit in PIN:
        door.hand.tap(f"digit-{digit}")
    shown = [text for text in door.hand.texts() if any(letter.isdigit() for letter in text)]
    assert sorted(shown) == list("0123456789")  # the keys, and nothing else
    door.hand.tap("pinErase")
    assert door.staff.pad.count == 3


def test_the_pad_and_the_menu_close_by_themselves(door: StaffWindow) -> None:
    door.knock()
    door.wait(30)
    assert door.hand.texts() == ["what a visitor read"]
    enter(door)
    door.wait(119)
    assert door.staff.page == "menu"
    door.wait(1)
    assert door.hand.texts() == ["what a visitor read"]


# What it does


@pytest.mark.parametrize(
    ("touches", "signal"),
    [
        (["staffGuided"], "guidedWanted"),
        (["staffRestart", "staffYes"], "restartWanted"),
        (["staffExit", "staffYes"], "exitWanted"),
    ],
)
def test_what_the_kiosk_is_asked_for(door: StaffWindow, touches: list[str], signal: str) -> None:
    asked = QSignalSpy(getattr(door.staff, signal))
    enter(door)
    for touch in touches:
        assert asked.count() == 0
        door.hand.tap(touch)
    assert (asked.count(), door.staff.page) == (1, "")


@pytest.mark.parametrize("tile", ["staffRestart", "staffExit"])
def test_no_means_no(door: StaffWindow, tile: str) -> None:
    asked = [QSignalSpy(door.staff.restartWanted), QSignalSpy(door.staff.exitWanted)]
    enter(door)
    door.hand.tap(tile)
    assert any(text.startswith("Really ") for text in door.hand.texts())
    door.hand.tap("staffNo")
    assert (door.staff.page, [spy.count() for spy in asked]) == ("menu", [0, 0])


def test_mode_volume_and_colors(door: StaffWindow) -> None:
    chosen = QSignalSpy(door.staff.modeChosen)
    enter(door)
    door.hand.tap("staffMode")
    door.hand.tap("option-display")
    assert chosen.at(0) == ["display"]
    assert door.hand.find("option-display").property("chosen")
    assert not door.hand.find("option-waiting-room").property("chosen")
    door.hand.tap("staffBack")
    door.hand.tap("staffVolume")
    door.hand.tap("staffLouder")
    door.hand.tap("staffLouder")
    door.hand.tap("staffLouder")
    assert door.hand.reads("100 of 100")
    door.hand.tap("staffQuieter")
    door.hand.tap("staffBack")
    door.hand.tap("staffColors")
    door.hand.tap("option-dark")
    door.hand.tap("staffBack")
    assert [text for text in ("Display", "80 of 100", "Dark") if not door.hand.reads(text)] == []
    assert door.staff.choices == Choices("display", 80, "dark")


def test_who_cannot_save_says_so(open_door: OpenDoor) -> None:
    door = open_door(fails=True)
    enter(door)
    door.hand.tap("staffColors")
    door.hand.tap("option-dark")
    door.hand.tap("staffBack")
    assert door.hand.reads("This computer could not save your choice. It lasts until the next restart.")


def test_a_key_of_the_keypad_is_learnt(open_door: OpenDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys.sys, "platform", "linux")
    door = open_door(settings=Settings(keys=((86, "next"),)))

    def press(code: int, key: Qt.Key = Qt.Key.Key_unknown) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.NoModifier, code, 0, 0)
        QCoreApplication.sendEvent(door.window, event)
        door.hand.settle()

    enter(door)
    door.hand.tap("staffKeys")
    press(90)
    press(86)
    press(36, Qt.Key.Key_Return)
    assert door.hand.texts()[2:] == [
        "When you are done, touch “Back”, or press Escape twice. "
        "Whoever looks after this computer writes the lines below into kiosk.yaml.",
        "Scan code 36. It means: what it does on every keyboard.",
        "Scan code 86. It means: next.",
        "Scan code 90. It means: nothing.",
        door.staff.learning.yaml.rstrip() + "\n",
    ]
    door.wait(119)
    press(86)
    door.wait(119)
    assert door.staff.page == "keys"  # a key says that somebody is there
    press(9, Qt.Key.Key_Escape)
    press(9, Qt.Key.Key_Escape)
    assert door.staff.page == "menu"
    press(90)
    door.hand.tap("staffKeys")
    assert "Scan code 90. It means: nothing." not in door.hand.texts()  # neither then nor from before


# Keys


def test_by_keys_alone(door: StaffWindow) -> None:
    """Tab and Enter work what has the focus; digits go to the door as the event filter of the kiosk sends them."""
    door.knock()
    for digit in PIN:
        assert door.staff.press_key(ord(digit), digit)
    door.hand.key(Qt.Key.Key_Return)  # the keys begin at OK
    assert door.staff.page == "menu"
    order = []
    for _ in range(8):
        order.append(door.window.activeFocusItem().objectName())
        door.hand.key(Qt.Key.Key_Tab)
    assert order == [
        *("staffGuided", "staffMode", "staffVolume", "staffColors", "staffKeys", "staffRestart", "staffExit"),
        "staffBack",
    ]
    assert door.window.activeFocusItem().objectName() == order[0]
    door.hand.key(Qt.Key.Key_Tab)
    door.hand.key(Qt.Key.Key_Return)
    assert door.staff.page == "mode"
    assert door.window.activeFocusItem().objectName() == "option-waiting-room"
