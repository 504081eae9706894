"""Keeps None, True and False alive.

PySide6 6.12 gives back references that it never took: one to True with every `Signal.emit()`, one to None with every
`processEvents()`. Since Python 3.12 these objects are immortal (PEP 683) and nothing comes of it. On Python 3.11, which
Debian 12 has, their counts sink, and after some hundred pages the interpreter aborts with "deallocating True or
False". So they are made as good as immortal here too.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

# Far more than a kiosk can lose in its life: at 1,000 signals a second, 34 years.
EXTRA_REFERENCES: Final = 1 << 40


def keep_singletons_alive() -> None:
    """Call once, before Qt's event loop runs. Does nothing where Python does it by itself."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for singleton in (None, True, False):
        # ob_refcnt is the first field of every object: https://docs.python.org/3.11/c-api/structures.html#c.PyObject
        count = ctypes.c_ssize_t.from_address(id(singleton))
        if count.value < EXTRA_REFERENCES:
            count.value += EXTRA_REFERENCES
