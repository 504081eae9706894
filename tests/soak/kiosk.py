"""A kiosk in a window that nobody sees, with a clock of its own and somebody who reads aloud without a sound."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import FakeClock  # first: it chooses a platform without a screen

from PySide6.QtCore import Qt  # isort: skip
from PySide6.QtGui import QGuiApplication  # isort: skip

from kiosk.pack.reader import Pack
from kiosk.screen import startup
from kiosk.screen.library import Library
from kiosk.screen.speaking.engine import Engine
from kiosk.station.memory import give_back
from kiosk.station.options import Settings
from kiosk.visit.voice import Voice


class Mute(Engine):
    """Says nothing, and remembers nothing of it."""

    def find(self, language: str, then: Callable[[bool], None]) -> None:
        then(language in {"en", "es"})

    def say(self, text: str, language: str, voice: Voice) -> None: ...

    def stop(self) -> None: ...


@contextmanager
def opened(pack: Path, size: tuple[int, int]) -> Iterator[tuple[startup.Stage, FakeClock]]:
    """`size` in pixels. Motion is reduced, because the clock runs ahead of what moves."""
    if QGuiApplication.instance() is None:
        startup.application(["kiosk"], "software")
    clock = FakeClock()
    settings = Settings()
    settings = settings._replace(screen=settings.screen._replace(motion="reduced"))
    library = Library(Pack.open(pack))
    player = startup.make_player(settings, library, startup.make_visit(settings, library.language, clock))
    player.talk.speak_with([Mute()])
    player.wiped.connect(give_back, Qt.ConnectionType.QueuedConnection)  # as the caretaker of a real kiosk does
    stage = startup.Stage(player, settings, startup.Display(size, pointer=True))
    try:
        yield stage, clock
    finally:
        stage.close()
        library.close()
