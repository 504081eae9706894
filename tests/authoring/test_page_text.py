"""What a clinician reads in the terminal is all that a patient reads on the screen."""

from __future__ import annotations

from dataclasses import replace

from kiosk.authoring.page_text import lines_of
from kiosk.pack.model import CheckChoice, CheckQuestion, Span, StaffNotes
from tests.samples import EVERY_BLOCK, text, topic, walkthrough

CITED = {"R01": "The label. 2026."}


def test_a_topic_with_every_block() -> None:
    page = topic("ride", "getting-ready", 1, EVERY_BLOCK, references=("R01", "R02"))
    assert [(line.style, line.text) for line in lines_of(page, CITED)] == [
        ("title", "Ride"),
        ("text", "All about ride"),
        ("heading", "In short"),
        ("text", "Bring an adult to take you home. [1]"),
        ("heading", "Why you cannot drive"),
        (
            "text",
            "You may feel cut off for a while. Read about food, or ask «ask our staff» & <b>nobody</b> else. [1, 2]",
        ),
        ("item", "- A friend"),
        ("item", "- A taxi, if your clinic allows it [2]"),
        ("item", "1. Ask somebody."),
        ("item", "2. Tell our staff who it is."),
        ("heading", "[tell-staff] Tell our staff now if:"),
        ("text", "You have no ride."),
        ("item", "- You are alone"),
        ("heading", "[emergency] Call 911 if:"),
        ("item", "- You cannot wake the person"),
        ("small", "(picture: Two people come through a door) Come together"),
        ("heading", "Out of 10 people:"),
        ("item", "- 3 of 10: had few signs left"),
        ("item", "- 1 or 2 of 10: more got clearly better"),
        ("item", "- 5 or 6 of 10: did not get clearly better"),
        ("heading", "Approved?"),
        ("item", "- IV drip: No"),
        ("item", "- Nasal spray: Yes"),
        ("heading", "You stay"),
        ("item", "- IV drip: Until staff say so"),
        ("item", "- Nasal spray: At least 2 hours [1]"),
        ("item", "- 2 hours before: Last food"),
        ("text", "Myth: One dose lasts for months."),
        ("text", "Fact: Often about a week. [2]"),
        ("item", "+ may help: It may work fast."),
        ("item", "- may harm: You cannot drive."),
        ("item", "- may harm: It may not help. [2]"),
        ("item", "- What else could I try?"),
        ("heading", "Sources"),
        ("small", "1. The label. 2026. (R01)"),
        ("small", "2. R02 (R02)"),
    ]


NOTES = StaffNotes((text("Hello."),), (Span("Who came?"),), (text("A friend"),), text("Ask again."), ("Friend here",))


def test_a_topic_with_notes_for_the_nurse() -> None:
    page = replace(topic("ride", "getting-ready", 1, EVERY_BLOCK[:1], references=("R01",)), staff=NOTES)
    assert [line.text for line in lines_of(page, CITED)][4:] == [
        "For the nurse, before the dose only:",
        "- say: Hello.",
        "- ask: Who came?",
        "- a good answer: A friend",
        "- if it is missing: Ask again.",
        "- to tick: Friend here",
        "Sources",
        "1. The label. 2026. (R01)",
    ]


def test_a_walkthrough_with_notes_and_questions() -> None:
    walk = walkthrough("iv", "IV", 1, steps=1)
    step = replace(walk.steps[0], staff=replace(NOTES, ticks=(), before_dose=False), tell_title="Tell us if")
    asked = CheckQuestion(
        text("Who drives?"),
        (
            CheckChoice(text("I do"), text("Almost: a friend.", "R01")),
            CheckChoice(text("A friend"), text("Yes."), True),
        ),
    )
    assert [line.text for line in lines_of(replace(walk, steps=(step,), check_yourself=(asked,)), CITED)] == [
        "IV",
        "How IV goes",
        "Step title 1 (About 10 minutes in)",
        "(picture: Scene 1)",
        "- What happens in step 1. [1]",
        "What you may feel:",
        "- A pinch.",
        "What you can do:",
        "- Breathe slowly.",
        "Tell us if:",
        "- You feel scared. [2]",
        "For the nurse, also after the dose:",
        "- say: Hello.",
        "- ask: Who came?",
        "- a good answer: A friend",
        "- if it is missing: Ask again.",
        "Check yourself: Who drives?",
        "- I do",
        "Almost: a friend. [1]",
        "- right: A friend",
        "Yes.",
        "Sources",
        "1. The label. 2026. (R01)",
        "2. R02 (R02)",
    ]
