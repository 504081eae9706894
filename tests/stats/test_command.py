"""`kiosk stats`: what it says, writes and deletes."""

from __future__ import annotations

import argparse
import io
import sys
from datetime import date
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.station.countfile import Totals, add_totals
from kiosk.stats import command
from tests.stats.conftest import TODAY

OFF = "Counting is off. In kiosk.yaml, counts: on begins it.\n"


class Day(date):
    @classmethod
    def today(cls) -> date:
        return TODAY


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "date", Day)


@pytest.fixture
def state(tmp_path: Path, totals: Totals) -> Path:
    add_totals(tmp_path / "state" / "counts.db", totals)
    return tmp_path / "state"


@pytest.fixture
def on(tmp_path: Path, sample_pack: Path) -> Path:
    file = tmp_path / "kiosk.yaml"
    file.write_text(f"counts: on\npack: {sample_pack}\n", encoding="utf-8")
    return file


def run(state: Path | None, settings: Path | None = None, **options: object) -> int:
    asked = {"days": 14, "csv": None, "html": None, "erase": False, "yes": False, "settings": settings, "state": state}
    return command.stats(argparse.Namespace(**{**asked, **options}))


def test_the_tables(state: Path, on: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(state, on) == 0
    out, err = capsys.readouterr()
    assert err == ""
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert lines[:6] == [
        "Pages opened from 2026-11-09 to 2026-11-22",
        "",
        "Getting ready",
        "Page Opened",
        "Ride under 5",
        "Food 15 to 19",
    ]


def test_files(state: Path, on: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    csv, html = tmp_path / "counts.csv", tmp_path / "counts.html"
    assert run(state, on, csv=csv, html=html) == 0
    says = "10 pages, 2026-11-09 to 2026-11-22"
    assert capsys.readouterr() == (f"{csv}: {says}\n{html}: {says}\n", "")
    assert "page,topic:food,Getting ready,Food,15 to 19,15,19\n" in csv.read_text(encoding="utf-8")
    assert "Food 15 to 19" in html.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("asked", "begins"), [("csv", "kind,name,group,title,opened,at_least,at_most\n"), ("html", "<!DOCTYPE html>")]
)
def test_the_standard_output(
    state: Path, on: Path, capsys: pytest.CaptureFixture[str], asked: str, begins: str
) -> None:
    assert run(state, on, **{asked: command.STDOUT}) == 0
    out, err = capsys.readouterr()
    assert out.startswith(begins)
    assert err == ""
    assert not Path("-").exists()


def test_what_is_said_of_a_file_does_not_stand_among_the_numbers(
    state: Path, on: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    html = tmp_path / "counts.html"
    assert run(state, on, csv=command.STDOUT, html=html) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == "kind,name,group,title,opened,at_least,at_most"
    assert str(html) not in out
    assert err == f"{html}: 10 pages, 2026-11-09 to 2026-11-22\n"


def test_not_both_into_the_standard_output(state: Path, on: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(state, on, csv=command.STDOUT, html=command.STDOUT) == 2
    assert capsys.readouterr() == ("", "--csv - and --html -: only one of them can go to the standard output\n")


def test_the_counts_of_the_kiosk_that_is_installed(
    state: Path, on: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not those of the administrator, who has none."""
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "own"))
    monkeypatch.setattr(paths, "INSTALLED", state)
    monkeypatch.setattr(paths, "is_checkout", lambda: False)
    assert run(None, on) == 0
    assert "Food 15 to 19" in " ".join(capsys.readouterr().out.split())


def test_a_place_that_cannot_be_written(state: Path, on: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = state / "no" / "counts.csv"
    assert run(state, on, csv=nowhere) == 2
    assert capsys.readouterr().err == f"{nowhere}: this cannot be written (No such file or directory)\n"


def test_nothing_was_ever_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path))
    monkeypatch.setattr(paths, "settings_files", list)
    assert run(None) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[1] == "No page was opened in 5 visits or more."
    assert err == OFF


@pytest.mark.parametrize("days", [0, -1, 401])
def test_a_number_of_days_that_is_none(state: Path, capsys: pytest.CaptureFixture[str], days: int) -> None:
    assert run(state, days=days) == 2
    assert capsys.readouterr().err == f"--days {days}: a number from 1 to 400 is needed\n"


def test_a_file_that_cannot_be_used(
    state: Path, on: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = state / "counts.db"
    file.write_bytes(bytes(100))
    assert run(state, on) == 2

    def refuse(_file: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(command, "read_totals", refuse)
    monkeypatch.setattr(command, "erase", refuse)
    assert [run(state, on), run(state, erase=True, yes=True)] == [2, 2]
    assert capsys.readouterr().err.splitlines() == [
        f"{file} is damaged (file is not a database). The kiosk begins anew when it next counts.",
        f"{file} cannot be read (Permission denied)",
        "An administrator can do this: put sudo before the command.",
        f"{file} cannot be erased (Permission denied)",
        "An administrator can do this: put sudo before the command.",
    ]


def test_erasing_without_being_asked(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [run(state, erase=True, yes=True), run(state, erase=True, yes=True)] == [0, 0]
    assert capsys.readouterr().out.splitlines() == [
        "All counts are erased. A kiosk that is running may still add those of the last visits.",
        f"There were no counts in {state}.",
    ]
    assert list(state.iterdir()) == []


@pytest.mark.parametrize(("answer", "code"), [("yes\n", 0), (" YES \n", 0), ("y\n", 1), ("\n", 1), ("", 1)])
def test_erasing_asks(
    state: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], answer: str, code: int
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    assert run(state, erase=True) == code
    out, err = capsys.readouterr()
    assert out.startswith(f"Erase all counts in {state / 'counts.db'}? Type yes: ")
    assert err == ("" if code == 0 else "Nothing has been erased.\n")
    assert (state / "counts.db").exists() == (code == 1)


def test_nobody_is_there_to_ask(
    state: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for nobody in (io.StringIO("yes\n"), None):
        monkeypatch.setattr(sys, "stdin", nobody)
        assert run(state, erase=True) == 1
        assert capsys.readouterr().err == "To erase without being asked, add --yes.\nNothing has been erased.\n"
    assert (state / "counts.db").exists()
