"""The hash of the content is the same for the same content, and tells of anything else that a visitor could see."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.pack import model
from tests.pack.test_writer import CONTENT, MEDIA, REFERENCE, SECTION, SOURCE, TERM, TOPIC, WALK, Put, write

# Each is the content with one thing changed that a visitor could see.
CHANGES: dict[str, dict[str, Put]] = {
    "a section's words": {"section": lambda p: p.put_section("en", SECTION._replace(intro="Start here."), SOURCE)},
    "a section's place": {"section": lambda p: p.put_section("en", SECTION._replace(position=2), SOURCE)},
    "a section's language": {"section": lambda p: p.put_section("es", SECTION, SOURCE)},
    "a topic's words": {"topic": lambda p: p.put_topic("en", replace(TOPIC, blocks=TOPIC.blocks[:-1]), SOURCE)},
    "a topic's sign-off": {
        "topic": lambda p: p.put_topic("en", replace(TOPIC, review=model.Review("A", "B", "2026", "2027")), SOURCE)
    },
    "a topic's place": {
        "topic": lambda p: p.put_topic("en", replace(TOPIC, card=TOPIC.card._replace(position=9)), SOURCE)
    },
    "a topic's language": {"topic": lambda p: p.put_topic("es", TOPIC, SOURCE)},
    "a walkthrough": {"walkthrough": lambda p: p.put_walkthrough("en", replace(WALK, steps=WALK.steps[:2]), SOURCE)},
    "a walkthrough's language": {"walkthrough": lambda p: p.put_walkthrough("es", WALK, SOURCE)},
    "a term": {"term": lambda p: p.put_term("en", replace(TERM, also=()), SOURCE)},
    "a notice": {"notice": lambda p: p.put_notice("en", "advice", "General facts", SOURCE)},
    "a notice's name": {"notice": lambda p: p.put_notice("en", "adviced", "General facts.", SOURCE)},
    "a reference": {"reference": lambda p: p.put_reference(replace(REFERENCE, url=""), SOURCE)},
    "a picture": {"media": lambda p: p.put_media(MEDIA._replace(data=b"<svg />"), SOURCE)},
    "a picture's name": {"media": lambda p: p.put_media(MEDIA._replace(path="scenes/b.svg"), SOURCE)},
    **{f"no {name}": {name: lambda _: None} for name in CONTENT},
}


@given(st.randoms(use_true_random=False))
def test_the_order_of_writing_does_not_matter(shuffle: random.Random) -> None:
    order = list(CONTENT)
    shuffle.shuffle(order)
    with TemporaryDirectory() as folder:
        straight = write(Path(folder) / "a.kioskpack", CONTENT)
        assert write(Path(folder) / "b.kioskpack", {name: CONTENT[name] for name in order}) == straight


def test_when_and_from_what_it_was_built_does_not_matter(tmp_path: Path) -> None:
    record = model.SourceRecord(SOURCE, 1, 2, "d", "c", "f")
    from_file = {**CONTENT, "source": lambda pack: pack.put_source(record)}
    assert write(tmp_path / "a", from_file, built_at="2027-01-01T00:00:00Z") == write(tmp_path / "b", CONTENT)


@pytest.mark.parametrize("change", CHANGES)
def test_the_hash_tells_of_any_change_of(tmp_path: Path, change: str) -> None:
    assert write(tmp_path / "a", {**CONTENT, **CHANGES[change]}) != write(tmp_path / "b", CONTENT)


@pytest.mark.parametrize(
    "change", [{"title": "T"}, {"clinic_name": "C"}, {"languages": ("en", "es")}, {"clinic": {"phone": "2"}}]
)
def test_the_hash_tells_of_any_change_of_the_manifest(tmp_path: Path, change: dict[str, object]) -> None:
    assert write(tmp_path / "a", CONTENT, **change) != write(tmp_path / "b", CONTENT)
