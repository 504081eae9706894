"""`kiosk pin`: the words it says, and what is in the state folder afterwards."""

from __future__ import annotations

import argparse
import getpass
import io
import os
import sys
from pathlib import Path

import pytest

from kiosk import paths, pin
from kiosk.station import pin as pins
from kiosk.station.pin import Pin, PinState, pin_file, set_pin, state_of


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What somebody types at the two questions. They fail when nobody answers."""
    answers: list[str] = []
    asked: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        if not answers:
            raise EOFError
        return answers.pop(0)

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(getpass, "getpass", ask)
    return answers


def run(folder: Path | None, **options: bool) -> int:
    return pin.pin(argparse.Namespace(**{"state": folder, "status": False, "remove": False, **options}))


def test_a_pin_is_asked_for_twice(tmp_path: Path, typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    typed += ["7391", "7391"]
    assert run(tmp_path) == 0
    assert capsys.readouterr() == (f"The PIN is set, in {tmp_path}. It counts at once.\n", "")
    assert Pin(tmp_path).check("7391")


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        (["7391", "7392"], "The two are not the same. Nothing has changed.\n"),
        (
            ["1234", "1234"],
            "The digits of this PIN are in a row, which is what people try first. Nothing has changed.\n",
        ),
        ([], "\nNo PIN was given. Nothing has changed.\n"),
    ],
)
def test_what_is_not_set(
    tmp_path: Path, typed: list[str], capsys: pytest.CaptureFixture[str], answers: list[str], says: str
) -> None:
    set_pin(tmp_path, "5180")
    typed += answers
    assert run(tmp_path) == 1
    assert capsys.readouterr() == ("", says)
    assert Pin(tmp_path).check("5180")


def test_a_script_writes_it_into_the_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("7391\nmore\n"))
    assert run(tmp_path) == 0
    assert Pin(tmp_path).check("7391")
    for nothing in (io.StringIO(), None):
        monkeypatch.setattr(sys, "stdin", nothing)
        capsys.readouterr()
        assert run(tmp_path) == 1
        assert capsys.readouterr().err == "No PIN was given: write it as one line into the standard input.\n"


def test_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, status=True) == 1
    set_pin(tmp_path, "7391")
    assert run(tmp_path, status=True) == 0
    pin_file(tmp_path).write_text("{", encoding="utf-8")
    assert run(tmp_path, status=True) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"There is no PIN in {tmp_path}: the staff door stays shut. kiosk pin sets one.",
        "A PIN is set.",
        f"{pin_file(tmp_path)} is not JSON: the staff door stays shut. Set a PIN again with kiosk pin.",
    ]


def test_remove(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    set_pin(tmp_path, "7391")
    assert [run(tmp_path, remove=True), run(tmp_path, remove=True)] == [0, 0]
    assert capsys.readouterr().out.splitlines() == [
        "The PIN is removed: the staff door stays shut.",
        f"There was no PIN in {tmp_path}.",
    ]
    assert state_of(tmp_path)[0] is PinState.NONE


def test_a_folder_that_may_not_be_written(
    tmp_path: Path, typed: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(pins, "write_record", refuse)
    typed += ["7391", "7391"]
    assert run(tmp_path) == 2
    assert capsys.readouterr().err.splitlines() == [
        f"{pin_file(tmp_path)} cannot be written (Permission denied).",
        "An administrator can do this: put sudo before the command.",
    ]


def test_the_folder_of_the_kiosk_that_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not the administrator's own, which no kiosk looks at; the service itself is told by systemd."""
    installed, own, told = (tmp_path / name for name in ("installed", "own", "told"))
    installed.mkdir()
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(own))
    monkeypatch.setattr(paths, "INSTALLED", installed)
    set_pin(installed, "7391")
    monkeypatch.setattr(paths, "is_checkout", lambda: False)
    assert run(None, status=True) == 0
    monkeypatch.setattr(paths, "is_checkout", lambda: True)
    assert run(None, status=True) == 1
    monkeypatch.setattr(paths, "is_checkout", lambda: False)
    monkeypatch.setenv("STATE_DIRECTORY", str(told))
    assert run(None, status=True) == 1
    assert capsys.readouterr().out.splitlines() == [
        "A PIN is set.",
        f"There is no PIN in {own / 'care-kiosk'}: the staff door stays shut. kiosk pin sets one.",
        f"There is no PIN in {told}: the staff door stays shut. kiosk pin sets one.",
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_root_sets_what_the_kiosks_own_user_can_read(tmp_path: Path, typed: list[str]) -> None:
    os.chown(tmp_path, 1234, 1234)
    typed += ["7391", "7391"]
    assert run(tmp_path) == 0
    assert pin_file(tmp_path).stat().st_uid == 1234
