"""The engines in order of preference, and which of them is used."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from kiosk.screen.speaking.engine import Engine
from kiosk.visit.voice import Voice

log = logging.getLogger(__name__)


def installed(parent: QObject) -> list[Engine]:
    """The engines of this computer, the best voices first."""
    from kiosk.screen.speaking.espeak import EspeakEngine  # noqa: PLC0415 -- start-up speaks no word
    from kiosk.screen.speaking.qt_engine import QtEngine  # noqa: PLC0415

    return [QtEngine(parent), EspeakEngine(parent)]


class Chain(QObject):
    """Speaks with the first engine that has a voice for the language; when it fails, with the next, from there on."""

    finished = Signal()
    failed = Signal()  # there is no engine left

    def __init__(self, engines: Sequence[Engine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engines = tuple(engines)
        self._broken: set[Engine] = set()
        self._chosen: dict[str, Engine] = {}
        self._speaking: Engine | None = None
        self._said = ("", "", Voice())
        self._turn = 0  # tells an answer that came too late from the one that is waited for
        for engine in self._engines:
            engine.finished.connect(self._ended)
            engine.failed.connect(self._broke)

    def look(self, language: str, then: Callable[[bool], None]) -> None:
        """Whether anything speaks this language. The last engine is asked first: it is the one that answers cheaply."""
        self._ask(list(reversed(self._engines)), language, lambda engine: then(engine is not None))

    def say(self, text: str, language: str, voice: Voice) -> None:
        self.stop()
        self._said = (text, language, voice)
        self._turn += 1
        turn = self._turn

        def begin(engine: Engine | None) -> None:
            if turn != self._turn:
                return
            if engine is None:
                self._broken.clear()  # what failed is tried again when somebody next asks
                self.failed.emit()
                return
            self._chosen[language] = engine
            self._speaking = engine
            engine.say(text, language, voice)

        if language in self._chosen:
            begin(self._chosen[language])
        else:
            self._ask([engine for engine in self._engines if engine not in self._broken], language, begin)

    def stop(self) -> None:
        self._turn += 1
        speaking, self._speaking = self._speaking, None
        if speaking is not None:
            speaking.stop()

    def _ask(self, engines: list[Engine], language: str, then: Callable[[Engine | None], None]) -> None:
        if not engines:
            then(None)
            return
        engine, *others = engines
        engine.find(language, lambda speaks: then(engine) if speaks else self._ask(others, language, then))

    def _ended(self) -> None:
        if self.sender() is self._speaking:
            self._speaking = None
            self.finished.emit()

    def _broke(self, why: str) -> None:
        engine = self._speaking
        if engine is None or self.sender() is not engine:
            return
        log.warning("%s cannot speak: %s", type(engine).__name__, why)
        self._speaking = None
        self._broken.add(engine)
        self._chosen = {language: one for language, one in self._chosen.items() if one is not engine}
        self.say(*self._said)
