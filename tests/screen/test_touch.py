"""The filter on the window: it tells that somebody is there, and lets known keys through."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QPointingDevice, QTouchEvent, QWheelEvent
from PySide6.QtTest import QTest

from kiosk.screen.player import Player
from kiosk.screen.touch import ESCAPE, KEYS, SPEECH_KEYS, TouchFilter
from kiosk.visit.idle import State
from tests.screen.conftest import Glass, Hand

NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


def press(
    glass: Glass,
    key: int,
    modifiers: Qt.KeyboardModifier = NONE,
    kind: QEvent.Type = QEvent.Type.KeyPress,
) -> bool:
    """Press a key; True when it got through."""
    glass.got.clear()
    QCoreApplication.sendEvent(glass, QKeyEvent(kind, key, modifiers))
    return kind in glass.got


def touch(glass: Glass, kind: QEvent.Type, *places: tuple[float, float]) -> bool:
    glass.got.clear()
    state = {
        QEvent.Type.TouchBegin: QEventPoint.State.Pressed,
        QEvent.Type.TouchUpdate: QEventPoint.State.Updated,
    }[kind]
    points = [QEventPoint(number, state, QPointF(x, y), QPointF(x, y)) for number, (x, y) in enumerate(places)]
    device = QPointingDevice.primaryPointingDevice()
    QCoreApplication.sendEvent(glass, QTouchEvent(kind, device, NONE, points))
    return kind in glass.got


def click(glass: Glass, x: float, y: float) -> bool:
    glass.got.clear()
    left = Qt.MouseButton.LeftButton
    where = QPointF(x, y)
    QCoreApplication.sendEvent(glass, QMouseEvent(QEvent.Type.MouseButtonPress, where, where, left, left, NONE))
    return QEvent.Type.MouseButtonPress in glass.got


def warned(hand: Hand) -> Player:
    hand.does("openTopic", "ride")
    hand.waits()
    assert hand.player.presence.isWarning
    return hand.player


# Somebody is there


def test_a_touch_begins_the_visit_and_gets_through(player: Player, glass: Glass) -> None:
    assert touch(glass, QEvent.Type.TouchBegin, (10, 20))
    assert player.visit.idle.state is State.ACTIVE


def test_a_mouse_button_begins_the_visit_and_gets_through(player: Player, glass: Glass) -> None:
    assert click(glass, 10, 20)
    assert player.visit.idle.state is State.ACTIVE


@pytest.mark.parametrize("places", [(), tuple((100.0 * n, 50.0) for n in range(10))], ids=["no finger", "ten fingers"])
def test_any_number_of_fingers_will_do(player: Player, glass: Glass, places: tuple[tuple[float, float], ...]) -> None:
    assert touch(glass, QEvent.Type.TouchBegin, *places)
    assert player.visit.idle.state is (State.ACTIVE if places else State.ATTRACT)


@cache
def touchscreen() -> QPointingDevice:
    return QTest.createTouchDevice()


def tap(glass: Glass, x: int, y: int) -> None:
    """A touch as it comes from a screen, down and up."""
    sequence = QTest.touchEvent(glass, touchscreen())
    sequence.press(0, QPoint(x, y), glass).commit()
    sequence.release(0, QPoint(x, y), glass).commit()


@pytest.mark.parametrize("press_at", [tap, click], ids=["touch", "mouse"])
def test_where_it_was_touched_is_told(glass: Glass, hand: Hand, press_at: Callable[[Glass, int, int], object]) -> None:
    """The same point for ten minutes is nobody; two points are somebody."""
    glass.resize(1000, 1000)
    glass.show()
    for number in range(31):
        press_at(glass, 100, 100 + 100 * (number % 2))
        hand.clock.pass_(20)
    hand.player.presence.wake()
    assert hand.player.visit.idle.state is State.ACTIVE
    for _ in range(31):
        press_at(glass, 100, 100)
        hand.clock.pass_(20)
    hand.player.presence.wake()
    assert hand.player.presence.isWarning
    glass.close()


def test_a_moving_finger_and_a_wheel_count_as_somebody(glass: Glass, hand: Hand) -> None:
    wheel = QWheelEvent(
        QPointF(1, 1), QPointF(1, 1), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    touch(glass, QEvent.Type.TouchBegin, (10, 10))
    for tell in (
        lambda: touch(glass, QEvent.Type.TouchUpdate, (10, 200)),
        lambda: QCoreApplication.sendEvent(glass, wheel),
    ):
        hand.clock.pass_(119)
        tell()
        hand.player.presence.wake()
        assert hand.player.visit.idle.state is State.ACTIVE
    hand.clock.pass_(120)
    hand.player.presence.wake()
    assert hand.player.presence.isWarning


# Keys


@pytest.mark.parametrize("key", sorted(KEYS - {ESCAPE}))
def test_K1_a_known_key_gets_through_and_begins_the_visit(player: Player, glass: Glass, key: int) -> None:
    assert press(glass, key)
    assert player.visit.idle.state is State.ACTIVE
    assert player.presence.keysInUse


def test_the_known_keys_are_those_that_move_and_press() -> None:
    known = (
        Key.Key_Escape, Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Enter, Key.Key_Space,
        Key.Key_Left, Key.Key_Up, Key.Key_Right, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown,
    )  # fmt: skip
    assert {key.value for key in known} == KEYS


OTHER_KEYS = [key for key in Key if key.value not in KEYS | SPEECH_KEYS]


def test_no_other_key_gets_through_or_counts(player: Player, glass: Glass) -> None:
    assert len(OTHER_KEYS) > 400
    for key in OTHER_KEYS:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            assert not press(glass, key.value, kind=kind), key
    assert (player.visit.idle.state, player.presence.keysInUse) == (State.ATTRACT, False)


MODIFIERS = [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier]


@pytest.mark.parametrize("modifier", MODIFIERS, ids=lambda modifier: modifier.name)
def test_no_known_key_gets_through_with_control_alt_or_meta(
    player: Player, glass: Glass, modifier: Qt.KeyboardModifier
) -> None:
    for key in sorted(KEYS):
        assert not press(glass, key, modifier), hex(key)
        assert not press(glass, key, modifier | Qt.KeyboardModifier.ShiftModifier), hex(key)
    assert player.visit.idle.state is State.ATTRACT


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier])
def test_shift_tab_and_the_enter_of_the_keypad_get_through(glass: Glass, modifier: Qt.KeyboardModifier) -> None:
    assert press(glass, Key.Key_Backtab.value, modifier)
    assert press(glass, Key.Key_Enter.value, modifier)


def test_a_shortcut_in_waiting_is_no_key_press(player: Player, glass: Glass) -> None:
    assert press(glass, Key.Key_Tab.value, kind=QEvent.Type.ShortcutOverride)
    assert player.visit.idle.state is State.ATTRACT


def test_escape_goes_back_and_no_further(hand: Hand, glass: Glass) -> None:
    hand.does("openSection", "getting-ready")
    hand.does("openTopic", "ride")
    hand.clock.pass_(1)
    assert not press(glass, ESCAPE)
    assert hand.player.screen == "section"


# The warning


@pytest.mark.parametrize("key", sorted(KEYS))
def test_I1_a_key_in_the_warning_only_says_that_somebody_is_there(hand: Hand, glass: Glass, key: int) -> None:
    player = warned(hand)
    assert not press(glass, key)
    assert (player.presence.isWarning, player.screen, player.topic.title) == (False, "topic", "Ride")


def test_I1_an_unknown_key_does_not_answer_the_warning(hand: Hand, glass: Glass) -> None:
    player = warned(hand)
    assert not press(glass, Key.Key_F5.value)
    assert player.presence.isWarning


def test_a_touch_in_the_warning_gets_through_to_its_buttons(hand: Hand, glass: Glass) -> None:
    player = warned(hand)
    assert touch(glass, QEvent.Type.TouchBegin, (300, 300))
    assert player.presence.isWarning


# A filter that fails


def test_a_filter_that_throws_lets_the_touch_through_and_stays(
    player: Player, glass: Glass, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    calls = []

    def fail(*_: object) -> None:
        calls.append(1)
        raise RuntimeError("a bug")

    monkeypatch.setattr(player.watch, "touched", fail)
    assert click(glass, 1, 1), "the touch itself is not lost"
    assert click(glass, 2, 2)
    assert len(calls) == 2, "nothing else sees that somebody is there, and ends the slides"
    assert [record.message for record in caplog.records] == ["The touch filter failed"] * 2


def test_everything_else_passes_untouched(player: Player, glass: Glass) -> None:
    other = QObject()
    touch_filter = TouchFilter(player, other)
    for kind in (QEvent.Type.Resize, QEvent.Type.FocusIn, QEvent.Type.TouchCancel, QEvent.Type.TouchEnd):
        assert touch_filter.eventFilter(other, QEvent(kind)) is False
    assert player.visit.idle.state is State.ATTRACT
