"""Every screen, on every kind of glass, with the smallest and the largest letters.

Nothing is cut off, nothing overlaps, and everything that can be pressed is large enough for a finger.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.shots import every_place
from kiosk.visit.comfort import TextSize
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor


@dataclass(frozen=True)
class Glass:
    width: int
    height: int
    inches: float

    @property
    def pixels_per_mm(self) -> float:
        return math.hypot(self.width, self.height) / (self.inches * 25.4)


GLASSES = {
    "24-inch": Glass(1920, 1080, 24),
    "24-inch upright": Glass(1080, 1920, 24),
    "small 24-inch": Glass(1280, 800, 24),
    "tablet": Glass(1280, 800, 10.1),
    "tablet upright": Glass(800, 1280, 10.1),
    "43-inch 4K": Glass(3840, 2160, 43),
}
SIZES: tuple[TextSize, ...] = ("standard", "largest")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("glass", GLASSES.values(), ids=GLASSES.keys())
def test_every_screen_fits(open_kiosk: Open, bundled_pack: Path, glass: Glass, size: TextSize) -> None:
    visitor = open_kiosk(bundled_pack, (glass.width, glass.height), diagonal_inches=glass.inches)
    player = visitor.player
    player.visit.comfort = player.visit.comfort._replace(text_size=size)
    player.comfort.changed.emit()
    wrong = []
    for name, place in every_place(player.library.pack, player.library.language):
        player.show_place(place)
        visitor.settle()
        wrong += [f"{name}: {what}" for what in _problems(visitor, glass)]
    visitor.clock.pass_(1)
    player.presence.touched(1, 1)
    visitor.wait(24 * 3600)
    wrong += [f"the question: {what}" for what in _problems(visitor, glass)]
    for name in ("keepReading", "moreTime", "startOver"):
        rect = _on_glass(visitor.find(name))
        if rect.top() < 0 or rect.bottom() > glass.height:
            wrong.append(f"the question: {name} is not on the screen")
    assert wrong == []


def _problems(visitor: Visitor, glass: Glass) -> list[str]:
    texts = [item for item in visitor.items() if item.inherits("QQuickText") and item.property("text")]
    return [
        *(problem for item in texts for problem in _cut_off(item, glass)),
        *_overlaps(visitor, texts),
        *(problem for item in visitor.items() if _is_target(item) for problem in _too_small(item, glass)),
    ]


def _cut_off(item: QQuickItem, glass: Glass) -> list[str]:
    rect = _on_glass(item)
    words = str(item.property("text"))[:50]
    wrong = []
    if item.property("truncated"):
        wrong.append(f"{words!r} is truncated")
    if item.property("contentWidth") > item.width() + 1:
        wrong.append(f"{words!r} is wider than its place")
    if rect.left() < -1 or rect.right() > glass.width + 1:
        wrong.append(f"{words!r} reaches over the side of the screen")
    # 4.8 mm for a capital I (requirement V4); the cap height of these letters is 0.668 of their size. The numbers on
    # the step rail repeat what the heading says in full.
    pixels = item.property("font").pixelSize()
    is_mark = item.parentItem() is not None and item.parentItem().property("radius") is not None
    if pixels * 0.668 / glass.pixels_per_mm < 4.75 and not is_mark:
        wrong.append(f"{words!r} is {pixels * 0.668 / glass.pixels_per_mm:.1f} mm high")
    return wrong


def _overlaps(visitor: Visitor, texts: list[QQuickItem]) -> list[str]:
    """Texts that lie over each other, apart from what is meant to: the page buttons and the question."""
    layers = ("pageUp", "pageDown", "question")
    visible = []
    for item in texts:
        chain = list(_ancestors(item))
        if any(parent.objectName() in layers for parent in chain):
            continue
        rect = _on_glass(item)
        for parent in chain:
            if parent.clip():
                rect = rect.intersected(_on_glass(parent))
        if rect.height() > 2 and rect.width() > 2:
            visible.append((rect.adjusted(1, 2, -1, -2), str(item.property("text"))[:40]))
    if visitor.player.presence.isWarning:
        return []
    return [
        f"{words!r} overlaps {other!r}"
        for number, (rect, words) in enumerate(visible)
        for second, other in visible[number + 1 :]
        if rect.intersects(second)
    ]


def _too_small(item: QQuickItem, glass: Glass) -> list[str]:
    """T1: any target is at least 15 mm each way."""
    width, height = item.width() / glass.pixels_per_mm, item.height() / glass.pixels_per_mm
    if min(width, height) >= 14.9:
        return []
    return [f"{item.objectName()} is a target of {width:.1f} × {height:.1f} mm"]


def _is_target(item: QQuickItem) -> bool:
    # A text with links takes the focus too, but is as high as its words: it takes a touch near a link.
    is_text = item.inherits("QQuickText")
    return item.property("showsFocus") is not None and item.property("spoken") is not None and not is_text


def _ancestors(item: QQuickItem) -> list[QQuickItem]:
    chain = []
    parent = item.parentItem()
    while parent is not None:
        chain.append(parent)
        parent = parent.parentItem()
    return chain


def _on_glass(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
