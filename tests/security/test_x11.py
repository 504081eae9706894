"""`kiosk run` on a real X server: real keys, requests to close, a monitor that goes. Nothing shows, nothing leaks."""

from __future__ import annotations

import ctypes
import itertools
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.test_screen_reader import first_line, running
from tests.security.x11 import LIBRARIES, Screen
from tests.tools.processes import children_of, lines_of, sockets_of
from tests.tools.qml import ROOT


def lacking() -> str:
    """Why there can be no such screen here, or nothing."""
    if sys.platform != "linux":
        return "X is Linux's"
    for program in ("Xvfb", "xdotool"):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    for library in LIBRARIES:
        try:
            ctypes.CDLL(library)
        except OSError:
            return f"{library} is not installed"
    return ""


pytestmark = pytest.mark.skipif(bool(lacking()), reason=f"no screen to try it on: {lacking()}")

HELD = ("alt", "ctrl", "super", "ctrl+alt", "ctrl+shift", "alt+shift")
HOTKEYS = (
    *(f"F{number}" for number in range(1, 13)),
    *("Tab", "Escape", "space", "Delete", "Home", "Left", "Print", "Menu", "BackSpace", "plus", "minus"),
    *"acdefilnopqrstuvwxz",
)
ALONE = ("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F9", "F10", "F11", "Print", "Menu", "Delete", "Insert", "Pause")
STICKY = ("Shift_L",) * 6 + ("Super_L", "Alt_L", "Control_L", "Super_R")


class Device:
    """A computer with a screen, and the kiosk on it."""

    def __init__(self, screen: Screen, kiosk: subprocess.Popen[str]) -> None:
        self.screen = screen
        self.kiosk = kiosk
        self.started = screen.pixels()

    def xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], check=True, capture_output=True)

    def assert_locked(self) -> None:
        __tracebackhide__ = True
        assert self.kiosk.poll() is None, "it ended"
        places = list(self.screen.windows().values())
        assert places == [(0, 0, self.screen.width, self.screen.height)]
        assert not self.screen.shows_pointer()
        assert children_of(self.kiosk.pid) == []
        assert internet_sockets(self.kiosk.pid) == []


def internet_sockets(pid: int) -> list[str]:
    """The lines of /proc/net that belong to this process."""
    own = sockets_of(pid)
    return [
        line
        for kind in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6", "icmp", "packet")
        for line in lines_of(Path(f"/proc/{pid}/net/{kind}"))[1:]
        if own & set(line.split())
    ]


@pytest.fixture
def device(sample_pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Device]:
    settings = tmp_path / "kiosk.yaml"
    settings.write_text("sound: {listen: off}\nscreen: {motion: reduced}\n", encoding="utf-8")
    command = [sys.executable, "-m", "kiosk", "run", "--pack", str(sample_pack), "--settings", str(settings)]
    with running("Xvfb", "-displayfd", "1", "-screen", "0", "1280x720x24", "-nolisten", "tcp") as server:
        monkeypatch.setenv("DISPLAY", f":{first_line(server)}")
        monkeypatch.chdir(ROOT)
        environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "STATE_DIRECTORY": str(tmp_path)}
        screen = Screen()
        with running(*command, env=environment) as kiosk:
            qtbot.waitUntil(lambda: len(set(screen.pixels()[::997])) > 8, timeout=30_000)
            # Fonts and pictures come in more than one frame.
            settled = [b""]

            def rests() -> bool:
                settled.append(screen.pixels())
                return settled[-1] == settled[-2]

            qtbot.waitUntil(rests, timeout=10_000)
            yield Device(screen, kiosk)
        screen.close()


def test_no_hotkey_changes_a_pixel(device: Device, qtbot: QtBot) -> None:
    device.assert_locked()
    keys = [*ALONE, *STICKY, *("+".join(pair) for pair in itertools.product(HELD, HOTKEYS))]
    device.xdotool("key", "--delay", "1", *keys)
    device.assert_locked()
    assert device.screen.pixels() == device.started
    # They did arrive: the one key of the list below that a kiosk knows shows what the keys are at.
    device.xdotool("key", "Tab")
    qtbot.waitUntil(lambda: device.screen.pixels() != device.started)


def test_other_buttons_and_the_wheel_open_nothing(device: Device, qtbot: QtBot) -> None:
    clicks = [word for button in "2389" for word in ("click", button)]
    points = itertools.product(range(40, 1280, 400), range(40, 720, 300))
    device.xdotool(*(word for x, y in points for word in ("mousemove", str(x), str(y), *clicks)))
    device.assert_locked()
    assert device.screen.pixels() == device.started
    device.xdotool("mousemove", "300", "300", "click", "1")
    qtbot.waitUntil(lambda: device.screen.pixels() != device.started)
    device.assert_locked()


def test_who_asks_it_to_close_is_not_obeyed_and_who_ends_it_is(device: Device, qtbot: QtBot) -> None:
    [window] = device.screen.windows()
    for _ in range(20):
        device.screen.ask_to_close(window)
    device.xdotool("key", "Tab")  # answered after all that came before it
    qtbot.waitUntil(lambda: device.screen.pixels() != device.started)
    device.assert_locked()
    # The system's own way to end it, as systemd does, still works.
    device.kiosk.send_signal(signal.SIGTERM)
    assert device.kiosk.wait(10) == 0


def test_a_monitor_that_is_switched_off_and_on_a_hundred_times(device: Device, qtbot: QtBot) -> None:
    for _ in range(100):
        device.screen.switch_off_and_on()
    device.xdotool("key", "Tab")
    qtbot.waitUntil(lambda: device.screen.pixels() != device.started)
    device.assert_locked()
