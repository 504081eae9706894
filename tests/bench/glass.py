"""A screen in memory, and what can be seen on it: Xvfb keeps its pixels in a file, which is read like memory."""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

WIDTH: Final = 1920
HEIGHT: Final = 1080
# Every how many rows are looked at: letters are higher than this, and a look takes a fraction of a millisecond.
_STEP: Final = 12
_PAUSE: Final = 0.0005  # seconds between two looks


class Band(NamedTuple):
    """Rows of the screen, in pixels from its top."""

    top: int
    bottom: int


WHOLE: Final = Band(0, HEIGHT)
# Where the heading of a page stands on both: below the line with the numbers to call, above all that is tapped.
HEAD: Final = Band(96, 380)


class Glass:
    """The pixels of an X server. A picture is a tuple of rows."""

    def __init__(self, file: Path) -> None:
        with file.open("rb") as pixels:
            self._pixels = mmap.mmap(pixels.fileno(), 0, prot=mmap.PROT_READ)
        # An XWD file: sizes, then a palette of 12 bytes a colour, then the pixels.
        header = struct.unpack(">25I", self._pixels[:100])
        self._start, self._stride = header[0] + header[19] * 12, header[12]

    def picture(self, band: Band = WHOLE) -> tuple[bytes, ...]:
        starts = range(
            self._start + band.top * self._stride, self._start + band.bottom * self._stride, _STEP * self._stride
        )
        return tuple(self._pixels[start : start + self._stride] for start in starts)

    def wait_for(self, is_there: Callable[[tuple[bytes, ...]], bool], band: Band, seconds: float) -> float | None:
        """When a picture was first seen that is as asked for, on `time.perf_counter`; None when it does not come."""
        until = time.perf_counter() + seconds
        while (now := time.perf_counter()) < until:
            if is_there(self.picture(band)):
                return now
            time.sleep(_PAUSE)
        return None

    def wait_for_change(self, before: tuple[bytes, ...], band: Band = HEAD, seconds: float = 30) -> float | None:
        return self.wait_for(lambda picture: picture != before, band, seconds)

    def wait_until_still(self, quiet: float = 0.4, seconds: float = 20, band: Band = WHOLE) -> float:
        """When the picture last changed, once nothing has changed for `quiet` seconds."""
        last, changed = self.picture(band), time.perf_counter()
        until = changed + seconds
        while (now := time.perf_counter()) < until and now - changed < quiet:
            if (picture := self.picture(band)) != last:
                last, changed = picture, now
            time.sleep(_PAUSE)
        return changed

    def watch(self, seconds: float, meanwhile: Callable[[float], None], band: Band = WHOLE) -> list[float]:
        """When the picture changed. `meanwhile` is called again and again with the seconds since the beginning."""
        begun = time.perf_counter()
        last, changes = self.picture(band), []
        while (now := time.perf_counter()) - begun < seconds:
            meanwhile(now - begun)
            if (picture := self.picture(band)) != last:
                last = picture
                changes.append(time.perf_counter())
            time.sleep(_PAUSE)
        return changes


def alike(one: tuple[bytes, ...], other: tuple[bytes, ...]) -> float:
    """The share of rows that are the same."""
    return sum(here == there for here, there in zip(one, other, strict=True)) / len(one)


@contextmanager
def screen() -> Iterator[tuple[str, Glass]]:
    """An empty, black screen: its name for DISPLAY, and its pixels."""
    if missing := [name for name in ("Xvfb", "xdotool", "chromium") if shutil.which(name) is None]:
        sys.exit(f"Missing: {', '.join(missing)}. `make bench` installs them.")
    reader, writer = os.pipe()
    with tempfile.TemporaryDirectory(prefix="care-kiosk-bench-") as folder:
        size = f"{WIDTH}x{HEIGHT}x24"
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-br", "-nolisten", "tcp", "-fbdir", folder],
            pass_fds=[writer],
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        try:
            with os.fdopen(reader) as told:
                display = f":{told.readline().strip()}"
            yield display, Glass(Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()
