"""A section: its topics as cards."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.pack.cards import Section
from kiosk.screen.cards import CardRow, topic_card_row
from kiosk.screen.library import Library
from kiosk.screen.lists import RecordModel
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement

# More cards than this nobody looks through, and each takes memory and time: the search finds the rest.
MOST_CARDS: Final = 40


@QmlElement
class SectionPage(QObject):
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._topics = RecordModel(CardRow, self)
        self._section: Section | None = None
        self._hidden = 0

    def show(self, library: Library, section: str) -> None:
        found = library.section(section)
        cards = library.pack.topic_cards(library.language, section, MOST_CARDS)
        self._section = found
        self._hidden = found.topic_count - len(cards)
        self._topics.fill([topic_card_row(card, found.tint) for card in cards])
        self.changed.emit()

    def clear(self) -> None:
        self._section = None
        self._hidden = 0
        self._topics.fill(())
        self.changed.emit()

    @Property(QObject, constant=True)
    def topics(self) -> QObject:
        return self._topics

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._section.title if self._section else ""

    @Property(str, notify=changed)
    def intro(self) -> str:
        return self._section.intro if self._section else ""

    @Property(int, notify=changed)
    def hidden(self) -> int:
        """How many topics there are beyond those that stand here."""
        return self._hidden
