"""Another language: everything changes, and the visitor stays where they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.screen.library import Library
from kiosk.screen.player import Player
from kiosk.visit.comfort import Comfort
from kiosk.visit.idle import Limits
from kiosk.visit.journey import Place, Screen
from kiosk.visit.visit import Visit
from tests.conftest import FakeClock
from tests.samples import write_sample_pack
from tests.screen.conftest import Hand, OpenLibrary


@pytest.fixture(scope="session")
def two_languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample_pack(tmp_path_factory.mktemp("pack") / "two.kioskpack", languages=("en", "es"))


@pytest.fixture(scope="session")
def three_languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample_pack(tmp_path_factory.mktemp("pack") / "three.kioskpack", languages=("en", "es", "ar"))


@pytest.fixture
def library(open_library: OpenLibrary, two_languages: Path) -> Library:
    return open_library(pack=two_languages)


@pytest.fixture
def visit(clock: FakeClock) -> Visit:
    return Visit(clock, Limits(), Comfort("en"))


def test_with_one_language_there_is_nothing_to_choose(
    qapp: QCoreApplication, visit: Visit, open_library: OpenLibrary
) -> None:
    player = Player(visit, open_library())
    assert player.languages.label == ""


def test_without_a_pack_there_is_nothing_to_choose(qapp: QCoreApplication, visit: Visit) -> None:
    player = Player(visit, None)
    assert (player.languages.label, player.languages.current) == ("", "")


def test_with_two_languages_the_button_names_the_other_and_changes_at_once(hand: Hand, visit: Visit) -> None:
    player = hand.player
    assert (player.languages.label, player.languages.current) == ("Español", "en")
    hand.does("openSection", "afterwards")
    hand.clock.pass_(1)
    player.languages.press()
    assert (player.languages.label, player.languages.current, player.comfort.sheet) == ("English", "es", "")
    assert visit.comfort.language == "es"
    assert player.section.title == "Afterwards es"
    assert player.notices.emergency.endswith("988. es")
    assert [row.title for row in player.home.sections.rows] == ["Getting ready es", "Afterwards es"]


def test_with_more_languages_the_button_opens_the_list_of_them(
    hand: Hand, open_library: OpenLibrary, three_languages: Path
) -> None:
    player = hand.player
    player.use(open_library(pack=three_languages))
    assert player.languages.label == "English"
    hand.clock.pass_(1)
    player.languages.press()
    assert player.comfort.sheet == "language"
    assert [(row.code, row.name, row.isChosen) for row in player.languages.all.rows] == [
        ("en", "English", True),
        ("es", "Español", False),
        ("ar", "العربية", False),
    ]
    hand.clock.pass_(1)
    player.languages.choose("ar")
    assert (player.languages.current, player.languages.label, player.comfort.sheet) == ("ar", "العربية", "")


@pytest.mark.parametrize("language", ["fr", ""])
def test_a_language_that_the_pack_lacks_changes_nothing(hand: Hand, visit: Visit, language: str) -> None:
    before = visit.snapshot()
    hand.clock.pass_(1)
    hand.player.languages.choose(language)
    assert (visit.snapshot()[:2], hand.player.languages.current) == (before[:2], "en")


def test_the_place_stays_and_so_does_the_way_back(hand: Hand, visit: Visit) -> None:
    player = hand.player
    player.leaving.connect(lambda: player.remember(300.0, "next-food"))
    hand.does("openSection", "getting-ready")
    hand.does("openTopic", "ride")
    hand.clock.pass_(1)
    player.languages.choose("es")
    assert (player.screen, player.topic.title, player.scroll) == ("topic", "Ride es", 300.0)
    hand.does("goBack")
    assert (player.screen, player.section.title) == ("section", "Getting ready es")


def test_a_walkthrough_stays_at_its_step(hand: Hand) -> None:
    player = hand.player
    hand.does("openWalkthrough", "iv")
    hand.does("nextStep")
    hand.clock.pass_(1)
    player.languages.choose("es")
    assert (player.walkthrough.name, player.walkthrough.number) == ("IV es", 1)


def test_the_search_looks_for_the_same_words_in_the_other_language(hand: Hand) -> None:
    player = hand.player
    hand.does("openSearch")
    for letter in "ride":
        player.search.type(letter)
    hand.clock.pass_(1)
    player.languages.choose("es")
    assert (player.search.text, player.search.results.rows[0].title) == ("ride", "Ride es")
    assert player.search.rows[1] == "asdfghjklñ"


def test_a_topic_that_the_language_lacks_gives_way_to_its_section(hand: Hand, visit: Visit) -> None:
    player = hand.player
    hand.does("openTopic", "food")
    hand.clock.pass_(1)
    player.languages.choose("es")
    assert (player.screen, player.section.title) == ("section", "Getting ready es")
    hand.does("goBack")
    assert player.screen == "home"


def test_back_to_a_topic_that_the_language_lacks_leads_to_its_section_once(hand: Hand, visit: Visit) -> None:
    player = hand.player
    hand.does("openSection", "getting-ready")
    hand.does("openTopic", "food")
    hand.does("openTopic", "ride")
    hand.clock.pass_(1)
    player.languages.choose("es")
    hand.does("goBack")
    assert visit.journey.places == (Place(), Place(Screen.SECTION, "getting-ready"))


def test_P4_the_next_visit_begins_in_the_first_language(hand: Hand, visit: Visit) -> None:
    player = hand.player
    hand.does("openTopic", "ride")
    hand.clock.pass_(1)
    player.languages.choose("es")
    hand.does("finish")
    assert (player.languages.current, visit.comfort.language, player.screen) == ("en", "en", "home")
    assert [row.title for row in player.home.sections.rows] == ["Getting ready", "Afterwards"]
    assert player.notices.emergency.endswith("988.")


def test_another_pack_is_shown_in_the_visitors_language(
    hand: Hand, open_library: OpenLibrary, three_languages: Path
) -> None:
    player = hand.player
    player.languages.choose("es")
    player.use(open_library(pack=three_languages))
    assert (player.languages.current, player.library.language) == ("es", "es")


def test_the_first_pack_says_in_which_language_visits_begin(
    qapp: QCoreApplication, visit: Visit, clock: FakeClock, open_library: OpenLibrary, tmp_path: Path
) -> None:
    player = Player(visit, None)
    player.use(open_library(pack=write_sample_pack(tmp_path / "es.kioskpack", languages=("es", "en"))))
    assert (player.languages.current, visit.comfort.language) == ("es", "es")
    clock.pass_(1)
    player.finish()
    assert player.languages.current == "es"


def test_a_language_that_cannot_be_read_leaves_the_one_before(
    qapp: QCoreApplication, visit: Visit, clock: FakeClock, open_library: OpenLibrary, two_languages: Path
) -> None:
    damaged = open_library(b"Call or text 988. es", pack=two_languages)
    player = Player(visit, damaged)
    clock.pass_(1)
    player.languages.choose("es")
    assert (player.languages.current, visit.comfort.language, player.screen) == ("en", "en", "home")
    assert player.notices.emergency.endswith("988.")


def test_a_second_touch_does_not_change_it_back(hand: Hand) -> None:
    hand.clock.pass_(1)
    hand.player.languages.press()
    hand.player.languages.press()
    assert hand.player.languages.current == "es"
