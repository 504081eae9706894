"""The file of the daily totals: an SQLite database that is always written whole, from its rows alone.

SQLite's own ways of changing a file keep a diary. A write-ahead log holds every change in order until it is folded in,
a rollback journal leaves the page of before on the disk, and inside the database new rows lie where there was room
when they came, behind a counter of all changes. Here each write makes a new database of all rows, in sorted order, and
puts it in the place of the one before. So two files with the same totals are the same to the byte, whatever the order
in which people read; and a power cut, at any moment, leaves the old file or the new one. What is being made needs no
journal for that (`journal_mode = OFF`): half of it is thrown away. It is on the disk before it takes its place (one
fsync of the file, so `synchronous = OFF` while it grows; one of the folder), and readers need no lock.

The file's own times are set to the midnight before: a copy or a listing tells the day, which is in the file anyway,
and not when a visit ended.

What remains: the file system keeps times that no program can set (of a file's making, and of its last change of any
kind), and whoever is root can ask it for them. And what is gone from the file is still on the disk until something else
is written there: whoever takes the disk apart, or copies it again and again, can compare two states of it, which are a
lump of visits apart (`counts.py`). Only an encrypted disk helps against that.
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Mapping
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.station.statefile import DamagedError, sync_folder

NAME: Final = "counts.db"  # in the state folder
# Fourteen months, for a report on a year. The newest days that have a total: were it the days before today, a clock
# that is wrong by years for one evening would throw all of them away.
MOST_DAYS: Final = 400

# In how many visits of a day, written as in ISO 8601, a page was opened. Without a rowid, which would number the rows.
Totals = Mapping[tuple[str, str], int]

_SCHEMA: Final = (
    "CREATE TABLE counts (day TEXT NOT NULL, page TEXT NOT NULL, total INTEGER NOT NULL, PRIMARY KEY (day, page))"
    " WITHOUT ROWID"
)
# What any other program wrote into the table is nothing that was counted.
_ROWS: Final = (
    "SELECT day, page, total FROM counts WHERE typeof(day) = 'text' AND typeof(page) = 'text' AND length(page) <= 200"
    " AND typeof(total) = 'integer' AND total BETWEEN 1 AND 1000000000"
    " AND day GLOB '2[0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'"
)
# 400 days of 100 pages are 2 MB.
_MOST_BYTES: Final = 32 * 1024 * 1024
# The disk or the memory failed, which says nothing about what is in the file.
_TRANSIENT: Final = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_CANTOPEN})


def read_totals(file: Path) -> dict[tuple[str, str], int]:
    """All totals; none when there is no such file. Raises DamagedError for what cannot be used, and OSError."""
    try:
        size = file.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        return {}
    with file.open("rb"):  # for the reason in words, when it must not be read
        pass
    if size > _MOST_BYTES:
        raise DamagedError(f"is larger than {_MOST_BYTES:,} bytes")
    try:
        # Immutable: no lock is taken, and nothing is written beside the file.
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as db:
            if db.execute("SELECT type, sql FROM sqlite_master").fetchall() != [("table", _SCHEMA)]:
                raise DamagedError("is no file of counts")
            return {(day, page): total for day, page, total in db.execute(_ROWS)}
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _TRANSIENT:
            raise OSError(f"{error}") from error
        raise DamagedError(f"is damaged ({error})") from error


def add_totals(file: Path, lump: Totals) -> str:
    """Add a lump to the file, or begin one. Raises OSError, and then the file is as it was.

    A file that cannot be used is replaced, for nothing in it can be told from damage; the answer is then what was wrong
    with it, to be put after its name, and otherwise empty. Only one process may write.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    new = _beside(file)
    new.unlink(missing_ok=True)  # of a write that a power cut ended
    # For its owner alone, and never through a link that somebody else laid there.
    os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600))
    try:
        # Only now, when `erase` can see that something is being made of what is read.
        wrong = ""
        totals: Counter[tuple[str, str]] = Counter()
        try:
            totals.update(read_totals(file))
        except DamagedError as error:
            wrong = str(error)
        totals.update(lump)
        _write(new, _newest(totals))
        new.replace(file)
    except BaseException as error:
        with suppress(OSError):
            new.unlink()
        if isinstance(error, sqlite3.Error):
            raise OSError(f"{error}") from error
        raise
    sync_folder(file.parent)
    return wrong


def erase(file: Path) -> bool:
    """Delete the file, and whatever is being written in its place. True when there was something. Raises OSError.

    A kiosk that is just writing does not bring the old totals back: what it writes goes too, or its writing fails.
    """
    was_there = False
    while any([_gone(_beside(file)), _gone(file)]):
        was_there = True
    if was_there:
        sync_folder(file.parent)
    return was_there


def _beside(file: Path) -> Path:
    return file.with_name(f".{file.name}.new")


def _gone(file: Path) -> bool:
    try:
        file.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _newest(totals: Totals) -> list[tuple[str, str, int]]:
    kept = set(sorted({day for day, _ in totals})[-MOST_DAYS:])
    return sorted((day, page, total) for (day, page), total in totals.items() if day in kept)


def _write(file: Path, rows: list[tuple[str, str, int]]) -> None:
    # mode=rw makes no file: one that was erased in the meantime stays erased.
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")
        db.execute("BEGIN")
        db.execute(_SCHEMA)
        db.executemany("INSERT INTO counts VALUES (?, ?, ?)", rows)
        db.execute("COMMIT")
    midnight = datetime.now().replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
    os.utime(file, (midnight, midnight))
    with file.open("r+b") as written:
        os.fsync(written.fileno())
