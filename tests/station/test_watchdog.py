"""What the program that started the kiosk hears, on a real socket."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.station.watchdog import Notifier

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there is no systemd")


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.settimeout(5)
        yield listening


def test_every_word_arrives(ear: socket.socket) -> None:
    notifier = Notifier({"NOTIFY_SOCKET": ear.getsockname()})
    notifier.ready()
    notifier.alive()
    notifier.status("On the screen")
    notifier.stopping()
    assert [ear.recv(100) for _ in range(4)] == [b"READY=1", b"WATCHDOG=1", b"STATUS=On the screen", b"STOPPING=1"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has abstract names")
def test_a_name_without_a_file() -> None:
    name = f"care-kiosk-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(f"\0{name}")
        ear.settimeout(5)
        Notifier({"NOTIFY_SOCKET": f"@{name}"}).ready()
        assert ear.recv(100) == b"READY=1"


def test_who_listens_may_be_gone(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    Notifier({"NOTIFY_SOCKET": str(tmp_path / "gone")}).alive()
    assert [record.message for record in caplog.records] == [
        "Who started the kiosk does not hear it (No such file or directory)"
    ]


def test_a_listener_that_does_not_read_stops_nothing(ear: socket.socket, caplog: pytest.LogCaptureFixture) -> None:
    notifier = Notifier({"NOTIFY_SOCKET": ear.getsockname()})
    for _ in range(2000):
        notifier.alive()
    assert {record.message for record in caplog.records} == {
        "Who started the kiosk does not hear it (Resource temporarily unavailable)"
    }


@pytest.mark.parametrize(
    ("microseconds", "seconds"),
    [("30000000", 10.0), ("6000000", 2.0), ("1000000", 1.0), ("", None), ("0", None), ("-3", None), ("soon", None)],
)
def test_the_watchdog_is_fed_three_times_before_it_bites_and_never_more_than_once_a_second(
    microseconds: str, seconds: float | None
) -> None:
    notifier = Notifier({"NOTIFY_SOCKET": "@somewhere", "WATCHDOG_USEC": microseconds})
    assert notifier.feeding_seconds == seconds


def test_a_watchdog_that_nobody_can_feed_is_none() -> None:
    assert Notifier({"WATCHDOG_USEC": "30000000"}).feeding_seconds is None


def test_the_watchdog_of_the_compositor_is_fed_by_the_kiosk_in_it() -> None:
    environment = {"NOTIFY_SOCKET": "@somewhere", "WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"}
    assert Notifier(environment).feeding_seconds == 10.0


def test_P2_where_nobody_listens_no_socket_is_even_imported() -> None:
    told = (
        "import sys; from kiosk.station.watchdog import Notifier; n = Notifier({}); n.ready(); n.alive(); "
        "n.status('x'); n.stopping(); print('socket' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
