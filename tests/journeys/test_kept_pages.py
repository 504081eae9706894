"""A page that another one stands before rests: it is not laid out, and its pictures are not drawn, until it is back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.screen import pictures
from kiosk.screen.pictures import draw
from kiosk.visit.journey import Place, Screen
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor

# What is tapped, one after the other. Each tap leaves a page of another kind.
WAY = ("section-afterwards", "card-side-effects", "home", "expect", "route-iv-infusion", "home", "search", "home")


def look(items: list[QQuickItem]) -> list[tuple[object, ...]]:
    return [(item.objectName(), item.x(), item.y(), item.width(), item.height()) for item in items]


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_who_goes_on_leaves_the_page_as_it_was(open_kiosk: Open, bundled_pack: Path, size: tuple[int, int]) -> None:
    visitor = open_kiosk(bundled_pack, size)
    for name in WAY:
        page = visitor.find("page")
        items = list(visitor.items(page))
        before = look(items)
        visitor.tap(name)
        assert not page.isVisible()
        assert [now for now, then in zip(look(items), before, strict=True) if now != then] == [], name


def test_who_comes_back_waits_for_no_picture(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*WAY, *WAY):
        visitor.tap(name)
    drawn: list[str] = []

    def noting(data: bytes, mime: str, room: QSize) -> QImage:
        drawn.append(mime)
        return draw(data, mime, room)

    monkeypatch.setattr(pictures, "draw", noting)
    for name in WAY:
        visitor.window.releaseResources()  # Qt forgets pictures that no page holds, as it does after 30 seconds
        visitor.tap(name)
    assert drawn == []
    visitor.player.show_place(Place(Screen.TOPIC, "what-ketamine-is"))
    visitor.settle()
    assert drawn  # they would be noted
