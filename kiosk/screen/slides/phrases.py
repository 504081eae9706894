"""The kiosk's own words on a slide, in the language of that slide: the ones around it may be in another."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTranslator

from kiosk.screen.translator import Load, load

# Under the name of the QML file that says them, as `qsTr` would look them up.
CONTEXT: Final = "SlidePage"


class Phrases:
    """Keeps the words of each language that was asked for: there are as many as the pack has languages."""

    def __init__(self, load: Load = load) -> None:
        self._load = load
        self._loaded: dict[str, QTranslator | None] = {}

    def say(self, language: str, phrase: str) -> str:
        """An English phrase in this language; as it is where the kiosk has no words in it."""
        if language not in self._loaded:
            self._loaded[language] = self._load(language)
        translator = self._loaded[language]
        return (translator.translate(CONTEXT, phrase) if translator else "") or phrase
