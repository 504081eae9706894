"""When the quiet restart of the night is due."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

# A kiosk that was started a short while ago need not be started again; and a clock that is set back in the night, as in
# autumn, reaches the same time twice.
LEAST_UPTIME: Final = 6 * 3600.0
# The wall clock may be set at any time: nobody waits for it longer than this without looking again.
LONGEST_WAIT: Final = 3600.0
# While somebody is there.
TRY_AGAIN: Final = 300.0


def seconds_until(restart_at: str, now: datetime) -> float:
    """From `now` to the next time that it is `restart_at`, such as "03:30"; more than 0 and at most a day."""
    hours, minutes = (int(part) for part in restart_at.split(":"))
    due = now.replace(hour=hours, minute=minutes, second=0, microsecond=0)
    if due <= now:
        due += timedelta(days=1)
    return (due - now).total_seconds()


class Night:
    """Asked again and again: is it time? Times are in seconds; `started` is the monotonic time of the start."""

    def __init__(self, restart_at: str, started: float, now: datetime) -> None:
        self._restart_at = restart_at
        self._started = started
        self._looked_at = now
        self._is_due = False

    def look(self, clock: float, now: datetime) -> bool:
        """True when the time has come, or has been passed since the last look, and until the restart has happened."""
        gone = (now - self._looked_at).total_seconds()
        # A clock that jumped by days or backwards has passed the time in no night.
        if 0 < gone <= 2 * LONGEST_WAIT and seconds_until(self._restart_at, self._looked_at) <= gone:
            self._is_due = clock - self._started >= LEAST_UPTIME
        self._looked_at = now
        return self._is_due

    def next_look(self, now: datetime) -> float:
        """Seconds until it is worth looking again."""
        return TRY_AGAIN if self._is_due else min(LONGEST_WAIT, seconds_until(self._restart_at, now))
