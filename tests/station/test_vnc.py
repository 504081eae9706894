"""Over VNC the kiosk is seen on this computer and nowhere else."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.station import vnc
from kiosk.station.vnc import VncError, keep_local, vnc_platform

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="--vnc works on Linux only")


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """Listens as Qt does: on every interface, for IPv4 and IPv6."""
    with socket.socket(socket.AF_INET6) as one:
        one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        one.bind(("::", 0))
        one.listen()
        yield one


def test_what_qt_is_told() -> None:
    assert vnc_platform((1280, 800)) == "vnc:size=1280x800:port=5900"
    assert vnc_platform((1920, 1080), 5907) == "vnc:size=1920x1080:port=5907"


@pytest.mark.parametrize("port", [0, 65536])
def test_a_port_that_is_none(port: int) -> None:
    with pytest.raises(VncError) as caught:
        vnc_platform((1280, 800), port)
    assert str(caught.value) == f"{port} is not a port: choose one from 1 to 65535"


def test_elsewhere_than_on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(VncError) as caught:
        vnc_platform((1280, 800))
    assert str(caught.value) == "--vnc works on Linux only"


def test_the_listener_is_tied_to_loopback(listener: socket.socket) -> None:
    keep_local(listener.getsockname()[1])
    assert listener.getsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, 16) == b"lo\0"


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_a_viewer_on_this_computer_gets_in(listener: socket.socket, address: str) -> None:
    port = listener.getsockname()[1]
    keep_local(port)
    with socket.create_connection((address, port), timeout=5), listener.accept()[0] as seen:
        assert seen.getpeername()[0].removeprefix("::ffff:") == address


def test_the_address_that_the_network_knows_gets_no_answer(listener: socket.socket) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as route:
        try:
            route.connect(("192.0.2.1", 9))  # sends nothing: the kernel only chooses the address we would send from
        except OSError:
            pytest.skip("this computer has no network")
        address = route.getsockname()[0]
    port = listener.getsockname()[1]
    with socket.create_connection((address, port), timeout=5):
        pass
    keep_local(port)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((address, port), timeout=5)


def test_who_came_in_before_is_turned_away(listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    with socket.create_connection(("127.0.0.1", port), timeout=5) as early:
        keep_local(port)
        assert early.recv(1) == b""
    with pytest.raises(BlockingIOError):
        listener.accept()


def test_other_sockets_and_files_are_left_alone(listener: socket.socket, tmp_path: Path) -> None:
    before = set(Path("/proc/self/fd").iterdir())
    with (
        socket.create_server(("127.0.0.1", 0)) as other,
        socket.create_connection(other.getsockname()),
        socket.socket(socket.AF_UNIX) as local,
        (tmp_path / "file").open("w"),
    ):
        local.bind(str(tmp_path / "socket"))
        local.listen()
        keep_local(listener.getsockname()[1])
        assert other.getsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, 16) == b""
    assert set(Path("/proc/self/fd").iterdir()) == before


def test_nothing_listens_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
    with pytest.raises(VncError) as caught:
        keep_local(port)
    assert (
        str(caught.value) == f"VNC cannot listen on port {port}: another program may be using it, try a different port"
    )


def test_a_system_that_refuses(listener: socket.socket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vnc.socket, "SO_BINDTODEVICE", 4711)
    port = listener.getsockname()[1]
    with pytest.raises(VncError) as caught:
        keep_local(port)
    assert str(caught.value) == f"VNC on port {port} cannot be kept to this computer (Invalid argument)"


QT_PROGRAM = """
import os, sys
from kiosk.station.vnc import keep_local, vnc_platform
port = int(sys.argv[1])
os.environ["QT_QPA_PLATFORM"] = vnc_platform((640, 480), port)
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
QCoreApplication.sendPostedEvents()
keep_local(port)
print("tied", flush=True)
app.exec()
"""


def test_qt_itself_is_kept_local_and_greets_a_viewer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
    command = [sys.executable, "-c", QT_PROGRAM, str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == "tied\n"
            with socket.create_connection(("127.0.0.1", port), timeout=10) as viewer:
                assert viewer.recv(12) == b"RFB 003.003\n"
        finally:
            program.terminate()
