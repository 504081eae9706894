"""A player on the sample pack, without a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QWindow

from kiosk.pack.reader import Pack
from kiosk.screen.library import Library
from kiosk.screen.player import Player
from kiosk.screen.startup import delete_now
from kiosk.screen.touch import TouchFilter
from kiosk.visit.comfort import Comfort
from kiosk.visit.idle import Limits
from kiosk.visit.visit import Visit
from tests.conftest import FakeClock
from tests.samples import damaged_copy

OpenLibrary = Callable[..., Library]


@pytest.fixture
def open_library(sample_pack: Path, tmp_path: Path) -> Iterator[OpenLibrary]:
    """Opens the sample pack, or a copy in which the first letter of some words was changed everywhere."""
    opened: list[Library] = []

    def open_(damaged: bytes = b"", pack: Path = sample_pack) -> Library:
        if damaged:
            pack = damaged_copy(pack, tmp_path / f"damaged-{len(opened)}.kioskpack", damaged)
        opened.append(Library(Pack.open(pack), today=lambda: "2026-06-01"))
        return opened[-1]

    yield open_
    for library in opened:
        library.close()


@pytest.fixture
def library(open_library: OpenLibrary) -> Library:
    return open_library()


@pytest.fixture
def visit(clock: FakeClock) -> Visit:
    return Visit(clock, Limits(), Comfort("en"))


@pytest.fixture
def player(qapp: QCoreApplication, visit: Visit, library: Library) -> Player:
    return Player(visit, library)


class Hand:
    """Does what a visitor does, one action a second: a touch and what the touched button asks of the player."""

    def __init__(self, player: Player, clock: FakeClock) -> None:
        self.player = player
        self.clock = clock
        self._timer = player.findChild(QTimer)
        self._start = self._timer.start
        self._timer.start = self._started
        self._due = 0.0

    def _started(self, milliseconds: int) -> None:
        self._due = self.clock.now + milliseconds / 1000
        self._start(milliseconds)

    def does(self, action: str, *arguments: object) -> None:
        self.clock.pass_(1)
        self.player.presence.touched(100, 100)
        self.answers(action, *arguments)

    def answers(self, action: str, *arguments: object) -> None:
        """The same without a touch that the player sees: its other half, the release."""
        getattr(self.player, action)(*arguments)

    def waits(self) -> float:
        """Nobody does anything until the player's own timer wakes it. Returns the seconds that this took."""
        assert self._timer.isActive()
        seconds = self._due - self.clock.now
        self.clock.pass_(seconds)
        self._timer.stop()  # it is a single shot: Qt stops it before it tells
        self.player.presence.wake()
        return seconds


@pytest.fixture
def hand(player: Player, clock: FakeClock) -> Hand:
    return Hand(player, clock)


class Glass(QWindow):
    """Stands for the window: notes what the filter lets through."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[QEvent.Type] = []

    def event(self, event: QEvent) -> bool:
        self.got.append(event.type())
        return super().event(event)


@pytest.fixture
def glass(player: Player) -> Iterator[Glass]:
    window = Glass()
    window.installEventFilter(TouchFilter(player, window))
    yield window
    delete_now(window)  # nothing else would: its filter holds it
