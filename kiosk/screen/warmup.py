"""What start-up leaves for the moment after the first frame, when the visitor is still reading the screen."""

from __future__ import annotations

import gc
import importlib
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.screen import fonts

# Imported when the first page is opened; that touch should not have to wait for it.
_PAGES: Final = ("kiosk.pack.page_codec", "kiosk.screen.blocks", "kiosk.pack.search")

# Long enough for a touch that came during start-up to be answered first, over before a page is opened.
AFTER_MS: Final = 50


class WarmUp(QObject):
    """Runs once, after the first frame of the window, when the events that wait have been answered."""

    done = Signal()

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        window.frameSwapped.connect(self._first_frame)

    @Slot()
    def _first_frame(self) -> None:
        self._window.frameSwapped.disconnect(self._first_frame)
        QTimer.singleShot(AFTER_MS, self.run)

    @Slot()
    def run(self) -> None:
        for name in _PAGES:
            importlib.import_module(name)
        fonts.load(fonts.SLANTED)
        # What start-up made stays for as long as the kiosk runs: the collector need never look at it again.
        gc.freeze()
        self.done.emit()
