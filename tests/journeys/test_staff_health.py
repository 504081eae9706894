"""Staff look at the health of the kiosk, hear a sentence and test the touch, on every kind of glass."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.doctor import checks
from kiosk.doctor.place import Place
from kiosk.doctor.words import Level, Outcome
from kiosk.screen.selftest import SelfTest
from kiosk.screen.staff.door import Staff
from kiosk.screen.touch_test import TARGETS
from kiosk.station.choices import Choices
from kiosk.station.options import Settings
from kiosk.station.pin import Pin, set_pin
from tests.conftest import FakeClock
from tests.contrast import contrast
from tests.journeys.staff_window import PIN, Glass, StaffWindow, enter
from tests.journeys.test_staff_looks import GLASSES, faint, problems
from tests.reader import Reader

FOUND = (
    Outcome("K00", Level.GOOD, "Roof", "It is tight."),
    Outcome("K01", Level.BROKEN, "Cellar", "It is full of water.", "Pump it out."),
)
OpenHealth = Callable[..., StaffWindow]


@pytest.fixture
def reader() -> Reader:
    return Reader("en")


@pytest.fixture(autouse=True)
def findings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "BEFORE_SCREEN", ())
    monkeypatch.setattr(checks, "AFTER_SCREEN", (lambda place: [one.found() for one in FOUND],))


@pytest.fixture
def open_health(
    qtbot: QtBot, tmp_path: Path, sample_pack: Path, clock: FakeClock, reader: Reader
) -> Iterator[OpenHealth]:
    """Opens the staff door at the page about health, when it has looked at everything."""
    windows: list[StaffWindow] = []
    set_pin(tmp_path, PIN)

    def make(parent: object) -> SelfTest:
        place = Place(Settings(), tmp_path, pack=sample_pack, now=lambda: datetime(2026, 6, 1))
        return SelfTest(place, ("en",), parent, engines=[reader], clock=clock)  # type: ignore[arg-type]

    def open_(glass: Glass | None = None) -> StaffWindow:
        staff = Staff(Pin(tmp_path, clock), Choices(), lambda choices: None, clock, make_self_test=make)
        windows.append(StaffWindow(staff, clock, glass or Glass()))
        door = windows[-1]
        enter(door)
        door.hand.tap("staffHealth")
        qtbot.waitUntil(lambda: not self_test_of(door).isRunning)
        door.hand.settle()
        return door

    yield open_
    for window in windows:
        window.close()


@pytest.fixture
def door(open_health: OpenHealth) -> StaffWindow:
    return open_health()


def self_test_of(door: StaffWindow) -> SelfTest:
    found = door.staff.selfTest
    assert isinstance(found, SelfTest)
    return found


def touch_at(door: StaffWindow, x: float, y: float) -> None:
    door.clock.pass_(1)
    door.hand.tap_at(QPoint(round(x * door.window.width()), round(y * door.window.height())))


def cards(door: StaffWindow) -> list[QQuickItem]:
    return [item for item in door.hand.items() if item.objectName().startswith("finding-")]


# Health


def test_V3_the_worst_is_read_out_first(door: StaffWindow) -> None:
    assert door.hand.texts()[:12] == [
        *("Health of the kiosk", "Back"),
        "Something is broken. Call support and read out the lines with their codes.",
        *("Say a sentence", "Touch test", "Look again"),
        *("Broken: Cellar · K01", "It is full of water.", "Pump it out."),
        *("Look at this: Screen · K21", "There is no screen here, so the screen and the touch were not looked at."),
        "On the kiosk’s own screen, open the page about health behind the staff door.",
    ]


def test_a_screen_reader_reads_a_finding_as_one(door: StaffWindow) -> None:
    interface = QAccessible.queryAccessibleInterface(cards(door)[0])
    assert interface.text(QAccessible.Text.Name) == "Broken. Cellar. It is full of water. Pump it out. K01"
    assert interface.role() == QAccessible.Role.StaticText


def test_a_sentence_is_heard(door: StaffWindow, reader: Reader) -> None:
    door.hand.tap("healthSay")
    assert reader.said == ["This is a test of the loudspeaker. One, two, three."]
    assert door.hand.reads("You should hear a sentence now.")
    reader.ends()
    door.hand.settle()
    assert door.hand.reads(
        "The sentence was said. If you heard nothing, check the loudspeaker, its cable and the volume."
    )
    door.hand.tap("healthSay")
    reader.fails()
    door.hand.settle()
    assert door.hand.reads("The computer could not say it. Have an administrator look at its voices.")


def test_nothing_is_said_once_staff_are_gone(door: StaffWindow, reader: Reader) -> None:
    door.hand.tap("healthSay")
    assert reader.is_speaking
    door.wait(120)
    assert (door.staff.page, reader.is_speaking) == ("", False)


def test_back_at_the_end_of_the_page(door: StaffWindow) -> None:
    door.hand.reach("healthClose")
    assert door.staff.page == "menu"


@pytest.mark.parametrize("colors", ["light", "dark", "contrast"])
def test_V1_findings_stand_out(open_health: OpenHealth, colors: str) -> None:
    door = open_health(Glass(colors=colors))
    for card in cards(door):
        words = [item for item in door.hand.items(card) if item.inherits("QQuickText")]
        assert len(words) >= 2
        assert all(contrast(word.property("color"), card.property("color")) >= 7 for word in words)


# Touch


@pytest.mark.parametrize("glass", GLASSES.values(), ids=GLASSES.keys())
def test_V4_V6_T1_T2_L2_everything_fits(open_health: OpenHealth, glass: Glass) -> None:
    door = open_health(glass)
    # It scrolls, as the pages of visitors do: what is below the edge is no fault.
    faults = (" is wider than", " is too small", " reaches out of")
    wrong = [what for what in problems(door, glass) if any(fault in what for fault in faults)]
    wrong += [what for what in problems(door, glass) if what.startswith("health") and what.endswith(" mm")]
    door.hand.reach("healthTouch")
    for at in TARGETS:
        wrong += [what for what in seen_problems(door, glass) if "ring" not in what]
        touch_at(door, 1 - at.x, 1 - at.y)
    wrong += problems(door, glass)
    assert wrong == []


def seen_problems(door: StaffWindow, glass: Glass) -> list[str]:
    """Those of what lies over the whole glass; the head of the page is hidden below it."""
    hidden = {item.property("text") for item in door.hand.items(door.hand.find("staffBack").parentItem())}
    return [what for what in problems(door, glass) if not any(text and repr(text) in what for text in hidden)]


def test_every_corner_is_asked_for_and_found(door: StaffWindow) -> None:
    door.hand.tap("healthTouch")
    places = ("at the top left", "at the top right", "at the bottom right", "at the bottom left", "in the middle")
    for at, place in zip(TARGETS, places, strict=True):
        assert door.hand.reads(f"Touch the ring {place}.")
        ring = door.hand.centre(door.hand.find("touchRing"))
        assert (ring.x(), ring.y()) == pytest.approx((at.x * 1920, at.y * 1080), abs=2)
        touch_at(door, *at)
        assert door.hand.reads("Good.") == (place != "in the middle")
    assert door.hand.reads("Every touch landed where it should.")
    assert door.hand.reads("There is nothing to do.")
    door.hand.tap("touchClose")
    assert door.staff.page == "menu"


PANELS: dict[str, tuple[Callable[[float, float], tuple[float, float]], str]] = {
    "mirrored": (lambda x, y: (1 - x, y), "The touch is turned: left is right, and right is left."),
    "upside-down": (lambda x, y: (x, 1 - y), "The touch is turned: top is bottom, and bottom is top."),
    "quarter": (lambda x, y: (1 - y, x), "The touch is turned: a quarter turn clockwise."),
    "half": (lambda x, y: (1 - x, 1 - y), "The touch is turned: upside down, by half a turn."),
    "three-quarters": (lambda x, y: (y, 1 - x), "The touch is turned: a quarter turn counterclockwise."),
    "swapped": (lambda x, y: (y, x), "The touch is turned: across is down, and down is across."),
    "swapped-over": (
        lambda x, y: (1 - y, 1 - x),
        "The touch is turned: across is down, and both are upside down.",
    ),
    "beside": (lambda x, y: (x, y + 0.05), "The touch lands about 15 millimeters beside the finger."),
    "unclear": (lambda x, y: (x / 3, y / 3), "The touches landed in no order that can be told."),
}


@pytest.mark.parametrize(("panel", "says"), PANELS.values(), ids=PANELS.keys())
def test_a_panel_that_is_turned(
    door: StaffWindow, panel: Callable[[float, float], tuple[float, float]], says: str
) -> None:
    """Wherever a touch is reported, also on the button that leads back, it is an answer and nothing else."""
    door.hand.tap("healthTouch")
    for at in TARGETS:
        assert door.staff.page == "touch"
        touch_at(door, *panel(*at))
    assert door.hand.reads(says)


def test_the_corner_that_was_hit_instead_is_named(door: StaffWindow) -> None:
    door.hand.tap("healthTouch")
    touch_at(door, *TARGETS[1])
    assert door.hand.reads("That touch landed at the top right.")
    touch_at(door, 0.5, 0.2)
    assert door.hand.reads("That touch landed at none of the places.")


def test_it_can_be_done_again(door: StaffWindow) -> None:
    door.hand.tap("healthTouch")
    for _ in TARGETS:
        touch_at(door, 0.3, 0.3)
    door.hand.tap("touchAgain")
    assert door.hand.reads("Touch the ring at the top left.")


def test_K2_escape_leaves_the_touch_test(door: StaffWindow) -> None:
    door.hand.tap("healthTouch")
    door.staff.press_key(int(Qt.Key.Key_Escape), "")
    door.hand.settle()
    assert door.staff.page == "menu"


def test_left_is_left_in_every_language(open_health: OpenHealth) -> None:
    door = open_health(Glass(mirrored=True))
    door.hand.tap("healthTouch")
    assert door.hand.centre(door.hand.find("touchRing")).x() == pytest.approx(0.08 * 1920, abs=2)


@pytest.mark.parametrize("colors", ["light", "dark", "contrast"])
def test_V1_words_of_the_touch_test_stand_out(open_health: OpenHealth, colors: str) -> None:
    door = open_health(Glass(colors=colors))
    door.hand.tap("healthTouch")
    for _ in TARGETS:
        touch_at(door, 0.3, 0.3)
    assert faint(door) == []
