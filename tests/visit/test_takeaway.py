"""What a visitor takes along."""

from __future__ import annotations

from kiosk.visit.takeaway import Question, TakeHome

FIRST, SECOND = Question("food", 3, 0), Question("ride", 3, 1)


def test_questions_keep_the_order_in_which_they_were_ticked() -> None:
    home = TakeHome().toggled(SECOND).toggled(FIRST)
    assert home.questions == (SECOND, FIRST)


def test_a_second_touch_unticks() -> None:
    home = TakeHome().toggled(FIRST).toggled(SECOND).toggled(FIRST)
    assert home.questions == (SECOND,)
    assert home.toggled(SECOND) == TakeHome()


def test_sheets_add_up() -> None:
    assert TakeHome().printed(2).printed(3).sheets == 5
