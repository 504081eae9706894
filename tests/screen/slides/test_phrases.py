"""The kiosk's own words on slides, which may be in another language than the buttons."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

from kiosk.screen.slides.phrases import Phrases


class Shouting(QTranslator):
    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return source.upper() if context == "SlidePage" and source != "new" else ""


def test_each_language_is_loaded_once_and_only_when_it_is_spoken() -> None:
    asked: list[str] = []

    def load(language: str) -> QTranslator | None:
        asked.append(language)
        return Shouting() if language == "es" else None

    phrases = Phrases(load)
    assert asked == []
    assert [phrases.say(language, "ask us") for language in ("es", "en", "es", "en")] == ["ASK US", "ask us"] * 2
    assert asked == ["es", "en"]


def test_a_phrase_that_is_not_translated_is_in_english() -> None:
    assert Phrases(lambda _language: Shouting()).say("es", "new") == "new"
