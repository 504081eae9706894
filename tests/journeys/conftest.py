"""The real kiosk on the real content, in a window nobody sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk import paths
from kiosk.authoring.build import build_pack
from kiosk.pack.reader import Pack
from kiosk.problems import Severity
from kiosk.screen import startup
from kiosk.screen.front import Front
from kiosk.screen.library import Library
from kiosk.station.options import Settings
from tests.conftest import FakeClock
from tests.journeys.visitor import Visitor
from tests.reader import Reader

Open = Callable[..., Visitor]


@pytest.fixture(scope="session")
def bundled_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content that comes with the product, built as a clinic would build it."""
    target = tmp_path_factory.mktemp("bundled") / "bundled.kioskpack"
    result = build_pack(paths.content_dir(), target)
    assert [str(problem) for problem in result.problems if problem.severity is not Severity.NOTE] == []
    return target


@pytest.fixture
def open_kiosk(qapp: QCoreApplication, clock: FakeClock, settings: Settings) -> Iterator[Open]:
    """Opens a kiosk on a pack. Motion is reduced, so that a page is at rest once events are done."""
    stages: list[startup.Stage] = []
    libraries: list[Library] = []

    def open_(
        pack: Path,
        size: tuple[int, int] = (1920, 1080),
        state: Path | None = None,
        base: Settings = settings,
        **screen: object,
    ) -> Visitor:
        still = base._replace(screen=base.screen._replace(motion="reduced", **screen))  # type: ignore[arg-type]
        library = Library(Pack.open(pack))
        libraries.append(library)
        visit = startup.make_visit(still, library.language, clock)
        player = startup.make_player(still, library, visit)
        player.talk.speak_with([reader := Reader()])
        front = Front(player, still, state, clock)
        stage = startup.Stage(player, still, startup.Display(size, pointer=True), front=front)
        stages.append(stage)
        return Visitor(stage, clock, reader)

    yield open_
    for stage in stages:
        stage.close()
    for library in libraries:
        library.close()


@pytest.fixture
def visitor(open_kiosk: Open, bundled_pack: Path) -> Visitor:
    """Somebody in front of a 24-inch screen with the bundled content."""
    return open_kiosk(bundled_pack)
