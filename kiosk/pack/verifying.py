"""Whether every row of a pack is what was written. Apart from the reader, which start-up imports."""

# ruff: noqa: S608 -- table names are this package's own

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from zlib import crc32

from kiosk.pack.format import GUARDED, GUARDED_CARDS, counts


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
