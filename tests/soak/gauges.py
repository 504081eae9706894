"""What a process weighs, and whether it grows."""

from __future__ import annotations

import gc
import itertools
import math
import os
import statistics
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtQuick import QQuickItem

BLOCKS = 20
# Student's t for 95 of 100 at BLOCKS - 2 degrees of freedom, both sides.
_T = 2.101
NAMES = ("resident memory, kB", "Qt objects", "items on the screen", "Python objects", "open files")


class Gauges:
    """Figures taken at Home, after a visit. `roots` own all objects of the kiosk; `content` is the root of the scene.

    They are kept in arrays, so that keeping them makes no Python objects of its own.
    """

    def __init__(self, roots: Sequence[QObject], content: QQuickItem) -> None:
        self._roots = roots
        self._content = content
        self.at = array("q")
        self.values = {name: array("q") for name in NAMES}

    def take(self, visits: int) -> None:
        gc.collect()
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        figures = (
            pages * os.sysconf("SC_PAGE_SIZE") // 1000,
            sum(_objects(root) for root in self._roots),
            _count(self._content),
            len(gc.get_objects()),
            len(os.listdir("/proc/self/fd")),  # noqa: PTH208 -- the folder itself is one of them, each time
        )
        self.at.append(visits)
        for name, figure in zip(NAMES, figures, strict=True):
            self.values[name].append(figure)


def _objects(root: QObject) -> int:
    """How many there are below it, as Qt itself lists them: asking for them would make a Python object for each."""
    lines = 0

    def listed(_kind: QtMsgType, _context: QMessageLogContext, _line: str) -> None:
        nonlocal lines
        lines += 1

    before = qInstallMessageHandler(listed)
    try:
        root.dumpObjectTree()
    finally:
        qInstallMessageHandler(before)
    return lines


def _count(item: QQuickItem) -> int:
    return 1 + sum(_count(child) for child in item.childItems())


class Trend(NamedTuple):
    """The slope of a line through many values, for 1000 visits, and how far off it may be (95 of 100)."""

    slope: float
    margin: float

    def __str__(self) -> str:
        return f"{self.slope:+.1f} ± {self.margin:.1f} for 1000 visits"

    @property
    def is_flat(self) -> bool:
        return abs(self.slope) <= self.margin


def means(values: Sequence[float]) -> list[float]:
    """Of `BLOCKS` blocks of them, each as long as the others. Raises ValueError for fewer values than blocks."""
    if len(values) < BLOCKS:
        raise ValueError(f"{len(values)} values are too few for a trend, {BLOCKS} are the least")
    edges = [round(number * len(values) / BLOCKS) for number in range(BLOCKS + 1)]
    return [statistics.fmean(values[start:end]) for start, end in itertools.pairwise(edges)]


def trend(at: Sequence[float], values: Sequence[float]) -> Trend:
    """A least-squares line through the `means`, because one value hangs on the value before it.

    Values that are all the same give a slope and a margin of 0. Raises ValueError for fewer values than blocks.
    """
    x, y = [there / 1000 for there in means(at)], means(values)
    slope, base = statistics.linear_regression(x, y)
    middle = statistics.fmean(x)
    spread = sum((there - middle) ** 2 for there in x)
    left = sum((value - base - slope * there) ** 2 for there, value in zip(x, y, strict=True))
    return Trend(slope, _T * math.sqrt(left / (BLOCKS - 2) / spread))
