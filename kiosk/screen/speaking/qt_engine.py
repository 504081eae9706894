"""The voices of the computer itself, through Qt: good ones on Windows and macOS, speech-dispatcher on Linux."""

from __future__ import annotations

import ctypes
import math
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, QTimer

from kiosk.screen.speaking.engine import Engine
from kiosk.visit.voice import Voice

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

# Whose voice is taken first, where a language is spoken in several countries.
_FIRST: Final = {"en": QLocale.Country.UnitedStates, "es": QLocale.Country.Mexico}
_BEGINS_WITHIN_MS: Final = 5000
# What Qt's only plugin for Linux is linked to. Without it, Qt lists the engine all the same and then cannot load it.
_LINUX_LIBRARY: Final = "libspeechd.so.2"


class QtEngine(Engine):
    """`name` is the engine of Qt to use, such as "mock"; empty for the one that Qt would choose."""

    def __init__(self, parent: QObject | None = None, name: str = "") -> None:
        super().__init__(parent)
        self._name = name
        self._speech: QTextToSpeech | None = None
        self._awaits_end = False
        self._has_begun = False
        self._watchdog = QTimer(self)
        self._watchdog.setSingleShot(True)
        self._watchdog.setInterval(_BEGINS_WITHIN_MS)
        self._watchdog.timeout.connect(self._silent)

    def find(self, language: str, then: Callable[[bool], None]) -> None:
        then(self._locale(language) is not None)

    def say(self, text: str, language: str, voice: Voice) -> None:
        speech, locale = self._open(), self._locale(language)
        if speech is None or locale is None:
            self.failed.emit(f"there is no voice for {language}")
            return
        self.stop()
        if speech.locale() != locale:
            speech.setLocale(locale)
        speech.setVolume(voice.volume / 100)
        # From -1 to 1; half and double the speed of the engine stand at its ends.
        speech.setRate(max(-1.0, min(1.0, math.log2(voice.speed / 100))))
        self._awaits_end, self._has_begun = True, False
        self._watchdog.start()
        speech.say(text)

    def stop(self) -> None:
        self._awaits_end = False
        self._watchdog.stop()
        if self._speech is not None:
            self._speech.stop()

    def _open(self) -> QTextToSpeech | None:
        if self._speech is None and (self._name or _may_load()):
            from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415 -- takes up to 88 ms

            speech = QTextToSpeech(self._name, self) if self._name else QTextToSpeech(self)
            speech.stateChanged.connect(self._changed)
            self._speech = speech
        # An engine that cannot start is in the state Error from the first.
        if self._speech is None or self._speech.state() is type(self._speech).State.Error:
            return None
        return self._speech

    def _locale(self, language: str) -> QLocale | None:
        """The engine's own name for this language, in the country it is best known from."""
        speech = self._open()
        if speech is None:
            return None
        wanted = QLocale(language)
        found = [locale for locale in speech.availableLocales() if locale.language() is wanted.language()]
        first = _FIRST.get(language.partition("-")[0], wanted.territory())
        return next((locale for locale in found if locale.territory() is first), found[0] if found else None)

    def _changed(self, state: QTextToSpeech.State) -> None:
        if not self._awaits_end or self._speech is None:
            return
        states = type(self._speech).State
        if state is states.Error:
            self._broke(self._speech.errorString())
        elif state is states.Speaking:
            self._has_begun = True
            self._watchdog.stop()
        elif state is states.Ready and self._has_begun:
            self._awaits_end = False
            self.finished.emit()

    def _silent(self) -> None:
        self._broke("it does not begin")

    def _broke(self, why: str) -> None:
        self.stop()
        self.failed.emit(why)


def _may_load() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    try:
        ctypes.CDLL(_LINUX_LIBRARY)
    except OSError:
        return False
    return True
