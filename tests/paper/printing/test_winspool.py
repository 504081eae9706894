from __future__ import annotations

import ctypes

import pytest

from kiosk.paper.printing.winspool import (
    Attribute,
    JobInfo,
    JobStatus,
    PrinterInfo,
    Queue,
    Seen,
    SpoolerError,
    Status,
    complaint_in,
    look,
    trouble_in,
)
from kiosk.paper.trouble import Trouble
from tests.paper.printing.conftest import Winspool

POWER_SAVE = 0x1000000
PRINTING = 0x400
TONER_LOW = 0x20000


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        (0, None),
        (PRINTING, None),
        (POWER_SAVE | TONER_LOW, None),
        (Status.PAPER_OUT, Trouble.NO_PAPER),
        (Status.MANUAL_FEED, Trouble.NO_PAPER),
        (Status.PAPER_PROBLEM, Trouble.NO_PAPER),
        (Status.PAPER_JAM, Trouble.JAM),
        (Status.DOOR_OPEN, Trouble.OPEN),
        (Status.NO_TONER | TONER_LOW, Trouble.NO_INK),
        (Status.OFFLINE, Trouble.OFFLINE),
        (Status.NOT_AVAILABLE, Trouble.OFFLINE),
        (Status.SERVER_OFFLINE, Trouble.OFFLINE),
        (Status.PAUSED, Trouble.PAUSED),
        (Status.ERROR, Trouble.REFUSED),
        (Status.OUTPUT_BIN_FULL, Trouble.REFUSED),
        (Status.PENDING_DELETION, Trouble.REFUSED),
        (Status.OUT_OF_MEMORY, Trouble.REFUSED),
        # With a cause, a mere "error" says nothing more; and what is worst is told first.
        (Status.ERROR | Status.PAPER_OUT, Trouble.NO_PAPER),
        (Status.USER_INTERVENTION | Status.DOOR_OPEN | Status.OFFLINE, Trouble.OPEN),
        (Status.PAPER_JAM | Status.PAPER_OUT, Trouble.JAM),
    ],
)
def test_what_a_printer_says(status: int, trouble: Trouble | None) -> None:
    assert trouble_in(Queue("USB001", status)) is trouble


def test_a_printer_that_says_only_by_an_attribute_that_it_is_off() -> None:
    assert trouble_in(Queue("USB001", attributes=Attribute.WORK_OFFLINE)) is Trouble.OFFLINE
    assert trouble_in(Queue("USB001", attributes=0xFBFF)) is None
    assert trouble_in(Queue("USB001", Status.PAPER_OUT, Attribute.WORK_OFFLINE)) is Trouble.NO_PAPER


@pytest.mark.parametrize(
    ("jobs", "trouble"),
    [
        ((JobStatus.PRINTING,), None),
        ((JobStatus.PRINTING | JobStatus.PAPEROUT,), Trouble.NO_PAPER),
        ((JobStatus.PRINTING | JobStatus.OFFLINE | JobStatus.ERROR,), Trouble.OFFLINE),
        ((JobStatus.PRINTING | JobStatus.BLOCKED_DEVQ,), Trouble.REFUSED),
        ((JobStatus.PRINTING | JobStatus.USER_INTERVENTION,), Trouble.REFUSED),
        # One that waits, or failed and was left in the queue, says nothing about the printer.
        ((JobStatus.ERROR, JobStatus.PRINTING), None),
        ((0, JobStatus.PRINTING | JobStatus.PAPEROUT), Trouble.NO_PAPER),
    ],
)
def test_what_the_job_says_that_is_printed(jobs: tuple[int, ...], trouble: Trouble | None) -> None:
    assert trouble_in(Queue("USB001", jobs=jobs)) is trouble


@pytest.mark.parametrize(
    "port",
    [
        "PORTPROMPT:",
        "FILE:",
        "XPSPort:",
        "SHRFAX:",
        "nul:",
        "Microsoft.Office.OneNote_16001.12026.20112.0_x64__8wekyb3d8bbwe_microsoft.onenoteim_S-1-5-21",
    ],
)
def test_a_printer_that_would_open_a_dialog_or_prints_nothing_is_none(port: str) -> None:
    assert trouble_in(Queue(port)) is Trouble.NO_PRINTER


@pytest.mark.parametrize("port", ["USB001", "LPT1:", "IP_192.168.1.20", "WSD-7c1e", "192.168.1.20:9100", ""])
def test_a_port_with_a_printer_behind_it(port: str) -> None:
    assert trouble_in(Queue(port)) is None


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (2, Trouble.NO_PRINTER),
        (1801, Trouble.NO_PRINTER),
        (53, Trouble.OFFLINE),
        (1722, Trouble.NO_SERVICE),
        (1726, Trouble.NO_SERVICE),
        (1753, Trouble.NO_SERVICE),
        (5, Trouble.REFUSED),  # access denied
    ],
)
def test_why_winspool_does_not_answer(error: int, trouble: Trouble) -> None:
    assert complaint_in(error) is trouble


def test_a_printer_by_its_name(spooler: Winspool) -> None:
    spooler.default = ""
    assert look("Front desk") == Seen("Front desk", None)
    spooler.status = Status.PAPER_OUT
    assert look("Front desk") == Seen("Front desk", Trouble.NO_PAPER)
    assert spooler.asked == ["Front desk", "Front desk"]


def test_the_default_printer(spooler: Winspool) -> None:
    assert look("") == Seen("Front desk", None)
    assert spooler.asked == ["Front desk"]


def test_there_is_no_default_printer(spooler: Winspool) -> None:
    spooler.default = ""
    assert look("") == Seen("", Trouble.NO_PRINTER)
    assert spooler.asked == []


def test_a_printer_that_is_not_known(spooler: Winspool) -> None:
    assert look("Elsewhere") == Seen("Elsewhere", Trouble.NO_PRINTER)


def test_a_spooler_that_is_not_running(spooler: Winspool) -> None:
    spooler.errors["OpenPrinterW"] = 1722
    assert look("Front desk") == Seen("Front desk", Trouble.NO_SERVICE)


@pytest.mark.parametrize("function", ["GetPrinterW", "EnumJobsW"])
def test_a_spooler_that_stops_while_it_is_asked(spooler: Winspool, function: str) -> None:
    spooler.jobs = [JobStatus.PRINTING]
    spooler.errors[function] = 1726
    assert look("Front desk") == Seen("Front desk", Trouble.NO_SERVICE)


def test_the_port_and_the_jobs_are_read(spooler: Winspool) -> None:
    spooler.port = "PORTPROMPT:"
    assert look("Front desk").trouble is Trouble.NO_PRINTER
    spooler.port = "WSD-7c1e"
    spooler.jobs = [0, JobStatus.PRINTING | JobStatus.PAPEROUT, 0]
    assert look("Front desk").trouble is Trouble.NO_PAPER


def test_of_a_long_queue_the_first_jobs_are_enough(spooler: Winspool) -> None:
    spooler.jobs = [*[0] * 8, JobStatus.PRINTING | JobStatus.PAPEROUT]
    assert look("Front desk").trouble is None


def test_a_queue_may_be_done_before_its_jobs_are_asked_for(spooler: Winspool) -> None:
    spooler.was_waiting = 3
    assert look("Front desk") == Seen("Front desk", None)


def test_an_answer_may_grow_while_it_is_asked_for_but_not_for_ever(spooler: Winspool) -> None:
    spooler.grows = 2
    assert look("Front desk") == Seen("Front desk", None)
    spooler.grows = 100
    assert look("Front desk") == Seen("Front desk", Trouble.REFUSED)


def test_an_error_says_its_number() -> None:
    assert str(SpoolerError(1722)) == "winspool failed (1722)"


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="is for 64 bits")
def test_the_shapes_are_those_of_winspool_h() -> None:
    # As a compiler for 64 bits lays them out.
    assert (ctypes.sizeof(PrinterInfo), PrinterInfo.port.offset) == (136, 24)
    assert (PrinterInfo.attributes.offset, PrinterInfo.status.offset, PrinterInfo.jobs.offset) == (104, 124, 128)
    assert (ctypes.sizeof(JobInfo), JobInfo.status.offset, JobInfo.submitted.offset) == (96, 56, 76)


def test_the_library_of_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    spooler = Winspool()
    loaded: list[object] = []

    def load(name: str, *, use_last_error: bool) -> Winspool:
        loaded.extend((name, use_last_error))
        return spooler

    monkeypatch.setattr(ctypes, "WinDLL", load, raising=False)
    monkeypatch.setattr(ctypes, "get_last_error", spooler.last_error, raising=False)
    assert look("Front desk") == Seen("Front desk", None)
    assert loaded == ["winspool.drv", True]
