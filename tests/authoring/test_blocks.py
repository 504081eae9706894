from collections.abc import Callable

import pytest

from kiosk.authoring.findings import Link
from kiosk.pack.model import Bullets, Compare, CompareRow, Figure, Heading, Paragraph, Span, Steps
from tests.authoring.conftest import Reading

Read = Callable[[str], Reading]


def test_each_block_knows_where_it_begins(read: Read) -> None:
    reading = read("Text\nmore\n\n## Head\n\n- a\n- b\n\n1. c\n\n\n![A door](scenes/d.svg)\n\n!!! note\n    Text\n")
    assert reading.problems == []
    assert [(type(at.block).__name__, at.line, at.column) for at in reading.located] == [
        ("Paragraph", 1, 1),
        ("Heading", 4, 1),
        ("Bullets", 6, 1),
        ("Steps", 9, 1),
        ("Figure", 12, 1),
        ("Callout", 14, 1),
    ]


def test_nothing_makes_no_blocks(read: Read) -> None:
    assert read("").blocks == []
    assert read("\n \n").blocks == []


def test_headings_lists_and_paragraphs(read: Read) -> None:
    assert read("## A\n\n### B\n\nC\n\n- D\n\n1. E\n2. F\n").blocks == [
        Heading((Span("A"),), 2),
        Heading((Span("B"),), 3),
        Paragraph((Span("C"),)),
        Bullets(((Span("D"),),)),
        Steps(((Span("E"),), (Span("F"),))),
    ]


def test_a_picture_with_and_without_words_below_it(read: Read) -> None:
    reading = read('![A "red" door](scenes/d.svg)\n\n![B](media/b.png "Somebody\'s *dog* [@R01]")\n')
    assert reading.problems == []
    assert reading.blocks == [
        Figure("scenes/d.svg", "A “red” door"),
        Figure(
            "media/b.png",
            "B",
            (Span("Somebody’s "), Span("dog", emphasis=True), Span("", "ref", "R01")),
        ),
    ]
    assert reading.findings.links == [
        Link("picture", "scenes/d.svg", 1, 1),
        Link("picture", "media/b.png", 3, 1),
        Link("ref", "R01", 3, 36),
    ]


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("![](d.svg)", "this picture has no words for people who cannot see it, say what it shows in [ ]"),
        ("![A](https://x.y/d.png)", "pictures from the web are not used, the kiosk has no network"),
        ("![A](//x.y/d.png)", "pictures from the web are not used, the kiosk has no network"),
        ("![A](data:image/png;base64,AA)", "pictures from the web are not used, the kiosk has no network"),
        ("![A](../d.png)", "'../d.png' leaves the content folder, write \"media/name.png\""),
        ("![A](media/../../d.png)", "'media/../../d.png' leaves the content folder, write \"media/name.png\""),
        ("![A](/etc/d.png)", "'/etc/d.png' leaves the content folder, write \"media/name.png\""),
        ("![A](C:/d.png)", "'C:/d.png' leaves the content folder, write \"media/name.png\""),
        ("![A](a\\\\b.png)", "'a\\b.png' leaves the content folder, write \"media/name.png\""),
        ("![A](d.gif)", "'d.gif' is not a picture, pictures are .svg, .png or .jpg files"),
        ("![A]()", "'' is not a picture, pictures are .svg, .png or .jpg files"),
        ("![A {{ phone }}](d.svg)", 'the words for a picture are plain text and cannot hold "{{"'),
    ],
)
def test_A3_pictures_that_are_refused(written: str, problem: str, read: Read) -> None:
    reading = read(f"Text.\n\n{written}\n")
    assert reading.problems == [f"page.md:3:1: {problem}"]
    assert len(reading.blocks) == 1


def test_a_table(read: Read) -> None:
    reading = read("| When | IV | *Spray* |\n|---|:--|--:|\n| First | No [@R01] | a \\| b |\n| Then | | **Yes** |\n")
    assert reading.problems == []
    assert reading.block == Compare(
        "When",
        ((Span("IV"),), (Span("Spray", emphasis=True),)),
        (
            CompareRow((Span("First"),), ((Span("No"), Span("", "ref", "R01")), (Span("a | b"),))),
            CompareRow((Span("Then"),), ((), (Span("Yes", strong=True),))),
        ),
    )
    assert reading.findings.links == [Link("ref", "R01", 3, 14)]


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ("| a | b |\n|--|--|\n| c | d |\n| e | f | g |", "4:1: this row has 3 cells, and the table has 2 columns"),
        ("| a | b |\n|--|--|\n| c |\n| e | f |", "3:1: this row has 1 cells, and the table has 2 columns"),
        ("| a | b |\n|--|--|\n| c | d |\nText", "4:1: this row has 1 cells, and the table has 2 columns"),
        (
            "|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n|1|2|3|4|5|6|",
            "1:1: a table has 2 to 5 columns, found 6, make two tables of it",
        ),
        ("| a |\n|--|\n| b |", "1:1: a table has 2 to 5 columns, found 1, make two tables of it"),
        ("| a | b |\n|--|--|", "1:1: this table has no rows"),
    ],
)
def test_tables_that_do_not_fit(rows: str, problem: str, read: Read) -> None:
    assert read(f"{rows}\n").problems == [f"page.md:{problem}"]
