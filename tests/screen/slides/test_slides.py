"""One slide after another: when, in which language, and what happens when something is wrong."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from kiosk.pack import model
from kiosk.pack.cards import Translated
from kiosk.pack.reader import Pack
from kiosk.pack.writer import PackWriter
from kiosk.screen.library import Library
from kiosk.screen.player import Player
from kiosk.screen.slides.slides import RETRY
from kiosk.visit.programme import Entry, reading_seconds
from kiosk.visit.visit import Visit
from tests.samples import text, topic, write_sample_pack
from tests.screen.conftest import OpenLibrary
from tests.screen.slides.conftest import MakeShow, Show

PAGES = 9  # of the sample pack: three topics, two walkthroughs of three steps


@pytest.fixture
def bilingual(qapp: QCoreApplication, visit: Visit, open_library: OpenLibrary, tmp_path: Path) -> Player:
    """In Spanish the topic "food" is missing."""
    return Player(visit, open_library(pack=write_sample_pack(tmp_path / "two.kioskpack", languages=("en", "es"))))


@pytest.fixture
def untranslated(tmp_path: Path) -> Path:
    """A pack whose Spanish page is English, because there is no translation."""
    file = tmp_path / "source.kioskpack"
    with PackWriter(file) as pack:
        for language in ("en", "es"):
            flag: Translated = "source" if language == "es" else ""
            pack.put_section(language, model.Section("basics", "Basics", "", "", "home", "sky", 0), "a")
            page = topic("ride", "basics", 1, (model.KeyMessage(text("Bring an adult.")),))
            pack.put_topic(language, replace(page, translation=flag), "a")
            pack.put_notice(language, "not-translated", f"Not translated {language}", "a")
        pack.finish(title="", clinic_name="", languages=("en", "es"), clinic={}, built_at="")
    return file


def seen(show: Show, count: int) -> list[tuple[str, str, str]]:
    """The slides that follow, with the one in front."""
    slides = [show.see()]
    for _ in range(count - 1):
        show.waits()
        slides.append(show.see())
    return slides


def test_nothing_is_shown_before_it_begins(make_show: MakeShow) -> None:
    show = make_show()
    assert not show.slides.isShowing
    assert not show.timer.isActive()
    show.slides.wake()
    assert not show.timer.isActive()


def test_every_page_comes_in_one_round(make_show: MakeShow) -> None:
    show = make_show()
    show.slides.begin()
    assert (show.slides.isShowing, show.slides.isDark, show.slides.isEmpty) == (True, False, False)
    assert len(set(seen(show, PAGES))) == PAGES


def test_to_begin_again_changes_nothing(make_show: MakeShow) -> None:
    show = make_show()
    show.slides.begin()
    before = show.see()
    show.slides.begin()
    assert show.see() == before


def test_I7_each_stays_as_long_as_reading_it_takes(make_show: MakeShow) -> None:
    show = make_show(words_per_minute=50)
    show.slides.begin()
    for _ in range(PAGES):
        front = show.slides.front
        said = [front.source, front.title, front.words, front.notReviewed]
        words = sum(len(text.split()) for text in said)
        assert show.waits() == pytest.approx(reading_seconds(words, 50), abs=0.01)


def test_a_timer_that_is_early_waits_on(make_show: MakeShow) -> None:
    show = make_show()
    show.slides.begin()
    before = show.see()
    show.clock.pass_(5)
    show.slides.wake()
    assert show.see() == before
    assert show.timer.isActive()
    show.waits()
    assert show.see() != before


def test_the_two_slides_take_turns(make_show: MakeShow) -> None:
    show = make_show()
    turned: list[object] = []
    show.slides.turned.connect(lambda: turned.append(show.slides.front))
    show.slides.begin()
    seen(show, 4)
    assert turned == [show.slides.odd, show.slides.even] * 2


def test_languages_take_turns(make_show: MakeShow, bilingual: Player) -> None:
    show = make_show(bilingual)
    show.slides.begin()
    slides = seen(show, 40)
    assert [language for language, _, _ in slides] == ["en", "es"] * 20
    assert {language for language, title, _ in slides if title.endswith(" es")} == {"es"}
    assert all(first[1:] != second[1:] for first, second in pairwise(slides))


def test_the_languages_of_the_settings(
    make_show: MakeShow, bilingual: Player, caplog: pytest.LogCaptureFixture
) -> None:
    show = make_show(bilingual, languages=("es", "vi"))
    show.slides.begin()
    assert {language for language, _, _ in seen(show, 8)} == {"es"}
    assert caplog.messages == ["slides.languages: the pack does not speak vi"]


def test_languages_that_the_pack_lacks_leave_all_of_its_own(make_show: MakeShow, bilingual: Player) -> None:
    show = make_show(bilingual, languages=("vi",))
    show.slides.begin()
    assert {language for language, _, _ in seen(show, 4)} == {"en", "es"}


def test_weights(make_show: MakeShow, caplog: pytest.LogCaptureFixture) -> None:
    show = make_show(weights=(("iv", 0), ("spray", 0), ("getting-ready", 2), ("prepare", 3)))
    show.slides.begin()
    times = Counter(title for _, title, _ in seen(show, 10))
    assert times == {"Ride": 4, "Food": 4, "Rest": 2}
    assert caplog.messages == ["slides.weights: the pack has no section or walkthrough prepare"]


def test_the_end_forgets_everything(make_show: MakeShow) -> None:
    show = make_show()
    show.slides.begin()
    show.waits()
    changes: list[None] = []
    show.slides.changed.connect(lambda: changes.append(None))
    show.slides.end()
    show.slides.end()
    assert len(changes) == 1
    assert not show.slides.isShowing
    assert not show.timer.isActive()
    assert {slide.title for slide in (show.slides.even, show.slides.odd)} == {""}
    show.slides.begin()
    assert show.slides.front.title != ""


def test_a_page_that_cannot_be_read_is_skipped(
    make_show: MakeShow, visit: Visit, open_library: OpenLibrary, caplog: pytest.LogCaptureFixture
) -> None:
    show = make_show(Player(visit, open_library(b"What happens in step 2.")))  # of both walkthroughs
    caplog.clear()
    show.slides.begin()
    assert {title for _, title, _ in seen(show, 30)} == {"Ride", "Food", "Rest"}
    broken = [message for message in caplog.messages if message.startswith("There is no slide of")]
    assert sorted(broken) == ["There is no slide of iv"] * 3 + ["There is no slide of spray"] * 3


def test_another_pack_begins_anew(make_show: MakeShow, bilingual: Player, open_library: OpenLibrary) -> None:
    show = make_show(bilingual)
    show.slides.begin()
    seen(show, 3)
    bilingual.use(open_library())
    assert show.slides.front.language == "en"
    assert {language for language, _, _ in seen(show, 20)} == {"en"}


def test_another_language_of_the_buttons_changes_no_slide(make_show: MakeShow, bilingual: Player) -> None:
    show = make_show(bilingual)
    show.slides.begin()
    before = show.see()
    bilingual.languages.choose("es")
    assert show.see() == before


def test_without_a_pack_it_is_empty_and_tries_again(
    make_show: MakeShow, qapp: QCoreApplication, visit: Visit, library: Library
) -> None:
    player = Player(visit, None)
    show = make_show(player)
    show.slides.begin()
    assert show.slides.isEmpty
    assert show.waits() == pytest.approx(RETRY, abs=0.01)
    assert show.slides.isEmpty
    player.use(library)
    assert not show.slides.isEmpty


def test_when_all_is_left_out_it_is_empty(make_show: MakeShow) -> None:
    names = ("getting-ready", "afterwards", "iv", "spray")
    show = make_show(weights=tuple((name, 0) for name in names))
    show.slides.begin()
    assert show.slides.isEmpty


def test_what_the_glass_has_no_room_for_is_left_out_and_told(make_show: MakeShow) -> None:
    """As QML does: it refuses a slide while it is laid out, before anybody sees it."""
    show = make_show()
    for slide in (show.slides.even, show.slides.odd):
        slide.shown.connect(lambda slide=slide: slide.refuse() if slide.title == "Food" else None)
    show.slides.begin()
    assert "Food" not in {title for _, title, _ in seen(show, 20)}
    assert [turn.entry for turn in show.slides.left_out] == [Entry("getting-ready", "food")]
    for slide in (show.slides.even, show.slides.odd):
        slide.shown.disconnect()
    show.slides.glassChanged()
    assert show.slides.left_out == []
    assert "Food" in {title for _, title, _ in seen(show, PAGES)}


def test_a_slide_that_turns_out_too_long_makes_way_at_once(make_show: MakeShow) -> None:
    """The window came after the slides had begun."""
    show = make_show()
    show.slides.begin()
    before = show.see()
    show.slides.front.refuse()
    assert show.see() != before
    assert len(show.slides.left_out) == 1
    assert before not in seen(show, 20)


def test_a_glass_that_holds_nothing_shows_the_calm_page(make_show: MakeShow) -> None:
    show = make_show()
    for slide in (show.slides.even, show.slides.odd):
        slide.shown.connect(slide.refuse)
    show.slides.begin()
    assert show.slides.isEmpty
    assert len(show.slides.left_out) == PAGES


def test_what_stands_in_for_a_translation_waits_for_its_own_turn(
    make_show: MakeShow, visit: Visit, untranslated: Path
) -> None:
    pack = Pack.open(untranslated)
    show = make_show(Player(visit, Library(pack)))
    show.slides.begin()
    assert {language for language, _, _ in seen(show, 6)} == {"en"}
    show.slides.end()
    alone = make_show(show.player, languages=("es",))
    alone.slides.begin()
    assert {language for language, _, _ in seen(alone, 6)} == {"en"}
    assert alone.slides.front.cautions == ["Not translated es", "Not translated en"]
    alone.slides.end()
    pack.close()


def test_10_000_slides_leave_nothing_behind(make_show: MakeShow, bilingual: Player) -> None:
    show = make_show(bilingual)
    show.slides.begin()
    objects = len(show.slides.findChildren(QObject))
    for _ in range(10_000):
        show.clock.pass_(1000)
        show.slides.wake()
    assert len(show.slides.findChildren(QObject)) == objects
    assert show.slides.left_out == []
