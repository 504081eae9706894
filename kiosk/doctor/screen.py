"""The screen and what people touch it with, as Qt sees them."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from kiosk.doctor.words import QT_TRANSLATE_NOOP, Finding, Level, Outcome
from kiosk.station.options import Settings

_SCREEN: Final = QT_TRANSLATE_NOOP("Doctor", "Screen")
_TOUCH: Final = QT_TRANSLATE_NOOP("Doctor", "Touch")

SCREEN: Final = Outcome(
    "K20",
    Level.GOOD,
    _SCREEN,
    QT_TRANSLATE_NOOP("Doctor", "%1 by %2 pixels (%3); %4 inches from corner to corner, as the settings say."),
)
NO_SCREEN: Final = Outcome(
    "K21",
    Level.LOOK,
    _SCREEN,
    QT_TRANSLATE_NOOP("Doctor", "There is no screen here, so the screen and the touch were not looked at."),
    QT_TRANSLATE_NOOP("Doctor", "On the kiosk’s own screen, open the page about health behind the staff door."),
)
OTHER_SIZE: Final = Outcome(
    "K22",
    Level.LOOK,
    _SCREEN,
    QT_TRANSLATE_NOOP("Doctor", "The settings say %1 inches from corner to corner, the screen itself says %2."),
    QT_TRANSLATE_NOOP(
        "Doctor", "Measure the glass. If the settings are wrong, correct diagonal_inches: letters have the wrong size."
    ),
)
FEW_PIXELS: Final = Outcome(
    "K23",
    Level.LOOK,
    _SCREEN,
    QT_TRANSLATE_NOOP("Doctor", "The screen has only %1 by %2 pixels, and pages need 600 at least."),
    QT_TRANSLATE_NOOP("Doctor", "Set the screen to all the pixels it has."),
)
TOUCH: Final = Outcome("K24", Level.GOOD, _TOUCH, QT_TRANSLATE_NOOP("Doctor", "A touchscreen is there: %1."))
NO_TOUCH: Final = Outcome(
    "K25",
    Level.LOOK,
    _TOUCH,
    QT_TRANSLATE_NOOP("Doctor", "No touchscreen is seen."),
    QT_TRANSLATE_NOOP("Doctor", "If touching does nothing, check the USB cable of the screen, then restart."),
)
NONE_NEEDED: Final = Outcome(
    "K26", Level.GOOD, _TOUCH, QT_TRANSLATE_NOOP("Doctor", "No touchscreen is seen, and a display needs none.")
)

# Those that draw for nobody's eyes, or for somebody far away.
_WITHOUT_SCREEN: Final = frozenset({"minimal", "offscreen", "vnc"})
# What a screen says of its own size is rounded to centimetres, and is sometimes that of its picture alone.
_MOST_APART: Final = 0.15
# What screens that do not know report: nothing, or a figure that no screen has.
_PLAUSIBLE_INCHES: Final = (7.0, 100.0)
_FEWEST_PIXELS: Final = 600


class Seen(NamedTuple):
    """What Qt told: pixels of the glass, its own size in millimetres (0: not told), the names of what is touched."""

    platform: str
    width: int
    height: int
    width_mm: float
    height_mm: float
    touchscreens: tuple[str, ...] = ()

    @property
    def inches(self) -> float | None:
        """From corner to corner, as the screen says; None where it cannot be true."""
        inches = math.hypot(self.width_mm, self.height_mm) / 25.4
        low, high = _PLAUSIBLE_INCHES
        return inches if low <= inches <= high else None


def look() -> Seen:
    """Needs a QGuiApplication."""
    from PySide6.QtGui import QGuiApplication, QInputDevice  # noqa: PLC0415 -- may be what is missing

    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio()
    size, millimetres = screen.size(), screen.physicalSize()
    kinds = {QInputDevice.DeviceType.TouchScreen}
    return Seen(
        QGuiApplication.platformName(),
        round(size.width() * ratio),
        round(size.height() * ratio),
        millimetres.width(),
        millimetres.height(),
        tuple(device.name() or device.seatName() for device in QInputDevice.devices() if device.type() in kinds),
    )


def findings(seen: Seen | None, settings: Settings) -> list[Finding]:
    """None: there is no screen to ask."""
    if seen is None or seen.platform in _WITHOUT_SCREEN:
        return [NO_SCREEN.found()]
    return [_glass(seen, settings), _touch(seen, settings)]


def _glass(seen: Seen, settings: Settings) -> Finding:
    width, height, inches = str(seen.width), str(seen.height), settings.screen.diagonal_inches
    if min(seen.width, seen.height) < _FEWEST_PIXELS:
        return FEW_PIXELS.found(width, height)
    if seen.inches is not None and abs(seen.inches - inches) > _MOST_APART * inches:
        return OTHER_SIZE.found(f"{inches:g}", f"{seen.inches:.1f}")
    return SCREEN.found(width, height, seen.platform, f"{inches:g}")


def _touch(seen: Seen, settings: Settings) -> Finding:
    if seen.touchscreens:
        return TOUCH.found(", ".join(seen.touchscreens))
    return (NONE_NEEDED if settings.mode == "display" else NO_TOUCH).found()
