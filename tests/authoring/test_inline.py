from collections.abc import Callable

import pytest

from kiosk.authoring.findings import Link
from kiosk.pack.model import Paragraph, Span, Text
from tests.authoring.conftest import Reading

Read = Callable[[str], Reading]


def text_of(reading: Reading) -> Text:
    assert isinstance(reading.block, Paragraph)
    return reading.block.text


@pytest.mark.parametrize(
    ("written", "spans"),
    [
        ("plain", (Span("plain"),)),
        ("**bold** text", (Span("bold", strong=True), Span(" text"))),
        ("an *italic* word", (Span("an "), Span("italic", emphasis=True), Span(" word"))),
        ("***both***", (Span("both", strong=True, emphasis=True),)),
        ("[cut off](word:dissociation)", (Span("cut off", "term", "dissociation"),)),
        ("[food](topic:food-and-drink).", (Span("food", "topic", "food-and-drink"), Span("."))),
        ("[a **b**](topic:c)", (Span("a ", "topic", "c"), Span("b", "topic", "c", strong=True))),
        ("Sleepy. [@R01]", (Span("Sleepy."), Span("", "ref", "R01"))),
        ("Sleepy [@R01, @R06] often", (Span("Sleepy"), Span("", "ref", "R01 R06"), Span(" often"))),
        ("One. [@R01] Two. [@R02]", (Span("One."), Span("", "ref", "R01"), Span(" Two."), Span("", "ref", "R02"))),
        ("Call {{ phone }}.", (Span("Call "), Span("555-0100", "clinic", "phone"), Span("."))),
        ("Eat: {{food_rule_iv}}", (Span("Eat: "), Span("ask our staff", "clinic", "food_rule_iv"))),
        ("**{{ phone }}**", (Span("555-0100", "clinic", "phone", strong=True),)),
        ("\\*not\\* \\{{ x", (Span("*not* {{ x"),)),
        ("two\nlines  here", (Span("two lines here"),)),
        ("no\u00a0break", (Span("no\u00a0break"),)),
        ('"You *can\'t*"', (Span("“You "), Span("can’t", emphasis=True), Span("”"))),
        ("[see below]", (Span("[see below]"),)),
        ("[a][b]", (Span("[a][b]"),)),
    ],
)
def test_spans(written: str, spans: Text, read: Read) -> None:
    reading = read(written)
    if "\\{{" not in written:  # an escaped sign looks the same as one that was never closed
        assert reading.problems == []
    assert text_of(reading) == spans


def test_what_a_page_points_at_is_found_with_its_place(read: Read) -> None:
    reading = read("Some [a](word:x) and\nmore [b](word:x). [@R01]\n\n- [c](topic:y) {{ phone }}\n")
    assert reading.problems == []
    assert reading.findings.links == [
        Link("word", "x", 1, 10),
        Link("word", "x", 2, 10),
        Link("ref", "R01", 2, 19),
        Link("topic", "y", 4, 7),
        Link("clinic", "phone", 4, 16),
    ]


def test_the_same_link_twice_in_a_line_has_two_places(read: Read) -> None:
    links = read("[a](word:x) [b](word:x)").findings.links
    assert [(link.line, link.column) for link in links] == [(1, 5), (1, 17)]


def test_a_mark_may_go_over_two_lines(read: Read) -> None:
    reading = read("Sleepy. [@R01,\n@R02] More [x](word:y).\n")
    assert reading.problems == []
    assert reading.findings.links == [Link("ref", "R01", 1, 9), Link("ref", "R02", 1, 9), Link("word", "y", 2, 16)]


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("a [b](https://fda.gov)", "7: web links are not used, the kiosk has no network"),
        ("a [b](mailto:x@y.z)", "7: web links are not used, the kiosk has no network"),
        ("a [b](//fda.gov)", "7: web links are not used, the kiosk has no network"),
        ("a [b](wrd:c)", "7: a link begins with word: or topic:, found 'wrd:c', did you mean \"word\"?"),
        ("a [b](food)", "7: a link begins with word: or topic:, found 'food', write \"topic:food\" for another page"),
        ("a [b](topic:)", "7: this link names nothing"),
        ("a [@R01 R02]", '3: \'@R01 R02\' is not the mark of a source, write "[@R01]" or "[@R01, @R06]"'),
        ("a [@R01, R02]", '3: \'R02\' is not the mark of a source, write "[@R01]" or "[@R01, @R06]"'),
        ("a [@]", '3: \'@\' is not the mark of a source, write "[@R01]" or "[@R01, @R06]"'),
        ("a {{ fone }}", "3: 'fone' is not a value of clinic.yaml, did you mean \"phone\"?"),
        ("a {{ }}", "3: '' is not a value of clinic.yaml"),
        ("a {{ phone }", '3: "{{" is opened and never closed, or closed and never opened'),
        ("a phone }}", '9: "}}" is opened and never closed, or closed and never opened'),
        ("a [@R01", '3: "[@" is opened and never closed, or closed and never opened'),
        ("a [b](topic:c", '5: "](" is opened and never closed, or closed and never opened'),
        ("a **b", '3: "**" is opened and never closed, or closed and never opened'),
        ("a ![b](c.png)", "3: a picture stands alone, put an empty line above and below it"),
        ("[a {{ phone }}](topic:b)", "1: a mark cannot stand inside a link"),
        ("[a [@R01]](topic:b)", "1: a mark cannot stand inside a link"),
    ],
)
def test_mistakes(written: str, problem: str, read: Read) -> None:
    assert read(f"First.\n\n{written}").problems == [f"page.md:3:{problem}"]


def test_a_mark_at_the_wrong_place_is_found_in_its_line(read: Read) -> None:
    assert read("One\ntwo [a](http://x.y)\nthree\n").problems == [
        "page.md:2:9: web links are not used, the kiosk has no network"
    ]
