"""`kiosk keep`, with real processes: what dies is started again; what dies for ever rests behind the safe screen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk import keep as module
from kiosk.keep import Keeper, Patience
from kiosk.station.crashes import Limits

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="signals and abstract sockets")

QUICK = Limits(first_delay=0.01, longest_delay=0.05, rest=0.6)
# Writes what it was started with, one line each time, and then does what it is told to.
CHILD = """
import os, signal, sys, time
from kiosk.station.watchdog import Notifier
with open(sys.argv[1], "a") as file:
    print(sys.argv[2], os.environ.get("CARE_KIOSK_KEPT", ""), os.environ.get("MONITOR_EXIT_STATUS", ""), file=file)
starts = sum(1 for _ in open(sys.argv[1]))
notifier = Notifier()
"""


class Stage:
    """A kiosk and a safe screen that do what a test wants of them, and the lines that they leave."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "lines"
        self.keeper: Keeper | None = None

    def program(self, name: str, does: str) -> list[str]:
        return [sys.executable, "-c", CHILD + does, str(self.file), name]

    def keep(self, kiosk: str, safe: str = "time.sleep(60)", patience: Patience = module.PATIENT) -> Keeper:
        self.keeper = Keeper(self.program("kiosk", kiosk), self.program("safe", safe), QUICK, patience)
        return self.keeper

    @property
    def lines(self) -> list[str]:
        return self.file.read_text(encoding="utf-8").splitlines() if self.file.exists() else []


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path)


@pytest.fixture
def in_background() -> Iterator[Callable[[Keeper], None]]:
    """Runs a keeper beside the test, and stops it at the end."""
    running: list[tuple[Keeper, threading.Thread]] = []

    def start(keeper: Keeper) -> None:
        thread = threading.Thread(target=keeper.run)
        thread.start()
        running.append((keeper, thread))

    yield start
    for keeper, thread in running:
        keeper.stop()
        thread.join(10)
        assert not thread.is_alive()


def until(condition: Callable[[], bool], seconds: float = 20) -> None:
    """Wait for what other processes do, of which no signal tells."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to that"
        threading.Event().wait(0.02)


def test_a_kiosk_that_staff_ended_stays_ended(stage: Stage) -> None:
    assert stage.keep("").run() == 0
    assert stage.lines == ["kiosk 1 "]


def test_what_dies_at_once_reaches_the_safe_screen_after_five_tries_and_is_tried_again_after_its_rest(
    stage: Stage, in_background: Callable[[Keeper], None], caplog: pytest.LogCaptureFixture
) -> None:
    in_background(stage.keep("sys.exit(3)"))
    until(lambda: stage.lines[5:6] == ["safe  3"])
    assert stage.lines == ["kiosk 1 "] * 5 + ["safe  3"]
    until(lambda: len(stage.lines) > 6)
    assert stage.lines[6] == "kiosk 1 ", "after the rest of 0.6 seconds, which are an hour in a clinic"
    assert [record.message for record in caplog.records[:5]] == [
        *["The kiosk ended (exit 3): it is started again"] * 4,
        "The kiosk ended too often (exit 3): it rests behind the safe screen",
    ]


def test_a_safe_screen_that_dies_too_is_started_again_with_a_pause(
    stage: Stage, in_background: Callable[[Keeper], None]
) -> None:
    in_background(stage.keep("sys.exit(3)", safe="sys.exit(2)"))
    until(lambda: stage.lines.count("safe  3") >= 2)


def test_killed_it_is_there_again(stage: Stage) -> None:
    assert stage.keep("starts < 3 and os.kill(os.getpid(), signal.SIGKILL)").run() == 0
    assert stage.lines == ["kiosk 1 "] * 3


def test_who_asks_for_it_is_started_again_without_a_crash(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO", module.__name__):
        assert stage.keep("sys.exit(75 if starts < 4 else 0)").run() == 0
    assert stage.lines == ["kiosk 1 "] * 4
    assert [record.message for record in caplog.records] == ["The kiosk asked to be started again"] * 3


def test_who_asks_for_it_for_ever_rests(stage: Stage, in_background: Callable[[Keeper], None]) -> None:
    in_background(stage.keep("sys.exit(75)"))
    until(lambda: stage.lines[-1:] == ["safe  75"])
    assert stage.lines == ["kiosk 1 "] * 10 + ["safe  75"]


@pytest.mark.parametrize(
    "freezes",
    [
        "notifier.ready(); time.sleep(60)",  # was on the screen, and then its loop does not turn any more
        "time.sleep(60)",  # never came to the screen
        "signal.signal(signal.SIGABRT, signal.SIG_IGN); notifier.ready(); time.sleep(60)",
    ],
)
def test_a_frozen_kiosk_is_ended_and_started_again(
    stage: Stage, caplog: pytest.LogCaptureFixture, freezes: str
) -> None:
    patience = Patience(to_start=2.0, to_live=0.5, to_end=0.5)
    assert stage.keep(f"if starts == 1:\n    {freezes}", patience=patience).run() == 0
    assert stage.lines == ["kiosk 1 "] * 2
    assert [record.message for record in caplog.records] == ["The kiosk ended (frozen): it is started again"]


def test_a_kiosk_that_says_that_it_lives_is_left_alone(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    lives = "notifier.ready()\nfor _ in range(20):\n    notifier.alive(); time.sleep(0.1)"
    assert stage.keep(lives, patience=Patience(to_live=1.0)).run() == 0
    assert caplog.records == []


def test_a_kiosk_that_is_not_there(tmp_path: Path, in_background: Callable[[Keeper], None]) -> None:
    stage = Stage(tmp_path)
    keeper = Keeper([str(tmp_path / "none")], stage.program("safe", "time.sleep(60)"), QUICK)
    in_background(keeper)
    until(lambda: stage.lines == ["safe  127"])


def test_the_command_ends_what_it_keeps(tmp_path: Path) -> None:
    """SIGTERM to the keeper is SIGTERM to the kiosk."""
    marks = tmp_path / "marks"
    told = (
        "import argparse, sys\n"
        "from kiosk import keep\n"
        f"run = [sys.executable, '-c', {CHILD + 'time.sleep(60)'!r}, {str(marks)!r}]\n"
        "made = keep.Keeper\n"
        "keep.Keeper = lambda kiosk, safe: made([*run, ' '.join(kiosk[1:])], safe)\n"
        "sys.exit(keep.keep(argparse.Namespace(arguments=['--settings', 'my.yaml'])))\n"
    )
    environment = {**os.environ, "STATE_DIRECTORY": str(tmp_path / "state")}
    with subprocess.Popen([sys.executable, "-c", told], env=environment, stderr=subprocess.PIPE) as keeper:
        until(lambda: marks.exists() and marks.read_text(encoding="utf-8") != "")
        keeper.send_signal(signal.SIGTERM)
        assert keeper.wait(20) == 0
        assert keeper.stderr is not None
        assert keeper.stderr.read() == b""
    assert marks.read_text(encoding="utf-8") == "-m kiosk run --settings my.yaml 1 \n"


def test_it_needs_no_qt() -> None:
    told = "import sys, kiosk.keep; print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"
    assert subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout == "[]\n"
