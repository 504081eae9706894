"""A pack that somebody made by hand is refused, or read as far as it can be. Nothing in it runs."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.pack.reader import Pack, PackError
from tests.pack.test_damage import readings
from tests.security.forgery import forged, rewrite, set_manifest

DAMAGED = "hostile.kioskpack is damaged: what it holds is not what was written. Build or copy it again."
NO_MANIFEST = "hostile.kioskpack is damaged: its manifest cannot be read. Build or copy it again."
NO_TABLES = "hostile.kioskpack is damaged: its tables cannot be read. Build or copy it again."
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    return tmp_path / "hostile.kioskpack"


def refusal(file: Path) -> str:
    with pytest.raises(PackError) as caught:
        Pack.open(file).close()
    return str(caught.value)


# What SQLite could be made to run


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        (f"CREATE VIEW more AS {ENDLESS} i FROM n", "view"),
        ("CREATE TRIGGER more AFTER INSERT ON notice BEGIN DELETE FROM notice; END", "trigger"),
        (f"DROP TABLE notice; CREATE VIEW notice AS {ENDLESS} 'en' AS language, i AS key FROM n", "view"),
    ],
)
def test_views_and_triggers_are_refused_before_anything_is_read(
    sample_pack: Path, hostile: Path, statement: str, what: str
) -> None:
    hostile.write_bytes(sample_pack.read_bytes())
    db = sqlite3.connect(hostile)
    db.executescript(statement)
    db.close()
    assert refusal(hostile) == f"hostile.kioskpack is not a pack: it holds a {what}, which the kiosk never writes."


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE notice (' || hex(randomblob(9)) WHERE name = 'notice'",
        "UPDATE sqlite_schema SET rootpage = 4000000 WHERE name = 'manifest'",
        "UPDATE sqlite_schema SET type = 'table', sql = NULL WHERE name = 'topic_by_section'",
        "UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'manifest'",
        "UPDATE sqlite_schema SET name = CAST(x'ff00' AS TEXT) WHERE name = 'media'",
    ],
)
def test_a_table_of_contents_that_was_rewritten(sample_pack: Path, hostile: Path, spoil: str) -> None:
    hostile.write_bytes(sample_pack.read_bytes())
    db = sqlite3.connect(hostile)
    db.execute("PRAGMA writable_schema = ON")
    db.execute(spoil)
    db.commit()
    db.close()
    assert refusal(hostile) in {NO_TABLES, NO_MANIFEST}


def test_a_column_that_makes_much_out_of_nothing(sample_pack: Path, hostile: Path) -> None:
    hostile.write_bytes(sample_pack.read_bytes())
    db = sqlite3.connect(hostile)
    db.executescript(
        "CREATE TABLE bomb (language, key, payload AS (hex(zeroblob(20000000))), checksum);"
        "INSERT INTO bomb SELECT language, key, checksum FROM notice;"
        "DROP TABLE notice; ALTER TABLE bomb RENAME TO notice"
    )
    db.close()
    pack = Pack.open(hostile)
    with pytest.raises(PackError) as caught:
        pack.notices("en")
    assert str(caught.value) == DAMAGED
    pack.close()


def test_a_picture_that_is_longer_than_any(sample_pack: Path, hostile: Path) -> None:
    with forged(sample_pack, hostile) as db:
        db.execute("UPDATE media SET data = zeroblob(40000000)")
    pack = Pack.open(hostile)
    with pytest.raises(PackError) as caught:
        pack.media("scenes/visit-arrive.svg")
    assert str(caught.value) == DAMAGED
    pack.close()


# Rows whose checksums are right


@pytest.mark.parametrize(
    "rows",
    [
        {"languages": []},
        {"languages": "en"},
        {"languages": [1]},
        {"languages": None},
        {"clinic": []},
        {"counts": [1]},
        {"counts": 7},
    ],
)
def test_a_manifest_of_the_wrong_shape(sample_pack: Path, hostile: Path, rows: dict[str, object]) -> None:
    with forged(sample_pack, hostile) as db:
        set_manifest(db, **rows)
    assert refusal(hostile) == NO_MANIFEST


def test_a_manifest_that_is_nested_without_end(sample_pack: Path, hostile: Path) -> None:
    with forged(sample_pack, hostile) as db:
        db.execute("UPDATE manifest SET value = ? WHERE key = 'clinic'", ("[" * 200_000,))
    assert refusal(hostile) == NO_MANIFEST


def test_a_list_that_is_said_to_be_longer_than_it_is(sample_pack: Path, hostile: Path) -> None:
    with forged(sample_pack, hostile) as db:
        counts = json.loads(db.execute("SELECT value FROM manifest WHERE key = 'counts'").fetchone()[0])
        set_manifest(db, counts=dict.fromkeys(counts, 10**18))
    pack = Pack.open(hostile)
    with pytest.raises(PackError) as caught:
        pack.sections("en")
    assert str(caught.value) == DAMAGED
    pack.close()


def shuffled(payload: str) -> str:
    """The same values in another order: words where numbers should be, lists where words should be."""
    found = json.loads(payload) if payload.startswith(("[", "{")) else payload
    return json.dumps(found[::-1] if isinstance(found, list) else [found])


def leaves(value: object, leaf: object) -> object:
    """The same lists with `leaf` for everything that is none."""
    return [leaves(item, leaf) for item in value] if isinstance(value, list) else leaf


def filled(leaf: object) -> Callable[[str], object]:
    """As many values as there should be, all of them the same."""

    def fill(payload: str) -> object:
        return json.dumps(leaves(json.loads(payload), leaf)) if payload.startswith("[") else payload

    return fill


SHAPES: dict[str, Callable[[str], object]] = {
    "null": lambda _: "null",
    "number": lambda _: "1e400",
    "long number": lambda _: "9" * 5000,
    "text": lambda _: '"text"',
    "empty": lambda _: "",
    "empty list": lambda _: "[]",
    "nested": lambda _: "[" * 100_000 + "]" * 100_000,
    "other braces": lambda _: "{}",
    "lists": lambda payload: json.dumps([[]] * 12),
    "nulls": lambda payload: json.dumps([None] * 12),
    "shuffled": shuffled,
    "all numbers": filled(7),
    "all nothing": filled(None),
    "all long": filled("W" * 3000),
    "no text": lambda _: 7,
    "bytes": lambda payload: payload.encode(),
    "broken": lambda _: '["\\ud800", "\\u0000"]',
}
COLUMNS = (
    *((table, "payload") for table in ("section", "topic", "walkthrough", "term", "notice", "reference", "lexicon")),
    *((table, "card") for table in ("topic", "walkthrough", "entry")),
)


@pytest.mark.parametrize("shape", SHAPES)
def test_whatever_stands_in_the_rows_the_answer_is_a_record_or_a_pack_error(
    sample_pack: Path, hostile: Path, shape: str
) -> None:
    with forged(sample_pack, hostile) as db:
        for table, column in COLUMNS:
            rewrite(db, table, column, SHAPES[shape])
    pack = Pack.open(hostile)
    for read in (*readings(pack).values(), pack.verify):
        try:
            read()
        except PackError as error:
            assert str(error) == DAMAGED or "there is no " in str(error)
    pack.close()


@pytest.mark.parametrize("words", [None, "80", -1, 10**9, 1e9])
def test_a_page_that_would_keep_a_visit_open_for_ever(sample_pack: Path, hostile: Path, words: object) -> None:
    def change(payload: str) -> str:
        page = json.loads(payload)
        page[2] = words
        return json.dumps(page)

    def change_steps(payload: str) -> str:
        walk = json.loads(payload)
        assert walk[1][-1][11] == 40
        walk[1][-1][11] = words
        return json.dumps(walk)

    with forged(sample_pack, hostile) as db:
        rewrite(db, "topic", "payload", change)
        rewrite(db, "walkthrough", "payload", change_steps)
    pack = Pack.open(hostile)
    for read in (lambda: pack.topic("en", "ride"), lambda: pack.walkthrough("en", "iv")):
        with pytest.raises(PackError) as caught:
            read()
        assert str(caught.value) == DAMAGED
    pack.close()


def test_pictures_are_found_by_their_name_alone(sample_pack: Path) -> None:
    pack = Pack.open(sample_pack)
    for name in ("../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "scenes/../scenes/visit-arrive.svg", "%"):
        with pytest.raises(PackError) as caught:
            pack.media(name)
        assert str(caught.value) == f"sample.kioskpack: there is no picture {name} in this pack"
    pack.close()
