"""When the kiosk that ended is started again, and what its last failure is called."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

# How the kiosk asks to be started again: EX_TEMPFAIL of sysexits.h, "try again".
START_AGAIN: Final = 75
# Set for a kiosk that somebody starts again when it ends.
KEPT: Final = "CARE_KIOSK_KEPT"


class Limits(NamedTuple):
    """In seconds. Two windows: one alone never sees a kiosk that dies every three minutes, all year."""

    short: float = 600.0
    most_in_short: int = 5
    long: float = 86400.0
    most_in_long: int = 20
    first_delay: float = 0.5
    longest_delay: float = 4.0
    rest: float = 3600.0  # how long the safe screen stays before the kiosk is tried again


DEFAULTS: Final = Limits()


class Crashes:
    """Counts the ends of the kiosk. After too many it has to rest."""

    def __init__(self, limits: Limits = DEFAULTS, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._clock = clock
        self._crashes: list[float] = []
        self._wishes: list[float] = []

    def delay(self, code: int) -> float | None:
        """Seconds to wait before the next start, after an end with this exit code; None when it has to rest.

        A kiosk that asks for it is started at once and has not crashed, unless it asks again and again.
        """
        now = self._clock()
        if code == START_AGAIN:
            self._wishes = [*self._recent(self._wishes, self._limits.short), now]
            if len(self._wishes) <= self._limits.most_in_short:
                return 0.0
        self._crashes = [*self._recent(self._crashes, self._limits.long), now]
        in_short = len(self._recent(self._crashes, self._limits.short))
        if in_short >= self._limits.most_in_short or len(self._crashes) >= self._limits.most_in_long:
            return None
        return min(self._limits.first_delay * 2.0 ** (in_short - 1), self._limits.longest_delay)

    def _recent(self, times: list[float], seconds: float) -> list[float]:
        now = self._clock()
        return [then for then in times if now - then < seconds]


def is_kept(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether somebody starts this kiosk again when it ends with START_AGAIN: systemd or `kiosk keep`."""
    return bool(environment.get("NOTIFY_SOCKET") or environment.get(KEPT))


def failure_code(environment: Mapping[str, str] = os.environ) -> str:
    """What staff read out on the phone, such as "exit 1", "signal SEGV" or "frozen"; empty when nobody says.

    From what systemd tells the unit that it starts with OnFailure= (systemd.exec(5), since version 251).
    """
    if environment.get("MONITOR_SERVICE_RESULT") in {"watchdog", "timeout"}:
        return "frozen"
    how, status = environment.get("MONITOR_EXIT_CODE", ""), environment.get("MONITOR_EXIT_STATUS", "")
    if not status.isalnum() or not status.isascii():
        return ""
    return f"exit {status}" if how == "exited" else f"signal {status}"


def failure(code: int, *, is_frozen: bool = False) -> dict[str, str]:
    """The same variables for the end of a process: `code` is its exit code, or a signal's number below 0."""
    import signal  # noqa: PLC0415 -- only after a failure

    if code >= 0:
        told = {"MONITOR_SERVICE_RESULT": "exit-code", "MONITOR_EXIT_CODE": "exited", "MONITOR_EXIT_STATUS": str(code)}
    else:
        try:
            name = signal.Signals(-code).name.removeprefix("SIG")
        except ValueError:  # a real-time signal
            name = str(-code)
        told = {"MONITOR_SERVICE_RESULT": "signal", "MONITOR_EXIT_CODE": "killed", "MONITOR_EXIT_STATUS": name}
    return told | {"MONITOR_SERVICE_RESULT": "watchdog"} if is_frozen else told
