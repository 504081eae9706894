"""Every kind of block becomes a row, is drawn, and is documented."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.pack import model
from kiosk.screen.blocks import block_rows
from kiosk.screen.rows import BlockRow
from tests import samples
from tests.pack import strategies
from tests.samples import text

KINDS = [block.kind for block in get_args(model.Block)]
REFERENCES = ("R01", "R02")

ROWS: dict[str, BlockRow] = {
    "heading": BlockRow("heading", "Why you cannot drive", spoken="Why you cannot drive", level=2),
    "paragraph": BlockRow(
        "paragraph",
        'You may feel <a href="word:dissociation">cut off</a> for a while. Read about <a href="topic:food">food</a>, '
        "or ask <b>ask our staff</b> &amp; &lt;b&gt;nobody&lt;/b&gt; else.",
        "1, 2",
        spoken="You may feel cut off for a while. Read about food, or ask ask our staff & <b>nobody</b> else.",
    ),
    "bullets": BlockRow(
        "bullets",
        spoken="A friend. A taxi, if your clinic allows it.",
        items=("A friend", "A taxi, if your clinic allows it"),
        itemMarks=("", "2"),
    ),
    "steps": BlockRow(
        "steps",
        spoken="Ask somebody. Tell our staff who it is.",
        items=("Ask somebody.", "Tell our staff who it is."),
        itemMarks=("", ""),
    ),
    "key-message": BlockRow(
        "key-message", "Bring an adult to take you home.", "1", spoken="Bring an adult to take you home."
    ),
    "callout": BlockRow(
        "callout",
        "You have no ride.",
        spoken="Tell our staff now if: You have no ride. You are alone.",
        title="Tell our staff now if:",
        urgency="tell-staff",
        items=("You are alone",),
        itemMarks=("",),
    ),
    "figure": BlockRow(
        "figure",
        "Come together",
        spoken="Come together",
        source="scenes/visit-arrive.svg",
        alt="Two people come through a door",
    ),
    "people": BlockRow(
        "people",
        "Out of 10 people:",
        spoken="Out of 10 people: 3 had few signs left. 1 or 2 more got clearly better. "
        "5 or 6 did not get clearly better.",
        items=("had few signs left", "more got clearly better", "did not get clearly better"),
        itemMarks=("", "", ""),
        labels=("3", "1 or 2", "5 or 6"),
        counts=(3, 2, 5),
    ),
    "compare": BlockRow(
        "compare",
        spoken="IV drip. Nasal spray. Approved? No. Yes. You stay. Until staff say so. At least 2 hours.",
        items=("Approved?", "No", "Yes", "You stay", "Until staff say so", "At least 2 hours"),
        itemMarks=("", "", "", "", "", "1"),
        labels=("IV drip", "Nasal spray"),
        columns=3,
        rowsAloud=(
            "IV drip. Nasal spray.",
            "Approved? IV drip: No. Nasal spray: Yes.",
            "You stay. IV drip: Until staff say so. Nasal spray: At least 2 hours.",
        ),
    ),
    "timeline": BlockRow(
        "timeline",
        spoken="2 hours before: Last food.",
        items=("Last food",),
        itemMarks=("",),
        labels=("2 hours before",),
    ),
    "myth-fact": BlockRow(
        "myth-fact",
        "Often about a week.",
        "2",
        spoken="One dose lasts for months. Often about a week.",
        title="One dose lasts for months.",
    ),
    "balance": BlockRow(
        "balance",
        spoken="It may work fast. You cannot drive. It may not help.",
        items=("It may work fast.", "You cannot drive.", "It may not help."),
        itemMarks=("", "", "2"),
        counts=(1, 2),
    ),
    "questions": BlockRow(
        "questions", spoken="What else could I try?", items=("What else could I try?",), itemMarks=("",)
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_row_of_a_block(kind: str) -> None:
    block = next(block for block in samples.EVERY_BLOCK if block.kind == kind)
    assert block_rows((block,), REFERENCES) == (ROWS[kind],)


def test_a_row_for_every_block_in_their_order() -> None:
    assert [row.kind for row in block_rows(samples.EVERY_BLOCK, REFERENCES)] == [
        block.kind for block in samples.EVERY_BLOCK
    ]


@given(st.lists(st.one_of(*strategies.BLOCKS.values()), max_size=5).map(tuple))
def test_any_block_has_a_row_of_the_shape_its_delegate_expects(blocks: tuple[model.Block, ...]) -> None:
    for block, row in zip(blocks, block_rows(blocks, REFERENCES), strict=True):
        assert row.kind == block.kind
        assert len(row.items) == len(row.itemMarks)
        assert "<" not in re.sub(r"</?[bia](?: href=\"[^\"]*\")?>", "", "".join((row.text, row.title, *row.items)))
        match block:
            case model.People():
                assert len(row.counts) == len(row.labels) == len(row.items)
            case model.Timeline():
                assert len(row.labels) == len(row.items)


def test_a_table_fills_whole_rows() -> None:
    (row,) = block_rows((ROWS_TABLE,), REFERENCES)
    assert row.columns == len(row.labels) + 1
    assert len(row.items) % row.columns == 0


ROWS_TABLE = model.Compare(
    "Kind",
    (text("A"), text("B"), text("C")),
    tuple(model.CompareRow(text(f"{n}"), (text("a"), text("b"), text("c"))) for n in range(4)),
)


# Nothing is written that cannot be shown, and nothing can be shown that nobody knows how to write


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_delegate(kind: str) -> None:
    column = (paths.PACKAGE / "ui/blocks/BlockColumn.qml").read_text(encoding="utf-8")
    assert re.findall(r'roleValue: "([a-z-]+)"', column).count(kind) == 1


def test_no_delegate_waits_for_a_kind_that_does_not_exist() -> None:
    column = (paths.PACKAGE / "ui/blocks/BlockColumn.qml").read_text(encoding="utf-8")
    assert set(re.findall(r'roleValue: "([a-z-]+)"', column)) == set(KINDS)


# How an author writes each kind, as the guide shows it.
WRITTEN = {
    "heading": "## A heading",
    "paragraph": "**Paragraphs** are",
    "bullets": "**A list**: each",
    "steps": "**Numbered steps** begin",
    "key-message": "    !!! short",
    "callout": '    !!! tell-staff "',
    "figure": "    ![A friend",
    "people": "    !!! people",
    "compare": "    | | IV drip",
    "timeline": "    !!! timeline",
    "myth-fact": "    !!! myth",
    "balance": "    !!! balance",
    "questions": "    !!! questions",
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_in_the_authors_guide(kind: str) -> None:
    guide = (paths.content_dir() / "README.md").read_text(encoding="utf-8")
    blocks = guide.partition("\n## Blocks\n")[2].partition("\n## ")[0]
    assert WRITTEN[kind] in blocks


def test_every_urgency_is_in_the_authors_guide() -> None:
    guide = (paths.content_dir() / "README.md").read_text(encoding="utf-8")
    for urgency in get_args(model.Urgency):
        assert f"| `{urgency}` |" in guide
