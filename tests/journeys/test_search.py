"""Searching: letters under a finger, a result, the way back, and nothing left."""

from __future__ import annotations

import math
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.visit.journey import Place, Screen
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor

GLASSES = [((1920, 1080), 24.0), ((1080, 1920), 24.0), ((1280, 800), 10.1), ((800, 1280), 10.1)]


@pytest.fixture
def searching(visitor: Visitor) -> Visitor:
    visitor.tap("search")
    return visitor


def type_in(visitor: Visitor, text: str) -> None:
    for letter in text:
        visitor.tap("key-space" if letter == " " else f"key-{letter}")


def results(visitor: Visitor) -> list[str]:
    return [name for item in visitor.items() if (name := item.objectName()).startswith("result-")]


def on_glass(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def test_from_home_to_a_page_and_back_and_nothing_is_left(visitor: Visitor) -> None:
    fresh = visitor.player.visit.snapshot()
    visitor.tap("search")
    assert visitor.reads("What are you looking for?")
    type_in(visitor, "pee")
    found = results(visitor)
    assert "result-topic-long-term-risks" in found[:3]
    visitor.tap("pageDown")
    down = visitor.scroll
    assert down > 0
    visitor.reach("result-topic-side-effects")
    assert visitor.player.topic.title == "Side effects"
    visitor.tap("back")
    assert (visitor.player.finder.text, results(visitor)) == ("pee", found)
    assert visitor.scroll >= down
    visitor.tap("done")
    assert visitor.player.visit.snapshot() == fresh
    visitor.tap("search")
    assert (visitor.player.finder.text, results(visitor)) == ("", [])


def test_letters_are_taken_away_one_by_one_or_all_at_once(searching: Visitor) -> None:
    type_in(searching, "ride h")
    searching.tap("key-delete")
    assert searching.reads("ride")
    assert searching.player.finder.text == "ride "
    searching.tap("key-clear")
    assert searching.player.finder.text == ""
    assert searching.reads("Type a word")


def test_two_thumbs_type_as_fast_as_they_can(searching: Visitor) -> None:
    for letter in "side":
        searching.clock.pass_(0.08)
        searching.tap_at(searching.centre(searching.find(f"key-{letter}")))
    assert searching.player.finder.text == "side"


def test_a_step_opens_at_that_step(searching: Visitor) -> None:
    type_in(searching, "vital signs")
    name = next(name for name in results(searching) if name.startswith("result-step-iv-infusion"))
    searching.reach(name)
    assert searching.player.screen == "walkthrough"
    assert searching.player.walkthrough.number == int(name.rpartition("-")[2]) - 1 > 0


def test_a_word_opens_its_meaning_over_the_results(searching: Visitor) -> None:
    type_in(searching, "spravato")
    assert searching.reads("What this word means")
    searching.tap("result-word-esketamine")
    assert searching.reads("A nasal spray made from one half of ketamine.")
    searching.tap("close")
    assert searching.player.finder.text == "spravato"


def test_a_near_spelling_is_one_touch_away(searching: Visitor) -> None:
    type_in(searching, "nausia")
    assert searching.reads("Did you mean:")
    searching.tap("near-nausea")
    assert searching.player.finder.text == "nausea"
    assert results(searching)


def test_no_search_is_a_dead_end(searching: Visitor) -> None:
    type_in(searching, "zebra")
    assert results(searching) == []
    assert searching.reads("We found nothing for “zebra”. Ask our staff: they are glad to help.")
    searching.reach("section-afterwards")
    assert searching.player.screen == "section"


def test_with_nothing_typed_there_are_the_sections(searching: Visitor) -> None:
    searching.reach("section-getting-ready")
    assert searching.player.screen == "section"


@pytest.mark.parametrize(
    ("text", "line", "first"),
    [
        ("kill myself", "Thinking about suicide? Call or text 988", "result-topic-suicidal-thoughts"),
        ("cant breathe", "Is it happening now? Tell our staff, or call 911", "result-topic-when-to-get-help"),
    ],
)
def test_words_of_danger_bring_help_above_everything(searching: Visitor, text: str, line: str, first: str) -> None:
    type_in(searching, text)
    assert searching.reads(line)
    assert results(searching)[0] == first
    assert on_glass(searching.find("urgent")).bottom() < on_glass(searching.find(first)).top()


def test_hardware_keys_type_too(searching: Visitor) -> None:
    for letter in "Ride":
        searching.clock.pass_(1)
        QTest.keyClick(searching.window, letter)
    searching.key(Qt.Key.Key_Space)
    assert searching.player.finder.text == "ride "
    searching.key(Qt.Key.Key_Backspace)
    assert searching.player.finder.text == "ride"
    searching.key(Qt.Key.Key_Escape)
    assert searching.player.screen == "home"


def test_K1_every_key_and_result_is_reached_by_tab(searching: Visitor) -> None:
    type_in(searching, "ride")
    seen = set()
    for _ in range(80):
        searching.key(Qt.Key.Key_Tab)
        focus = searching.window.activeFocusItem()
        assert focus is not None
        seen.add(focus.objectName())
    assert {f"key-{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"} <= seen
    assert {"key-space", "key-delete", "key-clear", *results(searching), "home", "done"} <= seen


@pytest.mark.parametrize(("size", "inches"), GLASSES)
def test_T1_T4_keys_are_large_and_apart_and_three_results_are_seen(
    open_kiosk: Open, bundled_pack: Path, size: tuple[int, int], inches: float
) -> None:
    visitor = open_kiosk(bundled_pack, size, diagonal_inches=inches)
    pixels = math.hypot(*size) / (inches * 25.4)
    visitor.player.show_place(Place(Screen.SEARCH, "ride"))
    visitor.settle()
    keys = [on_glass(item) for item in visitor.items() if item.objectName().startswith("key-")]
    assert len(keys) in (29, 30)  # with the key that puts the keys away
    assert min(min(key.width(), key.height()) for key in keys) / pixels >= 15
    assert min(key.left() for key in keys) >= 0 <= min(key.top() for key in keys)
    for number, key in enumerate(keys):
        grown = key.adjusted(-2.99 * pixels, -2.99 * pixels, 2.99 * pixels, 2.99 * pixels)
        assert not any(grown.intersects(other) for other in keys[number + 1 :])
    page = on_glass(visitor.find("page"))
    assert all(not page.intersects(key) for key in keys)
    cards = [on_glass(visitor.find(name)) for name in results(visitor)]
    assert sum(page.top() <= card.top() and card.center().y() < page.bottom() for card in cards) >= 3


def test_P3_what_was_typed_is_nowhere_on_disk(
    open_kiosk: Open, bundled_pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("STATE_DIRECTORY", "TMPDIR", "HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        folder = tmp_path / name
        folder.mkdir()
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    assert paths.state_dir().parent == Path(tempfile.gettempdir()).parent == tmp_path
    visitor = open_kiosk(bundled_pack)
    visitor.tap("search")
    type_in(visitor, "zebra")
    assert "zebra" in repr(visitor.player.visit.snapshot())
    visitor.tap("done")
    assert "zebra" not in repr(visitor.player.visit.snapshot())
    assert [file for file in tmp_path.rglob("*") if file.is_file() and b"zebra" in file.read_bytes()] == []


def test_on_small_glass_the_keys_can_be_put_away(open_kiosk: Open, bundled_pack: Path) -> None:
    visitor = open_kiosk(bundled_pack, (1280, 800), diagonal_inches=10.1)
    visitor.tap("search")
    type_in(visitor, "ride")
    narrow = visitor.find(results(visitor)[0]).width()
    visitor.tap("key-done")
    assert not visitor.sees("key-a")
    assert visitor.find(results(visitor)[0]).width() > 3 * narrow
    visitor.tap(results(visitor)[0])
    visitor.tap("back")
    assert not visitor.sees("key-a"), "it is as it was left"
    visitor.tap("keys")
    assert visitor.sees("key-a")
    visitor.tap("key-done")
    visitor.tap("done")
    visitor.tap("search")
    assert visitor.sees("key-a"), "the next visitor finds the keys"
