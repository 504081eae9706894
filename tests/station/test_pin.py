"""The PIN of the staff door: what is kept of it, which are refused, and how guessing is slowed down."""

from __future__ import annotations

import errno
import json
import logging
import os
from pathlib import Path

import pytest

from kiosk.station import pin as pins
from kiosk.station.pin import Pin, PinError, PinState, pin_file, refusal, remove_pin, set_pin, state_of, tries_file
from tests.conftest import FakeClock

RIGHT, WRONG = "7391", "7392"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    set_pin(tmp_path, RIGHT)
    return tmp_path


@pytest.fixture
def pin(folder: Path, clock: FakeClock) -> Pin:
    return Pin(folder, clock)


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


# Which PIN


@pytest.mark.parametrize("digits", [RIGHT, "0529", "2468", "123456789013", "1123"])
def test_a_good_pin(digits: str) -> None:
    assert refusal(digits) == ""


@pytest.mark.parametrize(
    ("digits", "reason"),
    [
        ("", "A PIN has 4 to 12 digits and nothing else."),
        ("739", "A PIN has 4 to 12 digits and nothing else."),
        ("1739173917391", "A PIN has 4 to 12 digits and nothing else."),
        ("73a1", "A PIN has 4 to 12 digits and nothing else."),
        ("٧٣٩١", "A PIN has 4 to 12 digits and nothing else."),
        ("0000", "This PIN is one digit again and again, which is what people try first."),
        ("777777", "This PIN is one digit again and again, which is what people try first."),
        ("1234", "The digits of this PIN are in a row, which is what people try first."),
        ("7890", "The digits of this PIN are in a row, which is what people try first."),
        ("987654", "The digits of this PIN are in a row, which is what people try first."),
        ("1212", "This PIN repeats itself, which makes it easy to guess."),
        ("739739", "This PIN repeats itself, which makes it easy to guess."),
        ("2580", "This PIN goes straight down or up the keys, which is what people try first."),
    ],
)
def test_a_pin_that_is_refused_says_why(tmp_path: Path, digits: str, reason: str) -> None:
    with pytest.raises(PinError) as raised:
        set_pin(tmp_path, digits)
    assert str(raised.value) == reason
    assert list(tmp_path.iterdir()) == []


# What is kept


def test_P9_a_pin_is_kept_salted_and_hashed(tmp_path: Path) -> None:
    kept = []
    for _ in range(2):
        set_pin(tmp_path, RIGHT)
        kept.append(json.loads(pin_file(tmp_path).read_text(encoding="utf-8")))
    assert [sorted(each) for each in kept] == [["format", "hash", "salt"]] * 2
    assert kept[0]["salt"] != kept[1]["salt"]
    assert kept[0]["hash"] != kept[1]["hash"]


def test_without_a_file_there_is_no_pin_and_no_default_one(tmp_path: Path, clock: FakeClock) -> None:
    pin = Pin(tmp_path, clock)
    assert not pin.is_set
    assert state_of(tmp_path) == (PinState.NONE, "")
    for digits in ("0000", "1234", ""):
        assert not pin.check(digits)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "is not JSON"),
        ("{}", "is of a format that this version does not know"),
        ('{"format": 2, "salt": "", "hash": ""}', "is of a format that this version does not know"),
        ('{"format": 1, "salt": "", "hash": ""}', "holds no PIN"),
        ('{"format": 1, "salt": "zz", "hash": "zz"}', "holds no PIN"),
        ('{"format": 1}', "holds no PIN"),
    ],
)
def test_a_damaged_file_is_shut(tmp_path: Path, clock: FakeClock, content: str, reason: str) -> None:
    pin_file(tmp_path).write_text(content, encoding="utf-8")
    assert state_of(tmp_path) == (PinState.DAMAGED, reason)
    pin = Pin(tmp_path, clock)
    assert not pin.is_set
    assert not pin.check("")


def test_a_pin_that_was_changed_counts_at_once_and_the_old_one_no_longer(pin: Pin, folder: Path) -> None:
    assert pin.check(RIGHT)
    set_pin(folder, "5180")
    assert not pin.check(RIGHT)
    assert pin.check("5180")
    remove_pin(folder)
    assert not pin.is_set
    assert not pin.check("5180")


def test_what_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "write_record", full)
    with pytest.raises(PinError) as raised:
        set_pin(tmp_path, RIGHT)
    assert str(raised.value) == f"{pin_file(tmp_path)} cannot be written (No space left on device)."


@pytest.mark.parametrize(
    ("kept", "reason"),
    [(None, "was written, but holds something else."), (b"{", "was written, but is not JSON.")],
)
def test_a_disk_that_lies_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: bytes | None, reason: str
) -> None:
    def forget(file: Path, _record: dict[str, object]) -> None:
        if kept is not None:
            file.write_bytes(kept)

    monkeypatch.setattr(pins, "write_record", forget)
    with pytest.raises(PinError) as raised:
        set_pin(tmp_path, RIGHT)
    assert str(raised.value) == f"{pin_file(tmp_path)} {reason}"


def test_removing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Pin(folder).check(WRONG)
    assert remove_pin(folder)
    assert list(folder.iterdir()) == []
    assert not remove_pin(folder)
    set_pin(folder, RIGHT)
    monkeypatch.setattr(Path, "unlink", full)
    with pytest.raises(PinError) as raised:
        remove_pin(folder)
    assert str(raised.value) == f"{pin_file(folder)} cannot be removed (No space left on device)."


# Guessing


def test_P9_every_wrong_try_after_the_third_waits_longer(pin: Pin, clock: FakeClock) -> None:
    waits = []
    for _ in range(9):
        assert not pin.check(WRONG)
        waits.append(pin.wait)
        clock.pass_(pin.wait)
    assert waits == [0, 0, 5, 15, 60, 300, 900, 900, 900]


def test_while_there_is_a_wait_even_the_right_pin_is_wrong_and_nothing_is_counted(pin: Pin, clock: FakeClock) -> None:
    for _ in range(3):
        pin.check(WRONG)
    clock.pass_(4.9)
    assert not pin.check(RIGHT)
    assert pin.wait == pytest.approx(0.1)
    clock.pass_(0.2)
    assert pin.check(RIGHT)


def test_the_right_pin_gives_the_free_tries_back(pin: Pin, clock: FakeClock) -> None:
    for _ in range(4):
        pin.check(WRONG)
        clock.pass_(pin.wait)
    assert pin.check(RIGHT)
    assert (pin.check(WRONG), pin.wait) == (False, 0)


def test_P9_a_restart_waits_in_full_again(pin: Pin, folder: Path, clock: FakeClock) -> None:
    for _ in range(5):
        pin.check(WRONG)
        clock.pass_(min(pin.wait, 59))
    assert pin.wait == 1
    again = Pin(folder, clock)
    assert again.wait == 60
    assert again.delay == 60


def test_a_wait_begins_with_the_process_and_not_with_the_first_look(pin: Pin, folder: Path, clock: FakeClock) -> None:
    for _ in range(3):
        pin.check(WRONG)
    assert Pin(folder, clock, since=clock.now - 3).wait == 2
    assert Pin(folder, clock, since=clock.now - 3600).wait == 0


def test_a_try_is_counted_before_it_is_looked_at(
    pin: Pin, folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_cut(*_: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(pins, "_hash", power_cut)
    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            pin.check(WRONG)
    assert Pin(folder, clock).wait == 5


def test_without_a_disk_the_tries_count_in_memory_and_the_log_says_so_once(
    pin: Pin, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(pins, "write_record", full)
    with caplog.at_level(logging.WARNING):
        for _ in range(4):
            pin.check(WRONG)
            clock.pass_(pin.wait)
    assert (pin.check(WRONG), pin.wait) == (False, 60)
    assert caplog.messages == ["The tries at the PIN are counted in memory alone: No space left on device"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "{} is not JSON: the free tries at the PIN count as used up"),
        ('{"wrong": -1}', "{} holds no number: the free tries at the PIN count as used up"),
        ('{"wrong": "many"}', "{} holds no number: the free tries at the PIN count as used up"),
        ("{}", "{} holds no number: the free tries at the PIN count as used up"),
    ],
)
def test_a_damaged_count_gives_no_free_tries_and_locks_nobody_out_for_long(
    folder: Path, clock: FakeClock, caplog: pytest.LogCaptureFixture, content: str, says: str
) -> None:
    tries_file(folder).write_text(content, encoding="utf-8")
    pin = Pin(folder, clock)
    assert pin.wait == 5
    assert caplog.messages == [says.format(tries_file(folder))]
    clock.pass_(5)
    assert (pin.check(WRONG), pin.wait) == (False, 15)


def test_a_new_pin_begins_with_all_its_tries(pin: Pin, folder: Path, clock: FakeClock) -> None:
    for _ in range(3):
        pin.check(WRONG)
    set_pin(folder, "5180")
    assert pin.wait == 0
    assert (pin.check(RIGHT), pin.wait) == (False, 0)
    assert Pin(folder, clock).check("5180")
