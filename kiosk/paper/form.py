"""The box at the end of each page in which a reviewer signs with a pen."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kiosk.paper.blocks import INK, LINE, Paper, Words, mm

_LINES = ("Reviewed by", "Role", "Date", "Next review")
_CHOICES = ("Right as it is", "Change as marked")
_HINT = "“kiosk review” enters this for the page, as long as its mark is the one above."
# Millimetres: inside the border, from line to line, what stands above and below the lines.
_INSIDE, _LINE, _HEAD, _CHOICE, _FOOT = 4.0, 9.0, 13.0, 8.0, 9.0
_HEIGHT = 2 * _INSIDE + _HEAD + len(_LINES) * _LINE + _CHOICE + _FOOT
_LABELS = 22.0


@dataclass
class SignatureBox:
    """`page` is what `kiosk review` calls the page, and `mark` what it will record as signed."""

    paper: Paper
    page: str
    mark: str
    is_wide: bool = False

    def height(self, width: float) -> float:
        del width
        return mm(_HEIGHT + 3)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(INK, mm(0.4)))
        painter.drawRoundedRect(QRectF(x, y + mm(2), width, mm(_HEIGHT)), mm(2), mm(2))
        left, room, top = x + mm(_INSIDE), width - mm(2 * _INSIDE), y + mm(2 + _INSIDE)
        page = f"<b>Please sign</b> for {escape(self.page)}<br>mark <b>{escape(self.mark)}</b>"
        Words(self.paper, page).draw(painter, left, top, room)
        top += mm(_HEAD)
        for label in _LINES:
            Words(self.paper, escape(label)).draw(painter, left, top, room)
            painter.setPen(QPen(LINE, mm(0.3)))
            painter.drawLine(round(left + mm(_LABELS)), round(top + mm(5)), round(left + room), round(top + mm(5)))
            top += mm(_LINE)
        for number, choice in enumerate(_CHOICES):
            at = left + number * room / 2
            painter.setPen(QPen(INK, mm(0.3)))
            painter.drawRect(QRectF(at, top, mm(4), mm(4)))
            Words(self.paper, escape(choice)).draw(painter, at + mm(5.5), top, room / 2 - mm(5.5))
        Words(self.paper, escape(_HINT), 7.5).draw(painter, left, top + mm(_CHOICE), room)
