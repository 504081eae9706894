from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.doctor import clock
from kiosk.station.options import Settings
from tests.doctor.conftest import MakePlace, told


@pytest.fixture
def set_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "EST5")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


pytestmark = [
    pytest.mark.usefixtures("set_zone"),
    pytest.mark.skipif(sys.platform == "win32", reason="there the zone cannot be set for one program"),
]


def test_a_clock_that_can_be_right(make_place: MakePlace) -> None:
    assert told(clock.clock, make_place()) == [("K40", "good", "The clock says 2026-06-01 12:00, time zone EST.", "")]


@pytest.mark.parametrize("year", [1970, 2025, 2037, 9999])
def test_a_year_that_cannot_be(make_place: MakePlace, year: int) -> None:
    place = make_place(now=lambda: datetime(year, 1, 1, 0, 7))
    assert told(clock.clock, place) == [
        (
            "K41",
            "broken",
            f"The clock is wrong: it says {year}-01-01 00:07.",
            "Set the date and time. If it is wrong again tomorrow, its battery is empty.",
        )
    ]


def test_a_day_before_the_content_was_made(make_place: MakePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    manifest = SimpleNamespace(built_at="2026-06-03T08:00:00Z")
    opened = SimpleNamespace(manifest=manifest, close=lambda: None)
    monkeypatch.setattr(clock.Pack, "open", lambda path: opened)
    assert told(clock.clock, make_place()) == [
        (
            "K42",
            "look at this",
            "The clock says 2026-06-01 12:00, but the content was made later, on 2026-06-03.",
            "Compare the clock with a watch, and set it.",
        )
    ]
    manifest.built_at = "2026-06-02T08:00:00"  # within a day: somebody built it in another time zone
    assert told(clock.clock, make_place())[0][0] == "K40"
    manifest.built_at = "yesterday"
    assert told(clock.clock, make_place())[0][0] == "K40"


def test_world_time_matters_to_those_who_use_hours(make_place: MakePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC0")
    time.tzset()
    assert told(clock.clock, make_place())[0][0] == "K40"
    assert told(clock.clock, make_place(settings=Settings(restart_at="03:30"))) == [
        (
            "K43",
            "look at this",
            "The clock says 2026-06-01 12:00 and goes by world time, and so do the hours in the settings.",
            "Set the time zone of this computer, if these hours should be yours.",
        )
    ]


def test_without_a_pack_or_with_a_damaged_one(make_place: MakePlace, tmp_path: Path) -> None:
    broken = tmp_path / "broken.kioskpack"
    broken.write_bytes(b"")
    for pack in (None, tmp_path / "none", broken):
        assert told(clock.clock, make_place(pack=pack))[0][0] == "K40"


@pytest.mark.parametrize(
    ("state", "codes"), [(0, ["K44"]), (5, ["K45"]), (-1, [])], ids=["kept right", "by hand", "not told"]
)
def test_who_sets_it(make_place: MakePlace, monkeypatch: pytest.MonkeyPatch, state: int, codes: list[str]) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: SimpleNamespace(adjtimex=lambda asked: state))
    assert [finding.code for finding in clock.kept_right(make_place())] == codes


def test_where_the_kernel_cannot_be_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: SimpleNamespace())
    assert clock.is_kept_right() is None
    monkeypatch.setattr(sys, "platform", "darwin")
    assert clock.is_kept_right() is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux")
def test_the_kernel_itself_answers() -> None:
    assert clock.is_kept_right() in {True, False}
