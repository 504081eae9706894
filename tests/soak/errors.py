"""Catches what goes wrong unseen: exceptions that nobody caught, warnings of Qt and QML, errors in the log."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

# Qt's own remarks on ten fingers that come and go as no panel reports them. Nothing follows from them.
_REMARKS = ("point is not in activePoints", "is missing from current event, but was neither canceled nor released")


class _Log(logging.Handler):
    def __init__(self, found: list[str]) -> None:
        super().__init__(logging.ERROR)
        self._found = found

    def emit(self, record: logging.LogRecord) -> None:
        reason = f": {record.exc_info[1]}" if record.exc_info else ""
        self._found.append(f"log: {record.getMessage()}{reason}")


@contextmanager
def caught() -> Iterator[list[str]]:
    """A list that fills with one line for each of them, until the end of the block."""
    found: list[str] = []

    def raised(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        found.append("".join(traceback.format_exception(kind, error, trace)))

    def unraisable(told: sys.UnraisableHookArgs) -> None:
        found.append(f"in {told.object!r}: {told.exc_value!r}")

    def said(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        is_told = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not is_told and not any(remark in message for remark in _REMARKS):
            found.append(f"Qt: {message}")

    handler = _Log(found)
    hooks = sys.excepthook, sys.unraisablehook
    sys.excepthook, sys.unraisablehook = raised, unraisable
    before = qInstallMessageHandler(said)
    logging.getLogger().addHandler(handler)
    try:
        yield found
    finally:
        logging.getLogger().removeHandler(handler)
        qInstallMessageHandler(before)
        sys.excepthook, sys.unraisablehook = hooks
