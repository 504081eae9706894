"""A long page is laid out from frame to frame, and nobody can tell: neither who reads it, nor who comes back to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.screen.topic import TopicPage
from kiosk.visit.journey import Place, Screen
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor

LONG = "how-well-it-works"


@pytest.fixture
def moving(open_kiosk: Open, bundled_pack: Path) -> Visitor:
    """A visitor who has not asked for stillness: for those who have, a page is there at once."""
    visitor = open_kiosk(bundled_pack, (960, 540))
    visitor.player.comfort.reduceMotion(False)
    visitor.settle()
    return visitor


def page(visitor: Visitor) -> TopicPage:
    found = visitor.player.topic
    assert isinstance(found, TopicPage)
    return found


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from below(child)


def scrolled(visitor: Visitor) -> QQuickItem:
    everything = below(visitor.window.contentItem())
    (front,) = [item for item in everything if item.objectName() == "page" and item.isVisible()]
    return front


def test_the_first_frame_shows_the_beginning_and_the_next_ones_the_rest(moving: Visitor) -> None:
    moving.player.show_place(Place(Screen.TOPIC, LONG))
    assert page(moving).isGrowing
    first = scrolled(moving).property("contentHeight")
    moving.settle()
    assert not page(moving).isGrowing
    assert scrolled(moving).property("contentHeight") > first


def test_without_movement_it_is_there_at_once(moving: Visitor) -> None:
    moving.clock.pass_(1)
    moving.player.comfort.reduceMotion(True)
    moving.player.show_place(Place(Screen.TOPIC, LONG))
    assert not page(moving).isGrowing


def test_who_comes_back_stands_where_they_were(moving: Visitor) -> None:
    moving.player.show_place(Place(Screen.TOPIC, LONG))
    moving.settle()
    scrolled(moving).setProperty("contentY", 700)
    moving.clock.pass_(1)
    moving.player.openTopic("what-ketamine-is")
    moving.settle()
    moving.clock.pass_(1)
    moving.player.goBack()
    assert not page(moving).isGrowing
    moving.settle()
    assert scrolled(moving).property("contentY") == 700


def test_who_leaves_before_it_has_grown_leaves_nothing(moving: Visitor) -> None:
    moving.player.show_place(Place(Screen.TOPIC, LONG))
    assert page(moving).isGrowing
    moving.clock.pass_(1)
    moving.player.finish()
    assert not page(moving).isGrowing
    assert page(moving).blocks.rows == ()
    moving.settle()
    assert page(moving).blocks.rows == ()


def test_who_listens_at_once_hears_the_page_to_its_end(moving: Visitor) -> None:
    moving.player.show_place(Place(Screen.TOPIC, LONG))
    assert page(moving).isGrowing
    moving.clock.pass_(1)
    moving.player.speech.begin()
    assert not page(moving).isGrowing


def test_pages_are_made_ahead_and_whoever_opens_one_has_it_at_once(moving: Visitor) -> None:
    def made() -> set[str]:
        kinds = ("SectionScreen", "TopicScreen", "RoutesScreen", "WalkthroughScreen", "SearchScreen")
        names = [item.metaObject().className() for item in below(moving.window.contentItem())]
        return {kind for kind in kinds if any(name.startswith(kind) for name in names)}

    assert made() == set()
    moving.player.settled.emit()
    moving.clock.pass_(1)
    moving.player.openTopic(LONG)  # on its way, or not even begun
    assert "TopicScreen" in made()
    assert moving.reads("How well it works")
    while len(made()) < 4:
        moving.frame()
    assert made() == {"SectionScreen", "TopicScreen", "RoutesScreen", "WalkthroughScreen"}
