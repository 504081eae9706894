"""What moves on the glass: little, not for long, and nothing for those who ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage

from kiosk import paths
from kiosk.shots import every_place
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor

# A flash is a pair of opposite changes of at least this much of the whole range of brightness (WCAG 2.2, "flash").
FLASH = 0.1 * 255


@pytest.fixture
def moving(open_kiosk: Open, bundled_pack: Path) -> Visitor:
    """A visitor who has not asked for stillness."""
    visitor = open_kiosk(bundled_pack, (960, 540))
    visitor.player.comfort.reduceMotion(False)
    visitor.settle()
    return visitor


def picture(visitor: Visitor, columns: int = 960, rows: int = 540) -> bytes:
    """The brightness of the glass, seen from so far that it has so many columns and rows."""
    glass = visitor.window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
    small = glass.scaled(columns, rows, mode=Qt.TransformationMode.SmoothTransformation)
    return b"".join(bytes(small.constScanLine(row)[:columns]) for row in range(rows))


def frames(visitor: Visitor, columns: int, rows: int) -> Iterator[bytes]:
    """Every frame until the glass is at rest."""
    last, same = b"", 0
    while same < 6:
        visitor.frame()
        yield (now := picture(visitor, columns, rows))
        same = same + 1 if now == last else 0
        last = now


def flashes(brightness: list[int]) -> int:
    """How often it goes up and down again, or down and up, by as much as a flash does."""
    turns, low, high, direction = 0, brightness[0], brightness[0], 0
    for now in brightness:
        low, high = min(low, now), max(high, now)
        if now - low >= FLASH and direction != 1:
            turns, direction, high = turns + 1, 1, now
        elif high - now >= FLASH and direction != -1:
            turns, direction, low = turns + 1, -1, now
        low = now if direction == -1 else low
        high = now if direction == 1 else high
    return turns // 2


def test_flashes_are_counted() -> None:
    assert flashes([0, 255, 0, 255, 0]) == 2
    assert flashes([100, 110, 100, 110]) == 0
    assert flashes([0, 60, 120, 180, 120, 60, 0]) == 1


def test_V10_as_fast_as_anybody_can_press_nothing_flashes_three_times_a_second(moving: Visitor) -> None:
    """Home and a section in turn, four times: after each press the kiosk takes no other for 300 ms."""
    seen = []
    for press in ("openSection", "goHome") * 2:
        moving.clock.pass_(0.3)
        getattr(moving.player, press)(*(["kinds"] if press == "openSection" else []))
        seen += list(frames(moving, 16, 9))
    assert len(seen) > 20
    assert max(flashes([frame[tile] for frame in seen]) for tile in range(16 * 9)) <= 3


def test_V11_without_movement_a_page_is_there_at_once(moving: Visitor) -> None:
    assert len(set(frames_of_a_page(moving))) > 2
    moving.clock.pass_(1)
    moving.player.comfort.reduceMotion(True)
    moving.clock.pass_(1)
    moving.player.goHome()
    moving.settle()
    assert len(set(frames_of_a_page(moving))) == 1


def frames_of_a_page(visitor: Visitor) -> list[bytes]:
    visitor.clock.pass_(1)
    visitor.player.openSection("kinds")
    return list(frames(visitor, 96, 54))


def test_V12_nothing_moves_for_longer_than_five_seconds(moving: Visitor) -> None:
    animations: dict[str, tuple[int, int]] = {}
    for _, place in every_place(moving.player.library.pack, "en"):
        moving.player.show_place(place)
        for thing in moving.window.findChildren(QObject):
            if thing.inherits("QQuickAbstractAnimation") and thing.property("duration") is not None:
                animations[thing.metaObject().className()] = (thing.property("loops"), thing.property("duration"))
                assert thing.property("loops") == 1
                assert 0 < thing.property("duration") <= 5000
    assert animations


def test_V12_nothing_plays_or_repeats_by_itself() -> None:
    """Two bars alone have a timer, and show how much time is left: "Are you still reading?", and a wrong PIN."""
    found = {
        (file.name, word)
        for file in (paths.PACKAGE / "ui").rglob("*.qml")
        for word in ("AnimatedImage", "AnimatedSprite", "Animation.Infinite", "Animator", "Video {", "repeat: true")
        if word in file.read_text(encoding="utf-8")
    }
    assert found == {("StillThere.qml", "repeat: true"), ("WaitBar.qml", "repeat: true")}
