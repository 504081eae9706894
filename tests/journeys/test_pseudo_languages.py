"""L2: every screen in languages that are longer, and that run from right to left, on two kinds of glass."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.authoring.build import build_pack
from kiosk.screen.translator import Translator
from kiosk.visit.comfort import TextSize
from kiosk.visit.journey import Place, Screen
from tests.journeys.conftest import Open
from tests.journeys.test_layouts import GLASSES, SIZES, Glass, _problems_everywhere
from tests.journeys.visitor import Visitor
from tests.tools.pseudo import FROM_THE_RIGHT, LONGER, PseudoTranslator, Say, from_the_right, longer, write_pack

SPOKEN: dict[str, Say] = {LONGER: longer, FROM_THE_RIGHT: from_the_right}
TWO_GLASSES = ("24-inch", "tablet upright")

OpenIn = Callable[..., Visitor]


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The content that comes with the product in each pseudo-language."""
    folder = tmp_path_factory.mktemp("pseudo")
    build_pack(paths.content_dir(), folder / "bundled.kioskpack")
    return {
        language: write_pack(folder / "bundled.kioskpack", folder / f"{language}.kioskpack", language, say)
        for language, say in SPOKEN.items()
    }


@pytest.fixture
def open_in(open_kiosk: Open, packs: dict[str, Path]) -> OpenIn:
    def open_(language: str, glass: Glass, size: TextSize = "standard") -> Visitor:
        visitor = open_kiosk(packs[language], (glass.width, glass.height), diagonal_inches=glass.inches)
        stage = visitor.stage
        stage.translator.remove()
        stage.translator = Translator(stage.engine, lambda spoken: PseudoTranslator(SPOKEN.get(spoken, str)))
        visitor.player.talk.speak_with([])  # whether this computer has a voice must not move any button
        visitor.player.visit.comfort = visitor.player.visit.comfort._replace(text_size=size)
        visitor.player.comfort.changed.emit()
        visitor.player.languages.choose(language)
        visitor.settle()
        return visitor

    return open_


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", TWO_GLASSES)
@pytest.mark.parametrize("language", SPOKEN)
def test_L2_V6_every_screen_fits(open_in: OpenIn, language: str, name: str, size: TextSize) -> None:
    visitor = open_in(language, GLASSES[name], size)
    assert visitor.player.library.language == language
    assert _problems_everywhere(visitor, GLASSES[name]) == []


def rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def frames(visitor: Visitor, place: Place) -> dict[str, QRectF]:
    """Where everything stands that has a name and can be pressed, as far as it is on the glass."""
    visitor.player.show_place(place)
    visitor.settle()
    pressed = (item for item in visitor.items() if item.property("spoken") is not None and item.objectName())
    return {item.objectName(): rect(item) for item in pressed if not item.objectName().startswith("key-")}


PLACES = {
    "home": Place(),
    "section": Place(Screen.SECTION, "getting-ready"),
    "topic": Place(Screen.TOPIC, "food-and-drink"),
    "walkthrough": Place(Screen.WALKTHROUGH, "iv-infusion", 3),
    "routes": Place(Screen.ROUTES),
    "search": Place(Screen.SEARCH, "ride"),
}


@pytest.mark.parametrize("name", TWO_GLASSES)
def test_L2_everything_that_is_pressed_stands_on_the_other_side(open_in: OpenIn, name: str) -> None:
    glass = GLASSES[name]
    visitor = open_in(FROM_THE_RIGHT, glass)
    turned = {screen: frames(visitor, place) for screen, place in PLACES.items()}
    visitor.player.languages.chosen.emit("en")
    visitor.settle()
    for screen, place in PLACES.items():
        straight = frames(visitor, place)
        assert straight.keys() == turned[screen].keys()
        wrong = [
            (screen, name, round(frame.x()), round(glass.width - turned[screen][name].right()))
            for name, frame in straight.items()
            # The words of buttons are the same: their widths may differ by what the marks take.
            if abs(frame.x() - (glass.width - turned[screen][name].right())) > 2
        ]
        assert wrong == []


def test_L2_texts_begin_on_the_right(open_in: OpenIn) -> None:
    visitor = open_in(FROM_THE_RIGHT, GLASSES["24-inch"])
    visitor.player.show_place(PLACES["topic"])
    visitor.settle()
    assert sides(visitor) == {Qt.AlignmentFlag.AlignRight.value, Qt.AlignmentFlag.AlignHCenter.value}
    visitor.player.languages.chosen.emit("en")
    visitor.settle()
    assert sides(visitor) == {Qt.AlignmentFlag.AlignLeft.value, Qt.AlignmentFlag.AlignHCenter.value}


def sides(visitor: Visitor) -> set[int]:
    return {side(item) for item in visitor.items() if item.inherits("QQuickText") and item.property("text")}


def side(item: QQuickItem) -> int:
    """Where the lines of a text begin: one of Qt's alignments."""
    value, _ = QQmlExpression(qmlContext(item), item, "effectiveHorizontalAlignment").evaluate()
    return int(value)


def test_K4_the_way_about_is_turned_and_so_are_its_arrows(open_in: OpenIn) -> None:
    visitor = open_in(FROM_THE_RIGHT, GLASSES["24-inch"])
    visitor.player.show_place(PLACES["walkthrough"])
    visitor.settle()
    assert rect(visitor.find("home")).x() > rect(visitor.find("done")).x() > rect(visitor.find("back")).x()
    assert rect(visitor.find("next")).x() < rect(visitor.find("back")).x()
    icons = {name: icon(visitor, name) for name in ("back", "next", "home", "search")}
    assert {name: found.property("mirror") for name, found in icons.items()} == {
        "back": True,
        "next": True,
        "home": False,
        "search": False,
    }
    visitor.player.languages.chosen.emit("en")
    visitor.settle()
    assert not icon(visitor, "back").property("mirror")


def icon(visitor: Visitor, name: str) -> QQuickItem:
    return next(item for item in visitor.items(visitor.find(name)) if item.inherits("QQuickImage"))


def test_the_keys_stay_where_people_know_them(open_in: OpenIn) -> None:
    visitor = open_in(FROM_THE_RIGHT, GLASSES["24-inch"])
    visitor.player.show_place(Place(Screen.SEARCH))
    visitor.settle()
    assert rect(visitor.find("key-q")).x() < rect(visitor.find("key-w")).x()
