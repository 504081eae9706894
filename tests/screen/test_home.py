"""What Home shows of the pack, and of the clinic whose kiosk it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from kiosk.pack.reader import Pack
from kiosk.pack.writer import PackWriter
from kiosk.screen.home import HomePage
from kiosk.screen.library import Library


@pytest.fixture
def page(qapp: QCoreApplication) -> HomePage:
    parent = QObject(qapp)
    return HomePage(parent)


def library(tmp_path: Path, **clinic: str) -> Library:
    with PackWriter(tmp_path / "a.kioskpack") as pack:
        pack.finish(title="", clinic_name="", languages=("en",), clinic=clinic, built_at="")
    return Library(Pack.open(tmp_path / "a.kioskpack"))


def test_the_sections_and_the_way_into_the_walkthroughs(page: HomePage, sample_pack: Path) -> None:
    sample = Library(Pack.open(sample_pack))
    page.show(sample)
    assert [row.cardId for row in page.sections.rows] == ["getting-ready", "afterwards"]
    assert (page.walkthroughMinutes, page.scene, page.logo) == (2, "scenes/visit-arrive.svg", "")
    sample.close()


def test_a_pack_of_nothing(page: HomePage, tmp_path: Path) -> None:
    empty = library(tmp_path)
    page.show(empty)
    assert (page.sections.rows, page.walkthroughMinutes, page.scene, page.logo) == ((), 0, "", "")
    empty.close()


def test_the_sign_of_the_clinic(page: HomePage, tmp_path: Path) -> None:
    signed = library(tmp_path, logo="media/logo.svg")
    page.show(signed)
    assert page.logo == "media/logo.svg"
    signed.close()
    plain = library(tmp_path)
    page.show(plain)
    assert page.logo == ""
    plain.close()
