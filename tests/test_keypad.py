"""`kiosk keys` from the command to the lines it prints."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

# Presses keys as soon as the window is on the screen, then ends it as staff do.
DRIVER = """
import sys
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem
from kiosk import cli
from kiosk.screen.learning import Learning

def press(window, code, key):
    event = QKeyEvent(QEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.NoModifier, code, 0, 0)
    QCoreApplication.sendEvent(window, event)

def texts(item):
    for child in item.childItems():
        if child.inherits("QQuickText"):
            print(child.property("text"), file=sys.stderr)
        texts(child)

watched = Learning.eventFilter

def eventFilter(self, window, event):
    if event.type() == QEvent.Type.Expose and not self.latest.rows:
        for code in (195, 86, 90):
            press(window, code, Qt.Key.Key_unknown)
        texts(window.contentItem())
        press(window, 9, Qt.Key.Key_Escape)
        press(window, 9, Qt.Key.Key_Escape)
    return watched(self, window, event)

Learning.eventFilter = eventFilter
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there the keys of the keypad have no scan codes of their own")
def test_keys_shows_what_is_pressed_and_prints_the_lines(tmp_path: Path) -> None:
    settings = tmp_path / "kiosk.yaml"
    settings.write_text("keys:\n  86: next\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, "keys", "--settings", str(settings)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    choices = "help, up, down, select, back, next, quieter or louder"
    assert done.stderr.splitlines() == [
        "Press each key of the keypad",
        "When you are done, touch the screen, or press Escape twice. "
        "The lines for kiosk.yaml are then printed where you started this.",
        "Scan code 90. It means: nothing.",
        "Scan code 86. It means: next.",
        "Scan code 195. It means: help.",
    ]
    assert (done.returncode, done.stdout) == (
        0,
        f"keys:\n  195: help\n  86: next\n  90:  # write {choices}\n",
    )
