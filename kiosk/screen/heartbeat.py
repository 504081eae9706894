"""Tells the watchdog that the kiosk lives: the event loop turns, and what it draws reaches the glass."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.station.watchdog import Notifier


class Heartbeat(QObject):
    """Says READY with the first frame, and from then on feeds the watchdog while both of these are so:

    - the event loop turns: the timer that feeds runs in it;
    - a frame was swapped since it was fed last. Each time it asks for one (0.11 ms when nothing has changed), because a
      page at rest draws none. `frameSwapped` fires with the software renderer too, once for each frame;
      `afterFrameEnd` would not do: it also fires for a frame that never came to the glass.

    A display that is switched off has no picture that could be dead. Qt then says that the window is not exposed (the
    compositor took its output away, or no longer asks for frames), and the turning loop alone is enough, all night if
    need be: starting again and again would change nothing and end at the safe screen. Once it is exposed again, frames
    have to come within the usual time. A window that is hidden, however, is a blank screen, and is not fed.
    """

    def __init__(self, window: QQuickWindow, notifier: Notifier | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._notifier = notifier or Notifier()
        self._has_swapped = False
        self._is_ready = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        window.frameSwapped.connect(self._swapped)

    @Slot()
    def _swapped(self) -> None:
        self._has_swapped = True
        if not self._is_ready:
            self._is_ready = True
            self._notifier.ready()
            self._notifier.status("On the screen")
            if (seconds := self._notifier.feeding_seconds) is not None:
                self._notifier.alive()
                self._timer.start(int(seconds * 1000))

    @Slot()
    def _beat(self) -> None:
        is_off = self._window.isVisible() and not self._window.isExposed()
        if self._has_swapped or is_off:
            self._notifier.alive()
        self._has_swapped = False
        self._window.update()

    def stop(self) -> None:
        """The kiosk ends on purpose."""
        self._timer.stop()
        self._window.frameSwapped.disconnect(self._swapped)
        self._notifier.stopping()
