"""Every record comes back from its JSON text as it was."""

from __future__ import annotations

import zlib
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.pack import codec, model, page_codec
from tests.pack import strategies


def test_the_strategies_make_every_kind_of_block() -> None:
    assert set(strategies.BLOCKS) == {block.kind for block in get_args(model.Block)} == set(page_codec.BLOCKS)


@pytest.mark.parametrize("kind", strategies.BLOCKS)
@given(data=st.data())
def test_a_block_comes_back(kind: str, data: st.DataObject) -> None:
    block = data.draw(strategies.BLOCKS[kind])
    card = model.TopicCard("a", "b", "c", "d", "e", 1)
    topic = model.Topic(card, (block,), words=3)
    assert block.kind == kind
    assert page_codec.decode_topic(codec.encode(topic)) == topic


@given(strategies.topics)
def test_a_topic_comes_back(topic: model.Topic) -> None:
    assert page_codec.decode_topic(codec.encode(topic)) == topic
    assert codec.decode_card(codec.encode(topic.card)) == topic.card


@given(strategies.walkthroughs)
def test_a_walkthrough_comes_back(walkthrough: model.Walkthrough) -> None:
    assert page_codec.decode_walkthrough(codec.encode(walkthrough)) == walkthrough
    assert codec.decode_walkthrough_card(codec.encode(walkthrough.card)) == walkthrough.card


@given(strategies.terms, strategies.references)
def test_a_term_and_a_reference_come_back(term: model.Term, reference: model.Reference) -> None:
    assert page_codec.decode_term(codec.encode(term)) == term
    assert page_codec.decode_reference(codec.encode(reference)) == reference


@given(strategies.sections, st.integers(0, 1000))
def test_a_section_comes_back_with_the_number_of_its_topics(section: model.Section, count: int) -> None:
    assert codec.decode_section(codec.encode(section), count) == section._replace(topic_count=count)


def test_text_is_written_as_it_is_and_without_spaces() -> None:
    assert codec.encode(model.Term("a", "é–", "„m“", ("x",))) == '["a","é–","„m“",["x"],""]'


def test_a_block_of_an_unknown_kind() -> None:
    with pytest.raises(ValueError, match=r"^no block is called 'quiz'$"):
        page_codec.decode_topic('[["a","b","c","d","e",1],[["quiz",[]]],3,[],[],null,"",null]')


@pytest.mark.parametrize(
    "parts", [("en", "ride", b"\x00\x01"), ("", "", b""), ("é", 7, "x")], ids=["mixed", "empty", "number"]
)
def test_a_checksum_changes_with_every_bit(parts: tuple[str | int | bytes, ...]) -> None:
    whole = b"".join(part if isinstance(part, bytes) else str(part).encode() for part in parts)
    right = codec.checksum(*parts)
    assert codec.checksum(whole) == right
    for bit in range(len(whole) * 8):
        wrong = bytearray(whole)
        wrong[bit // 8] ^= 1 << bit % 8
        assert codec.checksum(bytes(wrong)) != right


@given(st.text())
def test_a_deflated_text_comes_back(text: str) -> None:
    assert codec.inflated(codec.deflated(text)) == text


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        codec.deflated("[]")[:-1],
        codec.deflated("[]").replace(b"x", b"y", 1),
        zlib.compress(b"\xff"),
        zlib.compress(bytes(9 * 1024 * 1024)),  # 9 kB that would be 9 MB
    ],
    ids=["nothing", "plain", "cut off", "damaged", "no text", "too long"],
)
def test_what_no_text_was_deflated_to(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"deflated|utf-8"):
        codec.inflated(data)
