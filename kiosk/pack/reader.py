"""Opens a finished pack, read-only, and trusts nothing in it that it has not checked."""

# ruff: noqa: S608 -- table names are this package's own; every value is bound

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from kiosk.pack import codec
from kiosk.pack.cards import Manifest, Media, Section, SourceRecord, TopicCard, WalkthroughCard
from kiosk.pack.format import SEARCH_INDEXES, IndexName, content_hash, count_key, has_other_types, search_table
from kiosk.pack.opening import NotInPackError, PackError, check_header, connect

if TYPE_CHECKING:
    from kiosk.pack.lexicon import Hit, Lexicon
    from kiosk.pack.model import Reference, Term, Topic, Walkthrough

__all__ = ["NotInPackError", "Pack", "PackError", "check_header", "read_sources"]

_Record = TypeVar("_Record")
_Page = TypeVar("_Page", "Topic", "Walkthrough")
# What reading can raise when somebody wrote rows by hand, with checksums that fit and lists where texts should be.
_UNREADABLE = (sqlite3.Error, AttributeError, LookupError, MemoryError, RecursionError, TypeError, ValueError)
_SOURCE_TYPES = {field: "integer" if field in ("size", "mtime_ns") else "text" for field in SourceRecord._fields}


def read_sources(path: Path) -> dict[str, SourceRecord]:
    """What the pack at `path` was built from, by path; empty for anything that is not a usable pack of this format."""
    try:
        with contextlib.closing(connect(path)) as db:
            if has_other_types(db, "source", _SOURCE_TYPES):  # no checksum guards them
                return {}
            query = "SELECT path, size, mtime_ns, digest, context, remarks FROM source"
            return {record.path: record for record in map(SourceRecord._make, db.execute(query))}
    except (PackError, sqlite3.Error, TypeError):
        return {}


class Pack:
    """A pack that is open. Every method may raise PackError, because every row is checked when it is read."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path = path
        self._db = db
        self.manifest, self._counts = _manifest(path, db)

    @classmethod
    def open(cls, path: Path) -> Self:
        db = connect(path)
        try:
            return cls(path, db)
        except BaseException:
            db.close()
            raise

    def close(self) -> None:
        self._db.close()

    def verify(self) -> None:
        """Check every row against its checksum and the whole against the manifest. Reads the whole file."""
        self.verify_rows()
        self.verify_tables()
        if self._guarded(lambda: content_hash(self._db)) != self.manifest.content_hash:
            raise self._damaged()

    def verify_rows(self) -> None:
        """Check every row against its checksum, and that none is missing."""
        from kiosk.pack.verifying import rows_are_sound  # noqa: PLC0415 -- start-up verifies nothing

        if not self._guarded(lambda: rows_are_sound(self._db, self._counts)):
            raise self._damaged()

    def verify_tables(self) -> None:
        """Check that every row is found where it is looked for."""
        from kiosk.pack.verifying import tables_are_sound  # noqa: PLC0415 -- as above

        if not self._guarded(lambda: tables_are_sound(self._db)):
            raise self._damaged()

    def sections(self, language: str) -> tuple[Section, ...]:
        def read(*row: str | int) -> Section:
            id_ = str(row[1])
            return codec.decode_section(self._checked(*row), self._counts.get(count_key("topic", language, id_), 0))

        return self._list(
            "SELECT language, id, payload, checksum FROM section WHERE language = ? ORDER BY position",
            ("section", language),
            read,
        )

    def topic_cards(self, language: str, section: str, most: int = -1) -> tuple[TopicCard, ...]:
        """In their order; the first `most` of them, or all."""
        return self._list(
            "SELECT language, section, position, id, card, card_checksum FROM topic"
            " WHERE language = ? AND section = ? ORDER BY position, id",
            ("topic", language, section),
            lambda *row: codec.decode_card(self._checked(*row)),
            most,
        )

    def topic_card(self, language: str, topic: str) -> TopicCard:
        return self._one(
            "SELECT language, section, position, id, card, card_checksum FROM topic WHERE language = ? AND id = ?",
            (language, topic),
            lambda *row: codec.decode_card(self._checked(*row)),
            f"topic {topic}",
        )

    def topic(self, language: str, topic: str) -> Topic:
        from kiosk.pack import page_codec  # noqa: PLC0415 -- start-up opens no page

        return self._one(
            "SELECT language, id, payload, checksum FROM topic WHERE language = ? AND id = ?",
            (language, topic),
            lambda *row: _timed(page_codec.decode_topic(codec.inflated(self._checked(*row)))),
            f"topic {topic}",
        )

    def walkthrough_cards(self, language: str) -> tuple[WalkthroughCard, ...]:
        return self._list(
            "SELECT language, position, id, card, card_checksum FROM walkthrough"
            " WHERE language = ? ORDER BY position, id",
            ("walkthrough", language),
            lambda *row: codec.decode_walkthrough_card(self._checked(*row)),
        )

    def walkthrough(self, language: str, walkthrough: str) -> Walkthrough:
        from kiosk.pack import page_codec  # noqa: PLC0415 -- start-up opens no page

        return self._one(
            "SELECT language, id, payload, checksum FROM walkthrough WHERE language = ? AND id = ?",
            (language, walkthrough),
            lambda *row: _timed(page_codec.decode_walkthrough(codec.inflated(self._checked(*row)))),
            f"walkthrough {walkthrough}",
        )

    def term(self, language: str, term: str) -> Term:
        from kiosk.pack import page_codec  # noqa: PLC0415 -- start-up opens no page

        return self._one(
            "SELECT language, id, payload, checksum FROM term WHERE language = ? AND id = ?",
            (language, term),
            lambda *row: page_codec.decode_term(self._checked(*row)),
            f"glossary term {term}",
        )

    def notices(self, language: str) -> dict[str, str]:
        return dict(
            self._list(
                "SELECT language, key, payload, checksum FROM notice WHERE language = ?",
                ("notice", language),
                lambda *row: (row[1], self._checked(*row)),
            )
        )

    def references(self, ids: Iterable[str]) -> tuple[Reference, ...]:
        """The references with these ids, in the order asked for."""
        from kiosk.pack import page_codec  # noqa: PLC0415 -- start-up opens no page

        return tuple(
            self._one(
                "SELECT id, payload, checksum FROM reference WHERE id = ?",
                (id_,),
                lambda *row: page_codec.decode_reference(self._checked(*row)),
                f"reference {id_}",
            )
            for id_ in ids
        )

    def media(self, path: str) -> Media:
        def read(path: str, mime: str, data: bytes, checksum: int) -> Media:
            self._check(checksum, path, mime, data)
            return Media(path, mime, data)

        query = "SELECT path, mime, data, checksum FROM media WHERE path = ?"
        return self._one(query, (path,), read, f"picture {path}")

    def lexicon(self, language: str) -> Lexicon:
        """What the words that visitors type stand for. Empty for a language without synonyms."""
        from kiosk.pack import lexicon  # noqa: PLC0415 -- start-up searches for nothing

        query = "SELECT language, payload, checksum FROM lexicon WHERE language = ?"
        found = self._list(query, ("lexicon", language), lambda *row: lexicon.decode(self._checked(*row)))
        return found[0] if found else lexicon.EMPTY

    def vocabulary(self, language: str) -> tuple[str, ...]:
        """Every word that a near spelling can be corrected to, in the order of the alphabet."""
        query = "SELECT language, payload, checksum FROM vocabulary WHERE language = ?"
        found = self._list(query, ("vocabulary", language), lambda *row: tuple(json.loads(self._checked(*row))))
        return found[0] if found else ()

    def matching(
        self, index: IndexName, language: str, query: str, limit: int, *, ranked: bool = True
    ) -> tuple[int, ...]:
        """The entries that match an FTS5 query: best first, or, which is faster where many match, in any order."""
        if language not in self.manifest.languages:
            return ()
        table = search_table(index, language)
        order = f"ORDER BY bm25({table}, {SEARCH_INDEXES[index].weights})" if ranked else ""
        return self._all(f"SELECT rowid FROM {table} WHERE {table} MATCH ? {order} LIMIT ?", (query, limit), int)

    def entries(self, numbers: Iterable[int]) -> tuple[Hit, ...]:
        """What visitors are shown of these entries, in the order asked for."""
        from kiosk.pack.lexicon import Hit  # noqa: PLC0415 -- start-up searches for nothing

        query = "SELECT language, kind, id, step, card, checksum FROM entry WHERE number = ?"

        def read(*row: str | int) -> Hit:
            return Hit(*json.loads(self._checked(*row)))

        return tuple(self._one(query, (number,), read, f"entry {number}") for number in numbers)

    def _all(self, query: str, values: tuple[object, ...], read: Callable[..., _Record]) -> tuple[_Record, ...]:
        return self._guarded(lambda: tuple(read(*row) for row in self._db.execute(query, values)))

    def _list(
        self, query: str, of: tuple[str, ...], read: Callable[..., _Record], most: int = -1
    ) -> tuple[_Record, ...]:
        """The rows of table `of[0]` that have the rest of `of` in common: the first `most`, or all of them."""
        rows = self._all(f"{query} LIMIT ?", (*of[1:], most), read)
        count = self._counts.get(count_key(*of), 0)
        if len(rows) != (count if most < 0 else min(count, most)):
            raise self._damaged()
        return rows

    def _one(self, query: str, values: tuple[object, ...], read: Callable[..., _Record], what: str) -> _Record:
        rows = self._all(query, values, read)
        if not rows:
            raise NotInPackError(f"{self.path.name}: there is no {what} in this pack")
        return rows[0]

    def _guarded(self, work: Callable[[], _Record]) -> _Record:
        try:
            return work()
        except PackError:
            raise
        except _UNREADABLE as error:
            raise self._damaged() from error

    def _check(self, checksum: int, *parts: str | int | bytes) -> None:
        if codec.checksum(*parts) != checksum:
            raise self._damaged()

    def _checked(self, *row: Any) -> Any:
        """What a row holds, which stands before its checksum; before that stand the columns that name it."""
        *parts, checksum = row
        self._check(checksum, *parts)
        return parts[-1]

    def _damaged(self) -> PackError:
        return PackError(f"{self.path.name} is damaged: what it holds is not what was written. Build or copy it again.")


def _timed(page: _Page) -> _Page:
    """The page, if its numbers of words can be true: they say how long a visit that nobody ends is kept open."""
    parts: tuple[Any, ...] = getattr(page, "steps", (page,))
    if not all(isinstance(part.words, int) and 0 <= part.words <= codec.MOST_WORDS for part in parts):
        raise ValueError("words")
    return page


def _manifest(path: Path, db: sqlite3.Connection) -> tuple[Manifest, dict[str, int]]:
    """The manifest, and how long each list is that is read whole."""
    try:
        rows = dict(db.execute("SELECT key, value FROM manifest"))
        checksum = rows.pop("checksum")
        if str(codec.checksum(*(rows[key] for key in sorted(rows)))) != checksum:
            raise ValueError("manifest")
        languages, clinic, counts = (json.loads(rows[key]) for key in ("languages", "clinic", "counts"))
        if not _is_sound(languages, clinic, counts):
            raise ValueError("manifest")
        manifest = Manifest(
            title=rows["title"],
            clinic_name=rows["clinic_name"],
            languages=tuple(languages),
            content_hash=rows["content_hash"],
            built_at=rows["built_at"],
            builder=rows["builder"],
            clinic=clinic,
        )
    except _UNREADABLE as error:
        raise PackError(f"{path.name} is damaged: its manifest cannot be read. Build or copy it again.") from error
    return manifest, counts


def _is_sound(languages: object, clinic: object, counts: object) -> bool:
    """Whether the lists of a manifest are what they should be."""
    return (
        isinstance(languages, list)
        and bool(languages)
        and all(isinstance(language, str) for language in languages)
        and isinstance(clinic, dict)
        and isinstance(counts, dict)
    )
