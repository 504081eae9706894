"""One slide, as QML shows it. There are two of them for ever: one in front, and the one that comes next."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.screen.slides.making import SlideText
from kiosk.screen.slides.phrases import Phrases
from kiosk.visit.programme import shift

_NOTHING: Final = SlideText("", "", "", 0, 0, "", (), "", "", (), 0, "", "", "", "")


@QmlElement
class Slide(QObject):
    changed = Signal()
    shown = Signal()  # every word has changed: time to lay them out
    misfit = Signal()  # the text does not fit on this glass in letters that are large enough

    def __init__(self, phrases: Phrases, parent: QObject) -> None:
        super().__init__(parent)
        self._phrases = phrases
        self._text = _NOTHING
        self._number = 0
        self.fits = True

    def show(self, text: SlideText, number: int) -> None:
        """The slide of this number. QML lays it out before this returns, and says when it does not fit."""
        self._text, self._number, self.fits = text, number, True
        self.changed.emit()
        self.shown.emit()

    def clear(self) -> None:
        self.show(_NOTHING, 0)

    @Slot()
    def refuse(self) -> None:
        """QML has no room for the text in letters that are large enough."""
        self.fits = False
        self.misfit.emit()

    @Slot(str, str, result=str)
    def say(self, language: str, phrase: str) -> str:
        """One of the kiosk's own phrases. The language is the slide's own: named, so that a binding follows it."""
        return self._phrases.say(language, phrase) if language else phrase

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._text.language

    @Property(str, notify=changed)
    def tint(self) -> str:
        """The tint of the section; empty for a walkthrough, which has no section."""
        return self._text.tint

    @Property(str, notify=changed)
    def source(self) -> str:
        """The title of the section or walkthrough."""
        return self._text.source

    @Property(int, notify=changed)
    def step(self) -> int:
        """Counted from 1; 0 for a topic."""
        return self._text.step

    @Property(int, notify=changed)
    def stepCount(self) -> int:
        return self._text.step_count

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._text.title

    @Property(str, notify=changed)
    def words(self) -> str:
        """The whole key message or step, as styled text."""
        return "<br>".join(self._text.paragraphs)

    @Property(str, notify=changed)
    def scene(self) -> str:
        return self._text.scene

    @Property(str, notify=changed)
    def alt(self) -> str:
        return self._text.alt

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def cautions(self) -> list[str]:
        """What people must know of a translation, in both languages."""
        return list(self._text.cautions)

    @Property(str, notify=changed)
    def emergency(self) -> str:
        return self._text.emergency

    @Property(str, notify=changed)
    def followClinic(self) -> str:
        return self._text.follow_clinic

    @Property(str, notify=changed)
    def notReviewed(self) -> str:
        """Empty where a clinician's sign-off is in force."""
        return self._text.not_reviewed

    @Property(str, notify=changed)
    def clinicName(self) -> str:
        return self._text.clinic

    @Property(float, notify=changed)
    def across(self) -> float:
        """How far the slide stands from the middle, from -1 to 1."""
        return shift(self._number)[0]

    @Property(float, notify=changed)
    def down(self) -> float:
        return shift(self._number)[1]

    @Property(bool, notify=changed)
    def isTurned(self) -> bool:
        """The picture on the other side, every second time: its ground is light, and a light must not stay."""
        return self._number % 2 == 1
