"""What stands in front, and who may change it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QSignalSpy

from kiosk.pack.reader import Pack
from kiosk.screen.front import ENDED_BY_STAFF, START_AGAIN, Front
from kiosk.screen.library import Library
from kiosk.screen.player import Player
from kiosk.screen.selftest import SelfTest
from kiosk.screen.speaking.engine import Mute
from kiosk.screen.startup import make_visit
from kiosk.station.choices import Choices, save_choices
from kiosk.station.options import Settings, Slides
from kiosk.station.pin import set_pin
from kiosk.visit.idle import State
from tests.conftest import FakeClock

PIN = "7391"


class House:
    """A front without a window."""

    def __init__(self, player: Player, settings: Settings, state: Path | None, clock: FakeClock) -> None:
        self.player = player
        self.clock = clock
        self.front = Front(player, settings, state, clock)
        self.ended = QSignalSpy(self.front.ended)
        self.front.begin()

    def touch(self) -> None:
        self.clock.pass_(1)
        self.player.watch.touched(100, 100)

    def come_in(self) -> None:
        self.front.knock()
        staff = self.front.open_staff
        assert staff is not None
        for digit in PIN:
            staff.pad.digit(digit)
        staff.pad.enter()
        self.clock.pass_(1)

    @property
    def minutes_to_slides(self) -> float | None:
        return self.front._rest.interval() / 60_000 if self.front._rest.isActive() else None


@pytest.fixture
def make(qapp: QCoreApplication, sample_pack: Path, clock: FakeClock, tmp_path: Path) -> Iterator[object]:
    packs = []

    def make_(settings: Settings | None = None, state: Path | None = tmp_path) -> House:
        settings = settings or Settings()
        packs.append(pack := Pack.open(sample_pack))
        player = Player(make_visit(settings, "en", clock), Library(pack))
        player.talk.speak_with([Mute()])
        return House(player, settings, state, clock)

    yield make_
    for pack in packs:
        pack.close()


# Slides


def test_a_display_begins_with_slides_and_nobody_wakes_it(make: type[House]) -> None:
    house = make(Settings(mode="display"))
    assert (house.front.isShowingSlides, house.front.wakes_by_touch) == (True, False)


def test_a_waiting_room_shows_none_unless_it_was_asked_for(make: type[House]) -> None:
    house = make()
    assert (house.front.isShowingSlides, house.minutes_to_slides) == (False, None)


def test_slides_come_after_so_many_minutes_at_home_and_a_touch_ends_them(make: type[House]) -> None:
    house = make(Settings(slides=Slides(after_minutes=20)))
    assert house.minutes_to_slides == 20
    house.front._rest.timeout.emit()
    assert (house.front.isShowingSlides, house.front.wakes_by_touch) == (True, True)
    house.front.endSlides()
    assert (house.front.isShowingSlides, house.minutes_to_slides) == (False, 20)


def test_while_somebody_is_there_no_slide_is_waited_for(make: type[House]) -> None:
    house = make(Settings(slides=Slides(after_minutes=20)))
    house.touch()
    assert house.minutes_to_slides is None
    house.clock.pass_(120)
    house.player.watch.wake()
    assert house.player.visit.idle.state is State.WARNING
    assert house.minutes_to_slides is None
    house.clock.pass_(30)
    house.player.watch.wake()
    assert house.minutes_to_slides == 20


# The staff door


@pytest.mark.parametrize("has_state", [True, False])
def test_without_a_pin_a_knock_does_nothing(make: type[House], tmp_path: Path, has_state: bool) -> None:
    house = make(state=tmp_path if has_state else None)
    house.front.knock()
    assert (house.front.staffPage, house.front.open_staff) == ("", None)


def test_a_visitor_who_finds_the_pad_loses_nothing(make: type[House], tmp_path: Path) -> None:
    set_pin(tmp_path, PIN)
    house = make()
    house.touch()
    house.player.openTopic("ride")
    house.front.knock()
    assert house.front.staffPage == "pin"
    house.front.open_staff.back()
    assert (house.front.staffPage, house.player.screen) == ("", "topic")


def test_who_knows_the_pin_finds_nothing_of_the_visitor(make: type[House], tmp_path: Path) -> None:
    set_pin(tmp_path, PIN)
    house = make()
    fresh = house.player.visit.snapshot()
    house.touch()
    house.player.openTopic("ride")
    house.come_in()
    assert (house.front.staffPage, house.player.screen, house.player.visit.snapshot()) == ("menu", "home", fresh)


def test_the_door_opens_over_slides_and_they_come_back_when_it_shuts(make: type[House], tmp_path: Path) -> None:
    set_pin(tmp_path, PIN)
    house = make(Settings(mode="display"))
    house.come_in()
    assert not house.front.isShowingSlides
    house.front.open_staff.back()
    assert (house.front.staffPage, house.front.isShowingSlides) == ("", True)


def test_a_mode_that_staff_choose_holds_when_the_door_shuts_and_after_a_restart(
    make: type[House], tmp_path: Path
) -> None:
    set_pin(tmp_path, PIN)
    house = make()
    house.come_in()
    house.front.open_staff.chooseMode("display")
    house.front.closeStaff()
    assert house.front.isShowingSlides
    assert make().front.isShowingSlides


def test_what_staff_choose_is_what_visits_begin_with(make: type[House], tmp_path: Path) -> None:
    set_pin(tmp_path, PIN)
    house = make()
    house.come_in()
    house.front.open_staff.setTheme("dark")
    house.clock.pass_(1)
    house.front.open_staff.setVolume(80)
    house.front.closeStaff()
    house.player.wipe()
    comfort = house.player.visit.comfort
    assert (comfort.theme, comfort.voice.volume) == ("dark", 80)


def test_a_choice_that_was_kept_is_the_mode_of_the_start(make: type[House], tmp_path: Path) -> None:
    save_choices(Choices(mode="display"), tmp_path)
    assert make().front.isShowingSlides


@pytest.mark.parametrize(("name", "code"), [("restart", START_AGAIN), ("exit", ENDED_BY_STAFF)])
def test_the_end_that_staff_ask_for_is_told_with_its_code(
    make: type[House], tmp_path: Path, name: str, code: int
) -> None:
    set_pin(tmp_path, PIN)
    house = make()
    assert not house.front.mayClose
    house.come_in()
    for _ in range(2):  # it asks first
        getattr(house.front.open_staff, name)()
        house.clock.pass_(1)
    assert (house.ended.count(), house.ended.at(0), house.front.mayClose) == (1, [code], True)


def test_staff_get_out_where_nothing_can_be_shown(qapp: QCoreApplication, clock: FakeClock, tmp_path: Path) -> None:
    set_pin(tmp_path, PIN)
    house = House(Player(make_visit(Settings(), "en", clock), None), Settings(), tmp_path, clock)
    assert house.player.screen == "unavailable"
    house.come_in()
    for _ in range(2):  # it asks first
        house.front.open_staff.exit()
        house.clock.pass_(1)
    assert (house.ended.count(), house.ended.at(0)) == (1, [ENDED_BY_STAFF])


# A visit with a nurse


def test_a_nurse_takes_the_place_of_the_slides_and_they_come_back(make: type[House], tmp_path: Path) -> None:
    set_pin(tmp_path, PIN)
    house = make(Settings(mode="display"))
    house.come_in()
    house.front.open_staff.startGuided()
    assert (house.front.isGuided, house.front.isShowingSlides, house.front.staffPage) == (True, False, "")
    house.player.wipe()
    assert (house.front.isGuided, house.front.isShowingSlides) == (False, True)


def test_another_knock_ends_the_nurse_s_visit(make: type[House], tmp_path: Path) -> None:
    set_pin(tmp_path, PIN)
    house = make()
    house.come_in()
    house.front.open_staff.startGuided()
    house.come_in()
    assert (house.front.isGuided, house.front.staffPage) == (False, "menu")


def test_staff_find_the_health_of_the_kiosk_behind_their_door(make: type[House], tmp_path: Path) -> None:
    set_pin(tmp_path, PIN)
    house = make()
    house.come_in()
    assert isinstance(house.front.open_staff.selfTest, SelfTest)


def test_after_a_fault_the_slides_begin_anew(make: type[House]) -> None:
    house = make(Settings(mode="display"))
    slides = house.front._slides
    slides._timer.stop()  # the fault came before it was set again
    house.front.start_over()
    assert (house.front.isShowingSlides, slides._timer.isActive()) == (True, True)


def test_what_was_chosen_before_is_what_the_first_visit_begins_with(make: type[House], tmp_path: Path) -> None:
    save_choices(Choices(volume_percent=80, theme="dark"), tmp_path)
    house = make()
    for _ in range(2):
        assert (house.player.visit.comfort.theme, house.player.visit.comfort.voice.volume) == ("dark", 80)
        house.player.wipe()
