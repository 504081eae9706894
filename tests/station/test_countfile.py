"""The file of the totals: the same bytes for the same totals, whole after any power cut, and no reason to fall."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path

import pytest

from kiosk.station import countfile
from kiosk.station.countfile import MOST_DAYS, add_totals, erase, read_totals
from kiosk.station.statefile import DamagedError
from tests.tools.qml import ROOT

DAY = "2026-11-23"
PAGES = ("topic:food", "topic:ride", "walkthrough:iv-infusion#1", "walkthrough:iv-infusion#2")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "counts.db"


@pytest.fixture
def kept(file: Path) -> Path:
    add_totals(file, {(DAY, page): 1 for page in PAGES})
    return file


def test_totals_add_up(file: Path) -> None:
    assert read_totals(file) == {}
    assert add_totals(file, {(DAY, "topic:food"): 2, ("2026-11-22", "topic:food"): 1}) == ""
    assert add_totals(file, {(DAY, "topic:food"): 3, (DAY, "topic:ride"): 1}) == ""
    assert read_totals(file) == {("2026-11-22", "topic:food"): 1, (DAY, "topic:food"): 5, (DAY, "topic:ride"): 1}
    assert list(file.parent.iterdir()) == [file]
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_P5_the_file_holds_days_pages_and_totals_alone(kept: Path) -> None:
    with closing(sqlite3.connect(kept)) as db:
        assert db.execute("SELECT name FROM sqlite_master").fetchall() == [("counts",)]
        assert [row[1] for row in db.execute("PRAGMA table_info(counts)")] == ["day", "page", "total"]
        with pytest.raises(sqlite3.OperationalError, match="no such column: rowid"):
            db.execute("SELECT rowid FROM counts")


@pytest.mark.parametrize("seed", range(4))
def test_P5_the_order_of_visits_leaves_no_trace_in_the_file(tmp_path: Path, seed: int) -> None:
    """The same totals are the same bytes, however many lumps they came in and in whatever order."""
    dice = random.Random(seed)  # noqa: S311 -- the same every time
    days = [(date(2026, 9, 1) + timedelta(number)).isoformat() for number in range(40)]
    lumps = [{(dice.choice(days), dice.choice(PAGES)): dice.randint(1, 9) for _ in range(30)} for _ in range(12)]
    for number, order in enumerate((lumps, lumps[::-1])):
        for lump in order:
            add_totals(tmp_path / f"{number}.db", dict(dice.sample(list(lump.items()), len(lump))))
    at_once: dict[tuple[str, str], int] = {}
    for lump in lumps:
        for key, total in lump.items():
            at_once[key] = at_once.get(key, 0) + total
    add_totals(tmp_path / "2.db", at_once)
    assert read_totals(tmp_path / "0.db") == at_once
    assert len({file.read_bytes() for file in tmp_path.iterdir()}) == 1


def test_the_newest_days_are_kept(file: Path) -> None:
    days = [(date(2026, 1, 1) + timedelta(2 * number)).isoformat() for number in range(MOST_DAYS + 3)]
    add_totals(file, {(day, page): 1 for day in days[:-1] for page in PAGES})
    assert sorted({day for day, _ in read_totals(file)}) == days[2:-1]
    add_totals(file, {(days[-1], "topic:food"): 1})
    assert sorted({day for day, _ in read_totals(file)}) == days[3:]


def test_a_clock_that_is_wrong_by_years_throws_nothing_away(kept: Path) -> None:
    add_totals(kept, {("2099-01-01", "topic:food"): 1})
    assert read_totals(kept)[DAY, "topic:food"] == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda data: b"", "is no file of counts"),
        (lambda data: bytes(len(data)), "is damaged (file is not a database)"),
        (lambda data: b"SQLite", "is damaged (file is not a database)"),
        (lambda data: data[:4096], "is damaged (database disk image is malformed)"),
        (lambda data: data[:4096] + b"\xff" * 4096, "is damaged (database disk image is malformed)"),
        (lambda data: data.replace(b"total INTEGER", b"times INTEGER"), "is no file of counts"),
    ],
)
def test_a_damaged_file_is_begun_anew(kept: Path, change: object, reason: str) -> None:
    assert callable(change)
    kept.write_bytes(change(kept.read_bytes()))
    with pytest.raises(DamagedError) as raised:
        read_totals(kept)
    assert str(raised.value) == reason
    assert add_totals(kept, {(DAY, "topic:food"): 1}) == reason
    assert read_totals(kept) == {(DAY, "topic:food"): 1}


def test_a_file_that_grew_without_end(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(countfile, "_MOST_BYTES", 4096)
    with pytest.raises(DamagedError, match="is larger than 4,096 bytes"):
        read_totals(kept)


def test_rows_that_nobody_counted_are_left_out(kept: Path) -> None:
    with closing(sqlite3.connect(kept)) as db:
        strange = [("now", "topic:food", 1), ("2026-11-24", "x" * 201, 1), (DAY, "topic:more", -1), (DAY, "a", "many")]
        db.executemany("INSERT INTO counts VALUES (?, ?, ?)", strange)
        db.commit()
    assert set(read_totals(kept)) == {(DAY, page) for page in PAGES}


def test_a_folder_in_its_place(file: Path) -> None:
    file.mkdir(parents=True)
    with pytest.raises(IsADirectoryError):
        add_totals(file, {(DAY, "topic:food"): 1})
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("step", ["open", "fsync", "write"])
def test_a_full_disk_leaves_what_was_there(kept: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    before = kept.read_bytes()

    def full(*_args: object, **_more: object) -> None:
        if step == "write":
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        if step == "write":
            patched.setattr(countfile, "_write", full)
        else:
            patched.setattr(os, step, full)
        with pytest.raises(OSError, match=r"disk is full|No space left"):
            add_totals(kept, {(DAY, "topic:food"): 1})
    assert kept.read_bytes() == before
    assert list(kept.parent.iterdir()) == [kept]


def test_a_disk_that_cannot_be_read_now_is_no_damage(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A year of totals is not thrown away for a moment's failure."""
    before = kept.read_bytes()

    def failing(*_args: object, **_more: object) -> sqlite3.Connection:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = 266  # SQLITE_IOERR_READ
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(sqlite3, "connect", failing)
        with pytest.raises(OSError, match="disk I/O error"):
            add_totals(kept, {(DAY, "topic:food"): 1})
    assert kept.read_bytes() == before


def test_a_new_file_is_on_the_disk_before_it_takes_the_place_of_the_old_one(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    sync, replace = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        steps.append(
            "folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else f"{os.fstat(descriptor).st_size} bytes"
        )
        sync(descriptor)

    def replaced(self: Path, target: Path) -> Path:
        steps.append(f"{self.name} to {target.name}")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", replaced)
    add_totals(kept, {(DAY, "topic:food"): 1})
    folder = [] if sys.platform == "win32" else ["folder"]
    assert steps == [f"{kept.stat().st_size} bytes", ".counts.db.new to counts.db", *folder]


def test_P5_the_times_of_the_file_tell_the_day_alone(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Evening(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Evening:
            return cls(2026, 11, 23, 17, 42, 5, 123, tzinfo=tz)

    monkeypatch.setattr(countfile, "datetime", Evening)
    add_totals(kept, {(DAY, "topic:food"): 1})
    found = kept.stat()
    midnight = datetime(2026, 11, 23).timestamp()
    assert (found.st_mtime, found.st_atime) == (midnight, midnight)


def test_what_a_power_cut_left_half_written_is_in_nobodys_way(kept: Path) -> None:
    kept.with_name(".counts.db.new").write_bytes(b"SQLite format 3\0")
    assert add_totals(kept, {(DAY, "topic:food"): 1}) == ""
    assert read_totals(kept)[DAY, "topic:food"] == 2
    assert list(kept.parent.iterdir()) == [kept]


def test_erasing_takes_what_is_there_and_what_a_power_cut_left(kept: Path) -> None:
    kept.with_name(".counts.db.new").write_bytes(b"SQLite format 3\0")
    assert erase(kept)
    assert list(kept.parent.iterdir()) == []
    assert not erase(kept)
    assert not erase(kept / "below")


def test_erasing_while_the_kiosk_writes(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read before does not come back."""

    def read_and_erased(file: Path) -> dict[tuple[str, str], int]:
        totals = read_totals(file)
        assert erase(file)
        return totals

    monkeypatch.setattr(countfile, "read_totals", read_and_erased)
    with pytest.raises(OSError, match="unable to open database file"):
        add_totals(kept, {(DAY, "topic:food"): 1})
    assert list(kept.parent.iterdir()) == []


_WRITER = """
import sys
from pathlib import Path
from kiosk.station.countfile import add_totals
file = Path(sys.argv[1])
pages = [f"topic:{number}" for number in range(2000)]
print("ready", flush=True)
while True:
    add_totals(file, {("2026-11-23", page): 1 for page in pages})
"""


def _killed(file: Path, moments: list[float]) -> Iterator[None]:
    for moment in moments:
        command = [sys.executable, "-c", _WRITER, str(file)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(moment)
            process.kill()
        assert process.returncode == -signal.SIGKILL
        yield


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_P5_a_power_cut_while_writing_leaves_whole_lumps(file: Path) -> None:
    """Each lump adds one to every page: were one cut in two, the totals would differ."""
    dice = random.Random(5)  # noqa: S311 -- the same every time
    last = 0
    add_totals(file, {(DAY, "topic:0"): 0})
    for _ in _killed(file, [dice.random() * 0.3 for _ in range(8)]):
        with closing(sqlite3.connect(file)) as db:
            assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        totals = set(read_totals(file).values()) or {0}
        assert len(totals) == 1
        assert max(totals) >= last
        last = max(totals)
    assert last > 0
    assert add_totals(file, {(DAY, "topic:0"): 1}) == ""
    assert list(file.parent.iterdir()) == [file]
