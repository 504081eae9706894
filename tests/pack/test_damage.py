"""A damaged pack gives what was written or says that it is damaged: never another text, number or picture."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.pack.reader import Pack, PackError, read_sources

Readings = dict[str, Callable[[], object]]


def readings(pack: Pack) -> Readings:
    """Everything a visitor can be shown, by what it is."""
    return {
        "manifest": lambda: pack.manifest,
        "sections": lambda: pack.sections("en"),
        "cards of one section": lambda: pack.topic_cards("en", "getting-ready"),
        "the first cards of one section": lambda: pack.topic_cards("en", "getting-ready", 1),
        "cards of another": lambda: pack.topic_cards("en", "afterwards"),
        **{f"card {id_}": lambda id_=id_: pack.topic_card("en", id_) for id_ in ("ride", "food", "rest")},
        **{f"topic {id_}": lambda id_=id_: pack.topic("en", id_) for id_ in ("ride", "food", "rest")},
        "walkthrough cards": lambda: pack.walkthrough_cards("en"),
        **{f"walkthrough {id_}": lambda id_=id_: pack.walkthrough("en", id_) for id_ in ("iv", "spray")},
        "term": lambda: pack.term("en", "dissociation"),
        "notices": lambda: pack.notices("en"),
        "words to correct to": lambda: pack.vocabulary("en"),
        "entries": lambda: pack.entries(range(1, 13)),
        "references": lambda: pack.references(["R02", "R01"]),
        "picture": lambda: pack.media("scenes/visit-arrive.svg"),
    }


@pytest.fixture(scope="module")
def right(sample_pack: Path) -> dict[str, object]:
    pack = Pack.open(sample_pack)
    found = {what: read() for what, read in readings(pack).items()}
    pack.close()
    return found


def wrong(file: Path, right: dict[str, object]) -> list[str]:
    """What the pack gives that is not what was written; nothing when it is refused."""
    try:
        pack = Pack.open(file)
    except PackError:
        return []
    found = []
    for what, read in readings(pack).items():
        try:
            if read() != right[what]:
                found.append(what)
        except PackError as error:
            assert str(error).startswith(f"{file.name}"), error
    pack.close()
    return found


def test_P10_cut_off_at_any_length(sample_pack: Path, tmp_path: Path) -> None:
    data = sample_pack.read_bytes()
    for length in {*range(120), *range(0, len(data), 997), len(data) - 1}:
        file = tmp_path / "a.kioskpack"
        file.write_bytes(data[:length])
        with pytest.raises(PackError) as caught:
            Pack.open(file)
        assert str(caught.value) == (
            "a.kioskpack is not a pack: it does not begin as one."
            if length < 100
            else f"a.kioskpack is cut short or padded: {length:,} bytes, expected {len(data):,}."
        )


def test_P10_a_flipped_bit_anywhere(sample_pack: Path, tmp_path: Path, right: dict[str, object]) -> None:
    data, file = sample_pack.read_bytes(), tmp_path / "a.kioskpack"
    # The step is prime, so that every place in a page of SQLite is met; the header is met whole.
    for at in (*range(100), *range(100, len(data), 67)):
        damaged = bytearray(data)
        damaged[at] ^= 1 << at % 8
        file.write_bytes(damaged)
        assert wrong(file, right) == [], f"after byte {at} was damaged"


def test_a_page_of_zeros_anywhere(sample_pack: Path, tmp_path: Path, right: dict[str, object]) -> None:
    data, file = sample_pack.read_bytes(), tmp_path / "a.kioskpack"
    for at in range(0, len(data), 512):  # what a disk writes at once
        file.write_bytes(data[:at] + bytes(512) + data[at + 512 :])
        assert wrong(file, right) == [], f"after bytes {at} to {at + 512} were zeroed"


def damaged_at(pack: Path, copy: Path, words: bytes) -> Pack:
    """The pack with the first letter of these words changed everywhere."""
    data = pack.read_bytes()
    assert words in data
    copy.write_bytes(data.replace(words, bytes([words[0] ^ 1]) + words[1:]))
    return Pack.open(copy)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (b"All about ride", "cards of one section"),
        (b"All of getting-ready", "sections"),
        (b"How IV goes", "walkthrough cards"),
        (b"Feeling cut off", "term"),
        (b"Emergency? Call 911", "notices"),
        (b"The label. 2026", "references"),
        (b"<svg", "picture"),
    ],
)
def test_damage_is_met_where_it_is_read_and_by_verify(
    sample_pack: Path, tmp_path: Path, words: bytes, what: str
) -> None:
    pack = damaged_at(sample_pack, tmp_path / "a.kioskpack", words)
    for read in (readings(pack)[what], pack.verify):
        with pytest.raises(PackError) as caught:
            read()
        assert str(caught.value) == (
            "a.kioskpack is damaged: what it holds is not what was written. Build or copy it again."
        )
    pack.close()


@pytest.mark.parametrize(("table", "what"), [("topic", "topic ride"), ("walkthrough", "walkthrough iv")])
def test_damage_of_a_page_is_met_where_it_is_read_and_by_verify(
    sample_pack: Path, tmp_path: Path, table: str, what: str
) -> None:
    """Pages are deflated: their words do not stand in the file."""
    with closing(sqlite3.connect(sample_pack)) as db:
        [page] = db.execute(f"SELECT payload FROM {table} WHERE id = ?", (what.split()[1],)).fetchone()  # noqa: S608
    test_damage_is_met_where_it_is_read_and_by_verify(sample_pack, tmp_path, page[20:60], what)


def test_a_damaged_manifest_is_met_at_once(sample_pack: Path, tmp_path: Path) -> None:
    with pytest.raises(PackError) as caught:
        damaged_at(sample_pack, tmp_path / "a.kioskpack", b"Riverside Clinic")
    assert str(caught.value) == "a.kioskpack is damaged: its manifest cannot be read. Build or copy it again."


@pytest.mark.parametrize("key", [b"emergency", b"privacy"])
def test_a_notice_that_lost_its_name_is_not_just_left_out(sample_pack: Path, tmp_path: Path, key: bytes) -> None:
    pack = damaged_at(sample_pack, tmp_path / "a.kioskpack", b"en" + key)
    with pytest.raises(PackError):
        pack.notices("en")
    pack.close()


def test_a_damaged_pack_has_no_sources_or_says_them_rightly(sample_pack: Path, tmp_path: Path) -> None:
    data, file = sample_pack.read_bytes(), tmp_path / "a.kioskpack"
    for at in range(0, len(data), 1009):
        file.write_bytes(data[:at] + bytes(1) + data[at + 1 :])
        read_sources(file)  # raises nothing, whatever it finds
