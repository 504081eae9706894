"""Time as the visit sees it: seconds that only ever grow, and the day it is."""

from __future__ import annotations

import time
from collections.abc import Callable

# `time.monotonic` in the product, a counter in tests. Never the wall clock, which a network or a battery can move.
Clock = Callable[[], float]

# The day in ISO 8601, in which a later day sorts after an earlier one. `today` in the product, a fixed one in tests.
Today = Callable[[], str]


def today() -> str:
    """The day as this device has it. Decides only whether a sign-off is overdue, so a wrong one blanks nothing."""
    return time.strftime("%Y-%m-%d")
