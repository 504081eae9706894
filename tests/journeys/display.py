"""A screen with slides on the real content, and somebody who sits before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from random import Random

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.screen.slides.making import entries
from kiosk.screen.slides.slides import Slides
from kiosk.station.options import Settings
from tests.journeys.conftest import Open
from tests.journeys.test_layouts import GLASSES, Glass
from tests.journeys.visitor import Visitor

NOON = datetime(2026, 3, 2, 12)


class Display:
    """A screen with slides, and somebody who sits before it."""

    def __init__(self, visitor: Visitor, settings: Settings) -> None:
        self.visitor = visitor
        self.now = NOON
        random = Random(1)  # noqa: S311 -- an order, not a secret
        self.slides = Slides(visitor.player, settings, visitor.clock, lambda: self.now, None, random)
        self.slides.begin()
        self.languages = settings.slides.languages or visitor.player.library.pack.manifest.languages
        file = paths.PACKAGE / "ui/screens/SlidesScreen.qml"
        component = QQmlComponent(visitor.stage.engine, QUrl.fromLocalFile(str(file)))
        size = {"width": visitor.window.width(), "height": visitor.window.height()}
        screen = component.createWithInitialProperties({"slides": self.slides, **size})
        assert isinstance(screen, QQuickItem), component.errorString()
        self.screen = screen
        screen.setParent(visitor.window)
        screen.setParentItem(visitor.window.contentItem())
        visitor.settle()

    def close(self) -> None:
        self.slides.end()
        shiboken6.delete(self.screen)

    def next(self) -> None:
        """The next slide; it is laid out, but need not be drawn yet."""
        self.visitor.clock.pass_(1000)
        self.slides.wake()

    def round(self) -> Iterator[QQuickItem]:
        """Every slide that this glass has room for."""
        library = self.visitor.player.library
        count = sum(len(entries(library.in_language(language))) for language in self.languages)
        seen: set[tuple[object, ...]] = set()
        while len(seen) + len(self.slides.left_out) < count:
            if self.seen not in seen:
                seen.add(self.seen)
                yield self.page
            self.next()

    @property
    def seen(self) -> tuple[object, ...]:
        front = self.slides.front
        return front.language, front.source, front.step, front.title

    @property
    def page(self) -> QQuickItem:
        name = "evenSlide" if self.slides.front is self.slides.even else "oddSlide"
        return next(item for item in self.screen.childItems() if item.objectName() == name)

    def find(self, name: str) -> QQuickItem:
        return next(item for item in self.visitor.items(self.page) if item.objectName() == name)

    def picture(self) -> QImage:
        self.visitor.settle()
        return self.visitor.window.grabWindow()


OpenDisplay = Callable[..., Display]


@contextmanager
def displays(open_kiosk: Open, bundled_pack: Path, settings: Settings) -> Iterator[OpenDisplay]:
    """Opens a display on a glass, with settings of its own for the slides."""
    opened: list[Display] = []

    def open_(glass: Glass = GLASSES["24-inch"], pack: Path = bundled_pack, **slides: object) -> Display:
        visitor = open_kiosk(pack, (glass.width, glass.height), diagonal_inches=glass.inches)
        own = settings._replace(slides=settings.slides._replace(**slides))  # type: ignore[arg-type]
        opened.append(Display(visitor, own))
        return opened[-1]

    yield open_
    for display in opened:
        display.close()
