"""Listen: the page is read aloud, sentence by sentence, and the visitor has it in their hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QPointF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.screen.action import action
from kiosk.screen.presence import Presence
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.visit.visit import Visit
from kiosk.visit.voice import Voice

if TYPE_CHECKING:
    from kiosk.screen.speaking.chain import Chain
    from kiosk.screen.speaking.engine import Engine
    from kiosk.screen.speaking.reading import Sentence

_HOLD: Final = "speech"


@QmlElement
class Speech(QObject):
    """Begins where the page begins and ends where it ends: nothing turns the page.

    What is in front, QML knows: it is asked by `wanted` and answers with `read`. Pausing breaks a sentence off, and
    going on begins it again: half a sentence helps nobody, and no engine needs to know how to pause.
    """

    changed = Signal()
    availableChanged = Signal()
    wanted = Signal()

    def __init__(self, visit: Visit, presence: Presence, parent: QObject) -> None:
        super().__init__(parent)
        self.visit = visit
        self._presence = presence
        self._language = ""
        self._chain: Chain | None = None
        self._spoken: dict[str, bool] = {}  # the languages that were looked for
        self._sentences: tuple[Sentence, ...] = ()
        self._at = 0
        self._is_playing = False
        self._is_announcement = False
        self._is_broken = False
        self._has_just_stopped = False
        self._controls: QQuickItem | None = None
        presence.changed.connect(self._presence_changed)

    def follow_up(self) -> None:
        self._presence.follow_up()

    # The voice

    def look(self) -> None:
        """Find out whether this computer has a voice. Not before the first frame is out."""
        if self._chain is None:
            from kiosk.screen.speaking import chain  # noqa: PLC0415 -- start-up speaks no word

            self.speak_with(chain.installed(self))
        else:
            self._look_again()

    def speak_with(self, engines: Sequence[Engine]) -> None:
        from kiosk.screen.speaking.chain import Chain  # noqa: PLC0415

        self._chain = Chain(engines, self)
        self._chain.finished.connect(self._ended)
        self._chain.failed.connect(self._failed)
        self._look_again()

    def use(self, language: str) -> None:
        """Speak this language from now on: the one that is shown."""
        if language != self._language:
            self._language = language
            self.availableChanged.emit()
            if language not in self._spoken:
                self._look_again()

    def _look_again(self) -> None:
        language = self._language
        if self._chain is not None and language:
            self._chain.look(language, lambda speaks: self._found(language, speaks=speaks))

    def _found(self, language: str, *, speaks: bool) -> None:
        self._spoken[language] = speaks
        self.availableChanged.emit()

    # What the visitor does

    @Slot()
    @action
    def begin(self) -> None:
        """Read what is in front. The touch or key that has just stopped the speech does not start it again."""
        if self.isAvailable and not self._has_just_stopped:
            self._change(self._voice._replace(listens=True))
            self.stop()
            self.wanted.emit()

    @Slot("QVariantList")
    def read(self, items: list[QQuickItem]) -> None:
        """Read these items and what is in them."""
        from kiosk.screen.speaking.reading import sentences_of  # noqa: PLC0415

        self._hush()
        self._sentences = tuple(sentences_of(items))
        self._play(0)

    @Slot()
    @action
    def pauseOrGoOn(self) -> None:
        if self._is_playing:
            self._hush()
            self.changed.emit()
        else:
            self._play(self._at)

    @Slot()
    @action
    def repeat(self) -> None:
        self._play(self._at)

    @Slot()
    @action
    def next(self) -> None:
        self._play(self._at + 1)

    @Slot()
    @action
    def back(self) -> None:
        self._play(max(0, self._at - 1))

    @Slot()
    @action
    def louder(self) -> None:
        self._speak_as(self._voice.louder())

    @Slot()
    @action
    def quieter(self) -> None:
        self._speak_as(self._voice.quieter())

    @Slot()
    @action
    def faster(self) -> None:
        self._speak_as(self._voice.faster())

    @Slot()
    @action
    def slower(self) -> None:
        self._speak_as(self._voice.slower())

    @Slot()
    def stop(self) -> None:
        """Be silent, and put everything away."""
        self._is_announcement = self._is_broken = False
        if self._sentences:
            self._hush()
            self._sentences, self._at = (), 0
            self.changed.emit()

    # What the filter sees

    def touched(self, x: float, y: float) -> None:
        """A finger came down there, in pixels of the window: silence, unless it is on the controls.

        The controls stay until it is lifted: nothing may move under a finger.
        """
        self._has_just_stopped = bool(self._sentences) and not self._is_on_controls(x, y)
        if self._has_just_stopped:
            self._hush()

    def released(self) -> None:
        if self._has_just_stopped:
            QTimer.singleShot(0, self._let_go)  # once the items have seen it too

    def key_pressed(self, *, is_control: bool) -> None:
        """A key was pressed, for one of the controls or for something else: then there is silence."""
        controls = self._controls  # a focus scope: it has the focus while any button in it does
        works_them = is_control and controls is not None and controls.hasActiveFocus()
        self._has_just_stopped = bool(self._sentences) and not works_them
        if self._has_just_stopped:
            self.stop()
            QTimer.singleShot(0, self._let_go)

    def _let_go(self) -> None:
        self.stop()
        self._has_just_stopped = False

    def _is_on_controls(self, x: float, y: float) -> bool:
        controls = self._controls
        return controls is not None and controls.isVisible() and controls.contains(controls.mapFromScene(QPointF(x, y)))

    def key_listen(self) -> None:
        """The one key that starts speech, and then pauses it."""
        self._has_just_stopped = False
        if self.isOpen:
            self.pauseOrGoOn()
        else:
            self.begin()

    # What follows

    @property
    def _voice(self) -> Voice:
        return self.visit.comfort.voice

    def _change(self, voice: Voice) -> None:
        self.visit.comfort = self.visit.comfort._replace(voice=voice)

    def _speak_as(self, voice: Voice) -> None:
        """From the beginning of the sentence, so that the difference is heard."""
        self._change(voice)
        if self._is_playing:
            self._play(self._at)
        else:
            self.changed.emit()

    def _play(self, number: int) -> None:
        from kiosk.screen.speaking.pronouncing import spoken  # noqa: PLC0415

        if self._chain is None or number >= len(self._sentences):
            self.stop()
            return
        self._at, self._is_playing, self._is_broken = number, True, False
        if not self._is_announcement:
            self.visit.idle.hold(_HOLD)
        self._presence.follow_up()
        self._chain.say(spoken(self._sentences[number].text, self._language), self._language, self._voice)
        self.changed.emit()

    def _hush(self) -> None:
        if self._is_playing and self._chain is not None:
            self._is_playing = False
            self._chain.stop()
            self.visit.idle.release(_HOLD)
            self._presence.follow_up()

    def _ended(self) -> None:
        self._play(self._at + 1)

    def _failed(self) -> None:
        if self._is_announcement:
            self.stop()
            return
        self._hush()
        self._is_broken = True
        self.changed.emit()

    def _presence_changed(self) -> None:
        """The question whether somebody is there is heard as well as seen, by those who have listened."""
        if self._presence.isWarning and self._voice.listens:
            self.stop()
            QTimer.singleShot(0, self._announce)  # once it is on the screen

    def _announce(self) -> None:
        if self._presence.isWarning:
            self._is_announcement = True
            self.wanted.emit()

    # What QML reads

    def _get_controls(self) -> QQuickItem | None:
        return self._controls

    def _set_controls(self, controls: QQuickItem | None) -> None:
        self._controls = controls

    controls = Property(QObject, _get_controls, _set_controls)

    @Property(bool, notify=availableChanged)
    def isAvailable(self) -> bool:
        """Whether there is a voice for the language that is shown."""
        return self._spoken.get(self._language, False)

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return bool(self._sentences) and not self._is_announcement

    @Property(bool, notify=changed)
    def isPlaying(self) -> bool:
        return self._is_playing

    @Property(bool, notify=changed)
    def isBroken(self) -> bool:
        """The computer was asked to speak and could not."""
        return self._is_broken

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return self._sentences[self._at].text if self._sentences else ""

    @Property(QObject, notify=changed)
    def item(self) -> QQuickItem | None:
        """What on the screen shows the sentence."""
        return self._sentences[self._at].item if self.isOpen else None

    @Property(float, notify=changed)
    def progress(self) -> float:
        """How much of the item was said before, from 0 to 1."""
        return self._sentences[self._at].progress if self._sentences else 0.0

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def spent(self) -> list[str]:
        """The controls that can go no further."""
        voice = self._voice
        changes = {
            "quieter": voice.quieter(),
            "louder": voice.louder(),
            "slower": voice.slower(),
            "faster": voice.faster(),
        }
        return [name for name, changed in changes.items() if changed == voice]
