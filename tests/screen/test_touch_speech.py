"""What the filter on the window tells the speech: touches, and the keys of reading aloud."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.screen.player import Player
from kiosk.screen.startup import delete_now
from kiosk.screen.touch import ESCAPE, KEYS, LISTEN_KEYS, LOUDER, QUIETER, SPEECH_KEYS, TouchFilter
from kiosk.visit.voice import Voice
from tests.conftest import FakeClock
from tests.reader import Reader
from tests.screen.conftest import Hand

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROLS = {Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Enter, Key.Key_Space}


class Words(QQuickItem):
    """Says a sentence."""

    def property(self, name: str) -> object:
        return "Some words." if name == "aloud" else None


class Room:
    """A window of 400 by 400 with a bar of controls along its lower half, and somebody who listens."""

    def __init__(self, player: Player, clock: FakeClock) -> None:
        self.player, self.clock, self.talk = player, clock, player.talk
        self.window = QQuickWindow()
        self.window.resize(400, 400)
        self.window.installEventFilter(TouchFilter(player, self.window))
        self.bar = QQuickItem(self.window.contentItem())
        self.bar.setFlag(QQuickItem.Flag.ItemIsFocusScope)
        self.bar.setY(200)
        self.bar.setSize(self.window.size())
        self.button = QQuickItem(self.bar)
        self.words = Words(self.window.contentItem())
        self.talk.controls = self.bar
        self.talk.wanted.connect(lambda: self.talk.read([self.words]))
        self.window.show()
        self.reader = Reader("en")
        self.talk.speak_with([self.reader])

    def begin(self) -> None:
        self.clock.pass_(1)
        self.talk.begin()
        self.clock.pass_(1)
        assert self.reader.is_speaking

    def press(self, key: int, *, again: bool = False) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, "", again)
        QCoreApplication.sendEvent(self.window, event)

    def mouse(self, x: int, y: int) -> None:
        QTest.mousePress(self.window, Qt.MouseButton.LeftButton, NONE, QPoint(x, y))

    def lift(self) -> None:
        QTest.mouseRelease(self.window, Qt.MouseButton.LeftButton, NONE, QPoint(1, 1))


@pytest.fixture
def room(player: Player, clock: FakeClock) -> Iterator[Room]:
    made = Room(player, clock)
    yield made
    delete_now(made.window)  # nothing else would: its filter and its items hold one another


def test_the_keys_of_reading_aloud() -> None:
    listen = {Key.Key_F8, Key.Key_MediaPlay, Key.Key_MediaPause, Key.Key_MediaTogglePlayPause}
    assert {key.value for key in listen} == LISTEN_KEYS
    assert (Key.Key_Plus.value, Key.Key_Minus.value) == (LOUDER, QUIETER)
    assert not KEYS & SPEECH_KEYS


# Touches


def test_S3_a_touch_on_the_page_stops_it(room: Room, qtbot: QtBot) -> None:
    room.begin()
    room.mouse(100, 100)
    assert not room.reader.is_speaking
    room.lift()
    qtbot.waitUntil(lambda: not room.talk.isOpen)


def test_a_touch_on_the_controls_does_not(room: Room) -> None:
    room.begin()
    room.mouse(100, 300)
    room.lift()
    QCoreApplication.processEvents()
    assert room.reader.is_speaking


def test_where_the_controls_were_is_a_page_again(room: Room) -> None:
    room.begin()
    room.bar.setVisible(False)
    room.mouse(100, 300)
    assert not room.reader.is_speaking
    room.lift()


@pytest.mark.parametrize("kind", [QEvent.Type.TouchEnd, QEvent.Type.TouchCancel])
def test_a_finger_that_is_lifted_or_lost_lets_the_bar_go(room: Room, qtbot: QtBot, kind: QEvent.Type) -> None:
    room.begin()
    room.talk.touched(100, 100)
    QCoreApplication.sendEvent(room.window, QEvent(kind))
    qtbot.waitUntil(lambda: not room.talk.isOpen)


# Keys


@pytest.mark.parametrize("key", sorted(LISTEN_KEYS))
def test_S8_one_key_starts_speech_and_then_pauses_it(room: Room, key: int) -> None:
    room.press(key)
    assert room.reader.is_speaking
    room.clock.pass_(1)
    room.press(key, again=True)  # it is still held
    assert room.reader.is_speaking
    room.press(key)
    assert (room.talk.isOpen, room.reader.is_speaking) == (True, False)
    assert room.player.presence.keysInUse


def test_S5_the_volume_has_keys_of_its_own(room: Room) -> None:
    room.press(LOUDER)
    assert room.player.visit.comfort.voice == Voice(volume=80)
    room.begin()
    room.press(QUIETER)
    room.clock.pass_(1)
    room.press(QUIETER)
    assert [voice.volume for _, _, voice in room.reader.log] == [80, 60, 40]


def test_escape_stops_the_speech_and_does_not_go_back(room: Room, hand: Hand) -> None:
    hand.does("openTopic", "ride")
    room.begin()
    room.press(ESCAPE)
    assert (room.talk.isOpen, room.player.screen) == (False, "topic")
    room.clock.pass_(1)
    room.press(ESCAPE)
    assert room.player.screen == "home"


@pytest.mark.parametrize("key", sorted(KEYS - {ESCAPE}))
def test_S3_any_other_key_stops_it(room: Room, key: int) -> None:
    room.begin()
    room.press(key)
    assert (room.talk.isOpen, room.reader.is_speaking) == (False, False)


@pytest.mark.parametrize("key", sorted(KEYS - {ESCAPE}))
def test_the_controls_are_worked_by_keys_while_they_have_the_focus(room: Room, qtbot: QtBot, key: int) -> None:
    room.window.requestActivate()
    qtbot.waitUntil(room.window.isActive)
    room.button.forceActiveFocus()
    room.begin()
    room.press(key)
    assert room.reader.is_speaking is (Key(key) in CONTROLS)


def test_I1_a_key_in_the_warning_silences_it_and_says_nothing_else(room: Room, hand: Hand, qtbot: QtBot) -> None:
    room.begin()
    room.press(ESCAPE)
    while not room.player.presence.isWarning:
        hand.waits()
    qtbot.waitUntil(lambda: room.reader.is_speaking)
    room.press(sorted(LISTEN_KEYS)[0])
    assert (room.player.presence.isWarning, room.reader.is_speaking, room.talk.isOpen) == (False, False, False)
