"""What a slide says: all of a key message or step, and what must stand beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.pack import model
from kiosk.pack.cards import Translated, unchecked_key
from kiosk.pack.model import Span
from kiosk.pack.reader import PackError
from kiosk.pack.writer import PackWriter
from kiosk.screen.library import Library
from kiosk.screen.slides.making import entries, make
from kiosk.visit.programme import Entry
from tests.samples import text, topic, walkthrough
from tests.screen.conftest import OpenLibrary

WritePack = Callable[..., Library]

MESSAGE = text("All of it.")
RIDE = Entry("basics", "ride")


@pytest.fixture
def write_pack(open_library: OpenLibrary, tmp_path: Path) -> WritePack:
    """A pack in English and Spanish with one page that says `message`; in Spanish it has a flag."""

    def write(message: model.Text = MESSAGE, flag: Translated = "", **notices: str) -> Library:
        file = tmp_path / "own.kioskpack"
        with PackWriter(file) as pack:
            for language in ("en", "es"):
                own = flag if language == "es" else ""
                pack.put_section(language, model.Section("basics", "Basics", "", "", "home", "sky", 0), "a")
                blocks = (model.Paragraph(text("Not this.")), model.KeyMessage(message))
                pack.put_topic(language, replace(topic("ride", "basics", 1, blocks), translation=own), "a")
                bare = topic("bare", "basics", 2, (model.Paragraph(text("No message.")),))
                pack.put_topic(language, bare, "a")
                pack.put_notice(language, "not-checked", f"Nobody has checked this. {language}", "a")
                pack.put_notice(language, "not-translated", f"This is not translated. {language}", "a")
            for key, value in notices.items():
                pack.put_notice("es", key.replace("_", "-"), value, "a")
            pack.finish(title="", clinic_name="", languages=("en", "es"), clinic={}, built_at="")
        return open_library(pack=file)

    return write


def test_every_topic_and_every_step_is_a_slide(library: Library) -> None:
    assert entries(library) == [
        Entry("getting-ready", "ride"),
        Entry("getting-ready", "food"),
        Entry("afterwards", "rest"),
        *(Entry(walk, walk, step) for walk in ("iv", "spray") for step in range(3)),
    ]


def test_a_topic(library: Library) -> None:
    slide = make(library, Entry("getting-ready", "ride"))
    assert (slide.language, slide.tint, slide.source, slide.title) == ("en", "sand", "Getting ready", "Ride")
    assert slide.paragraphs == ("Bring an adult to take you home.",)
    assert (slide.scene, slide.alt) == ("scenes/visit-arrive.svg", "Two people come through a door")
    assert (slide.step, slide.step_count, slide.clinic) == (0, 0, "Riverside Clinic")


def test_a_topic_without_a_picture(library: Library) -> None:
    slide = make(library, Entry("afterwards", "rest"))
    assert (slide.scene, slide.alt) == ("", "")


def test_a_step(library: Library) -> None:
    slide = make(library, Entry("spray", "spray", 1))
    assert (slide.tint, slide.source, slide.step, slide.step_count) == ("", "SPRAY", 2, 3)
    assert (slide.title, slide.paragraphs) == ("Step title 2", ("What happens in step 2.",))
    assert (slide.scene, slide.alt) == ("scenes/visit-arrive.svg", "Scene 2")


def test_what_stands_on_every_slide(library: Library) -> None:
    for entry in entries(library):
        slide = make(library, entry)
        assert slide.emergency == "Emergency? Call 911. Thinking about suicide? Call or text 988."
        assert slide.follow_clinic == "Follow your clinic’s instructions."


def test_what_nobody_has_signed_says_so(library: Library) -> None:
    """The page that is signed says nothing, until its next review is overdue."""
    signed, open_ = Entry("afterwards", "rest"), Entry("getting-ready", "ride")
    assert make(library, signed).not_reviewed == ""
    assert make(library, open_).not_reviewed == "Not yet reviewed by this clinic’s staff"
    assert make(library, Entry("iv", "iv", 0)).not_reviewed == "Not yet reviewed by this clinic’s staff"
    overdue = Library(library.pack, today=lambda: "2027-01-03")
    assert make(overdue, signed).not_reviewed == "Not yet reviewed by this clinic’s staff"


def test_the_whole_message_stays_and_its_links_go(write_pack: WritePack) -> None:
    message = (
        Span("In danger & alone? Call "),
        Span("911", "clinic", "emergency_number"),
        Span(". Read about "),
        Span("ketamine", "term", "ketamine"),
        Span(" and "),
        Span("food", "topic", "food", strong=True),
        Span(".", "text"),
        Span("", "ref", "R01"),
    )
    slide = make(write_pack(message), RIDE)
    assert slide.paragraphs == ("In danger &amp; alone? Call <b>911</b>. Read about ketamine and <b>food</b>.",)
    assert slide.words == 1 + 1 + 11  # the section, the title, the message


def test_a_step_keeps_all_its_paragraphs(open_library: OpenLibrary, tmp_path: Path) -> None:
    walk = walkthrough("iv", "IV", 0, steps=1)
    step = replace(walk.steps[0], text=(text("You drive the next day."), text("Not before.")))
    file = tmp_path / "steps.kioskpack"
    with PackWriter(file) as pack:
        pack.put_walkthrough("en", replace(walk, steps=(step,)), "a")
        pack.finish(title="", clinic_name="", languages=("en",), clinic={}, built_at="")
    slide = make(open_library(pack=file), Entry("iv", "iv", 0))
    assert slide.paragraphs == ("You drive the next day.", "Not before.")


@pytest.mark.parametrize("flag", ["stale", "unreviewed"])
def test_L1_a_translation_that_nobody_checked_says_so_in_both_languages(
    write_pack: WritePack, flag: Translated
) -> None:
    library = write_pack(flag=flag).in_language("es")
    slide = make(library, RIDE)
    assert slide.cautions == ("Nobody has checked this. es", "Nobody has checked this. en")
    assert slide.language == "es"
    assert make(library.in_language("en"), RIDE).cautions == ()
    assert slide.words == make(library.in_language("en"), RIDE).words + 10


@pytest.mark.parametrize("kind", ["sections", "notices"])
def test_L1_so_does_one_whose_section_or_foot_nobody_checked(write_pack: WritePack, kind: str) -> None:
    library = write_pack(**{unchecked_key(kind): "unreviewed"}).in_language("es")
    assert make(library, RIDE).cautions == ("Nobody has checked this. es", "Nobody has checked this. en")


def test_what_stands_in_for_a_translation_is_in_its_own_language(write_pack: WritePack) -> None:
    slide = make(write_pack(flag="source").in_language("es"), RIDE)
    assert slide.language == "en"
    assert slide.cautions == ("This is not translated. es", "This is not translated. en")


def test_a_page_without_a_key_message_is_no_slide(write_pack: WritePack) -> None:
    with pytest.raises(PackError, match="bare has no key message to make a slide of"):
        make(write_pack(), Entry("basics", "bare"))


def test_a_step_that_is_not_there(library: Library) -> None:
    with pytest.raises(PackError, match="iv has no step 4 to make a slide of"):
        make(library, Entry("iv", "iv", 3))


def test_a_list_that_cannot_be_read_is_passed_over(open_library: OpenLibrary, caplog: pytest.LogCaptureFixture) -> None:
    damaged = open_library(b"How SPRAY goes")
    assert [entry.page for entry in entries(damaged)] == ["ride", "food", "rest"]
    assert caplog.messages == ["There are no slides of a list that cannot be read"]
