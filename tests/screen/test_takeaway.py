"""What a patient alone may take along, what staff may, and that nothing of it stays."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from kiosk.paper.printing.cups import CupsPrinter
from kiosk.paper.printing.printer import Printer
from kiosk.screen.player import Player
from kiosk.screen.takeaway import TakeAway
from kiosk.station.options import Handout
from kiosk.visit.guided import Part
from kiosk.visit.journey import Screen
from kiosk.visit.takeaway import Question
from tests.conftest import FakeClock
from tests.screen.conftest import Hand

# Where the questions of the sample topic "ride" stand.
BLOCK = 13


@pytest.fixture
def along(player: Player) -> TakeAway:
    return player.along


class Act:
    """One action a second."""

    def __init__(self, along: TakeAway, clock: FakeClock) -> None:
        self.along = along
        self.clock = clock

    def __call__(self, action: str, *arguments: object) -> None:
        self.clock.pass_(1)
        getattr(self.along, action)(*arguments)


@pytest.fixture
def act(along: TakeAway, clock: FakeClock) -> Act:
    return Act(along, clock)


@pytest.fixture
def sent(along: TakeAway, monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What a printer is given that takes everything at once."""
    given: list[bytes] = []

    def take(printer: Printer, pdf: bytes) -> None:
        given.append(pdf)
        printer.taken.emit()

    monkeypatch.setattr(CupsPrinter, "print_", take)
    return given


def guided(along: TakeAway, *parts: str) -> None:
    along.visit.guided.begin()
    along.visit.guided.replan(tuple(Part(Screen.TOPIC, id_, id_, 2) for id_ in parts))


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


# Codes


def test_a_code_opens_over_a_topic_and_closes(along: TakeAway, hand: Hand, act: Act) -> None:
    hand.does("openTopic", "rest")
    act("openQr")
    assert along.isQrOpen
    assert along.codeText.startswith("Rest\nBring an adult to take you home.")
    assert (along.codeNumber, along.codeCount) == (1, 1)
    assert along.codeSize >= 21  # the smallest code there is
    assert along.codeOutline.startswith("M0 0h7v1h-7z")  # the edge of its first corner
    act("nextCode")
    assert along.codeNumber == 1
    act("closeQr")
    assert not along.isQrOpen
    assert (along.codeText, along.codeSize, along.codeOutline, along.codeCount) == ("", 0, "", 0)


def test_a_page_that_is_none_opens_nothing(along: TakeAway, hand: Hand, act: Act) -> None:
    hand.does("openSection", "afterwards")
    act("openQr")
    assert not along.isQrOpen


def test_another_page_puts_the_code_away(along: TakeAway, hand: Hand, act: Act) -> None:
    hand.does("openTopic", "rest")
    act("openQr")
    hand.does("goHome")
    assert not along.isQrOpen


def test_the_key_for_back_closes_the_code_first(player: Player, along: TakeAway, hand: Hand, act: Act) -> None:
    hand.does("openTopic", "rest")
    act("openQr")
    hand.does("step_back")
    assert not along.isQrOpen
    assert player.screen == "topic"


# Questions


def test_ticks_belong_to_their_topic(along: TakeAway, hand: Hand, act: Act) -> None:
    hand.does("openTopic", "ride")
    act("toggleQuestion", BLOCK, 0)
    assert along.ticked == [f"{BLOCK}.0"]
    hand.does("openTopic", "food")
    assert along.ticked == []
    assert along.tickedCount == 1
    act("openQr")
    assert along.codeText.endswith("My questions:\n- What else could I try?")
    act("closeQr")
    hand.does("goBack")
    act("toggleQuestion", BLOCK, 0)
    assert along.tickedCount == 0


def test_a_question_that_is_not_there_is_left_out(along: TakeAway, hand: Hand, act: Act) -> None:
    hand.does("openTopic", "ride")
    for block, item in ((BLOCK, 7), (0, 0), (99, 0)):
        act("toggleQuestion", block, item)
    act("openQr")
    assert "My questions" not in along.codeText


def test_where_there_is_no_topic_nothing_is_ticked(along: TakeAway, act: Act) -> None:
    act("toggleQuestion", 0, 0)
    assert along.tickedCount == 0


def test_with_the_visit_everything_is_gone(player: Player, along: TakeAway, hand: Hand, act: Act) -> None:
    fresh = player.visit.snapshot()
    hand.does("openTopic", "ride")
    act("toggleQuestion", BLOCK, 0)
    act("openQr")
    assert player.visit.take_home.questions == (Question("ride", BLOCK, 0),)
    hand.does("finish")
    assert player.visit.snapshot() == fresh
    assert not along.isQrOpen
    assert along.message == ""


# Paper


def test_a_patient_alone_prints_and_saves_nothing(
    along: TakeAway, hand: Hand, act: Act, sent: list[bytes], tmp_path: Path
) -> None:
    along.allow(Handout(printing="on", folder=tmp_path))
    hand.does("openTopic", "ride")
    act("printHandout", [])
    act("saveHandout", [])
    assert (along.canPrint, along.canSave) == (False, False)
    assert (sent, list(tmp_path.iterdir())) == ([], [])


def test_staff_print_the_page_in_front(along: TakeAway, hand: Hand, act: Act, sent: list[bytes]) -> None:
    along.allow(Handout(printing="on"))
    guided(along)
    hand.does("openTopic", "rest")
    act("printHandout", [])
    assert "Bring an adult to take you home." in words(sent[0])
    assert along.message == "It is with the printer. Sheets: 1"
    assert along.visit.take_home.sheets == 1


def test_staff_print_the_plan_with_the_questions_and_room_for_a_pen(
    along: TakeAway, hand: Hand, act: Act, sent: list[bytes]
) -> None:
    along.allow(Handout(printing="on", pages_per_visit=20))
    guided(along, "rest", "food")
    hand.does("openTopic", "ride")
    act("toggleQuestion", BLOCK, 0)
    act("printHandout", [])
    found = words(sent[0])
    at = [found.index(each) for each in ("Rest", "Food", "My questions What else could I try?", "To fill in by hand")]
    assert at == sorted(at)


def test_staff_may_name_what_to_print(along: TakeAway, act: Act, sent: list[bytes]) -> None:
    along.allow(Handout(printing="on", paper="a4"))
    guided(along, "rest")
    act("printHandout", ["walkthrough:iv"])
    assert "1. Step title 1." in words(sent[0])
    assert round(PdfReader(io.BytesIO(sent[0])).pages[0].mediabox.height) == 842


def test_a_visit_prints_no_more_sheets_than_the_settings_allow(along: TakeAway, act: Act, sent: list[bytes]) -> None:
    along.allow(Handout(printing="on", pages_per_visit=2))
    guided(along)
    for _ in range(3):
        act("printHandout", ["topic:rest"])
    assert len(sent) == 2
    assert along.message == "This visit has printed as many sheets as one visit may."


def test_what_is_wrong_with_the_printer_is_told(along: TakeAway, act: Act, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CupsPrinter, "print_", lambda printer, _pdf: printer.failed.emit("no-paper"))
    along.allow(Handout(printing="on"))
    guided(along)
    act("printHandout", ["topic:rest"])
    assert along.message == "The printer has no paper. Please fill the tray."
    assert along.visit.take_home.sheets == 0


def test_what_is_nowhere_cannot_be_made(along: TakeAway, act: Act, sent: list[bytes]) -> None:
    along.allow(Handout(printing="on"))
    guided(along)
    act("printHandout", ["topic:nowhere"])
    assert sent == []
    assert along.message == "There is nothing to take yet. Plan a page first, or open one."


def test_staff_save_a_handout(along: TakeAway, act: Act, qtbot: QtBot, tmp_path: Path) -> None:
    along.allow(Handout(folder=tmp_path))
    guided(along)
    act("saveHandout", ["topic:rest"])
    qtbot.waitUntil(lambda: along.message == "Saved as care-handout.pdf")
    assert "Bring an adult to take you home." in words((tmp_path / "care-handout.pdf").read_bytes())


def test_without_the_stick_it_says_so(along: TakeAway, act: Act, qtbot: QtBot, tmp_path: Path) -> None:
    along.allow(Handout(folder=tmp_path / "usb"))
    guided(along)
    act("saveHandout", ["topic:rest"])
    qtbot.waitUntil(lambda: along.message == "The USB stick or folder is not there. Please put it in.")
