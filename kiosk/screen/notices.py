"""The lines that stand on every page: whom to call, what this screen is, and whose word counts more."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.pack.cards import unchecked_key
from kiosk.screen.library import Library
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement

# In the order in which they stand at the end of every topic.
_CARE: Final = (
    "follow-clinic",
    "advice",
    "medicines",
    "off-label",
    "no-promise",
    "caution",
    "not-consent",
    "after-dose",
)


@QmlElement
class Notices(QObject):
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: dict[str, str] = {}
        self._clinic = ""
        self._cautions: list[str] = []
        self.pages_are_counted = False

    def show(self, library: Library) -> None:
        self._texts = library.pack.notices(library.language)
        self._clinic = library.pack.manifest.clinic_name
        flags = (self._texts.get(unchecked_key(kind), "") for kind in ("notices", "sections"))
        self._cautions = next((library.cautions(flag) for flag in flags if flag), [])  # type: ignore[arg-type]
        self.changed.emit()

    def clear(self) -> None:
        self._texts, self._clinic, self._cautions = {}, "", []
        self.changed.emit()

    @Property(str, notify=changed)
    def clinicName(self) -> str:
        return self._clinic

    @Property(str, notify=changed)
    def emergency(self) -> str:
        return self._texts.get("emergency", "")

    @Property(str, notify=changed)
    def advice(self) -> str:
        return self._texts.get("advice", "")

    @Property(str, notify=changed)
    def privacy(self) -> str:
        """What is kept, in one sentence. Rather nothing than what does not hold here."""
        return self._texts.get("privacy-counted" if self.pages_are_counted else "privacy", "")

    @Property(str, notify=changed)
    def notReviewed(self) -> str:
        return self._texts.get("not-reviewed", "")

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def cautions(self) -> list[str]:
        """What people must know of the words that stand on every page, in both languages, when nobody checked them."""
        return self._cautions

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def care(self) -> list[str]:
        """What stands at the end of every topic."""
        return [self._texts[key] for key in _CARE if key in self._texts]

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def step(self) -> list[str]:
        """What stands at the end of every step of a walkthrough."""
        return [self._texts[key] for key in ("follow-clinic",) if key in self._texts]

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def check(self) -> list[str]:
        """What stands under the questions to check oneself: they are for before the dose."""
        return [self._texts[key] for key in ("follow-clinic", "after-dose") if key in self._texts]
