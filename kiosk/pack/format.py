"""What marks a file as a pack. Shared by the writer and the reader."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple

from kiosk.pack.codec import inflated

# "KIOS", in SQLite's header at offset 68: `file` and the reader tell a pack from any other database by it.
APPLICATION_ID: Final = 0x4B494F53
# Raised whenever a reader of the old number could misread the new file.
FORMAT_VERSION: Final = 3
PAGE_SIZE: Final = 4096


IndexName = Literal["names", "texts"]


class SearchIndex(NamedTuple):
    """A full-text index. `weights` says how much a word counts in each column, `prefixes` how long the beginnings of
    words are that are looked up at once; others are gathered from the whole words.
    """

    columns: tuple[str, ...]
    weights: str
    prefixes: str


# Two of them, because most of what people type is in a title, and the index of titles is small: it answers at once,
# however much text there is. `everything` holds titles and summaries again, so that it can be asked for all words
# together. `uses` is not for words that people type: it holds a token for each word of the glossary that is explained.
SEARCH_INDEXES: Final[dict[IndexName, SearchIndex]] = {
    "names": SearchIndex(("title", "summary"), "10, 4", "1 2 3"),
    "texts": SearchIndex(("everything", "uses"), "1, 0", "2 3"),
}


def search_table(name: IndexName, language: str) -> str:
    """The name of the table of a language's full-text index. `language` is a BCP 47 tag."""
    safe = "".join(letter if letter.isalnum() else "_" for letter in language)
    return f"{name}_{safe}"


def use_token(term: str) -> str:
    """What stands in `uses` for the glossary's word with this id."""
    return "word" + "".join(letter for letter in term if letter.isalnum())


# Table, the columns that name a row, and the columns of what it holds. Its `checksum` is taken over both, so that a row
# found under another one's name is told from the right one.
GUARDED: Final = (
    ("section", "language, id", "payload"),
    ("topic", "language, id", "payload"),
    ("walkthrough", "language, id", "payload"),
    ("term", "language, id", "payload"),
    ("lexicon", "language", "payload"),
    ("entry", "language, kind, id, step", "card"),
    ("notice", "language, key", "payload"),
    ("reference", "id", "payload"),
    ("media", "path", "mime, data"),
)
# The same for the cards of lists.
GUARDED_CARDS: Final = (
    ("topic", "language, section, position, id", "card"),
    ("walkthrough", "language, position, id", "card"),
)
# All tables, and what the rows of one list have in common. The manifest keeps how long each list is. Lists that are
# read whole are counted then, and all of them when the whole pack is verified.
COUNTED: Final = (
    ("section", "language"),
    ("notice", "language"),
    ("walkthrough", "language"),
    ("topic", "language, section"),
    ("term", "language"),
    ("lexicon", "language"),
    ("vocabulary", "language"),
    ("entry", "language"),
    ("reference", "NULL"),
    ("media", "NULL"),
)
DEFLATED: Final = ("topic", "walkthrough")
# The lines of the manifest that a visitor can see.
_SHOWN: Final = ("clinic", "clinic_name", "languages", "title")


def count_key(table: str, *common: str) -> str:
    """The name of a list in the manifest's counts."""
    return " ".join((table, *common))


def counts(db: sqlite3.Connection) -> dict[str, int]:
    """How long every list is, as the manifest keeps it."""
    return {
        count_key(table, *filter(None, common)): count
        for table, columns in COUNTED
        for *common, count in db.execute(f"SELECT {columns}, count(*) FROM {table} GROUP BY {columns}")  # noqa: S608
    }


def has_other_types(db: sqlite3.Connection, table: str, types: Mapping[str, str]) -> bool:
    """Whether a value in these columns is of another type than it should be.

    One bit makes bytes of a text, and a checksum of the row is the same: nothing finds it by such a name.
    """
    right = " AND ".join(f"typeof({column}) = '{type_}'" for column, type_ in types.items())
    query = f"SELECT 1 FROM {table} WHERE NOT ({right}) LIMIT 1"  # noqa: S608 -- our own names
    return db.execute(query).fetchone() is not None


def content_hash(db: sqlite3.Connection) -> str:
    """SHA-256 in hex over what a visitor can see: the manifest and the guarded columns of every row."""
    total = sum(
        row_hash(table, *row)
        for table, names, columns in GUARDED
        for row in db.execute(f"SELECT {names}, {columns} FROM {table}")  # noqa: S608 -- our own names
    )
    return whole_hash(dict(db.execute("SELECT key, value FROM manifest")), total)


def whole_hash(manifest: Mapping[str, str], total: int) -> str:
    """The hash of a pack from the sum of its rows' hashes.

    A sum, because it has no order: a row that goes is taken off it and one that comes is put on, however many stay.
    """
    return _sha256((*((key, manifest[key]) for key in _SHOWN), ("rows", f"{total % 2**256:064x}"))).hex()


def row_hash(table: str, *values: str | int | bytes) -> int:
    """`values` are those of the row's guarded columns."""
    *names, held = values
    if table in DEFLATED and isinstance(held, bytes):
        # Of what was written, for other editions of zlib may make other bytes of it.
        with contextlib.suppress(ValueError):
            held = inflated(held)
    return int.from_bytes(_sha256(((table, *names, held),)), "big")


def _sha256(rows: Iterable[Iterable[str | int | bytes]]) -> bytes:
    import hashlib  # noqa: PLC0415 -- 6 ms and OpenSSL, which showing a pack does not need

    total = hashlib.sha256()
    for row in rows:
        for value in row:
            data = value if isinstance(value, bytes) else str(value).encode()
            # Each value is preceded by its length, so that no two lists of values look alike.
            total.update(len(data).to_bytes(8, "little"))
            total.update(data)
    return total.digest()
