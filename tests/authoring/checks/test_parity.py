"""A translation that says something else than its original is found out, without anybody who reads both."""

from __future__ import annotations

import pytest

from kiosk.authoring.checks import parity
from kiosk.authoring.checks.parity import numbers_in
from kiosk.yamlfile import load_yaml
from tests.authoring.checks.conftest import MakeTopic, MakeWalk
from tests.authoring.conftest import Folder

ENGLISH = """\
!!! short
    Stay for 2 hours. [@R01]

## Before

You may feel [cut off](word:dissociation). [@R01, @R02] Call {{ phone }}.

- one
- two, see [food](topic:food)

![A door](scenes/door.svg "The door")

!!! people "Out of 10 people:"
    - 3: got better
    - 7: did not [@R01]

| | A | B |
|---|---|---|
| x | 1 | 2 [@R01] |
"""
SPANISH = """\
!!! short
    Quédese 2 horas. [@R01]

## Antes

Llame al {{ phone }}. Puede sentirse [desconectado](word:dissociation). [@R01, @R02]

- uno
- dos, vea [comida](topic:food)

![Una puerta](scenes/door.svg "La puerta")

!!! people "De cada 10 personas:"
    - 3: mejoraron
    - 7: no [@R01]

| | A | B |
|---|---|---|
| x | 1 | 2 [@R01] |
"""


def differences(topic: MakeTopic, spanish: str, english: str = ENGLISH, **front: str) -> list[str]:
    found = parity.check(topic(spanish, front.get("ours", "")), topic(english, front.get("theirs", "")))
    return [str(problem).removeprefix("page:").strip() for problem in found]


def test_the_same_in_other_words(topic: MakeTopic) -> None:
    assert differences(topic, SPANISH) == []


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("2 horas", "3 horas", "6:1: the numbers of “Quédese 3 horas.” are 3, in page 2"),
        ("horas. [@R01]", "horas.", "6:1: the sources of “Quédese 2 horas.” are none, in page R01"),
        (
            "[@R01, @R02]",
            "[@R01]",
            "11:1: the sources of “Llame al 555-0100. Puede sentirse desconectado.” are R01, in page R01, R02",
        ),
        (
            "{{ phone }}",
            "{{ after_hours_phone }}",
            "11:1: the values of “Llame al ask our staff. Puede…” are after_hours_phone, in page phone",
        ),
        ("topic:food", "topic:rest", "13:1: the links to topics of “dos, vea comida” are rest, in page food"),
        (
            "[desconectado](word:dissociation)",
            "desconectado",
            "11:1: the words of the glossary of “Llame al 555-0100. Puede sentirse desconectado.”"
            " are none, in page dissociation",
        ),
        (
            "- uno\n",
            "",
            '13:1: this is "bullets", where page has "bullets" with 2 texts, keep its order and its number of entries',
        ),
        ("## Antes\n\n", "", '9:1: this is "paragraph", where page has "heading", keep its order and its number of'),
        ("## Antes", "Antes", '9:1: this is "paragraph", where page has "heading", keep its order and its number of'),
        ("scenes/door", "scenes/garden", "16:1: the picture is scenes/garden.svg, in page scenes/door.svg, show the"),
        (
            "- 3: mejoraron\n    - 7: no",
            "- 4: mejoraron\n    - 6: no",
            "18:1: 4 + 6 of 10 people are drawn, in page 3 + 7 of 10, draw the same",
        ),
        (
            "| x | 1 | 2 [@R01] |\n",
            "| x | 1 | 2 [@R01] |\n\nMás.\n",
            "26:1: this ends after page does, translate all of it, and nothing else",
        ),
        ("| x | 1 | 2 [@R01] |", "| x | 1,5 | 2 [@R01] |", "22:1: the numbers of “1,5” are 1.5, in page 1"),
    ],
)
def test_what_is_not_the_same(topic: MakeTopic, right: str, wrong: str, said: str) -> None:
    assert right in SPANISH
    assert differences(topic, SPANISH.replace(right, wrong))[0].startswith(said)


def test_a_page_that_ends_too_early(topic: MakeTopic) -> None:
    assert differences(topic, SPANISH[: SPANISH.index("\n|")]) == [
        "this ends before page does, translate all of it, and nothing else"
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        ("order: 3\n", "", "'order' is 3, in page 100, make it the same"),
        ("", "icon: nose\n", "'icon' is not there, in page nose, make it the same"),
        ("next: [a]\n", "next: [a, b]\n", "'next' is a, in page a, b, make it the same"),
        ("", "next: [a]\n", "'next' is empty, in page a, make it the same"),
    ],
)
def test_what_stands_above_the_page(topic: MakeTopic, ours: str, theirs: str, said: str) -> None:
    assert differences(topic, "Texto.", "Text.", ours=ours, theirs=theirs) == [said]


def test_answers_and_claims_need_not_be_repeated(topic: MakeTopic) -> None:
    assert (
        differences(topic, "Texto.", "Text.", theirs="option: true\ncorrects: [S0-01]\nchecklist: {why: yes}\n") == []
    )


STEP = "starts: {}\nends: 10\ntext: Tell us. [@R01]\ndo:\n  - Sit.\n  - Wait 5 minutes. [@R01]\n"


@pytest.mark.parametrize(
    ("ours", "said"),
    [
        (STEP.format(0), []),
        (STEP.format(1), ["5:5: 'starts' is 1, in page 0, make it the same"]),
        (
            STEP.format(0).replace("5 minutes", "6 minutes"),
            ["13:7: the numbers of “Wait 6 minutes.” are 6, in page 5"],
        ),
        (
            STEP.format(0).replace("  - Sit.\n", ""),
            ['13:7: this is "do", where page has "do" with 2 texts, keep its order and its number of entries'],
        ),
    ],
)
def test_walkthroughs(walk: MakeWalk, ours: str, said: list[str]) -> None:
    found = parity.check(walk(ours), walk(STEP.format(0)))
    assert [str(problem).removeprefix("page:").strip() for problem in found] == said


NOTES = """\
staff:
  say: Say it.
  ask: Who?
  good-answer: A friend.
  if-missing: Again.
  ticks: [Ride, Rest]
  before-dose-only: true
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("true", "false", "6:3: 'before-dose-only' is false, in page true, make it the same"),
        ("say: Say it.", "say: Say it 2 times.", "6:8: the numbers of “Say it 2 times.” are 2, in page none"),
        (
            "[Ride, Rest]",
            "[Ride]",
            '10:10: this is "ticks", where page has "ticks" with 2 texts, keep its order and its number of entries',
        ),
        (NOTES, "", "this ends before page does, translate all of it, and nothing else"),
    ],
)
def test_notes_for_staff(topic: MakeTopic, old: str, new: str, said: str) -> None:
    assert differences(topic, "Texto.", "Text.", ours=NOTES.replace(old, new), theirs=NOTES) == [said]


def test_the_notes_of_a_step_are_for_the_same_time(walk: MakeWalk) -> None:
    step = "text: Rest.\n" + NOTES
    found = parity.check(walk(step.replace("true", "false")), walk(step))
    assert [str(problem) for problem in found] == [
        "page:11:7: 'before-dose-only' is false, in page true, make it the same"
    ]


CHECK = """\
title: A visit
summary: From the door to home
icon: home
steps: []
check-yourself:
  - question: Who drives?
    choices:
      - {text: I do, feedback: "Almost: a friend. [@R01]"}
      - {text: A friend, right: true, feedback: "Yes. [@R01]"}
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Who drives?", "¿Quién maneja?", []),
        ("Almost: a friend.", "Casi: 1 amigo.", ["page:8:32: the numbers of “Casi: 1 amigo.” are 1, in page none"]),
        ("Yes. [@R01]", "Yes.", ["page:9:49: the sources of “Yes.” are none, in page R01"]),
        (
            "I do",
            "I do, right: true",
            ['page:8:16: this is "right choice", where page has "choice", keep its order and its number of entries'],
        ),
    ],
)
def test_questions_for_people_to_check_themselves(visit: MakeWalk, old: str, new: str, said: list[str]) -> None:
    assert [str(problem) for problem in parity.check(visit(CHECK.replace(old, new)), visit(CHECK))] == said


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("no numbers", set()),
        ("1,000 people, 1.000 personas", {"1000"}),
        ("1.5 hours, 1,5 horas", {"1.5"}),
        ("1,234,567", {"1234567"}),
        ("24/7, 10 de cada 100", {"24", "7", "10", "100"}),
        ("el 7.º día", {"7"}),
    ],
)
def test_numbers(text: str, numbers: set[str]) -> None:
    assert numbers_in(text) == numbers


@pytest.mark.parametrize(
    ("ours", "said"),
    [
        ("a: {x: Uno de 10, also: [b]}\n", []),
        ("a: {x: Uno de 11}\n", ["es:1:8: the numbers of 'a: x' are 11, in en 10"]),
        ("a: {x: 'De 10, {{ phone }}'}\n", ["es:1:8: the values of 'a: x' are phone, in en none"]),
        ("a: {x: 10}\nb: c\n", ["es:2:1: 'b' is not in en, take it out"]),
        ("a: {}\n", ["es:1:4: 'a: x' of en is missing here"]),
    ],
)
def test_files_of_plain_texts(ours: str, said: list[str]) -> None:
    document, _ = load_yaml(ours, "es")
    original, _ = load_yaml("a: {x: One in 10, also: [c, d]}\n", "en")
    assert document is not None
    assert original is not None
    assert [str(problem) for problem in parity.check_words(document, original, "es", "en")] == said


def test_in_a_folder_a_difference_is_an_error(bilingual: Folder) -> None:
    bilingual.replace("es/topics/second.md", "lo lleva a casa. [@R01]", "lo lleva a casa en 2 horas. [@R01]")
    assert bilingual.problems() == [
        "es/topics/second.md:11:1: the numbers of “Alguien lo lleva a casa en…” are 2, in en/topics/second.md none"
    ]
    bilingual.replace("es/topics/second.md", "casa en 2 horas", "casa")
    bilingual.replace("es/notices.yaml", "al {{ emergency_number }}", "al 112")
    assert "es/notices.yaml:1:12: the numbers of 'emergency' are 112, in en/notices.yaml none" in bilingual.problems()
