"""The memory of a visit, given back at its end."""

from __future__ import annotations

import ctypes
import gc


def give_back() -> None:
    """Throw away what nobody needs, and give the system the pages that lie free between those in use.

    For the thread of the screen alone: Qt's objects may only go where they were made. The C library keeps free pages
    for the next visit, which needs blocks of other sizes: gaps grow in number for weeks, by a third of a megabyte in a
    thousand visits. Handing them back takes about a millisecond.
    """
    gc.collect()
    if (trim := _trim()) is not None:
        trim(0)


def _trim() -> ctypes._NamedFuncPointer | None:
    """The GNU C library's own (malloc_trim(3)); other C libraries have none."""
    try:
        return ctypes.CDLL(None).malloc_trim
    except (AttributeError, TypeError, OSError):  # TypeError: Windows
        return None
