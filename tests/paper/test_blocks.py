"""What stands on a sheet takes the room that it says it takes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from kiosk.paper.blocks import Block, Paper, Picture, Row, Stack, Words, mm


def picture(width: int, height: int) -> Picture:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, b"png").write(image)
    return Picture(bytes(buffer.data().data()), height / width)


def inked(block: Block, width: float) -> tuple[int, int]:
    """The lowest row and the column furthest right, in dots, that the block draws on."""
    canvas = QImage(round(width) + 200, round(block.height(width)) + 200, QImage.Format.Format_RGB32)
    canvas.fill(QColor("white"))
    painter = QPainter(canvas)
    block.draw(painter, 0, 0, width)
    painter.end()
    white = QColor("white").rgb()
    dark = [
        (y, x) for y in range(0, canvas.height(), 4) for x in range(0, canvas.width(), 4) if canvas.pixel(x, y) != white
    ]
    return max(y for y, _ in dark), max(x for _, x in dark)


def test_a_millimetre() -> None:
    assert mm(25.4) == 600


def test_a_sheet_has_margins(paper: Paper) -> None:
    assert (paper.whole.width(), paper.whole.height()) == pytest.approx((mm(210), mm(297)))
    assert paper.content.left() == pytest.approx(mm(15))
    assert paper.whole.right() - paper.content.right() == pytest.approx(mm(15))


def test_words_take_more_lines_where_there_is_less_room(paper: Paper) -> None:
    words = Words(paper, "One two three four five six seven eight nine ten.", 9, 0)
    assert words.height(mm(30)) > words.height(mm(100)) > mm(3)
    assert Words(paper, "One", 18, 0).height(mm(30)) > Words(paper, "One", 9, 0).height(mm(30))
    assert Words(paper, "One", 9, 50).height(mm(30)) == Words(paper, "One", 9, 0).height(mm(30)) + 50


@pytest.mark.parametrize("words", ["Word " * 30, "https://example.org/" + "a" * 60])
def test_words_stay_inside_their_room(paper: Paper, words: str) -> None:
    block = Words(paper, words, 9, 0)
    bottom, right = inked(block, mm(30))
    assert bottom <= block.height(mm(30))
    assert right <= mm(30)


def test_a_stack_is_as_high_as_all_and_a_row_as_its_highest(paper: Paper) -> None:
    one, two = Words(paper, "One", 9, 0), Words(paper, "One<br>two", 9, 0)
    width = mm(80)
    assert Stack((one, two)).height(width) == one.height(width) + two.height(width)
    row = Row((one, two), (0.5, 0.5))
    assert row.height(width) == two.height(width)
    assert Row((one, two), (0.5, 0.5), is_ruled=True).height(width) > row.height(width)
    assert not Stack((one, two)).is_wide
    assert Stack((one, row)).is_wide


def test_a_stack_and_a_row_draw_what_they_hold(paper: Paper) -> None:
    red = picture(40, 20)
    assert inked(Stack((red, red)), 400) == pytest.approx((2 * 200 + mm(2), 400), abs=8)
    assert inked(Row((red, red), (0.5, 0.5)), 800) == pytest.approx(((800 - mm(2.5)) / 4, 800), abs=8)


def test_a_picture_keeps_its_proportions() -> None:
    block = picture(40, 20)
    assert block.height(400) == 200 + mm(2)
    assert inked(block, 400) == pytest.approx((200, 400), abs=6)
