"""Listen: what is said when, and what stops it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.screen.player import Player
from kiosk.screen.speaking import chain
from kiosk.screen.speech import Speech
from kiosk.visit.idle import State
from kiosk.visit.voice import Voice
from tests.conftest import FakeClock
from tests.reader import Reader
from tests.screen.conftest import Hand

# A title, a picture, a text of two sentences, something unseen, a row of a table, a number, and a button.
PAGE = b"""
import QtQuick

Item {
    Text { property string spoken: "Ride" }
    Image { property string alt: "Two people" }
    Item {
        Text { property string spoken: "Bring  an\\nadult. Ask early!" }
        Text { property string spoken: "Not seen."; visible: false }
    }
    Item {
        property string aloud: "IV drip: yes"
        Text { property string spoken: "yes" }
    }
    Text { property string spoken: "10" }
    Text { property string spoken: "" }
    Item {
        property string spoken: "Show 2 sources"
        property bool showsFocus: false
        Text { property string spoken: "2 sources" }
    }
}
"""
SAID = ["Ride", "Two people", "Bring an adult.", "Ask early!", "I V drip: yes", "10", "Show 2 sources"]


@pytest.fixture
def page(qapp: QCoreApplication) -> QQuickItem:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(PAGE, QUrl())
    item = component.create()
    assert isinstance(item, QQuickItem), component.errorString()
    item.kept = (engine, component)  # type: ignore[attr-defined]
    return item


@pytest.fixture
def reader(player: Player) -> Reader:
    engine = Reader("en")
    player.talk.speak_with([engine])
    return engine


class Listener(Hand):
    """Somebody who listens to `page`, one action a second."""

    def __init__(self, player: Player, clock: FakeClock, page: QQuickItem, reader: Reader) -> None:
        super().__init__(player, clock)
        self.reader = reader
        self.talk: Speech = player.talk
        self.talk.wanted.connect(lambda: self.talk.read([page]))

    def answers(self, action: str, *arguments: object) -> None:
        getattr(self.talk if hasattr(self.talk, action) else self.player, action)(*arguments)

    def waits_for_the_warning(self) -> float:
        """Nobody does anything until the question is asked. Returns the seconds that this took."""
        begun = self.clock.now
        while not self.player.presence.isWarning:
            self.waits()
        return self.clock.now - begun


@pytest.fixture
def listener(player: Player, clock: FakeClock, page: QQuickItem, reader: Reader) -> Listener:
    return Listener(player, clock, page, reader)


# What is said


def test_S1_everything_that_is_seen_is_said_in_its_order_and_then_it_stops(listener: Listener) -> None:
    listener.does("begin")
    while listener.talk.isOpen:
        listener.reader.ends()
    assert listener.reader.said == SAID
    assert (listener.talk.isPlaying, listener.talk.item, listener.talk.sentence) == (False, None, "")


def test_the_sentence_is_told_with_the_item_that_shows_it(listener: Listener, page: QQuickItem) -> None:
    listener.does("begin")
    listener.reader.ends()
    listener.reader.ends()
    text = page.childItems()[2].childItems()[0]
    assert (listener.talk.sentence, listener.talk.item, listener.talk.progress) == ("Bring an adult.", text, 0.0)
    listener.reader.ends()
    assert (listener.talk.sentence, listener.talk.item, listener.talk.progress) == ("Ask early!", text, 1.0)


def test_S4_it_is_said_in_the_language_that_is_shown(listener: Listener) -> None:
    listener.does("begin")
    assert listener.reader.log == [("Ride", "en", Voice(listens=True))]


def test_a_page_with_nothing_on_it_is_not_read(listener: Listener) -> None:
    listener.does("begin")
    listener.talk.read([])
    assert not listener.talk.isOpen
    assert not listener.reader.is_speaking


# Is there a voice?


def test_without_a_voice_there_is_no_listening(player: Player, qtbot: QtBot) -> None:
    assert not player.talk.isAvailable
    player.talk.look()  # this computer has none: see `silence`
    assert not player.talk.isAvailable
    with qtbot.assertNotEmitted(player.talk.wanted):
        player.talk.begin()


def test_the_engines_of_the_computer_are_found_when_it_looks(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chain, "installed", lambda _parent: [Reader("en")])
    player.talk.look()
    assert player.talk.isAvailable


def test_S4_another_language_is_looked_for_anew(player: Player, reader: Reader, qtbot: QtBot) -> None:
    assert player.talk.isAvailable
    with qtbot.waitSignal(player.talk.availableChanged, timeout=0):
        player.talk.use("es")
    assert not player.talk.isAvailable
    player.talk.use("en")
    assert player.talk.isAvailable
    player.talk.look()
    assert (player.talk.isAvailable, reader.asked) == (True, ["en", "es", "en"])


def test_a_voice_that_fails_is_told_and_may_be_tried_again(listener: Listener) -> None:
    listener.does("begin")
    listener.reader.fails()
    talk = listener.talk
    assert (talk.isOpen, talk.isBroken, talk.isPlaying) == (True, True, False)
    assert listener.player.visit.idle.snapshot()[3] == ()
    listener.does("pauseOrGoOn")
    assert (talk.isBroken, talk.isPlaying, listener.reader.said) == (False, True, ["Ride", "Ride"])
    listener.reader.fails()
    listener.does("stop")
    assert (talk.isOpen, talk.isBroken) == (False, False)


# The controls


def test_S2_pause_and_go_on_from_the_beginning_of_the_sentence(listener: Listener) -> None:
    listener.does("begin")
    listener.reader.ends()
    listener.does("pauseOrGoOn")
    assert (listener.talk.isOpen, listener.talk.isPlaying, listener.reader.is_speaking) == (True, False, False)
    listener.does("pauseOrGoOn")
    assert (listener.talk.isPlaying, listener.reader.said) == (True, ["Ride", "Two people", "Two people"])


def test_S2_repeat_next_and_back(listener: Listener) -> None:
    listener.does("begin")
    for action in ("repeat", "next", "next", "back", "back", "back"):
        listener.does(action)
    assert listener.reader.said == ["Ride", "Ride", "Two people", "Bring an adult.", "Two people", "Ride", "Ride"]


def test_next_after_the_last_sentence_ends_it(listener: Listener) -> None:
    listener.does("begin")
    for _ in SAID:
        listener.does("next")
    assert (listener.talk.isOpen, listener.reader.is_speaking) == (False, False)


def test_stop(listener: Listener) -> None:
    listener.does("begin")
    listener.does("stop")
    assert (listener.talk.isOpen, listener.reader.is_speaking) == (False, False)


@pytest.mark.parametrize(
    ("action", "voice"),
    [
        ("louder", Voice(80, 100)),
        ("quieter", Voice(40, 100)),
        ("faster", Voice(60, 120)),
        ("slower", Voice(60, 80)),
    ],
)
def test_another_voice_says_the_sentence_again(listener: Listener, action: str, voice: Voice) -> None:
    listener.does("begin")
    listener.does(action)
    assert listener.reader.log[1:] == [("Ride", "en", voice._replace(listens=True))]
    listener.does("pauseOrGoOn")
    listener.does(action)
    assert len(listener.reader.log) == 2, "in a pause nothing is said"


def test_what_can_go_no_further_is_named(listener: Listener) -> None:
    assert listener.talk.spent == []
    for _ in range(4):
        listener.does("louder")
        listener.does("slower")
    assert listener.talk.spent == ["louder", "slower"]


@pytest.mark.parametrize("action", ["begin", "pauseOrGoOn", "repeat", "next", "back", "louder", "faster"])
def test_T8_a_second_action_within_300_ms_does_nothing(listener: Listener, action: str) -> None:
    listener.does("begin")
    listener.does("next")
    before = (list(listener.reader.log), listener.talk.isPlaying)
    listener.clock.pass_(0.2)
    listener.answers(action)
    assert (listener.reader.log, listener.talk.isPlaying) == before


# What stops it


def test_S3_a_touch_is_silence_at_once_and_the_bar_goes_when_the_finger_does(listener: Listener, qtbot: QtBot) -> None:
    listener.does("begin")
    listener.talk.touched(10, 10)
    assert (listener.reader.is_speaking, listener.talk.isOpen) == (False, True)
    listener.talk.released()
    assert listener.talk.isOpen, "what is under the finger sees it lifted first"
    qtbot.waitUntil(lambda: not listener.talk.isOpen)


def test_S3_the_touch_that_stops_it_does_not_begin_it_again(listener: Listener, qtbot: QtBot) -> None:
    """The finger came down on Listen."""
    listener.does("begin")
    listener.talk.touched(10, 10)
    listener.clock.pass_(1)
    listener.talk.released()
    listener.talk.begin()
    qtbot.waitUntil(lambda: not listener.talk.isOpen)
    assert listener.reader.said == ["Ride"]
    listener.talk.touched(10, 10)
    listener.talk.released()
    listener.does("begin")
    assert listener.reader.said == ["Ride", "Ride"]


def test_S3_a_key_stops_it_and_does_not_begin_it_again(listener: Listener) -> None:
    listener.does("begin")
    listener.talk.key_pressed(is_control=True)
    assert (listener.reader.is_speaking, listener.talk.isOpen) == (False, False)
    listener.does("begin")  # the key was Return, and the focus was on Listen
    assert not listener.talk.isOpen
    QCoreApplication.processEvents()
    listener.does("begin")
    assert listener.talk.isOpen


def test_a_touch_or_key_while_nothing_is_said_is_no_matter(listener: Listener) -> None:
    listener.talk.touched(10, 10)
    listener.talk.key_pressed(is_control=False)
    listener.talk.released()
    listener.does("begin")
    assert listener.talk.isOpen


def test_S8_one_key_begins_pauses_and_goes_on(listener: Listener) -> None:
    listener.does("key_listen")
    assert (listener.reader.said, listener.talk.isPlaying) == (["Ride"], True)
    listener.does("key_listen")
    assert (listener.talk.isOpen, listener.talk.isPlaying) == (True, False)
    listener.does("key_listen")
    assert (listener.reader.said, listener.talk.isPlaying) == (["Ride", "Ride"], True)


@pytest.mark.parametrize(
    "leave",
    [("openTopic", "food"), ("goHome",), ("goBack",), ("openRoutes",), ("finish",), ("follow", "topic:food")],
    ids=lambda leave: leave[0],
)
def test_another_place_is_silence(listener: Listener, leave: tuple[str, ...]) -> None:
    listener.does("openTopic", "ride")
    listener.does("begin")
    listener.does(*leave)
    assert (listener.reader.is_speaking, listener.talk.isOpen) == (False, False)


def test_a_step_is_not_turned_by_itself(listener: Listener) -> None:
    listener.does("openWalkthrough", "iv")
    listener.does("begin")
    while listener.talk.isOpen:
        listener.reader.ends()
    assert listener.player.walkthrough.number == 0
    listener.does("begin")
    listener.does("nextStep")
    assert not listener.talk.isOpen


def test_a_new_pack_is_silence(listener: Listener, open_library: Callable[[], object]) -> None:
    listener.does("begin")
    listener.player.use(open_library())  # type: ignore[arg-type]
    assert not listener.reader.is_speaking


# The visit


def test_I5_listening_counts_as_being_there(listener: Listener) -> None:
    player = listener.player
    listener.does("begin")
    for _ in range(4):
        listener.waits()
        assert player.visit.idle.state is State.ACTIVE


def test_I5_in_a_pause_the_time_counts_again(listener: Listener) -> None:
    listener.does("begin")
    listener.waits()
    listener.does("pauseOrGoOn")
    assert listener.waits_for_the_warning() == pytest.approx(120, abs=0.1)


def test_I5_at_the_end_of_the_page_the_time_counts_again(listener: Listener) -> None:
    listener.does("begin")
    while listener.talk.isOpen:
        listener.waits()
        listener.reader.ends()
    assert listener.waits_for_the_warning() == pytest.approx(120, abs=0.1)


def test_I4_who_has_listened_hears_the_warning(listener: Listener, qtbot: QtBot) -> None:
    listener.does("begin")
    listener.does("stop")
    listener.waits_for_the_warning()
    qtbot.waitUntil(lambda: listener.reader.is_speaking)
    assert (listener.reader.said[-1], listener.talk.isOpen, listener.talk.item) == ("Ride", False, None)
    assert listener.player.visit.idle.snapshot()[3] == (), "it does not hold up the end of the visit"
    listener.talk.touched(10, 10)
    assert not listener.reader.is_speaking
    listener.talk.released()


def test_I4_the_end_of_the_visit_silences_the_warning(listener: Listener, qtbot: QtBot) -> None:
    listener.does("begin")
    listener.does("stop")
    listener.waits_for_the_warning()
    qtbot.waitUntil(lambda: listener.reader.is_speaking)
    listener.waits()
    assert (listener.player.presence.isWarning, listener.reader.is_speaking) == (False, False)


def test_I4_a_voice_that_fails_in_the_warning_shows_no_bar(listener: Listener, qtbot: QtBot) -> None:
    listener.does("begin")
    listener.does("stop")
    listener.waits_for_the_warning()
    qtbot.waitUntil(lambda: listener.reader.is_speaking)
    listener.reader.fails()
    assert (listener.talk.isOpen, listener.talk.isBroken) == (False, False)


def test_S7_who_has_not_listened_hears_nothing(listener: Listener) -> None:
    listener.does("openTopic", "ride")
    listener.waits_for_the_warning()
    QCoreApplication.processEvents()
    listener.waits()
    assert listener.reader.log == []


def test_a_warning_that_is_answered_at_once_is_not_read(listener: Listener) -> None:
    listener.does("begin")
    listener.does("stop")
    listener.waits_for_the_warning()
    listener.answers("keepReading")
    QCoreApplication.processEvents()
    assert listener.reader.said == ["Ride"]


def test_P4_S6_at_the_end_all_is_as_in_a_fresh_visit(listener: Listener) -> None:
    fresh = listener.player.visit.snapshot()
    listener.does("begin")
    for action in ("louder", "faster", "next"):
        listener.does(action)
    assert listener.player.visit.snapshot() != fresh
    listener.does("finish")
    assert listener.player.visit.snapshot() == fresh
    assert (listener.talk.spent, listener.talk.isOpen, listener.reader.is_speaking) == ([], False, False)


# QML


def test_qml_can_call_every_action(player: Player) -> None:
    meta = player.talk.metaObject()
    names = {bytes(meta.method(number).name().data()).decode() for number in range(meta.methodCount())}
    actions = {
        "begin",
        "read",
        "pauseOrGoOn",
        "repeat",
        "next",
        "back",
        "louder",
        "quieter",
        "faster",
        "slower",
        "stop",
    }
    assert actions <= names
