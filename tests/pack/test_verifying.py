"""Every row is checked, and a row that is not there is missed."""

# ruff: noqa: S608 -- the names of tables are these tests' own

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.pack.reader import Pack, PackError


def verified(file: Path) -> str:
    """What is said of the rows of a pack; nothing when they are sound."""
    with closing(Pack.open(file)) as pack:
        try:
            pack.verify_rows()
        except PackError as error:
            return str(error)
    return ""


@pytest.fixture
def copy(sample_pack: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_pack, tmp_path / "a.kioskpack"))


def test_a_sound_pack(copy: Path) -> None:
    assert verified(copy) == ""


HELD = (
    *((table, "payload") for table in ("section", "topic", "walkthrough", "term", "notice", "reference", "vocabulary")),
    *((table, "card") for table in ("topic", "walkthrough", "entry")),
    *(("media", column) for column in ("mime", "data")),
)
NAMES = (("section", "language"), ("topic", "id"), ("walkthrough", "position"), ("notice", "key"), ("media", "path"))
CHANGES = (
    *(f"UPDATE {table} SET {column} = CAST({column} AS BLOB) || 'x'" for table, column in (*HELD, *NAMES)),
    *(f"UPDATE {table} SET {column} = 7" for table, column in HELD),
    *(f"UPDATE {table} SET checksum = checksum + 1" for table, _ in HELD),
    *(f"DELETE FROM {table}" for table in sorted({table for table, _ in HELD})),
)


@pytest.mark.parametrize("change", CHANGES)
def test_a_row_that_is_not_what_was_written(copy: Path, change: str) -> None:
    with closing(sqlite3.connect(copy)) as db:
        db.execute(change)
        db.commit()
    assert verified(copy) == "a.kioskpack is damaged: what it holds is not what was written. Build or copy it again."


def test_one_row_of_many_that_is_gone(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as db:
        db.execute("DELETE FROM topic WHERE id = 'food'")
        db.commit()
    assert verified(copy) == "a.kioskpack is damaged: what it holds is not what was written. Build or copy it again."
