"""Whether a file is a pack, asked before anything in it is believed."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

from kiosk.pack.format import APPLICATION_ID, FORMAT_VERSION

_HEADER_SIZE = 100  # https://www.sqlite.org/fileformat.html#the_database_header
# Four times the largest picture. A row can claim a gigabyte that is nowhere in the file.
_LONGEST_VALUE = 32 * 1024 * 1024


class PackError(Exception):
    """The file is no pack, or not one to rely on. The message is one line and names the file."""


class NotInPackError(PackError, KeyError):
    """The pack is sound but does not hold what was asked for."""

    def __str__(self) -> str:
        return str(self.args[0])


def connect(path: Path) -> sqlite3.Connection:
    """The pack at `path`, read-only. Raises PackError."""
    check_header(path)
    try:
        # Immutable: no locks, no journal, nothing written beside the file. Pictures are read on Qt's loader thread.
        db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    except sqlite3.Error as error:
        raise PackError(f"{path.name} cannot be opened: {error}.") from error
    try:
        _check_schema(path, db)
    except BaseException:
        db.close()
        raise
    return db


def _check_schema(path: Path, db: sqlite3.Connection) -> None:
    """A pack is tables: a view or a trigger in their place could compute for ever. https://sqlite.org/security.html"""
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    try:
        db.execute("PRAGMA trusted_schema = OFF")
        query = "SELECT type FROM sqlite_schema WHERE type NOT IN ('table', 'index')"
        other = db.execute(query).fetchone()
    except (sqlite3.Error, MemoryError, ValueError) as error:
        raise PackError(f"{path.name} is damaged: its tables cannot be read. Build or copy it again.") from error
    if other is not None:
        raise PackError(f"{path.name} is not a pack: it holds a {other[0]}, which the kiosk never writes.")


def check_header(path: Path) -> None:
    """The cheap checks: a foreign, a truncated, a zeroed or a newer file is a PackError before it is read."""
    try:
        # Asked first: opening a pipe waits for somebody to write into it. A folder is refused by opening it.
        status = path.stat()
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
            raise PackError(f"{path} is not a file.")
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
        size = status.st_size
    except OSError as error:
        raise PackError(f"{path} cannot be read: {error.strerror}.") from error
    if len(header) < _HEADER_SIZE or not header.startswith(b"SQLite format 3\0"):
        raise PackError(f"{path.name} is not a pack: it does not begin as one.")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise PackError(f"{path.name} is not a pack: it is another kind of database.")
    version = int.from_bytes(header[60:64], "big")
    if version != FORMAT_VERSION:
        age = "a newer" if version > FORMAT_VERSION else "an older"
        raise PackError(
            f"{path.name} was made by {age} version of the kiosk (format {version}, this one reads {FORMAT_VERSION})."
        )
    expected = int.from_bytes(header[16:18], "big") * int.from_bytes(header[28:32], "big")
    if size != expected:
        raise PackError(f"{path.name} is cut short or padded: {size:,} bytes, expected {expected:,}.")
