from dataclasses import replace

import pytest

from kiosk.authoring.clinic import Clinic
from kiosk.authoring.findings import Findings, Link
from kiosk.authoring.inline import Context
from kiosk.authoring.pages import TopicPage, WalkthroughPage, read_topic, read_walkthrough
from kiosk.authoring.phrases import phrases
from kiosk.pack.model import Span, Step, TopicCard
from kiosk.paths import content_dir

TOPIC = """\
---
title: What's "new"?
summary: A summary
section: basics
order: 30
next: [second]
---

!!! short
    You may feel sleepy. [@R02] It passes. [@R01]

Two words, [@R02] {{ phone }}.
"""

WALKTHROUGH = """\
title: IV infusion
summary: A slow drip
icon: blood-bag
order: 10
steps:
  - id: arrive
    title: Arrive
    when: About 45 minutes before
    starts: -45
    ends: -40
    scene: scenes/a.svg
    alt: You come in
    text: |
      Tell the front desk. [@R63]

      Somebody's there.
    feel:
      - You may feel nervous. [@R01]
      - "It's *normal*."
    do: |
      - Sit down.
      - Call {{ phone }}.
    tell: You ate. [@R63]
    tell-title: Tell us if
  - {id: b, title: B, scene: media/b.png, alt: B, text: C}
"""


@pytest.fixture
def context() -> Context:
    return Context(Findings("page"), Clinic({"phone": "555-0100"}), phrases("en"))


def said(context: Context) -> list[str]:
    return [str(problem) for problem in sorted(context.findings.problems)]


def topic(text: str, context: Context) -> TopicPage | None:
    return read_topic(text, "first", {"basics": "home"}, context)


def test_a_topic(context: Context) -> None:
    page = topic(TOPIC, context)
    assert page is not None
    assert said(context) == []
    assert page.topic.card == TopicCard("first", "basics", "What’s “new”?", "A summary", "home", 30)
    assert page.topic.references == ("R02", "R01")
    assert page.topic.next_topics == ("second",)
    assert page.topic.review is None
    assert page.topic.words == 9
    assert [(at.line, at.column) for at in page.blocks] == [(9, 1), (12, 1)]


def test_a_topic_points_at_its_section_and_what_comes_next(context: Context) -> None:
    topic(TOPIC.replace("order: 30", "icon: nurse"), context)
    assert [link for link in context.findings.links if link.kind in ("section", "icon", "next")] == [
        Link("section", "basics", 4, 10),
        Link("icon", "nurse", 5, 7),
        Link("next", "second", 6, 8),
    ]


def test_a_topic_has_its_own_icon_or_that_of_its_section(context: Context) -> None:
    own = topic(TOPIC.replace("order: 30", "icon: nurse"), context)
    assert own is not None
    assert own.topic.card.icon == "nurse"
    homeless = topic(TOPIC.replace("section: basics", "section: unknown"), context)
    assert homeless is not None
    assert homeless.topic.card.icon == ""


def test_what_comes_next_is_not_a_page_that_the_clinic_hides(context: Context) -> None:
    page = topic(TOPIC.replace("[second]", "[second, third]"), replace(context, hidden_topics=frozenset({"second"})))
    assert page is not None
    assert page.topic.next_topics == ("third",)


def test_problems_above_and_below_the_line_are_all_found(context: Context) -> None:
    assert topic(TOPIC.replace("order: 30", "ordr: 30").replace("sleepy", "<b>sleepy"), context) is None
    assert said(context) == [
        "page:5:1: 'ordr' is not a key here, did you mean \"order\"?",
        'page:10:18: HTML is not used here, write "\\<" for the sign itself',
    ]


def walkthrough(text: str, context: Context) -> WalkthroughPage | None:
    return read_walkthrough(text, "iv", context)


def test_a_walkthrough(context: Context) -> None:
    page = walkthrough(WALKTHROUGH, context)
    assert page is not None
    assert said(context) == []
    card = page.walkthrough.card
    assert (card.id, card.title, card.step_count, card.minutes, card.position) == ("iv", "IV infusion", 2, 1, 10)
    assert card.scene == "scenes/a.svg"
    assert page.walkthrough.references == ("R63", "R01")
    assert page.walkthrough.steps[0] == Step(
        id="arrive",
        title="Arrive",
        when="About 45 minutes before",
        starts=-45,
        ends=-40,
        scene="scenes/a.svg",
        alt="You come in",
        text=((Span("Tell the front desk."), Span("", "ref", "R63")), (Span("Somebody’s there."),)),
        feel=(
            (Span("You may feel nervous."), Span("", "ref", "R01")),
            (Span("It’s "), Span("normal", emphasis=True), Span(".")),
        ),
        do=((Span("Sit down."),), (Span("Call "), Span("555-0100", "clinic", "phone"), Span("."))),
        tell=((Span("You ate."), Span("", "ref", "R63")),),
        words=23,
        tell_title="Tell us if",
    )


def test_where_things_stand_in_a_walkthrough(context: Context) -> None:
    page = walkthrough(WALKTHROUGH, context)
    assert page is not None
    assert (page.steps[0].line, page.steps[0].column) == (6, 5)
    assert [(part.name, part.line) for part in page.steps[0].parts] == [
        ("text", 13),
        ("feel", 18),
        ("do", 20),
        ("tell", 23),
    ]
    assert context.findings.links == [
        Link("icon", "blood-bag", 3, 7),
        Link("picture", "scenes/a.svg", 11, 12),
        Link("ref", "R63", 14, 28),
        Link("ref", "R01", 18, 31),
        Link("clinic", "phone", 22, 14),
        Link("ref", "R63", 23, 20),
        Link("picture", "media/b.png", 25, 30),
    ]


def test_the_minutes_of_a_walkthrough_are_its_words_read_slowly(context: Context) -> None:
    page = walkthrough(WALKTHROUGH.replace("Sit down.", "word " * 300), context)
    assert page is not None
    assert page.walkthrough.card.minutes == 3


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("tell: You ate. [@R63]", 'tell: "## You ate"', "23:12: only paragraphs and lists can stand here"),
        ("      Tell the", "      !!! note\n          Tell the", "14:7: only paragraphs and lists can stand here"),
        ("- You may feel nervous. [@R01]", '- "a\\n\\nb"', "18:9: an item of a list is one paragraph"),
        (
            "scene: scenes/a.svg",
            "scene: ../a.svg",
            "11:12: '../a.svg' leaves the content folder, write \"media/name.png\"",
        ),
        ("Tell the front", "Tell <b>the front", '14:12: HTML is not used here, write "\\<" for the sign itself'),
        ("Call {{ phone }}", "Call {{ fone }}", "22:14: 'fone' is not a value of clinic.yaml, did you mean \"phone\"?"),
    ],
)
def test_mistakes_in_a_step(old: str, new: str, problem: str, context: Context) -> None:
    walkthrough(WALKTHROUGH.replace(old, new), context)
    assert said(context) == [f"page:{problem}"]


def test_a_walkthrough_that_is_no_yaml(context: Context) -> None:
    assert walkthrough("title: [\n", context) is None
    assert said(context) == ["page:2:1: a value is missing, or a [ or { is never closed"]


def test_the_bundled_walkthrough_can_be_read(context: Context) -> None:
    for file in sorted((content_dir() / "en" / "walkthroughs").glob("*.yaml")):
        assert walkthrough(file.read_text(encoding="utf-8"), context) is not None
        assert said(context) == []
