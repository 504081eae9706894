"""A fault that nobody caught ends the visit, not the kiosk; faults without end ask for a new start."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from PySide6.QtCore import Property, QCoreApplication, QMetaObject, QObject, Slot, qCritical, qDebug, qWarning
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.screen import net as module
from kiosk.screen.net import Net
from tests.conftest import FakeClock


class Broken(QObject):
    """Fails in both ways in which QML calls Python."""

    @Slot()
    def slot(self) -> None:
        raise ValueError("slot")

    def _read(self) -> int:
        raise ValueError("property")

    value = Property(int, _read)


class Caught:
    """A net, and what it did."""

    def __init__(self, clock: FakeClock) -> None:
        self.done: list[str] = []
        self.fails = False
        self.net = Net(self._start_over, lambda: self.done.append("again"), clock)

    def _start_over(self) -> None:
        self.done.append("over")
        if self.fails:
            raise RuntimeError


@pytest.fixture
def caught(qapp: QCoreApplication, clock: FakeClock) -> Iterator[Caught]:
    made = Caught(clock)
    with made.net.spread():
        yield made


@pytest.fixture
def broken(qapp: QCoreApplication) -> Broken:
    return Broken()


def fail(broken: Broken) -> None:
    """As a timer or a button would: Qt calls the slot, and nobody is there to catch."""
    QMetaObject.invokeMethod(broken, "slot")


def logged(caplog: pytest.LogCaptureFixture, name: str = module.__name__) -> list[tuple[str, str]]:
    return [(record.levelname, record.message) for record in caplog.records if record.name == name]


FAULT = ("ERROR", "Nobody caught this: the visit ends")


# What ends the visit


@pytest.mark.parametrize(
    "fails",
    [fail, lambda broken: broken.property("value")],
    ids=["slot", "property"],
)
def test_a_fault_is_logged_and_ends_the_visit_once_it_is_through(
    caught: Caught,
    broken: Broken,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    fails: Callable[[Broken], object],
) -> None:
    fails(broken)
    assert logged(caplog) == [FAULT]
    assert caught.done == [], "not in the middle of what failed"
    qtbot.waitUntil(lambda: caught.done == ["over"])


def test_faults_that_come_together_end_one_visit(caught: Caught, broken: Broken, qtbot: QtBot) -> None:
    for _ in range(50):
        fail(broken)
    qtbot.waitUntil(lambda: caught.done == ["over"])
    QCoreApplication.processEvents()
    assert caught.done == ["over"]


def test_a_fault_right_after_it_waits_its_turn(caught: Caught, broken: Broken, qtbot: QtBot, clock: FakeClock) -> None:
    fail(broken)
    qtbot.waitUntil(lambda: caught.done == ["over"])
    clock.pass_(0.5)
    fail(broken)
    assert caught.net._timer.interval() == 1500
    clock.pass_(10)
    caught.net._timer.stop()
    fail(broken)
    assert caught.net._timer.interval() == 0


def test_a_fault_of_another_thread_of_qt_ends_the_visit_in_this_one(
    caught: Caught, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """Pictures are drawn in a thread of Qt's, and what fails there comes to the same hook."""

    def fault() -> None:
        sys.excepthook(ValueError, ValueError("picture"), None)

    thread = threading.Thread(target=fault)
    thread.start()
    thread.join()
    assert logged(caplog) == [FAULT]
    qtbot.waitUntil(lambda: caught.done == ["over"])


# What asks for a new start


def mend(caught: Caught, broken: Broken) -> None:
    fail(broken)
    caught.net._timer.stop()
    caught.net._mend()


def test_the_fifth_in_a_minute_asks_to_be_started_again_and_nothing_comes_after_it(
    caught: Caught, broken: Broken, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(5):
        mend(caught, broken)
        clock.pass_(15)
    assert caught.done == ["over"] * 4 + ["again"]
    assert logged(caplog)[-1] == ("CRITICAL", "One fault follows the other: the kiosk asks to be started again")
    fail(broken)
    assert not caught.net._timer.isActive()


def test_a_fault_every_twenty_seconds_only_ends_visits(caught: Caught, broken: Broken, clock: FakeClock) -> None:
    for _ in range(50):
        mend(caught, broken)
        clock.pass_(20)
    assert caught.done == ["over"] * 50


def test_a_visit_that_cannot_be_ended_asks_at_once(
    caught: Caught, broken: Broken, caplog: pytest.LogCaptureFixture
) -> None:
    caught.fails = True
    mend(caught, broken)
    assert caught.done == ["over", "again"]
    assert logged(caplog)[-1] == ("CRITICAL", "The visit cannot be ended: the kiosk asks to be started again")


# What is only logged


def test_a_thread_that_fails_ends_no_visit(caught: Caught, caplog: pytest.LogCaptureFixture) -> None:
    thread = threading.Thread(target=lambda: int("x"))
    thread.start()
    thread.join()
    QCoreApplication.processEvents()
    assert logged(caplog) == [("ERROR", "A thread failed")]
    assert caplog.records[-1].exc_info is not None
    assert caught.done == []


def test_what_fails_while_it_is_thrown_away_ends_no_visit(caught: Caught, caplog: pytest.LogCaptureFixture) -> None:
    class Leaves:
        def __del__(self) -> None:
            raise ValueError("late")

    Leaves()
    QCoreApplication.processEvents()
    assert logged(caplog) == [("ERROR", "Something failed that nobody waited for")]
    assert caught.done == []


def test_what_qt_says_is_logged(caught: Caught, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "kiosk.qt"):
        qDebug("by the way")
        qWarning("Home.qml:3: TypeError: 100% wrong")
        qCritical("worse")
    assert logged(caplog, "kiosk.qt") == [
        ("DEBUG", "by the way"),
        ("WARNING", "Home.qml:3: TypeError: 100% wrong"),
        ("ERROR", "worse"),
    ]
    assert caught.done == []


def test_ctrl_c_is_no_fault(caught: Caught, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[object] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *told: heard.append(told[0]))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    QTest.qWait(0)
    assert (heard, caught.done) == ([KeyboardInterrupt], [])


def test_afterwards_everything_is_as_before(qapp: QCoreApplication, clock: FakeClock) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    net: AbstractContextManager[None] = Caught(clock).net.spread()
    with net:
        assert (sys.excepthook, threading.excepthook, sys.unraisablehook) != before
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
