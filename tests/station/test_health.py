"""The files for those who watch many kiosks: what is in them, what is not, and disks that refuse them."""

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import kiosk
from kiosk.station.health import Facts, Health, HealthReporter, prometheus_text, write_health
from tests.conftest import FakeClock

FACTS = Facts(
    mode="waiting-room",
    state="degraded",
    pack_hash="3b002b62",
    pack_title='What "to" expect',
    languages=("en", "es"),
    pages=78,
    unsigned=12,
    overdue=3,
    last_restart="night",
)
HEALTH = Health(FACTS, "2026-06-01", 25, 75_150_000_000)


@pytest.fixture(autouse=True)
def disk(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    usage = SimpleNamespace(free=75_151_912_345)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage)
    return usage


def reporter(folder: Path, clock: FakeClock, **more: Any) -> HealthReporter:
    return HealthReporter(folder, lambda: FACTS, clock=clock, now=lambda: datetime(2026, 6, 1, 13, 37), **more)


def test_the_file(tmp_path: Path) -> None:
    file = tmp_path / "new" / "health.json"
    write_health(file, HEALTH)
    assert json.loads(file.read_text(encoding="utf-8")) == {
        "version": kiosk.__version__,
        "state": "degraded",
        "mode": "waiting-room",
        "started": "2026-06-01",
        "uptime_hours": 25,
        "last_restart": "night",
        "pack": {
            "title": 'What "to" expect',
            "hash": "3b002b62",
            "languages": ["en", "es"],
            "pages": 78,
            "unsigned": 12,
            "overdue": 3,
        },
        "free_bytes": 75_150_000_000,
    }
    assert [found.name for found in file.parent.iterdir()] == ["health.json"]
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o644


def test_the_file_for_prometheus() -> None:
    assert prometheus_text(HEALTH) == (
        "# HELP care_kiosk_up 1 while the kiosk writes this file.\n"
        "# TYPE care_kiosk_up gauge\n"
        "care_kiosk_up 1\n"
        "# HELP care_kiosk_info Always 1; the labels say what runs.\n"
        "# TYPE care_kiosk_info gauge\n"
        f'care_kiosk_info{{version="{kiosk.__version__}",mode="waiting-room",pack_title="What \\"to\\" expect",'
        'pack_hash="3b002b62",languages="en,es",last_restart="night"} 1\n'
        "# HELP care_kiosk_state 1 for the state that the kiosk is in.\n"
        "# TYPE care_kiosk_state gauge\n"
        'care_kiosk_state{state="ok"} 0\n'
        'care_kiosk_state{state="degraded"} 1\n'
        "# HELP care_kiosk_uptime_seconds In whole hours.\n"
        "# TYPE care_kiosk_uptime_seconds gauge\n"
        "care_kiosk_uptime_seconds 90000\n"
        "# HELP care_kiosk_pages Pages of the content, in all languages.\n"
        "# TYPE care_kiosk_pages gauge\n"
        "care_kiosk_pages 78\n"
        "# HELP care_kiosk_unsigned_pages Pages that no clinician has signed.\n"
        "# TYPE care_kiosk_unsigned_pages gauge\n"
        "care_kiosk_unsigned_pages 12\n"
        "# HELP care_kiosk_overdue_pages Pages whose next review is overdue.\n"
        "# TYPE care_kiosk_overdue_pages gauge\n"
        "care_kiosk_overdue_pages 3\n"
        "# HELP care_kiosk_disk_free_bytes Of the disk with the state folder, in steps of 10 MB.\n"
        "# TYPE care_kiosk_disk_free_bytes gauge\n"
        "care_kiosk_disk_free_bytes 75150000000\n"
    )


def test_no_letter_of_a_title_breaks_the_format() -> None:
    text = prometheus_text(HEALTH._replace(facts=FACTS._replace(pack_title='a\\b"\n} 7')))
    assert 'pack_title="a\\\\b\\"\\n} 7"' in text


def test_it_is_due_every_minute(tmp_path: Path, clock: FakeClock) -> None:
    health = reporter(tmp_path, clock)
    assert health.due_in() == 0
    health.write()
    assert health.due_in() == 60
    clock.pass_(59)
    assert health.due_in() == 1
    clock.pass_(2)
    assert health.due_in() == 0


def test_P3_it_tells_days_and_hours_and_steps_of_the_disk_and_no_more(
    tmp_path: Path, clock: FakeClock, disk: SimpleNamespace
) -> None:
    """A visit that takes minutes and writes kilobytes leaves every byte of both files as it was."""
    health = reporter(tmp_path, clock, prometheus=tmp_path / "kiosk.prom")
    health.write()
    before = [file.read_bytes() for file in sorted(tmp_path.iterdir())]
    clock.pass_(3599)
    disk.free -= 40_960
    health.write()
    assert [file.read_bytes() for file in sorted(tmp_path.iterdir())] == before
    record = json.loads((tmp_path / "health.json").read_bytes())
    assert (record["started"], record["uptime_hours"], record["free_bytes"]) == ("2026-06-01", 0, 75_150_000_000)
    clock.pass_(1)
    health.write()
    assert json.loads((tmp_path / "health.json").read_bytes())["uptime_hours"] == 1


def test_a_full_disk_is_told_once_and_keeps_the_file_before(
    tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    health = reporter(tmp_path, clock)
    health.write()
    before = (tmp_path / "health.json").read_bytes()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        clock.pass_(7200)
        health.write()
        health.write()
    assert caplog.messages == [f"{tmp_path / 'health.json'} cannot be written (No space left on device)"]
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("health.json", before)]
    health.write()
    assert (tmp_path / "health.json").read_bytes() != before


def test_one_file_that_cannot_be_written_does_not_cost_the_other(
    tmp_path: Path, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "blocked").write_bytes(b"")
    prometheus = tmp_path / "kiosk.prom"
    reporter(tmp_path, clock, file=tmp_path / "blocked" / "health.json", prometheus=prometheus).write()
    assert prometheus.read_text(encoding="utf-8").startswith("# HELP care_kiosk_up")
    assert len(caplog.messages) == 1


def test_what_a_power_cut_left_is_replaced(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / ".health.json.new").write_bytes(b"{")
    reporter(tmp_path, clock).write()
    assert [file.name for file in tmp_path.iterdir()] == ["health.json"]


@pytest.mark.skipif(os.name == "nt", reason="links need leave there")
def test_it_does_not_write_through_a_link(tmp_path: Path, clock: FakeClock) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"keep")
    (tmp_path / ".health.json.new").symlink_to(precious)
    (tmp_path / "health.json").symlink_to(precious)
    reporter(tmp_path, clock).write()
    assert precious.read_bytes() == b"keep"
    assert not (tmp_path / "health.json").is_symlink()


def test_a_disk_that_does_not_say_how_much_is_free(
    tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(folder: Path) -> None:
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr(shutil, "disk_usage", lost)
    prometheus = tmp_path / "kiosk.prom"
    reporter(tmp_path, clock, prometheus=prometheus).write()
    assert json.loads((tmp_path / "health.json").read_bytes())["free_bytes"] is None
    assert "disk_free" not in prometheus.read_text(encoding="utf-8")
