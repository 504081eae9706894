"""Every screen, on every kind of glass, with the smallest and the largest letters.

Nothing is cut off, nothing overlaps, and everything that can be pressed is large enough for a finger.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.shots import every_place
from kiosk.visit.comfort import TEXT_SCALES, TextSize
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
def test_V4_V6_V7_T1_T3_every_screen_fits(open_kiosk: Open, bundled_pack: Path, glass: Glass, size: TextSize) -> None:
    visitor = open_kiosk(bundled_pack, (glass.width, glass.height), diagonal_inches=glass.inches)
    player = visitor.player
    player.visit.comfort = player.visit.comfort._replace(text_size=size)
    player.comfort.changed.emit()
    wrong = _problems_everywhere(visitor, glass)
    visitor.clock.pass_(1)
    player.presence.touched(1, 1)
    visitor.wait(24 * 3600)
    wrong += [f"the question: {what}" for what in _problems(visitor, glass)]
    for name in ("keepReading", "moreTime", "startOver"):
        rect = _on_glass(visitor.find(name))
        if rect.top() < 0 or rect.bottom() > glass.height:
            wrong.append(f"the question: {name} is not on the screen")
    assert wrong == []


def test_V7_the_largest_letters_on_a_tablet_are_as_narrow_as_320_pixels() -> None:
    """What the test above shows of 1.4.10: a CSS pixel is 0.2646 mm, and letters twice as large halve the glass."""
    tablet = GLASSES["tablet upright"]
    assert tablet.width / tablet.pixels_per_mm / 0.2646 / TEXT_SCALES["largest"] <= 320


def test_V8_V9_with_wide_spacing_nothing_is_lost(open_kiosk: Open, bundled_pack: Path) -> None:
    glass = GLASSES["24-inch"]
    visitor = open_kiosk(bundled_pack, (glass.width, glass.height), diagonal_inches=glass.inches)
    visitor.player.comfort.spaceWidely(True)
    assert _problems_everywhere(visitor, glass, _not_spaced) == []


def test_V8_nothing_is_justified() -> None:
    files = list((paths.PACKAGE / "ui").rglob("*.qml"))
    assert any("Text.AlignHCenter" in file.read_text(encoding="utf-8") for file in files)
    assert [file.name for file in files if "AlignJustify" in file.read_text(encoding="utf-8")] == []


Look = Callable[[Visitor], list[str]]


def _problems_everywhere(visitor: Visitor, glass: Glass, more: Look = lambda _visitor: []) -> list[str]:
    player = visitor.player
    wrong = []
    for name, place in every_place(player.library.pack, player.library.language):
        player.show_place(place)
        visitor.settle()
        wrong += [f"{name}: {what}" for what in (*_problems(visitor, glass), *more(visitor))]
    return wrong


def _not_spaced(visitor: Visitor) -> list[str]:
    """V8 and V9: lines 1.5 apart and of at most 80 characters, letters 0.12 and words 0.16 apart, paragraphs 2."""
    wrong = []
    for item in visitor.items():
        if item.metaObject().className().startswith("BlockColumn") and item.property("spacing") < 60:
            wrong.append("paragraphs stand too close")
        words = re.sub("<[^>]*>", "", str(item.property("text") or ""))
        if not item.inherits("QQuickText") or not words:
            continue
        font = item.property("font")
        pixels = font.pixelSize()
        across = item.width() / (QFontMetricsF(font).horizontalAdvance(words) / len(words))
        if min(across, len(words)) > 80:
            wrong.append(f"{words[:50]!r} has {across:.0f} characters to a line")
        if item.property("lineHeight") < 1.5 * pixels - 0.5:
            wrong.append(f"the lines of {words[:50]!r} stand too close")
        if font.letterSpacing() < 0.12 * pixels - 0.02 or font.wordSpacing() < 0.16 * pixels - 0.02:
            wrong.append(f"the letters of {words[:50]!r} stand too close")
    return wrong


def _problems(visitor: Visitor, glass: Glass) -> list[str]:
    texts = [item for item in visitor.items() if item.inherits("QQuickText") and item.property("text")]
    return [
        *(problem for item in texts for problem in _cut_off(item, glass)),
        *_overlaps(visitor, texts),
        *(
            f"{item.objectName()} scrolls sideways"
            for item in visitor.items()
            if item.inherits("QQuickFlickable") and item.property("contentWidth") > item.width()
        ),
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
    """T1: any target is at least 15 mm each way. That is more than 44 CSS pixels, 11.6 mm, which T3 asks for."""
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
