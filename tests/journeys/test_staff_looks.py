"""The staff's pages on every kind of glass: all fits, all can be read and pressed, all has a name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.conftest import FakeClock
from tests.contrast import contrast
from tests.journeys.staff_window import PIN, Glass, OpenDoor, StaffWindow, doors, enter

GLASSES = {
    "24-inch": Glass(),
    "24-inch upright": Glass(1080, 1920),
    "24-inch, largest letters": Glass(text_scale=2),
    "24-inch upright, largest letters": Glass(1080, 1920, text_scale=2),
    "small 24-inch": Glass(1280, 800),
    "tablet": Glass(1280, 800, 10.1),
    "tablet upright": Glass(800, 1280, 10.1),
    "tablet, largest letters": Glass(1280, 800, 10.1, 2),
    "tablet upright, largest letters": Glass(800, 1280, 10.1, 2),
    "24-inch, from the right": Glass(mirrored=True),
    "tablet, from the right": Glass(1280, 800, 10.1, mirrored=True),
    "43-inch 4K": Glass(3840, 2160, 43),
}
# All pages that are drawn here, with what opens each.
TILES = {"mode": "staffMode", "volume": "staffVolume", "colors": "staffColors", "restart": "staffRestart"}
TILES |= {"exit": "staffExit", "keys": "staffKeys"}


@pytest.fixture
def open_door(qapp: QCoreApplication, tmp_path: Path, clock: FakeClock) -> Iterator[OpenDoor]:
    with doors(tmp_path, clock) as open_:
        yield open_


@pytest.fixture
def door(open_door: OpenDoor) -> StaffWindow:
    return open_door()


@pytest.mark.parametrize("glass", GLASSES.values(), ids=GLASSES.keys())
def test_V4_V6_T1_T2_L2_everything_fits(open_door: OpenDoor, glass: Glass) -> None:
    door = open_door(glass)
    door.knock()
    wrong = [f"pin: {what}" for what in problems(door, glass)]
    door.type(PIN)
    wrong += [f"menu: {what}" for what in problems(door, glass)]
    for page, tile in TILES.items():
        door.hand.tap(tile)
        assert door.staff.page == page
        if page != "keys":  # which scrolls, as the pages of visitors do
            wrong += [f"{page}: {what}" for what in problems(door, glass)]
        door.hand.tap("staffBack")
    assert wrong == []


@pytest.mark.parametrize("colors", ["light", "dark", "contrast"])
def test_V1_words_stand_out(open_door: OpenDoor, colors: str) -> None:
    door = open_door(Glass(colors=colors))
    door.knock()
    wrong = faint(door)
    door.type(PIN)
    wrong += faint(door)
    for tile in TILES.values():
        door.hand.tap(tile)
        wrong += faint(door)
        door.hand.tap("staffBack")
    assert wrong == []


def test_A1_what_can_be_pressed_has_a_role_and_a_name(door: StaffWindow) -> None:
    enter(door)
    for page, tile in {"menu": "", **TILES}.items():
        if tile:
            door.hand.tap(tile)
        for item in door.hand.items():
            if item.property("showsFocus") is None:
                continue
            interface = QAccessible.queryAccessibleInterface(item)
            name = interface.text(QAccessible.Text.Name)
            assert name.startswith(item.property("text")), page
            assert interface.role() == (
                QAccessible.Role.RadioButton if item.property("isOption") else QAccessible.Role.Button
            )
        if tile:
            door.hand.tap("staffBack")


def problems(door: StaffWindow, glass: Glass) -> list[str]:
    """What is cut off, lies over something else or is too small for a finger or an eye."""
    wrong = []
    texts = [item for item in door.hand.items() if item.inherits("QQuickText") and item.property("text")]
    for item in texts:
        words, place = repr(item.property("text")), rect(item)
        if not QRectF(-1, -1, glass.width + 2, glass.height + 2).contains(place):
            wrong.append(f"{words} reaches over the edge")
        if item.property("contentWidth") > item.width() + 1:
            wrong.append(f"{words} is wider than its place")
        if item.property("font").pixelSize() * 0.668 / door.pixels_per_mm < 4.75:
            wrong.append(f"{words} is too small")
        wrong += [
            f"{words} lies over {other.property('text')!r}"
            for other in texts
            if other is not item and place.adjusted(1, 2, -1, -2).intersects(rect(other).adjusted(1, 2, -1, -2))
        ]
    buttons = [item for item in door.hand.items() if item.property("showsFocus") is not None]
    for button in buttons:
        across, high = button.width() / door.pixels_per_mm, button.height() / door.pixels_per_mm
        if min(across, high) < 19.8:
            wrong.append(f"{button.objectName()} is {across:.1f} x {high:.1f} mm")
        if not QRectF(0, 0, glass.width, glass.height).contains(rect(button)):
            wrong.append(f"{button.objectName()} reaches over the edge")
        wrong += [
            f"{text.property('text')!r} reaches out of {button.objectName()}"
            for text in door.hand.items(button)
            if text.inherits("QQuickText") and text.property("text") and not rect(button).contains(rect(text))
        ]
    return wrong


def faint(door: StaffWindow) -> list[str]:
    """Words of less than 7:1. The ground is the commonest color of their place, the ink what differs most from it."""
    picture = door.window.grabWindow()
    wrong = []
    for item in door.hand.items():
        if not item.inherits("QQuickText") or not item.property("text"):
            continue
        place = rect(item).toAlignedRect().intersected(picture.rect())
        colors = [
            picture.pixel(x, y) & 0xFFFFFF
            for x in range(place.left(), place.right(), 2)
            for y in range(place.top(), place.bottom(), 2)
        ]
        ground = max(set(colors), key=colors.count)
        best = max(contrast(color, ground) for color in set(colors))
        if best < 7:
            wrong.append(f"{item.property('text')!r}: {best:.1f}")
    return wrong


def rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def test_K5_the_focus_is_seen_on_every_page(door: StaffWindow) -> None:
    door.theme.setProperty("keysInUse", True)
    enter(door)
    for tile in TILES.values():
        door.hand.tap(tile)
        if tile != "staffKeys":
            assert door.window.activeFocusItem().property("showsFocus")
        door.hand.tap("staffBack")
