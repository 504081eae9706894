"""What the search finds: an entry for every topic, walkthrough, step and word, and the full-text index over them."""

# ruff: noqa: S608 -- table names are this package's own; every value is bound

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator

from kiosk.pack import codec, lexicon, words
from kiosk.pack.format import SEARCH_INDEXES, IndexName, search_table, use_token
from kiosk.pack.lexicon import Hit
from kiosk.pack.model import Step, Term, Topic, Walkthrough

# Shorter words are near everything.
_WORD = re.compile(r"[^\W\d_]{4,}")


class Index:
    """Writes entries into a pack in the making. Raises sqlite3.Error."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._made: set[str] = set()  # languages whose tables are there

    def put_topic(self, language: str, topic: Topic, source: str) -> None:
        card = topic.card
        hit = Hit("topic", card.id, 0, card.title, card.summary, card.icon, card.section)
        self._put(language, hit, (card.title, card.summary), (words.topic_text(topic), _uses(topic)), source)

    def put_walkthrough(self, language: str, walkthrough: Walkthrough, source: str) -> None:
        card = walkthrough.card
        hit = Hit("walkthrough", card.id, 0, card.title, card.summary, card.icon)
        self._put(language, hit, (card.title, card.summary), ("", ""), source)
        for number, step in enumerate(walkthrough.steps):
            hit = Hit("step", card.id, number, step.title, step.when, card.icon, card.id)
            text = "\n".join(words.step_texts(step))
            self._put(language, hit, (step.title, step.when), (text, _uses(step)), source)

    def put_term(self, language: str, term: Term, source: str) -> None:
        names = "\n".join((term.term, *term.also))
        hit = Hit("word", term.id, 0, term.term, term.meaning, "")
        self._put(language, hit, (names, ""), (term.meaning, ""), source)

    def _put(self, language: str, hit: Hit, names: tuple[str, str], texts: tuple[str, str], source: str) -> None:
        """`names` are the title and the summary, `texts` the text and what it uses."""
        card = json.dumps(hit, ensure_ascii=False, separators=(",", ":"))
        name = (language, hit.kind, hit.id, hit.step)
        # A glossary may be written twice; an entry of that name is then the same one.
        self._drop("language = ? AND kind = ? AND id = ? AND step = ?", name)
        number = self._db.execute(
            "INSERT INTO entry (language, kind, id, step, card, checksum, source) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*name, card, codec.checksum(*name, card), source),
        ).lastrowid
        rows: dict[IndexName, tuple[str, str]] = {"names": names, "texts": ("\n".join((*names, texts[0])), texts[1])}
        self._make(language)
        for index, row in rows.items():
            columns = ", ".join(SEARCH_INDEXES[index].columns)
            table = search_table(index, language)
            self._db.execute(f"INSERT INTO {table} (rowid, {columns}) VALUES (?, ?, ?)", (number, *row))

    def drop_source(self, source: str) -> None:
        self._drop("source = ?", (source,))

    def _drop(self, which: str, values: tuple[object, ...]) -> None:
        found = self._db.execute(f"SELECT number, language FROM entry WHERE {which}", values).fetchall()
        for number, language in found:
            for index in SEARCH_INDEXES:
                self._db.execute(f"DELETE FROM {search_table(index, language)} WHERE rowid = ?", (number,))
            self._db.execute("DELETE FROM entry WHERE number = ?", (number,))

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
        self._db.execute("DELETE FROM vocabulary")
        for language in languages:
            self._make(language)
            payload = json.dumps(self._vocabulary(language), ensure_ascii=False, separators=(",", ":"))
            values = (language, payload, codec.checksum(language, payload))
            self._db.execute("INSERT INTO vocabulary VALUES (?, ?, ?)", values)

    def _vocabulary(self, language: str) -> list[str]:
        """The words of titles, of the glossary and of the synonyms, in small letters; accents stay, to be shown."""
        return sorted({word for text in self._names(language) for word in _WORD.findall(text.casefold())})

    def _names(self, language: str) -> Iterator[str]:
        for (card,) in self._db.execute("SELECT card FROM entry WHERE language = ?", (language,)):
            yield json.loads(card)[3]
        for (payload,) in self._db.execute("SELECT payload FROM term WHERE language = ?", (language,)):
            yield from json.loads(payload)[3]
        for (payload,) in self._db.execute("SELECT payload FROM lexicon WHERE language = ?", (language,)):
            read = lexicon.decode(payload)
            yield from (word for group in read.groups for word in group)
            yield from (word for urgent in read.urgent for word in urgent.words)


def _uses(record: Topic | Step) -> str:
    return " ".join(sorted(map(use_token, words.terms_used(record))))
