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
from types import TracebackType
from typing import Self

import kiosk
from kiosk.pack import codec
from kiosk.pack.format import (
    APPLICATION_ID,
    COUNTED,
    FORMAT_VERSION,
    GUARDED,
    PAGE_SIZE,
    content_hash,
    count_key,
)
from kiosk.pack.indexing import Index
from kiosk.pack.lexicon import Lexicon
from kiosk.pack.model import Manifest, Media, Reference, Section, SourceRecord, Term, Topic, Walkthrough

_SCHEMA = Path(__file__).with_name("schema.sql")
# A build writes all the time: what none has touched for ten minutes belongs to one that was killed.
_ABANDONED_SECONDS = 600


class PackWriter:
    """A pack in the making. Leaving the context without `finish` leaves the target as it was.

    `base` is an earlier pack whose rows are kept until they are dropped or replaced. Raises OSError when the disk
    refuses, and sqlite3.Error when the base is damaged.
    """

    def __init__(self, target: Path, base: Path | None = None) -> None:
        self._target = target
        _sweep(target)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
        os.close(handle)
        self._part = Path(name)
        self._finished = False
        try:
            if base is not None:
                shutil.copyfile(base, self._part)
            self._db = sqlite3.connect(self._part, isolation_level=None)
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
        self._part.unlink(missing_ok=True)

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

    def drop_source(self, path: str) -> None:
        """Remove every row that came from this file, and the record of the file."""
        self._index.drop_source(path)
        for table, *_ in GUARDED:
            self._db.execute(f"DELETE FROM {table} WHERE source = ?", (path,))
        self._db.execute("DELETE FROM source WHERE path = ?", (path,))

    def put_source(self, record: SourceRecord) -> None:
        self._db.execute(
            "INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?)",
            (record.path, record.size, record.mtime_ns, record.digest, record.context, record.facts),
        )

    def put_section(self, language: str, section: Section, source: str) -> None:
        payload = codec.encode(section)
        self._db.execute(
            "INSERT OR REPLACE INTO section VALUES (?, ?, ?, ?, ?, ?)",
            (language, section.id, section.position, payload, codec.checksum(language, section.id, payload), source),
        )

    def put_topic(self, language: str, topic: Topic, source: str) -> None:
        card, payload = codec.encode(topic.card), codec.encode(topic)
        head = topic.card
        self._db.execute(
            "INSERT INTO topic (language, id, section, position, card, card_checksum, payload, checksum, source)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(language, head.id, head.section, head.position),
                *(card, codec.checksum(language, head.section, head.position, head.id, card)),
                *(payload, codec.checksum(language, head.id, payload)),
                source,
            ),
        )
        self._index.put_topic(language, topic, source)

    def put_walkthrough(self, language: str, walkthrough: Walkthrough, source: str) -> None:
        card, payload = codec.encode(walkthrough.card), codec.encode(walkthrough)
        head = walkthrough.card
        self._db.execute(
            "INSERT INTO walkthrough (language, id, position, card, card_checksum, payload, checksum, source)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(language, head.id, head.position),
                *(card, codec.checksum(language, head.position, head.id, card)),
                *(payload, codec.checksum(language, head.id, payload)),
                source,
            ),
        )
        self._index.put_walkthrough(language, walkthrough, source)

    def put_term(self, language: str, term: Term, source: str) -> None:
        payload = codec.encode(term)
        self._db.execute(
            "INSERT OR REPLACE INTO term VALUES (?, ?, ?, ?, ?)",
            (language, term.id, payload, codec.checksum(language, term.id, payload), source),
        )
        self._index.put_term(language, term, source)

    def put_lexicon(self, language: str, lexicon: Lexicon, source: str) -> None:
        payload = json.dumps(lexicon, ensure_ascii=False, separators=(",", ":"))
        self._db.execute(
            "INSERT OR REPLACE INTO lexicon VALUES (?, ?, ?, ?)",
            (language, payload, codec.checksum(language, payload), source),
        )

    def put_notice(self, language: str, key: str, text: str, source: str) -> None:
        self._db.execute(
            "INSERT OR REPLACE INTO notice VALUES (?, ?, ?, ?, ?)",
            (language, key, text, codec.checksum(language, key, text), source),
        )

    def put_reference(self, reference: Reference, source: str) -> None:
        payload = codec.encode(reference)
        self._db.execute(
            "INSERT OR REPLACE INTO reference VALUES (?, ?, ?, ?)",
            (reference.id, payload, codec.checksum(reference.id, payload), source),
        )

    def put_media(self, media: Media, source: str) -> None:
        self._db.execute(
            "INSERT OR REPLACE INTO media VALUES (?, ?, ?, ?, ?)",
            (media.path, media.mime, media.data, codec.checksum(media.path, media.mime, media.data), source),
        )

    def finish(
        self, *, title: str, clinic_name: str, languages: tuple[str, ...], clinic: dict[str, str], built_at: str
    ) -> Manifest:
        """Seal the file and put it in the target's place. `built_at` is ISO 8601 in UTC."""
        self._index.finish(languages)
        rows = {
            "title": title,
            "clinic_name": clinic_name,
            "languages": json.dumps(languages),
            "built_at": built_at,
            "builder": kiosk.__version__,
            "clinic": json.dumps(clinic, sort_keys=True),
            "counts": json.dumps(self._counts(), sort_keys=True),
        }
        self._db.execute("DELETE FROM manifest")
        self._put_manifest(rows)
        manifest = Manifest(
            title, clinic_name, languages, content_hash(self._db), built_at, builder=kiosk.__version__, clinic=clinic
        )
        rows["content_hash"] = manifest.content_hash
        checksum = str(codec.checksum(*(rows[key] for key in sorted(rows))))
        self._put_manifest({"content_hash": manifest.content_hash, "checksum": checksum})
        self._db.execute("COMMIT")
        self._db.close()
        _flush(self._part)
        self._part.chmod(0o644)
        self._part.replace(self._target)
        self._finished = True
        _flush_folder(self._target.parent)
        return manifest

    def _counts(self) -> dict[str, int]:
        return {
            count_key(table, *common): count
            for table, columns in COUNTED
            for *common, count in self._db.execute(f"SELECT {columns}, count(*) FROM {table} GROUP BY {columns}")
        }

    def _put_manifest(self, rows: dict[str, str]) -> None:
        self._db.executemany("INSERT INTO manifest VALUES (?, ?)", sorted(rows.items()))


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
