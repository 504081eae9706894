"""Small files in the state folder: whole or not there, and never a reason to fall."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from kiosk.station.statefile import DamagedError, read_record, write_record


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "thing.json"


def test_what_is_written_is_read_and_is_for_its_owner_alone(file: Path) -> None:
    write_record(file, {"one": 1})
    write_record(file, {"two": [2]})
    assert read_record(file) == {"two": [2]}
    assert list(file.parent.iterdir()) == [file]
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_no_file_is_nothing(file: Path) -> None:
    assert read_record(file) is None
    assert read_record(file / "below") is None
    file.parent.mkdir()
    file.touch()
    assert read_record(file / "below") is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is not JSON"),
        (b"\0" * 100, "is not JSON"),
        (b"\xff{}", "is not JSON"),
        (b"[" * 4000, "is not JSON"),
        (b'{"cut": ', "is not JSON"),
        (b"[1]", "is not a JSON object"),
        (b'{"a": "' + b"a" * 4096 + b'"}', "is larger than 4,096 bytes"),
    ],
)
def test_a_damaged_file_says_why(file: Path, data: bytes, reason: str) -> None:
    file.parent.mkdir()
    file.write_bytes(data)
    with pytest.raises(DamagedError) as raised:
        read_record(file)
    assert str(raised.value) == reason


def test_a_folder_in_its_place_cannot_be_read(file: Path) -> None:
    file.mkdir(parents=True)
    with pytest.raises(DamagedError) as raised:
        read_record(file)
    assert str(raised.value) == f"cannot be read ({os.strerror(errno.EISDIR)})"


def test_a_full_disk_leaves_what_was_there(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_record(file, {"old": True})

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_record(file, {"new": True})
    assert read_record(file) == {"old": True}
    assert list(file.parent.iterdir()) == [file]


def test_what_a_power_cut_left_half_written_is_in_nobodys_way(file: Path) -> None:
    file.parent.mkdir()
    file.with_name(".thing.json.new").write_bytes(b"{")
    write_record(file, {"new": True})
    assert read_record(file) == {"new": True}


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_nothing_is_written_through_a_link(file: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("untouched", encoding="utf-8")
    file.parent.mkdir()
    file.symlink_to(victim)
    file.with_name(".thing.json.new").symlink_to(victim)
    write_record(file, {"new": True})
    assert victim.read_text(encoding="utf-8") == "untouched"
    assert read_record(file) == {"new": True}
    assert not file.is_symlink()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_root_gives_the_file_to_the_owner_of_the_folder(file: Path) -> None:
    file.parent.mkdir()
    os.chown(file.parent, 1234, 2345)
    write_record(file, {})
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 2345)
