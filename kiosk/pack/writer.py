"""Writes a pack beside its target, flushes it, then renames it over: a reader meets the old file or the new one."""

# ruff: noqa: S608 -- table names are this package's own; every value is bound

from __future__ import annotations

import contextlib
import glob
import json
import os
import shutil
import sqlite3
import tempfile
import time
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Self

import kiosk
from kiosk.pack import codec, rows
from kiosk.pack.format import (
    APPLICATION_ID,
    FORMAT_VERSION,
    GUARDED,
    PAGE_SIZE,
    counts,
    row_hash,
    whole_hash,
)
from kiosk.pack.indexing import Index
from kiosk.pack.lexicon import Lexicon
from kiosk.pack.model import Manifest, Media, Reference, Section, SourceRecord, Term, Topic, Walkthrough
from kiosk.pack.rows import COLUMNS, Row, Value

_SCHEMA = Path(__file__).with_name("schema.sql")
_INSERT = {
    table: f"INSERT INTO {table} ({', '.join(columns)}, source) VALUES ({'?, ' * len(columns)}?)"
    for table, columns in COLUMNS.items()
}
_GUARDED = {table: f"{names}, {columns}" for table, names, columns in GUARDED}
# Where in a row the guarded columns stand.
_GUARDED_AT = {table: [COLUMNS[table].index(name) for name in names.split(", ")] for table, names in _GUARDED.items()}
# A build writes all the time: what none has touched for ten minutes belongs to one that was killed.
_ABANDONED_SECONDS = 600


class Part:
    """The file beside a pack's place in which the next one is made, until it is finished.

    `base` is an earlier pack to begin with: that of ten thousand pages takes 0.1 to 0.2 s to copy. Raises OSError.
    """

    def __init__(self, target: Path, base: Path | None = None) -> None:
        self._base = base
        self._error: OSError | None = None
        _sweep(target)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
        os.close(handle)
        self._path = Path(name)
        self._copying: Thread | None = None

    def begin_to_copy(self) -> None:
        """While the caller does other work."""
        if self._base and not self._copying:
            self._copying = Thread(target=self._copy)
            self._copying.start()

    def _copy(self) -> None:
        try:
            shutil.copyfile(self._base or "", self._path)
        except OSError as error:
            self._error = error

    def path(self) -> Path:
        """Where it is, once all of it is there; asked before anything is written. Raises OSError when it could not be
        copied."""
        self.begin_to_copy()
        if self._copying:
            self._copying.join()
            if not self._path.exists():  # after a long time another build took it for one that was abandoned
                self._copy()
        if self._error:
            raise self._error
        return self._path

    def discard(self) -> None:
        """Does nothing where it has become the pack."""
        if self._copying:
            self._copying.join()
        self._path.unlink(missing_ok=True)


class PackWriter:
    """A pack in the making. Leaving the context without `finish` leaves the target as it was.

    `base` is an earlier pack whose rows are kept until they are dropped or replaced, or a part that began with one.
    Raises OSError when the disk refuses, and sqlite3.Error when the base is damaged.
    """

    def __init__(self, target: Path, base: Path | Part | None = None) -> None:
        self._target = target
        self._part = base if isinstance(base, Part) else Part(target, base)
        self._finished = False
        try:
            self._path = self._part.path()
            self._db = sqlite3.connect(self._path, isolation_level=None)
            self._index = Index(self._db)
            self._prepare(fresh=base is None)
        except BaseException:
            self.discard()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.discard()

    def discard(self) -> None:
        """Throw the unfinished file away. Does nothing after `finish`."""
        if self._finished:
            return
        with contextlib.suppress(AttributeError):
            self._db.close()
        self._part.discard()

    def _prepare(self, *, fresh: bool) -> None:
        if fresh:
            self._db.execute(f"PRAGMA page_size = {PAGE_SIZE}")
            self._db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self._db.execute(f"PRAGMA user_version = {FORMAT_VERSION}")
            self._db.executescript(_SCHEMA.read_text(encoding="utf-8"))
        # The file is nobody's until it is renamed, so a journal would only protect what is thrown away anyway.
        self._db.execute("PRAGMA journal_mode = OFF")
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute("BEGIN")
        found = self._db.execute("SELECT value FROM manifest WHERE key = 'rows'").fetchone()
        self._total = int(found[0], 16) if found else 0  # the sum of the hashes of all rows

    def drop_source(self, path: str) -> None:
        """Remove every row that came from this file, and what is remembered of the file."""
        self._index.drop_source(path)
        for table, columns in _GUARDED.items():
            for row in self._db.execute(f"SELECT {columns} FROM {table} WHERE source = ?", (path,)):
                self._total -= row_hash(table, *row)
            self._db.execute(f"DELETE FROM {table} WHERE source = ?", (path,))
        for table in ("source", "facts"):
            self._db.execute(f"DELETE FROM {table} WHERE path = ?", (path,))

    def put_source(self, record: SourceRecord, facts: bytes | None = None) -> None:
        """Remember a file. Without `facts` those that are known of it stay."""
        self._db.execute("INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?)", record)
        if facts is not None:
            self._db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (record.path, facts))

    def put_memory(self, key: str, value: str) -> None:
        """Remember something of the folder as a whole."""
        self._db.execute("INSERT OR REPLACE INTO memory VALUES (?, ?, ?)", (key, value, codec.checksum(key, value)))

    def put(self, row: Row, source: str) -> None:
        """Raises sqlite3.IntegrityError for a row whose name another one has."""
        self._put(row.table, row.values, source)
        if row.table == "lexicon":
            language, payload, _ = row.values
            self._index.put_lexicon(str(language), str(payload))
        for entry in row.entries:
            checksum = codec.checksum(*entry.name, entry.card)
            self._index.put(entry, self._put("entry", (*entry.name, entry.card, checksum), source))

    def _put(self, table: str, values: tuple[Value, ...], source: str) -> int:
        """The number of the row."""
        number = self._db.execute(_INSERT[table], (*values, source)).lastrowid
        self._total += row_hash(table, *(values[at] for at in _GUARDED_AT[table]))
        return number or 0

    def put_section(self, language: str, section: Section, source: str) -> None:
        self.put(rows.of_section(language, section), source)

    def put_topic(self, language: str, topic: Topic, source: str) -> None:
        self.put(rows.of_topic(language, topic), source)

    def put_walkthrough(self, language: str, walkthrough: Walkthrough, source: str) -> None:
        self.put(rows.of_walkthrough(language, walkthrough), source)

    def put_term(self, language: str, term: Term, source: str) -> None:
        self.put(rows.of_term(language, term), source)

    def put_lexicon(self, language: str, lexicon: Lexicon, source: str) -> None:
        self.put(rows.of_lexicon(language, lexicon), source)

    def put_notice(self, language: str, key: str, text: str, source: str) -> None:
        self.put(rows.of_notice(language, key, text), source)

    def put_reference(self, reference: Reference, source: str) -> None:
        self.put(rows.of_reference(reference), source)

    def put_media(self, media: Media, source: str) -> None:
        self.put(rows.of_media(media), source)

    def finish(
        self, *, title: str, clinic_name: str, languages: tuple[str, ...], clinic: dict[str, str], built_at: str
    ) -> Manifest:
        """Seal the file and put it in the target's place. `built_at` is ISO 8601 in UTC."""
        self._index.finish(languages)
        lines = {
            "title": title,
            "clinic_name": clinic_name,
            "languages": json.dumps(languages),
            "built_at": built_at,
            "builder": kiosk.__version__,
            "clinic": json.dumps(clinic, sort_keys=True),
            "counts": json.dumps(counts(self._db), sort_keys=True),
            "rows": f"{self._total % 2**256:x}",
        }
        lines["content_hash"] = whole_hash(lines, self._total)
        lines["checksum"] = str(codec.checksum(*(lines[key] for key in sorted(lines))))
        self._db.execute("DELETE FROM manifest")
        self._db.executemany("INSERT INTO manifest VALUES (?, ?)", sorted(lines.items()))
        self._db.execute("COMMIT")
        self._db.close()
        # If another build took it away, this one fails: what could be copied now is not what was written.
        _flush(self._path)
        self._path.chmod(0o644)
        self._path.replace(self._target)
        self._finished = True
        _flush_folder(self._target.parent)
        return Manifest(title, clinic_name, languages, lines["content_hash"], built_at, kiosk.__version__, clinic)


def _sweep(target: Path) -> None:
    """Take away what killed builds of this target left, so that it cannot fill a disk."""
    now = time.time()
    for part in target.parent.glob(f".{glob.escape(target.name)}.*.part"):
        with contextlib.suppress(OSError):  # another build was faster, or it is not ours to take
            # A clock that was set back counts as time gone by, or such a file would stay for ever.
            if abs(now - part.stat().st_mtime) > _ABANDONED_SECONDS:
                part.unlink()


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows has no way to flush a folder
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
