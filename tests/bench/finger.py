"""A finger from outside: the X server is told of taps as a panel would tell it, by the extension that xdotool uses."""

from __future__ import annotations

import ctypes
import os
import subprocess
import time
from typing import Final

_HELD: Final = 0.06  # seconds that a tapping finger rests on the glass
_LEFT, _WHEEL_DOWN = 1, 5


class Finger:
    """`tap` goes through xdotool itself; what is timed goes without the start of another process in the figure."""

    def __init__(self, display: str) -> None:
        self._environment = os.environ | {"DISPLAY": display}
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XOpenDisplay.argtypes = [ctypes.c_char_p]
        for function in (self._x.XFlush, self._x.XCloseDisplay):
            function.argtypes = [ctypes.c_void_p]
        integer = ctypes.c_int
        self._test.XTestFakeMotionEvent.argtypes = [ctypes.c_void_p, integer, integer, integer, ctypes.c_ulong]
        self._test.XTestFakeButtonEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, integer, ctypes.c_ulong]
        self._display = self._x.XOpenDisplay(display.encode())
        if not self._display:
            raise OSError(f"no X server answers at {display}")

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)

    def tap(self, place: tuple[int, int]) -> None:
        x, y = (str(number) for number in place)
        subprocess.run(["xdotool", "mousemove", x, y, "click", "1"], env=self._environment, check=True)

    def move(self, place: tuple[int, int]) -> None:
        self._test.XTestFakeMotionEvent(self._display, -1, *place, 0)
        self._x.XFlush(self._display)

    def press(self, place: tuple[int, int]) -> None:
        """Down, and resting there for as long as a finger does."""
        self.move(place)
        self._button(_LEFT, down=True)
        time.sleep(_HELD)

    def release(self) -> float:
        """Up. When that was, on `time.perf_counter`."""
        now = time.perf_counter()
        self._button(_LEFT, down=False)
        return now

    def turn_wheel(self) -> None:
        """One notch down."""
        self._button(_WHEEL_DOWN, down=True)
        self._button(_WHEEL_DOWN, down=False)

    def _button(self, button: int, *, down: bool) -> None:
        self._test.XTestFakeButtonEvent(self._display, button, int(down), 0)
        self._x.XFlush(self._display)
