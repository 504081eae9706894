"""Puts blocks on sheets, in two columns from the top left to the bottom right. No block is torn apart."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from kiosk.paper.blocks import Block, Paper, mm

_GAP: Final = 6.0  # millimetres between the two columns


class Placed(NamedTuple):
    block: Block
    x: float
    y: float
    width: float


@dataclass
class Sheet:
    """`left` and `right` stand in the line at its top."""

    left: str
    right: str
    placed: list[Placed] = field(default_factory=list)


@dataclass
class _Column:
    """Where the next block goes. `y` moves down as blocks are put."""

    x: float
    y: float
    width: float
    bottom: float

    def takes(self, block: Block) -> bool:
        return self.y + block.height(self.width) <= self.bottom


class Composer:
    """Lays out one document part by part; every part begins on a sheet of its own."""

    def __init__(self, paper: Paper) -> None:
        self.sheets: list[Sheet] = []
        self._paper = paper
        self._columns: deque[_Column] = deque()  # those that still take something, the present one first

    def begin(self, left: str, right: str) -> None:
        """A new part, with these words at the top of each of its sheets."""
        self.sheets.append(Sheet(left, right))
        self._set_columns(self._paper.content.top())

    def put(self, blocks: Iterable[Block], fill: deque[Block] | None = None, head: Block | None = None) -> None:
        """One after the other. Where a block leaves room at the end of a column, blocks of `fill` are taken for it.

        `head` stands again at the top of each sheet that blocks over the whole width, the rows of a table, begin.
        """
        for block in blocks:
            if block.is_wide:
                self._put_wide(block, head)
                continue
            while not self._columns[0].takes(block):
                while fill and not fill[0].is_wide and self._columns[0].takes(fill[0]):
                    self._place_in(self._columns[0], fill.popleft())
                if not self._next_column():
                    break  # higher than a whole sheet: it runs over the edge, and nothing could be done about it
            self._place_in(self._columns[0], block)

    def _put_wide(self, block: Block, head: Block | None) -> None:
        """Over the whole width, below everything that is on the sheet."""
        content = self._paper.content
        whole = _Column(content.left(), self._lowest(), content.width(), content.bottom())
        if not whole.takes(block):
            self._turn()
            whole.y = content.top()
            if head is not None:
                self._place_in(whole, head)
        self._place_in(whole, block)
        self._set_columns(whole.y)

    def _place_in(self, column: _Column, block: Block) -> None:
        self.sheets[-1].placed.append(Placed(block, column.x, column.y, column.width))
        column.y += block.height(column.width)

    def _next_column(self) -> bool:
        """False when the present one is a whole sheet's and empty: there is no place with more room."""
        is_fresh = len(self._columns) == 2 and self._columns[0].y == self._paper.content.top()
        if is_fresh:
            return False
        self._columns.popleft()
        if not self._columns:
            self._turn()
        return True

    def _lowest(self) -> float:
        content = self._paper.content
        placed = self.sheets[-1].placed
        return max((each.y + each.block.height(each.width) for each in placed), default=content.top())

    def _turn(self) -> None:
        self.begin(self.sheets[-1].left, self.sheets[-1].right)

    def _set_columns(self, top: float) -> None:
        content = self._paper.content
        width = (content.width() - mm(_GAP)) / 2
        lefts = (content.left(), content.left() + width + mm(_GAP))
        self._columns = deque(_Column(left, top, width, content.bottom()) for left in lefts)
