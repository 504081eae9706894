"""The screen does not blank while the kiosk runs: with services on a private bus, and with a real X server."""

from __future__ import annotations

import ctypes
import logging
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusServiceWatcher,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)
from pytestqt.qtbot import QtBot

from kiosk.screen import blanking
from kiosk.screen.blanking import SERVICES, BusHold, Inhibitor, WindowsHold, XHold, session_bus, system_bus
from tests.journeys.test_screen_reader import first_line, running

LOGIND, SAVER = SERVICES
pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(sys.platform != "linux", reason="D-Bus and X are Linux's"),
]


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    """The address of a bus that nobody else is on."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed")
    with running("dbus-daemon", "--session", "--nofork", "--print-address") as daemon:
        yield first_line(daemon)


class Fake(QDBusVirtualObject):
    """logind or a screen saver: answers Inhibit as the real one does, and notices when what it gave out is let go."""

    def __init__(self, service: blanking.Service, bus: str) -> None:
        super().__init__()
        self.asked: list[list[str]] = []
        self.gone: list[str] = []
        self.refuses = False
        self._service = service
        self._name = f"fake {service.name}"
        self._bus = QDBusConnection.connectToBus(bus, self._name)
        self._clients = QDBusServiceWatcher()
        self._clients.setConnection(self._bus)
        self._clients.setWatchMode(QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
        self._clients.serviceUnregistered.connect(self.gone.append)
        self.given: int | None = None
        self._bus.registerVirtualObject(service.path, self, QDBusConnection.VirtualObjectRegisterOption.SingleNode)

    def start(self) -> None:
        assert self._bus.registerService(self._service.service)

    def stop(self) -> None:
        self._bus.unregisterService(self._service.service)

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        assert (message.interface(), message.member()) == (self._service.interface, "Inhibit")
        self.asked.append(message.arguments())
        self._clients.addWatchedService(message.service())
        if self.refuses:
            return bool(connection.send(message.createErrorReply("org.example.No", "not today")))
        if self._service is SAVER:
            return bool(connection.send(message.createReply([7])))
        if self.given is not None:
            os.close(self.given)
        self.given, end = os.pipe()
        os.set_blocking(self.given, False)
        sent = connection.send(message.createReply(QDBusUnixFileDescriptor(end)))
        os.close(end)
        return bool(sent)

    def is_let_go(self) -> bool:
        """What logind looks at: that nobody has the other end of its pipe open any more."""
        assert self.given is not None
        try:
            return os.read(self.given, 1) == b""
        except BlockingIOError:
            return False

    def end(self) -> None:
        self._bus.unregisterObject(self._service.path)
        if self.given is not None:
            os.close(self.given)
        QDBusConnection.disconnectFromBus(self._name)


@pytest.fixture
def logind(bus: str) -> Iterator[Fake]:
    fake = Fake(LOGIND, bus)
    yield fake
    fake.end()


@pytest.fixture
def saver(bus: str) -> Iterator[Fake]:
    fake = Fake(SAVER, bus)
    yield fake
    fake.end()


@pytest.fixture
def inhibitor(bus: str) -> Iterator[Inhibitor]:
    made = Inhibitor(ways=[BusHold(LOGIND, bus), BusHold(SAVER, bus)])
    yield made
    made.release()


def test_both_services_are_asked_and_let_go(logind: Fake, saver: Fake, inhibitor: Inhibitor, qtbot: QtBot) -> None:
    logind.start()
    saver.start()
    assert inhibitor.held_by == ()
    inhibitor.hold()
    qtbot.waitUntil(lambda: inhibitor.held_by == ("logind", "screen saver"))
    why = "The screen is read by people who do not touch it"
    assert logind.asked == [["idle", "Care kiosk", why, "block"]]
    assert saver.asked == [["Care kiosk", why]]
    assert not logind.is_let_go()

    inhibitor.release()
    assert inhibitor.held_by == ()
    qtbot.waitUntil(logind.is_let_go)
    qtbot.waitUntil(lambda: len(saver.gone) == 1)


def test_holding_twice_asks_once_and_it_can_be_held_again(logind: Fake, inhibitor: Inhibitor, qtbot: QtBot) -> None:
    logind.start()
    inhibitor.hold()
    inhibitor.hold()
    qtbot.waitUntil(lambda: inhibitor.held_by == ("logind",))
    assert len(logind.asked) == 1
    inhibitor.release()
    inhibitor.hold()
    qtbot.waitUntil(lambda: inhibitor.held_by == ("logind",))
    assert len(logind.asked) == 2


def test_a_service_that_starts_later_or_again_is_asked_then(saver: Fake, inhibitor: Inhibitor, qtbot: QtBot) -> None:
    inhibitor.hold()
    saver.start()
    qtbot.waitUntil(lambda: inhibitor.held_by == ("screen saver",))
    before = len(saver.asked)
    saver.stop()
    saver.start()
    qtbot.waitUntil(lambda: len(saver.asked) > before)


def test_a_service_that_says_no_holds_nothing(
    saver: Fake, inhibitor: Inhibitor, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    saver.refuses = True
    saver.start()
    with caplog.at_level(logging.INFO, "kiosk.screen.blanking"):
        inhibitor.hold()
        qtbot.waitUntil(lambda: "screen saver does not keep the screen on: not today" in caplog.messages)
    assert inhibitor.held_by == ()


def test_a_bus_that_is_gone_is_told_and_no_more(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    way = BusHold(SAVER, f"unix:path={tmp_path / 'bus'}")
    way.hold(lambda: pytest.fail("nobody can have answered"))
    assert not way.holds
    assert caplog.messages[0].startswith("screen saver cannot be asked to keep the screen on: ")
    way.release()


# Where there is a bus


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DBUS_SESSION_BUS_ADDRESS": "tcp:host=203.0.113.9,port=1"},
        {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/bus;tcp:host=203.0.113.9"},
        {"DBUS_SESSION_BUS_ADDRESS": "autolaunch:"},
        {"XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_without_a_local_bus_none_is_called_or_started(environment: dict[str, str]) -> None:
    assert session_bus(environment) == ""


def test_a_bus_is_found_by_its_address_or_by_its_socket(bus: str, tmp_path: Path) -> None:
    assert session_bus({"DBUS_SESSION_BUS_ADDRESS": bus}) == bus
    assert system_bus({"DBUS_SYSTEM_BUS_ADDRESS": bus}) == bus
    socket = Path(bus.removeprefix("unix:path=").partition(",")[0])
    (tmp_path / "bus").symlink_to(socket)
    assert session_bus({"XDG_RUNTIME_DIR": str(tmp_path)}) == f"unix:path={tmp_path / 'bus'}"


@pytest.mark.parametrize(
    ("platform", "names"),
    [
        ("xcb", ["logind", "screen saver", "X"]),
        ("wayland", ["logind", "screen saver"]),
        ("offscreen", []),
        ("vnc", []),
    ],
)
def test_who_is_asked_where(bus: str, platform: str, names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    monkeypatch.setattr(blanking, "QGuiApplication", SimpleNamespace(platformName=lambda: platform))
    assert [way.name for way in blanking.find_ways()] == names


def test_where_nothing_is_shown_nobody_is_asked(qapp: QCoreApplication) -> None:
    inhibitor = Inhibitor()
    inhibitor.hold()
    assert inhibitor.held_by == ()


# X


class Info(ctypes.Structure):
    """XScreenSaverInfo. `state` is 0 while the screen is on and 1 while it is blank."""

    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("til_or_since", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


class XServer:
    """What another program sees of the screen saver of X, which blanks after a second."""

    def __init__(self) -> None:
        self._x11, self._saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(None))
        assert self._display
        self._root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))
        self._x11.XSetScreenSaver(self._display, 1, 0, 1, 0)
        self._x11.XSync(self._display, 0)

    def look(self) -> Info:
        info = Info()
        assert self._saver.XScreenSaverQueryInfo(self._display, self._root, ctypes.byref(info))
        return info

    def wake(self) -> None:
        self._x11.XResetScreenSaver(self._display)
        self._x11.XSync(self._display, 0)

    def close(self) -> None:
        self._x11.XCloseDisplay(self._display)


@pytest.fixture
def x_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[XServer]:
    try:
        ctypes.CDLL("libXss.so.1")
    except OSError:
        pytest.skip("libxss1 is not installed")
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    with running("Xvfb", "-displayfd", "1", "-screen", "0", "320x240x24", "-nolisten", "tcp") as screen:
        monkeypatch.setenv("DISPLAY", f":{first_line(screen)}")
        server = XServer()
        yield server
        server.close()


def test_x_does_not_blank_while_it_is_held_and_does_afterwards(x_server: XServer, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: x_server.look().state == 1)
    x_server.wake()
    told: list[bool] = []
    way = XHold()
    way.hold(lambda: told.append(way.holds))
    way.hold(lambda: pytest.fail("it is held already"))
    assert told == [True]
    qtbot.waitUntil(lambda: x_server.look().idle > 2500)
    assert x_server.look().state == 0, "it blanked all the same"
    way.release()
    assert not way.holds
    qtbot.waitUntil(lambda: x_server.look().state == 1)


def test_without_its_library_x_is_not_asked(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def lacking(name: str) -> None:
        raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr(blanking.ctypes, "CDLL", lacking)
    way = XHold()
    way.hold(lambda: pytest.fail("nobody can have answered"))
    way.release()
    assert not way.holds
    assert caplog.messages == ["X cannot be asked to keep the screen on: libX11.so.6: cannot open shared object file"]


# Windows


@pytest.mark.parametrize(("answer", "holds"), [(0x80000000, True), (0, False)])
def test_windows_is_asked_for_the_display_and_given_it_back(
    answer: int, holds: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def set_state(state: int) -> int:
        asked.append(state)
        return answer

    kernel = SimpleNamespace(SetThreadExecutionState=set_state)
    monkeypatch.setattr(blanking.ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(blanking.sys, "platform", "win32")
    [way] = blanking.find_ways()
    inhibitor = Inhibitor(ways=[way])
    inhibitor.hold()
    assert inhibitor.held_by == (("Windows",) if holds else ())
    inhibitor.release()
    assert isinstance(way, WindowsHold)
    assert not way.holds
    assert asked == [0x80000003, 0x80000000]
