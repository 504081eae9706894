"""What pages are called."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.shelf import pack_file
from kiosk.station.options import Settings
from kiosk.stats.titles import Title, find_titles
from tests.samples import damaged_copy, write_sample_pack


def test_topics_by_section_and_steps_by_walkthrough(sample_pack: Path, tmp_path: Path) -> None:
    titles = find_titles(Settings(pack=sample_pack), tmp_path)
    assert list(titles)[:4] == ["topic:ride", "topic:food", "topic:rest", "walkthrough:iv#1"]
    assert titles["topic:rest"] == Title("Afterwards", "Rest")
    assert titles["walkthrough:spray#3"] == Title("SPRAY", "3. Step title 3")


@pytest.mark.parametrize(("language", "title"), [("", "Rest"), ("es", "Rest es"), ("fr", "Rest")])
def test_in_the_language_of_the_kiosk(tmp_path: Path, language: str, title: str) -> None:
    file = write_sample_pack(tmp_path / "two.kioskpack", languages=("en", "es"))
    assert find_titles(Settings(pack=file, language=language), tmp_path)["topic:rest"].title == title


def test_of_the_pack_that_the_kiosk_built(sample_pack: Path, tmp_path: Path) -> None:
    for folder in (paths.content_dir(), tmp_path / "clinic"):
        built = pack_file(folder, tmp_path)
        built.parent.mkdir(exist_ok=True)
        shutil.copyfile(sample_pack, built)
    for content in (None, tmp_path / "clinic"):
        assert "topic:rest" in find_titles(Settings(content=content), tmp_path)


def test_without_a_sound_pack_there_are_none(sample_pack: Path, tmp_path: Path) -> None:
    assert find_titles(Settings(), tmp_path) == {}
    broken = damaged_copy(sample_pack, tmp_path / "broken.kioskpack", b"Step title 2")
    assert find_titles(Settings(pack=broken), tmp_path) == {}
