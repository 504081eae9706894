"""`kiosk safe`, in a process of its own: it needs nothing, says what to do, and ends with SIGTERM."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import safe as module
from kiosk.safe import ENGLISH, SPANISH, safe

# Says what was imported, and what stands in the window, once it is on the screen.
DRIVER = """
import argparse, sys
from kiosk import safe
from kiosk.screen import resting

painted = resting.RestingWindow.paintEvent

def told(self, event):
    painted(self, event)
    if self.isExposed():
        print(*(text.words for text in self.texts()), *sorted(sys.modules), "end", sep="\\n", flush=True)

resting.RestingWindow.paintEvent = told
sys.exit(safe.safe(argparse.Namespace()))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals")
def test_it_shows_the_last_failure_needs_next_to_nothing_and_ends_with_sigterm(tmp_path: Path) -> None:
    file = tmp_path / "a file where folders should be"
    file.touch()
    everywhere = dict.fromkeys(("HOME", "STATE_DIRECTORY", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "TMPDIR"), str(file))
    failure = {"MONITOR_SERVICE_RESULT": "signal", "MONITOR_EXIT_CODE": "killed", "MONITOR_EXIT_STATUS": "SEGV"}
    with subprocess.Popen(
        [sys.executable, "-c", DRIVER],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],
        env={**os.environ, **everywhere, **failure, "QT_QPA_PLATFORM": "offscreen"},
    ) as shown:
        assert shown.stdout is not None
        assert shown.stderr is not None
        lines = [shown.stdout.readline().rstrip("\n") for _ in range(8)]
        assert lines == [
            *ENGLISH.title.split("\n"),
            *SPANISH.title.split("\n"),
            *(ENGLISH.for_staff, "Code to read out: signal SEGV"),
            *(SPANISH.for_staff, "Código que debe leer: signal SEGV"),
        ]
        imported = "".join(iter(shown.stdout.readline, "end\n"))
        shown.send_signal(signal.SIGTERM)
        assert shown.wait(10) == -signal.SIGTERM
        assert shown.stderr.read() == ""
    assert "PySide6.QtGui" in imported
    for name in ("PySide6.QtQml", "PySide6.QtQuick", "kiosk.pack", "kiosk.station.settings", "kiosk.visit", "yaml"):
        assert f"\n{name}" not in imported


@pytest.mark.parametrize(
    ("lacking", "no_screen", "why"),
    [(["libEGL.so.1"], None, "Missing: libEGL.so.1"), ([], "No screen to show on", "No screen to show on")],
)
def test_where_it_cannot_be_shown_the_words_are_printed(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    lacking: list[str],
    no_screen: str | None,
    why: str,
) -> None:
    monkeypatch.setattr(module.libraries, "quick_check", lambda: lacking)
    monkeypatch.setattr(module.libraries, "describe", lambda names: f"Missing: {', '.join(names)}")
    monkeypatch.setattr(module.display, "no_screen", lambda: no_screen)
    assert safe(argparse.Namespace()) == 2
    assert capsys.readouterr().err == (
        f"{why}\n{ENGLISH.title}\n{ENGLISH.for_staff}\n{SPANISH.title}\n{SPANISH.for_staff}\n"
    )
