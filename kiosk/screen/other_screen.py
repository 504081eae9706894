"""Two screens: while a nurse leads, the patient's page moves to the other screen, and the panel takes its place."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.screen.front import Front

log = logging.getLogger(__name__)


class OtherScreen(QObject):
    """Follows `front`. `guard` gives a window its event filter.

    The nurse's screen is the one that the kiosk stands on: there the PIN was typed.
    """

    def __init__(
        self, front: Front, engine: QQmlEngine, window: QQuickWindow, guard: Callable[[QQuickWindow], QObject]
    ) -> None:
        super().__init__(window)
        self._front = front
        self._engine = engine
        self._window = window
        self._guard = guard
        self._panel: QQuickWindow | None = None
        front.changed.connect(self._follow)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(front.changed)
            app.screenRemoved.connect(front.changed)

    @property
    def panel(self) -> QQuickWindow | None:
        """The nurse's window, while there is one."""
        return self._panel

    @Slot()
    def _follow(self) -> None:
        is_wanted = bool(self._front.isGuided and self._front.hasOtherScreen)
        if is_wanted and self._panel is None:
            self._part()
        elif not is_wanted and self._panel is not None:
            self._join()

    def _part(self) -> None:
        here = self._window.screen()
        other = next(screen for screen in QGuiApplication.screens() if screen is not here)
        component = QQmlComponent(
            self._engine, QUrl.fromLocalFile(str(paths.PACKAGE / "ui/guided/PanelWindow.qml")), self
        )
        properties = {"guide": self._front.guide, "isKiosk": self._window.property("isKiosk")}
        panel = component.createWithInitialProperties(properties)
        if not isinstance(panel, QQuickWindow):
            log.error("The nurse's panel cannot be shown: %s", component.errorString())
            return
        self._panel = panel
        panel.installEventFilter(self._guard(panel))
        _fill(self._window, other)
        _fill(panel, here)

    def _join(self) -> None:
        panel, self._panel = self._panel, None
        if panel is None:
            return
        here = panel.screen()
        if here not in QGuiApplication.screens():  # the nurse's own was unplugged
            here = QGuiApplication.primaryScreen()
        panel.setProperty("mayClose", True)
        panel.close()
        panel.deleteLater()
        _fill(self._window, here)


def _fill(window: QQuickWindow, screen: QScreen) -> None:
    window.hide()  # a window that fills one screen is moved to another by few window managers
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()
