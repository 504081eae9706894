from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from kiosk.pack.reader import NotInPackError, Pack
from kiosk.pack.writer import PackWriter
from kiosk.screen.cards import CardRow
from kiosk.screen.library import Library
from kiosk.screen.rows import BlockRow
from kiosk.screen.topic import TopicPage, portions
from tests import samples


@pytest.fixture
def page(qapp: QCoreApplication) -> TopicPage:
    parent = QObject(qapp)
    return TopicPage(parent)


def test_the_page_of_a_topic(page: TopicPage, library: Library, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.changed, timeout=0):
        assert page.show(library, "ride") == 80  # words
    page.layOutAll()
    assert (page.title, page.sectionTitle, page.sectionId, page.sectionIcon, page.tint) == (
        "Ride",
        "Getting ready",
        "getting-ready",
        "health/home",
        "sand",
    )
    assert [row.kind for row in page.blocks.rows] == [block.kind for block in samples.EVERY_BLOCK]
    assert page.sources == ["The label. 2026.", "A guide. 2025."]
    assert (page.figure, page.figureAlt, page.figureCaption) == (
        "scenes/visit-arrive.svg",
        "Two people come through a door",
        "Come together",
    )
    assert page.nextTopics.rows == (CardRow("food", "Food", "All about food", "health/nose", "sand"),)
    assert page.nextCount == 1


def test_a_long_page_grows_from_its_beginning(page: TopicPage, library: Library) -> None:
    page.show(library, "ride")
    kinds = [block.kind for block in samples.EVERY_BLOCK]
    seen = 0
    while page.isGrowing:
        laid_out = [row.kind for row in page.blocks.rows]
        assert seen < len(laid_out) < len(kinds)
        assert laid_out == kinds[: len(laid_out)]
        seen = len(laid_out)
        page.layOutMore()
    assert seen > 0
    assert [row.kind for row in page.blocks.rows] == kinds
    page.layOutMore()
    assert len(page.blocks.rows) == len(kinds)


def test_what_stands_there_already_is_not_laid_out_again(page: TopicPage, library: Library) -> None:
    page.show(library, "ride")
    page.layOutAll()
    page.show(library, "ride")
    assert not page.isGrowing


def test_another_page_ends_the_growing_of_the_one_before(page: TopicPage, library: Library) -> None:
    page.show(library, "ride")
    assert page.isGrowing
    page.clear()
    assert not page.isGrowing
    page.layOutAll()
    assert page.blocks.rows == ()


def test_a_portion_is_a_few_texts_and_never_half_a_block() -> None:
    one, many = BlockRow("paragraph"), BlockRow("bullets", items=("a",) * 20)
    assert list(portions([])) == []
    assert list(portions([one])) == [(one,)]
    assert list(portions([many, one])) == [(many,), (one,)]
    assert list(portions([one] * 6)) == [(one,) * 5, (one,)]


def test_H9_who_signed_it_off_is_told(page: TopicPage, library: Library) -> None:
    page.show(library, "rest")
    assert (page.reviewer, page.reviewed) == ("Dr Ada Example, psychiatrist", "2026-01-02")
    page.show(library, "ride")
    assert (page.reviewer, page.reviewed) == ("", "")


def test_an_overdue_review_is_none_and_the_page_is_as_it_was(page: TopicPage, library: Library) -> None:
    library.today = lambda: "2027-01-02"
    page.show(library, "rest")
    assert page.reviewer == "Dr Ada Example, psychiatrist"
    library.today = lambda: "2027-01-03"
    page.show(library, "rest")
    assert (page.reviewer, page.reviewed) == ("", "")
    assert (page.title, len(page.blocks.rows)) == ("Rest", 2)


def test_a_topic_without_a_picture(page: TopicPage, library: Library) -> None:
    page.show(library, "ride")
    page.show(library, "rest")
    assert (page.figure, page.figureAlt, page.figureCaption, page.nextCount) == ("", "", "", 0)


def test_P4_a_cleared_page_says_nothing(page: TopicPage, library: Library) -> None:
    page.show(library, "ride")
    page.clear()
    words = (page.title, page.sectionTitle, page.sectionId, page.sectionIcon, page.tint, page.figure, page.figureAlt)
    assert set(words) == {""}
    assert (page.blocks.rows, page.nextTopics.rows, page.sources, page.reviewer) == ((), (), [], "")


def test_a_page_that_fails_leaves_the_one_before_whole(page: TopicPage, library: Library) -> None:
    page.show(library, "ride")
    page.layOutAll()
    with pytest.raises(NotInPackError):
        page.show(library, "x")
    assert (page.title, len(page.blocks.rows)) == ("Ride", len(samples.EVERY_BLOCK))


def test_a_next_topic_that_was_not_translated_is_left_out(page: TopicPage, tmp_path: Path) -> None:
    with PackWriter(tmp_path / "a.kioskpack") as pack:
        pack.put_section("en", samples.model.Section("s", "S", "", "", "home", "sage", 1), "a")
        pack.put_topic("en", samples.topic("one", "s", 1, (), next_topics=("none", "two")), "a")
        pack.put_topic("en", samples.topic("two", "s", 2, ()), "a")
        pack.finish(title="", clinic_name="", languages=("en",), clinic={}, built_at="")
    library = Library(Pack.open(tmp_path / "a.kioskpack"))
    page.show(library, "one")
    assert [row.cardId for row in page.nextTopics.rows] == ["two"]
    library.close()
