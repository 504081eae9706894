"""In how many visits of a day each page was opened: nothing about a visit, no time, no order.

What one visit opens is a set in memory, which has no order and counts a page once however often it is opened: a total
of 5 is five visits, and not one person who turned back and forth. The set joins the day's totals when the visit ends,
and the totals go to the disk in lumps: at the end of a visit, at least a quarter of an hour after the last one. Where
few people come, a lump can be a single visit; in the file (`countfile.py`) it is added to the rest of the day all the
same, and `kiosk stats` shows no number under 5.

A power cut loses the lump in memory. A disk that is full or may not be written loses each lump, and is told of once.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from kiosk.station.countfile import Totals, add_totals

log = logging.getLogger(__name__)

# Seconds between two lumps.
LEAST_BETWEEN: Final = 900.0
# A computer without a battery for its clock wakes up in 1970, or on the day when its system was built.
FIRST_DAY: Final = date(2025, 1, 1)
LAST_DAY: Final = date(2100, 12, 31)
# Seconds that the end of the kiosk waits for a disk.
_LONGEST_WAIT: Final = 5.0


def topic_page(topic: str) -> str:
    """What a topic is counted as."""
    return f"topic:{topic}"


def step_page(walkthrough: str, number: int) -> str:
    """What a step of a walkthrough is counted as; steps are counted from 1, as people see them."""
    return f"walkthrough:{walkthrough}#{number}"


class Counts:
    """`today` is the wall clock's day, `clock` counts monotonic seconds. Nothing here raises for a disk.

    The disk is waited for on a thread of its own: a memory card that thinks for seconds holds up nobody's touch.
    """

    def __init__(
        self,
        file: Path,
        today: Callable[[], date] = date.today,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._file = file
        self._today = today
        self._clock = clock
        self._visit: set[str] = set()
        self._lump: Counter[tuple[str, str]] = Counter()
        self._written = clock()
        self._writer: threading.Thread | None = None
        self._failed = False

    def opened(self, page: str) -> None:
        """A page, named by `topic_page` or `step_page`, is in front of a visitor."""
        self._visit.add(page)

    def visit_ended(self) -> None:
        """The visit is over. It counts for the day on which it ends, and for none when that day cannot be right."""
        pages, self._visit = self._visit, set()
        today = self._today()
        if FIRST_DAY <= today <= LAST_DAY:
            self._lump.update((today.isoformat(), page) for page in pages)
        if self._clock() - self._written >= LEAST_BETWEEN:
            self._start_writing()

    def close(self) -> None:
        """The kiosk ends, and with it the visit. Waits for the disk, for some seconds at most."""
        self.visit_ended()
        self._wait()
        self._start_writing()
        self._wait()

    def _start_writing(self) -> None:
        if not self._lump or (self._writer is not None and self._writer.is_alive()):
            return
        lump, self._lump = self._lump, Counter()
        self._written = self._clock()
        # A daemon: a disk that never answers must not keep the kiosk from ending.
        self._writer = threading.Thread(target=self._write, args=(lump,), name="counts", daemon=True)
        self._writer.start()

    def _wait(self) -> None:
        if self._writer is not None:
            self._writer.join(_LONGEST_WAIT)

    def _write(self, lump: Totals) -> None:
        try:
            wrong = add_totals(self._file, lump)
        except OSError as error:
            if not self._failed:
                self._failed = True
                log.warning("%s cannot be written (%s): what cannot be kept is not counted", self._file, error)
            return
        if wrong:
            log.warning("%s %s: counting begins anew", self._file, wrong)
