"""The words of the buttons in the language of the page: Qt Linguist's files, compiled beside the QML."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtQml import QQmlEngine

from kiosk import paths

log = logging.getLogger(__name__)

FOLDER: Final = paths.PACKAGE / "ui" / "translations"

Load = Callable[[str], QTranslator | None]


def compiled(language: str) -> Path:
    """The file with the words of a language. `es-MX` speaks `es`."""
    return FOLDER / f"kiosk_{language.partition('-')[0]}.qm"


def load(language: str) -> QTranslator | None:
    """None, and a line in the log, where the kiosk has no such words: the buttons are then in English.

    English has a file too. It holds the plurals, and nothing else.
    """
    file = compiled(language)
    translator = QTranslator()
    if translator.load(str(file)):
        return translator
    log.warning("The buttons are not in the language of the content: its file is missing")
    return None


class Translator:
    """Puts what an engine shows into one language at a time."""

    def __init__(self, engine: QQmlEngine, load: Load = load) -> None:
        self._engine = engine
        self._load = load
        self._language = ""
        self._installed: QTranslator | None = None

    def speak(self, language: str) -> None:
        """Everything that is on the screen changes at once."""
        if language == self._language:
            return
        self.remove()
        self._language = language
        self._installed = self._load(language)
        if self._installed is not None:
            QCoreApplication.installTranslator(self._installed)
        self._engine.setUiLanguage(language)
        self._engine.retranslate()

    def remove(self) -> None:
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed = None
