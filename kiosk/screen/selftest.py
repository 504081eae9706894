"""The self-test behind the staff door: what `kiosk doctor` says, a sentence to be heard, and a test of the touch."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.doctor import checks, screen, voice
from kiosk.doctor.place import Place
from kiosk.doctor.words import Finding, Level
from kiosk.screen.endonyms import endonym
from kiosk.screen.lists import RecordModel
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.screen.speaking import chain
from kiosk.screen.speaking.chain import Chain
from kiosk.screen.speaking.engine import Engine
from kiosk.screen.touch_test import TouchTrial
from kiosk.visit.clock import Clock
from kiosk.visit.debounce import Debounce
from kiosk.visit.voice import Voice

# How often it is asked whether the thread is done; and how long the voices may take to answer.
_ASK_MS: Final = 30
_VOICE_MS: Final = 5000


class FindingRow(NamedTuple):
    """`level` is "good", "look" or "broken"."""

    code: str
    level: str
    about: str
    says: str
    todo: str


Step = Callable[[], None]


class _Errand:
    """One check, done by a thread. `found` is None until it is done. Nobody waits for it when the kiosk ends."""

    def __init__(self, check: checks.Check, place: Place) -> None:
        self.found: list[Finding] | None = None
        threading.Thread(target=self._run, args=(check, place), daemon=True).start()

    def _run(self, check: checks.Check, place: Place) -> None:
        self.found = checks.run(check, place)


@QmlElement
class SelfTest(QObject):
    """Looks in steps: what needs Qt is quick and done here, the rest is done by a thread. The screen goes on.

    `languages` are those of the content, that of this page first, which the loudspeaker test speaks as loud as a visit
    begins (`loudness`). `engines` are those of this computer, unless others are given.
    """

    changed = Signal()
    speakerChanged = Signal()

    def __init__(
        self,
        place: Place,
        languages: Sequence[str],
        parent: QObject | None = None,
        *,
        loudness: Callable[[], Voice] = Voice,
        engines: Sequence[Engine] | None = None,
        clock: Clock = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._languages = tuple(languages)
        self._loudness = loudness
        self._chain = Chain(chain.installed(self) if engines is None else engines, self)
        self._chain.finished.connect(self._spoken)
        self._chain.failed.connect(self._mute)
        self._speaker = ""
        self._findings: list[Finding] = []
        self._rows = RecordModel(FindingRow, self)
        self._steps: list[Step] = []
        self._step_count = 0
        self._turn = 0  # tells an answer of a voice that came too late
        self._is_running = False
        self._errand: _Errand | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._voices: dict[str, bool] = {}
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_VOICE_MS)
        self._patience.timeout.connect(self._voices_told)
        self._debounce = Debounce(clock)
        self._touch = TouchTrial(clock, place.settings.screen.diagonal_inches, self)

    # The findings

    @Slot()
    def begin(self) -> None:
        """Look at everything afresh."""
        self.stop()
        self._findings = []
        self._rows.fill(())
        self._steps = [
            *self._in_thread(checks.BEFORE_SCREEN),
            self._look_at_screen,
            self._ask_voices,
            *self._in_thread(checks.AFTER_SCREEN),
        ]
        self._step_count = len(self._steps)
        self._is_running = True
        self.changed.emit()
        self._next()

    @Slot()
    def stop(self) -> None:
        """Staff go away. What a thread is at it finishes by itself, and nobody asks for it."""
        self._turn += 1
        self._steps = []
        self._timer.stop()
        self._patience.stop()
        self._errand = None
        self.hush()
        self._end()

    def _end(self) -> None:
        if self._is_running:
            self._is_running = False
            self.changed.emit()

    def _in_thread(self, looks: Iterable[checks.Check]) -> list[Step]:
        def step(check: checks.Check) -> Step:
            def begin() -> None:
                self._errand = _Errand(check, self._place)
                self._timer.start(_ASK_MS)

            return begin

        return [step(check) for check in looks]

    def _next(self) -> None:
        """The next step, from the event loop: first the screen shows what the last one found."""
        if self._steps:
            self._timer.start(0)
        else:
            self._end()

    @Slot()
    def _look(self) -> None:
        if self._errand is None:
            self._steps.pop(0)()
        elif (found := self._errand.found) is not None:
            self._errand = None
            self._found(found)
        else:
            self._timer.start(_ASK_MS)

    def _found(self, findings: list[Finding]) -> None:
        self._findings += findings
        # What staff have to see to stands above the rest.
        order = list(Level)
        ranked = sorted(self._findings, key=lambda finding: -order.index(finding.level))
        self._rows.renew([_row(finding) for finding in ranked])
        self.changed.emit()
        self._next()

    def _look_at_screen(self) -> None:
        def look(place: Place) -> list[Finding]:
            return screen.findings(screen.look(), place.settings)

        self._found(checks.run(look, self._place))

    def _ask_voices(self) -> None:
        if self._place.settings.sound.listen != "on":
            self._found([voice.OFF.found()])
            return
        self._voices = {}
        if not self._languages:
            self._voices_told()
            return
        self._patience.start()
        for language in self._languages:
            self._chain.look(language, self._answer(language))

    def _answer(self, language: str) -> Callable[[bool], None]:
        turn = self._turn

        def answered(speaks: bool) -> None:
            if turn == self._turn and self._patience.isActive():
                self._voices[language] = speaks
                if len(self._voices) == len(self._languages):
                    self._voices_told()

        return answered

    @Slot()
    def _voices_told(self) -> None:
        self._patience.stop()
        is_whole = len(self._voices) == len(self._languages)
        named = {endonym(language): self._voices.get(language, False) for language in self._languages}
        self._found(voice.findings(named if is_whole else None))

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(bool, notify=changed)
    def isRunning(self) -> bool:
        return self._is_running

    @Property(float, notify=changed)
    def progress(self) -> float:
        """How much was looked at, from 0 to 1."""
        return 1 - len(self._steps) / self._step_count if self._step_count else 0.0

    @Property(int, notify=changed)
    def brokenCount(self) -> int:
        return self._count(Level.BROKEN)

    @Property(int, notify=changed)
    def lookCount(self) -> int:
        return self._count(Level.LOOK)

    def _count(self, level: Level) -> int:
        return sum(finding.level is level for finding in self._findings)

    @Property(TouchTrial, constant=True)
    def touch(self) -> TouchTrial:
        return self._touch

    # The loudspeaker

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Say it in the language of the page, or be silent when it is being said."""
        if not self._debounce.allows():
            return
        if self._speaker == "speaking":
            self.hush()
            return
        self._set_speaker("speaking")
        self._chain.say(sentence, self._languages[0] if self._languages else "en", self._loudness())

    @Slot()
    def hush(self) -> None:
        self._chain.stop()
        self._set_speaker("")

    def _spoken(self) -> None:
        self._set_speaker("said")

    def _mute(self) -> None:
        self._set_speaker("failed")

    def _set_speaker(self, state: str) -> None:
        if state != self._speaker:
            self._speaker = state
            self.speakerChanged.emit()

    @Property(str, notify=speakerChanged)
    def speaker(self) -> str:
        """Empty, "speaking", "said" (whether it was heard, people know) or "failed"."""
        return self._speaker


def _row(finding: Finding) -> FindingRow:
    say = QCoreApplication.translate
    return FindingRow(
        finding.code, finding.level.name.lower(), finding.about(say), finding.says(say), finding.todo(say)
    )
