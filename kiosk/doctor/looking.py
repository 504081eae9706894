"""What `kiosk doctor` asks of Qt: the screen, what it is touched with, and the voices."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.doctor import screen
from kiosk.screen.endonyms import endonym
from kiosk.screen.speaking import chain
from kiosk.screen.speaking.chain import Chain

# A Wayland compositor names its devices after it has let the program in; voices are asked of other programs.
_DEVICES_MS = 300
_VOICES_MS = 8000


def application(*, has_screen: bool) -> QCoreApplication:
    """Keep it for as long as Qt is asked."""
    kind = QGuiApplication if has_screen else QCoreApplication
    return QCoreApplication.instance() or kind(["kiosk"])


def look_at_screen() -> screen.Seen:
    loop = QEventLoop()
    QTimer.singleShot(_DEVICES_MS, loop.quit)
    loop.exec()
    return screen.look()


def spoken(languages: Sequence[str]) -> dict[str, bool] | None:
    """Whether this computer has a voice, by the name of each language; None when it does not say in time."""
    loop = QEventLoop()
    voices = Chain(chain.installed(loop), loop)
    told: dict[str, bool] = {}

    def note(language: str, speaks: bool) -> None:
        told[endonym(language)] = speaks
        if len(told) == len(languages):
            loop.quit()

    notes: list[Callable[[bool], None]] = [functools.partial(note, language) for language in languages]
    for language, then in zip(languages, notes, strict=True):
        voices.look(language, then)
    if len(told) < len(languages):
        QTimer.singleShot(_VOICES_MS, loop, loop.quit)
        loop.exec()
    return told if len(told) == len(languages) else None
