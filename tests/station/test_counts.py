"""The counts of a running kiosk: by visit and day, in lumps, and never a reason to fall."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from kiosk.station import counts as module
from kiosk.station.countfile import read_totals
from kiosk.station.counts import LEAST_BETWEEN, Counts, step_page, topic_page
from tests.conftest import FakeClock
from tests.tools.qml import ROOT

DAY = date(2026, 11, 23)
FOOD, RIDE, STEP = topic_page("food"), topic_page("ride"), step_page("iv-infusion", 3)


class Wall:
    """The day that the device takes it for."""

    def __init__(self, day: date = DAY) -> None:
        self.day = day

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "counts.db"


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def counts(file: Path, wall: Wall, clock: FakeClock) -> Counts:
    return Counts(file, wall, clock)


def visit(counts: Counts, *pages: str) -> None:
    for page in pages:
        counts.opened(page)
    counts.visit_ended()
    for thread in threading.enumerate():
        if thread.name == "counts":
            thread.join()


def test_how_pages_are_called() -> None:
    assert (FOOD, STEP) == ("topic:food", "walkthrough:iv-infusion#3")


def test_P5_a_visit_counts_a_page_once(counts: Counts, file: Path) -> None:
    """However often it was opened: a total is a number of visits."""
    visit(counts, FOOD, RIDE, FOOD, FOOD)
    visit(counts, FOOD, STEP)
    counts.close()
    assert read_totals(file) == {("2026-11-23", FOOD): 2, ("2026-11-23", RIDE): 1, ("2026-11-23", STEP): 1}


def test_P5_nothing_is_written_before_a_quarter_of_an_hour_and_the_end_of_a_visit(
    counts: Counts, file: Path, clock: FakeClock
) -> None:
    visit(counts, FOOD)
    clock.pass_(LEAST_BETWEEN - 1)
    visit(counts, RIDE)
    assert not file.exists()
    clock.pass_(1)
    counts.opened(STEP)
    assert not file.exists()
    visit(counts)
    assert len(read_totals(file)) == 3
    visit(counts, "topic:later")
    assert len(read_totals(file)) == 3
    clock.pass_(LEAST_BETWEEN)
    visit(counts)
    assert len(read_totals(file)) == 4


def test_nobody_came_and_nothing_is_written(counts: Counts, file: Path, clock: FakeClock) -> None:
    clock.pass_(LEAST_BETWEEN)
    visit(counts)
    counts.close()
    assert not file.parent.exists()


def test_a_visit_over_midnight_counts_for_the_day_of_its_end(counts: Counts, file: Path, wall: Wall) -> None:
    counts.opened(FOOD)
    wall.day = date(2026, 11, 24)
    counts.close()
    assert read_totals(file) == {("2026-11-24", FOOD): 1}


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2024, 12, 31), date(2101, 1, 1), date.max])
def test_a_clock_that_cannot_be_right_counts_nothing(counts: Counts, file: Path, wall: Wall, day: date) -> None:
    wall.day = day
    visit(counts, FOOD)
    wall.day = DAY
    visit(counts, RIDE)
    counts.close()
    assert read_totals(file) == {("2026-11-23", RIDE): 1}


def test_a_kiosk_that_starts_again_goes_on_counting(file: Path, wall: Wall, clock: FakeClock) -> None:
    for _ in range(3):
        counts = Counts(file, wall, clock)
        counts.opened(FOOD)
        counts.close()
        counts.close()
    assert read_totals(file) == {("2026-11-23", FOOD): 3}


def test_a_disk_that_takes_nothing_is_told_of_once(
    counts: Counts,
    file: Path,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    with monkeypatch.context() as patched, caplog.at_level(logging.WARNING):
        patched.setattr(module, "add_totals", full)
        for _ in range(3):
            clock.pass_(LEAST_BETWEEN)
            visit(counts, FOOD)
    assert [record.message for record in caplog.records] == [
        f"{file} cannot be written ([Errno 28] No space left on device): what cannot be kept is not counted"
    ]
    visit(counts, RIDE)
    counts.close()
    assert read_totals(file) == {("2026-11-23", RIDE): 1}


def test_a_damaged_file_is_begun_anew(counts: Counts, file: Path, caplog: pytest.LogCaptureFixture) -> None:
    file.parent.mkdir()
    file.write_bytes(bytes(5000))
    visit(counts, FOOD)
    with caplog.at_level(logging.WARNING):
        counts.close()
    assert [record.message for record in caplog.records] == [
        f"{file} is damaged (file is not a database): counting begins anew"
    ]
    assert read_totals(file) == {("2026-11-23", FOOD): 1}


def test_a_disk_that_does_not_answer_holds_nobody_up(
    counts: Counts, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[dict[tuple[str, str], int]] = []
    begun, answer = threading.Event(), threading.Event()

    def slow(_file: Path, lump: Iterable[tuple[str, str]]) -> str:
        written.append(dict(lump))
        begun.set()
        answer.wait(30)
        return ""

    monkeypatch.setattr(module, "add_totals", slow)
    monkeypatch.setattr(module, "_LONGEST_WAIT", 0.01)
    counts.opened(FOOD)
    clock.pass_(LEAST_BETWEEN)
    counts.visit_ended()
    assert begun.wait(30)
    counts.opened(RIDE)
    clock.pass_(LEAST_BETWEEN)
    counts.visit_ended()
    counts.close()
    assert written == [{("2026-11-23", FOOD): 1}]
    answer.set()
    monkeypatch.setattr(module, "_LONGEST_WAIT", 30.0)
    counts.close()
    assert written[1:] == [{("2026-11-23", RIDE): 1}]


def test_the_player_is_not_slowed_down_by_what_it_imports() -> None:
    """Beyond what it has already: these are loaded before the first frame."""
    known = "logging, threading, sqlite3, json, collections, datetime, pathlib, typing, __future__, kiosk.station"
    new = "before = set(sys.modules); import kiosk.station.counts; print(sorted(set(sys.modules) - before))"
    code = f"import sys, {known}; {new}"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert said == "['kiosk.station.countfile', 'kiosk.station.counts', 'kiosk.station.statefile']\n"
