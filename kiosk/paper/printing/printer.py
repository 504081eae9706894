"""What all that print have in common: one job at a time, a limit in time, and a second look at the printer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

# Every job has this name: a list of jobs tells nobody what was printed.
JOB: Final = "handout"
LONGEST_MS: Final = 20_000
# So long after a job was taken, the printer has tried to pull in paper.
SECOND_LOOK_MS: Final = 15_000


class Printer(QObject):
    """One job at a time. `name` empty is the system's default printer; `paper` "a4" or "letter"."""

    taken = Signal()  # the printer has the job
    failed = Signal(str)  # a Trouble

    def __init__(self, name: str, paper: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._paper = paper
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._give_up)
        self._second_look = QTimer(self)
        self._second_look.setSingleShot(True)
        self._second_look.timeout.connect(self.look_again)

    @property
    def is_busy(self) -> bool:
        raise NotImplementedError

    def print_(self, pdf: bytes) -> None:
        """Ask how the printer is, and if it is well, give it the file. Does nothing while a job is on its way.

        Then comes `taken` or `failed`, once; after `taken` also `failed`, where the printer turns out not to be well.
        """
        raise NotImplementedError

    def forget(self) -> None:
        """The visit is over: what staff sent is still printed, but nothing of it is told any more."""
        raise NotImplementedError

    def look_again(self) -> None:
        """The tray may have turned out to be empty when the first sheet was pulled in."""
        raise NotImplementedError

    def _give_up(self) -> None:
        """Nothing was heard for as long as is waited for."""
        raise NotImplementedError

    def _wait(self) -> None:
        """Begin to wait, or begin again."""
        self._limit.start(LONGEST_MS)
