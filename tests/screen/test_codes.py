"""Codes are drawn with squares of whole pixels."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.paper.qr import code_of
from kiosk.screen.codes import CodePicture


def drawn(picture: CodePicture) -> QImage:
    image = QImage(int(picture.width()), int(picture.height()), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    picture.paint(painter)
    painter.end()
    return image


def test_every_module_is_a_square_of_whole_pixels_with_a_quiet_zone(qapp: QCoreApplication) -> None:
    rows = code_of("Bring an adult.").rows
    picture = CodePicture()
    picture.setWidth(313)
    picture.setHeight(300)
    picture.rows = list(rows)
    picture.dark = QColor("black")
    size = picture.module
    assert size == 300 // (len(rows) + 8)
    image = drawn(picture)
    left, top = (313 - size * len(rows)) // 2, (300 - size * len(rows)) // 2
    assert min(left, top) >= 4 * size
    white, black = QColor("white").rgb(), QColor("black").rgb()
    for y in range(300):
        for x in range(313):
            row, column = (y - top) // size, (x - left) // size
            inside = 0 <= row < len(rows) and 0 <= column < len(rows)
            expected = black if inside and rows[row][column] == "1" else white
            assert image.pixel(x, y) == expected, (x, y)


def test_without_a_code_there_is_nothing_to_draw(qapp: QCoreApplication) -> None:
    picture = CodePicture()
    picture.setWidth(10)
    picture.setHeight(10)
    assert picture.module == 0
    assert drawn(picture).pixel(5, 5) == QColor("white").rgb()
