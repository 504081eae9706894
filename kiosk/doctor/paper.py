"""What handouts need, where the settings say that there are any: the printer, and the folder for files."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Final

from kiosk.doctor.place import Place
from kiosk.doctor.words import QT_TRANSLATE_NOOP, Finding, Level, Outcome, Words

if TYPE_CHECKING:
    from kiosk.paper.trouble import Trouble

_PRINTER: Final = QT_TRANSLATE_NOOP("Doctor", "Printer")
_FOLDER: Final = QT_TRANSLATE_NOOP("Doctor", "Folder for handouts")

PRINTER: Final = Outcome("K80", Level.GOOD, _PRINTER, QT_TRANSLATE_NOOP("Doctor", "The printer %1 is ready."))
TROUBLE: Final = Outcome(
    "K81",
    Level.LOOK,
    _PRINTER,
    "%1",
    QT_TRANSLATE_NOOP("Doctor", "Until then, nothing can be printed."),
)
FOLDER: Final = Outcome("K82", Level.GOOD, _FOLDER, QT_TRANSLATE_NOOP("Doctor", "Handouts can be saved in %1."))
NO_FOLDER: Final = Outcome(
    "K83",
    Level.LOOK,
    _FOLDER,
    QT_TRANSLATE_NOOP("Doctor", "Handouts cannot be saved: %1 is not there, or may not be written."),
    QT_TRANSLATE_NOOP("Doctor", "Put the USB stick in, or have whoever looks after this computer see to the folder."),
)

_LONGEST_SECONDS: Final = 20


def printer(place: Place) -> list[Finding]:
    """Waits for the print service. Nothing where nothing is printed."""
    if place.settings.handout.printing != "on":
        return []
    from kiosk.paper.printing import has_cups  # noqa: PLC0415 -- where nothing is printed, nothing of it is loaded

    name, trouble = (_asked_cups if has_cups() else _asked_windows)(place.settings.handout.printer)
    return [_trouble(trouble) if trouble else PRINTER.found(name)]


def folder(place: Place) -> list[Finding]:
    """Looked at only: a stick is not written to for this. Nothing where staff cannot save handouts."""
    wanted = place.settings.handout.folder
    if wanted is None:
        return []
    is_good = wanted.is_dir() and os.access(wanted, os.W_OK)
    return [(FOLDER if is_good else NO_FOLDER).found(str(wanted))]


def _asked_cups(name: str) -> tuple[str, Trouble | None]:
    """The printer's own name, and what is wrong with it."""
    from kiosk.paper.printing.cups import complaint_in, trouble_in  # noqa: PLC0415 -- imports Qt
    from kiosk.paper.trouble import Trouble  # noqa: PLC0415

    try:
        if not name:
            told = _ask("-d")
            default = re.search(r"destination: (\S+)", told.stdout)
            if default is None:
                return name, complaint_in(told.stderr) if told.returncode else Trouble.NO_PRINTER
            name = default[1]
        told = _ask("-l", "-p", name)
    except FileNotFoundError:
        return name, Trouble.NO_SERVICE
    except (OSError, subprocess.TimeoutExpired):
        return name, Trouble.NO_ANSWER
    return name, complaint_in(told.stderr) if told.returncode else trouble_in(told.stdout)


def _asked_windows(name: str) -> tuple[str, Trouble | None]:
    from kiosk.paper.printing.winspool import look  # noqa: PLC0415
    from kiosk.paper.trouble import Trouble  # noqa: PLC0415

    answer: SimpleQueue[tuple[str, Trouble | None]] = SimpleQueue()
    # Windows has no limit of its own, and nothing can end the thread.
    Thread(target=lambda: answer.put(look(name)), daemon=True).start()
    try:
        return answer.get(timeout=_LONGEST_SECONDS)
    except Empty:
        return name, Trouble.NO_ANSWER


def _ask(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Raises FileNotFoundError where there is no print service, OSError and TimeoutExpired."""
    from kiosk.paper.printing.cups import STATUS  # noqa: PLC0415

    program = shutil.which(STATUS)
    if program is None:
        raise FileNotFoundError(STATUS)
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}  # what it says is read by this program
    return subprocess.run(  # noqa: S603 -- the name of a printer is one argument, and follows -p
        [program, *arguments],
        capture_output=True,
        text=True,
        errors="replace",
        timeout=_LONGEST_SECONDS,
        check=False,
        env=environment,
    )


def _trouble(trouble: Trouble) -> Finding:
    from kiosk.paper.trouble import IN_WORDS  # noqa: PLC0415

    return TROUBLE.found(Words("Handout", IN_WORDS[trouble]))
