"""What can stand on a sheet. Lengths are in dots of the sheet's paper (see `Paper`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageSize, QPaintDevice, QPainter, QPen, QTextDocument, QTextOption

RESOLUTION: Final = 600  # dots in an inch
INK: Final = QColor("#14322C")
LINE: Final = QColor("#8FA39C")
_MM: Final = RESOLUTION / 25.4


def mm(length: float) -> float:
    return length * _MM


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, and the device that its letters are measured for."""

    size: QPageSize
    device: QPaintDevice
    font: str

    @property
    def whole(self) -> QRectF:
        size = self.size.size(QPageSize.Unit.Millimeter)
        return QRectF(0, 0, mm(size.width()), mm(size.height()))

    @property
    def content(self) -> QRectF:
        """Inside the margins, the line at the top and the one at the bottom."""
        return self.whole.adjusted(mm(15), mm(18), mm(-15), mm(-16))


class Block(Protocol):
    """Something that is placed as a whole. `is_wide` asks for the full width of the sheet."""

    @property
    def is_wide(self) -> bool: ...

    def height(self, width: float) -> float: ...

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None: ...


@dataclass
class Words:
    """Text as Qt's HTML: what comes from the content is escaped before it gets here. `points` is the letters' size."""

    paper: Paper
    html: str
    points: float = 9
    after: float = field(default_factory=lambda: mm(1.2))
    is_right: bool = False
    is_wide: bool = False
    _laid_out: tuple[float, QTextDocument] | None = field(default=None, init=False, repr=False)

    def height(self, width: float) -> float:
        return self._document(width).size().height() + self.after

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        painter.save()
        painter.translate(x, y)
        self._document(width).drawContents(painter)
        painter.restore()

    def _document(self, width: float) -> QTextDocument:
        if self._laid_out is None or self._laid_out[0] != width:
            document = QTextDocument()
            document.documentLayout().setPaintDevice(self.paper.device)
            document.setDocumentMargin(0)
            document.setDefaultFont(letters(self.paper, self.points))
            option = QTextOption(Qt.AlignmentFlag.AlignRight if self.is_right else Qt.AlignmentFlag.AlignLeft)
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # addresses of the web are long
            document.setDefaultTextOption(option)
            document.setHtml(f'<div style="color:{INK.name()}">{self.html}</div>')
            document.setTextWidth(width)
            self._laid_out = width, document
        return self._laid_out[1]


@dataclass
class Stack:
    """Blocks one below the other that must not be torn apart, such as a heading and what it is over."""

    blocks: Sequence[Block]

    @property
    def is_wide(self) -> bool:
        return any(block.is_wide for block in self.blocks)

    def height(self, width: float) -> float:
        return sum(block.height(width) for block in self.blocks)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        for block in self.blocks:
            block.draw(painter, x, y, width)
            y += block.height(width)


@dataclass
class Row:
    """Blocks side by side. `shares` are the parts of the width that each gets; they add up to 1."""

    blocks: Sequence[Block]
    shares: Sequence[float]
    is_ruled: bool = False
    is_wide: bool = True
    _gap: float = field(default_factory=lambda: mm(2.5))

    def height(self, width: float) -> float:
        return max(block.height(room) for block, _, room in self._cells(width)) + (mm(0.6) if self.is_ruled else 0)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        for block, left, room in self._cells(width):
            block.draw(painter, x + left, y, room)
        if self.is_ruled:
            bottom = y + self.height(width) - mm(0.6)
            hairline(painter, x, bottom, x + width)

    def _cells(self, width: float) -> list[tuple[Block, float, float]]:
        room = width - self._gap * (len(self.blocks) - 1)
        cells: list[tuple[Block, float, float]] = []
        left = 0.0
        for block, share in zip(self.blocks, self.shares, strict=True):
            cells.append((block, left, room * share))
            left += room * share + self._gap
        return cells


@dataclass
class Picture:
    """A picture of a screen. `data` is a file's bytes, because dozens of pictures unpacked would fill the memory."""

    data: bytes
    proportion: float  # height for a width of 1
    is_wide: bool = False

    def height(self, width: float) -> float:
        return width * self.proportion + mm(2)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        place = QRectF(x, y, width, width * self.proportion)
        painter.drawImage(place, QImage.fromData(self.data))
        painter.setPen(QPen(LINE, mm(0.2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)


def letters(paper: Paper, points: float, *, bold: bool = False) -> QFont:
    font = QFont(paper.font)
    font.setPointSizeF(points)
    font.setBold(bold)
    return font


def hairline(painter: QPainter, left: float, y: float, right: float) -> None:
    painter.setPen(QPen(LINE, mm(0.15)))
    painter.drawLine(round(left), round(y), round(right), round(y))
