"""The choice of route: which kind of treatment to walk through."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from kiosk.screen.cards import CardRow, walkthrough_card_row
from kiosk.screen.library import Library
from kiosk.screen.lists import RecordModel
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement


@QmlElement
class RoutesPage(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._routes = RecordModel(CardRow, self)

    def show(self, library: Library) -> None:
        self._routes.fill([walkthrough_card_row(card) for card in library.pack.walkthrough_cards(library.language)])

    def clear(self) -> None:
        self._routes.fill(())

    @Property(QObject, constant=True)
    def routes(self) -> QObject:
        return self._routes
