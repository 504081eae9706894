"""What each item finds on a page that lacks what it asks for. `test_scoring` has the page that has it all."""

from dataclasses import replace

import pytest

from kiosk.authoring.checklists.scoring import Answered, score
from tests.authoring.checklists.test_scoring import ALL_YES, GOOD
from tests.authoring.checks.conftest import MakeTopic, MakeWalk

SHORT = "!!! short\n    Rest after the visit. [@R01]\n\n"
ACTION = "!!! action\n    - Rest. [@R01]\n    - Drink water. [@R01]\n"
PICTURE = '![A man rests in a chair](scenes/a.svg "Rest helps")'
TIMELINE = "!!! timeline\n    - 2 hours later: eat a light meal [@R01]\n"
LONG = "Say what the professionals recommended. [@R01] "


def item(instrument: str, number: int, body: str, topic: MakeTopic, answers: str = ALL_YES) -> Answered:
    scored = getattr(score(topic(body, answers)), instrument)
    return next(each for each in scored.items if each.number == number)


PEMAT = [
    (3, GOOD + "\n" + LONG * 6, "no", "the page reads at grade"),
    (4, GOOD + "\nIt is approximately so.", "no", "not explained: approximately"),
    (5, GOOD + "\n" + "It was given. " * 9, "no", "only 47% of the sentences are active"),
    (6, GOOD + "\nWait two hours.", "no", "“two” is a number in letters"),
    (6, SHORT + "Rest.", "n/a", "the page has no numbers"),
    (7, SHORT + "Rest.", "yes", "the page has no numbers"),
    (8, SHORT + "Rest.\n\n" * 5, "no", "the page has no headings"),
    (8, GOOD.replace("Sleep well. [@R01]", "Sleep.\n\n" * 5), "no", "6 paragraphs follow each other without a heading"),
    (8, SHORT + "Rest.", "n/a", "the page is very short"),
    (9, GOOD.replace("Why you rest", "Introduction"), "no", "say more than “Introduction”"),
    (9, SHORT + "Rest.\n\n" * 3, "no", "the page has no headings"),
    (9, SHORT + "Rest.", "n/a", "the page is very short"),
    (11, GOOD.replace("!!! short", "!!! note"), "no", "the page has no key message"),
    (11, SHORT + "Rest.", "n/a", "the page is very short"),
    (12, "Rest.", "no", "nothing stands out"),
    (15, SHORT + "Rest.", "no", "the page has no picture or chart"),
    (16, SHORT + "Rest.", "n/a", "the page has no picture"),
    (17, GOOD.replace(' "Rest helps"', ""), "no", "a picture has no words below it"),
    (17, SHORT + "Rest.", "n/a", "the page has no picture"),
    (18, SHORT + "Rest.", "n/a", "the page has no picture"),
    (19, SHORT + "Rest.", "n/a", "the page has no table"),
    (19, GOOD + f"\n| | A |\n|--|--|\n| {'word ' * 13} | C |\n", "no", "a heading of a row or column has 13 words"),
    (19, GOOD + "\n| | A |\n|--|--|\n| B | C |\n", "yes", "short headings"),
    (20, SHORT + "Rest.", "no", "the page names nothing that people can do"),
    (21, SHORT + "Rest.", "no", "the page does not say “you”"),
    (22, SHORT + "!!! action\n    Rest.", "no", "what people can do is not in steps"),
    (22, SHORT + "1. Rest.\n2. Sleep.", "yes", "one thing after the other"),
    (23, GOOD.replace(TIMELINE, ""), "no", "there is no list of questions, no steps and no plan"),
    (23, SHORT + "!!! questions\n    - Why?", "yes", "questions, steps or a plan"),
    (24, GOOD, "n/a", "there is nothing to calculate"),
    (25, GOOD.replace(TIMELINE, ""), "n/a", "the page has no chart or table"),
]


@pytest.mark.parametrize(("number", "body", "answer", "reason"), PEMAT)
def test_pemat(number: int, body: str, answer: str, reason: str, topic: MakeTopic) -> None:
    found = item("pemat", number, body, topic)
    assert (found.answer, found.is_computed) == (answer, True)
    assert found.reason.startswith(reason)


def test_a_page_that_asks_to_calculate_must_say_how(topic: MakeTopic) -> None:
    found = item("pemat", 24, GOOD, topic, ALL_YES.replace("no-calculation: yes", "no-calculation: no"))
    assert (found.answer, found.reason) == ("no", "the page asks people to calculate, by its author's own answer")


CDC = [
    (1, GOOD.replace("!!! short", "!!! note"), "no", "the page has no key message"),
    (1, GOOD + "\n!!! short\n    Again.", "no", "2 key messages"),
    (2, "Rest.\n\n" + GOOD, "no", "the page does not begin with its key message"),
    (3, "Rest.", "no", "the page has no key message"),
    (4, SHORT + "Rest.", "no", "the page has no picture or chart"),
    (5, SHORT + "Rest.", "no", "the page names nothing that people can do"),
    (6, GOOD.replace("Rest after the visit.", "It is given today."), "no", "passive: “It is given today.”"),
    (6, GOOD.replace("Drink water.", "Wait till it is done."), "no", "passive: “Wait till it is done.”"),
    (7, GOOD + "\nIt is approximately so.", "no", "long words: approximately"),
    (8, SHORT + "Rest.", "no", "the page has no list"),
    (9, SHORT + "## One\n\nRest.", "no", "the page has fewer than 2 headings"),
    (10, "Rest.\n\n" + GOOD, "no", "the page does not begin with its key message"),
    (12, SHORT + "Rest.", "no", "the page names nothing that people can do"),
    (14, SHORT + "!!! action\n    Rest.", "no", "what people can do is not in steps"),
    (15, GOOD + "\nAbout 4% do.", "no", "“4%” is hard to picture"),
    (15, SHORT + "Rest.", "n/a", "the page has no numbers"),
    (16, SHORT + "Rest.", "n/a", "the page has no numbers"),
    (17, SHORT + "Rest.", "n/a", "the page has no numbers"),
    (20, GOOD.replace("About 4", "4"), "no", "say it in words too: “4 in 10 people do.”"),
    (20, GOOD.replace("About 4 in 10 people", "They"), "n/a", "the page has no chances in numbers"),
    (
        20,
        GOOD.replace("About 4", "4") + '\n!!! people "Out of 10 people:"\n    - 4: felt tired\n    - 6: did not\n',
        "yes",
        "drawn as people, or said in words",
    ),
]


@pytest.mark.parametrize(("number", "body", "answer", "reason"), CDC)
def test_cdc(number: int, body: str, answer: str, reason: str, topic: MakeTopic) -> None:
    found = item("cdc", number, body, topic)
    assert (found.answer, found.reason, found.is_computed) == (answer, reason, True)


@pytest.mark.parametrize(
    ("instrument", "number"), [("pemat", 3), ("pemat", 4), ("pemat", 5), ("pemat", 21), ("cdc", 6)]
)
def test_words_can_be_judged_in_english_only(instrument: str, number: int, topic: MakeTopic) -> None:
    page = replace(topic(GOOD, ALL_YES), file="es/topics/a.md")
    found = next(each for each in getattr(score(page), instrument).items if each.number == number)
    assert (found.answer, found.reason) == ("n/a", "the program can tell for English only")


@pytest.mark.parametrize("number", [1, 2, 3, 10])
def test_a_walkthrough_has_no_main_message(number: int, walk: MakeWalk) -> None:
    found = next(each for each in score(walk("text: You rest. [@R01]")).cdc.items if each.number == number)
    assert (found.answer, found.reason) == ("n/a", "a walkthrough shows one step after the other")
