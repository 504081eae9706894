"""K3: a whole visit with the eight keys of EZ Access, told apart by their scan codes alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.screen import keys
from kiosk.visit.journey import Place, Screen
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor

# As X11 and Wayland number them.
CODES = {"help": 195, "up": 196, "down": 197, "select": 198, "back": 199, "next": 200, "quieter": 201, "louder": 202}


@pytest.fixture(autouse=True)
def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys.sys, "platform", "linux")


def send(visitor: Visitor, code: int, virtual: int = 0, *, held: bool = False) -> None:
    """A key of which Qt knows no name."""
    visitor.clock.pass_(1)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        none = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(kind, Qt.Key.Key_unknown.value, none, code, virtual, 0, "", held)
        QCoreApplication.sendEvent(visitor.window, event)
    visitor.settle()


def press(visitor: Visitor, *names: str, held: bool = False) -> None:
    for name in names:
        send(visitor, CODES[name], held=held)


def at(visitor: Visitor) -> str:
    """The name of what the keys are at."""
    item = visitor.window.activeFocusItem()
    return item.objectName() if item is not None else ""


def go_to(visitor: Visitor, name: str, key: str = "down") -> None:
    for _ in range(60):
        if at(visitor) == name:
            return
        press(visitor, key)
    raise AssertionError(f"{key} does not lead to {name}")


def test_K3_from_home_through_a_walkthrough_and_home_again(visitor: Visitor) -> None:
    pack = visitor.player.library.pack
    walk = pack.walkthrough("en", pack.walkthrough_cards("en")[0].id)
    go_to(visitor, "expect")
    press(visitor, "select")
    go_to(visitor, f"route-{walk.card.id}")
    press(visitor, "select")
    for number, step in enumerate(walk.steps):
        assert (visitor.player.walkthrough.number, visitor.player.walkthrough.title) == (number, step.title)
        assert visitor.reads(step.title)
        press(visitor, "next")
    assert visitor.player.screen == "check"
    press(visitor, "back")
    assert (visitor.player.screen, visitor.player.walkthrough.title) == ("walkthrough", walk.steps[-1].title)
    press(visitor, "back")
    assert visitor.player.walkthrough.title == walk.steps[-2].title
    go_to(visitor, "home", "up")
    press(visitor, "select")
    assert visitor.player.screen == "home"


def test_K3_on_windows_the_keys_have_other_numbers(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys.sys, "platform", "win32")
    for _ in range(60):
        if at(visitor) == "expect":
            break
        send(visitor, 0x6C, 130)
    send(visitor, 0x6D, 131)
    assert visitor.player.screen == "routes"
    send(visitor, 0x6E, 132)
    assert visitor.player.screen == "home"
    send(visitor, CODES["back"], 7)
    assert not visitor.player.presence.isWarning
    assert visitor.player.screen == "home"


def test_K3_down_and_up_go_round_in_reading_order_by_every_link(open_kiosk: Open, sample_pack: Path) -> None:
    visitor = open_kiosk(sample_pack)
    visitor.player.show_place(Place(Screen.TOPIC, "ride"))
    visitor.settle()
    press(visitor, "down")
    way = [spot(visitor)]
    while len(way) < 60:
        press(visitor, "down")
        if spot(visitor) == way[0]:
            break
        way.append(spot(visitor))
    assert ("text", "word:dissociation") in way
    assert way[way.index(("text", "word:dissociation")) + 1] == ("text", "topic:food")
    assert ("home", "") in way
    back = [spot(visitor)]
    for _ in way[1:]:
        press(visitor, "up")
        back.append(spot(visitor))
    assert back == [way[0], *reversed(way[1:])]


def spot(visitor: Visitor) -> tuple[str, str]:
    """What the keys are at, and which link of it."""
    item = visitor.window.activeFocusItem()
    links = item.property("links")
    return ("text", links[item.property("current")]) if links else (item.objectName(), "")


def test_K3_select_opens_the_link_and_back_closes_what_it_opened(open_kiosk: Open, sample_pack: Path) -> None:
    visitor = open_kiosk(sample_pack)
    visitor.player.show_place(Place(Screen.TOPIC, "ride"))
    visitor.settle()
    while spot(visitor) != ("text", "word:dissociation"):
        press(visitor, "down")
    press(visitor, "select")
    assert visitor.reads("Feeling cut off from your body.")
    press(visitor, "back")
    assert not visitor.reads("Feeling cut off from your body.")
    assert visitor.player.screen == "topic"
    press(visitor, "back")
    assert visitor.player.screen == "home"


def test_K3_back_closes_a_sheet(visitor: Visitor) -> None:
    visitor.player.openSection("afterwards")
    visitor.tap("textSize")
    assert visitor.sees("largest")
    press(visitor, "back")
    assert not visitor.sees("largest")
    assert visitor.player.screen == "section"


def test_K3_next_turns_the_page_where_there_are_no_steps(visitor: Visitor) -> None:
    visitor.player.show_place(Place(Screen.TOPIC, "side-effects"))
    visitor.settle()
    press(visitor, "next")
    first = visitor.scroll
    press(visitor, "next")
    assert 0 < first < visitor.scroll
    while visitor.sees("pageDown"):
        press(visitor, "next")
    end = visitor.scroll
    press(visitor, "next")
    assert (visitor.scroll, visitor.player.topic.title) == (end, "Side effects")


def test_K3_S8_help_reads_aloud_and_pauses_and_the_arrows_change_the_volume(visitor: Visitor) -> None:
    press(visitor, "help")
    assert visitor.reader.is_speaking
    volume = visitor.player.visit.comfort.voice.volume
    press(visitor, "louder")
    assert visitor.player.visit.comfort.voice.volume > volume
    assert visitor.reader.is_speaking
    press(visitor, "quieter", "quieter")
    assert visitor.player.visit.comfort.voice.volume < volume
    press(visitor, "help")
    assert not visitor.reader.is_speaking
    assert visitor.player.talk.isOpen
    press(visitor, "help")
    assert visitor.reader.is_speaking
    press(visitor, "back")
    assert not visitor.player.talk.isOpen


def test_K3_a_key_that_is_held_moves_on_but_presses_nothing(visitor: Visitor) -> None:
    press(visitor, "down")
    first = at(visitor)
    press(visitor, "down", held=True)
    assert at(visitor) != first
    press(visitor, "select", "next", "back", "help", held=True)
    assert visitor.player.screen == "home"
    assert not visitor.reader.is_speaking


def test_I1_a_key_of_the_keypad_answers_the_question_and_does_nothing_else(visitor: Visitor) -> None:
    visitor.tap("expect")
    visitor.wait(600)
    assert visitor.player.presence.isWarning
    press(visitor, "back")
    assert (visitor.player.presence.isWarning, visitor.player.screen) == (False, "routes")
