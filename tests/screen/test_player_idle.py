"""The warning and the end of a visit, with the player's own timer and a clock that moves by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from kiosk.pack.reader import Pack
from kiosk.pack.writer import PackWriter
from kiosk.screen.library import Library
from kiosk.screen.player import Player
from kiosk.visit.idle import State
from kiosk.visit.visit import Visit
from tests import samples
from tests.conftest import FakeClock
from tests.screen.conftest import Hand


def state(player: Player) -> State:
    return player.visit.idle.state


def warned(hand: Hand) -> Player:
    hand.does("openTopic", "ride")
    hand.waits()
    assert hand.player.presence.isWarning
    return hand.player


def until_warned(hand: Hand) -> float:
    """The seconds until the warning, however often the player wakes before."""
    begun = hand.clock.now
    while not hand.player.presence.isWarning:
        hand.waits()
    return hand.clock.now - begun


def test_nobody_there_means_no_timer(player: Player) -> None:
    assert not player.findChild(QTimer).isActive()


def test_I1_the_warning_comes_after_two_minutes_and_lasts_half_a_minute(hand: Hand, qtbot: QtBot) -> None:
    hand.does("openTopic", "ride")
    with qtbot.waitSignal(hand.player.presence.changed, timeout=0):  # attract to active was told before
        assert hand.waits() == pytest.approx(120, abs=0.01)
    assert hand.player.presence.isWarning
    assert hand.player.presence.warningSeconds == 30
    with qtbot.waitSignal(hand.player.presence.changed, timeout=0):
        assert hand.waits() == pytest.approx(30, abs=0.01)
    assert not hand.player.presence.isWarning
    assert hand.player.screen == "home"


def test_I6_how_long_it_waits_is_told(player: Player) -> None:
    assert player.presence.idleMinutes == 2


def test_I1_a_touch_in_time_moves_the_warning_away(hand: Hand) -> None:
    hand.does("openTopic", "ride")
    hand.clock.pass_(100)
    hand.player.presence.touched(300, 300)
    assert until_warned(hand) == pytest.approx(120, abs=0.01)


@pytest.mark.parametrize("answer", ["keepReading", "moreTime"])
def test_I1_the_answer_keeps_the_page(hand: Hand, answer: str, qtbot: QtBot) -> None:
    player = warned(hand)
    hand.clock.pass_(29)
    player.presence.touched(900, 500)
    assert player.presence.isWarning, "the question must stay until the finger is lifted, or it cannot be answered"
    with qtbot.waitSignal(player.presence.changed, timeout=0):
        hand.answers(answer)
    assert (player.presence.isWarning, player.screen, player.topic.title) == (False, "topic", "Ride")


def test_I1_a_key_keeps_the_page(hand: Hand) -> None:
    player = warned(hand)
    player.presence.key_pressed()
    assert (player.presence.isWarning, player.screen) == (False, "topic")


def test_I2_it_can_be_extended_100_times(hand: Hand) -> None:
    hand.does("openTopic", "ride")
    for number in range(100):
        hand.waits()
        assert hand.player.presence.isWarning
        hand.player.presence.touched(10.0 * (number % 2), 0)
        hand.answers("keepReading")
        assert (hand.player.presence.isWarning, hand.player.screen) == (False, "topic")


def test_I3_more_time_is_ten_times_the_time(hand: Hand) -> None:
    player = warned(hand)
    hand.answers("moreTime")
    assert hand.waits() == pytest.approx(1200, abs=0.01)
    assert player.presence.isWarning


def test_P4_done_in_the_warning_wipes_at_once(hand: Hand) -> None:
    player = warned(hand)
    hand.answers("finish")
    assert (player.presence.isWarning, player.screen, state(player)) == (False, "home", State.ATTRACT)


def test_a_moving_page_counts_as_somebody(hand: Hand) -> None:
    hand.does("openTopic", "ride")
    hand.clock.pass_(100)
    hand.player.presence.busy()
    assert until_warned(hand) == pytest.approx(120, abs=0.01)


def test_24_hours_alone_wake_the_player_twice(hand: Hand) -> None:
    hand.does("openTopic", "ride")
    hand.waits()
    hand.waits()
    assert state(hand.player) is State.ATTRACT
    assert not hand.player.findChild(QTimer).isActive()


def test_a_look_at_the_clock_while_nobody_is_there_changes_nothing(player: Player, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(player.presence.changed), qtbot.assertNotEmitted(player.moved):
        player.presence.wake()


# I5, with a page of 30 minutes


@pytest.fixture
def long_hand(qapp: QCoreApplication, tmp_path: Path, visit: Visit, clock: FakeClock) -> Hand:
    with PackWriter(tmp_path / "long.kioskpack") as pack:
        pack.put_section("en", samples.model.Section("s", "S", "", "", "home", "sage", 1), "a")
        pack.put_topic("en", replace(samples.topic("long", "s", 1, ()), words=2900), "a")
        pack.finish(title="", clinic_name="", languages=("en",), clinic={}, built_at="")
    return Hand(Player(visit, Library(Pack.open(tmp_path / "long.kioskpack"))), clock)


def test_I5_a_long_page_waits_longer(long_hand: Hand) -> None:
    long_hand.does("openTopic", "long")
    assert until_warned(long_hand) == pytest.approx(1800, abs=0.1)


def test_I5_home_after_a_long_page_waits_two_minutes_again(long_hand: Hand) -> None:
    long_hand.does("openTopic", "long")
    long_hand.waits()  # the timer of Home, where the touch was, finds a page that needs longer
    long_hand.does("goHome")
    assert until_warned(long_hand) == pytest.approx(120, abs=0.1)


# P4, P7: nothing of the visit is left


def everything(player: Player) -> tuple[object, ...]:
    """All that the player has and could show of a visit."""
    topic, walk = player.topic, player.walkthrough
    return (
        player.visit.snapshot(),
        (player.screen, player.scroll, player.canGoBack, player.comfort.textScale),
        (player.presence.isWarning, player.presence.keysInUse, player.comfort.sheet),
        (player.section.title, player.section.topics.rows),
        (topic.title, topic.sectionTitle, topic.blocks.rows, topic.nextTopics.rows, topic.sources, topic.figure),
        (walk.name, walk.title, walk.number, walk.texts, walk.sources, walk.rail.rows),
        player.routes.routes.rows,
        (player.word.isOpen, player.word.term),
    )


def test_P4_thirty_visits_leave_what_a_fresh_start_has(hand: Hand) -> None:
    fresh = everything(hand.player)
    for number in range(30):
        hand.does("openSection", "getting-ready")
        hand.does("openTopic", "ride")
        hand.player.remember(300.0, "")
        hand.does("openRoutes")
        hand.does("openWalkthrough", "iv")
        hand.does("nextStep")
        hand.does("follow", "word:dissociation")
        hand.does("moreTime")
        hand.player.presence.key_pressed()
        assert everything(hand.player) != fresh
        if number % 2:
            hand.does("finish")
        else:
            while state(hand.player) is not State.ATTRACT:
                hand.waits()
        assert everything(hand.player) == fresh


def test_after_the_reset_one_touch_opens_a_topic(hand: Hand) -> None:
    warned(hand)
    hand.waits()
    hand.does("openTopic", "food")
    assert (hand.player.screen, hand.player.topic.title, state(hand.player)) == ("topic", "Food", State.ACTIVE)


def test_a_visit_without_touch_or_key_ends_too(player: Player, clock: FakeClock) -> None:
    """A screen reader presses buttons without either."""
    hand = Hand(player, clock)
    hand.answers("openTopic", "ride")
    assert state(player) is State.ACTIVE
    hand.waits()
    hand.waits()
    assert player.screen == "home"
