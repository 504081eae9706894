from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.doctor import looking, voice
from kiosk.screen.speaking import chain
from tests.reader import Reader

CAN = ("K70", "The computer can read English aloud.", "")
CANNOT = (
    "K71",
    "The computer has no voice for Español, so its pages have no Listen button.",
    "Have an administrator install a voice. On Debian or Ubuntu: espeak-ng",
)
SILENT = (
    "K73",
    "The voices of this computer did not answer.",
    "Say a sentence from the page about health, and restart the computer if it is silent.",
)


@pytest.mark.parametrize(
    ("spoken", "expected"),
    [
        ({"English": True}, [CAN]),
        ({"English": True, "Español": False}, [CAN, CANNOT]),
        ({"Español": False}, [CANNOT]),
        ({}, []),
        (None, [SILENT]),
    ],
)
def test_voices(spoken: Mapping[str, bool] | None, expected: list[tuple[str, ...]]) -> None:
    assert [(one.code, one.says(), one.todo()) for one in voice.findings(spoken)] == expected


def test_every_language_is_asked_for(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chain, "installed", lambda parent: [Reader("es")])
    assert looking.spoken(["en", "es"]) == {"English": False, "Español": True}


def test_a_voice_that_does_not_answer(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    class Lost(Reader):
        def find(self, language: str, then: object) -> None:
            pass

    monkeypatch.setattr(chain, "installed", lambda parent: [Lost()])
    monkeypatch.setattr(looking, "_VOICES_MS", 1)
    assert looking.spoken(["en"]) is None
