"""What a process has is seen, and one that ends in between is no error."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools.processes import children_of, lines_of, sockets_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")


def test_a_process_that_runs_and_one_that_has_ended() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        assert str(child.pid) in children_of("self")
        assert lines_of(Path(f"/proc/{child.pid}/statm"))
        child.communicate(b"\n")
        assert str(child.pid) not in children_of("self")
    assert children_of(child.pid) == []
    assert sockets_of(child.pid) == set()
    assert lines_of(Path(f"/proc/{child.pid}/statm")) == []


def test_a_socket_is_seen_as_long_as_it_is_open() -> None:
    before = sockets_of("self")
    with socket.socket() as opened:
        assert len(sockets_of("self") - before) == 1
        assert opened.fileno() > 0
    assert sockets_of("self") <= before


def test_one_that_is_closed_between_two_looks_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket():
        before = sockets_of("self")
        listed = [Path("/proc/self/fd/99999"), *Path("/proc/self/fd").iterdir()]
        monkeypatch.setattr(Path, "iterdir", lambda _folder: iter(listed))
        assert sockets_of("self") == before
