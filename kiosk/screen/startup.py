"""Start-up in named steps: what Qt must know before it starts, the application, the fonts, the window."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk import paths
from kiosk.pack.cards import Media
from kiosk.pack.reader import NotInPackError
from kiosk.screen import fonts
from kiosk.screen.front import Front
from kiosk.screen.gate import Gate
from kiosk.screen.immortal import keep_singletons_alive
from kiosk.screen.library import Library
from kiosk.screen.other_screen import OtherScreen
from kiosk.screen.pictures import IconPictures, PackPictures
from kiosk.screen.player import Player
from kiosk.screen.touch import TouchFilter
from kiosk.screen.translator import Translator
from kiosk.screen.warmup import WarmUp
from kiosk.station.options import Settings
from kiosk.visit.clock import Clock
from kiosk.visit.comfort import Comfort, TextSize
from kiosk.visit.idle import Limits
from kiosk.visit.visit import Visit
from kiosk.visit.voice import Voice

if TYPE_CHECKING:
    from kiosk.screen.blanking import Inhibitor

log = logging.getLogger(__name__)


class StartError(Exception):
    """One line: why there is nothing on the screen."""


class Display(NamedTuple):
    """How the window stands on the screen. `size` is in logical pixels; None fills the screen."""

    size: tuple[int, int] | None = None
    pointer: bool = False  # show the mouse pointer, for trying out at a desk


def application(arguments: list[str], renderer: str) -> QGuiApplication:
    """The one QGuiApplication. `renderer` is "software" or "gpu"."""
    keep_singletons_alive()
    # Qt would hand every letter that fades to a pool of threads, and wait for it: a frame takes a third longer so.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    # QML's expressions are short: compiling those that are used often to machine code takes longer than it saves, and
    # a process that makes no code while it runs is a quieter one.
    os.environ.setdefault("QV4_FORCE_INTERPRETER", "1")
    if renderer == "software":
        # No graphics driver that can crash or leak for a year on a screen that shows flat shapes; and it is smaller.
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    with _step("application"):
        app = QGuiApplication.instance() or QGuiApplication(arguments)
        if not isinstance(app, QGuiApplication):
            raise StartError("another kind of Qt application runs in this process already")
    app.setApplicationName("care-kiosk")
    app.setQuitOnLastWindowClosed(True)
    return app


def make_visit(
    settings: Settings,
    language: str,
    clock: Clock = time.monotonic,
    text_size: TextSize = "standard",
) -> Visit:
    idle = settings.idle
    limits = Limits(
        minimum=idle.minimum_seconds,
        warning=idle.warning_seconds,
        words_per_minute=idle.words_per_minute,
        same_point=idle.longest_same_point_minutes * 60.0,
    )
    voice = Voice(settings.sound.volume_percent, settings.sound.speed_percent)
    screen = settings.screen
    comfort = Comfort(
        language,
        text_size,
        reduced_motion=screen.motion == "reduced",
        voice=voice,
        reading_distance_cm=screen.reading_distance_cm,
    )
    return Visit(clock, limits, comfort)


class Stage:
    """The window with everything that must outlive it, in the order in which it has to go.

    `front` is what stands in it; a `main` of another name is shown with the player and `more` instead.
    """

    def __init__(
        self,
        player: Player,
        settings: Settings,
        display: Display,
        /,
        main: str = "Main",
        front: Front | None = None,
        **more: object,
    ) -> None:
        self.player = player
        self.front = front or Front(player, settings)
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(paths.PACKAGE.parent))
        self.engine.addImageProvider("icon", IconPictures(paths.assets_dir() / "icons"))
        self.engine.addImageProvider("pack", PackPictures(self._media))
        self.translator = Translator(self.engine)
        self._translate()
        player.libraryChanged.connect(self._translate)
        player.wiped.connect(self.engine.collectGarbage)  # what QML keeps of a visit until it has no more room
        # The size comes first: laid out at one size and then at another, start-up would take a third longer.
        width, height = display.size or _screen_size()
        self.engine.setInitialProperties(
            {
                "width": width,
                "height": height,
                "diagonalInches": settings.screen.diagonal_inches,
                "fontFamily": fonts.load(fonts.UPRIGHT),
                "isKiosk": not display.pointer,
                **(more or {"front": self.front}),
            }
        )
        with _step("window"):
            self.engine.load(QUrl.fromLocalFile(str(paths.PACKAGE / "ui" / f"{main}.qml")))
            roots = self.engine.rootObjects()
            if not roots or not isinstance(roots[0], QQuickWindow):
                raise StartError("the screens cannot be loaded; the lines above say what Qt found")
            self.window: QQuickWindow = roots[0]
        keys = dict(settings.keys)
        self._filter = TouchFilter(player, self.window, keys, Gate(self.front, settings, self.window))
        self.window.installEventFilter(self._filter)
        self.other_screen = OtherScreen(
            self.front, self.engine, self.window, lambda panel: TouchFilter(player, panel, keys)
        )
        self.warm_up = WarmUp(self.window)
        if settings.sound.listen == "on":
            self.warm_up.done.connect(player.talk.look)
        self._inhibitor: Inhibitor | None = None
        if not display.pointer:
            self.warm_up.done.connect(self._keep_awake)
        self._heartbeat = None
        if os.environ.get("NOTIFY_SOCKET"):
            from kiosk.screen.heartbeat import Heartbeat  # noqa: PLC0415 -- only where somebody listens

            self._heartbeat = Heartbeat(self.window)
        if display.size is None:
            self.window.showFullScreen()
        else:
            self.window.show()
        self.front.begin()

    def _keep_awake(self) -> None:
        from kiosk.screen.blanking import Inhibitor  # noqa: PLC0415 -- D-Bus, once the first frame is out

        self._inhibitor = Inhibitor(self.window)
        self._inhibitor.hold()

    def _translate(self) -> None:
        if self.player.library is not None:
            self.translator.speak(self.player.library.language)

    def _media(self, path: str) -> Media:
        if self.player.library is None:
            raise NotInPackError(f"there is no pack to take {path} from")
        return self.player.library.pack.media(path)

    def close(self) -> None:
        """The engine goes before the view models, or QML reads from objects that are gone."""
        if self._heartbeat is not None:
            self._heartbeat.stop()
        if self._inhibitor is not None:
            self._inhibitor.release()
        self.player.talk.stop()
        self.player.libraryChanged.disconnect(self._translate)
        self.player.wiped.disconnect(self.engine.collectGarbage)
        self.translator.remove()
        self.window.removeEventFilter(self._filter)
        self.window.hide()
        delete_now(self.engine)


def _screen_size() -> tuple[int, int]:
    size = QGuiApplication.primaryScreen().geometry().size()
    return size.width(), size.height()


def delete_now(thing: QObject) -> None:
    import shiboken6  # noqa: PLC0415 -- only needed on the way out

    shiboken6.delete(thing)


def make_player(settings: Settings, library: Library | None, visit: Visit) -> Player:
    if library is not None and settings.language and settings.language not in library.pack.manifest.languages:
        log.warning("The pack does not speak %s; it is shown in %s", settings.language, library.language)
    return Player(visit, library)


@contextmanager
def _step(name: str) -> Iterator[None]:
    begun = time.perf_counter()
    yield
    log.debug("start-up: %s took %.0f ms", name, (time.perf_counter() - begun) * 1000)
