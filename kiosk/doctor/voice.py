"""Is there a voice for every language of the content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.doctor.words import QT_TRANSLATE_NOOP, Finding, Level, Outcome

_VOICE: Final = QT_TRANSLATE_NOOP("Doctor", "Voice")

VOICE: Final = Outcome("K70", Level.GOOD, _VOICE, QT_TRANSLATE_NOOP("Doctor", "The computer can read %1 aloud."))
NO_VOICE: Final = Outcome(
    "K71",
    Level.LOOK,
    _VOICE,
    QT_TRANSLATE_NOOP("Doctor", "The computer has no voice for %1, so its pages have no Listen button."),
    QT_TRANSLATE_NOOP("Doctor", "Have an administrator install a voice. On Debian or Ubuntu: espeak-ng"),
)
OFF: Final = Outcome("K72", Level.GOOD, _VOICE, QT_TRANSLATE_NOOP("Doctor", "The settings say: nothing is read aloud."))
UNKNOWN: Final = Outcome(
    "K73",
    Level.LOOK,
    _VOICE,
    QT_TRANSLATE_NOOP("Doctor", "The voices of this computer did not answer."),
    QT_TRANSLATE_NOOP("Doctor", "Say a sentence from the page about health, and restart the computer if it is silent."),
)


def findings(spoken: Mapping[str, bool] | None) -> list[Finding]:
    """`spoken` says of each language (by its name) whether there is a voice; None: nobody could say."""
    if spoken is None:
        return [UNKNOWN.found()]
    can = [language for language, is_spoken in spoken.items() if is_spoken]
    cannot = [language for language, is_spoken in spoken.items() if not is_spoken]
    found = [VOICE.found(", ".join(can))] if can else []
    return [*found, *([NO_VOICE.found(", ".join(cannot))] if cannot else [])]
