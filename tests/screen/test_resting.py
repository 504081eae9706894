"""The window of the safe screen: every word is there, on every screen, and nobody can close it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.safe import ENGLISH, SPANISH
from kiosk.screen import fonts, resting
from kiosk.screen.resting import RestingWindow
from kiosk.screen.startup import delete_now
from tests.contrast import contrast

LANGUAGES = [(words.title, f"{words.for_staff}\n{words.code.format('signal SEGV')}") for words in (ENGLISH, SPANISH)]
SIZES = [(1920, 1080), (1080, 1920), (1280, 800), (3840, 2160), (320, 480), (480, 320)]

Show = Callable[[tuple[int, int]], RestingWindow]


@pytest.fixture
def show(qapp: QCoreApplication) -> Iterator[Show]:
    made: list[RestingWindow] = []

    def show_(size: tuple[int, int]) -> RestingWindow:
        window = RestingWindow(LANGUAGES, fonts.load(fonts.UPRIGHT))
        window.resize(*size)
        window.show()
        assert QTest.qWaitForWindowExposed(window)
        made.append(window)
        return window

    yield show_
    for window in made:
        delete_now(window)


@pytest.mark.parametrize("size", SIZES)
def test_every_word_has_its_place_on_the_glass(show: Show, size: tuple[int, int]) -> None:
    texts = show(size).texts()
    assert [text.words for text in texts] == [LANGUAGES[0][0], LANGUAGES[1][0], LANGUAGES[0][1], LANGUAGES[1][1]]
    glass = QRect(0, 0, *size)
    assert all(glass.contains(text.place) for text in texts)
    assert all(above.place.bottom() < below.place.top() for above, below in pairwise(texts))


@pytest.mark.parametrize("size", SIZES[:4])
def test_the_title_is_seen_from_where_people_sit(show: Show, size: tuple[int, int]) -> None:
    """A 24-inch screen shows letters of 5 mm capitals and more: 0.7 of 34 pixels, each 0.28 mm."""
    title = show(size).texts()[0]
    assert title.font.pixelSize() >= 0.025 * min(size)


def test_it_is_painted(show: Show) -> None:
    window = show((960, 540))
    QCoreApplication.processEvents()
    picture = window.screen().grabWindow(window.winId()).toImage()
    assert picture.pixelColor(5, 5) == QColor(resting.CANVAS)
    for text in window.texts():
        place = text.place
        seen = {
            picture.pixelColor(x, y).name()
            for x in range(place.left(), place.right())
            for y in range(place.top(), place.bottom())
        }
        assert QColor(text.color).name() in seen


def test_its_colors_are_those_of_the_theme_and_stand_out() -> None:
    theme = (paths.PACKAGE / "ui" / "theme" / "Colors.qml").read_text(encoding="utf-8")
    colors = dict(re.findall(r'property color (\w+): "(#\w+)"', theme))
    assert (colors["canvas"], colors["ink"], colors["mutedInk"]) == (resting.CANVAS, resting.INK, resting.MUTED_INK)
    for color in (resting.INK, resting.MUTED_INK):
        assert contrast(QColor(color), QColor(resting.CANVAS)) >= 7


def test_nobody_can_close_it_and_no_pointer_is_seen(show: Show) -> None:
    window = show((960, 540))
    assert not window.close()
    QTest.keyClick(window, Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    assert window.flags() & Qt.WindowType.FramelessWindowHint


def test_the_window_is_called_what_it_says(show: Show) -> None:
    assert show((960, 540)).title() == "This screen is resting. Please ask our staff."
