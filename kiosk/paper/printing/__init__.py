"""To the clinic's printer without a dialog: through CUPS, and where there is none, through the spooler of Windows."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from kiosk.paper.printing.printer import Printer


def has_cups() -> bool:
    """Whether this system prints through CUPS. Only Windows does not."""
    return sys.platform != "win32"


def make_printer(name: str, paper: str, parent: QObject | None = None) -> Printer:
    """The printer called `name` by this system; empty: its default. `paper` is "a4" or "letter"."""
    # What this system does not print with is not loaded.
    if has_cups():
        from kiosk.paper.printing.cups import CupsPrinter  # noqa: PLC0415

        return CupsPrinter(name, paper, parent)
    from kiosk.paper.printing.windows import WindowsPrinter  # noqa: PLC0415

    return WindowsPrinter(name, paper, parent)
