"""Letters of a hardware keyboard: they mean something in the search, and nowhere else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.screen.touch import ESCAPE
from kiosk.visit.idle import State
from tests.screen.conftest import Glass, Hand
from tests.screen.test_touch import MODIFIERS, NONE, Key, press


@pytest.fixture
def searching(hand: Hand) -> Hand:
    hand.does("openSearch")
    return hand


def letter(glass: Glass, text: str, key: int = 0, modifiers: Qt.KeyboardModifier = NONE) -> bool:
    """Press a key with a letter on it; True when it got through."""
    glass.got.clear()
    key = key or ord(text.upper())
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        QCoreApplication.sendEvent(glass, QKeyEvent(kind, key, modifiers, text))
    return QEvent.Type.KeyPress in glass.got


def test_letters_are_typed_while_the_search_is_in_front(searching: Hand, glass: Glass) -> None:
    for text in "pñé":
        assert not letter(glass, text), "it has been typed and goes no further"
    letter(glass, "Q", modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert searching.player.finder.text == "pñéq"
    letter(glass, "", Key.Key_Backspace.value)
    assert searching.player.finder.text == "pñé"
    assert searching.player.presence.keysInUse


def test_the_keys_that_move_and_press_work_in_the_search(searching: Hand, glass: Glass) -> None:
    assert press(glass, Key.Key_Tab.value)
    assert press(glass, Key.Key_Space.value)
    searching.clock.pass_(1)
    assert not press(glass, ESCAPE)
    assert searching.player.screen == "home"


@pytest.mark.parametrize("modifier", MODIFIERS, ids=lambda modifier: modifier.name)
def test_a_letter_with_control_alt_or_meta_is_not_typed(
    searching: Hand, glass: Glass, modifier: Qt.KeyboardModifier
) -> None:
    assert not letter(glass, "v", modifiers=modifier)
    assert searching.player.finder.text == ""


@pytest.mark.parametrize("text", ["1", "@", "\x16"])
def test_what_is_no_letter_is_not_typed(searching: Hand, glass: Glass, text: str) -> None:
    assert not letter(glass, text)
    assert searching.player.finder.text == ""


def test_letters_do_nothing_anywhere_else(hand: Hand, glass: Glass) -> None:
    assert not letter(glass, "p")
    assert not letter(glass, "", Key.Key_Backspace.value)
    assert hand.player.visit.idle.state is State.ATTRACT


def test_a_letter_in_the_warning_only_says_that_somebody_is_there(searching: Hand, glass: Glass) -> None:
    searching.waits()
    assert searching.player.presence.isWarning
    letter(glass, "p")
    assert (searching.player.presence.isWarning, searching.player.finder.text) == (False, "")
