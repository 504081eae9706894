"""What is said about lines that the kiosk does not take, with the exact place."""

from collections.abc import Callable

import pytest

from kiosk.authoring import lines
from kiosk.pack.model import Bullets, Callout, Compare, Heading, Paragraph, Span, Steps
from tests.authoring.conftest import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("a <b>word</b>", '3: HTML is not used here, write "\\<" for the sign itself'),
        ("<div class='x'>", '1: HTML is not used here, write "\\<" for the sign itself'),
        ("a <!-- note -->", '3: HTML is not used here, write "\\<" for the sign itself'),
        ("<script>alert(1)</script>", '1: HTML is not used here, write "\\<" for the sign itself'),
        ("a&nbsp;b", "2: HTML is not used here, write the letter itself"),
        ("a &#8212; b", "3: HTML is not used here, write the letter itself"),
        ("see <https://fda.gov>", "5: web links are not used, the kiosk has no network"),
        ("mail <me@fda.gov>", "6: web links are not used, the kiosk has no network"),
        ("the `code`", "5: code is not used here"),
        ("note[^1]", '5: footnotes are not used here, name a source with "[@R01]"'),
        ("> quoted", '1: block quotes are not used here, write "\\>" for the sign itself'),
        ("```python", "1: code is not used here"),
        ("~~~", "1: code is not used here"),
        ("• one", '1: this looks like a list, begin each line with "- "'),
        ("– one", '1: this looks like a list, begin each line with "- "'),
        ("1) one", '1: this looks like numbered steps, begin each line with "1. "'),
        ("[a]: topic:b", '1: link definitions are not used here, write "[words](topic:name)"'),
        ("-", "1: an item without words"),
        ("---", '1: lines across the page are not used here, a heading begins with "## "'),
        ("* * *", '1: lines across the page are not used here, a heading begins with "## "'),
        ("=====", '1: lines across the page are not used here, a heading begins with "## "'),
        ("# Title", '1: a heading begins with "## " or "### ", write "\\#" for the sign itself'),
        ("#### Deep", '1: a heading begins with "## " or "### ", write "\\#" for the sign itself'),
        ("##", "1: a heading without words"),
        ("    indented", "5: this line is indented, take the spaces in front of it away"),
        ("\tindented", "2: this line is indented, take the spaces in front of it away"),
        ("- ## heading", '1: an item of a list cannot begin with "##"'),
        ("- - item", '1: an item of a list cannot begin with "-"'),
        ("!!! shrt", "1: 'shrt' is not the name of a box, did you mean \"short\"?"),
        (
            "!!! warning",
            "1: 'warning' is not the name of a box, known are short, tell-staff, call-clinic, emergency, crisis-line,"
            " action, note, people, timeline, myth, balance, questions",
        ),
        ("!!!", '1: a box begins with "!!!", its name, and its title in quotation marks'),
        ("!!! note Title", '1: a box begins with "!!!", its name, and its title in quotation marks'),
    ],
)
def test_P10_lines_that_are_refused(line: str, problem: str, read: Read) -> None:
    said = read(f"First.\n\n{line}\n    Inside.\n" if line.startswith("!!!") else f"First.\n\n{line}\n").problems
    assert said == [f"page.md:3:{problem}"]


@pytest.mark.parametrize(
    "line",
    ["2 < 5 and 7 > 3", "A & B", "AT&T; yes", "a \\<b>", "1 - 2", "5 * 3", "R&D", "100%", "a_b_c", "\\# 1", "C# is"],
)
def test_signs_that_are_only_signs(line: str, read: Read) -> None:
    assert read(line).problems == []


def test_a_list_may_follow_its_sentence_at_once(read: Read) -> None:
    assert read("Bring:\n- a coat\n- a friend\n").blocks == [
        Paragraph((Span("Bring:"),)),
        Bullets(((Span("a coat"),), (Span("a friend"),))),
    ]


def test_numbered_steps_may_follow_a_list_at_once(read: Read) -> None:
    assert read("- a\n1. b\n2. c\n").blocks == [Bullets(((Span("a"),),)), Steps(((Span("b"),), (Span("c"),)))]


def test_an_item_goes_on_in_the_next_line(read: Read) -> None:
    assert read("- a\n  b\n    c\n- d\n").block == Bullets(((Span("a b c"),), (Span("d"),)))


def test_items_with_empty_lines_between_them_are_one_list(read: Read) -> None:
    assert read("- a\n\n- b\n").block == Bullets(((Span("a"),), (Span("b"),)))


def test_a_list_in_a_list_is_refused(read: Read) -> None:
    for text in ("- a\n  - b\n", "- a\n    - b\n", "- a\n\n    - b\n"):
        said = read(text).problems
        assert len(said) == 1
        assert said[0].endswith(": a list cannot stand in a list, make two lists of them")


def test_an_item_of_two_paragraphs_is_refused(read: Read) -> None:
    assert read("- a\n\n  b\n").problems == [
        "page.md:3:3: an item of a list is one paragraph, take the empty line away"
    ]


def test_a_heading_in_a_box_is_refused(read: Read) -> None:
    assert read("!!! note\n    ## A\n\n    Text.\n").problems == ["page.md:2:5: a heading cannot stand in a box"]


def test_a_box_in_a_box_is_refused(read: Read) -> None:
    assert read("!!! note\n    !!! short\n    Text.\n").problems == [
        "page.md:2:5: a box cannot stand in a box, end the box above with an empty line"
    ]


def test_a_box_that_is_indented_is_refused(read: Read) -> None:
    assert read("  !!! note\n    Text.\n").problems == [
        'page.md:1:3: a box begins at the start of its line, take the spaces before "!!!" away'
    ]


def test_boxes_may_follow_text_and_each_other_at_once(read: Read) -> None:
    reading = read('Text.\n!!! note "A"\n    B.\n!!! note "C"\n    D.\nMore.\n')
    assert reading.problems == []
    assert [type(block) for block in reading.blocks] == [Paragraph, Callout, Callout, Paragraph]


def test_titles_in_typographic_quotation_marks_are_titles(read: Read) -> None:
    block = read("!!! note “A”\n    B.\n").block
    assert isinstance(block, Callout)
    assert block.title == (Span("A"),)


def test_a_table_may_follow_its_sentence_at_once(read: Read) -> None:
    reading = read("Compare:\n| | A |\n|--|--|\n| b | c |\n")
    assert reading.problems == []
    assert [type(block) for block in reading.blocks] == [Paragraph, Compare]


@pytest.mark.parametrize("text", ["| a | b |\n|---|\n| c | d |\n", "|---|---|\n| c | d |\n"])
def test_the_line_under_the_headings_of_a_table(text: str, read: Read) -> None:
    number = 2 if text.startswith("| a") else 1
    assert read(text).problems == [
        f"page.md:{number}:1: the line under a table's headings needs as many columns as the headings"
    ]


def test_signs_behind_a_heading_are_not_shown(read: Read) -> None:
    assert read("## A ##\n").block == Heading((Span("A"),), 2)


def test_a_line_that_is_too_long(read: Read) -> None:
    assert read("# " * 6_000).problems == ["page.md:1:1: more than 10000 letters in a line, make paragraphs of it"]


def test_a_paragraph_that_is_too_long(read: Read) -> None:
    assert read("\n".join(["word " * 100] * 30)).problems == [
        "page.md:21:1: more than 10000 letters or 300 brackets without an empty line, make paragraphs of it"
    ]


def test_brackets_that_would_take_the_parser_for_ever(read: Read) -> None:
    assert read("[" * 9_000).problems == [
        "page.md:1:1: more than 10000 letters or 300 brackets without an empty line, make paragraphs of it"
    ]


def test_a_page_of_too_many_lines(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MAX_LINES", 3)
    assert read("a\n\nb\n\nc\n").problems == ["page.md:3:1: more than 3 lines, split the page"]
