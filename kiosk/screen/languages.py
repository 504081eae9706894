"""The languages of the pack, as QML shows them and visitors choose among them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screen.action import action
from kiosk.screen.comfort import ComfortChoices
from kiosk.screen.endonyms import endonym
from kiosk.screen.lists import RecordModel
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.visit.visit import Visit


class LanguageRow(NamedTuple):
    """`name` is the language's name in itself."""

    code: str
    name: str
    isChosen: bool


@QmlElement
class Languages(QObject):
    """With two languages the button changes to the other one at once; with more it opens the list of them."""

    changed = Signal()
    chosen = Signal(str)  # the visitor wants everything in this language

    def __init__(self, visit: Visit, comfort: ComfortChoices, parent: QObject) -> None:
        super().__init__(parent)
        self.visit = visit
        self._comfort = comfort
        self._rows = RecordModel(LanguageRow, self)
        self._current = ""

    def follow_up(self) -> None:
        self._comfort.follow_up()

    def show(self, languages: tuple[str, ...], current: str) -> None:
        self._current = current
        self._rows.fill([LanguageRow(code, endonym(code), code == current) for code in languages])
        self.changed.emit()

    @Slot()
    @action
    def press(self) -> None:
        if self._other is not None:
            self.chosen.emit(self._other.code)
        else:
            self._comfort.lay_over("language")

    @Slot(str)
    @action
    def choose(self, code: str) -> None:
        """One of the pack's languages. Others change nothing."""
        self._comfort.put_away()
        if any(row.code == code for row in self._rows.rows):
            self.chosen.emit(code)

    @property
    def _other(self) -> LanguageRow | None:
        """The one to change to, where there are no others to choose from."""
        others = [row for row in self._rows.rows if not row.isChosen]
        return others[0] if len(others) == 1 else None

    @Property(QObject, constant=True)
    def all(self) -> QObject:
        return self._rows

    @Property(str, notify=changed)
    def current(self) -> str:
        """The tag of the language that is shown."""
        return self._current

    @Property(str, notify=changed)
    def label(self) -> str:
        """What the button says: the language to change to, or the present one where there is a list to choose from.

        Empty where there is nothing to choose.
        """
        if self._other is not None:
            return self._other.name
        return endonym(self._current) if len(self._rows.rows) > 1 else ""
