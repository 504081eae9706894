"""Whether every row of a pack is what was written. Apart from the reader, which start-up imports."""

# ruff: noqa: S608 -- table names are this package's own

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from zlib import crc32

from kiosk.pack.format import DEFLATED, GUARDED, GUARDED_CARDS, counts, has_other_types
from kiosk.pack.rows import COLUMNS

_NUMBERS = ("position", "step", "checksum", "card_checksum")
_INDEXED = ("topic", "walkthrough", "entry")


def rows_are_sound(db: sqlite3.Connection, expected: Mapping[str, int]) -> bool:
    """True when every row fits its checksums and none is missing: `expected` are the counts of the manifest.

    Damage can also raise what reading a database raises.
    """
    guards = defaultdict(list)
    for table, names, columns in (*GUARDED, ("vocabulary", "language", "payload")):
        guards[table].append(_guard(names, columns, "checksum"))
    for table, names, card in GUARDED_CARDS:
        guards[table].append(_guard(names, card, "card_checksum"))
    return all(_fit(db, table, columns) for table, columns in guards.items()) and counts(db) == expected


def tables_are_sound(db: sqlite3.Connection) -> bool:
    """Whether rows are found by their names: what no checksum of a row can tell.

    SQLite does all of it by itself, so that it takes no time from another thread.
    """
    return all(_are_of_their_types(db, table) for table in COLUMNS) and all(_are_found(db, table) for table in _INDEXED)


def sources_are_known(db: sqlite3.Connection) -> bool:
    """Whether each row came from a file that is remembered: one that did not would never go."""
    unknown = "SELECT 1 FROM {} WHERE source NOT IN (SELECT path FROM source) LIMIT 1"
    return all(db.execute(unknown.format(table)).fetchone() is None for table in COLUMNS)


def _are_of_their_types(db: sqlite3.Connection, table: str) -> bool:
    return not has_other_types(db, table, {column: _type(table, column) for column in (*COLUMNS[table], "source")})


def _type(table: str, column: str) -> str:
    if column in _NUMBERS:
        return "integer"
    return "blob" if column == "data" or (column == "payload" and table in DEFLATED) else "text"


def _are_found(db: sqlite3.Connection, table: str) -> bool:
    """Whether the table's indexes lead to its rows."""
    found: tuple[str] = db.execute(f"PRAGMA integrity_check({table})").fetchone()
    return found == ("ok",)


def _guard(names: str, columns: str, checksum: str) -> str:
    # Two pieces of bytes instead of a text for each column, and all of a table at once: 20,000 pages are checked in
    # 0.1 s, before every build that takes rows over.
    *named, held = f"{names}, {columns}".split(", ")
    return f"CAST({' || '.join(named)} AS BLOB), CAST({held} AS BLOB), {checksum}"


def _fit(db: sqlite3.Connection, table: str, guards: list[str]) -> bool:
    rows = db.execute(f"SELECT {', '.join(guards)} FROM {table}")
    if len(guards) == 1:
        return all(crc32(data, crc32(name)) == expected for name, data, expected in rows)
    return all(
        crc32(data, crc32(name)) == expected and crc32(card, crc32(place)) == card_expected
        for name, data, expected, place, card, card_expected in rows
    )
