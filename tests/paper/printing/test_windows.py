"""Printing as on Windows: a stand-in for its spooler, real threads, and real sheets, which go into a file."""

from __future__ import annotations

import gc
import io
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer
from pytestqt.qtbot import QtBot

from kiosk.paper.printing import printer as printer_module
from kiosk.paper.printing import windows
from kiosk.paper.printing.windows import WindowsPrinter
from kiosk.paper.printing.winspool import JobStatus, Seen, Status
from kiosk.paper.trouble import Trouble
from tests.paper.printing.conftest import MakePdf, Winspool, to_file

pages = pytest.importorskip(
    "kiosk.paper.printing.pages", exc_type=ImportError, reason="Qt's print support cannot be loaded here"
)
from PySide6.QtPdf import QPdfDocument  # noqa: E402
from PySide6.QtPrintSupport import QPrinter  # noqa: E402

from kiosk.paper.printing.pages import open_printer  # noqa: E402


class Desk:
    """A printer at the front desk: its spooler, the file that its sheets come out into, and who was asked for them."""

    def __init__(self, qtbot: QtBot, spooler: Winspool, file: Path, pdf: bytes) -> None:
        self.printer = WindowsPrinter("Front desk", "a4")
        self.spooler = spooler
        self.pdf = pdf
        self.opened: list[str] = []
        self._file = file
        self._qtbot = qtbot

    def open(self, name: str) -> QPrinter:
        self.opened.append(name)
        return to_file(self._file, 72)

    @property
    def sheets(self) -> int:
        return len(PdfReader(io.BytesIO(self._file.read_bytes())).pages) if self._file.exists() else 0

    def prints(self) -> None:
        with self._qtbot.waitSignal(self.printer.taken):
            self.printer.print_(self.pdf)

    def fails(self) -> Trouble:
        with self._qtbot.waitSignal(self.printer.failed) as caught:
            self.printer.print_(self.pdf)
        return Trouble(caught.args[0])

    def rests(self) -> None:
        self._qtbot.waitUntil(lambda: not self.printer.is_busy)


@pytest.fixture
def desk(
    qtbot: QtBot, spooler: Winspool, make_pdf: MakePdf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    made = Desk(qtbot, spooler, tmp_path / "out.pdf", make_pdf(3))
    monkeypatch.setattr(pages, "open_printer", made.open)
    yield made
    made.printer.forget()  # no second look


class Hung:
    """A spooler that was given up, and answers when it is let go."""

    def __init__(self) -> None:
        self.was_asked = Event()
        self.go_on = Event()

    def look(self, name: str) -> Seen:
        self.was_asked.set()
        assert self.go_on.wait(60)
        return Seen(name, None)


@pytest.fixture
def hung(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hung]:
    made = Hung()
    with monkeypatch.context() as for_now:
        for_now.setattr(windows, "look", made.look)
        for_now.setattr(printer_module, "LONGEST_MS", 1)
        assert desk.fails() is Trouble.NO_ANSWER
        assert made.was_asked.wait(60)
    assert not desk.printer.is_busy
    yield made
    made.go_on.set()
    qtbot.waitUntil(lambda: desk.printer._threads == {}, timeout=60_000)


def test_the_sheets_come_out_of_the_printer_of_the_settings(desk: Desk) -> None:
    desk.prints()
    assert desk.opened == ["Front desk"]
    assert desk.sheets == 3
    assert not desk.printer.is_busy


def test_without_a_name_it_is_the_default(desk: Desk) -> None:
    desk.printer = WindowsPrinter("", "a4")
    desk.prints()
    assert desk.opened == ["Front desk"]


def test_no_default_printer(desk: Desk) -> None:
    desk.printer = WindowsPrinter("", "a4")
    desk.spooler.default = ""
    assert desk.fails() is Trouble.NO_PRINTER
    assert desk.opened == []


@pytest.mark.parametrize(
    ("status", "trouble"), [(Status.PAPER_OUT, Trouble.NO_PAPER), (Status.OFFLINE, Trouble.OFFLINE)]
)
def test_a_printer_that_is_not_well_is_sent_nothing(desk: Desk, status: int, trouble: Trouble) -> None:
    desk.spooler.status = status
    assert desk.fails() is trouble
    assert desk.opened == []
    assert not desk.printer.is_busy


def test_print_to_pdf_would_ask_for_a_file_and_is_sent_nothing(desk: Desk) -> None:
    desk.spooler.port = "PORTPROMPT:"
    assert desk.fails() is Trouble.NO_PRINTER
    assert desk.opened == []


def test_a_spooler_that_is_not_running(desk: Desk) -> None:
    desk.spooler.errors["OpenPrinterW"] = 1722
    assert desk.fails() is Trouble.NO_SERVICE


def test_a_printer_that_the_spooler_knows_and_qt_does_not(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "open_printer", open_printer)
    assert desk.fails() is Trouble.NO_PRINTER


def test_a_file_that_is_broken(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.pdf = b"%PDF-1.4 and no more"
    assert desk.fails() is Trouble.UNMADE
    assert desk.sheets == 0
    assert caplog.messages == ["The PDF of a handout cannot be read: InvalidFileFormat"]


def test_what_nobody_has_thought_of_is_told_and_logged(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_name: str) -> Seen:
        raise OSError("winspool.drv is not there")

    monkeypatch.setattr(windows, "look", broken)
    assert desk.fails() is Trouble.UNMADE
    assert not desk.printer.is_busy
    assert caplog.messages == ["A handout cannot be printed"]


def test_a_second_press_while_a_job_is_on_its_way_prints_once(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.printer.taken):
        desk.printer.print_(desk.pdf)
        assert desk.printer.is_busy
        desk.printer.print_(desk.pdf)
    assert desk.opened == ["Front desk"]


def test_a_tray_that_turns_out_to_be_empty_is_told_afterwards(desk: Desk, qtbot: QtBot) -> None:
    desk.prints()
    desk.spooler.jobs = [JobStatus.PRINTING | JobStatus.PAPEROUT]
    with qtbot.waitSignal(desk.printer.failed) as caught:
        desk.printer.look_again()
    assert caught.args == ["no-paper"]


def test_the_second_look_comes_by_itself_and_tells_nothing_when_all_is_well(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    desk.printer.failed.connect(told.append)
    monkeypatch.setattr(windows, "SECOND_LOOK_MS", 1)
    desk.prints()
    qtbot.waitUntil(lambda: len(desk.spooler.asked) == 2)
    desk.rests()
    assert told == []


def test_after_the_visit_the_job_is_printed_and_nothing_is_told(desk: Desk) -> None:
    told: list[object] = []
    desk.printer.taken.connect(lambda: told.append("taken"))
    desk.printer.failed.connect(told.append)
    desk.printer.print_(desk.pdf)
    desk.printer.forget()
    desk.rests()
    assert desk.sheets == 3
    assert told == []
    assert not desk.printer._second_look.isActive()


def test_the_next_visit_is_told_of_its_own_job(desk: Desk) -> None:
    desk.printer.print_(desk.pdf)
    desk.printer.forget()
    desk.rests()
    desk.spooler.status = Status.DOOR_OPEN
    assert desk.fails() is Trouble.OPEN


def test_what_was_given_up_is_not_printed_when_the_spooler_wakes_up(desk: Desk, hung: Hung, qtbot: QtBot) -> None:
    told: list[object] = []
    desk.printer.taken.connect(lambda: told.append("taken"))
    desk.printer.failed.connect(told.append)
    with qtbot.waitSignal(desk.printer._sent):
        hung.go_on.set()
    assert desk.opened == []
    assert told == []


def test_while_one_thread_hangs_no_second_one_hangs_beside_it(desk: Desk, hung: Hung) -> None:
    threads = dict(desk.printer._threads)
    assert desk.fails() is Trouble.NO_ANSWER
    desk.printer.look_again()
    assert desk.printer._threads == threads


def test_once_the_spooler_is_awake_again_it_prints_again(desk: Desk, hung: Hung) -> None:
    hung.go_on.set()
    [thread] = desk.printer._threads.values()
    thread.join(60)
    desk.prints()
    assert desk.sheets == 3


def test_a_handout_that_was_begun_is_printed_to_its_end_also_when_it_was_given_up(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def slow(name: str) -> QPrinter:
        printer = desk.open(name)
        assert go_on.wait(60)
        return printer

    monkeypatch.setattr(pages, "open_printer", slow)
    desk.printer.print_(desk.pdf)
    qtbot.waitUntil(lambda: desk.opened != [])
    with qtbot.waitSignal(desk.printer.failed) as caught:
        desk.printer._give_up()
    assert caught.args == ["no-answer"]
    go_on.set()
    qtbot.waitUntil(lambda: desk.printer._threads == {})
    assert desk.sheets == 3


def test_a_long_handout_may_take_longer_than_the_limit_if_only_it_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[int] = []
    monkeypatch.setattr(desk.printer, "_wait", lambda: waits.append(1))
    desk.prints()
    assert len(waits) == 1 + desk.sheets


def test_its_thread_is_gone_before_anybody_is_told(desk: Desk) -> None:
    """Or the last one to know the printer would be that thread, and destroy it there, with its timers."""
    left: list[int] = []
    desk.printer.taken.connect(lambda: left.append(len(desk.printer._threads)))
    desk.printer.failed.connect(lambda _: left.append(len(desk.printer._threads)))
    desk.prints()
    desk.spooler.status = Status.DOOR_OPEN
    desk.fails()
    assert left == [0, 0]


@pytest.mark.parametrize("pdf", [None, b"%PDF-1.4 and no more"])
def test_the_thread_drops_what_it_made_by_itself(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, pdf: bytes | None
) -> None:
    """The kiosk collects garbage in the thread of the screen alone, where nothing of another thread may go."""
    gc.collect()
    before, during = _of_qt(), 0
    prepare = pages._prepare

    def noting(*arguments: object) -> None:
        nonlocal during
        during = _of_qt()
        prepare(*arguments)

    monkeypatch.setattr(pages, "_prepare", noting)
    desk.pdf = pdf or desk.pdf
    desk.printer.print_(desk.pdf)
    qtbot.waitUntil(lambda: desk.printer._threads == {})
    assert during == (before + 3 if pdf is None else 0)
    assert _of_qt() == before


def _of_qt() -> int:
    """How many of what a thread needs to print there are."""
    return sum(type(each) in {QBuffer, QPdfDocument, QPrinter} for each in gc.get_objects())
