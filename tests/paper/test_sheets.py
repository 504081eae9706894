"""Where blocks come to stand: two columns, whole blocks, in their order."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QPainter

from kiosk.paper.blocks import Paper, mm
from kiosk.paper.sheets import Composer


@dataclass
class Brick:
    """A block of this many millimetres, with a name."""

    name: str
    millimetres: float
    is_wide: bool = False

    def height(self, width: float) -> float:
        return mm(self.millimetres)

    def draw(self, painter: QPainter, x: float, y: float, width: float) -> None:
        raise AssertionError("nothing is drawn while it is laid out")


@pytest.fixture
def composer(paper: Paper) -> Composer:
    made = Composer(paper)
    made.begin("Left", "Right")
    return made


def layout(composer: Composer) -> list[list[tuple[str, str, int]]]:
    """On each sheet: the name, the column ("L", "R", or "W" for wide), and the millimetres from the top."""
    paper = composer._paper
    found = []
    for sheet in composer.sheets:
        rows = []
        for block, x, y, width in sheet.placed:
            assert isinstance(block, Brick)
            assert y + block.height(width) <= paper.content.bottom() or block.millimetres > 263
            column = "W" if width == paper.content.width() else "L" if x == paper.content.left() else "R"
            rows.append((block.name, column, round((y - paper.content.top()) / mm(1))))
        found.append(rows)
    return found


def test_down_the_left_column_then_down_the_right_one_then_a_new_sheet(composer: Composer) -> None:
    composer.put(Brick(name, 100) for name in "abcde")
    assert layout(composer) == [
        [("a", "L", 0), ("b", "L", 100), ("c", "R", 0), ("d", "R", 100)],
        [("e", "L", 0)],
    ]
    assert {(sheet.left, sheet.right) for sheet in composer.sheets} == {("Left", "Right")}


def test_what_is_wide_stands_below_both_columns_and_they_begin_again_below_it(composer: Composer) -> None:
    composer.put([Brick("a", 200), Brick("b", 80), Brick("wide", 10, is_wide=True), Brick("c", 40), Brick("d", 40)])
    assert layout(composer) == [[("a", "L", 0), ("b", "R", 0), ("wide", "W", 200), ("c", "L", 210), ("d", "R", 210)]]


def test_what_is_wide_and_finds_no_room_begins_a_sheet(composer: Composer) -> None:
    composer.put([Brick("a", 260), Brick("wide", 10, is_wide=True)])
    assert layout(composer) == [[("a", "L", 0)], [("wide", "W", 0)]]


def test_the_head_of_a_table_stands_on_each_of_its_sheets(composer: Composer) -> None:
    head = Brick("head", 10, is_wide=True)
    composer.put([head, *(Brick(name, 120, is_wide=True) for name in "abc")], head=head)
    assert layout(composer) == [
        [("head", "W", 0), ("a", "W", 10), ("b", "W", 130)],
        [("head", "W", 0), ("c", "W", 10)],
    ]


def test_room_at_the_end_of_a_column_is_filled(composer: Composer) -> None:
    fill = deque([Brick("x", 30), Brick("y", 30), Brick("z", 60)])
    composer.put([Brick("a", 180), Brick("b", 180), Brick("c", 180)], fill)
    assert layout(composer) == [
        [("a", "L", 0), ("x", "L", 180), ("y", "L", 210), ("b", "R", 0), ("z", "R", 180)],
        [("c", "L", 0)],
    ]
    assert not fill


def test_what_is_higher_than_a_sheet_does_not_go_on_for_ever(composer: Composer) -> None:
    composer.put([Brick("a", 10), Brick("huge", 400), Brick("b", 10)])
    assert layout(composer) == [[("a", "L", 0)], [("huge", "L", 0), ("b", "R", 0)]]


def test_every_part_begins_on_a_sheet_of_its_own(composer: Composer) -> None:
    composer.put([Brick("a", 10)])
    composer.begin("Next", "mark")
    composer.put([Brick("b", 10)])
    assert layout(composer) == [[("a", "L", 0)], [("b", "L", 0)]]
    assert composer.sheets[1].left == "Next"
