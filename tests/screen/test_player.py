"""Touches become moves, and moves become pages."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.screen.player import Player
from kiosk.visit.journey import Place, Screen
from tests.conftest import FakeClock
from tests.screen.conftest import Hand


def test_it_begins_at_home(player: Player) -> None:
    assert (player.screen, player.canGoBack, player.presence.isWarning, player.scroll) == ("home", False, False, 0.0)
    assert [row.cardId for row in player.home.sections.rows] == ["getting-ready", "afterwards"]
    assert [row.amount for row in player.home.sections.rows] == [2, 1]
    assert (player.home.walkthroughMinutes, player.home.scene) == (2, "scenes/visit-arrive.svg")


def test_what_the_pack_says_of_itself(player: Player) -> None:
    assert player.notices.clinicName == "Riverside Clinic"
    assert player.notices.emergency == "Emergency? Call 911. Thinking about suicide? Call or text 988."
    assert player.notices.advice == "This screen gives general facts. It is not medical advice."
    assert player.notices.privacy == "This screen does not save what you tap."
    assert player.notices.notReviewed == "Not yet reviewed by this clinic’s staff"
    assert player.notices.care == [
        "Follow your clinic’s instructions.",
        "This screen gives general facts. It is not medical advice.",
        "Do not stop any medicine because of this screen.",
    ]
    assert player.notices.step == ["Follow your clinic’s instructions."]


def test_N3_a_topic_is_two_touches_from_home(hand: Hand) -> None:
    player = hand.player
    hand.does("openSection", "getting-ready")
    assert (player.screen, player.section.title, player.section.intro) == (
        "section",
        "Getting ready",
        "This is getting-ready.",
    )
    assert [row.cardId for row in player.section.topics.rows] == ["ride", "food"]
    hand.does("openTopic", "ride")
    assert (player.screen, player.topic.title, player.topic.sectionTitle) == ("topic", "Ride", "Getting ready")


def test_a_walkthrough_is_two_touches_from_home(hand: Hand) -> None:
    hand.does("openRoutes")
    assert hand.player.screen == "routes"
    assert [row.cardId for row in hand.player.routes.routes.rows] == ["iv", "spray"]
    hand.does("openWalkthrough", "spray")
    assert (hand.player.screen, hand.player.walkthrough.name) == ("walkthrough", "SPRAY")


def test_back_leads_along_the_way_one_came(hand: Hand) -> None:
    for action, argument in (("openSection", "getting-ready"), ("openTopic", "ride"), ("openTopic", "food")):
        hand.does(action, argument)
    titles = []
    while hand.player.canGoBack:
        titles.append((hand.player.screen, hand.player.topic.title))
        hand.does("goBack")
    assert titles == [("topic", "Food"), ("topic", "Ride"), ("section", "Ride")]
    assert hand.player.screen == "home"


def test_home_from_anywhere(hand: Hand) -> None:
    hand.does("openSection", "getting-ready")
    hand.does("openTopic", "ride")
    hand.does("goHome")
    assert (hand.player.screen, hand.player.canGoBack) == ("home", False)


def test_K7_back_returns_to_the_same_line(hand: Hand, qtbot: QtBot) -> None:
    player = hand.player
    # As the view does it: before a place is left, it tells how far down it was.
    player.leaving.connect(lambda: player.remember(420.0, "card-ride"))
    hand.does("openTopic", "ride")
    hand.does("openTopic", "food")
    assert player.scroll == 0.0
    hand.does("goBack")
    assert (player.topic.title, player.scroll) == ("Ride", 420.0)


def test_leaving_is_told_before_the_page_changes(hand: Hand, qtbot: QtBot) -> None:
    told: list[tuple[str, str]] = []
    hand.player.leaving.connect(lambda: told.append(("leaving", hand.player.screen)))
    hand.player.moved.connect(lambda: told.append(("moved", hand.player.screen)))
    hand.does("openTopic", "ride")
    assert told == [("leaving", "home"), ("moved", "topic")]


# Steps


def test_next_and_back_turn_the_steps(hand: Hand) -> None:
    hand.does("openWalkthrough", "iv")
    numbers = [hand.player.walkthrough.number]
    for action in ("nextStep", "nextStep", "nextStep", "goBack", "goBack", "goBack"):
        hand.does(action)
        numbers.append(hand.player.walkthrough.number)
    assert numbers == [0, 1, 2, 2, 1, 0, 0]  # no step after the last
    assert hand.player.screen == "home"  # and before the first is where one came from


@pytest.mark.parametrize(("number", "shown"), [(2, 2), (0, 0), (3, 1), (-1, 1)])
def test_a_step_is_chosen_from_the_rail(hand: Hand, number: int, shown: int) -> None:
    hand.does("openWalkthrough", "iv")
    hand.does("nextStep")
    hand.does("goToStep", number)
    assert hand.player.walkthrough.number == shown


def test_back_returns_to_the_step_one_left(hand: Hand) -> None:
    hand.does("openWalkthrough", "iv")
    hand.does("goToStep", 2)
    hand.does("follow", "topic:food")
    hand.does("goBack")
    assert (hand.player.screen, hand.player.walkthrough.number) == ("walkthrough", 2)


@pytest.mark.parametrize("action", ["nextStep", "goBack"])
def test_at_home_there_is_no_step_to_turn(hand: Hand, action: str) -> None:
    hand.does(action)
    assert (hand.player.screen, hand.player.canGoBack) == ("home", False)


# Links and words


def test_a_link_to_a_topic_opens_it(hand: Hand) -> None:
    hand.does("follow", "topic:food")
    assert hand.player.topic.title == "Food"


def test_a_hard_word_opens_over_the_page_and_closes(hand: Hand) -> None:
    hand.does("openTopic", "ride")
    hand.does("follow", "word:dissociation")
    word = hand.player.word
    assert (word.isOpen, word.term, word.meaning) == (True, "Dissociation", "Feeling cut off from your body.")
    assert hand.player.screen == "topic"
    hand.does("closeWord")
    assert (word.isOpen, word.term, word.meaning) == (False, "", "")


@pytest.mark.parametrize(
    "leave", [("goHome",), ("goBack",), ("openTopic", "food"), ("finish",)], ids=lambda leave: leave[0]
)
def test_a_word_never_stays_open_over_another_page(hand: Hand, leave: tuple[str, ...]) -> None:
    hand.does("openTopic", "ride")
    hand.does("follow", "word:dissociation")
    hand.does(*leave)
    assert not hand.player.word.isOpen


@pytest.mark.parametrize("link", ["https://example.org", "", "word:", "file:///etc/passwd", "topic"])
def test_any_other_link_leads_nowhere(hand: Hand, caplog: pytest.LogCaptureFixture, link: str) -> None:
    hand.does("follow", link)
    assert (hand.player.screen, hand.player.canGoBack, hand.player.word.isOpen) == ("home", False, False)


# T8


ACTIONS = {
    "openSection": ("getting-ready",),
    "openTopic": ("ride",),
    "openRoutes": (),
    "openWalkthrough": ("iv",),
    "openSearch": (),
    "openStep": ("iv", 1),
    "goToStep": (1,),
    "nextStep": (),
    "goBack": (),
    "goHome": (),
    "follow": ("topic:food",),
    "finish": (),
    "moreTime": (),
    "keepReading": (),
    "closeWord": (),
}


@pytest.mark.parametrize("action", ACTIONS)
def test_T8_a_second_action_within_300_ms_does_nothing(player: Player, clock: FakeClock, action: str) -> None:
    player.openSection("afterwards")
    before = player.visit.snapshot()
    clock.pass_(0.25)
    getattr(player, action)(*ACTIONS[action])
    assert player.visit.snapshot() == before


def test_T8_a_double_tap_goes_on_one_step(player: Player, clock: FakeClock) -> None:
    player.openWalkthrough("iv")
    clock.pass_(1)
    for _ in range(3):
        player.nextStep()
        clock.pass_(0.09)
    assert player.walkthrough.number == 1


def test_qml_can_call_every_action(player: Player) -> None:
    meta = player.metaObject()
    callable_names = {bytes(meta.method(number).name().data()).decode() for number in range(meta.methodCount())}
    assert ACTIONS.keys() | {"remember"} <= callable_names


# Pictures and previews


def test_show_place_goes_straight_there(player: Player) -> None:
    player.show_place(Place(Screen.WALKTHROUGH, "iv", 1))
    assert (player.screen, player.walkthrough.number, player.canGoBack) == ("walkthrough", 1, True)
    player.show_place(Place())
    assert (player.screen, player.canGoBack) == ("home", False)


# Keys or fingers


def test_the_focus_shows_for_keys_only(player: Player, qtbot: QtBot) -> None:
    assert player.presence.keysInUse is False
    with qtbot.waitSignal(player.watch.keysInUseChanged, timeout=0):
        player.presence.key_pressed()
    assert player.presence.keysInUse is True
    with qtbot.assertNotEmitted(player.watch.keysInUseChanged):
        player.presence.key_pressed()
    with qtbot.waitSignal(player.watch.keysInUseChanged, timeout=0):
        player.presence.touched(1, 1)
    assert player.presence.keysInUse is False
