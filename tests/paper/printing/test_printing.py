"""Which of the two ways to print is taken, and what is loaded for it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.paper import printing
from kiosk.paper.printing.cups import CupsPrinter
from kiosk.paper.printing.windows import WindowsPrinter


@pytest.mark.parametrize(("platform", "has_cups"), [("linux", True), ("darwin", True), ("win32", False)])
def test_only_windows_has_no_cups(monkeypatch: pytest.MonkeyPatch, platform: str, has_cups: bool) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert printing.has_cups() is has_cups


@pytest.mark.parametrize(("has_cups", "kind"), [(True, CupsPrinter), (False, WindowsPrinter)])
def test_the_printer_of_this_system(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch, has_cups: bool, kind: type
) -> None:
    monkeypatch.setattr(printing, "has_cups", lambda: has_cups)
    assert type(printing.make_printer("clinic", "letter")) is kind


def test_qts_print_support_is_only_loaded_by_those_who_print() -> None:
    code = (
        "import sys; from kiosk.screen import takeaway; from kiosk.paper.printing import make_printer, windows;"
        "from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]);"
        "printers = [make_printer('', 'a4'), windows.WindowsPrinter('', 'a4')];"
        "print([name for name in ('QtPdf', 'QtPrintSupport', 'QtWidgets') if f'PySide6.{name}' in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
