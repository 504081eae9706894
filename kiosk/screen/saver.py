"""Saves a handout beside the screen's own thread: a USB stick may take seconds."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.paper.saving import NotSavedError, save


class Saver(QObject):
    """One file at a time."""

    saved = Signal(str)  # the name of the file
    failed = Signal(str)  # a Trouble
    _ended = Signal(int, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._turn = 0
        self._ended.connect(self._tell)

    @property
    def is_busy(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def save(self, pdf: bytes, folder: Path) -> None:
        """Does nothing while another file is on its way."""
        if not self.is_busy:
            # A stick that hangs must not keep the kiosk from ending.
            self._thread = Thread(target=self._work, args=(self._turn, pdf, folder), daemon=True)
            self._thread.start()

    def forget(self) -> None:
        """Another visit begins: what becomes of the file is no news for it."""
        self._turn += 1

    def _work(self, turn: int, pdf: bytes, folder: Path) -> None:
        try:
            file = save(pdf, folder)
        except NotSavedError as error:
            self._ended.emit(turn, "", str(error.trouble))
        else:
            self._ended.emit(turn, file.name, "")

    @Slot(int, str, str)
    def _tell(self, turn: int, name: str, trouble: str) -> None:
        if self._thread is not None:
            # It is as good as gone. If it went later than this object it would take it along, in the wrong thread.
            self._thread.join()
        if turn != self._turn:
            return
        if trouble:
            self.failed.emit(trouble)
        else:
            self.saved.emit(name)
