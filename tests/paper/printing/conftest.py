"""A stand-in for the spooler of Windows, and a handout that is easy to know again."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.paper.printing import winspool
from kiosk.paper.printing.winspool import JobInfo, PrinterInfo, Spooler
from kiosk.screen import fonts

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class Winspool:
    """A winspool.drv with one printer. What is set here, it answers; `errors` holds why a function fails, by name."""

    def __init__(self) -> None:
        self.name = "Front desk"
        self.default = "Front desk"
        self.port = "USB001"
        self.status = 0
        self.attributes = 0
        self.jobs: list[int] = []
        self.was_waiting = 0  # how many jobs there were, where they are done by now
        self.errors: dict[str, int] = {}
        self.grows = 0  # how often an answer is longer when it is asked for than it was said to be
        self.asked: list[str] = []
        self.open = 0
        self._error = 0
        self._kept: list[Any] = []

    def last_error(self) -> int:
        return self._error

    def GetDefaultPrinterW(self, name: Any, size: Any) -> int:
        room, size._obj.value = size._obj.value, len(self.default) + 1
        if not self.default:
            return self._fail("GetDefaultPrinterW", 2)
        if name is None or room < len(self.default) + 1:
            return self._fail("GetDefaultPrinterW", 122)
        name.value = self.default
        return 1

    def OpenPrinterW(self, name: Any, handle: Any, defaults: None) -> int:
        self.asked.append(name.value)
        if "OpenPrinterW" in self.errors or name.value != self.name:
            return self._fail("OpenPrinterW", 1801)
        self.open += 1
        handle._obj.value = 1 << 40  # a handle of Windows may be longer than an int of C
        return 1

    def ClosePrinter(self, handle: Any) -> int:
        assert handle.value == 1 << 40
        self.open -= 1
        return 1

    def GetPrinterW(self, handle: Any, level: Any, *buffer: Any) -> int:
        assert (handle.value, level.value) == (1 << 40, 2)
        info = PrinterInfo(
            port=self.port, status=self.status, attributes=self.attributes, jobs=self.was_waiting or len(self.jobs)
        )
        return self._answered("GetPrinterW", info, *buffer)

    def EnumJobsW(self, handle: Any, first: Any, most: Any, level: Any, *buffer: Any) -> int:
        answer, size, needed, count = buffer
        assert (handle.value, first.value, level.value) == (1 << 40, 0, 1)
        jobs = [JobInfo(id=id_, status=status) for id_, status in enumerate(self.jobs[: most.value], start=1)]
        count._obj.value = len(jobs)
        return self._answered("EnumJobsW", (JobInfo * len(jobs))(*jobs), answer, size, needed)

    def _answered(self, function: str, what: Any, answer: Any, size: Any, needed: Any) -> int:
        if function in self.errors:
            return self._fail(function, 0)
        assert size.value == len(answer)
        length = ctypes.sizeof(what)
        needed._obj.value = length
        if size.value < length or self.grows:
            self.grows -= size.value >= length
            return self._fail(function, 122)
        self._kept.append(what)  # the texts that it points to
        ctypes.memmove(answer, ctypes.addressof(what), length)
        return 1

    def _fail(self, function: str, error: int) -> int:
        self._error = self.errors.get(function, error)
        return 0


@pytest.fixture
def spooler(monkeypatch: pytest.MonkeyPatch) -> Iterator[Winspool]:
    stand_in = Winspool()
    monkeypatch.setattr(winspool, "installed", lambda: Spooler(stand_in, stand_in.last_error))
    yield stand_in
    assert stand_in.open == 0, "a handle was not given back"


BAR: Final = QRectF(40, 60, 90, 700)  # in points


class MakePdf(Protocol):
    def __call__(self, sheets: int, size: QPageSize.PageSizeId = ..., bar: QRectF = ...) -> bytes:
        """Sheets with a black bar and a number each."""


@pytest.fixture
def make_pdf(qapp: QCoreApplication) -> MakePdf:
    def make(sheets: int, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4, bar: QRectF = BAR) -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(72)
        writer.setPageLayout(QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        painter = QPainter(writer)
        painter.setFont(QFont(fonts.load(fonts.UPRIGHT), 60))
        for sheet in range(sheets):
            if sheet:
                writer.newPage()
            painter.fillRect(bar, QColor("black"))
            painter.drawText(200, 300, f"Sheet {sheet + 1}")
        painter.end()
        return bytes(buffer.data().data())

    return make


def to_file(file: Path, density: int = 600) -> QPrinter:
    """A printer of Qt with so many dots an inch, whose sheets go into a file."""
    from PySide6.QtPrintSupport import QPrinter  # not everywhere it can be loaded

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(density)
    return printer
