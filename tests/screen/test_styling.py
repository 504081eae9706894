"""Content never reaches Qt as markup."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.pack import model
from kiosk.pack.model import Span
from kiosk.screen.styling import in_force, marks, reviewer, styled
from tests.pack import strategies

TAG = re.compile(r'</?(?:b|i|a)>|<a href="(?:word|topic):[^"<>]*">')
nasty = st.text(st.sampled_from("<>&\"'/ab i=:;#\n\0é"), max_size=15) | strategies.words
spans = st.builds(
    Span,
    text=nasty,
    kind=st.sampled_from(("text", "term", "ref", "topic", "clinic")),
    target=nasty,
    strong=st.booleans(),
    emphasis=st.booleans(),
)


@given(st.lists(spans, max_size=4).map(tuple))
def test_P10_whatever_the_text_says_the_only_tags_are_ours(text: model.Text) -> None:
    made = styled(text)
    words = TAG.sub("", made)
    assert "<" not in words
    assert ">" not in words
    # Nothing of the text is lost, and nothing but the text is said.
    shown = "".join(span.text for span in text if span.kind != "ref").replace("\n", " ").strip()
    assert html.unescape(words).strip() == html.unescape(html.escape(shown)).strip()


@given(st.lists(spans, max_size=4).map(tuple))
def test_P10_every_tag_is_closed_in_its_order(text: model.Text) -> None:
    open_tags: list[str] = []
    for tag in TAG.findall(styled(text)):
        name = tag.strip("</>")[0]
        if tag.startswith("</"):
            assert open_tags.pop() == name
        else:
            open_tags.append(name)
    assert open_tags == []


@pytest.mark.parametrize(
    ("span", "made"),
    [
        (Span("plain"), "plain"),
        (Span("a < b & c > d"), "a &lt; b &amp; c &gt; d"),
        (Span('say "no"'), "say &quot;no&quot;"),
        (Span("one\ntwo"), "one two"),
        (Span("bold", strong=True), "<b>bold</b>"),
        (Span("slanted", emphasis=True), "<i>slanted</i>"),
        (Span("both", strong=True, emphasis=True), "<i><b>both</b></i>"),
        (Span("cut off", "term", "dissociation"), '<a href="word:dissociation">cut off</a>'),
        (Span("food", "topic", "food-and-drink"), '<a href="topic:food-and-drink">food</a>'),
        (Span("food", "topic", "food", strong=True), '<b><a href="topic:food">food</a></b>'),
        (Span("555-0100", "clinic", "phone"), "<b>555-0100</b>"),
        (Span("", "ref", "R01"), ""),
        (Span("x", "topic", '"><img src=x>'), '<a href="topic:&quot;&gt;&lt;img src=x&gt;">x</a>'),
    ],
)
def test_a_span(span: Span, made: str) -> None:
    assert styled((span,)) == made


def test_no_space_is_left_before_the_marks() -> None:
    assert styled((Span("A sentence. "), Span("", "ref", "R01"))) == "A sentence."


REFERENCES = ("R07", "R01", "R30")


@pytest.mark.parametrize(
    ("targets", "made"),
    [
        ([], ""),
        (["R07"], "1"),
        (["R30", "R07"], "1, 3"),
        (["R01 R30"], "2, 3"),
        (["R01", "R01 R07"], "1, 2"),
        (["R99"], ""),
    ],
)
def test_marks_are_the_numbers_of_the_pages_own_list(targets: list[str], made: str) -> None:
    text = (Span("A."), *(Span("", "ref", target) for target in targets))
    assert marks(text, REFERENCES) == made


def test_only_references_make_marks() -> None:
    assert marks((Span("food", "topic", "R01"),), REFERENCES) == ""


@pytest.mark.parametrize(("today", "holds"), [("2026-01-02", True), ("2027-01-02", True), ("2027-01-03", False)])
def test_a_review_holds_until_the_next_one_is_overdue(today: str, holds: bool) -> None:
    review = model.Review("Dr Ada Example", "psychiatrist", "2026-01-02", "2027-01-02")
    assert in_force(review, today) == (review if holds else None)


def test_no_review_holds_on_no_day() -> None:
    assert in_force(None, "2026-01-02") is None


def test_the_reviewer() -> None:
    assert reviewer(model.Review("Dr Ada Example", "psychiatrist", "2026-01-02", "")) == "Dr Ada Example, psychiatrist"
    assert reviewer(None) == ""
