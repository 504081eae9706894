"""What people are told of a translation that nobody has checked, or that is not there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.pack import model
from kiosk.pack.cards import Translated, unchecked_key
from kiosk.pack.writer import PackWriter
from kiosk.screen.library import Library
from kiosk.screen.player import Player
from kiosk.visit.visit import Visit
from tests.conftest import FakeClock
from tests.samples import EVERY_BLOCK, topic, walkthrough
from tests.screen.conftest import OpenLibrary

SAID = {"not-checked": "Nobody has checked this. {}", "not-translated": "This is not translated. {}"}
Flagged = Callable[..., Library]


@pytest.fixture
def flagged(open_library: OpenLibrary, tmp_path: Path) -> Flagged:
    """A pack in English and Spanish whose Spanish pages have a flag, shown in Spanish."""

    def make(flag: Translated, **notices: str) -> Library:
        file = tmp_path / f"{flag or 'fine'}-{len(notices)}.kioskpack"
        with PackWriter(file) as pack:
            for language in ("en", "es"):
                own = flag if language == "es" else ""
                section = model.Section("basics", "Basics", "", "", "home", "sage", 0)
                pack.put_section(language, section, "a")
                pack.put_topic(language, replace(topic("ride", "basics", 1, EVERY_BLOCK), translation=own), "a")
                pack.put_walkthrough(language, replace(walkthrough("iv", "IV", 0), translation=own), "a")
                pack.put_term(language, model.Term("word", "Word", "Its meaning.", (), own), "a")
                for key, text in SAID.items():
                    pack.put_notice(language, key, text.format(language), "a")
            for kind, state in notices.items():
                pack.put_notice("es", unchecked_key(kind), state, "a")
            pack.put_reference(model.Reference("R01", "A source."), "a")
            pack.put_reference(model.Reference("R02", "A source."), "a")
            pack.finish(title="", clinic_name="", languages=("en", "es"), clinic={}, built_at="")
        return open_library(pack=file).in_language("es")

    return make


@pytest.fixture
def in_spanish(qapp: QCoreApplication, visit: Visit, flagged: Flagged) -> Callable[..., Player]:
    def make(flag: Translated, **notices: str) -> Player:
        visit.begin_in("es")
        return Player(visit, flagged(flag, **notices))

    return make


@pytest.mark.parametrize(
    ("flag", "said"),
    [
        ("", []),
        ("unreviewed", ["Nobody has checked this. es", "Nobody has checked this. en"]),
        ("stale", ["Nobody has checked this. es", "Nobody has checked this. en"]),
        ("source", ["This is not translated. es", "This is not translated. en"]),
    ],
)
def test_L1_it_is_said_in_both_languages(
    in_spanish: Callable[..., Player], clock: FakeClock, flag: Translated, said: list[str]
) -> None:
    player = in_spanish(flag)
    player.openTopic("ride")
    assert player.topic.cautions == said
    clock.pass_(1)
    player.openWalkthrough("iv")
    assert player.walkthrough.cautions == said
    clock.pass_(1)
    player.follow("word:word")
    assert player.word.cautions == said
    assert player.notices.cautions == []


def test_the_first_language_says_nothing(in_spanish: Callable[..., Player], clock: FakeClock) -> None:
    player = in_spanish("stale")
    player.openTopic("ride")
    clock.pass_(1)
    player.languages.choose("en")
    assert player.topic.cautions == []


@pytest.mark.parametrize("kind", ["sections", "notices"])
def test_words_that_stand_on_every_page(in_spanish: Callable[..., Player], kind: str) -> None:
    player = in_spanish("", **{kind: "unreviewed"})
    assert player.notices.cautions == ["Nobody has checked this. es", "Nobody has checked this. en"]
    player.use(None)
    assert player.notices.cautions == []


def test_what_the_last_visitor_was_told_is_gone(in_spanish: Callable[..., Player], clock: FakeClock) -> None:
    player = in_spanish("stale")
    player.openTopic("ride")
    clock.pass_(1)
    player.openWalkthrough("iv")
    clock.pass_(1)
    player.finish()
    assert (player.topic.cautions, player.walkthrough.cautions, player.topic.translation) == ([], [], "")


def test_S4_a_page_is_spoken_in_the_language_it_is_written_in(
    in_spanish: Callable[..., Player], clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = in_spanish("source")
    spoken: list[str] = []
    monkeypatch.setattr(player.talk, "use", spoken.append)
    player.openTopic("ride")
    clock.pass_(1)
    player.openWalkthrough("iv")
    clock.pass_(1)
    player.goHome()
    assert spoken == ["en", "en", "es"]
