from __future__ import annotations

import subprocess
import sys

# Without `keep_singletons_alive` this ends the interpreter on Python 3.11 with "deallocating True or False".
EMIT = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal
from kiosk.screen.immortal import keep_singletons_alive

class Bell(QObject):
    rung = Signal()

app = QCoreApplication([])
{call}
bell = Bell()
for _ in range(20_000):
    bell.rung.emit()
    app.processEvents()
print("alive", True, None)
"""


def run(call: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", EMIT.format(call=call)], capture_output=True, text=True, check=False)


def test_signals_do_not_wear_out_true_and_none() -> None:
    told = run("keep_singletons_alive()")
    assert told.stdout.strip() == "alive True None", told.stderr
    assert told.returncode == 0


def test_calling_it_again_changes_nothing() -> None:
    told = run(
        "keep_singletons_alive(); keep_singletons_alive(); a = sys.getrefcount(None); keep_singletons_alive()\n"
        "assert sys.getrefcount(None) - a < 100"
    )
    assert told.stdout.strip() == "alive True None", told.stderr
