from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.doctor import screen
from kiosk.doctor.screen import Seen
from kiosk.station.options import Screen, Settings

GLASS = Seen("wayland", 1920, 1080, 531, 299, ("ILITEK",))
HIDDEN = [
    (
        "K21",
        "look at this",
        "There is no screen here, so the screen and the touch were not looked at.",
        "On the kiosk’s own screen, open the page about health behind the staff door.",
    )
]


def told(seen: Seen | None, settings: Settings | None = None) -> list[tuple[str, ...]]:
    found = screen.findings(seen, settings or Settings())
    return [(one.code, str(one.level), one.says(), one.todo()) for one in found]


def test_a_screen_that_can_be_touched() -> None:
    assert told(GLASS) == [
        ("K20", "good", "1920 by 1080 pixels (wayland); 24 inches from corner to corner, as the settings say.", ""),
        ("K24", "good", "A touchscreen is there: ILITEK.", ""),
    ]


@pytest.mark.parametrize("seen", [None, GLASS._replace(platform="offscreen"), GLASS._replace(platform="vnc")])
def test_without_a_screen(seen: Seen | None) -> None:
    assert told(seen) == HIDDEN


def test_a_size_that_is_not_that_of_the_settings() -> None:
    settings = Settings(screen=Screen(diagonal_inches=32))
    assert told(GLASS, settings)[0] == (
        "K22",
        "look at this",
        "The settings say 32 inches from corner to corner, the screen itself says 24.0.",
        "Measure the glass. If the settings are wrong, correct diagonal_inches: letters have the wrong size.",
    )


@pytest.mark.parametrize("millimetres", [(0, 0), (1600, 900000), (16, 9)])
def test_a_size_that_no_screen_has_is_not_believed(millimetres: tuple[int, int]) -> None:
    width, height = millimetres
    assert told(GLASS._replace(width_mm=width, height_mm=height))[0][0] == "K20"


def test_too_few_pixels() -> None:
    assert told(GLASS._replace(width=800, height=480))[0] == (
        "K23",
        "look at this",
        "The screen has only 800 by 480 pixels, and pages need 600 at least.",
        "Set the screen to all the pixels it has.",
    )


def test_nothing_to_touch() -> None:
    seen = GLASS._replace(touchscreens=())
    assert told(seen)[1] == (
        "K25",
        "look at this",
        "No touchscreen is seen.",
        "If touching does nothing, check the USB cable of the screen, then restart.",
    )
    assert told(seen, Settings(mode="display"))[1] == (
        "K26",
        "good",
        "No touchscreen is seen, and a display needs none.",
        "",
    )


def test_what_qt_tells_here(qapp: QCoreApplication) -> None:
    seen = screen.look()
    assert seen.platform == "offscreen"
    assert seen.width > 0
    assert seen.height > 0
