"""Somebody stands in front of the screen, touches "What to expect on the day", and walks through a whole visit."""

from __future__ import annotations

import pytest

from tests.journeys.visitor import Visitor

VISITS = {"iv-infusion": 10, "nasal-spray": 12, "injection": 11}


@pytest.mark.parametrize(("walkthrough", "steps"), VISITS.items())
def test_T6_a_walkthrough_from_end_to_end(visitor: Visitor, walkthrough: str, steps: int) -> None:
    visitor.tap("expect")
    assert visitor.reads("Which treatment will you have?")
    visitor.tap(f"route-{walkthrough}")

    titles, scenes = [], []
    for number in range(1, steps + 1):
        page = visitor.player.walkthrough
        assert visitor.reads(f"Step {number} of {steps}")
        for part in (page.title, *page.texts, *page.feel, *page.toDo, *page.tell):
            assert visitor.reads(part), f"step {number} does not show {part!r}"
        assert page.scene and page.alt and page.when
        assert visitor.reads("Call 911") and visitor.reads("988")
        assert visitor.reads("Not yet reviewed")
        assert not visitor.sees("pageDown"), f"step {number} is longer than the screen"
        titles.append(page.title)
        scenes.append(page.scene)
        visitor.tap("next")
    assert len(set(titles)) == len(set(scenes)) == steps

    # Behind the last step: three questions to check oneself.
    assert visitor.player.screen == "check"
    visitor.tap("back")

    # Back walks the steps backwards, then to the choice, then home.
    for number in range(steps - 1, 0, -1):
        visitor.tap("back")
        assert visitor.reads(f"Step {number} of {steps}")
    visitor.tap("back")
    assert visitor.reads("Which treatment will you have?")
    visitor.tap("back")
    assert visitor.reads("What would you like to know?")
    assert not visitor.sees("back")


def test_what_staff_say_is_shown_to_no_visitor(visitor: Visitor) -> None:
    library = visitor.player.library
    assert library is not None
    steps = library.pack.walkthrough("en", "iv-infusion").steps
    assert all(step.staff for step in steps)
    visitor.tap("expect")
    visitor.tap("route-iv-infusion")
    for step in steps[:-1]:
        assert step.staff
        assert not visitor.reads("".join(span.text for span in step.staff.ask))
        visitor.tap("next")


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
