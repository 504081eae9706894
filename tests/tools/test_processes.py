"""What a process has is seen, and one that ends in between is no error."""

from __future__ import annotations

import os
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
    with socket.socket() as opened:
        number = str(os.fstat(opened.fileno()).st_ino)
        assert number in sockets_of("self")
    assert number not in sockets_of("self")


def test_one_that_is_closed_between_two_looks_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as opened:
        listed = [Path("/proc/self/fd/99999"), *Path("/proc/self/fd").iterdir()]
        monkeypatch.setattr(Path, "iterdir", lambda _folder: iter(listed))
        assert str(os.fstat(opened.fileno()).st_ino) in sockets_of("self")
