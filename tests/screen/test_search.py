"""The page of the search: letters in, rows out, and nothing kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.pack import model
from kiosk.pack.lexicon import Lexicon, Urgent
from kiosk.pack.reader import Pack
from kiosk.pack.writer import PackWriter
from kiosk.screen.library import Library
from kiosk.screen.player import Player
from kiosk.screen.search import LONGEST_TEXT, ResultRow, SearchPage
from kiosk.visit.visit import Visit
from tests import samples
from tests.conftest import FakeClock
from tests.screen.conftest import Hand, OpenLibrary

URGENT = Urgent("emergency", "Call 911 & <now>", "We are here.", ("chest pain",), "ride")


@pytest.fixture
def page(hand: Hand) -> SearchPage:
    hand.does("openSearch")
    return hand.player.finder


@pytest.fixture
def urgent_player(qapp: QCoreApplication, visit: Visit, tmp_path: Path) -> Iterator[Player]:
    """A player on a pack with synonyms."""
    file = tmp_path / "a.kioskpack"
    with PackWriter(file) as pack:
        section = model.Section("getting-ready", "Getting ready", "", "", "home", "sand", 1)
        pack.put_section("es", section, "sections")
        pack.put_topic("es", samples.topic("ride", "getting-ready", 1, samples.EVERY_BLOCK[:1]), "ride")
        pack.put_lexicon("es", Lexicon((("coche", "ride"),), (URGENT,)), "synonyms")
        pack.finish(title="", clinic_name="", languages=("es",), clinic={}, built_at="")
    library = Library(Pack.open(file))
    yield Player(visit, library)
    library.close()


def type_in(page: SearchPage, text: str) -> None:
    for letter in text:
        page.type(letter)


def titles(page: SearchPage) -> list[str]:
    return [row.title for row in page.results.rows]


# Typing


def test_it_begins_with_nothing_typed(page: SearchPage) -> None:
    assert (page.text, page.count, page.near, page.urgency, page.urgentTitle) == ("", 0, [], "", "")


def test_results_follow_every_letter(page: SearchPage) -> None:
    type_in(page, "ri")
    assert (page.text, titles(page), page.count) == ("ri", ["Ride"], 1)
    type_in(page, "z")
    assert (page.text, page.count) == ("riz", 0)
    page.erase()
    assert titles(page) == ["Ride"]
    page.eraseAll()
    assert (page.text, page.count) == ("", 0)


def test_people_type_faster_than_they_press_twice(page: SearchPage, clock: FakeClock) -> None:
    for letter in "ride":
        clock.pass_(0.05)
        page.type(letter)
    assert page.text == "ride"


@pytest.mark.parametrize("letter", ["1", "9", "@", ".", "-", "ab", "", "\n", "\t", "🙂"])
def test_P1_only_letters_can_be_typed(page: SearchPage, letter: str) -> None:
    """No phone number, no birth date, no mail address."""
    page.type("a")
    page.type(letter)
    assert page.text == "a"


def test_spaces_only_stand_between_words(page: SearchPage) -> None:
    type_in(page, "  food  and ")
    assert page.text == "food and "


def test_capitals_are_small_and_accents_stay_to_be_seen(page: SearchPage) -> None:
    type_in(page, "RÍDE")
    assert (page.text, titles(page)) == ("ríde", ["Ride"])


def test_nobody_writes_a_letter_here(page: SearchPage) -> None:
    type_in(page, "a" * (LONGEST_TEXT + 5))
    assert page.text == "a" * 40
    page.take("b" * 50)
    assert page.text == "b" * 40


def test_a_near_spelling_is_taken_with_one_touch(page: SearchPage) -> None:
    type_in(page, "disociation")
    assert (page.count, page.near) == (0, ["dissociation"])
    page.take("dissociation")
    assert (page.text, page.near) == ("dissociation", [])
    assert titles(page) == ["Dissociation", "Ride", "Food"]


def test_typing_says_that_somebody_is_there(hand: Hand, page: SearchPage) -> None:
    for letter in "ride":
        hand.clock.pass_(100)
        page.type(letter)
        hand.player.presence.wake()
        assert not hand.player.presence.isWarning


# What a row says


def test_the_row_of_a_page_a_step_a_walk_and_a_word(page: SearchPage) -> None:
    def first(text: str) -> ResultRow:
        page.take(text)
        return page.results.rows[0]

    assert first("ride") == ResultRow(
        "topic", "ride", 0, "Ride", "All about ride", "Getting ready", "health/nose", "sand"
    )
    step = first("step title 2")
    assert (step.kind, step.step, step.title, step.summary) == ("step", 1, "Step title 2", "About 20 minutes in")
    assert (step.cardId, step.home) in {("iv", "IV"), ("spray", "SPRAY")}
    assert first("spray") == ResultRow(
        "walkthrough", "spray", 0, "SPRAY", "How SPRAY goes", "SPRAY", "health/blood-bag", "sage"
    )
    meaning = "Feeling cut off from your body."
    assert first("dissociation") == ResultRow(
        "word", "dissociation", 0, "Dissociation", meaning, "", "controls/book-open", ""
    )


def test_a_word_of_danger_is_answered_in_styled_text(urgent_player: Player) -> None:
    urgent_player.openSearch()
    page = urgent_player.finder
    type_in(page, "chest pain")
    assert (page.urgency, page.urgentTitle, page.urgentText) == (
        "emergency",
        "Call 911 &amp; &lt;now&gt;",
        "We are here.",
    )
    assert page.urgentSpoken == "Call 911 & <now>. We are here."
    assert titles(page) == ["Ride"]
    page.eraseAll()
    assert (page.urgency, page.urgentText, page.urgentSpoken) == ("", "", "")


# The keys


def test_the_keys_are_those_of_the_language(page: SearchPage, urgent_player: Player) -> None:
    assert page.rows == ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
    assert page.alphabet == "abcdefghijklmnopqrstuvwxyz"
    urgent_player.openSearch()
    assert urgent_player.finder.rows[1] == "asdfghjklñ"
    assert urgent_player.finder.alphabet == "abcdefghijklmnñopqrstuvwxyz"


# Where it leads, and the way back


def test_back_returns_to_what_was_typed_and_found(hand: Hand, page: SearchPage) -> None:
    hand.player.leaving.connect(lambda: hand.player.remember(120.0, "result-topic-food"))
    type_in(page, "all about")
    found = page.results.rows
    hand.does("openTopic", "food")
    hand.does("goBack")
    assert (hand.player.screen, page.text, page.results.rows) == ("search", "all about", found)
    assert (hand.player.scroll, hand.player.focus) == (120.0, "result-topic-food")


def test_a_step_opens_its_walk_at_that_step(hand: Hand, page: SearchPage) -> None:
    hand.does("openStep", "spray", 2)
    assert (hand.player.screen, hand.player.walkthrough.name, hand.player.walkthrough.number) == (
        "walkthrough",
        "SPRAY",
        2,
    )


def test_the_search_button_changes_nothing_in_the_search(hand: Hand, page: SearchPage) -> None:
    type_in(page, "ride")
    hand.does("openSearch")
    assert page.text == "ride"
    hand.does("goBack")
    assert hand.player.screen == "home"


def test_a_search_from_a_page_that_was_found_is_a_new_one(hand: Hand, page: SearchPage) -> None:
    type_in(page, "ride")
    hand.does("openTopic", "ride")
    hand.does("openSearch")
    assert page.text == ""
    hand.does("goBack")
    hand.does("goBack")
    assert page.text == "ride"


@pytest.mark.parametrize("leave", ["goHome", "goBack", "finish"])
def test_P4_what_was_typed_is_gone_with_the_search(hand: Hand, page: SearchPage, leave: str) -> None:
    type_in(page, "zebra")
    assert "zebra" in repr(hand.player.visit.snapshot())
    hand.does(leave)
    assert "zebra" not in repr(hand.player.visit.snapshot())
    hand.does("openSearch")
    assert (page.text, page.count) == ("", 0)


def test_P4_the_end_of_the_visit_clears_the_page_itself(hand: Hand, page: SearchPage) -> None:
    type_in(page, "ride")
    hand.does("finish")
    assert (page.text, page.count, page.near, page.urgency) == ("", 0, [], "")


# Another pack, and a damaged one


def test_another_pack_is_searched_from_then_on(hand: Hand, page: SearchPage, open_library: OpenLibrary) -> None:
    type_in(page, "ride")
    other = open_library()
    hand.player.use(other)
    assert (hand.player.library, page.text, titles(page)) == (other, "ride", ["Ride"])
    type_in(page, " home")
    assert page.text == "ride home"


def test_a_search_that_fails_leaves_the_keys_and_the_staff(
    visit: Visit, open_library: OpenLibrary, caplog: pytest.LogCaptureFixture
) -> None:
    player = Player(visit, open_library(b'["topic","ride",0'))
    player.openSearch()
    type_in(player.finder, "ride")
    assert (player.screen, player.finder.text, player.finder.count) == ("search", "ride", 0)
    assert {record.message for record in caplog.records} == {"The search failed"}


def test_without_a_pack_there_is_nothing_to_search(qapp: QCoreApplication, visit: Visit) -> None:
    player = Player(visit, None)
    player.openSearch()
    type_in(player.finder, "ride")
    assert (player.screen, player.finder.count) == ("unavailable", 0)
