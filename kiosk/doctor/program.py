"""The program itself: its version, the system libraries that it needs, its letters."""

from __future__ import annotations

import platform
from importlib import metadata
from pathlib import Path
from typing import Final

import kiosk
from kiosk import paths
from kiosk.doctor.place import Place
from kiosk.doctor.words import QT_TRANSLATE_NOOP, Finding, Level, Outcome
from kiosk.station import libraries

_VERSION: Final = QT_TRANSLATE_NOOP("Doctor", "Version")
_LIBRARIES: Final = QT_TRANSLATE_NOOP("Doctor", "Libraries")
_LETTERS: Final = QT_TRANSLATE_NOOP("Doctor", "Letters")

VERSIONS: Final = Outcome(
    "K10",
    Level.GOOD,
    _VERSION,
    QT_TRANSLATE_NOOP("Doctor", "Care Kiosk %1, with Python %2 and Qt %3, on %4."),
)
NO_QT: Final = Outcome(
    "K11",
    Level.BROKEN,
    _VERSION,
    QT_TRANSLATE_NOOP("Doctor", "Qt is not there, and nothing can be shown without it."),
    QT_TRANSLATE_NOOP("Doctor", "Install the kiosk again."),
)
LIBRARIES: Final = Outcome(
    "K12", Level.GOOD, _LIBRARIES, QT_TRANSLATE_NOOP("Doctor", "All system libraries that the screen needs are there.")
)
LACKING: Final = Outcome(
    "K13",
    Level.BROKEN,
    _LIBRARIES,
    QT_TRANSLATE_NOOP("Doctor", "System libraries are missing: %1."),
    QT_TRANSLATE_NOOP("Doctor", "Have an administrator run: %2"),
)
LACKING_UNKNOWN: Final = Outcome(
    "K14",
    Level.BROKEN,
    _LIBRARIES,
    QT_TRANSLATE_NOOP("Doctor", "System libraries are missing: %1."),
    QT_TRANSLATE_NOOP("Doctor", "Have an administrator install what holds these files."),
)
LETTERS: Final = Outcome(
    "K15", Level.GOOD, _LETTERS, QT_TRANSLATE_NOOP("Doctor", "The kiosk’s own letters are there: %1 files.")
)
NO_LETTERS: Final = Outcome(
    "K16",
    Level.LOOK,
    _LETTERS,
    QT_TRANSLATE_NOOP("Doctor", "Some of the kiosk’s own letters cannot be read (%1), and others stand in for them."),
    QT_TRANSLATE_NOOP("Doctor", "Install the kiosk again."),
)

_CUTS: Final = ("400-normal", "600-normal", "700-normal", "400-italic", "700-italic")
# How a TrueType file begins: https://learn.microsoft.com/typography/opentype/spec/otff#table-directory
_TRUETYPE: Final = b"\0\1\0\0"


def versions(_place: Place) -> list[Finding]:
    try:
        qt = metadata.version("PySide6-Essentials")
    except metadata.PackageNotFoundError:
        # A folder built by PyInstaller has no records of packages; there Qt's own word is asked for.
        qt = _qt_itself()
    if not qt:
        return [NO_QT.found()]
    return [VERSIONS.found(kiosk.__version__, platform.python_version(), qt, _system())]


def needed_libraries(_place: Place) -> list[Finding]:
    qt = libraries.qt_folder()
    lacking = libraries.missing(libraries.qt_files(qt)) if qt else []
    if not lacking:
        return [LIBRARIES.found()]
    names = ", ".join(one.library for one in lacking)
    packages = libraries.packages(lacking)
    return [LACKING.found(names, libraries.install_line(packages)) if packages else LACKING_UNKNOWN.found(names)]


def letters(_place: Place) -> list[Finding]:
    folder = paths.assets_dir() / "fonts"
    bad = [cut for cut in _CUTS if not _is_font(folder / f"atkinson-hyperlegible-next-latin-{cut}.ttf")]
    return [NO_LETTERS.found(", ".join(bad)) if bad else LETTERS.found(str(len(_CUTS)))]


def _is_font(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            return stream.read(len(_TRUETYPE)) == _TRUETYPE
    except OSError:
        return False


def _qt_itself() -> str:
    try:
        from PySide6 import __version__  # noqa: PLC0415 -- may be what is missing
    except ImportError:
        return ""
    return __version__


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.platform(terse=True)
