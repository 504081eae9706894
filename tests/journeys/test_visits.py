"""Somebody stands in front of the screen, touches "What to expect on the day", and walks through an IV visit."""

from __future__ import annotations

from tests.journeys.visitor import Visitor

STEPS = 10


def test_the_iv_walkthrough_from_end_to_end(visitor: Visitor) -> None:
    visitor.tap("expect")
    assert visitor.reads("Which treatment will you have?")
    visitor.tap("route-iv-infusion")

    titles = []
    for number in range(1, STEPS + 1):
        page = visitor.player.walkthrough
        assert visitor.reads(f"Step {number} of {STEPS}")
        for part in (page.title, *page.texts, *page.feel, *page.toDo, *page.tell):
            assert visitor.reads(part), f"step {number} does not show {part!r}"
        assert page.scene and page.alt and page.when
        assert visitor.reads("Call 911") and visitor.reads("988")
        assert visitor.reads("Not yet reviewed")
        titles.append(page.title)
        assert visitor.sees("next") == (number < STEPS)
        if number < STEPS:
            visitor.tap("next")
    assert len(set(titles)) == STEPS

    # Back walks the steps backwards, then to the choice, then home.
    for number in range(STEPS - 1, 0, -1):
        visitor.tap("back")
        assert visitor.reads(f"Step {number} of {STEPS}")
    visitor.tap("back")
    assert visitor.reads("Which treatment will you have?")
    visitor.tap("back")
    assert visitor.reads("What would you like to know?")
    assert not visitor.sees("back")


def test_a_step_is_reached_from_the_rail(visitor: Visitor) -> None:
    visitor.tap("expect")
    visitor.tap("route-iv-infusion")
    visitor.tap("step7")
    assert visitor.reads("Step 7 of 10")
    visitor.tap("home")
    assert visitor.reads("What would you like to know?")


def test_blank_values_of_the_clinic_say_ask_our_staff(visitor: Visitor) -> None:
    visitor.tap("expect")
    visitor.tap("route-iv-infusion")
    assert visitor.reads("<b>ask our staff</b>")
