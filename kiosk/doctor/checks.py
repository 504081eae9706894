"""What is looked at without Qt, in the order in which it is told."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from kiosk.doctor import clock, content, disk, paper, program, setup
from kiosk.doctor.place import Place
from kiosk.doctor.words import QT_TRANSLATE_NOOP, Finding, Level, Outcome

log = logging.getLogger(__name__)

Check = Callable[[Place], list[Finding]]

# Nothing here asks Qt, so that these may run in a thread beside it.
BEFORE_SCREEN: Final[tuple[Check, ...]] = (program.versions, program.needed_libraries, program.letters)
AFTER_SCREEN: Final[tuple[Check, ...]] = (
    clock.clock,
    clock.kept_right,
    disk.space,
    disk.writable,
    disk.logs,
    disk.crashes,
    setup.settings,
    setup.staff_door,
    content.content,
    paper.printer,
    paper.folder,
)

UNLOOKED: Final = Outcome(
    "K99",
    Level.LOOK,
    QT_TRANSLATE_NOOP("Doctor", "Self-test"),
    QT_TRANSLATE_NOOP("Doctor", "One part of the self-test failed itself (%1)."),
    QT_TRANSLATE_NOOP("Doctor", "Tell support this code. The log says more."),
)


def run(check: Check, place: Place) -> list[Finding]:
    """What it found. A check that fails is a finding too: the others are still wanted."""
    try:
        return check(place)
    except Exception as error:
        log.exception("A part of the self-test failed")
        return [UNLOOKED.found(f"{check.__name__}, {type(error).__name__}")]
