"""A pack is written whole or not at all, and the same content always makes the same pack."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kiosk
from kiosk.pack import model
from kiosk.pack.lexicon import EMPTY, Lexicon, Urgent
from kiosk.pack.reader import NotInPackError, Pack, read_sources
from kiosk.pack.writer import PackWriter, Part
from tests import samples
from tests.pack import strategies

Put = Callable[[PackWriter], None]

SECTION = model.Section("basics", "Basics", "First things", "Begin here.", "home", "sage", 1)
TOPIC = samples.topic("ride", "basics", 1, samples.EVERY_BLOCK, references=("R01",))
WALK = samples.walkthrough("iv", "IV", 1)
TERM = model.Term("dissociation", "Dissociation", "Feeling cut off.", ("spacey",))
LEXICON = Lexicon((("pee", "bladder"),), (Urgent("emergency", "Call 911", "Now.", ("chest pain",)),), ("the",))
REFERENCE = model.Reference("R01", "The label. 2026.", "https://example.org")
MEDIA = model.Media("scenes/a.svg", "image/svg+xml", b"<svg/>")
SOURCE = "en/a.md"

CONTENT: dict[str, Put] = {
    "section": lambda pack: pack.put_section("en", SECTION, SOURCE),
    "topic": lambda pack: pack.put_topic("en", TOPIC, SOURCE),
    "other topic": lambda pack: pack.put_topic("en", samples.topic("food", "basics", 2, ()), "en/b.md"),
    "walkthrough": lambda pack: pack.put_walkthrough("en", WALK, SOURCE),
    "term": lambda pack: pack.put_term("en", TERM, SOURCE),
    "lexicon": lambda pack: pack.put_lexicon("en", LEXICON, SOURCE),
    "notice": lambda pack: pack.put_notice("en", "advice", "General facts.", SOURCE),
    "reference": lambda pack: pack.put_reference(REFERENCE, SOURCE),
    "media": lambda pack: pack.put_media(MEDIA, SOURCE),
}

FINISH = {"title": "What to expect", "clinic_name": "Riverside", "languages": ("en",), "clinic": {"phone": "1"}}


def finish(pack: PackWriter, built_at: str = samples.BUILT_AT, **changed: object) -> model.Manifest:
    return pack.finish(built_at=built_at, **{**FINISH, **changed})  # type: ignore[arg-type]


def write(file: Path, content: dict[str, Put], **manifest: object) -> str:
    """Write a pack and return the hash of its content."""
    with PackWriter(file) as pack:
        for put in content.values():
            put(pack)
        return finish(pack, **manifest).content_hash  # type: ignore[arg-type]


def found(pack: Pack, word: str) -> list[tuple[str, str]]:
    """The entries that say a word anywhere."""
    return [(hit.kind, hit.id) for hit in pack.entries(pack.matching("texts", "en", word, 20))]


# Whole or not at all


def test_the_finished_pack_says_who_made_it(tmp_path: Path) -> None:
    file = tmp_path / "a.kioskpack"
    with PackWriter(file) as pack:
        manifest = finish(pack)
    opened = Pack.open(file)
    assert opened.manifest == manifest
    assert (manifest.builder, manifest.clinic) == (kiosk.__version__, {"phone": "1"})
    opened.verify()
    opened.close()


def test_the_pack_can_be_read_by_everybody_and_stands_alone(tmp_path: Path) -> None:
    write(tmp_path / "a.kioskpack", CONTENT)
    assert [(file.name, file.stat().st_mode & 0o777) for file in tmp_path.iterdir()] == [("a.kioskpack", 0o644)]


@pytest.mark.parametrize("base", [False, True], ids=["new", "from a base"])
@pytest.mark.parametrize("before", [b"the old one", None], ids=["over an old one", "the first"])
def test_a_failure_before_the_end_leaves_what_was_there(tmp_path: Path, before: bytes | None, base: bool) -> None:
    target, earlier = tmp_path / "a.kioskpack", tmp_path / "base.kioskpack"
    write(earlier, CONTENT)
    if before is not None:
        target.write_bytes(before)
    there = sorted(tmp_path.iterdir())
    with pytest.raises(RuntimeError, match="half way"), PackWriter(target, earlier if base else None) as pack:
        pack.put_term("fr", TERM, SOURCE)
        raise RuntimeError("half way")
    assert sorted(tmp_path.iterdir()) == there
    assert before is None or target.read_bytes() == before


def test_leaving_without_finish_leaves_what_was_there(tmp_path: Path) -> None:
    with PackWriter(tmp_path / "a.kioskpack") as pack:
        pack.put_term("en", TERM, SOURCE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"])
def test_a_disk_that_fails_at_the_end_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    target = tmp_path / "a.kioskpack"
    target.write_bytes(b"the old one")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(step, full)
    with pytest.raises(OSError, match="No space left on device"):
        write(target, CONTENT)
    monkeypatch.undo()
    assert [file.name for file in tmp_path.iterdir()] == ["a.kioskpack"]
    assert target.read_bytes() == b"the old one"


def test_the_file_is_on_the_disk_before_it_is_renamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    fsync, rename = os.fsync, Path.replace

    def flush(handle: int) -> None:
        done.append("flush")
        fsync(handle)

    def replace_by(file: Path, target: Path) -> Path:
        done.append("rename")
        return rename(file, target)

    monkeypatch.setattr(os, "fsync", flush)
    monkeypatch.setattr(Path, "replace", replace_by)
    write(tmp_path / "a.kioskpack", CONTENT)
    assert done == ["flush", "rename", "flush"]  # the file, its name, the folder that holds the name


def test_a_base_that_is_no_database(tmp_path: Path) -> None:
    base = tmp_path / "base.kioskpack"
    base.write_bytes(b"garbage " * 1000)
    with pytest.raises(sqlite3.DatabaseError), PackWriter(tmp_path / "a.kioskpack", base) as pack:
        pack.put_term("en", TERM, SOURCE)
    assert list(tmp_path.iterdir()) == [base]


def test_a_base_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        PackWriter(tmp_path / "a.kioskpack", tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


def test_discard_after_finish_keeps_the_pack(tmp_path: Path) -> None:
    file = tmp_path / "a.kioskpack"
    with PackWriter(file) as pack:
        finish(pack)
        pack.discard()
    Pack.open(file).close()


# On top of an earlier pack


def test_what_is_not_dropped_stays(tmp_path: Path) -> None:
    base, target = tmp_path / "base.kioskpack", tmp_path / "a.kioskpack"
    hash_before = write(base, CONTENT)
    with PackWriter(target, base) as pack:
        assert finish(pack).content_hash == hash_before
    opened = Pack.open(target)
    opened.verify()
    assert opened.topic("en", "ride") == TOPIC
    assert found(opened, "taxi") == [("topic", "ride")]
    opened.close()


def test_dropping_a_file_removes_its_rows_and_its_words(tmp_path: Path) -> None:
    base, target = tmp_path / "base.kioskpack", tmp_path / "a.kioskpack"
    write(base, {**CONTENT, "source": lambda pack: pack.put_source(model.SourceRecord(SOURCE, 1, 2, "d", "c", "f"))})
    with PackWriter(target, base) as pack:
        pack.drop_source(SOURCE)
        finish(pack)
    opened = Pack.open(target)
    opened.verify()
    assert (opened.sections("en"), opened.walkthrough_cards("en"), opened.notices("en")) == ((), (), {})
    assert (opened.lexicon("en"), opened.vocabulary("en")) == (EMPTY, ("food",))
    for ask in (
        lambda: opened.topic("en", "ride"),
        lambda: opened.walkthrough("en", "iv"),
        lambda: opened.term("en", "dissociation"),
        lambda: opened.references(["R01"]),
        lambda: opened.media("scenes/a.svg"),
    ):
        with pytest.raises(NotInPackError):
            ask()
    assert found(opened, "taxi") == found(opened, "pinch") == found(opened, "dissociation") == []
    assert opened.topic("en", "food").card.id == "food"  # of another file
    assert found(opened, "food") == [("topic", "food")]
    assert read_sources(target) == {}
    opened.close()


def test_a_file_written_again_replaces_what_it_said(tmp_path: Path) -> None:
    base, target = tmp_path / "base.kioskpack", tmp_path / "a.kioskpack"
    write(base, CONTENT)
    new = samples.topic("ride", "basics", 1, (model.KeyMessage(samples.text("Bring a helicopter.")),))
    with PackWriter(target, base) as pack:
        pack.drop_source(SOURCE)
        pack.put_section("en", SECTION, SOURCE)
        pack.put_topic("en", new, SOURCE)
        finish(pack)
    opened = Pack.open(target)
    assert opened.topic("en", "ride") == new
    assert [section.topic_count for section in opened.sections("en")] == [2]
    assert found(opened, "taxi") == []
    assert found(opened, "helicopter") == [("topic", "ride")]
    opened.close()


def test_the_base_itself_may_be_the_target(tmp_path: Path) -> None:
    file = tmp_path / "a.kioskpack"
    write(file, CONTENT)
    with PackWriter(file, file) as pack:
        pack.drop_source("en/b.md")
        finish(pack)
    opened = Pack.open(file)
    assert [card.id for card in opened.topic_cards("en", "basics")] == ["ride"]
    opened.close()


@pytest.mark.parametrize("name", CONTENT)
def test_two_records_of_one_name_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(sqlite3.IntegrityError), PackWriter(tmp_path / "a.kioskpack") as pack:
        CONTENT[name](pack)
        CONTENT[name](pack)
    assert list(tmp_path.iterdir()) == []


def test_the_hash_after_changes_is_that_of_a_pack_that_was_always_so(tmp_path: Path) -> None:
    """It is a sum: what goes is taken off it, and what comes is put on."""
    write(tmp_path / "base.kioskpack", CONTENT)
    with PackWriter(tmp_path / "a.kioskpack", tmp_path / "base.kioskpack") as pack:
        pack.drop_source(SOURCE)
        for name in ("media", "topic", "term", "notice"):
            CONTENT[name](pack)
        changed = finish(pack).content_hash
    kept = {name: CONTENT[name] for name in ("topic", "other topic", "term", "notice", "media")}
    assert write(tmp_path / "b.kioskpack", kept) == changed
    with PackWriter(tmp_path / "a.kioskpack", tmp_path / "a.kioskpack") as pack:
        for name in CONTENT.keys() - kept.keys():
            CONTENT[name](pack)
        assert finish(pack).content_hash == write(tmp_path / "c.kioskpack", CONTENT)


def test_words_that_are_gone_correct_nothing(tmp_path: Path) -> None:
    base, target = tmp_path / "base.kioskpack", tmp_path / "a.kioskpack"
    write(base, CONTENT)
    with PackWriter(target, base) as pack:
        pack.drop_source("en/b.md")
        pack.put_topic("en", samples.topic("sleep", "basics", 2, ()), "en/b.md")
        finish(pack)
    before, after = Pack.open(base), Pack.open(target)
    assert {*after.vocabulary("en")} == {*before.vocabulary("en")} - {"food"} | {"sleep"}
    before.close()
    after.close()


# The copy that a writer begins with


def test_a_part_is_there_once_it_is_asked_for(tmp_path: Path) -> None:
    base = tmp_path / "base.kioskpack"
    write(base, CONTENT)
    part = Part(tmp_path / "a.kioskpack", base)
    assert part.path().read_bytes() == base.read_bytes()
    part.discard()
    part.discard()
    assert list(tmp_path.iterdir()) == [base]


def test_a_part_that_another_build_took_for_an_abandoned_one_is_copied_again(tmp_path: Path) -> None:
    base, target = tmp_path / "base.kioskpack", tmp_path / "a.kioskpack"
    hash_before = write(base, CONTENT)
    part = Part(target, base)
    part.path().unlink()
    with PackWriter(target, part) as pack:
        assert finish(pack).content_hash == hash_before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.kioskpack", "base.kioskpack"]


# Anything that is put in comes out


@given(strategies.topics, strategies.walkthroughs, strategies.terms, strategies.references, st.binary(max_size=50))
def test_any_record_comes_out_as_it_was_put_in(
    topic: model.Topic, walkthrough: model.Walkthrough, term: model.Term, reference: model.Reference, data: bytes
) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "a.kioskpack"
        with PackWriter(file) as pack:
            pack.put_topic("en", topic, SOURCE)
            pack.put_walkthrough("en", walkthrough, SOURCE)
            pack.put_term("en", term, SOURCE)
            pack.put_reference(reference, SOURCE)
            pack.put_media(model.Media("a", "image/png", data), SOURCE)
            finish(pack)
        opened = Pack.open(file)
        opened.verify()
        assert opened.topic("en", topic.card.id) == topic
        assert opened.topic_cards("en", topic.card.section) == (topic.card,)
        assert opened.walkthrough("en", walkthrough.card.id) == walkthrough
        assert opened.walkthrough_cards("en") == (walkthrough.card,)
        assert opened.term("en", term.id) == term
        assert opened.references([reference.id]) == (reference,)
        assert opened.media("a").data == data
        opened.close()
