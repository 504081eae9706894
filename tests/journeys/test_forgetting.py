"""The visitor walks away, and the kiosk forgets them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor

# The longest page of the bundled content is read in less.
LONG_ENOUGH = 20 * 60.0


def leave_traces(visitor: Visitor) -> None:
    """Read here and there, open what can be opened, and stop in the middle of a page."""
    visitor.tap("section-afterwards")
    visitor.tap("card-side-effects")
    visitor.tap("pageDown")
    visitor.tap("home")
    visitor.tap("expect")
    visitor.tap("route-iv-infusion")
    visitor.tap("next")
    visitor.reach("sources")


def glass(visitor: Visitor) -> bytes:
    """The pixels that the next visitor sees."""
    visitor.settle()
    image = visitor.window.grabWindow()
    return bytes(image.constBits())


def test_P4_after_the_warning_everything_is_as_after_a_fresh_start(visitor: Visitor) -> None:
    fresh, pixels = visitor.player.visit.snapshot(), glass(visitor)
    leave_traces(visitor)
    assert visitor.player.visit.snapshot() != fresh

    visitor.wait(LONG_ENOUGH)
    assert visitor.reads("Are you still reading?")
    assert visitor.reads("about half a minute")
    visitor.wait(29)
    assert visitor.reads("Are you still reading?")
    visitor.wait(1.1)
    assert not visitor.reads("Are you still reading?")
    assert visitor.player.visit.snapshot() == fresh
    assert glass(visitor) == pixels


def test_sources_that_one_visitor_opened_are_closed_for_the_next(visitor: Visitor) -> None:
    def open_topic() -> str:
        visitor.tap("section-getting-ready")
        visitor.tap("card-plan-your-ride-home")
        return f"1. {visitor.player.topic.sources[0]}"

    first = open_topic()
    visitor.reach("sources")
    assert visitor.reads(first)
    visitor.tap("done")
    open_topic()
    assert not visitor.reads(first)


def test_thirty_visits_in_a_row_leave_nothing(visitor: Visitor) -> None:
    fresh, pixels = visitor.player.visit.snapshot(), glass(visitor)
    for _ in range(30):
        leave_traces(visitor)
        visitor.tap("done")
        assert visitor.player.visit.snapshot() == fresh
    assert glass(visitor) == pixels


def test_P7_home_never_shows_what_was_read_last(visitor: Visitor) -> None:
    words = sorted(visitor.texts())
    visitor.tap("section-right-for-me")
    visitor.tap("card-who-should-not-have-it")
    visitor.wait(LONG_ENOUGH)
    visitor.wait(31)
    assert sorted(visitor.texts()) == words


@pytest.mark.parametrize("where", ["keepReading", "outside"])
def test_I1_any_touch_extends_the_visit_at_the_same_place(visitor: Visitor, where: str) -> None:
    visitor.tap("section-afterwards")
    visitor.tap("card-side-effects")
    visitor.tap("pageDown")
    down = visitor.scroll
    for _ in range(12):  # I2: as often as wanted
        visitor.wait(LONG_ENOUGH)
        assert visitor.reads("Are you still reading?")
        if where == "outside":
            visitor.clock.pass_(1)
            visitor.tap_at(QPoint(30, 30))
        else:
            visitor.tap("keepReading")
        assert not visitor.reads("Are you still reading?")
        assert visitor.player.topic.title == "Side effects"
        assert visitor.scroll == down


def test_im_done_in_the_warning_ends_the_visit_at_once(visitor: Visitor) -> None:
    fresh = visitor.player.visit.snapshot()
    visitor.tap("section-afterwards")
    visitor.wait(LONG_ENOUGH)
    visitor.tap("startOver")
    assert visitor.player.visit.snapshot() == fresh
    assert visitor.player.screen == "home"


def test_I3_more_time_gives_ten_times_the_time(visitor: Visitor) -> None:
    visitor.tap("section-afterwards")
    visitor.wait(121)
    visitor.tap("moreTime")
    visitor.wait(1190)
    assert not visitor.reads("Are you still reading?")
    visitor.wait(20)
    assert visitor.reads("Are you still reading?")


def test_I6_the_limit_is_said_at_the_start(visitor: Visitor) -> None:
    assert visitor.reads("It starts over when nobody has touched it for 2 minutes.")
    assert visitor.reads("This screen does not save what you tap.")


def test_after_a_reset_the_first_tap_opens_a_card(visitor: Visitor) -> None:
    visitor.tap("section-afterwards")
    visitor.wait(LONG_ENOUGH)
    visitor.wait(31)
    visitor.tap("section-kinds")
    assert visitor.player.screen == "section"


def test_nobody_there_nothing_happens(visitor: Visitor) -> None:
    pixels = glass(visitor)
    for _ in range(24):
        visitor.wait(3600)
        assert not visitor.reads("Are you still reading?")
    assert glass(visitor) == pixels


def test_the_touch_that_ends_the_visit_opens_nothing(visitor: Visitor) -> None:
    """A second tap on "I'm done" lands on Home, where a card may lie under the finger."""
    visitor.tap("section-afterwards")
    point = visitor.centre(visitor.find("done"))
    visitor.clock.pass_(1)
    visitor.tap_at(point)
    visitor.clock.pass_(0.1)
    visitor.tap_at(visitor.centre(visitor.find("section-kinds")))
    assert visitor.player.screen == "home"


def test_a_stuck_finger_does_not_block_the_next_one(open_kiosk: Open, bundled_pack: Path) -> None:
    visitor = open_kiosk(bundled_pack)
    visitor.press(QPoint(5, 5))  # and it never lifts
    visitor.wait(LONG_ENOUGH)
    visitor.wait(31)
    visitor.release(QPoint(5, 5))
    visitor.tap("section-kinds")
    assert visitor.player.screen == "section"
