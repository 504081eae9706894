"""The clock of this computer: reviews, the hours of the screen and the nightly restart go by it."""

from __future__ import annotations

import ctypes
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.doctor.place import Place
from kiosk.doctor.words import QT_TRANSLATE_NOOP, Finding, Level, Outcome
from kiosk.pack.reader import Pack, PackError

# The year of this version. The clock of a computer whose battery is empty starts long before it.
YEAR: Final = 2026
_YEARS: Final = range(YEAR, YEAR + 11)
_TIME_ERROR: Final = 5  # of adjtimex(2): nothing keeps this clock right
_TIMEX_BYTES: Final = 512  # more than struct timex is on any system

_CLOCK: Final = QT_TRANSLATE_NOOP("Doctor", "Clock")

CLOCK: Final = Outcome("K40", Level.GOOD, _CLOCK, QT_TRANSLATE_NOOP("Doctor", "The clock says %1, time zone %2."))
WRONG_YEAR: Final = Outcome(
    "K41",
    Level.BROKEN,
    _CLOCK,
    QT_TRANSLATE_NOOP("Doctor", "The clock is wrong: it says %1."),
    QT_TRANSLATE_NOOP("Doctor", "Set the date and time. If it is wrong again tomorrow, its battery is empty."),
)
BEFORE_PACK: Final = Outcome(
    "K42",
    Level.LOOK,
    _CLOCK,
    QT_TRANSLATE_NOOP("Doctor", "The clock says %1, but the content was made later, on %2."),
    QT_TRANSLATE_NOOP("Doctor", "Compare the clock with a watch, and set it."),
)
UTC_ZONE: Final = Outcome(
    "K43",
    Level.LOOK,
    _CLOCK,
    QT_TRANSLATE_NOOP("Doctor", "The clock says %1 and goes by world time, and so do the hours in the settings."),
    QT_TRANSLATE_NOOP("Doctor", "Set the time zone of this computer, if these hours should be yours."),
)
KEPT_RIGHT: Final = Outcome(
    "K44", Level.GOOD, _CLOCK, QT_TRANSLATE_NOOP("Doctor", "The clock is set over the network.")
)
BY_HAND: Final = Outcome(
    "K45",
    Level.GOOD,
    _CLOCK,
    QT_TRANSLATE_NOOP("Doctor", "Nothing sets the clock over the network, which a kiosk need not have."),
    QT_TRANSLATE_NOOP("Doctor", "Compare it with a watch now and then."),
)


def clock(place: Place) -> list[Finding]:
    now = place.now()
    says = now.strftime("%Y-%m-%d %H:%M")
    if now.year not in _YEARS:
        return [WRONG_YEAR.found(says)]
    built = _built_on(place.pack)
    # A day of grace: the pack knows the time of day in another zone.
    if built is not None and now.astimezone() < built - timedelta(days=1):
        return [BEFORE_PACK.found(says, built.date().isoformat())]
    zone = now.astimezone().tzname() or "?"
    uses_hours = place.settings.restart_at or place.settings.slides.hours
    if uses_hours and zone == "UTC":
        return [UTC_ZONE.found(says)]
    return [CLOCK.found(says, zone)]


def kept_right(_place: Place) -> list[Finding]:
    """Nothing where the system does not say."""
    match is_kept_right():
        case True:
            return [KEPT_RIGHT.found()]
        case False:
            return [BY_HAND.found()]
        case _:
            return []


def is_kept_right() -> bool | None:
    """Whether something sets this clock, as the kernel knows it; None where that cannot be known."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        asked = ctypes.create_string_buffer(_TIMEX_BYTES)  # all zero: asks, and changes nothing
        state = libc.adjtimex(asked)
    except (OSError, AttributeError):
        return None
    return None if state < 0 else state != _TIME_ERROR


def _built_on(pack: Path | None) -> datetime | None:
    if pack is None:
        return None
    try:
        opened = Pack.open(pack)
        opened.close()
        built = datetime.fromisoformat(opened.manifest.built_at)
    except (PackError, ValueError):
        return None
    return built if built.tzinfo else built.replace(tzinfo=UTC)
