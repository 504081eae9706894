"""List models that follow Qt's contract: rows are immutable records, and a model is filled whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row", bound=NamedTuple)

# Qt.ItemDataRole.DisplayRole and .UserRole. Importing `Qt` itself takes 28 ms, which start-up is spared.
DISPLAY_ROLE: Final = 0
USER_ROLE: Final = 0x100


class RecordModel(QAbstractListModel, Generic[Row]):
    """A list of named tuples; every field is a role of the same name."""

    def __init__(self, record: type[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = record._fields
        self._rows: tuple[Row, ...] = ()

    def fill(self, rows: Sequence[Row]) -> None:
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def renew(self, rows: Sequence[Row]) -> None:
        """`fill`, for a list that changes while it is looked at: what is drawn stays and shows other words."""
        before, after = len(self._rows), len(rows)
        if after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
            self._rows = self._rows[:after]
            self.endRemoveRows()
        changed = [number for number, row in enumerate(self._rows) if row != rows[number]]
        self._rows = tuple(rows[:before])
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
            self._rows = tuple(rows)
            self.endInsertRows()

    def extend(self, rows: Sequence[Row]) -> None:
        """More rows below the others."""
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows += tuple(rows)
        self.endInsertRows()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return {self._role(number): QByteArray(name.encode()) for number, name in enumerate(self._names)}

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        number = role - USER_ROLE - 1
        if not index.isValid() or index.row() >= len(self._rows) or not 0 <= number < len(self._names):
            return None
        value = getattr(self._rows[index.row()], self._names[number])
        return list(value) if isinstance(value, tuple) else value

    @staticmethod
    def _role(number: int) -> int:
        return USER_ROLE + 1 + number
