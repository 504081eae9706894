from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from kiosk.doctor import paper
from kiosk.paper import printing
from kiosk.paper.printing import winspool
from kiosk.paper.printing.winspool import Spooler, Status
from kiosk.station.options import Handout, Settings
from tests.doctor.conftest import MakePlace, told
from tests.paper.printing.conftest import Winspool

UNTIL = "Until then, nothing can be printed."
WELL = "printer clinic is idle.  enabled since Mon 01 Jun 2026\n\tAlerts: none\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no lpstat")


class Service:
    """An `lpstat` that answers in turn."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def says(self, words: str, errors: str = "", code: int = 0) -> None:
        program = self._folder / "lpstat"
        log = self._folder / "asked"
        program.write_text(
            f"#!/bin/sh\necho \"$LC_ALL $*\" >>'{log}'\nprintf '{words}'\nprintf '{errors}' >&2\nexit {code}\n"
        )
        program.chmod(0o755)

    @property
    def asked(self) -> list[str]:
        return (self._folder / "asked").read_text().splitlines()


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Service:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return Service(folder)


def settings(**handout: object) -> Settings:
    return Settings(handout=Handout(**{"printing": "on", **handout}))  # type: ignore[arg-type]


def test_where_nothing_is_printed_nothing_is_asked(make_place: MakePlace, service: Service) -> None:
    assert told(paper.printer, make_place()) == []
    assert told(paper.folder, make_place()) == []


def test_a_printer_that_is_well(make_place: MakePlace, service: Service) -> None:
    service.says(WELL)
    place = make_place(settings=settings(printer="clinic"))
    assert told(paper.printer, place) == [("K80", "good", "The printer clinic is ready.", "")]
    assert service.asked == ["C.UTF-8 -l -p clinic"]


def test_the_default_printer(make_place: MakePlace, service: Service) -> None:
    service.says(f"system default destination: front\n{WELL}")
    assert told(paper.printer, make_place(settings=settings())) == [("K80", "good", "The printer front is ready.", "")]
    assert service.asked == ["C.UTF-8 -d", "C.UTF-8 -l -p front"]


@pytest.mark.parametrize(
    ("words", "errors", "says"),
    [
        (WELL.replace("none", "media-empty-error"), "", "The printer has no paper. Please fill the tray."),
        ("", "lpstat: Scheduler is not running.", "The print service does not answer. Please tell your IT."),
        (
            "",
            'lpstat: Invalid destination name "clinic"!',
            "This kiosk does not know its printer. Please tell your IT.",
        ),
    ],
)
def test_trouble(make_place: MakePlace, service: Service, words: str, errors: str, says: str) -> None:
    service.says(words, errors, code=1 if errors else 0)
    place = make_place(settings=settings(printer="clinic"))
    assert told(paper.printer, place) == [("K81", "look at this", says, UNTIL)]


def test_no_default_printer(make_place: MakePlace, service: Service) -> None:
    service.says("no system default destination")
    says = "This kiosk does not know its printer. Please tell your IT."
    assert told(paper.printer, make_place(settings=settings())) == [("K81", "look at this", says, UNTIL)]


def test_no_print_service_at_all(make_place: MakePlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    says = "The print service does not answer. Please tell your IT."
    assert told(paper.printer, make_place(settings=settings())) == [("K81", "look at this", says, UNTIL)]


@pytest.mark.parametrize("error", [subprocess.TimeoutExpired("lpstat", 20), OSError(errno.ENOMEM, "no memory")])
def test_a_service_that_never_answers(
    make_place: MakePlace, service: Service, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def run(*_: object, **__: object) -> None:
        raise error

    service.says(WELL)
    monkeypatch.setattr(subprocess, "run", run)
    says = "The printer does not answer. Please look whether something came out of it."
    assert told(paper.printer, make_place(settings=settings())) == [("K81", "look at this", says, UNTIL)]


# Where there is no CUPS


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Winspool:
    stand_in = Winspool()
    monkeypatch.setattr(printing, "has_cups", lambda: False)
    monkeypatch.setattr(winspool, "installed", lambda: Spooler(stand_in, stand_in.last_error))
    return stand_in


def test_on_windows_the_spooler_is_asked(make_place: MakePlace, service: Service, windows: Winspool) -> None:
    well = [("K80", "good", "The printer Front desk is ready.", "")]
    assert told(paper.printer, make_place(settings=settings(printer="Front desk"))) == well
    assert told(paper.printer, make_place(settings=settings())) == well
    windows.status = Status.PAPER_OUT
    assert told(paper.printer, make_place(settings=settings())) == [
        ("K81", "look at this", "The printer has no paper. Please fill the tray.", UNTIL)
    ]


def test_on_windows_a_printer_that_would_ask_for_a_file_is_none(make_place: MakePlace, windows: Winspool) -> None:
    windows.port = "PORTPROMPT:"
    says = "This kiosk does not know its printer. Please tell your IT."
    assert told(paper.printer, make_place(settings=settings())) == [("K81", "look at this", says, UNTIL)]


def test_on_windows_a_spooler_that_never_answers(
    make_place: MakePlace, windows: Winspool, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = Event()
    monkeypatch.setattr(winspool, "look", lambda _name: goes_on.wait(60))
    monkeypatch.setattr(paper, "_LONGEST_SECONDS", 0.01)
    says = "The printer does not answer. Please look whether something came out of it."
    assert told(paper.printer, make_place(settings=settings())) == [("K81", "look at this", says, UNTIL)]
    goes_on.set()


# The folder


def test_the_folder_for_handouts(make_place: MakePlace, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    place = make_place(settings=settings(folder=stick))
    assert told(paper.folder, place) == [
        (
            "K83",
            "look at this",
            f"Handouts cannot be saved: {stick} is not there, or may not be written.",
            "Put the USB stick in, or have whoever looks after this computer see to the folder.",
        )
    ]
    stick.mkdir()
    assert told(paper.folder, place) == [("K82", "good", f"Handouts can be saved in {stick}.", "")]
    assert list(stick.iterdir()) == []
