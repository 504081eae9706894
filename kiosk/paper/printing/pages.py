"""Draws the sheets of a PDF on a printer of Qt, so that the paper shows what the file shows.

Qt reads a PDF as pictures. Everything is made and dropped in the thread that calls, which need not be the screen's.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QSize
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.paper.printing.printer import JOB
from kiosk.paper.trouble import Trouble

log = logging.getLogger(__name__)

DENSEST: Final = 300  # dots an inch: more makes the spooler's file bigger, and nothing easier to read
_POINTS: Final = 72  # an inch
_WHITE: Final = 0xFFFFFFFF
# Rows of dots that are drawn at once. Qt keeps Python for itself meanwhile, and with it the thread of the screen: at
# 300 dots an inch some 10 ms, where a whole sheet takes 300.
_BAND: Final = 150
_SIZES: Final = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


class NotPrintedError(Exception):
    def __init__(self, trouble: Trouble) -> None:
        super().__init__(str(trouble))
        self.trouble = trouble


def open_printer(name: str) -> QPrinter:
    """A printer that this computer knows by this name. Raises NotPrintedError."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise NotPrintedError(Trouble.NO_PRINTER)
    return QPrinter(info, QPrinter.PrinterMode.HighResolution)


def print_pages(pdf: bytes, printer: QPrinter, paper: str, drawn: Callable[[], None]) -> None:
    """Print every sheet of `pdf`; `paper` is "a4" or "letter". `drawn` is called after each. Raises NotPrintedError.

    What a driver finds wrong only when it is done, Qt does not tell.
    """
    buffer = QBuffer()
    buffer.setData(pdf)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    try:
        if document.error() is not QPdfDocument.Error.None_:
            log.error("The PDF of a handout cannot be read: %s", document.error().name)
            raise NotPrintedError(Trouble.UNMADE)
        _prepare(printer, paper)
        _print(document, printer, drawn)
    finally:
        document.close()  # before what it reads from goes


def _prepare(printer: QPrinter, paper: str) -> None:
    printer.setDocName(JOB)
    printer.setCopyCount(1)  # whatever its driver was told to do by itself
    printer.setPageSize(QPageSize(_SIZES[paper]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    # The sheets have margins of their own. On Windows, Qt begins at the corner of the paper only when both is said.
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    # Always: only with a resolution of its own does Qt see that a driver has more dots along the paper than across it.
    printer.setResolution(min(printer.resolution(), DENSEST))


def _print(document: QPdfDocument, printer: QPrinter, drawn: Callable[[], None]) -> None:
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrintedError(Trouble.REFUSED)
    try:
        for sheet in range(document.pageCount()):
            if sheet > 0 and not printer.newPage():
                raise NotPrintedError(Trouble.REFUSED)
            _draw(document, sheet, painter, printer.resolution())
            drawn()
    finally:
        painter.end()  # before the printer goes


def _draw(document: QPdfDocument, sheet: int, painter: QPainter, density: int) -> None:
    """Draw one sheet from top to bottom, in bands."""
    whole = (document.pagePointSize(sheet) * density / _POINTS).toSize()
    for top in range(0, whole.height(), _BAND):
        # One row more than is needed: a driver that rounds must not leave a white line between two bands.
        band = QRect(0, top, whole.width(), min(_BAND + 1, whole.height() - top))
        painter.drawImage(band.topLeft(), _picture(document, sheet, whole, band))


def _picture(document: QPdfDocument, sheet: int, whole: QSize, band: QRect) -> QImage:
    """A part of a sheet that is as large as `whole`. Raises NotPrintedError."""
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(whole)
    # Qt 6.12 takes the way from the first dot of a clip to its last for its length, and shrinks what it draws by a dot.
    options.setScaledClipRect(band.adjusted(0, 0, 1, 1))
    ink = document.render(sheet, band.size(), options)
    if ink.isNull():
        log.error("Sheet %s of a handout cannot be drawn", sheet + 1)
        raise NotPrintedError(Trouble.UNMADE)
    # On white: Qt would keep what is transparent in memory until the sheet ends, and draw all of it again.
    picture = QImage(band.size(), QImage.Format.Format_RGB32)
    picture.fill(_WHITE)
    painter = QPainter(picture)
    painter.drawImage(0, 0, ink)
    painter.end()
    return picture
