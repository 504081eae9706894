"""Which engine speaks: the best that can, and the next when it fails."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.screen.speaking.chain import Chain
from kiosk.screen.speaking.engine import Engine
from kiosk.visit.voice import Voice
from tests.reader import Reader

VOICE = Voice(40, 120)


class Slow(Reader):
    """Answers when it is told to."""

    def find(self, language: str, then: Callable[[bool], None]) -> None:
        self.answer = lambda: then(language in self.languages)


class Heard:
    """What a chain told."""

    def __init__(self, *engines: Engine) -> None:
        self.chain = Chain(engines)
        self.told: list[str] = []
        self.chain.finished.connect(lambda: self.told.append("finished"))
        self.chain.failed.connect(lambda: self.told.append("failed"))


def test_the_first_engine_with_a_voice_speaks(qapp: QCoreApplication) -> None:
    mute, good, spare = Reader("fr"), Reader("en", "es"), Reader("en")
    heard = Heard(mute, good, spare)
    heard.chain.say("Hello.", "en", VOICE)
    assert good.log == [("Hello.", "en", VOICE)]
    good.ends()
    assert heard.told == ["finished"]
    heard.chain.say("Hola.", "es", VOICE)
    assert (good.said, mute.said, spare.said) == (["Hello.", "Hola."], [], [])


def test_an_engine_is_asked_once_for_a_language(qapp: QCoreApplication) -> None:
    first, good = Reader("fr"), Reader("en")
    chain = Chain([first, good])
    for _ in range(3):
        chain.say("Hello.", "en", VOICE)
    assert (first.asked, good.asked) == (["en"], ["en"])


def test_looking_asks_the_last_engine_first_and_stops_at_the_first_yes(qapp: QCoreApplication) -> None:
    costly, cheap = Reader("en", "fr"), Reader("en")
    chain, answers = Chain([costly, cheap]), []
    chain.look("en", answers.append)
    assert (answers, costly.asked, cheap.asked) == ([True], [], ["en"])
    chain.look("fr", answers.append)
    chain.look("de", answers.append)
    assert answers == [True, True, False]


def test_without_engines_nothing_speaks(qapp: QCoreApplication) -> None:
    heard, answers = Heard(), []
    heard.chain.look("en", answers.append)
    heard.chain.say("Hello.", "en", VOICE)
    assert (answers, heard.told) == ([False], ["failed"])


def test_when_an_engine_fails_the_next_says_the_same_and_stays(
    qapp: QCoreApplication, caplog: pytest.LogCaptureFixture
) -> None:
    bad, good = Reader(), Reader()
    heard = Heard(bad, good)
    heard.chain.say("Hello.", "en", VOICE)
    with caplog.at_level(logging.WARNING):
        bad.fails()
    assert good.log == [("Hello.", "en", VOICE)]
    assert [record.message for record in caplog.records] == ["Reader cannot speak: no sound card"]
    good.ends()
    heard.chain.say("Again.", "en", VOICE)
    assert (bad.said, good.said, heard.told) == (["Hello."], ["Hello.", "Again."], ["finished"])


def test_when_all_have_failed_it_is_told_and_the_next_time_all_are_tried_again(qapp: QCoreApplication) -> None:
    first, second = Reader(), Reader()
    heard = Heard(first, second)
    heard.chain.say("Hello.", "en", VOICE)
    first.fails()
    second.fails()
    assert heard.told == ["failed"]
    heard.chain.say("Once more.", "en", VOICE)
    assert first.said == ["Hello.", "Once more."]


def test_stopping_is_silence_and_nothing_is_told(qapp: QCoreApplication) -> None:
    reader = Reader()
    heard = Heard(reader)
    heard.chain.say("Hello.", "en", VOICE)
    heard.chain.stop()
    assert not reader.is_speaking
    reader.finished.emit()  # what an engine may still have had on its way
    reader.failed.emit("late")
    assert heard.told == []


def test_an_answer_that_comes_too_late_starts_nothing(qapp: QCoreApplication) -> None:
    slow = Slow()
    chain = Chain([slow])
    chain.say("Hello.", "en", VOICE)
    chain.stop()
    slow.answer()
    assert slow.said == []
