"""Each kind of block as HTML."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from kiosk.export.blocks import WRITERS, blocks_html
from kiosk.export.edition import Edition
from kiosk.export.leaf import Leaf, icon
from kiosk.pack import model
from kiosk.pack.model import Span
from kiosk.pack.reader import Pack
from kiosk.screen.library import Library
from tests.export.conftest import Document
from tests.samples import EVERY_BLOCK, text


@pytest.fixture
def leaf(sample_pack: Path) -> Iterator[Leaf]:
    pack = Pack.open(sample_pack)
    yield Leaf(Edition(Library(pack, "en"), ""), "topics/ride.html", ("R01", "R02"))
    pack.close()


def test_every_block_has_its_writer() -> None:
    assert set(WRITERS) == set(get_args(model.Block))
    assert {type(block) for block in EVERY_BLOCK} == set(WRITERS)


def test_texts_are_escaped_and_lead_on(leaf: Leaf) -> None:
    assert blocks_html([EVERY_BLOCK[2]], leaf) == (
        '<p>You may feel <a class="word" href="../glossary.html#word-dissociation">cut off</a> for a while. '
        'Read about <a href="food.html">food</a>, or ask <strong>ask our staff</strong> &amp; &lt;b&gt;nobody&lt;/b&gt;'
        ' else.<sup class="marks">\N{WORD JOINER}<a href="#source-1" aria-label="Source 1">1</a>, '
        '<a href="#source-2" aria-label="Source 2">2</a></sup></p>'
    )


def test_bold_and_italics(leaf: Leaf) -> None:
    assert leaf.html((Span("very", strong=True, emphasis=True),)) == "<em><strong>very</strong></em>"


def test_a_link_to_a_topic_that_this_language_lacks_is_its_words(leaf: Leaf) -> None:
    assert leaf.html((Span("somewhere", "topic", "nowhere"),)) == "somewhere"


def test_lists(leaf: Leaf) -> None:
    assert blocks_html([model.Bullets((text("A"), text("B")))], leaf) == "<ul><li>A</li><li>B</li></ul>"
    assert blocks_html([model.Steps((text("A"),))], leaf) == '<ol class="steps"><li>A</li></ol>'
    html = blocks_html([model.Questions((text("Why?"),))], leaf)
    assert html == f'<ul class="questions"><li>{icon("controls/question")}<span>Why?</span></li></ul>'


def test_the_key_message_says_what_it_is(leaf: Leaf) -> None:
    html = blocks_html([model.KeyMessage(text("Rest."))], leaf)
    assert html == '<p class="short"><strong>In short:</strong> Rest.</p>'


def test_the_title_of_a_box_is_a_heading_below_the_one_it_stands_under(leaf: Leaf) -> None:
    box = model.Callout("note", text("Good to know"), text("Rest."))
    drawing = icon("controls/info")
    assert blocks_html([box], leaf) == (
        f'<div class="callout note"><h2 class="callout-title">{drawing}Good to know</h2>'
        '<div class="callout-body"><p>Rest.</p></div></div>'
    )
    html = blocks_html([model.Heading(text("Why"), 3), box], leaf)
    assert f'<h3>Why</h3>\n<div class="callout note"><h4 class="callout-title">{drawing}Good to know</h4>' in html


@pytest.mark.parametrize("urgency", get_args(model.Urgency))
def test_a_box_without_words_below_its_title_has_no_body(leaf: Leaf, urgency: model.Urgency) -> None:
    html = blocks_html([model.Callout(urgency, text("Call 911"), ())], leaf)
    assert html.startswith(f'<div class="callout {urgency}"><h2 class="callout-title"><svg ')
    assert html.endswith("</svg>Call 911</h2></div>")


def test_a_figure_is_described_and_keeps_its_room(leaf: Leaf) -> None:
    assert blocks_html([model.Figure("scenes/visit-arrive.svg", 'A "door"', text("Come in"))], leaf) == (
        '<figure><img class="scene" src="../media/scenes/visit-arrive.svg" alt="A &quot;door&quot;" width="620"'
        ' height="600"><figcaption>Come in</figcaption></figure>'
    )


@pytest.mark.parametrize(("counts", "looks"), [((4, 6), ["full", "hollow"]), ((3, 2, 5), ["full", "half", "hollow"])])
def test_people_differ_by_shape_and_are_counted_in_words(leaf: Leaf, counts: tuple[int, ...], looks: list[str]) -> None:
    groups = tuple(model.PeopleGroup(count, str(count), text(f"group {count}")) for count in counts)
    document = Document(blocks_html([model.People(10, text("Out of 10 people:"), groups)], leaf))
    drawn = [str(group["class"]) for group in document.all("g")]
    assert [drawn.count(look) for look in looks] == [count + 1 for count in counts]  # and one in the list
    assert document.text() == " ".join(["Out of 10 people:", *(f"{count} group {count}" for count in counts)])


def test_a_table_has_headings_of_rows_and_columns_and_can_be_moved_by_keys(leaf: Leaf) -> None:
    rows = (model.CompareRow(text("Approved?"), (text("No"), text("Yes"))),)
    blocks = (model.Heading(text("How they differ"), 2), model.Compare("", (text("Drip"), text("Spray")), rows))
    assert blocks_html(blocks, leaf) == (
        '<h2>How they differ</h2>\n<div class="wide" role="region" aria-label="How they differ" tabindex="0"><table>'
        '<thead><tr><td></td><th scope="col">Drip</th><th scope="col">Spray</th></tr></thead>'
        '<tbody><tr><th scope="row">Approved?</th><td>No</td><td>Yes</td></tr></tbody></table></div>'
    )


def test_a_timeline(leaf: Leaf) -> None:
    html = blocks_html([model.Timeline((model.TimelineEntry("2 hours before", text("Last food")),))], leaf)
    assert html == (
        '<ol class="timeline"><li><strong class="when">2 hours before</strong> <span>Last food</span></li></ol>'
    )


def test_a_myth_and_a_choice_say_in_words_which_is_which(leaf: Leaf) -> None:
    myth = Document(blocks_html([model.MythFact(text("It lasts."), text("It does not."))], leaf))
    assert myth.text() == "Myth: It lasts. Fact: It does not."
    choice = Document(blocks_html([model.Balance((text("Fast"),), (text("Drowsy"),))], leaf))
    assert choice.text() == "How it may help Fast How it may harm Drowsy"
    assert [tag for tag, _ in choice.tags if tag == "h2"] == ["h2", "h2"]


def test_an_icon_that_is_not_there_is_left_out() -> None:
    assert icon("health/no-such-icon") == ""
