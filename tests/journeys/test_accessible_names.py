"""What a screen reader is told of the things on every screen: their kind, their name, their picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from shiboken6 import getCppPointer

from kiosk.shots import every_place
from kiosk.visit.journey import Place, Screen
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor

Role = QAccessible.Role
WORKED = {Role.Button, Role.Link, Role.CheckBox, Role.RadioButton}  # the kinds of things that do something


class Thing(NamedTuple):
    """One item as a screen reader sees it."""

    role: QAccessible.Role
    name: str
    inside: tuple[Thing, ...]  # what it holds, and what that holds
    interface: QAccessibleInterface


Things = dict[int, Thing]  # by the address of the item: PySide6 knows items of inline components as bare QObjects


def address(item: QObject) -> int:
    return int(getCppPointer(item)[0])


def look_inside(parent: QAccessibleInterface, found: Things) -> tuple[Thing, ...]:
    """Everything visible in `parent`, in order; also put into `found`."""
    inside: list[Thing] = []
    for number in range(parent.childCount()):
        child = parent.child(number)
        if not child.state().invisible:
            held = look_inside(child, found)
            thing = Thing(child.role(), child.text(QAccessible.Text.Name), held, child)
            found[address(child.object())] = thing
            inside += [thing, *held]
    return tuple(inside)


def things(visitor: Visitor) -> Things:
    """Everything that a screen reader finds on the glass, in its order."""
    found: Things = {}
    look_inside(QAccessible.queryAccessibleInterface(visitor.window), found)
    return found


@pytest.fixture(autouse=True)
def with_a_screen_reader() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def pages(visitor: Visitor) -> Iterator[str]:
    """Every page of the content, one after the other in front."""
    library = visitor.player.library
    for name, place in every_place(library.pack, library.language):
        visitor.player.show_place(place)
        visitor.settle()
        yield name


def screens(visitor: Visitor) -> Iterator[str]:
    """Every page, and whatever can lie over one."""
    yield from pages(visitor)
    visitor.tap("textSize")
    yield "the sheet for the size of the text"
    visitor.tap("close")
    visitor.tap("view")
    yield "the sheet for colors"
    visitor.tap("home")
    visitor.tap("listen")
    yield "the bar of reading aloud"
    visitor.tap("home")
    visitor.tap("search")
    visitor.tap("key-k")
    yield "a search with results"
    visitor.tap("home")
    visitor.clock.pass_(1)
    visitor.player.follow("word:off-label")
    visitor.settle()
    yield "the meaning of a word"
    visitor.wait(600)
    assert visitor.player.presence.isWarning
    yield "the question whether somebody is there"


def everywhere(visitor: Visitor, wrong: Callable[[Visitor], Iterable[str]]) -> list[str]:
    """What is wrong, on whichever screen."""
    return [f"{screen}: {said}" for screen in screens(visitor) for said in wrong(visitor)]


def worked_by_keys(visitor: Visitor) -> Iterator[QQuickItem]:
    return (item for item in visitor.items() if item.activeFocusOnTab())


def texts_on(visitor: Visitor, item: QQuickItem) -> list[str]:
    """What stands on an item, without what only shows something, such as a letter of another size."""
    texts = (text for text in visitor.items(item) if text.inherits("QQuickText") and text.property("spoken"))
    return [str(text.property("text")) for text in texts]


def test_A1_what_can_be_worked_has_a_role_and_a_name(visitor: Visitor) -> None:
    def wrong(visitor: Visitor) -> Iterator[str]:
        found = things(visitor)
        for item in worked_by_keys(visitor):
            thing = found.get(address(item))
            if links := item.property("links"):
                # A text is no link itself, it holds some; one that is read with its row is not told of for itself.
                named = [it.name for it in found.values() if it.role is Role.Link and it.name in item.property("plain")]
                if len(named) < len(links):
                    yield f"{item.property('plain')} holds {len(links)} links, of which {named} are told"
            elif thing is None or thing.role not in WORKED or not thing.name.strip():
                yield f"{item.objectName()} is {thing}"

    assert everywhere(visitor, wrong) == []


@pytest.mark.parametrize("size", [(1920, 1080), (800, 1280)], ids=["lying", "upright"])
def test_A2_the_name_holds_every_word_that_stands_on_it(
    open_kiosk: Open, bundled_pack: Path, size: tuple[int, int]
) -> None:
    def wrong(visitor: Visitor) -> Iterator[str]:
        found = things(visitor)
        for item in worked_by_keys(visitor):
            if not item.property("links"):
                name = found[address(item)].name
                yield from (f"{text} is not in {name}" for text in texts_on(visitor, item) if text not in name)

    assert everywhere(open_kiosk(bundled_pack, size), wrong) == []


def test_A3_a_picture_has_a_name_or_is_not_told_of(visitor: Visitor) -> None:
    told = set()

    def wrong(visitor: Visitor) -> Iterator[str]:
        found = things(visitor)
        for item in visitor.items():
            if item.inherits("QQuickImage") and (thing := found.get(address(item))):
                told.add(thing.name)
                if thing.role is not Role.Graphic or not thing.name.strip():
                    yield f"{item.property('source').toString()} is {thing}"

    assert everywhere(visitor, wrong) == []
    assert len(told) > 20


def test_A4_every_page_is_called_what_its_heading_says(visitor: Visitor) -> None:
    for name in pages(visitor):
        found = things(visitor).values()
        [page] = [thing for thing in found if thing.role is Role.Pane]
        headings = [thing.name for thing in page.inside if thing.role is Role.Heading]
        if visitor.player.screen != "search":  # with no room for a heading, the line to type into has its words
            assert any(page.name.endswith(heading) for heading in headings), name


def test_a_screen_reader_opens_the_meaning_of_a_word(open_kiosk: Open, sample_pack: Path) -> None:
    visitor = open_kiosk(sample_pack)
    visitor.player.show_place(Place(Screen.TOPIC, "ride"))
    visitor.settle()
    [link] = [thing for thing in things(visitor).values() if thing.name == "cut off"]
    assert link.role is Role.Link
    visitor.clock.pass_(1)
    link.interface.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    visitor.settle()
    assert visitor.reads("Feeling cut off from your body.")
