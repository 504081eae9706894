"""Why the kiosk was started, as those who watch many are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.station.health import Restart
from kiosk.station.lifetime import Lifetime


def test_the_first_start_is_a_start(tmp_path: Path) -> None:
    assert Lifetime(tmp_path).begin() == "start"


@pytest.mark.parametrize("why", ["night", "staff", "start"])
def test_an_end_that_was_wanted_says_why(tmp_path: Path, why: Restart) -> None:
    first = Lifetime(tmp_path)
    first.begin()
    first.end(why)
    assert Lifetime(tmp_path).begin() == why


def test_an_end_that_nobody_wanted_is_a_crash(tmp_path: Path) -> None:
    Lifetime(tmp_path).begin()
    assert Lifetime(tmp_path).begin() == "crash"


@pytest.mark.parametrize("content", [b"", b"\0" * 40, b'{"next": "lunch"}', b"[]"])
def test_a_file_that_makes_no_sense_says_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "lifetime.json").write_bytes(content)
    assert Lifetime(tmp_path).begin() == "unknown"


def test_a_disk_that_takes_nothing_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.station.lifetime.write_record", full)
    assert Lifetime(tmp_path).begin() == "unknown"
    assert [record.message for record in caplog.records] == [
        f"{tmp_path / 'lifetime.json'} cannot be written (No space left on device)"
    ]
