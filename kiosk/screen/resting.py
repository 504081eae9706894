"""The window of the safe screen: words on a plain ground, painted without QML and without the scene graph."""

from __future__ import annotations

import math
import signal
import sys
from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QRasterWindow,
)

from kiosk.screen import fonts
from kiosk.screen.immortal import keep_singletons_alive

# Those of the light theme (kiosk/ui/theme/Colors.qml), which this screen must not need.
CANVAS: Final = "#F7F4EE"
INK: Final = "#14322C"
MUTED_INK: Final = "#40524B"

# In pixels of a screen of 1920x1080; other screens in proportion.
_TITLE, _STAFF = 60, 32
_GAP, _WIDE_GAP = 44, 96
_WIDEST = 1400
# Of the screen.
_MOST_WIDTH, _MOST_HEIGHT = 0.86, 0.92
_SMALLER = 0.95

_WRAPPED: Final = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)


class _Text(NamedTuple):
    words: str
    font: QFont
    color: str
    place: QRect


class RestingWindow(QRasterWindow):
    """`languages` are the words in each language: what visitors read, and what staff read."""

    def __init__(self, languages: Sequence[tuple[str, str]], family: str) -> None:
        super().__init__()
        self._languages = languages
        self._family = family
        self.setTitle(languages[0][0].replace("\n", " "))
        self.setFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setCursor(Qt.CursorShape.BlankCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, self.width(), self.height()), QColor(CANVAS))
        for text in self.texts():
            painter.setFont(text.font)
            painter.setPen(QColor(text.color))
            painter.drawText(text.place, _WRAPPED, text.words)
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nobody can close it. A signal ends the process, which has nothing to put away."""
        event.ignore()

    def texts(self) -> list[_Text]:
        """All words in their places, from the top: as large as the screen allows, and in the middle of it."""
        scale = math.sqrt(self.width() * self.height() / (1920 * 1080))
        while True:
            texts, height = self._laid_out(scale)
            if height <= self.height() * _MOST_HEIGHT or scale < 0.1:
                top = int((self.height() - height) / 2)
                return [text._replace(place=text.place.translated(0, top)) for text in texts]
            scale *= _SMALLER

    def _laid_out(self, scale: float) -> tuple[list[_Text], int]:
        width = int(min(self.width() * _MOST_WIDTH, _WIDEST * scale))
        left = (self.width() - width) // 2
        texts: list[_Text] = []
        at = 0.0
        for part, (size, color) in enumerate(((_TITLE, INK), (_STAFF, MUTED_INK))):
            font = QFont(self._family)
            font.setPixelSize(max(1, round(size * scale)))
            font.setBold(part == 0)
            for words in (language[part] for language in self._languages):
                height = QFontMetrics(font).boundingRect(QRect(0, 0, width, 1), _WRAPPED, words).height()
                texts.append(_Text(words, font, color, QRect(left, int(at), width, height)))
                at += height + _GAP * scale
            at += (_WIDE_GAP - _GAP) * scale
        return texts, int(at - _WIDE_GAP * scale)


def show(languages: Sequence[tuple[str, str]]) -> int:
    """Fill the screen until a signal ends it. Returns the exit code."""
    keep_singletons_alive()
    app = QGuiApplication(sys.argv[:1])
    window = RestingWindow(languages, fonts.load(fonts.UPRIGHT))
    window.showFullScreen()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Python's own handler would wait for the event loop to end
    return app.exec()
