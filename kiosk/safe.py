"""`kiosk safe`: the last screen, for when the kiosk itself cannot stay up. Needs no content, settings, state or QML.

A plain window that paints a few words: whatever ended the kiosk, this has as little of it as can be. The words are in
English and Spanish at once, since nothing is there to choose a language with.
"""

from __future__ import annotations

import argparse
import sys
from typing import Final, NamedTuple

from kiosk.station import display, libraries
from kiosk.station.crashes import failure_code


class Words(NamedTuple):
    """One language; `\\n` where a new line begins on the screen."""

    title: str
    for_staff: str
    code: str


ENGLISH: Final = Words(
    "This screen is resting.\nPlease ask our staff.",
    "For staff: switch this computer off and on again. If this page comes back, call the person who looks after it.",
    "Code to read out: {}",
)
SPANISH: Final = Words(
    "Esta pantalla está en pausa.\nPor favor, pregunte a nuestro personal.",
    "Para el personal: apague esta computadora y vuelva a encenderla. Si esta página aparece de nuevo, llame a la "
    "persona encargada de ella.",
    "Código que debe leer: {}",
)


def safe(_options: argparse.Namespace) -> int:
    """Show the screen until SIGTERM. 2 when there is no screen to show it on; the words are then printed."""
    lacking = libraries.quick_check()
    why = libraries.describe(lacking) if lacking else display.no_screen()
    if why:
        print(why, *(line for words in (ENGLISH, SPANISH) for line in _lines(words)), sep="\n", file=sys.stderr)
        return 2

    from kiosk.screen.resting import show  # noqa: PLC0415 -- Qt, whose libraries are known to be there by now

    return show([_lines(words) for words in (ENGLISH, SPANISH)])


def _lines(words: Words) -> tuple[str, str]:
    code = failure_code()
    staff = f"{words.for_staff}\n{words.code.format(code)}" if code else words.for_staff
    return words.title, staff
