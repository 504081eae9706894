"""A visitor who reads another language."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.visit.comfort import TextSize
from tests.journeys.conftest import Open
from tests.journeys.test_layouts import GLASSES, SIZES
from tests.journeys.test_layouts import _problems_everywhere as problems_everywhere
from tests.journeys.visitor import Visitor
from tests.samples import write_sample_pack


@pytest.fixture(scope="session")
def two_languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample_pack(tmp_path_factory.mktemp("pack") / "two.kioskpack", languages=("en", "es"))


@pytest.fixture
def reader(open_kiosk: Open, two_languages: Path) -> Visitor:
    return open_kiosk(two_languages)


def test_one_touch_changes_every_word(reader: Visitor) -> None:
    assert reader.reads("What would you like to know?")
    assert reader.reads("1 topic")
    reader.tap("language")
    assert not reader.reads("What would you like to know?")
    words = reader.texts()
    assert [word for word in ("¿Qué le gustaría saber?", "1 tema", "Inicio", "English") if word not in words] == []
    reader.tap("language")
    assert reader.reads("What would you like to know?")


def test_the_page_in_front_stays(reader: Visitor) -> None:
    reader.tap("section-afterwards")
    reader.tap("card-rest")
    reader.tap("language")
    assert reader.reads("Rest es")
    assert reader.reads("Revisado el 2 de enero de 2026 por Dr Ada Example, psychiatrist")
    assert reader.reads("En resumen:")
    reader.tap("language")
    assert reader.reads("Reviewed January 2, 2026 by Dr Ada Example, psychiatrist")


def test_P4_the_next_visitor_finds_the_first_language(reader: Visitor) -> None:
    reader.tap("language")
    assert reader.reads("Terminé")
    reader.tap("done")
    assert reader.reads("I’m done")
    assert reader.reads("What would you like to know?")
    assert not reader.reads("Inicio")


def test_K1_by_keys(reader: Visitor) -> None:
    for _ in range(20):
        reader.key(Qt.Key.Key_Tab)
        if reader.window.activeFocusItem().objectName() == "language":
            break
    reader.key(Qt.Key.Key_Return)
    assert reader.reads("Inicio")


def test_more_than_two_languages_open_a_list(open_kiosk: Open, tmp_path: Path) -> None:
    pack = write_sample_pack(tmp_path / "three.kioskpack", languages=("en", "es", "vi"))
    reader = open_kiosk(pack)
    reader.tap("language")
    assert [word for word in ("Español", "Tiếng Việt") if word not in reader.texts()] == []
    reader.tap("language-es")
    assert reader.reads("¿Qué le gustaría saber?")
    assert not reader.sees("language-es")


def test_with_one_language_there_is_no_button(open_kiosk: Open, sample_pack: Path) -> None:
    assert not open_kiosk(sample_pack).sees("language")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["24-inch", "tablet upright"])
def test_V6_every_screen_fits_in_spanish(open_kiosk: Open, bundled_pack: Path, name: str, size: TextSize) -> None:
    glass = GLASSES[name]
    visitor = open_kiosk(bundled_pack, (glass.width, glass.height), diagonal_inches=glass.inches)
    player = visitor.player
    player.visit.comfort = player.visit.comfort._replace(text_size=size)
    player.comfort.changed.emit()
    player.languages.choose("es")
    visitor.settle()
    assert player.library.language == "es"
    assert problems_everywhere(visitor, glass) == []
