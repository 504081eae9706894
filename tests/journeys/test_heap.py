"""What is opened over a page and closed again leaves nothing in the memory of QML: a kiosk opens it for a year."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLoggingCategory, QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.screen.player import Player
from tests.journeys.visitor import Visitor

# What a first and a second time leave are caches: compiled QML, letters, pictures.
_FIRST = 6
_TIMES = 8


def close_sheet(player: Player) -> None:
    player.comfort.closeSheet()


# Each opens something, and closes it.
ACTS: dict[str, tuple[Callable[[Player], None], Callable[[Player], None]]] = {
    "a topic": (lambda player: player.openTopic("side-effects"), Player.goHome),
    "the size of the text": (lambda player: player.comfort.openSheet("text"), close_sheet),
    "the colors": (lambda player: player.comfort.openSheet("view"), close_sheet),
    "the languages": (lambda player: player.comfort.lay_over("language"), close_sheet),
    "a word": (lambda player: player.follow("word:iv"), Player.closeWord),
    "a code": (lambda player: player.takeAway.openQr(), lambda player: player.takeAway.closeQr()),
    "reading aloud": (lambda player: player.speech.begin(), lambda player: player.talk.stop()),
}


@pytest.fixture
def told(qapp: QCoreApplication) -> Iterator[list[str]]:
    """The lines that an engine which is made from now on says of its garbage."""
    lines: list[str] = []

    def note(_kind: QtMsgType, _context: QMessageLogContext, line: str) -> None:
        lines.append(line)

    QLoggingCategory.setFilterRules("qt.qml.gc.allocatorStats=true")
    before = qInstallMessageHandler(note)
    yield lines
    qInstallMessageHandler(before)
    QLoggingCategory.setFilterRules("")


@pytest.fixture
def heap(told: list[str], visitor: Visitor) -> Callable[[], int]:
    """How many bytes QML's objects take once its garbage is collected, as the engine itself tells it."""

    def measure() -> int:
        for _ in range(2):  # Python holds some of them, and lets go of them after the first time
            visitor.stage.engine.collectGarbage()
            gc.collect()
        visitor.stage.engine.collectGarbage()
        return int(re.findall(r"item memory after GC: (\d+)", "\n".join(told))[-1])

    return measure


@pytest.mark.parametrize("act", ACTS)
def test_what_is_closed_is_gone(heap: Callable[[], int], visitor: Visitor, act: str) -> None:
    open_, close = ACTS[act]

    def do(times: int) -> int:
        for _ in range(times):
            for step in (open_, close):
                visitor.clock.pass_(1)
                step(visitor.player)
                visitor.settle()
        return heap()

    do(_FIRST)
    before = do(_TIMES)
    assert 0 < do(_TIMES) <= before
