import re
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.authoring.checks import effect_claims, giving_claims, safety_claims
from kiosk.authoring.checks.false_claim import FalseClaim
from kiosk.authoring.checks.wording import FALSE_CLAIMS, check, faults
from kiosk.authoring.checks.words_to_avoid import WORDS_TO_AVOID, WordToAvoid
from kiosk.pack.sentences import sentences
from kiosk.paths import content_dir
from tests.authoring.checks.conftest import MakeTopic, MakeWalk, said
from tests.authoring.checks.false_sentences import AVOIDED, EFFECT, GIVING, SAFETY
from tests.authoring.checks.true_sentences import TRUE

CLAIMS = [
    (claim, caught, near_miss)
    for module, examples in ((effect_claims, EFFECT), (giving_claims, GIVING), (safety_claims, SAFETY))
    for claim, (caught, near_miss) in zip(module.CLAIMS, examples, strict=True)
]


@pytest.mark.parametrize(("claim", "caught", "near_miss"), CLAIMS, ids=[caught for _, caught, _ in CLAIMS])
def test_a_false_claim_and_a_near_miss(claim: FalseClaim, caught: str, near_miss: str) -> None:
    assert [fault.write for fault in faults([caught]) if fault.write == claim.write] == [claim.write]
    assert list(faults([near_miss])) == []


@pytest.mark.parametrize(("word", "examples"), list(zip(WORDS_TO_AVOID, AVOIDED, strict=True)))
def test_a_word_to_avoid_and_a_near_miss(word: WordToAvoid, examples: tuple[str, str]) -> None:
    caught, near_miss = examples
    assert word.reason in [fault.reason for fault in faults([caught])]
    assert list(faults([near_miss])) == []


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_not_caught(text: str) -> None:
    assert list(faults(sentences(text))) == []


def test_there_are_enough_of_each() -> None:
    assert len(FALSE_CLAIMS) >= 40
    assert len(TRUE) >= 60


def _ids(path: Path) -> set[str]:
    return set(re.findall(r"^ +- +id: ([\w-]+)", path.read_text(encoding="utf-8"), re.MULTILINE))


def test_claims_and_sources_are_those_of_the_bundled_content() -> None:
    claims, sources = _ids(content_dir() / "claims.yaml"), _ids(content_dir() / "references.yaml")
    assert {id_ for claim in FALSE_CLAIMS for id_ in claim.ids.split()} <= claims
    assert {id_ for claim in FALSE_CLAIMS for id_ in claim.sources.split()} <= sources


@pytest.mark.parametrize(
    "text",
    [
        "No one can promise that it is a cure.",
        "It isn’t a cure.",
        "Ask whether it is a cure.",
        "Is it a cure?",
        "“Will it cure me?”",
        "No one can say that it is a wonder drug, a miracle, or a cure.",
    ],
)
def test_what_is_denied_or_asked_is_no_claim(text: str) -> None:
    assert list(faults([text])) == []


@pytest.mark.parametrize(
    "text",
    [
        "It does not work at once, but it cures you.",
        "No pain: a cure.",
        "If you do not like it, it cures you.",
        "It is not a pill; it is a cure.",
    ],
)
def test_a_denial_ends_with_its_clause(text: str) -> None:
    assert len(list(faults([text]))) == 1


def test_a_word_that_hurts_is_caught_when_denied_too() -> None:
    assert [fault.words for fault in faults(["You are not an addict."])] == ["addict"]


@pytest.mark.parametrize(
    "text",
    [
        "You can mix the spray with ketamine.",
        "If I feel fine, I can drive.",
        "Once it starts, it can last up to 24 hours.",
        "It creates a more relaxed state of mind.",
        "It is on its way to becoming a first-line drug.",
        "You will not get ‘high’.",
        "A drip in the muscle.",
        "Insurance often pays.",
        "TMS is a kind of ketamine.",
    ],
)
def test_other_ways_to_say_it(text: str) -> None:
    assert len(list(faults([text]))) == 1


def test_a_patent_in_belgium_is_history() -> None:
    assert list(faults(["Made in the US in 1962; a patent was filed in Belgium."])) == []


def test_places_and_words_are_those_of_the_sentence() -> None:
    found = [(fault.sentence, fault.words) for fault in faults(["İt rests.", "It Rewires you.", "A Cure, a cure."])]
    assert found == [(2, "Cure"), (1, "Rewires")]


def test_a_problem_says_why_what_to_write_and_where_from(topic: MakeTopic) -> None:
    assert said(check, topic("Rest.\n\n- You will not feel high.\n")) == [
        "8:1: “will not feel high”: feeling cut off is the most common effect on the mind, and who is told otherwise"
        ' may panic or drive (S0-06 R01 R42 R63), write "You may feel very different for a while"'
    ]
    assert said(check, topic("It is a miracle.")) == [
        '6:1: “miracle”: it promises too much, write "It helps some people"'
    ]


@pytest.mark.parametrize(
    "body",
    [
        "!!! myth\n    It is a cure.\n\n    It helps some people.",
        "!!! questions\n    - Tell me about the cure",
    ],
)
def test_myths_and_questions_to_take_along_are_not_looked_at(body: str, topic: MakeTopic) -> None:
    assert said(check, topic(body)) == []


@pytest.mark.parametrize(
    "body",
    [
        "## It is a cure",
        "!!! myth\n    It helps.\n\n    It is a cure.",
        "| | A |\n|--|--|\n| B | a cure |",
        "![A cure](scenes/a.svg)",
        '!!! note "A cure"\n    Rest.',
    ],
)
def test_every_other_text_is(body: str, topic: MakeTopic) -> None:
    assert len(said(check, topic(body))) == 1


def test_staff_notes_are_looked_at(walk: MakeWalk) -> None:
    notes = "text: Rest.\nstaff:\n  say: It is a cure.\n  ask: Who drives?\n  good-answer: You.\n  if-missing: Again."
    assert said(check, walk(notes)) == ['11:12: “cure”: it promises too much, write "It may help"']


def test_other_languages_are_not_looked_at(topic: MakeTopic) -> None:
    assert said(check, replace(topic("A cure"), file="es/topics/page.md")) == []
