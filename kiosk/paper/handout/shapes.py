"""What only a handout has on its sheets: large letters, boxes, scenes and lines for a pen. All of it reads in grey."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from kiosk.pack.cards import Media
from kiosk.paper.blocks import INK, Block, Paper, Stack, Words, hairline, mm

BODY: Final = 14.0  # points: the least that large print has
CAUTION: Final = 12.0
SMALL: Final = 10.0
SHADE: Final = QColor("#E8EAE6")
_LIGHT: Final = QColor("#FFFFFF")


@dataclass(frozen=True, slots=True)
class Leaf(Paper):
    """Paper with room at the bottom for the line that says whom to call in an emergency.

    `leading` is the distance of lines in percent of the letters' own, which is 1.3 times their size.
    """

    leading: int = 104

    @property
    def content(self) -> QRectF:
        return self.whole.adjusted(mm(13), mm(14), mm(-13), mm(-18))


def words(leaf: Leaf, html: str, points: float = BODY, after: float = 2.2, *, light: bool = False) -> Words:
    """Text over the whole width. `after` is the room below it, in millimetres, where lines stand at their widest."""
    style = f"margin:0; line-height:{leaf.leading}%" + (f"; color:{_LIGHT.name()}" if light else "")
    return Words(leaf, f'<p style="{style}">{html}</p>', points, mm(after * (leaf.leading - 60) / 44), is_wide=True)


@dataclass
class Item:
    """An entry of a list: a dot, a number, or an empty box to tick, and the words."""

    leaf: Leaf
    html: str
    mark: str = "•"
    points: float = BODY
    after: float = 1.0
    has_box: bool = False
    is_wide: bool = True

    def height(self, width: float) -> float:
        return self._words.height(width - self._indent)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        if self.has_box:
            side = mm(self.points * 0.31)
            painter.setPen(QPen(INK, mm(0.4)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(x + mm(0.3), y + mm(1), side, side))
        else:
            words(self.leaf, f"<b>{escape(self.mark)}</b>", self.points).draw(painter, x, y, self._indent)
        self._words.draw(painter, x + self._indent, y, width - self._indent)

    def __post_init__(self) -> None:
        self._words = words(self.leaf, self.html, self.points, self.after)
        self._indent = mm(7.5 if self.has_box or self.mark[:1].isdigit() else 5)


@dataclass
class Framed:
    """A piece of a frame, which may go on from sheet to sheet, and what is in it."""

    inner: Block
    is_first: bool = False
    is_last: bool = False
    is_wide: bool = True

    def height(self, width: float) -> float:
        return self.inner.height(width - mm(2 * _PADDING)) + mm(1.8 if self.is_last else 0)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        bottom = y + self.height(width)
        painter.setPen(QPen(INK, mm(0.5)))
        for side in (x, x + width):
            painter.drawLine(round(side), round(y), round(side), round(bottom))
        for end, is_drawn in ((y, self.is_first), (bottom, self.is_last)):
            if is_drawn:
                painter.drawLine(round(x), round(end), round(x + width), round(end))
        self.inner.draw(painter, x + mm(_PADDING), y, width - mm(2 * _PADDING))


@dataclass
class Band:
    """The title of a frame on a grey ground, or in white on a dark one."""

    leaf: Leaf
    html: str
    is_dark: bool = False
    is_wide: bool = True

    def __post_init__(self) -> None:
        self._words = words(self.leaf, f"<b>{self.html}</b>", BODY + 0.5, 0, light=self.is_dark)

    def height(self, width: float) -> float:
        return self._words.height(width) + mm(3.6)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        # As wide as the frame, whose padding is around the band.
        ground = QRectF(x - mm(_PADDING), y, width + mm(2 * _PADDING), self._words.height(width) + mm(2))
        painter.fillRect(ground, INK if self.is_dark else SHADE)
        self._words.draw(painter, x, y + mm(1), width)


@dataclass
class Gap:
    """Nothing, so many millimetres high."""

    millimetres: float
    is_wide: bool = True

    def height(self, width: float) -> float:
        del width
        return mm(self.millimetres)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        """There is nothing to draw."""


@dataclass
class UnderHead:
    """The row of a table. Where it begins a sheet, the head of the table stands above it once more."""

    row: Block
    head: Block
    is_wide: bool = True

    def height(self, width: float) -> float:
        return self.row.height(width)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        self.row.draw(painter, x, y, width)


def box(leaf: Leaf, title: str, blocks: Sequence[Block], *, is_dark: bool = False, whole: bool = True) -> list[Block]:
    """A frame with a title and what is in it, in one piece, or in pieces that may stand on two sheets."""
    inside: list[Block] = [Stack((Band(leaf, title, is_dark), *blocks[:2])), *blocks[2:]]
    framed = [Framed(block, number == 0, number == len(inside) - 1) for number, block in enumerate(inside)]
    if whole:
        return [Stack((*framed, Gap(3)))]
    return [*framed[:-1], Stack((framed[-1], Gap(3)))]


_PADDING: Final = 4.0  # millimetres


@dataclass
class Scene:
    """A picture of the pack, drawn as lines where it is made of lines. Nothing but white where it is broken."""

    media: Media
    after: float = 0.0
    is_wide: bool = False

    def height(self, width: float) -> float:
        return width * self._proportion + mm(self.after)

    def __post_init__(self) -> None:
        data = self.media.data
        self._svg = QSvgRenderer(QByteArray(data)) if self.media.mime == "image/svg+xml" else None
        self._image = QImage() if self._svg else QImage.fromData(data)
        size = self._svg.defaultSize() if self._svg else self._image.size()
        self._proportion = size.height() / size.width() if size.width() > 0 else 0.0

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        place = QRectF(x, y, width, width * self._proportion)
        if self._svg is None:
            painter.drawImage(place, self._image)
        else:
            self._svg.render(painter, place)


@dataclass
class People:
    """As many people as the picture counts, in rows of ten. The groups differ by how they are filled."""

    counts: Sequence[int]
    is_wide: bool = True

    def height(self, width: float) -> float:
        del width
        return mm(_PERSON * 2.1) * -(-sum(self.counts) // 10) + mm(2)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        del width
        fills = [fill for number, count in enumerate(self.counts) for fill in [number] * count]
        for number, fill in enumerate(fills):
            row, column = divmod(number, 10)
            draw_person(painter, fill, x + mm(column * (_PERSON + 2.5)), y + mm(row * _PERSON * 2.1))


@dataclass
class Legend:
    """Which filling stands for whom."""

    leaf: Leaf
    group: int
    html: str
    is_wide: bool = True

    def __post_init__(self) -> None:
        self._words = words(self.leaf, self.html, BODY, 1.4)

    def height(self, width: float) -> float:
        return max(self._words.height(width - mm(9)), mm(_PERSON * 1.2))

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        draw_person(painter, self.group, x, y, 0.55)
        self._words.draw(painter, x + mm(9), y, width - mm(9))


_PERSON: Final = 8.0  # millimetres wide
_FILLS: Final = (
    QBrush(INK),
    QBrush(INK, Qt.BrushStyle.BDiagPattern),
    QBrush(Qt.BrushStyle.NoBrush),
)


def draw_person(painter: QPainter, group: int, x: float, y: float, scale: float = 1.0) -> None:
    size = mm(_PERSON * scale)
    painter.setPen(QPen(INK, mm(0.4)))
    # Patterns are made for screens: so dense on paper that a person would be grey all over.
    painter.setBrush(_FILLS[0] if group == 0 else _FILLS[2])
    painter.drawEllipse(QRectF(x + size * 0.26, y, size * 0.48, size * 0.48))
    body = QRectF(x + size * 0.1, y + size * 0.58, size * 0.8, size * 1.2)
    painter.drawRoundedRect(body, size * 0.3, size * 0.3)
    if group == 1:
        for step in range(1, 5):
            line = body.top() + body.height() * step / 5
            painter.drawLine(round(body.left()), round(line), round(body.right()), round(line))


@dataclass
class Ruled:
    """A label, and lines to write on."""

    leaf: Leaf
    label: str
    lines: int = 1
    is_wide: bool = True

    def __post_init__(self) -> None:
        self._words = words(self.leaf, f"<b>{escape(self.label)}</b>", BODY, 0)

    def height(self, width: float) -> float:
        return self._head(width) + mm(_LINE * self.lines + 3)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        if self.label:
            self._words.draw(painter, x, y, width)
        for number in range(1, self.lines + 1):
            hairline(painter, x, y + self._head(width) + mm(_LINE * number), x + width)

    def _head(self, width: float) -> float:
        return self._words.height(width) if self.label else 0.0


_LINE: Final = 10.0  # millimetres from line to line: room for an unsteady hand
