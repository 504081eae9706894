"""Time as the visit sees it: seconds that only ever grow."""

from __future__ import annotations

from collections.abc import Callable

# `time.monotonic` in the product, a counter in tests. Never the wall clock, which a network or a battery can move.
Clock = Callable[[], float]
