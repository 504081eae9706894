"""espeak-ng: a real one, writing to files instead of a loudspeaker, and stand-ins for one that fails."""

from __future__ import annotations

import array
import math
import shutil
import wave
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.pack.sentences import sentences
from kiosk.pack.words import topic_text, walkthrough_text
from kiosk.screen.library import Library
from kiosk.screen.speaking import espeak
from kiosk.screen.speaking.espeak import EspeakEngine
from kiosk.screen.speaking.pronouncing import spoken
from kiosk.visit.voice import Voice
from tests.conftest import FakeClock

VOICE = Voice()
# `make test` installs it on Debian and Ubuntu.
real = pytest.mark.skipif(shutil.which(espeak.PROGRAM) is None, reason="espeak-ng is not installed")


class ToFile(EspeakEngine):
    """Writes what it says into one file after another, faster than anybody can speak."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.files: list[Path] = []

    def arguments(self, language: str, voice: Voice) -> list[str]:
        self.files.append(self.folder / f"{len(self.files)}.wav")
        return [*super().arguments(language, voice), "-w", str(self.files[-1])]

    def least_seconds_per_letter(self) -> float:
        return 0.0


def sound(file: Path) -> tuple[float, float]:
    """How long a file is, in seconds, and how loud: the root mean square of its samples, of 32,767."""
    with wave.open(str(file)) as opened:
        samples = array.array("h", opened.readframes(opened.getnframes()))
        return len(samples) / opened.getframerate(), math.sqrt(sum(s * s for s in samples) / max(1, len(samples)))


def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """A program of the same name that does this instead."""
    program = tmp_path / espeak.PROGRAM
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="ascii")
    program.chmod(0o755)
    monkeypatch.setattr(espeak, "PROGRAM", str(program))


# The real one


@real
@pytest.mark.parametrize(("language", "speaks"), [("en", True), ("en-US", True), ("es", True), ("xx", False)])
def test_it_tells_whether_it_has_a_voice(qapp: QCoreApplication, qtbot: QtBot, language: str, speaks: bool) -> None:
    answers: list[bool] = []
    engine = EspeakEngine()
    engine.find(language, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [speaks]


@real
@pytest.mark.parametrize("what", ["topic", "walkthrough"])
def test_a_page_becomes_speech_and_not_silence(library: Library, qtbot: QtBot, tmp_path: Path, what: str) -> None:
    text = (
        topic_text(library.pack.topic("en", "ride"))
        if what == "topic"
        else walkthrough_text(library.pack.walkthrough("en", "iv"))
    )
    engine = ToFile(tmp_path)
    said = [sentence for line in text.split("\n") for sentence in sentences(line)]
    assert len(said) > 10
    for sentence in said:
        with qtbot.waitSignal(engine.finished):
            engine.say(spoken(sentence, "en"), "en", VOICE)
    sounds = [sound(file) for file in engine.files]
    assert [sentence for sentence, (_, loudness) in zip(said, sounds, strict=True) if loudness < 500] == []
    # People speak 100 to 200 words a minute; short lines have a pause of their own.
    words = sum(len(sentence.split()) for sentence in said)
    assert words / 200 * 60 < sum(seconds for seconds, _ in sounds) < words / 70 * 60


@real
def test_volume_and_speed_are_heard(qapp: QCoreApplication, qtbot: QtBot, tmp_path: Path) -> None:
    engine = ToFile(tmp_path)
    for voice in (Voice(20, 100), Voice(100, 100), Voice(60, 160), Voice(60, 60)):
        with qtbot.waitSignal(engine.finished):
            engine.say("Somebody takes you home afterwards.", "en", voice)
    (_, quiet), (_, loud), (short, _), (long, _) = map(sound, engine.files)
    assert loud > 3 * quiet
    assert long > 2 * short


@real
def test_what_is_said_is_in_no_list_of_processes(qapp: QCoreApplication, qtbot: QtBot, tmp_path: Path) -> None:
    engine = ToFile(tmp_path)
    with qtbot.waitSignal(engine.finished):
        engine.say("zebra", "en", VOICE)
        assert engine._process is not None
        assert not any("zebra" in argument for argument in engine._process.arguments())


def test_without_it_there_is_no_voice(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    answers: list[bool] = []
    EspeakEngine().find("en", answers.append)
    assert answers == [False]


# Stand-ins


def test_the_arguments(qapp: QCoreApplication) -> None:
    engine = EspeakEngine()
    assert engine.arguments("en", Voice(60, 100)) == ["-b", "1", "-v", "en-us", "-s", "160", "-a", "120"]
    assert engine.arguments("es-MX", Voice(100, 60)) == ["-b", "1", "-v", "es-419", "-s", "96", "-a", "200"]
    assert engine.arguments("de", Voice(20, 160))[3] == "de"


def test_silence_that_calls_itself_a_success_is_a_failure(
    qapp: QCoreApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: FakeClock
) -> None:
    """Without a sound card espeak-ng complains, ends at once, and its exit code says that all is well."""
    stand_in(tmp_path, monkeypatch, "cat >/dev/null; echo 'Unknown PCM' >&2; echo 'error: No such file' >&2")
    engine = EspeakEngine(clock=clock)
    with qtbot.waitSignal(engine.failed) as failed:
        engine.say("A sentence of some length.", "en", VOICE)
    assert failed.args == ["error: No such file"]


def test_silence_without_a_word_of_explanation_is_a_failure_too(
    qapp: QCoreApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: FakeClock
) -> None:
    stand_in(tmp_path, monkeypatch, "cat >/dev/null")
    engine = EspeakEngine(clock=clock)
    with qtbot.waitSignal(engine.failed) as failed:
        engine.say("A sentence of some length.", "en", VOICE)
    assert failed.args == ["it ended before it can have said anything"]


def test_a_sentence_that_took_its_time_is_finished(
    qapp: QCoreApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: FakeClock
) -> None:
    stand_in(tmp_path, monkeypatch, "cat >/dev/null")
    engine = EspeakEngine(clock=clock)
    with qtbot.waitSignal(engine.finished):
        engine.say("A sentence of some length.", "en", VOICE)
        clock.pass_(1.0)


def test_an_error_is_a_failure(
    qapp: QCoreApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: FakeClock
) -> None:
    stand_in(tmp_path, monkeypatch, "cat >/dev/null; echo 'no such voice' >&2; exit 1")
    engine = EspeakEngine(clock=clock)
    with qtbot.waitSignal(engine.failed) as failed:
        engine.say("Hello.", "en", VOICE)
        clock.pass_(60.0)
    assert failed.args == ["no such voice"]


def test_a_program_that_cannot_be_started_is_a_failure(
    qapp: QCoreApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(espeak, "PROGRAM", str(tmp_path / "not-there"))
    engine = EspeakEngine()
    with qtbot.waitSignal(engine.failed) as failed:
        engine.say("Hello.", "en", VOICE)
    assert failed.args == [f"{tmp_path}/not-there cannot be started"]


def test_stopping_is_silence_and_nothing_is_told(
    qapp: QCoreApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "exec sleep 60")
    engine = EspeakEngine()
    engine.say("Hello.", "en", VOICE)
    process = engine._process
    assert process is not None and process.waitForStarted()
    told: list[object] = []
    engine.finished.connect(lambda: told.append("finished"))
    engine.failed.connect(told.append)
    with qtbot.waitSignal(process.finished):
        engine.stop()
    assert told == []


def test_the_next_sentence_breaks_off_the_one_before(
    qapp: QCoreApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "exec sleep 60")
    engine = EspeakEngine()
    engine.say("The first.", "en", VOICE)
    first = engine._process
    assert first is not None and first.waitForStarted()
    with qtbot.waitSignal(first.finished):
        engine.say("The second.", "en", VOICE)
    assert engine._process is not first
    second = engine._process
    assert second is not None
    with qtbot.waitSignal(second.finished):
        engine.stop()
