"""What was opened over a page gives the keys back to where they were when it closes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kiosk.visit.journey import Place, Screen
from tests.journeys.visitor import Visitor


def at(visitor: Visitor) -> str:
    item = visitor.window.activeFocusItem()
    return item.objectName() if item is not None else ""


def tab_to(visitor: Visitor, name: str) -> None:
    for _ in range(60):
        if at(visitor) == name:
            return
        visitor.key(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {name}")


@pytest.mark.parametrize("button", ["textSize", "view"])
def test_after_a_sheet_the_keys_are_at_its_button(visitor: Visitor, button: str) -> None:
    tab_to(visitor, button)
    visitor.key(Qt.Key.Key_Return)
    assert at(visitor) == "close"
    visitor.key(Qt.Key.Key_Return)
    assert at(visitor) == button


def test_after_the_question_whether_somebody_is_there_they_are_where_they_were(visitor: Visitor) -> None:
    tab_to(visitor, "search")
    visitor.wait(24 * 3600)
    assert at(visitor) == "keepReading"
    visitor.key(Qt.Key.Key_Space)
    assert at(visitor) == "search"


def test_after_a_word_they_are_at_the_text_that_has_it(visitor: Visitor) -> None:
    visitor.player.show_place(Place(Screen.WALKTHROUGH, "iv-infusion", 3))
    visitor.settle()
    for _ in range(60):
        visitor.key(Qt.Key.Key_Tab)
        item = visitor.window.activeFocusItem()
        if item is not None and item.property("links"):
            break
    visitor.key(Qt.Key.Key_Return)
    assert visitor.sees("close")
    visitor.key(Qt.Key.Key_Escape)
    assert visitor.window.activeFocusItem() == item
