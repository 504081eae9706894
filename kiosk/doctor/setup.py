"""What people have set up: the settings file and the PIN of the staff door."""

from __future__ import annotations

from typing import Final

from kiosk.doctor.place import Place
from kiosk.doctor.words import QT_TRANSLATE_NOOP, Finding, Level, Outcome
from kiosk.station.pin import PinState, pin_file, state_of

_SETTINGS: Final = QT_TRANSLATE_NOOP("Doctor", "Settings")
_DOOR: Final = QT_TRANSLATE_NOOP("Doctor", "Staff door")

SETTINGS: Final = Outcome("K30", Level.GOOD, _SETTINGS, QT_TRANSLATE_NOOP("Doctor", "%1 has no mistakes."))
NO_FILE: Final = Outcome(
    "K31", Level.GOOD, _SETTINGS, QT_TRANSLATE_NOOP("Doctor", "There is no settings file, so all settings are default.")
)
MISTAKES: Final = Outcome(
    "K32",
    Level.LOOK,
    _SETTINGS,
    QT_TRANSLATE_NOOP("Doctor", "Mistakes in the settings: %1. The first one: %2."),
    QT_TRANSLATE_NOOP("Doctor", "Correct it in the file, then restart the kiosk. Until then the default counts."),
)
PIN: Final = Outcome("K33", Level.GOOD, _DOOR, QT_TRANSLATE_NOOP("Doctor", "A PIN is set."))
NO_PIN: Final = Outcome(
    "K34",
    Level.LOOK,
    _DOOR,
    QT_TRANSLATE_NOOP("Doctor", "No PIN is set, so the staff door stays shut."),
    QT_TRANSLATE_NOOP("Doctor", "Have an administrator run: kiosk pin"),
)
DAMAGED_PIN: Final = Outcome(
    "K35",
    Level.BROKEN,
    _DOOR,
    QT_TRANSLATE_NOOP("Doctor", "The file with the PIN cannot be used, so the staff door stays shut (%1 %2)."),
    QT_TRANSLATE_NOOP("Doctor", "Have an administrator set the PIN again: kiosk pin"),
)


def settings(place: Place) -> list[Finding]:
    if place.problems:
        first = str(sorted(place.problems)[0]).removesuffix(".")
        return [MISTAKES.found(str(len(place.problems)), first)]
    return [SETTINGS.found(str(place.settings_file)) if place.settings_file else NO_FILE.found()]


def staff_door(place: Place) -> list[Finding]:
    state, why = state_of(place.state)
    match state:
        case PinState.SET:
            return [PIN.found()]
        case PinState.NONE:
            return [NO_PIN.found()]
        case PinState.DAMAGED:
            return [DAMAGED_PIN.found(str(pin_file(place.state)), why)]
