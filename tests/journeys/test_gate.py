"""What stands before the visitor's pages: a held corner, a held key, and slides that a touch only ends."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from kiosk.screen.gate import DOOR_KEY, Gate
from kiosk.station.options import Settings, Slides, Staff
from kiosk.station.pin import set_pin
from kiosk.visit.idle import State
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor

CORNERS = {
    "top-left": QPoint(20, 20),
    "top-right": QPoint(1900, 20),
    "bottom-left": QPoint(20, 1060),
    "bottom-right": QPoint(1900, 1060),
}


def hold_of(visitor: Visitor) -> QTimer:
    gate = visitor.window.findChild(Gate)
    assert gate is not None
    return gate._hold


def hold_on(visitor: Visitor) -> None:
    """The time of the hold is over."""
    assert hold_of(visitor).isActive()
    hold_of(visitor).stop()
    hold_of(visitor).timeout.emit()
    visitor.settle()


@pytest.fixture
def visitor(open_kiosk: Open, bundled_pack: Path, tmp_path: Path) -> Visitor:
    set_pin(tmp_path, "7391")
    return open_kiosk(bundled_pack, state=tmp_path)


# The corner


@pytest.mark.parametrize("corner", CORNERS)
def test_the_corner_of_the_settings_opens_the_pad_and_no_other(
    open_kiosk: Open, bundled_pack: Path, tmp_path: Path, corner: str
) -> None:
    set_pin(tmp_path, "7391")
    visitor = open_kiosk(bundled_pack, state=tmp_path, base=Settings(staff=Staff(corner, hold_seconds=6)))
    for name, point in CORNERS.items():
        visitor.press(point)
        assert hold_of(visitor).isActive() is (name == corner)
        if name == corner:
            assert hold_of(visitor).interval() == 6000
        visitor.release(point)
        assert not hold_of(visitor).isActive()
        visitor.clock.pass_(1)
    visitor.player.goHome()
    visitor.settle()
    visitor.press(CORNERS[corner])
    hold_on(visitor)
    visitor.release(CORNERS[corner])
    visitor.settle()
    assert visitor.stage.front.staffPage == "pin"


def test_a_finger_that_moves_away_is_no_hold(visitor: Visitor) -> None:
    visitor.press(CORNERS["top-left"])
    visitor.move(QPoint(30, 30))
    assert hold_of(visitor).isActive()
    visitor.move(QPoint(400, 400))
    assert not hold_of(visitor).isActive()
    visitor.release(QPoint(400, 400))


def test_the_finger_that_held_presses_nothing_on_the_pad(visitor: Visitor) -> None:
    visitor.press(CORNERS["top-left"])
    hold_on(visitor)
    staff = visitor.stage.front.open_staff
    assert staff is not None
    visitor.move(visitor.centre(visitor.find("staffBack")))
    visitor.release(visitor.centre(visitor.find("staffBack")))
    visitor.settle()
    assert visitor.stage.front.staffPage == "pin"
    visitor.tap("digit-7")
    assert staff.pad.count == 1


def test_without_a_pin_the_hold_does_nothing_and_the_screen_goes_on(
    open_kiosk: Open, bundled_pack: Path, tmp_path: Path
) -> None:
    visitor = open_kiosk(bundled_pack, state=tmp_path)
    visitor.press(CORNERS["top-left"])
    hold_on(visitor)
    visitor.release(CORNERS["top-left"])
    visitor.settle()
    assert visitor.stage.front.staffPage == ""
    visitor.tap("expect")
    assert visitor.player.screen == "routes"


# The key


def test_the_key_opens_it_when_it_is_held_and_not_when_it_is_pressed(visitor: Visitor) -> None:
    QTest.keyPress(visitor.window, Qt.Key(DOOR_KEY))
    assert hold_of(visitor).isActive()
    QTest.keyRelease(visitor.window, Qt.Key(DOOR_KEY))
    assert not hold_of(visitor).isActive()
    QTest.keyPress(visitor.window, Qt.Key(DOOR_KEY))
    hold_on(visitor)
    QTest.keyRelease(visitor.window, Qt.Key(DOOR_KEY))
    assert visitor.stage.front.staffPage == "pin"
    for key in (Qt.Key.Key_7, Qt.Key.Key_3, Qt.Key.Key_9, Qt.Key.Key_1, Qt.Key.Key_Return):
        QTest.keyClick(visitor.window, key)
    assert visitor.stage.front.staffPage == "menu", "who came in by keys goes on by keys"


def test_the_page_behind_hears_no_key(visitor: Visitor) -> None:
    visitor.player.openSearch()
    visitor.settle()
    visitor.stage.front.knock()
    visitor.settle()
    for key in (Qt.Key.Key_A, Qt.Key.Key_F8, Qt.Key.Key_Plus, Qt.Key.Key_B):
        QTest.keyClick(visitor.window, key)
    assert visitor.player.visit.journey.place.id == ""
    assert not visitor.player.talk.isOpen
    QTest.keyClick(visitor.window, Qt.Key.Key_7)
    staff = visitor.stage.front.open_staff
    assert staff is not None
    assert staff.pad.count == 1


# Slides


@pytest.fixture
def resting(open_kiosk: Open, bundled_pack: Path, tmp_path: Path) -> Visitor:
    set_pin(tmp_path, "7391")
    visitor = open_kiosk(bundled_pack, state=tmp_path, base=Settings(slides=Slides(after_minutes=10)))
    visitor.stage.front.begin_slides()
    visitor.settle()
    return visitor


def test_the_touch_that_wakes_it_only_wakes(resting: Visitor) -> None:
    for x, y in itertools.product(range(60, 1920, 300), range(60, 1080, 240)):
        resting.stage.front.begin_slides()
        resting.settle()
        resting.clock.pass_(1)
        resting.tap_at(QPoint(x, y))
        assert not resting.stage.front.isShowingSlides
        assert (resting.player.screen, resting.player.choices.sheet, resting.player.talk.isOpen) == ("home", "", False)
    resting.tap("expect")
    assert resting.player.screen == "routes", "the next touch acts"


def test_the_key_that_wakes_it_only_wakes(resting: Visitor) -> None:
    QTest.keyClick(resting.window, Qt.Key.Key_Return)
    resting.settle()
    assert (resting.stage.front.isShowingSlides, resting.player.screen) == (False, "home")


def test_a_finger_that_never_goes_up_stops_nobody_after_it(resting: Visitor) -> None:
    resting.press(QPoint(900, 500))
    resting.settle()
    assert not resting.stage.front.isShowingSlides
    QTest.touchEvent(resting.window, resting._device).release(0, QPoint(900, 500)).commit(False)
    resting.clock.pass_(1)
    resting.tap("expect")
    assert resting.player.screen == "routes"


def test_nobody_wakes_a_display_but_staff_come_in(open_kiosk: Open, bundled_pack: Path, tmp_path: Path) -> None:
    set_pin(tmp_path, "7391")
    display = open_kiosk(bundled_pack, state=tmp_path, base=Settings(mode="display"))
    display.tap_at(QPoint(900, 500))
    QTest.keyClick(display.window, Qt.Key.Key_Return)
    assert display.stage.front.isShowingSlides
    display.press(CORNERS["top-left"])
    hold_on(display)
    display.release(CORNERS["top-left"])
    assert display.stage.front.staffPage == "pin"
    display.tap("staffBack")
    assert display.stage.front.isShowingSlides


def test_staff_at_their_pages_are_no_visitor(visitor: Visitor) -> None:
    visitor.stage.front.knock()
    visitor.settle()
    visitor.tap("digit-7")
    assert visitor.player.visit.idle.state is State.ATTRACT
