"""Qt's own speech, with the engine that Qt made for tests."""

from __future__ import annotations

import ctypes

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.screen.speaking import qt_engine
from kiosk.screen.speaking.qt_engine import QtEngine
from kiosk.visit.voice import Voice

FAST = Voice(speed=160)

# QtMultimedia, which comes along, misses a sound server that Debian 12 does not have.
pytestmark = pytest.mark.qt_log_ignore("pipewire-0.3", extend=True)


@pytest.fixture
def engine(qapp: QCoreApplication) -> QtEngine:
    return QtEngine(name="mock")


@pytest.mark.parametrize(("language", "speaks"), [("en", True), ("en-GB", True), ("es", False)])
def test_it_has_the_voices_of_the_engine(engine: QtEngine, language: str, speaks: bool) -> None:
    answers: list[bool] = []
    engine.find(language, answers.append)
    assert answers == [speaks]


def test_it_says_a_sentence_to_its_end(engine: QtEngine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(engine.finished), qtbot.assertNotEmitted(engine.failed):
        engine.say("Two words.", "en", FAST)
        assert engine._speech is not None
        assert engine._speech.volume() == pytest.approx(0.6)
        assert engine._speech.rate() == pytest.approx(0.678, abs=0.001)
        assert engine._speech.locale().bcp47Name() == "en"


@pytest.mark.parametrize(("speed", "rate"), [(50, -1.0), (100, 0.0), (200, 1.0), (400, 1.0), (10, -1.0)])
def test_half_and_double_speed_stand_at_the_ends_of_its_scale(engine: QtEngine, speed: int, rate: float) -> None:
    engine.say("Hello.", "en", Voice(speed=speed))
    assert engine._speech is not None
    assert engine._speech.rate() == rate
    engine.stop()


def test_stopping_is_silence_and_nothing_is_told(engine: QtEngine, qtbot: QtBot) -> None:
    engine.say("A sentence of five words.", "en", FAST)
    with qtbot.assertNotEmitted(engine.finished, wait=20), qtbot.assertNotEmitted(engine.failed):
        engine.stop()
        assert engine._speech is not None
        assert engine._speech.state() is engine._speech.State.Ready


def test_the_next_sentence_breaks_off_the_one_before(engine: QtEngine, qtbot: QtBot) -> None:
    ended: list[bool] = []
    engine.finished.connect(lambda: ended.append(True))
    engine.say("The first of two sentences.", "en", FAST)
    with qtbot.waitSignal(engine.finished):
        engine.say("Second.", "en", FAST)
    assert ended == [True]


def test_a_language_without_a_voice_is_a_failure(engine: QtEngine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(engine.failed) as failed:
        engine.say("Hola.", "es", FAST)
    assert failed.args == ["there is no voice for es"]


def test_an_engine_that_never_begins_is_a_failure(
    engine: QtEngine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.find("en", lambda _speaks: None)
    monkeypatch.setattr(engine._speech, "say", lambda _text: None)
    engine._watchdog.setInterval(1)
    with qtbot.waitSignal(engine.failed) as failed:
        engine.say("Hello.", "en", FAST)
    assert failed.args == ["it does not begin"]


def test_an_engine_that_cannot_start_has_no_voice(
    qapp: QCoreApplication, qtlog: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[bool] = []
    with qtlog.disabled():  # type: ignore[attr-defined]
        QtEngine(name="nobody has this engine").find("en", answers.append)
    assert answers == [False]


def test_without_the_library_of_the_speech_service_qt_is_not_even_loaded(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr(qt_engine.sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", missing)
    engine, answers = QtEngine(), []
    engine.find("en", answers.append)
    assert (answers, engine._speech) == ([False], None)
