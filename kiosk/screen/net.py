"""The net under everything else: a fault that nobody caught ends the visit, not the kiosk."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, Signal, Slot, qInstallMessageHandler

from kiosk.visit.clock import Clock

if TYPE_CHECKING:
    from sys import UnraisableHookArgs
    from threading import ExceptHookArgs

log = logging.getLogger(__name__)
qt_log = logging.getLogger("kiosk.qt")

# One mend covers every fault that came together; no visit is ended more often than this, however often faults come.
QUIET_SECONDS: Final = 2.0
# As many mends in as many seconds have mended nothing.
MOST_MENDS: Final = 5
WITHIN_SECONDS: Final = 60.0

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,  # Qt ends the process next
}


class Net(QObject):
    """`start_over` ends the visit and shows Home; `start_again` asks for the whole kiosk to be started again.

    PySide hands what slots, properties, timers and filters raise to `sys.excepthook`: the visitor's page may be half
    filled, so the visit ends. What is raised in another thread or while something is thrown away concerns no page, and
    is only logged.
    """

    _fell = Signal()  # may be emitted in any thread: what follows happens in the one that Qt runs in

    def __init__(
        self, start_over: Callable[[], None], start_again: Callable[[], None], clock: Clock = time.monotonic
    ) -> None:
        super().__init__()
        self._start_over = start_over
        self._start_again = start_again
        self._clock = clock
        self._mends: deque[float] = deque(maxlen=MOST_MENDS)
        self._has_given_up = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._mend)
        self._fell.connect(self._mend_soon)

    @contextmanager
    def spread(self) -> Iterator[None]:
        """Catch faults until the end of the `with` statement."""
        before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._fault, _thread_fault, _late_fault
        qt_before = qInstallMessageHandler(_qt_says)
        try:
            yield
        finally:
            qInstallMessageHandler(qt_before)
            sys.excepthook, threading.excepthook, sys.unraisablehook = before
            self._timer.stop()

    def _fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):  # KeyboardInterrupt, at a desk
            sys.__excepthook__(kind, error, trace)
            return
        log.error("Nobody caught this: the visit ends", exc_info=(kind, error, trace))
        self._fell.emit()

    @Slot()
    def _mend_soon(self) -> None:
        # Not at once: whatever failed is still at it.
        if not self._timer.isActive() and not self._has_given_up:
            since = self._clock() - self._mends[-1] if self._mends else QUIET_SECONDS
            self._timer.start(int(max(0.0, QUIET_SECONDS - since) * 1000))

    @Slot()
    def _mend(self) -> None:
        now = self._clock()
        self._mends.append(now)
        if len(self._mends) == MOST_MENDS and now - self._mends[0] <= WITHIN_SECONDS:
            log.critical("One fault follows the other: the kiosk asks to be started again")
            self._give_up()
            return
        try:
            self._start_over()
        except Exception:
            log.critical("The visit cannot be ended: the kiosk asks to be started again", exc_info=True)
            self._give_up()

    def _give_up(self) -> None:
        self._has_given_up = True
        self._start_again()


def _thread_fault(args: ExceptHookArgs) -> None:
    if args.exc_value is not None:
        log.error("A thread failed", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))


def _late_fault(unraisable: UnraisableHookArgs) -> None:
    if unraisable.exc_value is not None:
        log.error(
            "Something failed that nobody waited for",
            exc_info=(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback),
        )


def _qt_says(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
