"""What speaks: one interface for every engine."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.visit.voice import Voice


class Engine(QObject):
    """Says one sentence at a time. After `say` comes `finished` or `failed`, once, unless `stop` came first."""

    finished = Signal()
    failed = Signal(str)  # why, for the log

    def find(self, language: str, then: Callable[[bool], None]) -> None:
        """Tell `then`, now or later, whether there is a voice for this language (BCP 47)."""
        raise NotImplementedError

    def say(self, text: str, language: str, voice: Voice) -> None:
        """Begin to say this. What is being said is broken off."""
        raise NotImplementedError

    def stop(self) -> None:
        """Be silent at once."""
        raise NotImplementedError


class Mute(Engine):
    """Knows every language and never says a word: for pictures, which must not depend on what a computer can say."""

    def find(self, language: str, then: Callable[[bool], None]) -> None:  # noqa: ARG002
        then(True)

    def say(self, text: str, language: str, voice: Voice) -> None:
        pass

    def stop(self) -> None:
        pass
