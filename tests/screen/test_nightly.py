"""The quiet restart waits until nobody is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QSignalSpy

from kiosk.pack.reader import Pack
from kiosk.screen.front import START_AGAIN, Front
from kiosk.screen.library import Library
from kiosk.screen.nightly import Nightly
from kiosk.screen.player import Player
from kiosk.screen.speaking.engine import Mute
from kiosk.screen.startup import make_visit
from kiosk.station.options import Settings
from kiosk.station.pin import set_pin
from tests.conftest import FakeClock

BEGIN = datetime(2026, 11, 23, 20, 0)


class Room:
    """A kiosk that was started in the evening, with a clock on the wall."""

    def __init__(self, player: Player, state: Path, clock: FakeClock) -> None:
        self.player = player
        self.clock = clock
        self._begun = clock.now
        self.front = Front(player, Settings(), state, clock)
        self.ended = QSignalSpy(self.front.ended)
        self.nightly = Nightly(self.front, "03:30", clock, self.now, self.front)

    def now(self) -> datetime:
        return BEGIN + timedelta(seconds=self.clock.now - self._begun)

    def pass_to(self, hours: float) -> None:
        """Every look on the way happens. Hours since the start."""
        while self.clock.now < self._begun + hours * 3600 and not self.ended.count():
            timer = self.nightly._timer
            self.clock.pass_(min(timer.interval() / 1000, self._begun + hours * 3600 - self.clock.now + 0.001))
            self.nightly.look()


@pytest.fixture
def room(qapp: QCoreApplication, sample_pack: Path, clock: FakeClock, tmp_path: Path) -> Iterator[Room]:
    pack = Pack.open(sample_pack)
    player = Player(make_visit(Settings(), "en", clock), Library(pack))
    player.talk.speak_with([Mute()])
    yield Room(player, tmp_path, clock)
    pack.close()


def test_when_nobody_is_there_it_happens_at_its_time(room: Room) -> None:
    room.pass_to(7.4)
    assert room.ended.count() == 0
    room.pass_to(7.6)
    assert room.ended.at(0) == [START_AGAIN]


def test_while_somebody_is_there_it_waits_and_tries_again(room: Room) -> None:
    room.player.watch.touched(1, 1)
    room.pass_to(8)
    assert room.ended.count() == 0
    room.player.wipe()
    room.pass_to(8.2)
    assert room.ended.count() == 1


def test_staff_at_work_are_not_disturbed(room: Room, tmp_path: Path) -> None:
    set_pin(tmp_path, "7391")
    room.front.knock()
    room.pass_to(8)
    assert room.ended.count() == 0
    room.front.closeStaff()
    room.pass_to(8.2)
    assert room.ended.count() == 1
