from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from kiosk.pack.model import Reference, Review
from kiosk.pack.reader import Pack, PackError
from kiosk.pack.writer import PackWriter
from kiosk.screen.library import Library
from kiosk.screen.walkthrough import RailRow, WalkthroughPage, derive_rail
from tests import samples
from tests.screen.conftest import OpenLibrary


@pytest.fixture
def page(qapp: QCoreApplication) -> WalkthroughPage:
    parent = QObject(qapp)
    return WalkthroughPage(parent)


@pytest.mark.parametrize(
    ("now", "progress"),
    [(0, ["now", "ahead", "ahead"]), (1, ["done", "now", "ahead"]), (2, ["done", "done", "now"])],
)
def test_the_rail_says_what_is_done(now: int, progress: list[str]) -> None:
    rows = derive_rail(("Arrive", "Check", "Leave"), now)
    assert [row.progress for row in rows] == progress
    assert [(row.number, row.title) for row in rows] == [(1, "Arrive"), (2, "Check"), (3, "Leave")]


def test_a_rail_of_nothing() -> None:
    assert derive_rail((), 0) == ()


def test_the_page_of_a_step(page: WalkthroughPage, library: Library, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.changed, timeout=0):
        assert page.show(library, "iv", 1) == 40  # words
    assert (page.name, page.number, page.count, page.last) == ("IV", 1, 3, 2)
    assert (page.title, page.nextTitle, page.when) == ("Step title 2", "Step title 3", "About 20 minutes in")
    assert (page.scene, page.alt) == ("scenes/visit-arrive.svg", "Scene 2")
    assert (page.texts, page.feel, page.toDo, page.tell) == (
        ["What happens in step 2."],
        ["A pinch."],
        ["Breathe slowly."],
        ["You feel scared."],
    )
    assert page.sources == ["The label. 2026.", "A guide. 2025."]
    assert page.rail.rows[1] == RailRow(2, "Step title 2", "now")
    assert (page.reviewer, page.reviewed) == ("", "")


def test_nothing_follows_the_last_step(page: WalkthroughPage, library: Library) -> None:
    page.show(library, "iv", 2)
    assert page.nextTitle == ""


@pytest.mark.parametrize(("asked", "shown"), [(-5, 0), (99, 2)])
def test_a_step_outside_is_the_nearest(page: WalkthroughPage, library: Library, asked: int, shown: int) -> None:
    page.show(library, "iv", asked)
    assert page.number == shown


def test_turning_a_step_reads_the_walkthrough_once(
    page: WalkthroughPage, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    whole = library.pack.walkthrough
    monkeypatch.setattr(library.pack, "walkthrough", lambda lang, id_: read.append(id_) or whole(lang, id_))
    for number in (0, 1, 2):
        page.show(library, "iv", number)
    page.show(library, "spray", 0)
    assert read == ["iv", "spray"]


def test_another_library_is_read_again(page: WalkthroughPage, library: Library, open_library: OpenLibrary) -> None:
    page.show(library, "iv", 0)
    with pytest.raises(PackError):
        page.show(open_library(b"A pinch"), "iv", 1)
    assert (page.name, page.number) == ("IV", 0)


def test_H9_who_signed_it_off_is_told_until_the_next_review_is_overdue(page: WalkthroughPage, tmp_path: Path) -> None:
    review = Review("Dr Ada Example", "psychiatrist", "2026-01-02", "2027-01-02")
    with PackWriter(tmp_path / "a.kioskpack") as pack:
        pack.put_walkthrough("en", replace(samples.walkthrough("iv", "IV", 1), references=(), review=review), "a")
        for id_ in ("R01", "R02"):
            pack.put_reference(Reference(id_, "A source."), "a")
        pack.finish(title="", clinic_name="", languages=("en",), clinic={}, built_at="")
    days = ["2027-01-03", "2027-01-02"]
    library = Library(Pack.open(tmp_path / "a.kioskpack"), today=days.pop)
    page.show(library, "iv", 0)
    assert (page.reviewer, page.reviewed) == ("Dr Ada Example, psychiatrist", "2026-01-02")
    page.show(library, "iv", 1)  # the walkthrough is not read again, the day is
    assert (page.reviewer, page.reviewed, page.title) == ("", "", "Step title 2")
    library.close()


def test_P4_a_cleared_page_says_nothing(page: WalkthroughPage, library: Library) -> None:
    page.show(library, "iv", 1)
    page.clear()
    assert {page.name, page.title, page.nextTitle, page.when, page.scene, page.alt, page.reviewer} == {""}
    assert (page.number, page.count, page.last) == (0, 0, 0)
    assert (page.texts, page.feel, page.toDo, page.tell, page.sources, page.rail.rows) == ([], [], [], [], [], ())
