"""A visit with a nurse, from the PIN to the wiped screen, by touch."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.screen import guide, planning
from kiosk.station.options import Handout, Settings
from kiosk.station.pin import set_pin
from kiosk.visit.guided import Dose
from kiosk.visit.idle import State
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor

PIN = "7391"


@pytest.fixture
def nurse(open_kiosk: Open, bundled_pack: Path, tmp_path: Path) -> Visitor:
    """A nurse who has come in through the staff door and begun a visit. Nobody was there before."""
    set_pin(tmp_path, PIN)
    visitor = open_kiosk(bundled_pack, state=tmp_path)
    come_in(visitor)
    return visitor


def come_in(visitor: Visitor) -> None:
    visitor.stage.front.knock()
    visitor.settle()
    for digit in PIN:
        visitor.tap(f"digit-{digit}")
    visitor.tap("pinOk")
    visitor.tap("staffGuided")


def plan(nurse: Visitor, *ids: str) -> None:
    for id_ in ids:
        entry = bring_up(nurse, f"part-{id_}")
        box = next(item for item in nurse.items(entry) if item.objectName() == "plan")
        nurse.clock.pass_(1)
        nurse.tap_at(nurse.centre(box))


def bring_up(nurse: Visitor, name: str) -> QQuickItem:
    """Turn the panel until the row of the list is on the glass."""
    panel = next(item for item in nurse.items() if item.objectName() == "panel")
    for _ in range(12):
        row = next(item for item in nurse.items(panel) if item.objectName() == name)
        page = next(item for item in nurse.items(panel) if item.objectName() == "page")
        if 0 <= row.mapToItem(page, QPointF()).y() <= page.height() - row.height() - 150:
            return row
        more = next(item for item in nurse.items(panel) if item.objectName() == "pageDown")
        nurse.clock.pass_(1)
        nurse.tap_at(nurse.centre(more))
    raise AssertionError(f"{name} is nowhere on the panel")


def test_what_a_visitor_left_is_gone_before_staff_see_it(open_kiosk: Open, bundled_pack: Path, tmp_path: Path) -> None:
    set_pin(tmp_path, PIN)
    visitor = open_kiosk(bundled_pack, state=tmp_path)
    fresh = visitor.player.visit.snapshot()
    visitor.player.openTopic("suicidal-thoughts")
    come_in(visitor)
    assert visitor.player.screen == "home"
    assert not visitor.player.canGoBack
    visitor.tap("endVisit")
    assert visitor.player.visit.snapshot() == fresh


def test_H8_a_whole_visit_with_a_nurse(nurse: Visitor) -> None:
    assert nurse.reads("Has today’s dose been given?")
    nurse.tap("doseToCome")
    plan(nurse, "iv-infusion", "plan-your-ride-home")
    assert nurse.reads("2 of 2 left, about")
    nurse.tap("nextPart")
    assert (nurse.player.screen, nurse.player.walkthrough.title) == ("walkthrough", "Arrive")
    assert nurse.reads("Who takes you home today, and when can you drive again?")
    assert not nurse.reads("They drive only the next day, after a full night of sleep")
    nurse.tap("answer")
    assert nurse.reads("They drive only the next day, after a full night of sleep")
    nurse.clock.pass_(1)
    nurse.tap_at(nurse.centre(bring_up(nurse, "tick-0")))
    assert nurse.find("tick-0").property("ticked")
    for _ in range(nurse.player.walkthrough.count - 1):
        nurse.tap("next")
    assert nurse.reads("1 of 2 left")
    assert not nurse.sees("next"), "a nurse asks in their own words: there are no questions to check oneself"
    nurse.tap("nextPart")
    assert nurse.player.topic.title == "Plan your ride home"
    assert nurse.reads("All of the plan is covered.")
    nurse.tap("endVisit")
    assert nurse.player.screen == "home"
    assert not nurse.sees("endVisit")


def test_ticks_stay_with_their_page_for_the_visit_and_no_longer(nurse: Visitor) -> None:
    nurse.tap("doseToCome")
    plan(nurse, "iv-infusion")
    nurse.tap("nextPart")
    nurse.tap("tick-0")
    assert nurse.find("tick-0").property("ticked")
    nurse.tap("next")
    assert not nurse.find("tick-0").property("ticked")
    nurse.tap("back")
    assert nurse.find("tick-0").property("ticked")
    nurse.tap("endVisit")
    come_in(nurse)
    nurse.tap("doseToCome")
    plan(nurse, "iv-infusion")
    nurse.tap("nextPart")
    assert not nurse.find("tick-0").property("ticked")


def test_after_the_dose_nobody_is_asked_and_consent_is_not_offered(nurse: Visitor) -> None:
    nurse.tap("doseGiven")
    names = {item.objectName() for item in nurse.items()}
    assert "part-rest-of-the-day" in names
    assert not names & {"part-your-rights", "part-questions-to-ask", "part-who-should-not-have-it"}
    plan(nurse, "iv-infusion")
    nurse.tap("nextPart")
    assert nurse.player.walkthrough.title not in {"Arrive", "Check-in"}
    while nurse.sees("next"):
        assert not nurse.reads("ASK (TEACH-BACK)")
        nurse.tap("next")


def test_the_dose_that_is_given_in_the_visit_takes_consent_out_of_the_plan(nurse: Visitor) -> None:
    nurse.tap("doseToCome")
    plan(nurse, "iv-infusion", "your-rights")
    nurse.tap("markDose")
    assert nurse.reads("1 of 1 left")
    assert not nurse.sees("markDose")
    assert not nurse.sees("part-your-rights")


def test_the_page_can_be_taken_off_the_screen_and_the_panel_stays(nurse: Visitor) -> None:
    nurse.tap("doseToCome")
    assert nurse.reads("What would you like to know?")
    nurse.tap("blank")
    assert nurse.reads("One moment, please.")
    assert not nurse.reads("What would you like to know?")
    assert nurse.reads("Plan this visit")
    nurse.tap("blank")
    assert nurse.reads("What would you like to know?")


def test_bigger_letters_for_two_readers(nurse: Visitor) -> None:
    nurse.tap("doseToCome")
    nurse.tap("enlarge")
    assert nurse.player.visit.comfort.text_size == "large"
    nurse.tap("enlarge")
    assert nurse.player.visit.comfort.text_size == "standard"


def test_nothing_ends_it_for_an_hour_and_then_it_asks_and_ends(nurse: Visitor) -> None:
    nurse.tap("doseToCome")
    nurse.clock.pass_(3599)
    nurse.player.presence.wake()
    assert nurse.player.visit.idle.state is State.ACTIVE
    nurse.clock.pass_(1)
    nurse.player.presence.wake()
    nurse.settle()
    assert nurse.reads("Is this visit still going on?")
    nurse.clock.pass_(30)
    nurse.player.presence.wake()
    nurse.settle()
    assert not nurse.sees("endVisit")
    assert nurse.player.screen == "home"


def test_the_visitor_may_end_it_too(nurse: Visitor) -> None:
    nurse.tap("doseToCome")
    nurse.tap("done")
    assert not nurse.sees("endVisit")


def test_no_file_tells_of_the_visit(nurse: Visitor, tmp_path: Path) -> None:
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    nurse.tap("doseToCome")
    plan(nurse, "iv-infusion")
    nurse.tap("nextPart")
    nurse.tap("tick-0")
    nurse.tap("endVisit")
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before


def test_the_dose_that_is_given_takes_the_page_before_it_off_the_glass(nurse: Visitor) -> None:
    nurse.tap("doseToCome")
    plan(nurse, "iv-infusion", "your-rights")
    nurse.player.openTopic("your-rights")
    nurse.tap("markDose")
    assert (nurse.player.screen, nurse.player.canGoBack) == ("home", False)
    nurse.tap("nextPart")
    assert nurse.player.walkthrough.title == "Treatment starts", "not the steps that are for before the dose"


def test_after_the_dose_no_page_that_is_for_before_it_is_taken_home(
    open_kiosk: Open, bundled_pack: Path, tmp_path: Path
) -> None:
    set_pin(tmp_path, PIN)
    folder = tmp_path / "out"
    folder.mkdir()
    nurse = open_kiosk(bundled_pack, state=tmp_path, base=Settings(handout=Handout(folder=folder)))
    come_in(nurse)
    nurse.tap("doseGiven")
    nurse.player.openTopic("your-rights")  # the patient's own finger
    nurse.clock.pass_(1)
    nurse.tap("saveHandout")
    assert nurse.reads("There is nothing to take yet. Plan a page first, or open one.")
    assert list(folder.iterdir()) == []


def test_in_another_language_the_plan_has_its_names(nurse: Visitor) -> None:
    nurse.tap("doseToCome")
    plan(nurse, "plan-your-ride-home")
    nurse.tap("language")
    titles = {part.id: part.title for part in nurse.player.visit.guided.plan}
    assert titles == {"plan-your-ride-home": nurse.player.library.pack.topic_card("es", "plan-your-ride-home").title}


def test_the_finger_that_began_the_visit_answers_nothing(open_kiosk: Open, bundled_pack: Path, tmp_path: Path) -> None:
    set_pin(tmp_path, PIN)
    visitor = open_kiosk(bundled_pack, state=tmp_path)
    come_in(visitor)
    visitor.tap_at(visitor.centre(visitor.find("doseToCome")))  # with no time in between
    assert visitor.player.visit.guided.dose is Dose.UNKNOWN
    visitor.tap("doseToCome")
    assert visitor.player.visit.guided.dose is Dose.TO_COME


def test_the_question_is_asked_while_the_page_is_hidden_too(nurse: Visitor) -> None:
    nurse.tap("doseToCome")
    nurse.tap("blank")
    nurse.clock.pass_(3600)
    nurse.player.presence.wake()
    nurse.settle()
    assert nurse.reads("Is this visit still going on?")
    nurse.tap("keepReading")
    assert nurse.player.visit.idle.state is State.ACTIVE
    assert nurse.sees("endVisit")


def test_a_step_does_not_read_every_page_again(nurse: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    monkeypatch.setattr(guide, "offers", lambda *args, **kwargs: read.append(1) or planning.offers(*args, **kwargs))
    nurse.tap("doseToCome")
    plan(nurse, "iv-infusion")
    nurse.tap("nextPart")
    nurse.tap("next")
    assert len(read) == 1
    nurse.tap("language")
    nurse.tap("markDose")
    assert len(read) == 3
