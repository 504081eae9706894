"""A PDF file with real letters in it: they can be searched, copied and read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QIODevice, QMarginsF, QSaveFile
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

import kiosk
from kiosk.paper.blocks import RESOLUTION, Paper, Words, hairline, mm
from kiosk.paper.sheets import Sheet


class Pdf:
    """A file that is being made. Nothing stands at its place before `write` has come to its end."""

    def __init__(self, file: Path, size: QPageSize, font: str, title: str) -> None:
        """Raises OSError when the file cannot be written there."""
        self._file = QSaveFile(str(file))
        if not self._file.open(QIODevice.OpenModeFlag.WriteOnly):
            raise OSError(self._file.errorString())
        self._writer = QPdfWriter(self._file)
        self._writer.setResolution(RESOLUTION)
        self._writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        self._writer.setTitle(title)
        self._writer.setCreator(f"care-kiosk {kiosk.__version__}")
        self.paper = Paper(size, self._writer, font)

    def write(self, sheets: Sequence[Sheet], foot: str) -> None:
        """Draw the sheets, each with `foot` and its number at the bottom. Raises OSError when the disk is full."""
        painter = QPainter(self._writer)
        # Smaller for flat drawings and letters than JPEG would be, and as sharp as the screen.
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        for number, sheet in enumerate(sheets, start=1):
            if number > 1:
                self._writer.newPage()
            for block, x, y, width in sheet.placed:
                block.draw(painter, x, y, width)
            self._draw_edges(painter, sheet, (foot, f"{number} of {len(sheets)}"))
        painter.end()
        if not self._file.commit():
            raise OSError(self._file.errorString())

    def _draw_edges(self, painter: QPainter, sheet: Sheet, foot: tuple[str, str]) -> None:
        content = self.paper.content
        top, bottom = content.top() - mm(8), content.bottom() + mm(4)
        _two_ends(painter, self.paper, top, (sheet.left, sheet.right))
        hairline(painter, content.left(), content.top() - mm(3), content.right())
        hairline(painter, content.left(), bottom - mm(1.5), content.right())
        _two_ends(painter, self.paper, bottom, foot)


def _two_ends(painter: QPainter, paper: Paper, y: float, ends: Iterable[str]) -> None:
    content = paper.content
    for text, is_right in zip(ends, (False, True), strict=True):
        Words(paper, escape(text), 7.5, 0, is_right).draw(painter, content.left(), y, content.width())
