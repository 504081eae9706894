""" "Check yourself" by touch: an answer teaches, whichever it is, and nothing of it is left."""

from __future__ import annotations

import pytest

from kiosk.visit.journey import Place, Screen
from tests.journeys.visitor import Visitor

WALKS = ("iv-infusion", "nasal-spray", "injection")


def go_to_the_end(visitor: Visitor, walk: str) -> None:
    last = visitor.player.library.pack.walkthrough("en", walk).card.step_count - 1
    visitor.player.show_place(Place(Screen.WALKTHROUGH, walk, last))
    visitor.settle()
    visitor.tap("next")


@pytest.mark.parametrize("walk", WALKS)
def test_every_answer_of_every_question_teaches(visitor: Visitor, walk: str) -> None:
    go_to_the_end(visitor, walk)
    questions = visitor.player.library.pack.walkthrough("en", walk).check_yourself
    assert len(questions) == 3
    for number, question in enumerate(questions):
        assert visitor.player.check.number == number
        assert visitor.reads(f"Question {number + 1} of 3")
        for at, choice in enumerate(question.choices):
            visitor.tap(f"choice-{at}")
            rows = visitor.player.check.choices.rows
            assert [row.isChosen for row in rows] == [one == at for one in range(len(rows))]
            assert (rows[at].isRight, bool(rows[at].feedback)) == (choice.right, True)
            assert visitor.reads(rows[at].feedback.split("<")[0])
        if number < 2:
            visitor.tap("next")
    assert not visitor.sees("next")
    assert visitor.reads("That was the last question.")


def test_back_goes_through_the_questions_to_the_last_step(visitor: Visitor) -> None:
    go_to_the_end(visitor, "iv-infusion")
    visitor.tap("choice-1")
    visitor.tap("next")
    assert visitor.player.check.number == 1
    visitor.tap("back")
    assert (visitor.player.check.number, visitor.player.check.isAnswered) == (0, False)
    visitor.tap("back")
    assert (visitor.player.screen, visitor.player.walkthrough.number) == ("walkthrough", 9)


def test_it_says_that_these_questions_are_for_before_the_dose(visitor: Visitor) -> None:
    go_to_the_end(visitor, "nasal-spray")
    assert visitor.reads("If you have had your dose today")
    assert visitor.reads("Nobody counts, and nothing is kept.")


def test_nothing_of_it_is_left_when_the_visit_ends(visitor: Visitor) -> None:
    fresh = visitor.player.visit.snapshot()
    visitor.tap("expect")
    go_to_the_end(visitor, "iv-infusion")
    visitor.tap("choice-0")
    assert visitor.player.visit.snapshot() != fresh
    visitor.tap("done")
    assert visitor.player.visit.snapshot() == fresh
    go_to_the_end(visitor, "iv-infusion")
    assert not visitor.player.check.isAnswered


def test_the_question_and_its_answers_are_read_aloud(visitor: Visitor) -> None:
    go_to_the_end(visitor, "iv-infusion")
    visitor.tap("listen")
    while visitor.player.speech.isOpen:
        visitor.reader.ends()
    said = " ".join(visitor.reader.said)
    assert "When can you drive again after the drip?" in said
    assert "After a nap at home" in said
