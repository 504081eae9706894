"""How many processes a build may have. Apart from what uses them: asked also before the compiler is imported."""

from __future__ import annotations

import os
import sys

# Each takes 80 MB.
_MOST = 8


def processes() -> int:
    """How many are worth having at once: 1 is this one alone."""
    if getattr(sys, "frozen", False):
        return 1  # there, starting "Python" again would start the kiosk
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(available, _MOST)
