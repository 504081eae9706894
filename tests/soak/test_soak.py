"""The short form of `python -m tests.soak`: no errors, and nothing that grows from visit to visit. It times nothing."""

from __future__ import annotations

import logging
import random
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer, qWarning
from PySide6.QtQuick import QQuickItem

from tests.journeys.conftest import bundled_pack  # noqa: F401 -- a fixture
from tests.soak.__main__ import is_growing, report
from tests.soak.errors import caught
from tests.soak.gauges import BLOCKS, NAMES, Gauges, Trend, trend
from tests.soak.kiosk import opened
from tests.soak.visits import RemnantError, Visits

WARM_UP, COUNTED, EVERY = 20, 40, 10


def test_sixty_visits_leave_nothing(qapp: QCoreApplication, bundled_pack: Path) -> None:  # noqa: F811
    with caught() as errors, opened(bundled_pack, (640, 360)) as (stage, clock):
        visits = Visits(stage, clock, seed=7)
        gauges = Gauges((stage.engine, stage.window, stage.player), stage.window.contentItem())
        for number in range(WARM_UP + COUNTED):
            visits.run()
            if number >= WARM_UP and number % EVERY == 0:
                gauges.take(number)
    assert errors == []
    for name in ("Qt objects", "items on the screen", "open files"):
        values = gauges.values[name]
        # Pages come and go, and what is first needed late is made late: a leak would be one for each visit.
        assert min(values[2:]) <= max(values[:2]) + COUNTED // 10, (name, list(values))


def test_what_a_visit_leaves_is_seen(qapp: QCoreApplication, bundled_pack: Path) -> None:  # noqa: F811
    with opened(bundled_pack, (640, 360)) as (stage, clock):
        visits = Visits(stage, clock, seed=7)
        stage.player.visit.begin_in("es")
        with pytest.raises(RemnantError):
            visits.run()


# What measures


def test_errors_that_nobody_caught_are_told(qapp: QCoreApplication) -> None:
    def fail() -> None:
        raise ValueError("unseen")

    with caught() as errors:
        timer = QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(fail)
        timer.start(0)
        while not errors:
            QCoreApplication.processEvents()
        qWarning("a binding loop")
        qWarning("point is not in activePoints QEventPoint(id=3)")
        logging.getLogger("kiosk").error("The page cannot be shown")
        logging.getLogger("kiosk").warning("this is none")
    assert errors[0].endswith("ValueError: unseen\n")
    assert errors[1:] == ["Qt: a binding loop", "log: The page cannot be shown"]


def test_the_objects_below_a_root_are_counted(qapp: QCoreApplication) -> None:
    root, content = QObject(), QQuickItem()
    gauges = Gauges([root], content)
    gauges.take(1)
    more, item = [QObject(root) for _ in range(5)], QQuickItem(content)
    gauges.take(2)
    assert list(gauges.at) == [1, 2]
    first, second = gauges.values["Qt objects"]
    assert second - first == len(more)
    assert list(gauges.values["items on the screen"]) == [1, 2]
    assert item.parentItem() is content


@pytest.mark.parametrize("slope", [0.0, 50.0, -50.0])
def test_a_line_is_found_in_noise(slope: float) -> None:
    dice = random.Random(1)  # noqa: S311 -- the same every time
    at = list(range(0, 10_000, 10))
    found = trend(at, [500 + slope * visits / 1000 + dice.gauss(0, 20) for visits in at])
    assert abs(found.slope - slope) <= found.margin < 2
    assert found.is_flat == (slope == 0)


def test_what_never_changes_is_flat() -> None:
    assert trend(range(100), [7] * 100) == Trend(0, 0)
    assert str(Trend(12.34, 5.6)) == "+12.3 ± 5.6 for 1000 visits"


def test_too_few_values_are_no_trend() -> None:
    with pytest.raises(ValueError, match=f"19 values are too few for a trend, {BLOCKS} are the least"):
        trend(range(19), range(19))


@pytest.mark.parametrize(
    ("line", "grows"),
    [(Trend(2.0, 0.5), True), (Trend(0.9, 0.1), False), (Trend(5.0, 6.0), False), (Trend(-9, 1), False)],
)
def test_what_grows_is_beyond_doubt_and_beyond_a_hundredth(line: Trend, grows: bool) -> None:
    assert is_growing(line, 100.0) is grows


def test_a_leak_and_an_error_fail_the_run(qapp: QCoreApplication, capsys: pytest.CaptureFixture[str]) -> None:
    gauges = Gauges([], QQuickItem())
    gauges.at = array("q", range(0, 1000, 10))
    gauges.values = {name: array("q", [100] * 100) for name in NAMES}
    assert report(gauges, [], "9 touches") == 0
    assert report(gauges, ["an error"], "9 touches") == 1
    gauges.values["open files"] = array("q", range(100, 200))
    assert report(gauges, [], "9 touches") == 1
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "open files                    150 →        199   +100.0 ± 0.0 for 1000 visits   GROWS",
        f"in MB, block by block  {' '.join(['0.1'] * BLOCKS)}",
    ]
