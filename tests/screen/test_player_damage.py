"""Whatever is missing or damaged, nobody stands before a blank screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.pack.reader import PackError
from kiosk.screen.player import Player
from kiosk.visit.journey import Place, Screen
from kiosk.visit.visit import Visit
from tests.conftest import FakeClock
from tests.samples import write_sample_pack
from tests.screen.conftest import Hand, OpenLibrary


def last_log(caplog: pytest.LogCaptureFixture) -> tuple[str, str]:
    """The last message and what it was about."""
    record = caplog.records[-1]
    assert record.exc_info is not None
    return record.message, str(record.exc_info[1])


@pytest.mark.parametrize(
    ("action", "missing"),
    [("openTopic", "topic x"), ("openWalkthrough", "walkthrough x")],
)
def test_a_page_that_is_not_there_leads_home(
    hand: Hand, caplog: pytest.LogCaptureFixture, action: str, missing: str
) -> None:
    hand.does(action, "x")
    assert (hand.player.screen, hand.player.canGoBack) == ("home", False)
    assert last_log(caplog) == ("The page cannot be shown", f"sample.kioskpack: there is no {missing} in this pack")


def test_a_section_that_is_not_there_leads_home(hand: Hand, caplog: pytest.LogCaptureFixture) -> None:
    hand.does("openSection", "x")
    assert (hand.player.screen, hand.player.canGoBack) == ("home", False)
    assert last_log(caplog)[0] == "The page cannot be shown"


def test_a_word_that_is_not_there_opens_nothing(hand: Hand, caplog: pytest.LogCaptureFixture) -> None:
    hand.does("openTopic", "ride")
    hand.does("follow", "word:x")
    assert (hand.player.screen, hand.player.word.isOpen) == ("topic", False)
    assert last_log(caplog) == (
        "The word cannot be shown",
        "sample.kioskpack: there is no glossary term x in this pack",
    )


@pytest.mark.parametrize(
    ("damaged", "place"),
    [
        (b"A taxi, if", Place(Screen.TOPIC, "ride")),
        (b"A pinch", Place(Screen.WALKTHROUGH, "iv")),
        (b"All about food", Place(Screen.SECTION, "getting-ready")),
        (b"The label. 2026", Place(Screen.TOPIC, "ride")),
    ],
    ids=["topic", "walkthrough", "card", "reference"],
)
def test_a_damaged_page_leads_home_and_the_rest_still_works(  # noqa: PLR0917 -- fixtures
    qapp: QCoreApplication,
    visit: Visit,
    open_library: OpenLibrary,
    caplog: pytest.LogCaptureFixture,
    damaged: bytes,
    place: Place,
) -> None:
    player = Player(visit, open_library(damaged))
    player.show_place(place)
    assert (player.screen, player.canGoBack) == ("home", False)
    message, error = last_log(caplog)
    assert message == "The page cannot be shown"
    assert error.endswith(" is damaged: what it holds is not what was written. Build or copy it again.")
    player.show_place(Place(Screen.SECTION, "afterwards"))
    assert player.section.title == "Afterwards"


@pytest.mark.parametrize("damaged", [b"Emergency? Call", b"All of getting-ready", b"How IV goes"])
def test_a_pack_whose_home_is_damaged_gives_way_to_the_calm_page(
    qapp: QCoreApplication, visit: Visit, open_library: OpenLibrary, caplog: pytest.LogCaptureFixture, damaged: bytes
) -> None:
    player = Player(visit, open_library(damaged))
    assert (player.screen, player.notices.clinicName, player.library) == ("unavailable", "", None)
    assert last_log(caplog)[0] == "The pack cannot be shown"


@pytest.mark.parametrize(
    "action", [("openTopic", "ride"), ("follow", "word:a"), ("nextStep",), ("goBack",), ("finish",)]
)
def test_without_a_pack_every_touch_is_calm(
    qapp: QCoreApplication, visit: Visit, clock: FakeClock, action: tuple[str, ...]
) -> None:
    hand = Hand(Player(visit, None), clock)
    hand.does(*action)
    assert hand.player.screen == "unavailable"


# Another pack


def test_a_new_pack_that_is_damaged_is_not_taken_into_use(hand: Hand, open_library: OpenLibrary) -> None:
    before = hand.player.library
    hand.does("openTopic", "ride")
    hand.player.use(open_library(b"A pinch"))
    assert hand.player.library is before
    assert (hand.player.screen, hand.player.topic.title) == ("topic", "Ride")


def test_another_pack_is_shown_at_the_same_place(
    hand: Hand, open_library: OpenLibrary, tmp_path: Path, qtbot: QtBot
) -> None:
    before = hand.player.library
    hand.player.leaving.connect(lambda: hand.player.remember(250.0, ""))
    hand.does("openTopic", "ride")
    other = open_library(pack=write_sample_pack(tmp_path / "other.kioskpack", walkthroughs=1))
    with qtbot.waitSignals([hand.player.libraryChanged, hand.player.moved], timeout=0):
        hand.player.use(other)
    assert (hand.player.screen, hand.player.topic.title, hand.player.scroll) == ("topic", "Ride", 250.0)
    assert hand.player.library is other
    assert before is not None
    with pytest.raises(PackError):
        before.sections()  # closed
    hand.does("openRoutes")
    assert len(hand.player.routes.routes.rows) == 1


def test_another_pack_without_that_place_is_shown_at_home(
    hand: Hand, open_library: OpenLibrary, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    hand.does("openWalkthrough", "spray")
    hand.player.use(open_library(pack=write_sample_pack(tmp_path / "other.kioskpack", walkthroughs=1)))
    assert hand.player.screen == "home"
    assert last_log(caplog)[1] == "other.kioskpack: there is no walkthrough spray in this pack"


def test_the_steps_are_those_of_the_other_pack(hand: Hand, open_library: OpenLibrary) -> None:
    hand.does("openWalkthrough", "iv")
    hand.does("nextStep")
    hand.player.use(open_library())
    hand.does("nextStep")
    assert hand.player.walkthrough.number == 2


def test_the_calm_page_goes_when_a_pack_comes(qapp: QCoreApplication, visit: Visit, open_library: OpenLibrary) -> None:
    player = Player(visit, None)
    player.use(open_library())
    assert (player.screen, player.notices.clinicName) == ("home", "Riverside Clinic")


def test_the_same_pack_again_stays_open(player: Player) -> None:
    player.use(player.library)
    assert player.library is not None
    assert len(player.library.sections()) == 2
