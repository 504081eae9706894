"""A code that a phone's camera reads, drawn dot by dot."""

from __future__ import annotations

import re

from PySide6.QtCore import Property, QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement


@QmlElement
class CodePicture(QQuickPaintedItem):
    """Every module is a square of whole pixels: the largest that fits, with what is left over as the quiet zone.

    Drawn here and not by an image provider, so that no cache keeps what one visitor was shown.
    """

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str] = []
        self._dark = QColor()
        self.setAntialiasing(False)

    @Property("QStringList", notify=changed)
    def rows(self) -> list[str]:
        """Row by row, "1" for a dark module, without the quiet zone."""
        return self._rows

    @rows.setter  # type: ignore[no-redef]
    def rows(self, rows: list[str]) -> None:
        self._rows = list(rows)
        self.changed.emit()
        self.update()

    @Property(QColor, notify=changed)
    def dark(self) -> QColor:
        return self._dark

    @dark.setter  # type: ignore[no-redef]
    def dark(self, dark: QColor) -> None:
        self._dark = dark
        self.changed.emit()
        self.update()

    @Property(int, notify=changed)
    def module(self) -> int:
        """The pixels of a module's side; 0 where there is no code, or no room for one."""
        return self._module()

    def _module(self) -> int:
        # Four modules of quiet zone on every side, as ISO/IEC 18004 asks.
        return int(min(self.width(), self.height())) // (len(self._rows) + 8) if self._rows else 0

    def paint(self, painter: QPainter) -> None:
        count, size = len(self._rows), self._module()
        left, top = (int(room - size * count) // 2 for room in (self.width(), self.height()))
        for number, row in enumerate(self._rows):
            for run in re.finditer("1+", row):
                length = run.end() - run.start()
                place = QRectF(left + run.start() * size, top + number * size, length * size, size)
                painter.fillRect(place, self._dark)
