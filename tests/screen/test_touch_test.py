"""Which way a touchscreen is turned, told from five touches."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from kiosk.screen.touch_test import TARGETS, Point, TouchTrial, Verdict, judge, landed
from tests.conftest import FakeClock

WIDTH, HEIGHT = 531.0, 299.0  # of a 24-inch screen, in millimetres

# Where a finger at the upper left corner is reported, which is how people see it.
PANELS: dict[str, tuple[Callable[[float, float], tuple[float, float]], Verdict]] = {
    "as it should": (lambda x, y: (x, y), Verdict.RIGHT),
    "left and right": (lambda x, y: (1 - x, y), Verdict.MIRRORED),
    "top and bottom": (lambda x, y: (x, 1 - y), Verdict.UPSIDE_DOWN),
    "upper left to upper right": (lambda x, y: (1 - y, x), Verdict.QUARTER),
    "upper left to lower right": (lambda x, y: (1 - x, 1 - y), Verdict.HALF),
    "upper left to lower left": (lambda x, y: (y, 1 - x), Verdict.THREE_QUARTERS),
    "across and down": (lambda x, y: (y, x), Verdict.SWAPPED),
    "across and down, over": (lambda x, y: (1 - y, 1 - x), Verdict.SWAPPED_OVER),
    "the other screen's half": (lambda x, y: (x / 2, y), Verdict.UNCLEAR),
    "always the same point": (lambda x, y: (0.5, 0.5), Verdict.UNCLEAR),
    "a little to the right": (lambda x, y: (x + 0.03, y), Verdict.BESIDE),
    "almost nothing to the right": (lambda x, y: (x + 0.02, y), Verdict.RIGHT),
}


@pytest.mark.parametrize(("panel", "verdict"), PANELS.values(), ids=PANELS.keys())
def test_how_the_panel_is_mounted(panel: Callable[[float, float], tuple[float, float]], verdict: Verdict) -> None:
    touches = tuple(Point(*panel(*target)) for target in TARGETS)
    assert judge(touches, WIDTH, HEIGHT)[0] is verdict


@pytest.mark.parametrize(("panel", "verdict"), list(PANELS.values())[:8], ids=list(PANELS)[:8])
def test_fingers_are_not_exact(panel: Callable[[float, float], tuple[float, float]], verdict: Verdict) -> None:
    slips = ((0.01, 0.01), (-0.01, 0.02), (0.01, -0.02), (-0.01, -0.01), (0.005, 0.01))
    touches = tuple(Point(*panel(at.x + dx, at.y + dy)) for at, (dx, dy) in zip(TARGETS, slips, strict=True))
    assert judge(touches, WIDTH, HEIGHT)[0] is verdict


def test_how_far_beside_in_millimetres() -> None:
    touches = tuple(Point(at.x + 0.03, at.y) for at in TARGETS)
    assert judge(touches, WIDTH, HEIGHT)[1] == pytest.approx(0.03 * WIDTH)


def test_one_finger_that_slipped_is_not_a_fault_of_the_glass() -> None:
    assert judge((Point(0.2, 0.2), *TARGETS[1:]), WIDTH, HEIGHT)[0] is Verdict.RIGHT


def test_where_a_touch_landed() -> None:
    assert [landed(at) for at in TARGETS] == [0, 1, 2, 3, 4]
    assert landed(Point(0.0, 0.0)) == 0
    assert landed(Point(0.5, 0.1)) is None


@pytest.fixture
def trial(qapp: QCoreApplication, clock: FakeClock) -> TouchTrial:
    parent = QObject()
    trial = TouchTrial(clock, 24.0, parent)
    trial.setParent(None)
    trial.begin(1920, 1080)
    return trial


def touch(trial: TouchTrial, clock: FakeClock, *points: Point) -> None:
    for point in points:
        clock.pass_(1)
        trial.touched(*point)


def test_it_asks_for_one_target_after_the_other(trial: TouchTrial, clock: FakeClock) -> None:
    assert (trial.target, trial.landed, trial.verdict) == (0, -1, "")
    touch(trial, clock, TARGETS[0])
    assert (trial.target, trial.landed) == (1, 0)
    touch(trial, clock, TARGETS[3])
    assert (trial.target, trial.landed) == (2, 3)
    touch(trial, clock, Point(0.5, 0.1))
    assert (trial.target, trial.landed) == (3, -1)


def test_it_ends_after_five_touches_wherever_they_are(trial: TouchTrial, clock: FakeClock) -> None:
    touch(trial, clock, *[Point(0.99, 0.01)] * 5)
    assert (trial.target, trial.verdict) == (5, "unclear")
    touch(trial, clock, TARGETS[0])
    assert trial.target == 5


def test_a_finger_that_bounces_answers_once(trial: TouchTrial, clock: FakeClock) -> None:
    trial.touched(0.5, 0.5)  # of the touch that opened the page
    assert trial.target == 0
    touch(trial, clock, TARGETS[0])
    clock.pass_(0.1)
    trial.touched(*TARGETS[0])
    assert trial.target == 1


def test_it_can_be_done_again(trial: TouchTrial, clock: FakeClock) -> None:
    touch(trial, clock, *(Point(at.x + 0.03, at.y) for at in TARGETS))
    assert (trial.verdict, trial.besideMm) == ("beside", 16)
    clock.pass_(1)
    trial.begin(1080, 1920)
    assert (trial.target, trial.verdict, trial.besideMm) == (0, "", 0)
    touch(trial, clock, *TARGETS)
    assert trial.verdict == "right"
