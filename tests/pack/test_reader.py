"""A pack that can be read, and everything that is no pack."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.pack import model
from kiosk.pack.format import APPLICATION_ID, FORMAT_VERSION
from kiosk.pack.lexicon import EMPTY
from kiosk.pack.reader import NotInPackError, Pack, PackError, read_sources
from kiosk.pack.writer import PackWriter
from tests import samples


@pytest.fixture
def pack(sample_pack: Path) -> Iterator[Pack]:
    opened = Pack.open(sample_pack)
    yield opened
    opened.close()


def refused(path: Path) -> str:
    """The one line that says why the file at `path` is not opened."""
    with pytest.raises(PackError) as caught:
        Pack.open(path)
    message = str(caught.value)
    assert "\n" not in message
    return message


def edited_header(pack: Path, copy: Path, offset: int, value: int) -> Path:
    data = bytearray(pack.read_bytes())
    data[offset : offset + 4] = value.to_bytes(4, "big")
    copy.write_bytes(data)
    return copy


# What a sound pack gives


def test_the_manifest(pack: Pack) -> None:
    assert pack.manifest._replace(content_hash="", builder="") == model.Manifest(
        "What to expect", "Riverside Clinic", ("en",), "", samples.BUILT_AT, "", {}
    )
    assert len(bytes.fromhex(pack.manifest.content_hash)) == 32


def test_sections_come_in_their_order_with_the_number_of_their_topics(pack: Pack) -> None:
    assert [(section.id, section.topic_count) for section in pack.sections("en")] == [
        ("getting-ready", 2),
        ("afterwards", 1),
        ("empty", 0),
    ]


def test_topic_cards_come_in_the_order_of_their_section(pack: Pack) -> None:
    assert [card.id for card in pack.topic_cards("en", "getting-ready")] == ["ride", "food"]
    assert pack.topic_cards("en", "empty") == ()


def test_of_many_cards_the_first_ones_can_be_asked_for(pack: Pack) -> None:
    assert [card.id for card in pack.topic_cards("en", "getting-ready", 1)] == ["ride"]
    assert [card.id for card in pack.topic_cards("en", "getting-ready", 5)] == ["ride", "food"]
    assert pack.topic_cards("en", "empty", 5) == ()


def test_a_topic_is_what_was_written(pack: Pack) -> None:
    topic = pack.topic("en", "ride")
    assert topic.blocks == samples.EVERY_BLOCK
    assert topic.card == pack.topic_card("en", "ride") == pack.topic_cards("en", "getting-ready")[0]


def test_a_walkthrough_is_what_was_written(pack: Pack) -> None:
    assert pack.walkthrough("en", "iv") == samples.walkthrough("iv", "IV", 0)
    assert [card.id for card in pack.walkthrough_cards("en")] == ["iv", "spray"]


def test_references_keep_the_order_they_are_asked_for_in(pack: Pack) -> None:
    assert [reference.id for reference in pack.references(["R02", "R01"])] == ["R02", "R01"]
    assert [reference.id for reference in pack.references(["R01", "R02"])] == ["R01", "R02"]
    assert pack.references([]) == ()


def test_a_language_the_pack_does_not_speak_has_nothing(pack: Pack) -> None:
    assert (pack.sections("es"), pack.walkthrough_cards("es"), pack.notices("es")) == ((), (), {})


def test_a_sound_pack_verifies(pack: Pack) -> None:
    pack.verify()


def test_reading_leaves_nothing_beside_the_file(sample_pack: Path, tmp_path: Path) -> None:
    copy = tmp_path / "a.kioskpack"
    copy.write_bytes(sample_pack.read_bytes())
    opened = Pack.open(copy)
    opened.verify()
    opened.close()
    assert list(tmp_path.iterdir()) == [copy]


@pytest.mark.parametrize("name", ["with space & ümlaut?.kioskpack", "100%25#x.kioskpack"])
def test_any_file_name_will_do(sample_pack: Path, tmp_path: Path, name: str) -> None:
    copy = tmp_path / name
    copy.write_bytes(sample_pack.read_bytes())
    opened = Pack.open(copy)
    assert opened.manifest.title == "What to expect"
    opened.close()


# What is asked for and not there


def test_asking_for_what_is_not_in_the_pack(pack: Pack) -> None:
    file = pack.path.name
    for ask, what in (
        (lambda: pack.topic("en", "x"), "topic x"),
        (lambda: pack.topic("es", "ride"), "topic ride"),
        (lambda: pack.topic_card("en", "x"), "topic x"),
        (lambda: pack.walkthrough("en", "x"), "walkthrough x"),
        (lambda: pack.term("en", "x"), "glossary term x"),
        (lambda: pack.references(["R01", "R99"]), "reference R99"),
        (lambda: pack.media("x.svg"), "picture x.svg"),
    ):
        with pytest.raises(NotInPackError) as caught:
            ask()
        assert str(caught.value) == f"{file}: there is no {what} in this pack"


def test_not_in_the_pack_is_a_pack_error_and_a_key_error() -> None:
    assert issubclass(NotInPackError, PackError)
    assert issubclass(NotInPackError, KeyError)


# Search: what is asked of the indexes; what is made of it is in test_search.py


def entries(pack: Pack, *asked: object, **more: bool) -> list[tuple[str, str, int]]:
    return [(hit.kind, hit.id, hit.step) for hit in pack.entries(pack.matching(*asked, **more))]  # type: ignore[arg-type]


@pytest.mark.parametrize("ranked", [True, False])
def test_names_are_titles_summaries_and_words_of_the_glossary(pack: Pack, ranked: bool) -> None:
    assert entries(pack, "names", "en", "ride", 9, ranked=ranked) == [("topic", "ride", 0)]
    assert sorted(entries(pack, "names", "en", "title : 2", 9, ranked=ranked)) == [
        ("step", "iv", 1),
        ("step", "spray", 1),
    ]
    assert entries(pack, "names", "en", "dissociation", 9, ranked=ranked) == [("word", "dissociation", 0)]
    assert entries(pack, "names", "en", "taxi", 9, ranked=ranked) == []


def test_texts_are_everything(pack: Pack) -> None:
    assert entries(pack, "texts", "en", "taxi", 9) == [("topic", "ride", 0)]
    assert entries(pack, "texts", "en", "ride AND taxi", 9) == [("topic", "ride", 0)]
    assert entries(pack, "texts", "en", "body", 9) == [("word", "dissociation", 0)]
    assert len(entries(pack, "texts", "en", "pinch", 9)) == 6
    assert len(entries(pack, "texts", "en", "pinch", 4)) == 4
    assert sorted(entries(pack, "texts", "en", "uses : worddissociation", 9)) == [
        ("topic", "food", 0),
        ("topic", "ride", 0),
    ]


def test_accents_and_case_make_no_difference(tmp_path: Path) -> None:
    file = tmp_path / "a.kioskpack"
    with PackWriter(file) as writer:
        blocks = (model.KeyMessage(samples.text("Tomar Café en el Jardín")),)
        writer.put_topic("es", samples.topic("uno", "s", 1, blocks), "a")
        writer.finish(title="", clinic_name="", languages=("es",), clinic={}, built_at="")
    opened = Pack.open(file)
    assert (
        entries(opened, "texts", "es", "cafe", 9)
        == entries(opened, "texts", "es", "JARDÍN", 9)
        == [("topic", "uno", 0)]
    )
    opened.close()


def test_a_language_without_pages_has_nothing_to_find(tmp_path: Path) -> None:
    file = tmp_path / "a.kioskpack"
    with PackWriter(file) as writer:
        writer.finish(title="", clinic_name="", languages=("en",), clinic={}, built_at="")
    opened = Pack.open(file)
    assert opened.matching("names", "en", "a", 9) == opened.matching("names", "fr", "a", 9) == ()
    assert (opened.lexicon("en"), opened.vocabulary("fr")) == (EMPTY, ())
    opened.close()


def test_the_words_to_correct_to(pack: Pack) -> None:
    assert pack.vocabulary("en") == ("dissociation", "food", "rest", "ride", "spray", "step", "title")


# What is no pack


def test_an_empty_file(tmp_path: Path) -> None:
    file = tmp_path / "a.kioskpack"
    file.touch()
    assert refused(file) == "a.kioskpack is not a pack: it does not begin as one."


@pytest.mark.parametrize("data", [b"\0" * 86016, b"garbage " * 10_000], ids=["zeroed", "garbage"])
def test_a_file_of_something_else(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.kioskpack"
    file.write_bytes(data)
    assert refused(file) == "a.kioskpack is not a pack: it does not begin as one."


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refused(tmp_path / "a.kioskpack") == f"{tmp_path / 'a.kioskpack'} cannot be read: No such file or directory."


def test_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path) == f"{tmp_path} cannot be read: Is a directory."


def test_another_kind_of_database(tmp_path: Path) -> None:
    file = tmp_path / "history.db"
    db = sqlite3.connect(file)
    db.execute("CREATE TABLE topic (id TEXT)")
    db.close()
    assert refused(file) == "history.db is not a pack: it is another kind of database."


def test_a_database_that_only_says_it_is_a_pack(tmp_path: Path) -> None:
    file = tmp_path / "a.kioskpack"
    db = sqlite3.connect(file)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {FORMAT_VERSION}")
    db.execute("CREATE TABLE topic (id TEXT)")
    db.close()
    assert refused(file) == "a.kioskpack is damaged: its manifest cannot be read. Build or copy it again."


@pytest.mark.parametrize(("change", "age"), [(1, "a newer"), (-1, "an older")])
def test_a_pack_of_another_format(sample_pack: Path, tmp_path: Path, change: int, age: str) -> None:
    other = edited_header(sample_pack, tmp_path / "a.kioskpack", 60, FORMAT_VERSION + change)
    assert refused(other) == (
        f"a.kioskpack was made by {age} version of the kiosk "
        f"(format {FORMAT_VERSION + change}, this one reads {FORMAT_VERSION})."
    )


def test_a_pack_that_grew(sample_pack: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.kioskpack"
    size = sample_pack.stat().st_size
    file.write_bytes(sample_pack.read_bytes() + b"x")
    assert refused(file) == f"a.kioskpack is cut short or padded: {size + 1:,} bytes, expected {size:,}."


# What a pack was built from


def test_sources_are_found_again(tmp_path: Path) -> None:
    file = tmp_path / "a.kioskpack"
    record = model.SourceRecord("en/a.md", 12, 2**60, "ab", "context", "[]")
    with PackWriter(file) as writer:
        writer.put_source(record)
        writer.finish(title="", clinic_name="", languages=("en",), clinic={}, built_at="")
    assert read_sources(file) == {"en/a.md": record}


def test_what_is_no_pack_has_no_sources(tmp_path: Path) -> None:
    assert read_sources(tmp_path / "none") == {}
    assert read_sources(tmp_path) == {}
