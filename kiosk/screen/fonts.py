"""The bundled letters: Atkinson Hyperlegible Next.

One file a weight: Qt fakes the bold of the variable font. TTF: WOFF2 needs a FreeType that was built with Brotli.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QFontDatabase

from kiosk import paths

log = logging.getLogger(__name__)

UPRIGHT: Final = ("400-normal", "600-normal", "700-normal")
SLANTED: Final = ("400-italic", "700-italic")


def load(cuts: Sequence[str]) -> str:
    """Make these cuts known to Qt and return the name of their family."""
    families = []
    for cut in cuts:
        file = paths.assets_dir() / "fonts" / f"atkinson-hyperlegible-next-latin-{cut}.ttf"
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    if not families:
        from PySide6.QtGui import QFont  # noqa: PLC0415 -- all its enumerations come with it, and nobody else needs them

        log.warning("The bundled fonts cannot be loaded; the system's own are used")
        return QFont().family()
    return families[0]
