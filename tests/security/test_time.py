"""Clocks that jump, fingers that are none, and days on which nobody comes."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from kiosk.visit.idle import State
from tests.journeys.conftest import Open, bundled_pack, open_kiosk  # noqa: F401 -- fixtures
from tests.journeys.visitor import Visitor

HOUR, DAY, YEAR = 3600.0, 86_400.0, 366 * 86_400.0
# Where an offline clock may stand, or be set to while somebody reads: seconds since 1970.
NOW = time.time()
JUMPS = {
    "a year ahead": NOW + YEAR,
    "a year back": NOW - YEAR,
    "1970": 0.0,
    "the night when clocks go forward": 1_804_989_599.0,  # 2027-03-14 01:59:59 in New York
    "the night when clocks go back": 1_825_567_199.0,
    "2038": 2.0**31,
    "2106": 2.0**32,
}


@pytest.fixture
def kiosk(open_kiosk: Open, bundled_pack: Path) -> Visitor:  # noqa: F811
    return open_kiosk(bundled_pack, (960, 540))


def set_clock(monkeypatch: pytest.MonkeyPatch, to: float) -> None:
    """The wall clock of this computer, for everybody who asks Python. The monotonic one cannot be set by anybody."""
    monkeypatch.setattr(time, "time", lambda: to)
    monkeypatch.setattr(time, "time_ns", lambda: int(to * 1e9))


@pytest.mark.parametrize("to", JUMPS.values(), ids=JUMPS.keys())
def test_a_clock_that_is_set_ends_no_visit_and_keeps_none(
    kiosk: Visitor, monkeypatch: pytest.MonkeyPatch, to: float
) -> None:
    kiosk.tap("section-afterwards")
    set_clock(monkeypatch, to)
    kiosk.wait(60)
    assert (kiosk.player.screen, kiosk.player.presence.isWarning) == ("section", False)
    kiosk.wait(61)
    assert kiosk.player.presence.isWarning
    set_clock(monkeypatch, NOW)
    kiosk.wait(29)
    assert kiosk.player.presence.isWarning
    kiosk.wait(2)
    assert (kiosk.player.screen, kiosk.player.visit.idle.state) == ("home", State.ATTRACT)


def test_in_a_day_alone_there_is_one_reset(kiosk: Visitor) -> None:
    resets: list[bool] = []
    kiosk.player.presence.over.connect(lambda: resets.append(True))
    kiosk.tap("section-afterwards")
    for _ in range(24 * 60):
        kiosk.clock.pass_(60)
        kiosk.player.presence.wake()
    assert resets == [True]
    assert kiosk.player.screen == "home"


@pytest.mark.parametrize("seconds", [0.5, 12.9, 119])
def test_a_panel_that_touches_by_itself_keeps_no_visit_open(kiosk: Visitor, seconds: float) -> None:
    """raspberrypi/linux #7638: one point, every 12.9 seconds, for ever."""
    kiosk.tap("section-afterwards")
    snapshot = kiosk.player.visit.snapshot()
    point = QPoint(480, 535)  # where nothing can be pressed
    gone = 0.0
    while kiosk.player.screen == "section" and gone < HOUR:
        kiosk.clock.pass_(seconds)
        gone += seconds
        kiosk.press(point)
        kiosk.release(point)
        kiosk.player.presence.wake()
    assert kiosk.player.visit.snapshot() != snapshot
    assert kiosk.player.screen == "home"
    assert 600 <= gone <= 600 + 30 + 3 * seconds
