"""What the buttons say, in the language of the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.authoring.phrases import PHRASES
from kiosk.screen.translator import Translator, compiled

QML = b"""
import QtQuick

QtObject {
    property int amount: 1
    property string topics: qsTranslate("SectionCard", "%n topics", "", amount)
    property string home: qsTranslate("ActionBar", "Home")
    property string language: Qt.uiLanguage
}
"""


@pytest.fixture
def engine(qapp: QCoreApplication) -> Iterator[QQmlEngine]:
    engine = QQmlEngine()
    yield engine
    engine.deleteLater()


@pytest.fixture
def translator(engine: QQmlEngine) -> Iterator[Translator]:
    translator = Translator(engine)
    yield translator
    translator.remove()


def test_what_is_shown_changes_with_the_language(engine: QQmlEngine, translator: Translator) -> None:
    translator.speak("en")
    component = QQmlComponent(engine)
    component.setData(QML, QUrl())
    shown = component.create()
    assert (shown.property("topics"), shown.property("home"), shown.property("language")) == ("1 topic", "Home", "en")
    translator.speak("es")
    assert (shown.property("topics"), shown.property("home"), shown.property("language")) == ("1 tema", "Inicio", "es")
    shown.setProperty("amount", 2)
    assert shown.property("topics") == "2 temas"
    translator.speak("en")
    assert (shown.property("topics"), shown.property("home")) == ("2 topics", "Home")


def test_a_region_speaks_its_language(engine: QQmlEngine, translator: Translator) -> None:
    translator.speak("es-MX")
    assert QCoreApplication.translate("ActionBar", "Home") == "Inicio"
    translator.remove()
    assert QCoreApplication.translate("ActionBar", "Home") == "Home"


def test_a_language_without_words_for_buttons_is_said_and_shown_in_english(
    engine: QQmlEngine, translator: Translator, caplog: pytest.LogCaptureFixture
) -> None:
    translator.speak("xx")
    assert QCoreApplication.translate("ActionBar", "Home") == "Home"
    assert [record.getMessage() for record in caplog.records] == [
        "The buttons are not in the language of the content: its file is missing"
    ]


def test_every_language_that_content_may_be_in_has_words_for_the_buttons() -> None:
    assert [language for language in PHRASES if not compiled(language).exists()] == []
