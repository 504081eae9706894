"""Asks the system not to blank the screen while the kiosk runs, and lets it do so again at the end.

Who blanks a screen differs from system to system, so everybody who is there is asked: logind, the screen saver of the
session (GNOME, KDE and others), the X server, Windows. Nothing of it outlives the process: a hold of logind is an open
file, those of screen savers and of X end with the connection, and that of Windows ends with the thread.

Wayland's own way (idle-inhibit) cannot be had from Qt. `cage`, which shows the kiosk there, never blanks by itself.
"""

from __future__ import annotations

import ctypes
import logging
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusServiceWatcher,
    QDBusUnixFileDescriptor,
)
from PySide6.QtGui import QGuiApplication

log = logging.getLogger(__name__)

_WHO: Final = "Care kiosk"
_WHY: Final = "The screen is read by people who do not touch it"
_PATIENCE_MS: Final = 5000  # a service that hangs must not be waited for any longer
_SYSTEM_BUS: Final = "/run/dbus/system_bus_socket"


class Way(Protocol):
    """One who can keep the screen from blanking. `holds` is true once that was answered with yes."""

    name: str
    holds: bool

    def hold(self, told: Callable[[], None]) -> None:
        """Ask; `told` is called when there is an answer, at once or later."""

    def release(self) -> None: ...


class Inhibitor(QObject):
    """Every way that this computer has. `ways` are for tests: None finds them."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, ways: list[Way] | None = None) -> None:
        super().__init__(parent)
        self._ways = find_ways() if ways is None else ways

    @property
    def held_by(self) -> tuple[str, ...]:
        """Who keeps the screen from blanking now, in words for staff: "logind", "screen saver", "X", "Windows"."""
        return tuple(way.name for way in self._ways if way.holds)

    def hold(self) -> None:
        """Ask all of them. It is no mistake when nobody is there to be asked: some systems never blank."""
        for way in self._ways:
            way.hold(self.changed.emit)

    def release(self) -> None:
        """Let the screen blank again, as it would without the kiosk."""
        for way in self._ways:
            way.release()
        self.changed.emit()


def find_ways() -> list[Way]:
    """Those that this computer may have. Where nothing is shown on a screen of its own, there are none."""
    if sys.platform == "win32":
        return [WindowsHold()]
    platform = QGuiApplication.platformName()
    if platform not in ("xcb", "wayland"):
        return []
    found: list[Way] = [BusHold(service, address) for service in SERVICES if (address := service.bus(os.environ))]
    return [*found, XHold()] if platform == "xcb" else found


# Over D-Bus


def system_bus(environment: Mapping[str, str]) -> str:
    """The address of the bus of this computer, or nothing where there is none. No other kind than a local socket."""
    return _local(environment.get("DBUS_SYSTEM_BUS_ADDRESS", "")) or _socket(Path(_SYSTEM_BUS))


def session_bus(environment: Mapping[str, str]) -> str:
    """The same for the bus of the session. None is ever started, as D-Bus itself would do."""
    if address := _local(environment.get("DBUS_SESSION_BUS_ADDRESS", "")):
        return address
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    return _socket(Path(runtime) / "bus") if runtime else ""


def _local(address: str) -> str:
    """The address, if every place that it names is a local socket."""
    places = [place for place in address.split(";") if place]
    return address if places and all(place.startswith("unix:") for place in places) else ""


def _socket(path: Path) -> str:
    try:
        return f"unix:path={path}" if path.is_socket() else ""
    except OSError:
        return ""


class Service(NamedTuple):
    """Whom to ask on which bus, and what."""

    name: str
    bus: Callable[[Mapping[str, str]], str]
    service: str
    path: str
    interface: str
    arguments: tuple[str, ...]


SERVICES: Final = (
    # https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
    Service(
        "logind",
        system_bus,
        "org.freedesktop.login1",
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager",
        ("idle", _WHO, _WHY, "block"),
    ),
    # https://specifications.freedesktop.org/idle-inhibit-spec/latest/
    Service(
        "screen saver",
        session_bus,
        "org.freedesktop.ScreenSaver",
        "/org/freedesktop/ScreenSaver",
        "org.freedesktop.ScreenSaver",
        (_WHO, _WHY),
    ),
)


class BusHold:
    """A hold that a service gives out. One that starts later, or again, is asked then."""

    def __init__(self, service: Service, address: str) -> None:
        self.name = service.name
        self.holds = False
        self._service = service
        self._address = address
        self._bus: QDBusConnection | None = None
        self._watcher: QDBusServiceWatcher | None = None
        self._call: QDBusPendingCallWatcher | None = None
        self._descriptor: int | None = None

    def hold(self, told: Callable[[], None]) -> None:
        if self._bus is not None:
            return
        # A connection of its own: closing it is what ends the hold of a screen saver, also when the kiosk is killed.
        bus = QDBusConnection.connectToBus(self._address, self._connection)
        if not bus.isConnected():
            log.warning("%s cannot be asked to keep the screen on: %s", self.name, bus.lastError().message())
            QDBusConnection.disconnectFromBus(self._connection)
            return
        self._bus = bus
        registered = QDBusServiceWatcher.WatchModeFlag.WatchForRegistration
        self._watcher = QDBusServiceWatcher(self._service.service, bus, registered)
        self._watcher.serviceRegistered.connect(lambda _name: self._ask(told))
        self._ask(told)

    @property
    def _connection(self) -> str:
        return f"{_WHO}: {self.name}"

    def _ask(self, told: Callable[[], None]) -> None:
        if self._bus is None:
            return
        service = self._service
        message = QDBusMessage.createMethodCall(service.service, service.path, service.interface, "Inhibit")
        message.setArguments(list(service.arguments))
        self._call = QDBusPendingCallWatcher(self._bus.asyncCall(message, _PATIENCE_MS))
        self._call.finished.connect(lambda call: self._answered(call, told))

    def _answered(self, call: QDBusPendingCallWatcher, told: Callable[[], None]) -> None:
        reply = call.reply()
        if call.isError() or self._bus is None:
            # Most computers have one of the services and not the other: that is nothing to warn of.
            log.info("%s does not keep the screen on: %s", self.name, reply.errorMessage())
            return
        self._let_go()
        for given in reply.arguments():
            if isinstance(given, QDBusUnixFileDescriptor):
                # The object closes its own copy; this one is the hold, and open until the release.
                self._descriptor = os.dup(given.fileDescriptor())
        self.holds = True
        told()

    def _let_go(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
        self.holds = False

    def release(self) -> None:
        self._let_go()
        if self._bus is not None:
            self._watcher = self._call = self._bus = None
            QDBusConnection.disconnectFromBus(self._connection)


# Without it


class XHold:
    """The screen saver and the power saving (DPMS) of the X server, stopped until this connection closes.

    X counts them itself, whatever the session says. https://www.x.org/releases/current/doc/man/man3/Xss.3.xhtml
    """

    name = "X"

    def __init__(self) -> None:
        self.holds = False
        self._display: ctypes.c_void_p | None = None

    def hold(self, told: Callable[[], None]) -> None:
        if self._display is not None:
            return
        try:
            self._x11 = ctypes.CDLL("libX11.so.6")
            saver = ctypes.CDLL("libXss.so.1")
        except OSError as error:
            log.warning("X cannot be asked to keep the screen on: %s", error)
            return
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        display = ctypes.c_void_p(self._x11.XOpenDisplay(None))
        if not display:
            log.warning("X cannot be asked to keep the screen on: there is no connection to it")
            return
        self._display = display
        first_event, first_error = ctypes.c_int(), ctypes.c_int()
        if saver.XScreenSaverQueryExtension(display, ctypes.byref(first_event), ctypes.byref(first_error)):
            saver.XScreenSaverSuspend(display, 1)
            self._x11.XSync(display, 0)
            self.holds = True
            told()

    def release(self) -> None:
        self.holds = False
        if self._display is not None:
            self._x11.XCloseDisplay(self._display)
            self._display = None


class WindowsHold:
    """https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setthreadexecutionstate"""

    name = "Windows"
    _CONTINUOUS: Final = 0x80000000
    _SYSTEM_REQUIRED: Final = 0x00000001
    _DISPLAY_REQUIRED: Final = 0x00000002

    def __init__(self) -> None:
        self.holds = False
        self._kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 -- which other systems do not have

    def hold(self, told: Callable[[], None]) -> None:
        state = self._CONTINUOUS | self._SYSTEM_REQUIRED | self._DISPLAY_REQUIRED
        self.holds = self._kernel.SetThreadExecutionState(state) != 0  # 0 is the answer that it failed
        told()

    def release(self) -> None:
        self._kernel.SetThreadExecutionState(self._CONTINUOUS)
        self.holds = False
