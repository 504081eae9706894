"""The whole sheet: its words read back in their order, its sizes, and what the file says and does not say of itself."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageSize

from kiosk import paths
from kiosk.authoring.build import build_pack
from kiosk.pack import model
from kiosk.pack.cards import Media
from kiosk.pack.reader import NotInPackError, Pack
from kiosk.paper.handout import making
from kiosk.paper.handout.content import Handout, Part
from kiosk.screen import fonts
from tests.paper.handout.conftest import REVIEW, Make
from tests.samples import text


def words(made: tuple[bytes, int]) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(made[0])).pages)


def in_order(found: str, *expected: str) -> None:
    """Each of these words is there, behind the one before it."""
    at = 0
    for each in expected:
        assert each in found[at:], f"{each!r} does not come behind {found[max(0, at - 60) : at]!r}"
        at = found.index(each, at) + len(each)


def test_a_topic_is_read_in_its_order(make: Make, ride: Part) -> None:
    in_order(
        words(make(ride)),
        "Riverside Clinic",
        "Ride",
        "In short: Bring an adult to take you home.",
        "Why you cannot drive",
        "You may feel cut off for a while. Read about food, or ask ask our staff & <b>nobody</b> else.",
        "A friend",
        "1.",
        "Ask somebody.",
        "Tell our staff now if:",
        "You are alone",
        "Call 911 if:",
        "You cannot wake the person",
        "Out of 10 people:",
        "1 or 2 more got clearly better",
        "IV drip",
        "You stay",
        "At least 2 hours",
        "2 hours before: Last food",
        "Myth: One dose lasts for months.",
        "Fact: Often about a week.",
        "How it may help",
        "It may work fast.",
        "How it may harm",
        "You cannot drive.",
        "What else could I try?",
        "Not yet reviewed by this clinic’s staff. Content of January 1, 2026.",
        "Sources in short; the screen has them in full: The label 2026; A guide 2025.",
        "Riverside Clinic: How to reach us",
        "Our phone: 555-0100",
        "At night: 555-0101",
        "Follow what your clinic tells you.",
    )


def test_a_walkthrough_has_its_steps_and_says_where_the_rest_is(make: Make, iv: Part) -> None:
    found = words(make(iv))
    in_order(
        found,
        "How IV goes",
        "1. Step title 1. About 10 minutes in",
        "What happens in step 1.",
        "3. Step title 3. About 30 minutes in",
        "What happens in step 3.",
        "What you may feel, what you can do, and when to tell the nurse",
    )


def test_who_to_call_in_an_emergency_stands_on_every_sheet(make: Make, ride: Part, iv: Part) -> None:
    made, count = make(ride, iv, is_plan=True)
    pages = PdfReader(io.BytesIO(made)).pages
    assert count == len(pages) >= 3
    for number, page in enumerate(pages, start=1):
        found = " ".join(page.extract_text().split())
        assert "Emergency? Call 911. Thinking about suicide? Call or text 988." in found
        assert f"Page {number} of {count}" in found


def test_a_plan_ends_with_the_questions_and_room_for_a_pen(make: Make, ride: Part, iv: Part) -> None:
    made = make(ride, iv, is_plan=True, questions=("What else could I try?", "Who do I call at night?"))
    last = " ".join(PdfReader(io.BytesIO(made[0])).pages[-1].extract_text().split())
    in_order(
        last,
        "My questions",
        "What else could I try?",
        "Who do I call at night?",
        "To fill in by hand",
        "My next visit",
        "Who takes me home, and their phone number",
        "My notes",
        "How to reach us",
    )
    assert "To fill in by hand" not in words(make(ride))


def test_a_number_that_the_clinic_has_not_set_is_asked_for(make: Make, ride: Part) -> None:
    assert "Our phone, by day and at night: ask our staff" in words(make(ride, values={}))
    assert "Our phone: 555 At night: ask our staff" in words(make(ride, values={"phone": "555"}))


def test_who_reviewed_it(make: Make, ride: Part) -> None:
    found = words(make(ride._replace(review=REVIEW)))
    assert "Reviewed January 2, 2026 by Dr Ada Example, psychiatrist. Content of January 1, 2026." in found
    assert "Not yet reviewed" not in found


def test_a_translation_says_what_it_is(make: Make, ride: Part) -> None:
    assert "Nobody checked this. Nadie lo revisó." in words(
        make(ride._replace(cautions=("Nobody checked this.", "Nadie lo revisó.")))
    )


def test_every_word_of_its_own_can_be_said_in_another_language(make: Make, ride: Part, iv: Part) -> None:
    found = words(
        make(ride, iv, is_plan=True, questions=("What?",), say=lambda english: "¿%1 %2" if "%" in english else "¿")
    )
    for english in ("In short", "Myth", "Fact", "How it may", "My ", "To fill in", "How to reach", "phone:", "Page"):
        assert english not in found


@pytest.mark.parametrize(
    ("size", "points"), [(QPageSize.PageSizeId.A4, (595, 842)), (QPageSize.PageSizeId.Letter, (612, 792))]
)
def test_the_size_of_the_paper(make: Make, ride: Part, size: QPageSize.PageSizeId, points: tuple[int, int]) -> None:
    box = PdfReader(io.BytesIO(make(ride, size=size)[0])).pages[0].mediabox
    assert (round(box.width), round(box.height)) == points


def test_its_body_is_large_print(make: Make, ride: Part) -> None:
    sizes: dict[str, float] = {}

    def see(words: str, matrix: list[float], text_matrix: list[float], _font: object, size: float) -> None:
        sizes[" ".join(words.split())] = size * abs(matrix[3] * text_matrix[3])

    PdfReader(io.BytesIO(make(ride)[0])).pages[0].extract_text(visitor_text=see)
    assert sizes["A friend"] == pytest.approx(14, abs=0.1)


def test_what_the_file_says_of_itself(make: Make, ride: Part) -> None:
    reader = PdfReader(io.BytesIO(make(ride, language="es-MX")[0]))
    assert reader.metadata is not None
    assert reader.metadata.title == "Ride"
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "es-MX"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    # What Qt cannot do today. A Qt that tags its text should be noticed here, and used.
    assert "/StructTreeRoot" not in root


def test_nothing_tells_when_it_was_made_and_it_is_the_same_for_everybody(make: Make, ride: Part) -> None:
    made, _ = make(ride)
    metadata = PdfReader(io.BytesIO(made)).metadata
    assert metadata is not None
    assert metadata["/CreationDate"] == metadata["/ModDate"] == "D:20260101000000Z"
    assert made == make(ride)[0]


def long_topic(part: Part, paragraphs: int) -> Part:
    topic = part.page
    assert isinstance(topic, model.Topic)
    line = text("These are words that fill a line or two of a page in large letters, again and again and again.")
    figure = model.Figure("scenes/visit-arrive.svg", "")
    return part._replace(
        page=replace(topic, blocks=(topic.blocks[0], figure, *[model.Paragraph(line)] * paragraphs, topic.blocks[-1]))
    )


def test_a_long_page_is_set_tighter_and_then_without_its_last_questions(
    make: Make, ride: Part, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets = [(count, make(long_topic(ride, count))) for count in (20, 26, 32, 38)]
    with_questions = {count: "What else could I try?" in words(made) for count, made in sheets if made[1] <= 2}
    assert with_questions[20]
    assert max(made[1] for _, made in sheets) == 3
    # With the widest setting alone, fewer words fit on two sheets.
    monkeypatch.setattr(making, "_FITS", making._FITS[:1])
    longest = max(with_questions)
    assert make(long_topic(ride, longest))[1] == 3


def test_a_scene_that_cannot_be_read_leaves_the_words(make: Make, ride: Part, qapp: QCoreApplication) -> None:
    def lost(_path: str) -> Media:
        raise NotInPackError("gone")

    made = make(ride)
    without = making.make_handout(
        Handout("en", "What to expect", (ride,), {}, {}, "2026-01-01"),
        QPageSize(QPageSize.PageSizeId.A4),
        str,
        lost,
        "Sans",
    )
    assert "Bring an adult to take you home." in words(without)
    assert len(without[0]) < len(made[0])


def test_the_longest_pages_of_the_bundled_content_take_two_sheets(make: Make, tmp_path: Path) -> None:
    """In both languages and on both papers, with what has to be said of a translation."""
    target = tmp_path / "bundled.kioskpack"
    assert build_pack(paths.content_dir(), target).unwritten == ""
    pack = Pack.open(target)
    long: list[str] = []
    for language in pack.manifest.languages:
        topics = [
            pack.topic(language, card.id)
            for section in pack.sections(language)
            for card in pack.topic_cards(language, section.id)
        ]
        walkthroughs = [pack.walkthrough(language, card.id) for card in pack.walkthrough_cards(language)]
        for page in (*sorted(topics, key=lambda topic: -topic.words)[:8], *walkthroughs):
            part = Part(page, tuple(reference.citation for reference in pack.references(page.references)))
            part = part._replace(cautions=(pack.notices("en")["not-checked"], pack.notices("es")["not-checked"]))
            handout = Handout(language, "", (part,), pack.manifest.clinic, pack.notices(language), "2026-01-01")
            for size in (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter):
                _, count = making.make_handout(handout, QPageSize(size), str, pack.media, fonts.load(fonts.UPRIGHT))
                if count > 2:
                    long.append(f"{language} {size.name} {page.card.id} takes {count} sheets")
    pack.close()
    assert long == []
