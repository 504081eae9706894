"""`kiosk doctor`: what it prints, what it returns, and that it changes nothing."""

from __future__ import annotations

import argparse
import io
import json
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk import paths
from kiosk.doctor import command, program
from kiosk.doctor.command import doctor
from kiosk.install import wanted
from kiosk.station import display, libraries
from kiosk.station.libraries import Missing
from kiosk.station.options import Settings
from kiosk.station.pin import set_pin

Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def device(qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state folder with a PIN, and nothing installed on this computer."""
    state = tmp_path / "state"
    state.mkdir()
    monkeypatch.setenv("STATE_DIRECTORY", str(state))
    monkeypatch.setattr(command, "act_as_kiosk", lambda: None)
    monkeypatch.setattr(wanted, "RECORD", str(tmp_path / "installed.json"))
    monkeypatch.setattr(paths, "settings_files", lambda: [tmp_path / "kiosk.yaml"])
    monkeypatch.setattr(libraries, "missing", lambda files: [])  # which takes a third of a second
    set_pin(state, "7391")
    return state


def options(settings: Path | None = None, *, as_json: bool = False) -> argparse.Namespace:
    return argparse.Namespace(settings=settings, json=as_json)


@pytest.fixture
def with_pack(tmp_path: Path, sample_pack: Path) -> Path:
    file = tmp_path / "kiosk.yaml"
    file.write_text(f"pack: {sample_pack}\n", encoding="utf-8")
    return file


def test_lines_for_a_pipe(with_pack: Path, device: Path, capsys: Printed) -> None:
    before = sorted(device.rglob("*"))
    assert doctor(options()) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "K33 good: Staff door: A PIN is set." in lines
    assert f"K30 good: Settings: {with_pack} has no mistakes." in lines
    assert (
        "K71 look at this: Voice: The computer has no voice for English, so its pages have no Listen button. "
        "Have an administrator install a voice. On Debian or Ubuntu: espeak-ng"
    ) in lines
    assert lines[-1] == "Broken: 0. To look at: 3. Read out their codes when you call for support."
    assert sorted(device.rglob("*")) == before


def test_damaged_content_is_broken(with_pack: Path, tmp_path: Path, sample_pack: Path, capsys: Printed) -> None:
    short = tmp_path / "short.kioskpack"
    short.write_bytes(sample_pack.read_bytes()[:5000])
    with_pack.write_text(f"pack: {short}\nsound: {{listen: off}}\n", encoding="utf-8")
    assert doctor(options()) == 1
    out = capsys.readouterr().out
    assert "K62 broken: Content: The content cannot be used: short.kioskpack is cut short or padded: " in out
    assert "K72 good: Voice: The settings say: nothing is read aloud." in out
    assert out.endswith("Broken: 1. To look at: 1. Read out their codes when you call for support.\n")


def test_for_machines(with_pack: Path, capsys: Printed) -> None:
    assert doctor(options(with_pack, as_json=True)) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["worst"] == "look"
    assert {
        "code": "K33",
        "level": "good",
        "about": "Staff door",
        "says": "A PIN is set.",
        "todo": "",
    } in record["findings"]


def test_for_a_person(with_pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    out = Terminal()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    assert doctor(options()) == 0
    lines = out.getvalue().splitlines()
    assert any("✓ good" in line and "A PIN is set." in line for line in lines)
    assert any("! look at this" in line and "There is no screen here" in line for line in lines)


def test_a_settings_file_that_is_not_there(tmp_path: Path, capsys: Printed) -> None:
    """Then all is default, and the bundled content is looked at."""
    doctor(options(tmp_path / "typo.yaml"))
    out = capsys.readouterr().out
    assert f"K67 good: Content folder: {paths.content_dir()} has no errors; warnings: " in out
    assert f"K32 look at this: Settings: Mistakes in the settings: 1. The first one: {tmp_path / 'typo.yaml'}" in out


def test_a_content_folder_with_errors(with_pack: Path, tmp_path: Path, capsys: Printed) -> None:
    folder = tmp_path / "clinic"
    folder.mkdir()
    (folder / "content.yaml").write_text("titel: Hello\n", encoding="utf-8")
    with_pack.write_text(f"content: {folder}\nsound: {{listen: off}}\n", encoding="utf-8")
    assert doctor(options()) == 1  # there is no pack of it yet
    (line,) = (line for line in capsys.readouterr().out.splitlines() if line.startswith("K68"))
    assert line.startswith(f"K68 look at this: Content folder: {folder} has errors: ")
    assert line.endswith(f" Tell whoever writes the content to run: kiosk check {folder}")


def test_a_content_folder_that_went_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    gone = tmp_path / "gone"
    monkeypatch.setattr(command, "load_settings", lambda file: (Settings(content=gone), []))
    assert doctor(options()) == 1
    assert f"K68 look at this: Content folder: {gone} has errors: 1." in capsys.readouterr().out


def test_another_account_than_the_kiosks(with_pack: Path, tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "installed.json").write_bytes(b"{}")
    doctor(options())
    assert capsys.readouterr().out.startswith(
        "K01 look at this: Account: This looked at your own account, not at the kiosk of this computer. "
        "Put sudo before the command.\n"
    )


@pytest.mark.parametrize("fails", [program.NO_QT, program.LACKING])
def test_a_bare_machine(with_pack: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed, fails: object) -> None:
    """Nothing of Qt is touched where it cannot be loaded."""
    monkeypatch.setitem(sys.modules, "kiosk.doctor.looking", None)
    monkeypatch.setattr(libraries, "missing", lambda files: [Missing("libGL.so.1", "libgl1", "libqxcb.so")])
    if fails is program.NO_QT:
        monkeypatch.setattr(program, "_qt_itself", lambda: "")
        monkeypatch.setattr(program.metadata, "version", lambda name: "")
    assert doctor(options()) == 1
    out = capsys.readouterr().out
    assert "K13 broken: Libraries: System libraries are missing: libGL.so.1." in out
    assert "K21 look at this: Screen: There is no screen here" in out
    assert "K33 good" in out


def test_without_a_screen_the_voices_are_asked_all_the_same(
    with_pack: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setattr(display, "no_screen", lambda: "No screen to show on")
    assert doctor(options()) == 0
    out = capsys.readouterr().out
    assert "K21 look at this" in out
    assert "K71 look at this" in out


def test_a_user_that_cannot_be_changed_to(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    def refuse() -> None:
        raise OSError("there is no user kiosk")

    monkeypatch.setattr(command, "act_as_kiosk", refuse)
    assert doctor(options()) == 2
    assert capsys.readouterr().err == ("The user of the kiosk cannot be asked for: there is no user kiosk.\n")
