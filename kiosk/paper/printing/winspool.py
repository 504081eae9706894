"""How a printer of Windows is, as its spooler says (winspool.drv).

The spooler knows what the driver and the port tell it, and most of them speak up only while something is printed: so
the jobs of the queue are looked at too, as https://learn.microsoft.com/troubleshoot/windows/win32/printer-print-job-status
says. A printer that is said to be well may still have no paper.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable
from ctypes import byref, c_uint16, c_uint32, c_void_p, c_wchar_p
from enum import IntFlag
from functools import partial
from typing import Any, Final, NamedTuple

from kiosk.paper.trouble import Trouble

_Buffer = ctypes.Array[ctypes.c_char]
_Reference = Any  # what `byref` gives

# Of the jobs in the queue, those that come first: only these can be what is printed now.
_MOST_JOBS: Final = 8
# How often an answer may have grown between the question how long it is and the question what it is.
_MOST_TRIES: Final = 5
_INSUFFICIENT_BUFFER: Final = 122

# Ports with no printer behind them: "Microsoft Print to PDF" asks for the name of a file, in a dialog before everybody;
# a fax for a number; OneNote opens itself; and what goes to NUL is gone.
_NO_PRINTER_BEHIND: Final = re.compile(r"(?:PORTPROMPT|FILE|XPSPORT|SHRFAX|FAX|NUL):|.*OneNote", re.IGNORECASE)

# What winspool answers when it cannot (winerror.h).
_COMPLAINTS: Final = {
    2: Trouble.NO_PRINTER,  # ERROR_FILE_NOT_FOUND: there is no default printer
    1801: Trouble.NO_PRINTER,  # ERROR_INVALID_PRINTER_NAME
    53: Trouble.OFFLINE,  # ERROR_BAD_NETPATH: the computer that shares it is not there
    1722: Trouble.NO_SERVICE,  # RPC_S_SERVER_UNAVAILABLE: the service "Print Spooler" is stopped
    1726: Trouble.NO_SERVICE,  # RPC_S_CALL_FAILED
    1753: Trouble.NO_SERVICE,  # EPT_S_NOT_REGISTERED
}


class Status(IntFlag):
    """Of PRINTER_STATUS_* those that are trouble (winspool.h)."""

    PAUSED = 0x1
    ERROR = 0x2
    PENDING_DELETION = 0x4
    PAPER_JAM = 0x8
    PAPER_OUT = 0x10
    MANUAL_FEED = 0x20
    PAPER_PROBLEM = 0x40
    OFFLINE = 0x80
    OUTPUT_BIN_FULL = 0x800
    NOT_AVAILABLE = 0x1000
    NO_TONER = 0x40000
    PAGE_PUNT = 0x80000
    USER_INTERVENTION = 0x100000
    OUT_OF_MEMORY = 0x200000
    DOOR_OPEN = 0x400000
    SERVER_OFFLINE = 0x2000000


class Attribute(IntFlag):
    """Of PRINTER_ATTRIBUTE_*: many printers at a USB socket or in the network say in no other way that they are off."""

    WORK_OFFLINE = 0x400


class JobStatus(IntFlag):
    """Of JOB_STATUS_*."""

    ERROR = 0x2
    PRINTING = 0x10
    OFFLINE = 0x20
    PAPEROUT = 0x40
    BLOCKED_DEVQ = 0x200
    USER_INTERVENTION = 0x400


class Queue(NamedTuple):
    """A printer as the spooler knows it, in the bits of winspool.h. Of the first of its jobs, JOB_STATUS_*."""

    port: str = ""
    status: int = 0
    attributes: int = 0
    jobs: tuple[int, ...] = ()


class _Sign(NamedTuple):
    trouble: Trouble
    status: int = 0
    attributes: int = 0
    job: int = 0


# The worst first; what names no cause comes last.
_SIGNS: Final = (
    _Sign(Trouble.JAM, Status.PAPER_JAM),
    _Sign(Trouble.OPEN, Status.DOOR_OPEN),
    _Sign(Trouble.NO_PAPER, Status.PAPER_OUT | Status.MANUAL_FEED | Status.PAPER_PROBLEM, job=JobStatus.PAPEROUT),
    _Sign(Trouble.NO_INK, Status.NO_TONER),
    _Sign(
        Trouble.OFFLINE,
        Status.OFFLINE | Status.NOT_AVAILABLE | Status.SERVER_OFFLINE,
        Attribute.WORK_OFFLINE,
        JobStatus.OFFLINE,
    ),
    _Sign(Trouble.PAUSED, Status.PAUSED),
    _Sign(
        Trouble.REFUSED,
        Status.ERROR
        | Status.PENDING_DELETION
        | Status.OUTPUT_BIN_FULL
        | Status.PAGE_PUNT
        | Status.USER_INTERVENTION
        | Status.OUT_OF_MEMORY,
        job=JobStatus.ERROR | JobStatus.BLOCKED_DEVQ | JobStatus.USER_INTERVENTION,
    ),
)


def trouble_in(queue: Queue) -> Trouble | None:
    """What is wrong with it; None when it can print. Toner that is only low is no trouble."""
    if _NO_PRINTER_BEHIND.match(queue.port):
        return Trouble.NO_PRINTER
    # Of all jobs, only the one that is printed says how the printer is.
    job = next((job for job in queue.jobs if job & JobStatus.PRINTING), 0)
    for sign in _SIGNS:
        if queue.status & sign.status or queue.attributes & sign.attributes or job & sign.job:
            return sign.trouble
    return None


def complaint_in(error: int) -> Trouble:
    """Why winspool did not answer, by the number of its error."""
    return _COMPLAINTS.get(error, Trouble.REFUSED)


class Seen(NamedTuple):
    """A printer by its own name (empty: there is none), and what is wrong with it."""

    name: str
    trouble: Trouble | None


def look(name: str) -> Seen:
    """How the printer `name` is; empty: the default of whoever runs this. May take as long as a network takes."""
    try:
        spooler = installed()
        name = name or spooler.default()
        return Seen(name, trouble_in(spooler.queue(name)))
    except SpoolerError as error:
        return Seen(name, complaint_in(error.number))


class SpoolerError(Exception):
    """`number` says why (winerror.h)."""

    def __init__(self, number: int) -> None:
        super().__init__(f"winspool failed ({number})")
        self.number = number


def installed() -> Spooler:
    """That of this computer. Windows alone has one."""
    library = getattr(ctypes, "WinDLL")("winspool.drv", use_last_error=True)  # noqa: B009 -- others have none
    return Spooler(library, getattr(ctypes, "get_last_error"))  # noqa: B009


class PrinterInfo(ctypes.Structure):
    """PRINTER_INFO_2W: https://learn.microsoft.com/windows/win32/printdocs/printer-info-2"""

    _fields_ = (
        *((text, c_void_p) for text in ("server", "name", "share")),
        ("port", c_wchar_p),
        *((text, c_void_p) for text in ("driver", "comment", "location", "mode", "separator", "processor", "datatype")),
        ("parameters", c_void_p),
        ("security", c_void_p),
        ("attributes", c_uint32),
        *((number, c_uint32) for number in ("priority", "default_priority", "start_time", "until_time")),
        ("status", c_uint32),
        ("jobs", c_uint32),
        ("pages_per_minute", c_uint32),
    )


class JobInfo(ctypes.Structure):
    """JOB_INFO_1W. Whose job it is and what it is called also stand there; nobody looks at that here.

    https://learn.microsoft.com/windows/win32/printdocs/job-info-1
    """

    _fields_ = (
        ("id", c_uint32),
        *((text, c_void_p) for text in ("printer", "machine", "user", "document", "datatype", "words")),
        ("status", c_uint32),
        *((number, c_uint32) for number in ("priority", "position", "pages", "printed")),
        ("submitted", c_uint16 * 8),
    )


class Spooler:
    """`library` is winspool.drv, or what stands in for it; `last_error` tells why its last call failed."""

    def __init__(self, library: Any, last_error: Callable[[], int]) -> None:
        self._library = library
        self._last_error = last_error

    def default(self) -> str:
        """The name of the default printer. Raises SpoolerError."""
        size = c_uint32(0)
        self._library.GetDefaultPrinterW(None, byref(size))
        name = ctypes.create_unicode_buffer(size.value)
        if not self._library.GetDefaultPrinterW(name, byref(size)):
            raise SpoolerError(self._last_error())
        return name.value

    def queue(self, name: str) -> Queue:
        """How a printer is, and its queue. Raises SpoolerError."""
        handle = c_void_p()
        if not self._library.OpenPrinterW(c_wchar_p(name), byref(handle), None):
            raise SpoolerError(self._last_error())
        try:
            answer = self._answer(partial(self._library.GetPrinterW, handle, c_uint32(2)))
            printer = PrinterInfo.from_buffer(answer)
            jobs = self._jobs(handle) if printer.jobs else ()
            return Queue(printer.port or "", printer.status, printer.attributes, jobs)
        finally:
            self._library.ClosePrinter(handle)

    def _jobs(self, handle: c_void_p) -> tuple[int, ...]:
        count = c_uint32(0)

        def ask(answer: _Buffer, size: c_uint32, needed: _Reference) -> int:
            level, first, most = c_uint32(1), c_uint32(0), c_uint32(_MOST_JOBS)
            return int(self._library.EnumJobsW(handle, first, most, level, answer, size, needed, byref(count)))

        answer = self._answer(ask)
        return tuple(job.status for job in (JobInfo * count.value).from_buffer(answer))

    def _answer(self, ask: Callable[[_Buffer, c_uint32, _Reference], int]) -> _Buffer:
        """What winspool writes into a buffer, which it wants as long as its answer. Raises SpoolerError."""
        needed = c_uint32(0)
        for _ in range(_MOST_TRIES):
            answer = ctypes.create_string_buffer(needed.value)
            if ask(answer, c_uint32(len(answer)), byref(needed)):
                return answer
            if (error := self._last_error()) != _INSUFFICIENT_BUFFER:
                raise SpoolerError(error)
        raise SpoolerError(_INSUFFICIENT_BUFFER)
