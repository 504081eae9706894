"""What the search finds: an entry for every topic, walkthrough, step and word, and the full-text index over them."""

# ruff: noqa: S608 -- table names are this package's own; every value is bound

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from kiosk.pack import codec, lexicon
from kiosk.pack.format import SEARCH_INDEXES, IndexName, search_table
from kiosk.pack.rows import Entry

# Shorter words are near everything.
_WORD = re.compile(r"[^\W\d_]{4,}")


class Index:
    """Writes entries into a pack in the making. Raises sqlite3.Error."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._made: set[str] = set()  # languages whose tables are there
        # By language: how often each text with words for the vocabulary came, less how often it went.
        self._changes: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def put(self, entry: Entry, number: int) -> None:
        """`number` is that of the entry's row."""
        language, names, (text, uses) = entry.name[0], entry.names, entry.texts
        rows: dict[IndexName, tuple[str, str]] = {"names": names, "texts": ("\n".join((*names, text)), uses)}
        self._make(language)
        self._changes[language][names[0]] += 1
        for index, row in rows.items():
            columns = ", ".join(SEARCH_INDEXES[index].columns)
            table = search_table(index, language)
            self._db.execute(f"INSERT INTO {table} (rowid, {columns}) VALUES (?, ?, ?)", (number, *row))

    def put_lexicon(self, language: str, payload: str) -> None:
        """Its words are for the vocabulary alone; the row is one like others."""
        self._changes[language][payload] += 1

    def drop_source(self, source: str) -> None:
        """Forget the words of a file, whose rows are still there. They are rows like others, and stay."""
        lexicons = self._db.execute("SELECT language, payload FROM lexicon WHERE source = ?", (source,))
        for language, payload in lexicons:
            self._changes[language][payload] -= 1
        found = self._db.execute("SELECT number, language FROM entry WHERE source = ?", (source,)).fetchall()
        for number, language in found:
            titles = self._db.execute(f"SELECT title FROM {search_table('names', language)} WHERE rowid = ?", (number,))
            self._changes[language].subtract(title for (title,) in titles)
            for index in SEARCH_INDEXES:
                self._db.execute(f"DELETE FROM {search_table(index, language)} WHERE rowid = ?", (number,))

    def _make(self, language: str) -> None:
        if language in self._made:
            return
        for name, index in SEARCH_INDEXES.items():
            self._db.execute(
                f"CREATE VIRTUAL TABLE IF NOT EXISTS {search_table(name, language)} USING fts5("
                f"{', '.join(index.columns)}, tokenize='unicode61 remove_diacritics 2', prefix='{index.prefixes}')"
            )
        self._made.add(language)

    def finish(self, languages: Iterable[str]) -> None:
        """Make what is made of everything else, once all of it is there."""
        before = {
            language: payload
            for language, payload, checksum in self._db.execute("SELECT language, payload, checksum FROM vocabulary")
            if checksum == codec.checksum(language, payload)
        }
        self._db.execute("DELETE FROM vocabulary")
        for language in languages:
            self._make(language)
            payload = before.get(language)
            if payload is None or any(self._changes[language].values()):
                payload = json.dumps(self._vocabulary(language), ensure_ascii=False, separators=(",", ":"))
            values = (language, payload, codec.checksum(language, payload))
            self._db.execute("INSERT INTO vocabulary VALUES (?, ?, ?)", values)

    def _vocabulary(self, language: str) -> list[str]:
        """The words of titles, of the glossary and of the synonyms, in small letters; accents stay, to be shown."""
        return sorted(set(_WORD.findall("\n".join(self._names(language)).casefold())))

    def _names(self, language: str) -> Iterator[str]:
        yield from (title for (title,) in self._db.execute(f"SELECT title FROM {search_table('names', language)}"))
        for (payload,) in self._db.execute("SELECT payload FROM lexicon WHERE language = ?", (language,)):
            read = lexicon.decode(payload)
            yield from (word for group in read.groups for word in group)
            yield from (word for urgent in read.urgent for word in urgent.words)
