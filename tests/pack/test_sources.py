"""What a builder remembers in a pack comes back, or is said to be damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.pack.model import SourceRecord
from kiosk.pack.reader import PackError
from kiosk.pack.sources import Sources
from kiosk.pack.writer import PackWriter

RECORD = SourceRecord("en/a.md", 12, 2**60, "ab", "context", "[]")
DAMAGED = "a.kioskpack is damaged: what was remembered in it cannot be read."


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    file = tmp_path / "a.kioskpack"
    with PackWriter(file) as writer:
        writer.put_source(RECORD, b"facts")
        writer.put_memory("began", "7")
        writer.finish(title="", clinic_name="", languages=("en",), clinic={}, built_at="")
    return file


def test_what_was_remembered_comes_back(pack: Path) -> None:
    with closing(Sources.open(pack)) as sources:
        assert sources.records == {"en/a.md": RECORD}
        assert sources.facts("en/a.md") == b"facts"
        assert sources.memory("began") == "7"


def test_what_was_never_told(pack: Path) -> None:
    with closing(Sources.open(pack)) as sources:
        for ask in (lambda: sources.facts("en/b.md"), lambda: sources.memory("ended")):
            with pytest.raises(PackError) as caught:
                ask()
            assert str(caught.value) == DAMAGED


@pytest.mark.parametrize(
    ("change", "ask"),
    [
        ("UPDATE facts SET payload = 'text'", lambda sources: sources.facts("en/a.md")),
        ("DROP TABLE facts", lambda sources: sources.facts("en/a.md")),
        ("UPDATE memory SET value = '8'", lambda sources: sources.memory("began")),
        ("UPDATE memory SET checksum = checksum + 1", lambda sources: sources.memory("began")),
        ("DROP TABLE memory", lambda sources: sources.memory("began")),
    ],
)
def test_damage(pack: Path, change: str, ask: Callable[[Sources], object]) -> None:
    with closing(sqlite3.connect(pack)) as db:
        db.execute(change)
        db.commit()
    with closing(Sources.open(pack)) as sources, pytest.raises(PackError) as caught:
        ask(sources)
    assert str(caught.value) == DAMAGED


def test_facts_stay_when_only_the_record_is_new(pack: Path, tmp_path: Path) -> None:
    later = tmp_path / "b.kioskpack"
    with PackWriter(later, pack) as writer:
        writer.put_source(RECORD._replace(mtime_ns=1))
        writer.finish(title="", clinic_name="", languages=("en",), clinic={}, built_at="")
    with closing(Sources.open(later)) as sources:
        assert (sources.records["en/a.md"].mtime_ns, sources.facts("en/a.md")) == (1, b"facts")


def test_a_file_that_is_dropped_is_forgotten(pack: Path, tmp_path: Path) -> None:
    later = tmp_path / "b.kioskpack"
    with PackWriter(later, pack) as writer:
        writer.drop_source("en/a.md")
        writer.finish(title="", clinic_name="", languages=("en",), clinic={}, built_at="")
    with closing(Sources.open(later)) as sources:
        assert sources.records == {}
        with pytest.raises(PackError):
            sources.facts("en/a.md")


def test_what_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(PackError):
        Sources.open(tmp_path / "none")
