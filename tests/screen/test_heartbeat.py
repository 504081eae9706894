"""The watchdog is fed while the event loop turns and frames reach the glass, on a real socket and a real window."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.screen.heartbeat import Heartbeat
from kiosk.station.watchdog import Notifier

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there is no systemd")


class Ear:
    """What systemd would hear."""

    def __init__(self, listening: socket.socket) -> None:
        self._socket = listening
        self.name: str = listening.getsockname()
        self.heard: list[str] = []

    def listen(self) -> list[str]:
        """Everything so far."""
        while True:
            try:
                self.heard.append(self._socket.recv(100).decode())
            except BlockingIOError:
                return self.heard

    @property
    def meals(self) -> int:
        return self.listen().count("WATCHDOG=1")


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[Ear]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.setblocking(False)
        yield Ear(listening)


class Window(QQuickWindow):
    """Can be told that its display is off, which offscreen cannot show by itself."""

    is_off = False

    def isExposed(self) -> bool:
        return not self.is_off and super().isExposed()


@pytest.fixture
def window(qapp: QCoreApplication) -> Iterator[Window]:
    made = Window()
    made.resize(64, 64)
    yield made
    made.close()
    shiboken6.delete(made)


def heartbeat(window: QQuickWindow, ear: Ear, microseconds: int = 30_000_000) -> Heartbeat:
    environment = {"NOTIFY_SOCKET": ear.name, "WATCHDOG_USEC": str(microseconds)}
    return Heartbeat(window, Notifier(environment))


def first_frame(window: QQuickWindow, ear: Ear, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.frameSwapped):
        window.show()
    qtbot.waitUntil(lambda: ear.meals == 1)


def test_the_first_frame_says_ready_and_no_other(window: Window, ear: Ear, qtbot: QtBot) -> None:
    beating = heartbeat(window, ear)
    QCoreApplication.processEvents()
    assert ear.listen() == [], "there is nothing on the screen yet"
    first_frame(window, ear, qtbot)
    with qtbot.waitSignal(window.frameSwapped):
        window.update()
    assert ear.listen() == ["READY=1", "STATUS=On the screen", "WATCHDOG=1"]
    beating.stop()


def test_a_page_at_rest_lives(window: Window, ear: Ear, qtbot: QtBot) -> None:
    """Nothing changes on it, so that no frame would come unless one was asked for."""
    beating = heartbeat(window, ear)
    first_frame(window, ear, qtbot)
    for meals in range(2, 6):
        beating._beat()
        assert ear.meals == meals
        with qtbot.waitSignal(window.frameSwapped):
            pass
    beating.stop()


def test_it_beats_by_itself_once_a_second_at_most(window: Window, ear: Ear, qtbot: QtBot) -> None:
    beating = heartbeat(window, ear, 300_000)
    first_frame(window, ear, qtbot)
    assert beating.findChild(QTimer).interval() == 1000
    qtbot.waitUntil(lambda: ear.meals == 2)
    beating.stop()


def test_a_loop_that_does_not_turn_feeds_nothing(window: Window, ear: Ear, qtbot: QtBot) -> None:
    beating = heartbeat(window, ear)
    first_frame(window, ear, qtbot)
    beating.findChild(QTimer).setInterval(0)  # due all the time, and yet:
    assert ear.meals == 1, "nobody turns the loop"
    qtbot.waitUntil(lambda: ear.meals > 1)
    beating.stop()


def test_a_picture_that_is_dead_feeds_nothing_though_the_loop_turns(window: Window, ear: Ear, qtbot: QtBot) -> None:
    beating = heartbeat(window, ear)
    first_frame(window, ear, qtbot)
    beating._beat()
    window.frameSwapped.disconnect(beating._swapped)  # frames do not come through any more
    for _ in range(5):
        QCoreApplication.processEvents()
        beating._has_swapped = False
        beating._beat()
    assert ear.meals == 2
    window.frameSwapped.connect(beating._swapped)
    with qtbot.waitSignal(window.frameSwapped):
        window.update()
    beating._beat()
    assert ear.meals == 3
    beating.stop()


def test_a_display_that_is_off_lives_and_once_it_is_on_frames_have_to_come(
    window: Window, ear: Ear, qtbot: QtBot
) -> None:
    beating = heartbeat(window, ear)
    first_frame(window, ear, qtbot)
    window.is_off = True
    beating._has_swapped = False
    for meals in range(2, 102):
        beating._beat()
        beating._has_swapped = False
        assert ear.meals == meals
    window.is_off = False
    beating._beat()
    assert ear.meals == 101
    with qtbot.waitSignal(window.frameSwapped):
        pass
    beating._beat()
    assert ear.meals == 102
    beating.stop()


def test_a_window_that_is_hidden_is_a_blank_screen(window: Window, ear: Ear, qtbot: QtBot) -> None:
    beating = heartbeat(window, ear)
    first_frame(window, ear, qtbot)
    beating._beat()
    window.hide()
    QCoreApplication.processEvents()
    beating._has_swapped = False
    for _ in range(3):
        beating._beat()
        QCoreApplication.processEvents()
    assert ear.meals == 2
    beating.stop()


def test_without_a_watchdog_it_says_ready_and_rests(window: Window, ear: Ear, qtbot: QtBot) -> None:
    beating = Heartbeat(window, Notifier({"NOTIFY_SOCKET": ear.name}))
    with qtbot.waitSignal(window.frameSwapped):
        window.show()
    qtbot.waitUntil(lambda: ear.listen() == ["READY=1", "STATUS=On the screen"])
    assert not beating.findChild(QTimer).isActive()
    beating.stop()
    assert ear.listen()[-1] == "STOPPING=1"


def test_once_it_is_stopped_it_feeds_nothing(window: Window, ear: Ear, qtbot: QtBot) -> None:
    beating = heartbeat(window, ear)
    first_frame(window, ear, qtbot)
    beating.stop()
    assert not beating.findChild(QTimer).isActive()
    assert ear.listen()[-1] == "STOPPING=1"
