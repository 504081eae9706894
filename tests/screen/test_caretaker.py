"""What is done beside the visits, and only where it was asked for."""

from __future__ import annotations

import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.pack.reader import Pack
from kiosk.screen.caretaker import Caretaker
from kiosk.screen.front import Front
from kiosk.screen.library import Library
from kiosk.screen.nightly import Nightly
from kiosk.screen.player import Player
from kiosk.screen.speaking.engine import Mute
from kiosk.screen.startup import make_visit
from kiosk.station.countfile import read_totals
from kiosk.station.options import Settings
from tests.conftest import FakeClock

TODAY = datetime(2026, 11, 23, 9, 0)
Make = Callable[[Settings], Caretaker]


@pytest.fixture
def make(qapp: QCoreApplication, sample_pack: Path, clock: FakeClock, tmp_path: Path) -> Iterator[Make]:
    packs: list[Pack] = []

    def make_(settings: Settings) -> Caretaker:
        packs.append(pack := Pack.open(sample_pack))
        player = Player(make_visit(settings, "en", clock), Library(pack))
        player.talk.speak_with([Mute()])
        front = Front(player, settings, tmp_path, clock)
        begun = clock.now
        return Caretaker(
            front, player, settings, tmp_path, clock=clock, now=lambda: TODAY + timedelta(seconds=clock.now - begun)
        )

    yield make_
    for pack in packs:
        pack.close()


def visits(caretaker: Caretaker, clock: FakeClock) -> None:
    """Opens a topic and two steps, and one of them twice."""
    player = caretaker._player
    for act in (
        lambda: player.openTopic("ride"),
        player.goHome,
        lambda: player.openTopic("ride"),
        lambda: player.openWalkthrough("iv"),
        player.nextStep,
        player.openSearch,
    ):
        clock.pass_(1)
        act()
    player.wipe()


def test_nothing_is_counted_unless_it_was_asked_for(make: Make, clock: FakeClock, tmp_path: Path) -> None:
    caretaker = make(Settings())
    visits(caretaker, clock)
    caretaker.close()
    assert [file.name for file in tmp_path.iterdir()] == ["lifetime.json"]
    assert caretaker.findChildren(Nightly) == []


def test_the_next_start_is_told_why_this_one_ended(make: Make, tmp_path: Path) -> None:
    caretaker = make(Settings())
    caretaker._front.restart_at_night()
    caretaker.close()
    assert make(Settings())._facts().last_restart == "night"
    assert make(Settings())._facts().last_restart == "crash"


def test_pages_are_counted_once_a_visit_and_nothing_else(make: Make, clock: FakeClock, tmp_path: Path) -> None:
    caretaker = make(Settings(counts="on"))
    visits(caretaker, clock)
    visits(caretaker, clock)
    caretaker.close()
    assert read_totals(tmp_path / "counts.db") == {
        ("2026-11-23", page): 2 for page in ("topic:ride", "walkthrough:iv#1", "walkthrough:iv#2")
    }


def test_what_a_nurse_goes_through_with_a_patient_is_not_counted(make: Make, clock: FakeClock, tmp_path: Path) -> None:
    caretaker = make(Settings(counts="on"))
    caretaker._player.visit.guided.begin()
    visits(caretaker, clock)
    caretaker.close()
    assert not (tmp_path / "counts.db").exists()


@pytest.mark.parametrize(("counts", "says"), [("off", "privacy"), ("on", "privacy-counted")])
def test_home_says_what_is_true_here(make: Make, counts: str, says: str) -> None:
    player = make(Settings(counts=counts))._player
    assert player.notices.privacy == player.library.pack.notices("en").get(says, "")


def test_the_restart_of_the_night_is_waited_for(make: Make) -> None:
    assert len(make(Settings(restart_at="03:30")).findChildren(Nightly)) == 1


def test_what_is_off_is_not_imported() -> None:
    code = "import sys, kiosk.screen.caretaker; print('kiosk.station.counts' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_what_nobody_needs_goes_when_a_visit_ends_in_the_thread_of_the_screen(make: Make) -> None:
    class Ring:
        def __init__(self) -> None:
            self.itself = self

    caretaker = make(Settings())
    ring = Ring()
    left = weakref.ref(ring)
    del ring
    assert left() is not None
    caretaker._player.wipe()
    QCoreApplication.processEvents()
    assert left() is None
