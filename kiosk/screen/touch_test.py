"""Where a touchscreen says that it was touched, against where it was asked to be: is it turned, mirrored or beside?"""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.visit.clock import Clock
from kiosk.visit.debounce import Debounce


class Point(NamedTuple):
    """A share of the glass, from the left and from the top: (0, 0) is its upper left corner, (1, 1) the lower right."""

    x: float
    y: float


# In the order in which they are asked for: the corners, clockwise from the upper left, then the middle.
TARGETS: Final = (Point(0.08, 0.1), Point(0.92, 0.1), Point(0.92, 0.9), Point(0.08, 0.9), Point(0.5, 0.5))
# How far beside its target a touch may be to be meant for it. Corners are more than three times as far apart.
NEAR: Final = 0.22
# A finger covers its target and lands about so far beside it.
MOST_BESIDE_MM: Final = 12.0


class Verdict(StrEnum):
    """What became of the test. The turns are those of the touch against the picture, clockwise."""

    RIGHT = "right"
    BESIDE = "beside"
    MIRRORED = "mirrored"
    UPSIDE_DOWN = "upside-down"
    QUARTER = "quarter"
    HALF = "half"
    THREE_QUARTERS = "three-quarters"
    SWAPPED = "swapped"
    SWAPPED_OVER = "swapped-over"
    UNCLEAR = "unclear"


# Where the touch of a point is reported, for each way in which a panel can be mounted or set up.
_TURNS: Final[dict[Verdict, Callable[[Point], Point]]] = {
    Verdict.RIGHT: lambda at: at,
    Verdict.MIRRORED: lambda at: Point(1 - at.x, at.y),
    Verdict.UPSIDE_DOWN: lambda at: Point(at.x, 1 - at.y),
    Verdict.QUARTER: lambda at: Point(1 - at.y, at.x),
    Verdict.HALF: lambda at: Point(1 - at.x, 1 - at.y),
    Verdict.THREE_QUARTERS: lambda at: Point(at.y, 1 - at.x),
    Verdict.SWAPPED: lambda at: Point(at.y, at.x),
    Verdict.SWAPPED_OVER: lambda at: Point(1 - at.y, 1 - at.x),
}


def landed(at: Point) -> int | None:
    """The number of the target that this point is at; None when it is at none of them."""
    distances = [_apart(at, target) for target in TARGETS]
    nearest = min(range(len(TARGETS)), key=distances.__getitem__)
    return nearest if distances[nearest] <= NEAR else None


def judge(touches: tuple[Point, ...], width_mm: float, height_mm: float) -> tuple[Verdict, float]:
    """What the touches of all targets say of a glass of this size, and how far beside they were, in millimetres.

    That distance is the middle one, so that one finger that slipped does not count.
    """
    for verdict, turn in _TURNS.items():
        if all(_apart(touch, turn(target)) <= NEAR for touch, target in zip(touches, TARGETS, strict=True)):
            beside = sorted(
                math.hypot((touch.x - goal.x) * width_mm, (touch.y - goal.y) * height_mm)
                for touch, goal in zip(touches, map(turn, TARGETS), strict=True)
            )[len(TARGETS) // 2]
            is_beside = verdict is Verdict.RIGHT and beside > MOST_BESIDE_MM
            return (Verdict.BESIDE if is_beside else verdict), beside
    return Verdict.UNCLEAR, 0.0


def _apart(one: Point, other: Point) -> float:
    """The longer of the two ways, across and down."""
    return max(abs(one.x - other.x), abs(one.y - other.y))


@QmlElement
class TouchTrial(QObject):
    """Asks for one target after the other and takes every touch, wherever it lands, for the answer.

    So it comes to its end on a glass that takes every finger for another one, too.
    """

    changed = Signal()

    def __init__(self, clock: Clock, diagonal_inches: float, parent: QObject) -> None:
        super().__init__(parent)
        self._debounce = Debounce(clock)
        self._diagonal_mm = diagonal_inches * 25.4
        self._glass = (0.0, 0.0)
        self._touches: tuple[Point, ...] = ()
        self._verdict: Verdict | None = None
        self._beside = 0.0

    @Slot(float, float)
    def begin(self, width: float, height: float) -> None:
        """With the first target, on a glass of so many pixels."""
        millimetres = self._diagonal_mm / max(1.0, math.hypot(width, height))
        self._glass = (width * millimetres, height * millimetres)
        self._touches, self._verdict, self._beside = (), None, 0.0
        self._debounce.allows()  # the finger that asked for the test is no answer
        self.changed.emit()

    @Slot(float, float)
    def touched(self, x: float, y: float) -> None:
        """The glass was touched at these shares of its width and height. A second touch of the same finger is none."""
        if self._verdict is not None or not self._debounce.allows():
            return
        self._touches += (Point(x, y),)
        if len(self._touches) == len(TARGETS):
            self._verdict, self._beside = judge(self._touches, *self._glass)
        self.changed.emit()

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def targets(self) -> list[Any]:
        """Where the targets stand: x and y of each, as a share of the glass."""
        return [{"x": target.x, "y": target.y} for target in TARGETS]

    @Property(int, notify=changed)
    def target(self) -> int:
        """The number of the target to touch now; as many as there are when all were touched."""
        return len(self._touches)

    @Property(int, notify=changed)
    def landed(self) -> int:
        """The number of the target that the last touch was at; -1 when it was at none, or there was none."""
        at = landed(self._touches[-1]) if self._touches else None
        return -1 if at is None else at

    @Property(str, notify=changed)
    def verdict(self) -> str:
        """A `Verdict`; empty until all targets were touched."""
        return self._verdict or ""

    @Property(int, notify=changed)
    def besideMm(self) -> int:
        return round(self._beside)
