"""Why the kiosk was started: told by what the one before left in the state folder."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final, Literal

from kiosk.station.statefile import DamagedError, read_record, write_record

log = logging.getLogger(__name__)

# With the computer, by its own wish at night, by staff, or after an end that nobody wanted.
Restart = Literal["start", "night", "staff", "crash", "unknown"]
_RESTARTS: Final[tuple[Restart, ...]] = ("start", "night", "staff", "crash", "unknown")


class Lifetime:
    """One small file, written at the start and at the end. A disk that takes nothing tells nothing: "unknown"."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "lifetime.json"

    def begin(self) -> Restart:
        """Why this start happened. Until `end` is called, the next one would be after an end that nobody wanted."""
        try:
            left = read_record(self._file)
        except DamagedError:
            why: Restart = "unknown"
        else:
            said = "start" if left is None else left.get("next")
            why = next((reason for reason in _RESTARTS if reason == said), "unknown")
        return why if self._write("crash") else "unknown"

    def end(self, why: Restart) -> None:
        """This kiosk ends as it should, and the next start is for this reason."""
        self._write(why)

    def _write(self, why: Restart) -> bool:
        try:
            write_record(self._file, {"next": why})
        except OSError as error:
            log.warning("%s cannot be written (%s)", self._file, error.strerror)
            return False
        return True
