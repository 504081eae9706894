"""The running text of records, which is searched, spoken and counted."""

from __future__ import annotations

from typing import get_args

import pytest

from kiosk.pack import model, words
from kiosk.pack.model import Span
from tests import samples
from tests.samples import text


def test_plain_text_has_no_marks_for_sources_and_no_space_at_its_ends() -> None:
    spans = (Span(" You may feel "), Span("cut off", "term", "dissociation"), Span(" now.", strong=True))
    assert words.plain((*spans, Span("ignored", "ref", "R01"), Span(" "))) == "You may feel cut off now."


EXPECTED: dict[str, list[str]] = {
    "heading": ["Why you cannot drive"],
    "paragraph": ["You may feel cut off for a while. Read about food, or ask ask our staff & <b>nobody</b> else."],
    "bullets": ["A friend", "A taxi, if your clinic allows it"],
    "steps": ["Ask somebody.", "Tell our staff who it is."],
    "key-message": ["Bring an adult to take you home."],
    "callout": ["Tell our staff now if:", "You have no ride.", "You are alone"],
    "figure": ["Come together"],
    "people": [
        "Out of 10 people:",
        "3 had few signs left",
        "1 or 2 more got clearly better",
        "5 or 6 did not get clearly better",
    ],
    "compare": [
        "IV drip",
        "Nasal spray",
        "Approved?",
        "No",
        "Yes",
        "You stay",
        "Until staff say so",
        "At least 2 hours",
    ],
    "timeline": ["2 hours before: Last food"],
    "myth-fact": ["One dose lasts for months.", "Often about a week."],
    "balance": ["It may work fast.", "You cannot drive.", "It may not help."],
    "questions": ["What else could I try?"],
}


@pytest.mark.parametrize("kind", [block.kind for block in get_args(model.Block)])
def test_the_texts_of_a_block_in_reading_order(kind: str) -> None:
    block = next(block for block in samples.EVERY_BLOCK if block.kind == kind)
    assert list(words.block_texts(block)) == EXPECTED[kind]


def test_what_a_block_leaves_out_is_not_spoken_as_nothing() -> None:
    assert list(words.block_texts(model.Callout("note", text("Good to know"), ()))) == ["Good to know"]
    assert list(words.block_texts(model.Figure("a.svg", "A door"))) == []


def test_the_text_of_a_topic_is_that_of_its_blocks() -> None:
    topic = samples.topic("ride", "getting-ready", 1, samples.EVERY_BLOCK[:2])
    assert words.topic_text(topic) == "Bring an adult to take you home.\nWhy you cannot drive"


def test_the_text_of_a_walkthrough_is_all_that_its_steps_say() -> None:
    assert words.walkthrough_text(samples.walkthrough("iv", "IV", 0, steps=1)) == (
        "Step title 1\nWhat happens in step 1.\nA pinch.\nBreathe slowly.\nYou feel scared."
    )


def test_questions_to_take_along_have_ids_that_hold_in_every_language() -> None:
    asked = model.Questions((text("What else?"), text("How long?")))
    page = samples.topic("ride", "getting-ready", 1, (*samples.EVERY_BLOCK, asked))
    assert list(words.questions_of(page)) == [
        ("ride/0", text("What else could I try?")),
        ("ride/1", text("What else?")),
        ("ride/2", text("How long?")),
    ]
    assert list(words.questions_of(samples.topic("rest", "afterwards", 1, samples.EVERY_BLOCK[:2]))) == []
