"""The meaning of a hard word, opened from the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.screen.library import Library
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement

if TYPE_CHECKING:
    from kiosk.pack.model import Term


@QmlElement
class WordCard(QObject):
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._term: Term | None = None
        self._cautions: list[str] = []

    def show(self, library: Library, term: str) -> None:
        self._term = library.pack.term(library.language, term)
        self._cautions = library.cautions(self._term.translation)
        self.changed.emit()

    def clear(self) -> None:
        if self._term is not None:
            self._term = None
            self.changed.emit()

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._term is not None

    @Property(str, notify=changed)
    def term(self) -> str:
        return self._term.term if self._term else ""

    @Property(str, notify=changed)
    def meaning(self) -> str:
        return self._term.meaning if self._term else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def cautions(self) -> list[str]:
        """What people must know of a translation, in both languages."""
        return self._cautions
