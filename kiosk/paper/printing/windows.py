"""Through the spooler of Windows: asked by `winspool` how the printer is, given the sheets by Qt.

Both may take as long as a driver or a network takes, so a thread does it. This kiosk writes no file of the pages. The
spooler keeps them until they are printed, and for good where "Keep printed documents" is on: the clinic's IT decides.
"""

from __future__ import annotations

import itertools
import logging
from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import Final

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from kiosk.paper.printing.printer import SECOND_LOOK_MS, Printer
from kiosk.paper.printing.winspool import look
from kiosk.paper.trouble import Trouble

log = logging.getLogger(__name__)

_NOTHING: Final = 0  # the number of the errand while there is none


class WindowsPrinter(Printer):
    _sent = Signal(int, str)  # the number of an errand that is over, and its Trouble, if any
    _looked = Signal(int, str)
    _went_on = Signal(int)

    def __init__(self, name: str, paper: str, parent: QObject | None = None) -> None:
        super().__init__(name, paper, parent)
        self._numbers = itertools.count(_NOTHING + 1)
        self._errand = _NOTHING
        self._is_told = True
        self._threads: dict[int, Thread] = {}  # by errand; those that were given up as well, until they tell
        self._sent.connect(self._end_sending)
        self._looked.connect(self._end_looking)
        self._went_on.connect(self._wait_on)

    @property
    def is_busy(self) -> bool:
        return self._errand != _NOTHING

    def print_(self, pdf: bytes) -> None:
        if self.is_busy:
            return
        self._is_told = True
        self._second_look.stop()
        if self._hangs():
            self._fail(Trouble.NO_ANSWER)
        else:
            self._begin(partial(self._print, pdf), self._sent)

    def forget(self) -> None:
        self._is_told = False
        self._second_look.stop()

    def look_again(self) -> None:
        if not self.is_busy and not self._hangs():
            self._begin(self._look, self._looked)

    def _hangs(self) -> bool:
        """Whether what was given up still goes on. Nothing can end a thread; a second one would only hang beside it."""
        return any(thread.is_alive() for thread in self._threads.values())

    def _begin(self, errand: Callable[[int], Trouble | None], ended: SignalInstance) -> None:
        self._errand = next(self._numbers)
        self._wait()
        # A driver that hangs must not keep the kiosk from ending.
        thread = Thread(target=self._run, args=(self._errand, errand, ended), daemon=True)
        self._threads[self._errand] = thread
        thread.start()

    # In the thread

    def _run(self, number: int, errand: Callable[[int], Trouble | None], ended: SignalInstance) -> None:
        try:
            trouble = errand(number)
        except Exception:
            log.exception("A handout cannot be printed")
            trouble = Trouble.UNMADE
        ended.emit(number, str(trouble or ""))

    def _look(self, _number: int) -> Trouble | None:
        return look(self._name).trouble

    def _print(self, pdf: bytes, number: int) -> Trouble | None:
        seen = look(self._name)
        if seen.trouble is not None:
            return seen.trouble
        if number != self._errand:
            return Trouble.NO_ANSWER  # this was told already, and nobody expects sheets any more
        from kiosk.paper.printing import pages  # noqa: PLC0415 -- two of Qt's libraries, for those who print

        try:
            # What was begun is brought to its end, also where it was given up: half a handout may lack what matters.
            pages.print_pages(pdf, pages.open_printer(seen.name), self._paper, partial(self._went_on.emit, number))
        except pages.NotPrintedError as error:
            return error.trouble
        return None

    # What the thread told

    @Slot(int)
    def _wait_on(self, number: int) -> None:
        if number == self._errand:
            self._wait()

    @Slot(int, str)
    def _end_sending(self, number: int, trouble: str) -> None:
        if not self._end(number):
            return
        if trouble:
            self._fail(Trouble(trouble))
        elif self._is_told:
            self._second_look.start(SECOND_LOOK_MS)
            self.taken.emit()

    @Slot(int, str)
    def _end_looking(self, number: int, trouble: str) -> None:
        if self._end(number) and trouble:
            self._fail(Trouble(trouble))

    def _end(self, number: int) -> bool:
        """Whether this errand had not been given up."""
        # It is as good as gone. If it went later than this printer it would take it along, in a thread that is not its.
        self._threads.pop(number).join()
        if number != self._errand:
            return False
        self._errand = _NOTHING
        self._limit.stop()
        return True

    def _give_up(self) -> None:
        self._errand = _NOTHING
        self._fail(Trouble.NO_ANSWER)

    def _fail(self, trouble: Trouble) -> None:
        if self._is_told:
            self.failed.emit(str(trouble))
