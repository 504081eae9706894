"""The player standing still: its screens as pictures, the same ones every time they are taken.

Imports Qt, so that this module is imported only when Qt is known to find its libraries.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator
from types import TracebackType
from typing import NamedTuple, Self

from PySide6.QtCore import QCoreApplication, QRect, QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.screen import startup
from kiosk.screen.library import Library
from kiosk.screen.speaking.engine import Mute
from kiosk.station.options import Settings
from kiosk.visit.comfort import TextSize
from kiosk.visit.journey import Place

# Of the height of what scrolls. The buttons that turn pages cover its end, and a strip is always shown twice, so that
# no line of text is lost in a cut.
_UNCOVERED, _TWICE = 0.85, 0.05


class Part(NamedTuple):
    """A picture of the whole screen; `fresh` is the piece of it that earlier parts of the page did not show."""

    picture: QImage
    fresh: QRect


class Stills:
    """A window of `size` pixels with the library's pages in it. Close it, or use it in a `with` statement."""

    def __init__(
        self, library: Library, settings: Settings, size: tuple[int, int], text_size: TextSize = "standard"
    ) -> None:
        self._app = startup.application(sys.argv[:1], "software")
        self._now = 0.0  # the time does not pass by itself, and so the pictures never differ
        still = settings._replace(screen=settings.screen._replace(motion="reduced"))
        visit = startup.make_visit(still, library.language, clock=lambda: self._now, text_size=text_size)
        self._player = startup.make_player(still, library, visit)
        self._player.talk.speak_with([Mute()])
        self._stage = startup.Stage(self._player, still, startup.Display(size, pointer=True))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._stage.close()
        self._app.processEvents()

    def parts(self, place: Place) -> Iterator[Part]:
        """The screen at this place, and what comes below it, part by part."""
        self._player.show_place(place)
        picture = self._taken()
        yield Part(picture, picture.rect())
        page = _page(self._stage.window.contentItem())
        if page is None:
            return
        at, height = page.property("contentY"), page.height()
        below = page.property("contentHeight") - height - at
        count = math.ceil((below - 1) / (height * (_UNCOVERED - _TWICE)))
        for number in range(1, count + 1):
            page.setProperty("contentY", at + below * number / count)
            seen = height * (_UNCOVERED - _TWICE) - below / count
            shown = height * (1.0 if number == count else _UNCOVERED)
            fresh = page.mapRectToScene(QRectF(0, seen, page.width(), shown - seen))
            yield Part(self._taken(), fresh.toAlignedRect())

    def still_there(self) -> QImage:
        """The question that is asked when nobody has touched the screen for long."""
        self._player.watch.touched(0, 0)
        self._now += 24 * 3600.0
        self._player.watch.wake()
        return self._taken()

    def _taken(self) -> QImage:
        # Twice: the first pass lays out, the second follows what depends on the layout.
        QCoreApplication.processEvents()
        QCoreApplication.processEvents()
        return self._stage.window.grabWindow()


def _page(item: QQuickItem) -> QQuickItem | None:
    """What scrolls on the screen in front."""
    for child in item.childItems():
        if child.isVisible():
            found = child if child.objectName() == "page" else _page(child)
            if found is not None:
                return found
    return None
