"""Packs that no build would write, with every checksum right."""

# ruff: noqa: S608 -- the names of tables are these tests' own

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk.pack import codec
from kiosk.pack.codec import deflated, inflated
from kiosk.pack.format import GUARDED, GUARDED_CARDS, content_hash


@contextmanager
def forged(pack: Path, copy: Path) -> Iterator[sqlite3.Connection]:
    """The tables of a copy of the pack, to be changed at will. Its checksums are put right afterwards."""
    shutil.copyfile(pack, copy)
    with closing(sqlite3.connect(copy)) as db:
        yield db
        db.commit()
        seal(db)
        db.commit()


def seal(db: sqlite3.Connection) -> None:
    """Make the checksums of all rows, and those of the manifest, fit what stands there now."""
    for table, names, held in GUARDED:
        _seal_rows(db, table, names, held, "checksum")
    for table, names, held in GUARDED_CARDS:
        _seal_rows(db, table, names, held, "card_checksum")
    rows = dict(db.execute("SELECT key, value FROM manifest"))
    rows.pop("checksum")
    rows["content_hash"] = content_hash(db)
    checksum = str(codec.checksum(*(rows[key] for key in sorted(rows))))
    pairs = [("content_hash", rows["content_hash"]), ("checksum", checksum)]
    db.executemany("INSERT OR REPLACE INTO manifest VALUES (?, ?)", pairs)


def _seal_rows(db: sqlite3.Connection, table: str, names: str, held: str, checksum: str) -> None:
    width = names.count(",") + 1
    key = " AND ".join(f"{name.strip()} IS ?" for name in names.split(","))
    for row in db.execute(f"SELECT {names}, {held} FROM {table}").fetchall():
        query = f"UPDATE {table} SET {checksum} = ? WHERE {key}"
        db.execute(query, (codec.checksum(*row), *row[:width]))


def set_manifest(db: sqlite3.Connection, **rows: object) -> None:
    db.executemany("UPDATE manifest SET value = ? WHERE key = ?", [(json.dumps(v), key) for key, v in rows.items()])


def rewrite(db: sqlite3.Connection, table: str, column: str, change: Callable[[str], object]) -> None:
    """Put `change` of each value of the column in its place, deflated where the value was."""
    for (value,) in db.execute(f"SELECT DISTINCT {column} FROM {table}").fetchall():
        changed = change(inflated(value) if isinstance(value, bytes) else value)
        if isinstance(value, bytes) and isinstance(changed, str):
            changed = deflated(changed)
        db.execute(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (changed, value))
