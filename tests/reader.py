"""An engine that remembers what it was asked to say, and that ends or fails when a test says so."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.screen.speaking.engine import Engine
from kiosk.visit.voice import Voice


class Reader(Engine):
    def __init__(self, *languages: str) -> None:
        super().__init__()
        self.languages = languages or ("en",)
        self.log: list[tuple[str, str, Voice]] = []
        self.is_speaking = False
        self.asked: list[str] = []

    def find(self, language: str, then: Callable[[bool], None]) -> None:
        self.asked.append(language)
        then(language in self.languages)

    def say(self, text: str, language: str, voice: Voice) -> None:
        self.log.append((text, language, voice))
        self.is_speaking = True

    def stop(self) -> None:
        self.is_speaking = False

    @property
    def said(self) -> list[str]:
        return [text for text, _, _ in self.log]

    def ends(self) -> None:
        """The sentence is said to its end."""
        assert self.is_speaking
        self.is_speaking = False
        self.finished.emit()

    def fails(self) -> None:
        assert self.is_speaking
        self.is_speaking = False
        self.failed.emit("no sound card")
