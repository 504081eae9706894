"""SIGINT and SIGTERM end the kiosk as closing its window does. Qt's event loop would not notice them by itself."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QSocketNotifier


@contextmanager
def stopped_by_signals(app: QCoreApplication) -> Iterator[None]:
    if sys.platform == "win32":  # a pipe cannot be watched there, and nothing sends these signals
        yield
        return
    # Python's own handlers run between two Python statements, of which an idle event loop executes none: the byte that
    # arrives in the pipe wakes the loop up.
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    before = signal.set_wakeup_fd(writer)
    handlers = {number: signal.signal(number, lambda *_: app.exit(0)) for number in (signal.SIGINT, signal.SIGTERM)}
    notifier = QSocketNotifier(reader, QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: os.read(reader, 64))
    try:
        yield
    finally:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(before)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        os.close(reader)
        os.close(writer)
