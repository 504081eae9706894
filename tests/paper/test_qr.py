"""What goes into a code, and how it is told in several."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.pack import model
from kiosk.pack.model import Span
from kiosk.paper.handout.content import Part
from kiosk.paper.qr import MOST_BYTES, Code, Passage, code_of, codes_of, split
from tests.samples import text, topic, walkthrough

NOTICES = {"emergency": "Emergency? Call 911. Thinking about suicide? Call or text 988."}
VALUES = {"phone": "555-0100", "after_hours_phone": "555-0101"}
CALL = model.Callout("call-clinic", text("Call the clinic today if:"), (), (text("you feel worse"), text("you bleed")))
TOPIC = topic(
    "ride",
    "getting-ready",
    1,
    (
        model.KeyMessage((Span("Bring an adult. "), Span("Do not drive.", strong=True))),
        model.Paragraph(text("More.")),
        CALL,
    ),
)


def test_a_topic_tells_its_message_when_to_call_and_whom() -> None:
    (code,) = codes_of(str, Part(TOPIC), VALUES, NOTICES, ("What else could I try?",))
    assert code.text.splitlines() == [
        "Ride",
        "Bring an adult. Do not drive.",
        "Call the clinic today if:",
        "- you feel worse",
        "- you bleed",
        "Our phone: 555-0100",
        "At night: 555-0101",
        "Emergency? Call 911. Thinking about suicide? Call or text 988.",
        "Follow what your clinic tells you.",
        "My questions:",
        "- What else could I try?",
    ]


def test_a_walkthrough_tells_its_steps_and_what_to_call_about_from_home() -> None:
    page = walkthrough("iv", "IV", 1, steps=2)
    last = replace(page.steps[1], tell=(text("you feel worse"),), tell_title="Call the clinic today if")
    (code,) = codes_of(str, Part(replace(page, steps=(page.steps[0], last))), VALUES, NOTICES)
    assert code.text.splitlines()[:6] == [
        "IV",
        "How IV goes",
        "1. Step title 1: About 10 minutes in",
        "2. Step title 2: About 20 minutes in",
        "Call the clinic today if",
        "- you feel worse",
    ]


def test_a_translation_that_nobody_checked_says_so() -> None:
    part = Part(TOPIC, cautions=("Nadie lo revisó.", "Nobody checked it."))
    (code,) = codes_of(str, part, VALUES, NOTICES)
    assert code.text.splitlines()[-1] == "Nadie lo revisó."


def test_the_clinics_own_address_stands_for_all_of_it() -> None:
    (code,) = codes_of(str, Part(TOPIC), {"web_address": "https://clinic.example/visit"}, NOTICES)
    assert code.text == "https://clinic.example/visit"


def test_no_code_is_denser_than_version_20() -> None:
    assert len(code_of("x" * MOST_BYTES).rows) == 97
    assert len(code_of("é" * (MOST_BYTES // 2)).rows) == 97
    assert {len(row) for row in code_of("short").rows} == {21}


def test_the_outline_goes_around_the_dark_modules() -> None:
    assert Code("", ("110", "000", "101")).outline == "M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z"


def test_english_is_ascii_whatever_quotation_marks_it_has() -> None:
    assert code_of("“It’s fine” – nobody…").text == '"It\'s fine" - nobody...'


def test_what_is_long_is_told_in_several_with_the_title_in_each() -> None:
    passages = [Passage((f"{letter * 290}.",)) for letter in "abc"]
    first, second = split(str, "Title", passages)
    assert first.splitlines() == ["Title", "(1 of 2)", f"{'a' * 290}.", f"{'b' * 290}."]
    assert second.splitlines() == ["Title", "(2 of 2)", f"{'c' * 290}."]


def test_a_list_is_torn_only_where_no_code_holds_it_and_its_head_comes_again() -> None:
    fits = Passage(tuple(letter * 90 for letter in "abcdef"), "Call if:")
    first, second = split(str, "Title", [Passage(("x" * 200,)), fits])
    assert "Call if:" not in first
    assert second.count("- ") == 6

    too_long = Passage(tuple(letter * 90 for letter in "abcdefghi"), "Call if:")
    texts = split(str, "Title", [too_long])
    assert [each.count("Call if:") for each in texts] == [1, 1]
    assert sum(each.count("\n- ") for each in texts) == 9
    assert all(len(each.encode()) <= MOST_BYTES for each in texts)


@pytest.mark.parametrize("count", [1, 5, 20, 60])
def test_nothing_is_lost_however_long_it_is(count: int) -> None:
    sentences = tuple(f"Sentence number {number} says something." for number in range(count))
    texts = split(str, "Title", [Passage(sentences)])
    joined = "\n".join(texts)
    assert all(sentence in joined for sentence in sentences)
    assert all(len(each.encode()) <= MOST_BYTES for each in texts)
