"""The memory of a visit is given back at its end."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import weakref
from pathlib import Path

import pytest

from kiosk.station import memory

_KILOBYTES = 32_768


class Knot:
    def __init__(self) -> None:
        self.itself = self


def resident() -> int:
    """Kilobytes."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def test_what_only_holds_itself_goes() -> None:
    knot = weakref.ref(Knot())
    memory.give_back()
    assert knot() is None


@pytest.mark.skipif(sys.platform != "linux", reason="the GNU C library's own")
def test_pages_between_those_in_use_are_given_back() -> None:
    libc = ctypes.CDLL(None)
    libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    blocks = [libc.malloc(1024) for _ in range(_KILOBYTES)]
    for block in blocks:
        ctypes.memset(block, 1, 1024)
    kept = blocks[::64]
    for number, block in enumerate(blocks):
        if number % 64:
            libc.free(block)
    gc.collect()
    before = resident()
    memory.give_back()
    assert before - resident() > _KILOBYTES * 0.6
    for block in kept:
        libc.free(block)


@pytest.mark.parametrize("error", [AttributeError, TypeError, OSError])
def test_other_c_libraries_have_no_way_to_ask(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    def library(_name: None) -> None:
        raise error

    monkeypatch.setattr(ctypes, "CDLL", library)
    memory.give_back()
