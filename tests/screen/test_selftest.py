"""The self-test as the page sees it: in steps, the worst first, with a sentence to hear."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer, QTranslator
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from kiosk.doctor import checks
from kiosk.doctor.place import Place
from kiosk.doctor.words import Finding, Level, Outcome
from kiosk.screen.lists import RecordModel
from kiosk.screen.selftest import FindingRow, SelfTest
from kiosk.station.options import Settings, Sound
from kiosk.station.pin import set_pin
from kiosk.visit.voice import Voice
from tests.conftest import FakeClock
from tests.reader import Reader

FINE = Outcome("K00", Level.GOOD, "Roof", "It is tight.")
LEAKS = Outcome("K01", Level.BROKEN, "Roof", "It leaks.", "Mend it.")
OLD = Outcome("K02", Level.LOOK, "Roof", "It is old.", "Look at it.")

MakeTest = Callable[..., SelfTest]


@pytest.fixture
def make_test(qapp: QCoreApplication, tmp_path: Path, sample_pack: Path, clock: FakeClock) -> Iterator[MakeTest]:
    made: list[SelfTest] = []

    def make(*engines: Reader, languages: tuple[str, ...] = ("en",), settings: Settings | None = None) -> SelfTest:
        place = Place(settings or Settings(), tmp_path, pack=sample_pack, now=lambda: datetime(2026, 6, 1, 12))
        made.append(SelfTest(place, languages, engines=engines, loudness=lambda: Voice(40), clock=clock))
        return made[-1]

    yield make
    for one in made:
        one.stop()


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Has the self-test look at this and nothing else, before the screen and after the voices."""

    def only(before: tuple[checks.Check, ...] = (), after: tuple[checks.Check, ...] = ()) -> None:
        monkeypatch.setattr(checks, "BEFORE_SCREEN", before)
        monkeypatch.setattr(checks, "AFTER_SCREEN", after)

    return only


def rows(test: SelfTest) -> tuple[FindingRow, ...]:
    assert isinstance(test.rows, RecordModel)
    return test.rows.rows


def finish(qtbot: QtBot, test: SelfTest) -> None:
    test.begin()
    qtbot.waitUntil(lambda: not test.isRunning)


def codes(test: SelfTest) -> list[str]:
    return [row.code for row in rows(test)]


def finds(*outcomes: Outcome) -> checks.Check:
    return lambda place: [outcome.found() for outcome in outcomes]


def test_it_says_what_the_command_says(qtbot: QtBot, make_test: MakeTest, tmp_path: Path) -> None:
    set_pin(tmp_path, "7391")
    test = make_test(Reader("en"), languages=("en", "es"))
    assert not test.isRunning
    tester = QAbstractItemModelTester(test.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    finish(qtbot, test)
    assert tester.model() is test.rows
    # How much room this computer has, and who sets its clock, is not for a test to say.
    assert set(codes(test)) - {"K44", "K45", "K50", "K51"} == {
        *("K21", "K71", "K65", "K10", "K12", "K15", "K70", "K40", "K54", "K56", "K58", "K31", "K33", "K60")
    }
    assert (test.brokenCount, test.lookCount, test.progress) == (0, 3, 1.0)


def test_the_worst_stands_first(qtbot: QtBot, make_test: MakeTest, only: Callable[..., None]) -> None:
    only(before=(finds(FINE), finds(OLD)), after=(finds(LEAKS),))
    test = make_test(Reader("en"))
    finish(qtbot, test)
    assert codes(test) == ["K01", "K02", "K21", "K00", "K70"]
    assert rows(test)[0] == FindingRow("K01", "broken", "Roof", "It leaks.", "Mend it.")
    assert (test.brokenCount, test.lookCount) == (1, 2)


def test_the_screen_goes_on_while_a_thread_looks(qtbot: QtBot, make_test: MakeTest, only: Callable[..., None]) -> None:
    go_on = threading.Event()

    def slow(place: Place) -> list[Finding]:
        assert threading.current_thread() is not threading.main_thread()
        assert go_on.wait(10)
        return [FINE.found()]

    only(before=(slow,))
    test = make_test(Reader("en"))
    test.begin()
    qtbot.waitUntil(lambda: test.progress > 0)
    turned: list[bool] = []
    QTimer.singleShot(0, lambda: turned.append(True))
    qtbot.waitUntil(lambda: bool(turned))  # as does everything else that waits in the event loop
    assert (test.isRunning, codes(test)) == (True, [])
    go_on.set()
    qtbot.waitUntil(lambda: not test.isRunning)
    assert codes(test) == ["K21", "K00", "K70"]


def test_staff_may_leave_at_any_time(qtbot: QtBot, make_test: MakeTest, only: Callable[..., None]) -> None:
    go_on = threading.Event()

    def slow(place: Place) -> list[Finding]:
        go_on.wait(10)
        return [LEAKS.found()]

    only(before=(slow,))
    test = make_test(Reader("en"))
    test.begin()
    qtbot.waitUntil(lambda: test.progress > 0)
    test.stop()
    assert not test.isRunning
    go_on.set()
    only(before=(finds(FINE),))
    finish(qtbot, test)
    assert "K01" not in codes(test)


def test_a_check_that_fails_is_one_finding_more(qtbot: QtBot, make_test: MakeTest, only: Callable[..., None]) -> None:
    def stumble(place: Place) -> list[Finding]:
        raise ZeroDivisionError

    only(before=(stumble,), after=(finds(FINE),))
    test = make_test(Reader("en"))
    finish(qtbot, test)
    assert codes(test) == ["K99", "K21", "K70", "K00"]


def test_it_can_be_done_again(qtbot: QtBot, make_test: MakeTest, only: Callable[..., None]) -> None:
    only(before=(finds(LEAKS),))
    test = make_test(Reader("en"))
    finish(qtbot, test)
    only(before=(finds(FINE),))
    finish(qtbot, test)
    assert codes(test) == ["K21", "K00", "K70"]
    assert test.brokenCount == 0


# The voices


class Late(Reader):
    """Answers when it is told to."""

    def find(self, language: str, then: Callable[[bool], None]) -> None:
        self.then = then


def test_where_nothing_is_read_aloud_no_voice_is_asked_for(
    qtbot: QtBot, make_test: MakeTest, only: Callable[..., None]
) -> None:
    only()
    reader = Reader("en")
    test = make_test(reader, settings=Settings(sound=Sound(listen="off")))
    finish(qtbot, test)
    assert (codes(test), reader.asked) == (["K21", "K72"], [])


def test_without_content_there_is_no_language_to_ask_for(
    qtbot: QtBot, make_test: MakeTest, only: Callable[..., None]
) -> None:
    only()
    test = make_test(Reader("en"), languages=())
    finish(qtbot, test)
    assert codes(test) == ["K21"]


def test_a_voice_that_does_not_answer_in_time(
    qtbot: QtBot, make_test: MakeTest, only: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk.screen import selftest

    monkeypatch.setattr(selftest, "_VOICE_MS", 1)
    only()
    late = Late()
    test = make_test(late)
    finish(qtbot, test)
    assert codes(test) == ["K21", "K73"]
    late.then(True)
    assert codes(test) == ["K21", "K73"]


def test_an_answer_to_an_earlier_question_does_not_count(
    qtbot: QtBot, make_test: MakeTest, only: Callable[..., None]
) -> None:
    only()
    late = Late()
    test = make_test(late)
    test.begin()
    qtbot.waitUntil(lambda: hasattr(late, "then"))
    earlier = late.then
    del late.then
    test.begin()
    qtbot.waitUntil(lambda: hasattr(late, "then"))
    earlier(True)
    assert test.isRunning
    late.then(False)
    qtbot.waitUntil(lambda: not test.isRunning)
    assert codes(test) == ["K21", "K71"]


# The loudspeaker


def test_a_sentence_is_said_as_loud_as_a_visit_begins(make_test: MakeTest, clock: FakeClock) -> None:
    reader = Reader("es")
    test = make_test(reader, languages=("es", "en"))
    test.say("Uno, dos, tres.")
    assert reader.log == [("Uno, dos, tres.", "es", Voice(40))]
    assert test.speaker == "speaking"
    reader.ends()
    assert test.speaker == "said"


def test_the_same_button_makes_it_silent(make_test: MakeTest, clock: FakeClock) -> None:
    reader = Reader("en")
    test = make_test(reader)
    test.say("One, two, three.")
    test.say("One, two, three.")  # the same finger
    assert reader.is_speaking
    clock.pass_(1)
    test.say("One, two, three.")
    assert (reader.is_speaking, test.speaker, len(reader.log)) == (False, "", 1)


@pytest.mark.parametrize("engines", [(), (Reader("fr"),)], ids=["no engine", "no voice"])
def test_without_a_voice(make_test: MakeTest, engines: tuple[Reader, ...]) -> None:
    test = make_test(*engines)
    test.say("One, two, three.")
    assert test.speaker == "failed"


def test_it_is_silent_when_staff_leave(make_test: MakeTest) -> None:
    reader = Reader("en")
    test = make_test(reader)
    test.say("One, two, three.")
    test.stop()
    assert (reader.is_speaking, test.speaker) == (False, "")


# The words


def test_findings_are_told_in_the_language_of_the_page(
    qtbot: QtBot, make_test: MakeTest, only: Callable[..., None]
) -> None:
    class Spanish(QTranslator):
        def translate(self, context: str, text: str, *_: object) -> str:
            return f"{text} (es)" if context == "Doctor" else ""

        def isEmpty(self) -> bool:
            return False

    spanish = Spanish()
    QCoreApplication.installTranslator(spanish)
    try:
        only(before=(finds(LEAKS),))
        test = make_test(Reader("en"))
        finish(qtbot, test)
    finally:
        QCoreApplication.removeTranslator(spanish)
    assert rows(test)[0] == FindingRow("K01", "broken", "Roof (es)", "It leaks. (es)", "Mend it. (es)")
