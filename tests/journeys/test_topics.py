"""Reading topics: in, on, back, and where it all comes from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt

from kiosk.visit.journey import Place, Screen
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor


def test_topic_and_back_restores_the_place_and_the_scroll(visitor: Visitor) -> None:
    visitor.tap("section-afterwards")
    visitor.tap("card-side-effects")
    assert visitor.reads("Side effects")
    visitor.tap("pageDown")
    assert visitor.scroll > 0
    visitor.tap("pageUp")
    visitor.swipe(QPoint(500, 600), QPoint(500, 500))
    down = visitor.scroll
    visitor.tap("next-serious-risks")
    assert visitor.player.topic.title == "Serious risks"
    assert visitor.scroll == 0
    visitor.tap("back")
    assert visitor.player.topic.title == "Side effects"
    assert visitor.scroll == down > 0
    visitor.tap("back")
    assert visitor.sees("card-side-effects")
    visitor.tap("back")
    assert visitor.sees("section-afterwards")


def test_N3_every_topic_is_within_three_touches_of_home(visitor: Visitor) -> None:
    pack, language = visitor.player.library.pack, visitor.player.library.language
    for section in pack.sections(language):
        for card in pack.topic_cards(language, section.id):
            visitor.tap(f"section-{section.id}")
            touches = 1 + visitor.reach(f"card-{card.id}")
            assert visitor.player.topic.title == card.title
            assert touches <= 3
            visitor.tap("home")


def test_T6_a_page_scrolls_under_the_finger_and_by_its_buttons(visitor: Visitor) -> None:
    visitor.tap("section-afterwards")
    visitor.tap("card-side-effects")
    visitor.swipe(QPoint(500, 700), QPoint(500, 300))
    assert visitor.scroll > 200
    assert visitor.player.topic.title == "Side effects"
    while visitor.sees("pageUp"):
        visitor.tap("pageUp")
    assert visitor.scroll == 0
    turns = 0
    while visitor.sees("pageDown"):
        visitor.tap("pageDown")
        turns += 1
        assert turns < 20
    assert turns > 1


def test_T5_sliding_off_a_button_cancels_it(visitor: Visitor) -> None:
    card = visitor.find("section-afterwards")
    start = visitor.centre(card)
    visitor.press(start)
    visitor.move(start + QPoint(0, -300))
    visitor.release(start + QPoint(0, -300))
    visitor.settle()
    assert visitor.player.screen == "home"
    # Nothing happens before the finger lifts.
    visitor.press(start)
    visitor.settle()
    assert visitor.player.screen == "home"
    visitor.release(start)
    visitor.settle()
    assert visitor.player.screen == "section"


def test_T8_a_double_tap_goes_one_step(visitor: Visitor) -> None:
    point = visitor.centre(visitor.find("section-afterwards"))
    visitor.clock.pass_(1)
    visitor.tap_at(point)
    visitor.clock.pass_(0.15)
    # The second touch of a double tap lands on whatever has come up under the finger.
    visitor.tap_at(visitor.centre(visitor.find("card-side-effects")))
    assert visitor.player.screen == "section"
    visitor.clock.pass_(0.3)
    visitor.tap_at(visitor.centre(visitor.find("card-side-effects")))
    assert visitor.player.screen == "topic"


def test_a_hard_word_opens_its_meaning_in_place(open_kiosk: Open, sample_pack: Path) -> None:
    visitor = open_kiosk(sample_pack)
    visitor.tap("section-getting-ready")
    visitor.tap("card-ride")
    paragraph = next(item for item in visitor.items() if "word:dissociation" in str(item.property("html") or ""))
    # The word stands a little way into its line; a finger is not more exact than this.
    spot = paragraph.mapToScene(paragraph.boundingRect().topLeft()).toPoint() + QPoint(200, 22)
    visitor.clock.pass_(1)
    visitor.tap_at(spot)
    assert visitor.reads("Feeling cut off from your body.")
    visitor.tap("close")
    assert not visitor.reads("Feeling cut off from your body.")
    assert visitor.player.topic.title == "Ride"


def test_the_sources_of_a_page_open_in_a_readable_form(visitor: Visitor) -> None:
    visitor.tap("section-getting-ready")
    visitor.tap("card-plan-your-ride-home")
    first = visitor.player.topic.sources[0]
    assert not visitor.reads(first)
    visitor.reach("sources")
    assert visitor.reads(f"1. {first}")


def test_K1_keys_reach_a_topic_and_come_back(visitor: Visitor) -> None:
    for _ in range(30):
        visitor.key(Qt.Key.Key_Tab)
        focus = visitor.window.activeFocusItem()
        if focus is not None and focus.objectName() == "section-kinds":
            break
    visitor.key(Qt.Key.Key_Return)
    assert visitor.player.screen == "section"
    visitor.key(Qt.Key.Key_Escape)
    assert visitor.player.screen == "home"


def test_K7_back_returns_the_keys_to_where_they_were(visitor: Visitor) -> None:
    visitor.key(Qt.Key.Key_Tab)
    while (focus := visitor.window.activeFocusItem()) is None or focus.objectName() != "section-kinds":
        visitor.key(Qt.Key.Key_Tab)
    visitor.key(Qt.Key.Key_Return)
    assert visitor.player.screen == "section"
    visitor.key(Qt.Key.Key_Escape)
    focus = visitor.window.activeFocusItem()
    assert focus is not None
    assert focus.objectName() == "section-kinds"


def test_K2_the_keys_go_round_every_page(visitor: Visitor) -> None:
    """From every page Tab comes back to where it began, and the round holds all that can be pressed."""
    pages = (Place(), Place(Screen.SECTION, "kinds"), Place(Screen.TOPIC, "side-effects"), Place(Screen.ROUTES))
    for place in (*pages, Place(Screen.WALKTHROUGH, "iv-infusion", 3)):
        visitor.player.show_place(place)
        visitor.key(Qt.Key.Key_Tab)
        first = visitor.window.activeFocusItem()
        seen = []
        for _ in range(100):
            focus = visitor.window.activeFocusItem()
            assert focus is not None
            seen.append(focus.objectName())
            visitor.key(Qt.Key.Key_Tab)
            if visitor.window.activeFocusItem() is first:
                break
        else:
            raise AssertionError(f"Tab never comes round on {place}: {seen}")
        names = {item.objectName() for item in visitor.items() if item.property("activeFocusOnTab")} - {""}
        assert names <= set(seen)


def test_K6_what_the_keys_are_at_is_never_hidden(visitor: Visitor) -> None:
    visitor.player.show_place(Place(Screen.TOPIC, "side-effects"))
    bar = visitor.find("home").mapToScene(QPointF(0, 0)).y()
    for _ in range(40):
        visitor.key(Qt.Key.Key_Tab)
        focus = visitor.window.activeFocusItem()
        assert focus is not None
        top = focus.mapToScene(QPointF(0, 0)).y()
        if top < bar:
            assert top >= 0
            assert top + min(focus.height(), 200) <= bar


def test_K1_a_hard_word_opens_by_keys(visitor: Visitor) -> None:
    visitor.player.show_place(Place(Screen.TOPIC, "side-effects"))
    for _ in range(40):
        visitor.key(Qt.Key.Key_Tab)
        focus = visitor.window.activeFocusItem()
        if focus is not None and focus.property("links"):
            break
    visitor.key(Qt.Key.Key_Return)
    assert visitor.player.word.isOpen
    visitor.key(Qt.Key.Key_Return)
    assert not visitor.player.word.isOpen
