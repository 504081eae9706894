"""`kiosk run`, from the settings to the window, in a process of its own where it has to be."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import running
from kiosk.station.options import Settings

STOPPED = 7
# Runs `kiosk run`, tells what was imported when its window is made, and ends with the code above.
DRIVER = f"""
import json, sys
from kiosk import cli
from kiosk.screen import startup

made = startup.Stage.__init__

def made_and_stopped(self, *args, **kwargs):
    made(self, *args, **kwargs)
    print(json.dumps(sorted(sys.modules)))
    app = startup.QGuiApplication.instance()
    self.window.frameSwapped.connect(lambda: app.exit({STOPPED}))

startup.Stage.__init__ = made_and_stopped
sys.exit(cli.main(sys.argv[1:]))
"""


def kiosk_run(*arguments: str, state: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """`kiosk run` until its window is made; prints the modules that were imported."""
    return subprocess.run(
        [sys.executable, "-c", DRIVER, "run", "--windowed", "960x540", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "STATE_DIRECTORY": str(state), **environment},
    )


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("state")


@pytest.fixture(scope="module")
def second_start(state: Path) -> set[str]:
    """What a start on an up-to-date pack imports: the first start has built it."""
    first = kiosk_run(state=state)
    assert (first.returncode, first.stderr) == (STOPPED, "")
    done = kiosk_run(state=state)
    assert (done.returncode, done.stderr) == (STOPPED, "")
    return set(json.loads(done.stdout))


@pytest.mark.parametrize(
    "name",
    [
        *("pydantic", "markdown", "yaml", "rich"),  # for authors
        *("kiosk.authoring.build", "kiosk.authoring.compiling", "kiosk.yamlfile"),
        *("kiosk.pack.model", "kiosk.pack.page_codec", "kiosk.screen.blocks"),  # start-up opens no page
        *("kiosk.screen.speaking", "PySide6.QtTextToSpeech"),  # nor does it speak
        *("kiosk.preview", "kiosk.shots", "kiosk.desk", "kiosk.station.vnc"),  # other commands
        *("PySide6.QtWidgets", "PySide6.QtTest", "PySide6.QtQuickControls2", "socket"),
    ],
)
def test_a_start_on_an_up_to_date_pack_does_not_import(second_start: set[str], name: str) -> None:
    assert name not in second_start


@pytest.mark.parametrize("name", ["PySide6.QtQuick", "sqlite3", "kiosk.screen.player", "kiosk.pack.reader"])
def test_a_start_does_import(second_start: set[str], name: str) -> None:
    assert name in second_start


def test_P3_a_start_writes_its_pack_and_what_tells_of_a_crash_and_nothing_else(
    second_start: set[str], state: Path
) -> None:
    files = sorted(file.relative_to(state) for file in state.rglob("*") if file.is_file())
    assert [str(file.parent) for file in files] == ["logs", "packs"]
    assert (files[0].name, (state / files[0]).read_bytes(), files[1].suffix) == ("crash.txt", b"", ".kioskpack")


def test_what_is_wrong_with_the_settings_is_said_and_the_kiosk_starts(
    state: Path, second_start: set[str], tmp_path: Path
) -> None:
    file = tmp_path / "kiosk.yaml"
    file.write_text("idle:\n  minimum_seconds: 3\n", encoding="utf-8")
    done = kiosk_run("--settings", str(file), state=state)
    assert done.returncode == STOPPED
    assert done.stderr.startswith(f"{file}:2:20: idle.minimum_seconds ")
    assert done.stderr.count("\n") == 1


def test_a_named_pack_that_is_none_is_said_and_the_kiosk_starts(
    state: Path, second_start: set[str], tmp_path: Path
) -> None:
    done = kiosk_run("--pack", str(tmp_path / "none.kioskpack"), state=state)
    assert done.returncode == STOPPED
    assert done.stderr == (
        f"WARNING kiosk.running: {tmp_path / 'none.kioskpack'} cannot be read: No such file or directory. "
        "The kiosk shows its content folder instead.\n"
    )


def test_verbose_tells_how_long_the_steps_took(state: Path, second_start: set[str]) -> None:
    done = kiosk_run("--verbose", state=state)
    assert [line.partition(" took ")[0] for line in done.stderr.splitlines()] == [
        "DEBUG kiosk.screen.startup: start-up: application",
        "DEBUG kiosk.screen.startup: start-up: window",
    ]


def test_without_a_screen_it_says_so_and_ends_with_2(state: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "run"],
        capture_output=True,
        text=True,
        check=False,
        env={
            **{key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY"}},
            "QT_QPA_PLATFORM": "",
            "STATE_DIRECTORY": str(tmp_path / "state"),
        },
    )
    assert done.returncode == 2
    assert done.stderr.startswith("No screen to show on (DISPLAY and WAYLAND_DISPLAY are not set). ")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "state").exists()


# In this process


def test_lacking_libraries_are_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(running.libraries, "quick_check", lambda: ["libEGL.so.1"])
    monkeypatch.setattr(running.libraries, "describe", lambda lacking: f"Missing: {', '.join(lacking)}")
    assert running.prepare((640, 400)) is False
    assert capsys.readouterr().err == "Missing: libEGL.so.1\n"


def test_a_named_platform_is_a_screen(capsys: pytest.CaptureFixture[str]) -> None:
    assert running.prepare((640, 400)) is True
    assert capsys.readouterr().err == ""


def test_settings_that_are_not_there_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    named = tmp_path / "none.yaml"
    assert running.read_settings(argparse.Namespace(settings=named)) == Settings()
    assert capsys.readouterr().err == f"{named}: there is no such file, the kiosk uses its default settings\n"
