"""espeak-ng, as a process for each sentence: for Linux, where the speech service often does not answer."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QProcess

from kiosk.screen.speaking.engine import Engine
from kiosk.visit.clock import Clock
from kiosk.visit.voice import Voice

PROGRAM: Final = "espeak-ng"
# The voice for a language, where the language alone would get one from the other side of the ocean.
_VOICES: Final = {"en": "en-us", "es": "es-419"}
_WORDS_PER_MINUTE: Final = 160  # calm speech; its own default is 175
_LOUDEST: Final = 200
# It speaks 15 letters a second, and 30 at the fastest. Without a sound card it says nothing, and that it went well.
_LEAST_SECONDS_PER_LETTER: Final = 0.01


class EspeakEngine(Engine):
    """The text goes through a pipe, never into the list of arguments, which everybody on the computer can read."""

    def __init__(self, parent: QObject | None = None, clock: Clock = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._asked: dict[QProcess, Callable[[bool], None]] = {}
        self._process: QProcess | None = None
        self._shortest = 0.0
        self._began = 0.0

    def find(self, language: str, then: Callable[[bool], None]) -> None:
        program = shutil.which(PROGRAM)
        if program is None:
            then(False)
            return
        process = QProcess(self)
        self._asked[process] = then
        process.finished.connect(self._answered)
        process.errorOccurred.connect(self._answered)
        process.start(program, [f"--voices={_base(language)}"])

    def _answered(self) -> None:
        process = self.sender()
        if isinstance(process, QProcess) and (then := self._asked.pop(process, None)):
            # An error and the end may both be told, hence once. A heading, then one line for each voice.
            lines = bytes(process.readAllStandardOutput().data()).splitlines()
            process.deleteLater()
            then(len(lines) > 1)

    def say(self, text: str, language: str, voice: Voice) -> None:
        self.stop()
        process = QProcess(self)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._broke)
        self._process = process
        self._shortest = len(text) * self.least_seconds_per_letter()
        self._began = self._clock()
        process.start(PROGRAM, [*self.arguments(language, voice), "--stdin"])
        process.write(text.encode())
        process.closeWriteChannel()

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._ended)
            process.errorOccurred.disconnect(self._broke)
            process.finished.connect(process.deleteLater)
            process.kill()

    def arguments(self, language: str, voice: Voice) -> list[str]:
        speed = round(_WORDS_PER_MINUTE * voice.speed / 100)
        amplitude = round(_LOUDEST * voice.volume / 100)
        return ["-b", "1", "-v", _VOICES.get(_base(language), language), "-s", str(speed), "-a", str(amplitude)]

    def least_seconds_per_letter(self) -> float:
        return _LEAST_SECONDS_PER_LETTER

    def _ended(self, code: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        said = bytes(process.readAllStandardError().data()).decode(errors="replace").strip()
        process.deleteLater()
        if code != 0 or self._clock() - self._began < self._shortest:
            self.failed.emit(said.rpartition("\n")[2] or "it ended before it can have said anything")
        else:
            self.finished.emit()

    def _broke(self, error: QProcess.ProcessError) -> None:
        # Whatever else goes wrong ends the process, and that is told by `finished`.
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self._process.deleteLater()
            self._process = None
            self.failed.emit(f"{PROGRAM} cannot be started")


def _base(language: str) -> str:
    return language.partition("-")[0]
