from collections.abc import Callable

import pytest

from kiosk.authoring.checks.structure import check
from kiosk.authoring.pages import WalkthroughPage
from tests.authoring.checks.conftest import MakeTopic, said
from tests.authoring.conftest import Folder

FIRST = "en/topics/first.md"
SHORT = "!!! short\n    Rest.\n\n"
ITEMS = "".join(f"- item {letter}\n" for letter in "abcdefgh")
BOX_ITEMS = "".join(f"    {line}\n" for line in ITEMS.splitlines())
LONG_LIST = "warning: a list of 8 items is hard to take in, 7 is the most, make two lists of it"


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("Text first.\n\n" + SHORT, '6:1: a page begins with its key message, write "!!! short"'),
        ("!!! note\n    Rest.\n\nText.", '6:1: a page begins with its key message, write "!!! short"'),
        (SHORT + SHORT + "Text.", '9:1: a page has one key message, use "!!! note" here'),
        (SHORT + "- Call us.", "a page has at least one paragraph of text"),
        (SHORT + "Text.\n\n" + ITEMS, f"11:1: {LONG_LIST}"),
        (SHORT + "Text.\n\n" + ITEMS.replace("- ", "1. "), f"11:1: {LONG_LIST}"),
        (SHORT + "Text.\n\n!!! note\n" + BOX_ITEMS, f"11:1: {LONG_LIST}"),
        (SHORT + "Text.\n\n!!! questions\n" + BOX_ITEMS, f"11:1: {LONG_LIST}"),
        (SHORT + "Text.\n\n!!! timeline\n" + "    - then: text\n" * 8, f"11:1: {LONG_LIST}"),
    ],
)
def test_H3_H6_the_build_of_a_topic(body: str, problem: str, topic: MakeTopic) -> None:
    assert said(check, topic(body)) == [problem]


def test_a_topic_that_is_well_built(topic: MakeTopic) -> None:
    assert said(check, topic(SHORT + "Text.\n\n" + ITEMS.removesuffix("- item h\n"))) == []


def test_a_page_of_nothing(topic: MakeTopic) -> None:
    assert said(check, topic("")) == [
        'a page begins with its key message, write "!!! short"',
        "a page has at least one paragraph of text",
    ]


HEAD = "title: A\nsummary: B\nicon: home\nsteps:"
MakeVisit = Callable[[str], WalkthroughPage]


def steps(count: int) -> str:
    if count == 0:
        return f"{HEAD} []\n"
    return f"{HEAD}\n" + "".join(
        f"  - {{id: s{number}, title: T, scene: scenes/door.svg, alt: A, text: Hello}}\n" for number in range(count)
    )


@pytest.mark.parametrize("count", [2, 12])
def test_a_walkthrough_has_2_to_12_steps(count: int, visit: MakeVisit) -> None:
    assert said(check, visit(steps(count))) == []


@pytest.mark.parametrize("count", [0, 1, 13])
def test_a_walkthrough_with_too_few_or_too_many_steps(count: int, visit: MakeVisit) -> None:
    assert said(check, visit(steps(count))) == [f"a walkthrough has 2 to 12 steps, found {count}"]


VISIT = """\
title: A visit
summary: From the door to home
icon: home
steps:
  - id: arrive
    title: Arrive
    starts: -10
    ends: 0
    scene: scenes/door.svg
    alt: A door
    text: Tell us that you are here.
  - id: leave
    title: Leave
    scene: scenes/door.svg
    alt: A door
    text: A friend takes you home.
    do:
      - Bring your coat.
"""


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("id: leave", "id: arrive", "12:5: two steps have the id 'arrive'"),
        ("ends: 0", "ends: -20", "5:5: the step ends at -20 minutes, before it starts at -10"),
        (
            "title: Leave",
            "title: Leave\n    starts: -30",
            "12:5: the step starts at -30 minutes, before the step above it at -10, put the steps in order",
        ),
        ("- Bring your coat.", "\n      ".join(ITEMS.splitlines()), f"18:7: {LONG_LIST}"),
    ],
)
def test_H3_the_build_of_a_walkthrough(old: str, new: str, problem: str, visit: MakeVisit) -> None:
    assert VISIT.count(old) == 1
    assert said(check, visit(VISIT)) == []
    assert said(check, visit(VISIT.replace(old, new))) == [problem]


def test_a_section_that_no_topic_is_in(folder: Folder) -> None:
    folder.append("content.yaml", "  - {id: later, icon: home, tint: sky}\n")
    folder.append("en/sections.yaml", "later:\n  title: A\n  summary: B\n  intro: C\n")
    assert folder.problems() == ["content.yaml:5:10: warning: no topic in 'en' is in the section 'later'"]


def test_a_section_without_words(folder: Folder) -> None:
    folder.append("content.yaml", "  - {id: later, icon: home, tint: sky}\n")
    folder.replace(FIRST, "section: basics", "section: later")
    assert folder.problems() == ["en/sections.yaml: the section 'later' of content.yaml has no words here"]


def test_files_that_every_language_needs(folder: Folder) -> None:
    folder.replace("content.yaml", "[en]", "[en, es]")
    assert folder.problems() == [
        "content.yaml:4:10: warning: no topic in 'es' is in the section 'basics'",
        "es/notices.yaml: this file is missing",
        "es/sections.yaml: this file is missing",
    ]
