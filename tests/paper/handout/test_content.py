"""Sources in short, and the clinic's numbers."""

from __future__ import annotations

import pytest

from kiosk.pack.model import Span
from kiosk.paper.handout.content import in_short, phones, rich


@pytest.mark.parametrize(
    ("citation", "short"),
    [
        ("Domino EF. Taming the ketamine tiger. Anesthesiology, 113:678-684. 2010.", "Domino EF 2010"),
        ("Short B, et al. Side-effects: a systematic review. Lancet, 5:65-78. 2018.", "Short B, et al. 2018"),
        ("U.S. Food and Drug Administration. FDA warns patients. 2023.", "U.S. Food and Drug Administration 2023"),
        ("Cleveland Clinic. Esketamine nasal spray: patient information.", "Cleveland Clinic"),
        ("VA / DoD. Guideline (summaries). 2022.", "VA / DoD 2022"),
        ("No full stop at all", "No full stop at all"),
    ],
)
def test_a_source_in_short(citation: str, short: str) -> None:
    assert in_short(str, [citation]) == short


def test_an_author_comes_once_with_every_year() -> None:
    sources = ["FDA. A. 2019.", "Janssen. B.", "FDA. C. 2022.", "FDA. D. 2019."]
    assert in_short(str, sources) == "FDA 2019, 2022; Janssen"


def test_of_many_sources_the_first_are_named_and_the_others_counted() -> None:
    sources = [f"Author {letter}. Title. 2020." for letter in "ABCDE"]
    assert in_short(str, sources, most=3) == "Author A 2020; Author B 2020; Author C 2020; and 2 more"


def test_words_are_never_taken_for_markup() -> None:
    spans = (Span("a <b> & "), Span("bold", strong=True), Span("", "ref", "R01"), Span(" it", emphasis=True))
    assert rich(spans) == "a &lt;b&gt; &amp; <b>bold</b><i> it</i>"


def test_the_numbers_of_the_clinic() -> None:
    assert phones(str, {}) == (("Our phone, by day and at night:", "ask our staff"),)
    assert phones(str, {"phone": "1", "after_hours_phone": "2"}) == (("Our phone:", "1"), ("At night:", "2"))
    assert phones(str, {"after_hours_phone": "2"}) == (("Our phone:", "ask our staff"), ("At night:", "2"))
