"""One touch, one action: what follows an action too closely is the same finger."""

from __future__ import annotations

from typing import Final

from kiosk.visit.clock import Clock

SECONDS: Final = 0.3


class Debounce:
    """Lets an action through unless another went through less than 300 ms before."""

    def __init__(self, clock: Clock, seconds: float = SECONDS) -> None:
        self._clock = clock
        self._seconds = seconds
        self._last: float | None = None

    def allows(self) -> bool:
        now = self._clock()
        if self._last is not None and now - self._last < self._seconds:
            return False
        self._last = now
        return True

    def reset(self) -> None:
        self._last = None
