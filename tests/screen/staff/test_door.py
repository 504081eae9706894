"""The staff door: who gets in, what it asks the kiosk for, and when it shuts by itself."""

from __future__ import annotations

import errno
import logging
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from kiosk.screen.staff.door import PAGES
from kiosk.station.choices import Choices
from kiosk.station.options import Settings, Sound
from kiosk.station.pin import pin_file, remove_pin
from tests.screen.staff.conftest import PIN, Door, MakeDoor

# Who gets in


def test_it_is_shut_until_somebody_knocks(door: Door) -> None:
    assert (door.staff.page, door.staff.isOpen) == ("", False)
    door.staff.knock()
    assert (door.staff.page, door.staff.isOpen) == ("pin", True)
    door.types("7392")
    assert (door.staff.page, door.told) == ("pin", [])
    door.types(PIN)
    assert (door.staff.page, door.told) == ("menu", ["entered"])


def test_without_a_pin_it_stays_shut_and_says_so_once(
    door: Door, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    remove_pin(tmp_path)
    for _ in range(3):
        door.staff.knock()
    assert door.staff.page == ""
    assert caplog.messages == [
        "The staff door stays shut: there is no PIN that can be used (kiosk pin --status says more)"
    ]


def test_with_a_damaged_pin_it_stays_shut(door: Door, tmp_path: Path) -> None:
    pin_file(tmp_path).write_bytes(b"\0" * 200)
    door.staff.knock()
    assert door.staff.page == ""


def test_nothing_works_before_the_pin(door: Door) -> None:
    for knocks in (0, 1):
        if knocks:
            door.does("knock")
        for page in PAGES:
            door.does("open", page)
        for action in ("startGuided", "restart", "restart", "exit", "exit"):
            door.does(action)
        door.does("chooseMode", "display")
        door.does("setVolume", 100)
        door.does("setTheme", "dark")
        assert (door.staff.page, door.told, door.saved) == ("pin" if knocks else "", [], [])


def test_what_was_typed_is_gone_when_the_pad_is_closed(door: Door) -> None:
    door.does("knock")
    door.staff.pad.digit("7")
    door.does("back")
    assert door.staff.page == ""
    door.does("knock")
    assert door.staff.pad.count == 0


def test_the_finger_that_touched_ok_opens_nothing_below_it(door: Door) -> None:
    door.does("knock")
    door.types(PIN)
    door.clock.pass_(0.1)
    door.staff.open("mode")
    door.staff.startGuided()
    assert (door.staff.page, door.told) == ("menu", ["entered"])


# Behind it


def test_back_goes_to_the_menu_and_from_there_out(door: Door) -> None:
    door.enters()
    door.does("open", "volume")
    door.does("back")
    assert door.staff.page == "menu"
    door.does("back")
    assert door.staff.page == ""


def test_what_is_no_page_opens_nothing(door: Door) -> None:
    door.enters()
    for page in ("", "pin", "elsewhere"):
        door.does("open", page)
        assert door.staff.page == "menu"


def test_a_visit_with_a_nurse(door: Door) -> None:
    door.enters()
    door.does("startGuided")
    assert (door.staff.page, door.told) == ("", ["guided"])


@pytest.mark.parametrize("action", ["restart", "exit"])
def test_what_visitors_would_notice_is_asked_twice(door: Door, action: str) -> None:
    door.enters()
    door.does(action)
    assert (door.staff.page, door.told) == (action, [])
    getattr(door.staff, action)()  # the same finger
    assert (door.staff.page, door.told) == (action, [])
    door.does("back")
    assert (door.staff.page, door.told) == ("menu", [])
    door.does(action)
    door.does(action)
    assert (door.staff.page, door.told) == ("", [action])


def test_each_question_is_its_own(door: Door) -> None:
    door.enters()
    door.does("restart")
    door.does("exit")
    assert (door.staff.page, door.told) == ("exit", [])


def test_the_mode(make_door: MakeDoor) -> None:
    door = make_door(settings=Settings(mode="display"))
    door.enters()
    assert door.staff.mode == "display"
    door.does("chooseMode", "waiting-room")
    door.does("chooseMode", "guided")
    assert (door.staff.mode, door.told, door.saved) == (
        "waiting-room",
        ["waiting-room"],
        [Choices(mode="waiting-room")],
    )
    door.does("chooseMode", "display")
    assert (door.staff.mode, door.saved[-1]) == ("display", Choices())


def test_the_volume(make_door: MakeDoor) -> None:
    door = make_door(settings=Settings(sound=Sound(volume_percent=30)))
    door.enters()
    assert door.staff.volume == 30
    door.does("setVolume", 50)
    door.does("setVolume", 130)
    door.does("setVolume", 100)
    assert (door.staff.volume, door.saved) == (100, [Choices(volume_percent=50), Choices(volume_percent=100)])
    assert door.staff.choices == Choices(volume_percent=100)


def test_the_colors(door: Door) -> None:
    door.enters()
    door.does("setTheme", "contrast")
    door.does("setTheme", "pink")
    assert (door.staff.theme, door.saved) == ("contrast", [Choices(theme="contrast")])


def test_a_choice_that_cannot_be_kept_holds_until_the_restart(
    make_door: MakeDoor, caplog: pytest.LogCaptureFixture
) -> None:
    disk_is_full = True

    def save(_choices: Choices) -> None:
        if disk_is_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    door = make_door(save=save)
    door.enters()
    with caplog.at_level(logging.WARNING):
        door.does("setTheme", "dark")
    assert (door.staff.theme, door.staff.isUnsaved) == ("dark", True)
    assert caplog.messages == ["What staff chose is not kept over a restart: No space left on device"]
    disk_is_full = False
    door.does("setTheme", "contrast")
    assert not door.staff.isUnsaved


def test_the_self_test_is_made_when_staff_come_in(make_door: MakeDoor) -> None:
    made: list[QObject] = []

    def make(parent: QObject) -> QObject:
        made.append(QObject(parent))
        return made[-1]

    door = make_door(make_self_test=make)
    door.does("knock")
    assert (door.staff.selfTest, made) == (None, [])
    door.types(PIN)
    assert door.staff.selfTest is door.staff.selfTest is made[0]
    assert len(made) == 1


def test_a_self_test_that_fails_leaves_the_rest(make_door: MakeDoor, caplog: pytest.LogCaptureFixture) -> None:
    def fail(_parent: QObject) -> QObject:
        raise RuntimeError("no sound card")

    door = make_door(make_self_test=fail)
    door.enters()
    assert [door.staff.selfTest, door.staff.selfTest] == [None, None]
    assert caplog.messages == ["There is no self-test"]
    door.does("open", "mode")
    assert door.staff.page == "mode"
