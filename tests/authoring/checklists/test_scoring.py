import pytest

from kiosk.authoring.checklists import cdc, pemat
from kiosk.authoring.checklists.item import Item
from kiosk.authoring.checklists.scoring import JUDGED, Answered, Score, Scored, score
from tests.authoring.checks.conftest import MakeTopic, MakeWalk

GOOD = """\
!!! short
    Rest after the visit. [@R01]

![A man rests in a chair](scenes/a.svg "Rest helps")

## Why you rest

You may feel tired. [@R01] About 4 in 10 people do. [@R01]

## What comes next

A friend drives you home. [@R01]

!!! timeline
    - 2 hours later: eat a light meal [@R01]

Sleep well. [@R01]

!!! action
    - Rest. [@R01]
    - Drink water. [@R01]
"""
ANSWERS = [
    "purpose", "no-distraction", "no-calculation", "order", "pictures-fit", "pictures-clear", "charts-explained",
    "pictures-for-action", "known-unknown", "why", "numbers-explained", "risk-explained", "risks-and-benefits",
]  # fmt: skip
ALL_YES = "checklist:\n" + "".join(f"  {name}: yes\n" for name in ANSWERS)


def by_number(items: tuple[Answered, ...]) -> dict[int, Answered]:
    return {item.number: item for item in items}


def test_both_instruments_are_whole() -> None:
    assert [item.number for item in pemat.ITEMS] == [*range(1, 13), *range(15, 27)]
    assert [item.number for item in cdc.ITEMS] == list(range(1, 21))


def test_the_names_of_an_authors_answers() -> None:
    assert sorted(ANSWERS) == sorted(JUDGED)


@pytest.mark.parametrize("item", [*pemat.ITEMS, *cdc.ITEMS], ids=lambda item: f"{item.number} {item.name}")
def test_every_item_can_be_answered(item: Item) -> None:
    assert item.find or item.judged
    assert item.question.endswith("?")


def test_a_page_that_does_all(topic: MakeTopic) -> None:
    found = score(topic(GOOD, ALL_YES))
    assert [item for item in (*found.pemat.items, *found.cdc.items) if item.answer == "no"] == []
    assert (found.pemat.percent, found.pemat.computed, found.cdc.percent, found.cdc.computed) == (100, 100, 100, 100)
    assert found.pemat.missed == ()


def test_what_nobody_answered_counts_as_no(topic: MakeTopic) -> None:
    found = score(topic(GOOD))
    assert [item.number for item in found.pemat.missed] == [1, 2, 7, 10, 16, 18, 25, 26]
    assert [item.number for item in found.cdc.missed] == [11, 13, 16, 17, 18, 19]
    assert found.cdc.missed[0].reason == "not answered: 'known-unknown' under 'checklist'"
    assert found.cdc.computed == 100
    assert found.cdc.percent == 100 * 14 // 20


def test_an_authors_no_and_not_applicable(topic: MakeTopic) -> None:
    answers = ALL_YES.replace("why: yes", "why: no").replace("known-unknown: yes", "known-unknown: n/a")
    found = by_number(score(topic(GOOD, answers)).cdc.items)
    assert (found[13].answer, found[13].reason, found[13].is_computed) == ("no", "", False)
    assert found[11].answer == "n/a"
    assert score(topic(GOOD, answers)).cdc.percent == 100 * 18 // 19


def test_what_the_program_sees_nobody_can_overrule(topic: MakeTopic) -> None:
    """Without a picture there is nothing to fit, and with a balance both sides are there."""
    body = GOOD.replace('![A man rests in a chair](scenes/a.svg "Rest helps")', "").replace(
        "!!! timeline\n", "!!! note\n"
    )
    answers = ALL_YES.replace("risks-and-benefits: yes", "risks-and-benefits: no")
    found = score(topic(body + "\n!!! balance\n    - helps: a\n    - harms: b\n", answers))
    assert (by_number(found.pemat.items)[16].answer, by_number(found.pemat.items)[16].is_computed) == ("n/a", True)
    assert (by_number(found.cdc.items)[19].answer, by_number(found.cdc.items)[19].is_computed) == ("yes", True)


def test_a_walkthrough_has_no_authors_answers(walk: MakeWalk) -> None:
    found = score(walk("text: You rest. [@R01]\ndo: [Rest., Sleep.]"))
    assert [item.number for item in found.cdc.missed] == [9]
    assert {item.reason for item in found.cdc.items if item.answer == "n/a" and not item.is_computed} == {
        "a walkthrough keeps no author's answers"
    }


def test_nothing_that_applies_gives_no_percentage() -> None:
    item = Answered(1, "a", "b?", "n/a", "", is_computed=False)
    assert Score((item,)).percent is None
    assert Score((item,)).computed is None
    assert Scored(Score((item,)), Score((item,))).cdc.missed == ()


def test_percentages_are_rounded_down() -> None:
    yes, no = (Answered(1, "a", "b?", answer, "", is_computed=True) for answer in ("yes", "no"))
    assert Score((yes, yes, no)).percent == 66
