"""A missing or dead screen is said in one line before Qt aborts over it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.station import display
from kiosk.station.display import no_screen

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have their screen")

TRY = "Try `kiosk run --vnc` and look with a VNC viewer, or `kiosk shots --out DIR` for pictures of every screen."


@pytest.fixture(scope="module")
def x_server() -> Iterator[str]:
    """The DISPLAY of a screen in memory that lets everybody in."""
    program = shutil.which("Xvfb")
    assert program is not None, "these tests need Xvfb (Debian package xvfb)"
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", "640x480x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()  # written once it takes connections
        yield f":{number}"
        server.terminate()


def test_nothing_set() -> None:
    assert no_screen({}) == f"No screen to show on (DISPLAY and WAYLAND_DISPLAY are not set). {TRY}"


def test_a_named_platform_is_trusted() -> None:
    assert no_screen({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_other_systems_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert no_screen({}) is None


def test_an_x_server_that_answers(x_server: str) -> None:
    assert no_screen({"DISPLAY": x_server}) is None


def test_an_x_server_that_does_not() -> None:
    assert no_screen({"DISPLAY": ":4711"}) == (
        f"No screen to show on (DISPLAY is :4711, but no X server lets us in there). {TRY}"
    )


def test_a_display_that_is_no_display() -> None:
    assert no_screen({"DISPLAY": "kitchen"}) == (
        f"No screen to show on (DISPLAY is kitchen, but no X server lets us in there). {TRY}"
    )


def test_a_compositor_that_answers(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-0"))
        compositor.listen()
        assert no_screen({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}) is None
        assert no_screen({"WAYLAND_DISPLAY": str(tmp_path / "wayland-0")}) is None


def test_a_compositor_that_died_and_left_its_socket(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-0"))
    assert no_screen({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path), "DISPLAY": ":4711"}) == (
        "No screen to show on (WAYLAND_DISPLAY is wayland-0, but no compositor answers there; "
        f"DISPLAY is :4711, but no X server lets us in there). {TRY}"
    )


def test_x_stands_in_for_a_dead_compositor(x_server: str, tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path), "DISPLAY": x_server}
    assert no_screen(environment) is None


def test_without_libxcb_the_answer_is_left_to_the_library_check(monkeypatch: pytest.MonkeyPatch) -> None:
    def not_there(name: str) -> None:
        raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr(display.ctypes, "CDLL", not_there)
    assert no_screen({"DISPLAY": ":4711"}) is None
