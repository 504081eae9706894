"""The state folder: can it be written, is there room, how large are the logs, and did the kiosk crash."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.doctor.place import Place
from kiosk.doctor.words import QT_TRANSLATE_NOOP, Finding, Level, Outcome
from kiosk.station.logs import CRASH_FILE, MOST_BYTES, MOST_CRASH_BYTES, MOST_CRASHES, MOST_FILES

MEGABYTE: Final = 1_000_000
# A pack takes some megabytes, and is written beside the one before. The logs take ten at most.
LITTLE: Final = 200 * MEGABYTE
FULL: Final = 20 * MEGABYTE
_PROBE_BYTES: Final = 4096
_LOGS: Final = "logs"
# Those of `kiosk run` and of `kiosk keep`.
_MOST_LOGGED: Final = 2 * (MOST_BYTES * MOST_FILES + MOST_CRASH_BYTES * MOST_CRASHES)

_SPACE: Final = QT_TRANSLATE_NOOP("Doctor", "Room on the disk")
_STATE: Final = QT_TRANSLATE_NOOP("Doctor", "State folder")
_LOG: Final = QT_TRANSLATE_NOOP("Doctor", "Logs")
_CRASHES: Final = QT_TRANSLATE_NOOP("Doctor", "Crashes")

SPACE: Final = Outcome("K50", Level.GOOD, _SPACE, QT_TRANSLATE_NOOP("Doctor", "%1 megabytes are free."))
LITTLE_SPACE: Final = Outcome(
    "K51",
    Level.LOOK,
    _SPACE,
    QT_TRANSLATE_NOOP("Doctor", "Only %1 megabytes are free."),
    QT_TRANSLATE_NOOP("Doctor", "Have whoever looks after this computer make room on its disk."),
)
NO_SPACE: Final = Outcome(
    "K52",
    Level.BROKEN,
    _SPACE,
    QT_TRANSLATE_NOOP("Doctor", "The disk is full: %1 megabytes are free. New content and choices cannot be kept."),
    QT_TRANSLATE_NOOP("Doctor", "Have whoever looks after this computer make room on its disk."),
)
UNKNOWN_SPACE: Final = Outcome(
    "K53",
    Level.LOOK,
    _SPACE,
    QT_TRANSLATE_NOOP("Doctor", "The disk does not say how much room it has (%1)."),
    QT_TRANSLATE_NOOP("Doctor", "Have whoever looks after this computer look at its disk."),
)
WRITABLE: Final = Outcome("K54", Level.GOOD, _STATE, QT_TRANSLATE_NOOP("Doctor", "The kiosk can write into %1."))
UNWRITABLE: Final = Outcome(
    "K55",
    Level.LOOK,
    _STATE,
    QT_TRANSLATE_NOOP("Doctor", "The kiosk cannot write into %1 (%2): what is chosen is lost at the next restart."),
    QT_TRANSLATE_NOOP("Doctor", "Make this folder writable for the user of the kiosk, unless that is meant."),
)
LOGS: Final = Outcome("K56", Level.GOOD, _LOG, QT_TRANSLATE_NOOP("Doctor", "The logs take %1 megabytes, in %2."))
MUCH_LOGGED: Final = Outcome(
    "K57",
    Level.LOOK,
    _LOG,
    QT_TRANSLATE_NOOP("Doctor", "There are %1 megabytes in %2, more than the kiosk writes there."),
    QT_TRANSLATE_NOOP("Doctor", "See what else is in that folder."),
)
NO_CRASH: Final = Outcome("K58", Level.GOOD, _CRASHES, QT_TRANSLATE_NOOP("Doctor", "No crash is on record."))
CRASHED: Final = Outcome(
    "K59",
    Level.LOOK,
    _CRASHES,
    QT_TRANSLATE_NOOP("Doctor", "The kiosk crashed, the last time on %1, and left a note of it."),
    QT_TRANSLATE_NOOP("Doctor", "Send the file %2 to support. It says nothing about visitors."),
)


def space(place: Place) -> list[Finding]:
    try:
        free = shutil.disk_usage(existing(place.state)).free
    except OSError as error:
        return [UNKNOWN_SPACE.found(reason(error))]
    outcome = NO_SPACE if free < FULL else LITTLE_SPACE if free < LITTLE else SPACE
    return [outcome.found(f"{free // MEGABYTE:,}")]


def writable(place: Place) -> list[Finding]:
    """Tried, not asked: a disk may be full, or say yes to everything and keep nothing."""
    # Not one of a fixed name: another program may be asking at the same time.
    probe = place.state / f".doctor-{os.getpid()}"
    try:
        place.state.mkdir(parents=True, exist_ok=True)
        try:
            with probe.open("xb", buffering=0) as stream:
                if stream.write(bytes(_PROBE_BYTES)) != _PROBE_BYTES:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                os.fsync(stream.fileno())
        finally:
            probe.unlink(missing_ok=True)
    except OSError as error:
        return [UNWRITABLE.found(str(place.state), reason(error))]
    return [WRITABLE.found(str(place.state))]


def logs(place: Place) -> list[Finding]:
    folder = place.state / _LOGS
    size = sum(_sizes(folder))
    outcome = LOGS if size <= _MOST_LOGGED else MUCH_LOGGED
    return [outcome.found(f"{size / MEGABYTE:.1f}", str(folder))]


def crashes(place: Place) -> list[Finding]:
    """The newest note that says something: the one of the kiosk that runs is empty."""
    folder = place.state / _LOGS
    for name in (CRASH_FILE, *(f"{CRASH_FILE}.{number}" for number in range(1, MOST_CRASHES))):
        with suppress(OSError):
            status = (folder / name).stat()
            if status.st_size:
                day = time.strftime("%Y-%m-%d", time.localtime(status.st_mtime))
                return [CRASHED.found(day, str(folder / name))]
    return [NO_CRASH.found()]


def existing(folder: Path) -> Path:
    """The folder, or what is there of the way to it."""
    return next((place for place in (folder, *folder.parents) if is_there(place)), folder)


def reason(error: OSError) -> str:
    return error.strerror or str(error)


def is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # in a folder that may not be looked into
        return False


def _sizes(folder: Path) -> Iterator[int]:
    """Of every file below the folder, in bytes; those that cannot be looked at count as nothing."""
    for parent, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                yield Path(parent, name).lstat().st_size
