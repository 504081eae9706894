from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.doctor import disk
from kiosk.doctor.place import Place
from tests.doctor.conftest import MakePlace, told


@pytest.mark.parametrize(
    ("free", "expected"),
    [
        (75_151_400_000, ("K50", "good", "75,151 megabytes are free.", "")),
        (
            199_999_999,
            (
                "K51",
                "look at this",
                "Only 199 megabytes are free.",
                "Have whoever looks after this computer make room on its disk.",
            ),
        ),
        (
            0,
            (
                "K52",
                "broken",
                "The disk is full: 0 megabytes are free. New content and choices cannot be kept.",
                "Have whoever looks after this computer make room on its disk.",
            ),
        ),
    ],
)
def test_room(place: Place, monkeypatch: pytest.MonkeyPatch, free: int, expected: tuple[str, ...]) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=free))
    assert told(disk.space, place) == [expected]


def test_room_of_a_folder_that_is_not_there_yet(make_place: MakePlace, tmp_path: Path) -> None:
    (finding,) = disk.space(make_place(state=tmp_path / "a" / "b"))
    assert finding.code in {"K50", "K51", "K52"}
    assert not (tmp_path / "a").exists()


def test_a_disk_that_does_not_answer(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", refuse(errno.EIO))
    assert told(disk.space, place) == [
        (
            "K53",
            "look at this",
            "The disk does not say how much room it has (Input/output error).",
            "Have whoever looks after this computer look at its disk.",
        )
    ]


def test_a_folder_that_can_be_written_is_left_as_it_was(make_place: MakePlace, tmp_path: Path) -> None:
    state = tmp_path / "state"
    assert told(disk.writable, make_place(state=state)) == [("K54", "good", f"The kiosk can write into {state}.", "")]
    assert list(state.iterdir()) == []


def test_a_full_disk(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", refuse(errno.ENOSPC))
    assert told(disk.writable, place) == [
        (
            "K55",
            "look at this",
            f"The kiosk cannot write into {tmp_path} (No space left on device): what is chosen is lost at the next "
            "restart.",
            "Make this folder writable for the user of the kiosk, unless that is meant.",
        )
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_file_where_the_folder_should_be(make_place: MakePlace, tmp_path: Path) -> None:
    (tmp_path / "state").write_bytes(b"")
    place = make_place(state=tmp_path / "state")
    assert [found.code for found in disk.writable(place)] == ["K55"]
    assert [found.code for found in disk.space(place)] == ["K50"]
    assert [found.code for found in disk.logs(place)] == ["K56"]
    assert [found.code for found in disk.crashes(place)] == ["K58"]


def test_a_folder_that_may_not_be_looked_into(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stat", "exists", "mkdir", "open"):
        monkeypatch.setattr(Path, name, refuse(errno.EACCES))
    codes = [found.code for check in (disk.writable, disk.logs, disk.crashes) for found in check(place)]
    assert codes == ["K55", "K56", "K58"]


def test_logs(place: Place, tmp_path: Path) -> None:
    logs = tmp_path / "logs"
    (logs / "keep").mkdir(parents=True)
    (logs / "kiosk.log").write_bytes(bytes(1_200_000))
    (logs / "keep" / "kiosk.log").write_bytes(bytes(300_000))
    assert told(disk.logs, place) == [("K56", "good", f"The logs take 1.5 megabytes, in {logs}.", "")]


def test_more_than_the_kiosk_logs(place: Place, tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    with (tmp_path / "logs" / "film.mkv").open("wb") as film:
        film.truncate(20_000_000)
    assert told(disk.logs, place) == [
        (
            "K57",
            "look at this",
            f"There are 20.0 megabytes in {tmp_path / 'logs'}, more than the kiosk writes there.",
            "See what else is in that folder.",
        )
    ]


def test_the_last_crash(place: Place, tmp_path: Path) -> None:
    logs = tmp_path / "logs"
    logs.mkdir()
    assert told(disk.crashes, place) == [("K58", "good", "No crash is on record.", "")]
    (logs / "crash.txt").write_bytes(b"")  # of the kiosk that runs
    assert told(disk.crashes, place) == [("K58", "good", "No crash is on record.", "")]
    note = logs / "crash.txt.1"
    note.write_bytes(b"Fatal Python error: Segmentation fault")
    os.utime(note, (1_748_779_200, 1_748_779_200))  # noon of that day in world time: the same day in most places
    assert told(disk.crashes, place) == [
        (
            "K59",
            "look at this",
            "The kiosk crashed, the last time on 2025-06-01, and left a note of it.",
            f"Send the file {note} to support. It says nothing about visitors.",
        )
    ]


def refuse(number: int) -> Any:
    def refused(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return refused
