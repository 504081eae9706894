"""What the builder finds in a pack that it made: the files it was made from, and what is remembered of them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Self

from kiosk.pack import codec
from kiosk.pack.cards import SourceRecord
from kiosk.pack.opening import PackError, connect
from kiosk.pack.reader import read_sources
from kiosk.pack.verifying import sources_are_known, tables_are_sound


class Sources:
    """The memory of a pack, so that another one can take over its rows, once they are verified.

    Every method raises PackError when it meets damage.
    """

    def __init__(self, path: Path, db: sqlite3.Connection, records: dict[str, SourceRecord]) -> None:
        self._path = path
        self._db = db
        self.records = records

    @classmethod
    def open(cls, path: Path) -> Self:
        return cls(path, connect(path), read_sources(path))

    def verify(self) -> None:
        """Check what no checksum of a row can tell; those `Pack.verify_rows` asks.

        Can be asked in another thread, and takes no time from others.
        """
        try:
            with closing(connect(self._path)) as db:
                is_sound = tables_are_sound(db) and sources_are_known(db)
        except sqlite3.Error as error:
            raise self._damaged() from error
        if not is_sound:
            raise self._damaged()

    def close(self) -> None:
        """Also needed before the pack can be replaced: Windows replaces no open file."""
        self._db.close()

    def facts(self, path: str) -> bytes:
        """What `PackWriter.put_source` was told of the file."""
        [data] = self._one("SELECT payload FROM facts WHERE path = ?", path)
        if not isinstance(data, bytes):
            raise self._damaged()
        return data

    def memory(self, key: str) -> str:
        """What `PackWriter.put_memory` was told."""
        value, checksum = self._one("SELECT value, checksum FROM memory WHERE key = ?", key)
        if codec.checksum(key, value) != checksum:
            raise self._damaged()
        return str(value)

    def _one(self, query: str, value: str) -> tuple[Any, ...]:
        try:
            row: tuple[Any, ...] | None = self._db.execute(query, (value,)).fetchone()
        except sqlite3.Error as error:
            raise self._damaged() from error
        if row is None:
            raise self._damaged()
        return row

    def _damaged(self) -> PackError:
        return PackError(f"{self._path.name} is damaged: what was remembered in it cannot be read.")
