from dataclasses import replace

import pytest

from kiosk.authoring.checks.sources import check
from tests.authoring.checks.conftest import MakeTopic, MakeWalk, said

MARK = 'write "[@R01]" behind the sentence'
SOURCED = "!!! short\n    Ketamine helps some. [@R01]\n\n"


def of(body: str, topic: MakeTopic) -> list[str]:
    return said(check, topic(SOURCED + body))


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("Stay for 2 hours.", "2"),
        ("About 4 in 10 people came.", "4"),
        ("It costs 1,500.50 dollars.", "1,500.50"),
        ("Half, or 50%, came.", "50%"),
        ("It was so in 2019.", "2019"),
        ("It was read from 2019-2024.", "2019"),
        ("- here\n- there for 3 days", "3"),
        ("1. Wait 10 minutes.", "10"),
        ('!!! note "In 24 hours"\n    Rest.', "24"),
        ("!!! timeline\n    - 2 hours before: come here", "2"),
        ('![A door](scenes/door.svg "After 40 minutes")', "40"),
        ("| | A | 5 days |\n|--|--|--|\n| Stay | Here | There |", "5"),
    ],
)
def test_H9_a_number_needs_a_source(body: str, number: str, topic: MakeTopic) -> None:
    assert of(body, topic) == [f"9:1: the number {number} has no source, {MARK}"]


@pytest.mark.parametrize(
    ("body", "begin"),
    [
        ("Ketamine can make you sleepy.", "“Ketamine can make you sleepy.”"),
        ("It is legal now.", "“It is legal now.”"),
        ("You may feel odd. [@R01] Your heart beats fast.", "“Your heart beats fast.”"),
        ("Your heart beats fast. You may feel odd. [@R01]", "“Your heart beats fast.”"),
        ("- you feel sick", "“you feel sick”"),
        ("!!! note\n    Your heart beats fast.\n\n    You feel odd. [@R01]", "“Your heart beats fast.”"),
        ("!!! note\n    - your heart beats fast", "“your heart beats fast”"),
        ("!!! timeline\n    - then: you feel odd", "“you feel odd”"),
        ("!!! balance\n    - helps: you feel better\n    - harms: none that we name", "“you feel better”"),
        ("Tell us of pain:\n\nText.", "“Tell us of pain:”"),
        (
            "The medicine may make you feel very sleepy.",
            "“The medicine may make you feel…”",
        ),
        ("Your pulse is {{ phone }}.", "“Your pulse is ….”"),
        ("It can hurt: see [this](topic:side-effects).", "“It can hurt: see ….”"),
        ("It can hurt, as the page [this](topic:side-effects).", "“It can hurt, as the page ….”"),
        ("The table shows that it can hurt.", "“The table shows that it can hurt.”"),
    ],
)
def test_H9_a_medical_sentence_needs_a_source(body: str, begin: str, topic: MakeTopic) -> None:
    assert of(body, topic) == [f"9:1: {begin} says something medical and names no source, {MARK}"]


@pytest.mark.parametrize(
    "body",
    [
        "Stay for 2 hours. [@R01]",
        "You feel sleepy. [@R01] Your heart beats fast. [@R01]",
        "You feel sleepy [@R01].",
        "- you feel sick. Say so at once. [@R01]",
        "- you feel sick. [@R01] Then sleep.",
        "Tell us if you ever had pain: [@R01]\n\n- a stroke\n- a bad heart",
        "Tell us if you ever had pain:\n\n- a stroke [@R01]",
        "!!! note\n    You may feel: [@R01]\n\n    - sick\n    - tired",
        '!!! note "In 24 hours:"\n    - you feel sick [@R01]',
        "!!! timeline\n    - 2 hours before: last food [@R01]",
        '!!! people "Out of 10 people:"\n    - 4: felt sick [@R01]\n    - 6: did not',
        '!!! people "Out of 10 people: [@R01]"\n    - 4: felt sick\n    - 6: did not',
        "| | A [@R01] |\n|--|--|\n| Stay | 2 hours |",
        "| | A | B |\n|--|--|--|\n| Stay | 2 hours [@R01] | no food |",
        "| | A | B |\n|--|--|--|\n| Sleepy? [@R01] | no | 2 hours |",
        "| | A |\n|--|--|\n| Chair | By the door |",
    ],
)
def test_what_has_its_source(body: str, topic: MakeTopic) -> None:
    assert of(body, topic) == []


@pytest.mark.parametrize(
    "body",
    [
        "Turn your phone to silent.",
        "Do you feel sick?",
        "As step 2 of 10 says, and page 4.",
        "Call 555-0100 or +1 (555) 010-0199.",
        "We are here 24/7.",
        "Call 911, 988 or 1-800-555-0199.",
        "Here is bed B12.",
        "Stay {{ iv_watch_minutes }} minutes.",
        "Our rule on food: {{ food_rule_iv }}.",
        "Hours without alcohol: {{ alcohol_hours }}.",
        "## Feeling sick in the first 24 hours",
        "!!! questions\n    - Will I feel sick 2 times a week?",
        "The table shows 2 ways.",
        "Read the studies from the oldest to the newest.",
        "Look along each row: the gap shows what the medicine adds.",
        "Danger signs are under [when to get help](topic:when-to-get-help).",
        "More on pain: [side effects](topic:side-effects).",
        "See [side effects](topic:side-effects).",
        "![A sick man](scenes/door.svg)",
        "!!! myth\n    It takes away all pain in 6 days.\n\n    It may help. [@R01]",
    ],
)
def test_what_claims_nothing(body: str, topic: MakeTopic) -> None:
    assert of(body, topic) == []


def test_a_row_is_told_once(topic: MakeTopic) -> None:
    table = "| | A | B |\n|--|--|--|\n| Approved? | No | Yes |\n| Chair | By the door | Here |"
    row = 'write "[@R01]" in a cell or in the heading of the column'
    assert of(table, topic) == [f"9:1: the row “Approved?” names no source, {row}"]


def test_a_column_with_a_source_covers_its_own_cells_only(topic: MakeTopic) -> None:
    table = "| | A [@R01] | B |\n|--|--|--|\n| Approved? | No | Yes |"
    row = 'write "[@R01]" in a cell or in the heading of the column'
    assert of(table, topic) == [f"9:1: the row “Approved?” names no source, {row}"]


def test_a_fact_needs_a_source_whatever_it_says(topic: MakeTopic) -> None:
    assert of("!!! myth\n    It is so.\n\n    It is not.", topic) == [f"9:1: the fact has no source, {MARK}"]


NOTES = """\
text: Wait here.
staff:
  say:
    - You feel sick. Say so. [@R01]
    - Your pulse is fast.
  ask: When can you drive?
  good-answer: After I sleep.
  if-missing: No driving for 24 hours.
"""


def test_each_note_of_a_nurse_is_one_statement(walk: MakeWalk) -> None:
    assert said(check, walk(NOTES)) == [
        f"12:9: “Your pulse is fast.” says something medical and names no source, {MARK}",
        f"16:19: the number 24 has no source, {MARK}",
    ]


CHECK = """\
title: A visit
summary: From the door to home
icon: home
steps: []
check-yourself:
  - question: When is it safe to drive?
    choices:
      - {text: After 2 hours of sleep, feedback: "Almost: 2 hours. Wait 24 hours. [@R01]"}
      - {text: After 24 hours, right: true, feedback: Yes. [@R01]}
  - question: Who stays?
    choices:
      - {text: A friend, right: true, feedback: A friend stays.}
      - {text: Nobody, feedback: "Almost: a friend. [@R01]"}
"""


def test_feedback_names_its_source_and_proves_the_right_choice(visit: MakeWalk) -> None:
    page = visit(CHECK.replace("Yes. [@R01]", '"Yes. [@R01]"'))
    assert said(check, page) == [
        f"8:50: the number 2 has no source, {MARK}",
        f"12:49: the feedback has no source, {MARK}",
    ]


def test_the_parts_of_a_step(walk: MakeWalk) -> None:
    step = (
        "when: 45 minutes before\ntext: You feel sick. Say so. [@R01]\ndo:\n  - Eat now.\n  - Sleep. Then eat. [@R01]\n"
    )
    assert said(check, walk(step)) == [
        f"10:11: “You feel sick.” says something medical and names no source, {MARK}",
        f"12:7: “Eat now.” says something medical and names no source, {MARK}",
    ]


def test_only_numbers_are_known_in_other_languages(topic: MakeTopic) -> None:
    page = replace(topic(SOURCED + "La ketamina puede dar sueño.\n\nEspere 2 horas."), file="es/topics/page.md")
    assert said(check, page) == [f"es/topics/page.md:11:1: the number 2 has no source, {MARK}"]


def test_H9_a_page_without_any_source_is_a_warning(topic: MakeTopic) -> None:
    assert said(check, topic("Come in.")) == [
        'warning: no sentence of this page names a source, write "[@R01]" behind it'
    ]
