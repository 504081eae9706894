from dataclasses import replace

import pytest

from kiosk.authoring.checks.labels import check
from tests.authoring.checks.conftest import MakeTopic, MakeWalk, said

MORE = "say what it shows, in 4 words or more"


@pytest.mark.parametrize(
    ("alt", "problem"),
    [
        ("A door", f"warning: “A door” says little of a picture, {MORE}"),
        ("A very red door", None),
        ("An image of a very red door", "warning: that it is a picture is said already, say what it shows"),
        ("Picture of a very red door", "warning: that it is a picture is said already, say what it shows"),
        ("The drawing showing a red door", "warning: that it is a picture is said already, say what it shows"),
        ("A friend draws a picture of you", None),
        ("red-door.svg", "“red-door.svg” is the name of a file, say what the picture shows"),
        ("red_door", "“red_door” is the name of a file, say what the picture shows"),
    ],
)
def test_A3_what_is_said_instead_of_a_picture(alt: str, problem: str | None, topic: MakeTopic) -> None:
    assert said(check, topic(f"![{alt}](scenes/a.svg)")) == ([f"6:1: {problem}"] if problem else [])


def test_the_scenes_of_a_walkthrough_are_looked_at(walk: MakeWalk) -> None:
    page = walk("text: Rest.")
    assert said(check, page) == []
    step = replace(page.steps[0], step=replace(page.steps[0].step, alt="A door"))
    assert said(check, replace(page, steps=(step,))) == [f"5:5: warning: “A door” says little of a picture, {MORE}"]


@pytest.mark.parametrize(
    ("box", "problem"),
    [
        ("emergency", None),
        ('emergency "Call {{ emergency_number }} when:"', None),
        (
            'emergency "Call 911 if:"',
            'the title of "emergency" does not hold the number, write "{{ emergency_number }}" in it',
        ),
        (
            'emergency "Call {{ crisis_line }}"',
            'the title of "emergency" does not hold the number, write "{{ emergency_number }}" in it',
        ),
        ("crisis-line", None),
        ('crisis-line "Talk: {{ crisis_line }}"', None),
        (
            'crisis-line "Talk to someone"',
            'the title of "crisis-line" does not hold the number, write "{{ crisis_line }}" in it',
        ),
        ("call-clinic", None),
        ('call-clinic "Phone our Clinic if:"', None),
        (
            'call-clinic "Today:"',
            'the title of "call-clinic" does not say how urgent it is, it holds "call" or "clinic"',
        ),
        ("tell-staff", None),
        ('tell-staff "Tell a nurse if:"', None),
        (
            'tell-staff "Say so if:"',
            'the title of "tell-staff" does not say how urgent it is, it holds "staff" or "nurse"',
        ),
        ('note "Anything"', None),
        ('action "Anything"', None),
    ],
)
def test_N5_a_title_says_how_urgent_it_is(box: str, problem: str | None, topic: MakeTopic) -> None:
    assert said(check, topic(f"!!! {box}\n    - you feel bad")) == ([f"6:1: {problem}"] if problem else [])


def test_words_are_known_in_english_and_numbers_everywhere(topic: MakeTopic) -> None:
    page = replace(
        topic('!!! tell-staff "Avise si:"\n    - a\n\n!!! emergency "Llame si:"\n    - a'), file="es/topics/a.md"
    )
    assert said(check, page) == [
        'es/topics/a.md:9:1: the title of "emergency" does not hold the number, write "{{ emergency_number }}" in it'
    ]
