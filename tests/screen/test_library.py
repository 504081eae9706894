from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.pack.reader import Pack, PackError
from kiosk.pack.writer import PackWriter
from kiosk.screen.library import Library
from tests.samples import write_sample_pack
from tests.screen.conftest import OpenLibrary


def test_a_section_with_nothing_in_it_is_not_offered(library: Library) -> None:
    assert [section.id for section in library.sections()] == ["getting-ready", "afterwards"]


def test_a_section_is_found_by_its_id(library: Library) -> None:
    assert library.section("afterwards").title == "Afterwards"


@pytest.mark.parametrize(("wanted", "spoken"), [("es", "es"), ("en", "en"), ("", "en"), ("fr", "en")])
def test_the_language_is_one_the_pack_speaks(tmp_path: Path, wanted: str, spoken: str) -> None:
    with PackWriter(tmp_path / "a.kioskpack") as writer:
        writer.finish(title="", clinic_name="", languages=("en", "es"), clinic={}, built_at="")
    library = Library(Pack.open(tmp_path / "a.kioskpack"), wanted)
    assert library.language == spoken
    library.close()


def test_a_closed_library_says_so_with_a_pack_error(open_library: OpenLibrary) -> None:
    library = open_library()
    library.close()
    with pytest.raises(PackError):
        library.sections()


def test_the_same_pack_in_another_language(open_library: OpenLibrary, tmp_path: Path) -> None:
    library = open_library(pack=write_sample_pack(tmp_path / "two.kioskpack", languages=("en", "es")))
    other = library.in_language("es")
    assert (other.pack, other.today, other.language) == (library.pack, library.today, "es")
    assert other.in_language("fr").language == "en"
    assert [section.title for section in other.sections()] == ["Getting ready es", "Afterwards es"]


@pytest.mark.parametrize(("topic", "title"), [("food", "Getting ready es"), ("rest", "Afterwards es"), ("none", None)])
def test_where_a_topic_would_stand(open_library: OpenLibrary, tmp_path: Path, topic: str, title: str | None) -> None:
    library = open_library(pack=write_sample_pack(tmp_path / "two.kioskpack", languages=("en", "es")))
    section = library.in_language("es").section_of(topic)
    assert (section.title if section else None) == title
