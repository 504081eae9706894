"""What stands beside the page in the preview: the state of the text, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.problems import Problem, Severity
from kiosk.screen.lists import RecordModel
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement


class NoteRow(NamedTuple):
    text_: str  # `text` belongs to the label that shows it
    isError: bool


def derive_status(problems: Sequence[Problem], *, is_shown: bool) -> str:
    """One line over the list. `is_shown` is False while nothing could be built yet."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    if errors:
        what = "1 error" if errors == 1 else f"{errors} errors"
        return f"{what}. The last good page is shown." if is_shown else f"{what}. There is nothing to show yet."
    if warnings:
        return "Fine, with 1 warning." if warnings == 1 else f"Fine, with {warnings} warnings."
    return "Everything is fine."


@QmlElement
class PreviewNotes(QObject):
    changed = Signal()

    def __init__(self, folder: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._status = ""
        self._problems = RecordModel(NoteRow, self)

    def show(self, problems: Sequence[Problem], *, is_shown: bool) -> None:
        self._status = derive_status(problems, is_shown=is_shown)
        self._problems.fill([NoteRow(str(problem), problem.severity is Severity.ERROR) for problem in problems])
        self.changed.emit()

    @Property(QObject, constant=True)
    def problems(self) -> QObject:
        return self._problems

    @Property(str, notify=changed)
    def status(self) -> str:
        return self._status

    @Property(str, constant=True)
    def folder(self) -> str:
        return self._folder
