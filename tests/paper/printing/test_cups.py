"""The printer, with stand-ins for CUPS's programs that note what they are given and say what a test wants."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QProcess
from pytestqt.qtbot import QtBot

from kiosk.paper.printing import cups as cups_module
from kiosk.paper.printing import printer as printer_module
from kiosk.paper.printing.cups import CupsPrinter, complaint_in, trouble_in
from kiosk.paper.printing.printer import Printer
from kiosk.paper.trouble import IN_WORDS, Trouble

WELL = "printer clinic is idle.  enabled since Mon Nov 23 04:01:09 2026\n\tAlerts: none\n"
PDF = b"%PDF-1.4 " + bytes(range(256)) * 1000


class Cups:
    """A folder with `lp` and `lpstat`, first on the path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.says("lpstat", WELL)
        self.says("lp", "request id is clinic-1 (0 file(s))\n")

    def says(self, program: str, words: str, errors: str = "", code: int = 0) -> None:
        (self.folder / f"{program}.out").write_text(words)
        (self.folder / f"{program}.err").write_text(errors)
        file = self.folder / program
        file.write_text(
            "#!/bin/sh\n"
            f'cd "{self.folder}"\n'
            f'echo "$LC_ALL $@" >> {program}.args\n'
            f'case "{program}" in lp) cat > lp.stdin;; esac\n'
            f"cat {program}.out; cat {program}.err >&2; exit {code}\n"
        )
        file.chmod(file.stat().st_mode | stat.S_IXUSR)

    def asked(self, program: str) -> list[str]:
        file = self.folder / f"{program}.args"
        return file.read_text().splitlines() if file.exists() else []

    @property
    def printed(self) -> bytes:
        file = self.folder / "lp.stdin"
        return file.read_bytes() if file.exists() else b""


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cups:
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return Cups(tmp_path)


@pytest.fixture
def printer(qapp: QCoreApplication) -> Printer:
    return CupsPrinter("clinic", "letter")


def failure(qtbot: QtBot, printer: Printer) -> Trouble:
    with qtbot.waitSignal(printer.failed) as caught:
        printer.print_(PDF)
    return Trouble(caught.args[0])


def test_the_file_goes_through_a_pipe_to_the_printer_of_the_settings(
    qtbot: QtBot, cups: Cups, printer: Printer
) -> None:
    with qtbot.waitSignal(printer.taken):
        printer.print_(PDF)
    assert cups.printed == PDF
    assert cups.asked("lpstat") == ["C.UTF-8 -l -p clinic"]
    assert cups.asked("lp") == ["C.UTF-8 -d clinic -t handout -o media=Letter"]
    assert not printer.is_busy


def test_without_a_name_it_is_the_systems_default(qtbot: QtBot, cups: Cups) -> None:
    cups.says("lpstat", "system default destination: front-desk\n" + WELL)
    printer = CupsPrinter("", "a4")
    with qtbot.waitSignal(printer.taken):
        printer.print_(PDF)
    assert cups.asked("lpstat") == ["C.UTF-8 -d", "C.UTF-8 -l -p front-desk"]
    assert cups.asked("lp") == ["C.UTF-8 -d front-desk -t handout -o media=A4"]


def test_no_default_printer(qtbot: QtBot, cups: Cups) -> None:
    cups.says("lpstat", "no system default destination\n")
    assert failure(qtbot, CupsPrinter("", "a4")) is Trouble.NO_PRINTER


def test_a_printer_that_is_not_well_is_sent_nothing(qtbot: QtBot, cups: Cups, printer: Printer) -> None:
    cups.says("lpstat", WELL.replace("none", "media-empty-error"))
    assert failure(qtbot, printer) is Trouble.NO_PAPER
    assert cups.asked("lp") == []
    assert not printer.is_busy


def test_an_unknown_printer(qtbot: QtBot, cups: Cups, printer: Printer) -> None:
    cups.says("lpstat", "", 'lpstat: Invalid destination name in list "clinic"!\n', code=1)
    assert failure(qtbot, printer) is Trouble.NO_PRINTER


def test_a_printer_that_takes_nothing(qtbot: QtBot, cups: Cups, printer: Printer) -> None:
    cups.says("lp", "", 'lp: Destination "clinic" is not accepting jobs.\n', code=1)
    assert failure(qtbot, printer) is Trouble.REFUSED


def test_without_cups(qtbot: QtBot, printer: Printer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(cups_module, "STATUS", str(tmp_path / "nothing"))
    assert failure(qtbot, printer) is Trouble.NO_SERVICE
    assert not printer.is_busy


def test_a_service_that_hangs_is_given_up(
    qtbot: QtBot, cups: Cups, printer: Printer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printer_module, "LONGEST_MS", 1)
    (cups.folder / "lpstat").write_text("#!/bin/sh\nexec sleep 600\n")
    assert failure(qtbot, printer) is Trouble.NO_ANSWER
    assert not printer.is_busy
    qtbot.waitUntil(lambda: printer.findChild(QProcess) is None)  # and it was ended


def test_a_second_press_while_a_job_is_on_its_way_prints_once(qtbot: QtBot, cups: Cups, printer: Printer) -> None:
    with qtbot.waitSignal(printer.taken):
        printer.print_(PDF)
        printer.print_(PDF)
    assert len(cups.asked("lp")) == 1


def test_a_tray_that_turns_out_to_be_empty_is_told_afterwards(qtbot: QtBot, cups: Cups, printer: Printer) -> None:
    with qtbot.waitSignal(printer.taken):
        printer.print_(PDF)
    cups.says("lpstat", WELL.replace("none", "media-needed media-empty-report"))
    with qtbot.waitSignal(printer.failed) as caught:
        printer.look_again()
    assert caught.args == ["no-paper"]


def test_after_the_visit_the_job_is_printed_and_nothing_is_told(qtbot: QtBot, cups: Cups, printer: Printer) -> None:
    told: list[object] = []
    printer.taken.connect(lambda: told.append("taken"))
    printer.failed.connect(told.append)
    printer.print_(PDF)
    printer.forget()
    qtbot.waitUntil(lambda: not printer.is_busy)
    assert cups.printed == PDF
    assert told == []


@pytest.mark.parametrize(
    ("alerts", "trouble"),
    [
        ("none", None),
        ("toner-low-warning, media-low", None),
        ("media-empty-error", Trouble.NO_PAPER),
        ("media-jam-error, media-empty", Trouble.JAM),
        ("cover-open-error", Trouble.OPEN),
        ("toner-empty-error", Trouble.NO_INK),
        ("marker-supply-empty-warning", Trouble.NO_INK),
        ("offline-report", Trouble.OFFLINE),
        ("connecting-to-device", Trouble.OFFLINE),
    ],
)
def test_what_a_printer_reports(alerts: str, trouble: Trouble | None) -> None:
    assert trouble_in(WELL.replace("none", alerts)) is trouble


def test_a_printer_that_was_stopped() -> None:
    stopped = "printer clinic disabled since Mon Nov 23 04:01:16 2026 -\n\tPaused\n\tAlerts: none\n"
    assert trouble_in(stopped) is Trouble.PAUSED
    assert trouble_in(stopped.replace("none", "media-empty")) is Trouble.NO_PAPER


@pytest.mark.parametrize(
    ("said", "trouble"),
    [
        ('lpstat: Invalid destination name in list "x"!', Trouble.NO_PRINTER),
        ("lp: Error - no default destination available.", Trouble.NO_PRINTER),
        ("lp: Error - The printer or class does not exist.", Trouble.NO_PRINTER),
        ("lpstat: Bad file descriptor", Trouble.NO_SERVICE),
        ("lp: Error - Scheduler is not running.", Trouble.NO_SERVICE),
        ("lp: something new", Trouble.REFUSED),
    ],
)
def test_why_a_program_failed(said: str, trouble: Trouble) -> None:
    assert complaint_in(said) is trouble


def test_every_trouble_has_words() -> None:
    assert set(IN_WORDS) == set(Trouble)
