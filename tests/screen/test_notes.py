from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.problems import Problem, Severity
from kiosk.screen.notes import NoteRow, PreviewNotes, derive_status

ERROR = Problem("en/a.md", 3, 1, "there is no topic 'x'")
WARNING = Problem("en/b.md", 0, 0, "nobody links here", severity=Severity.WARNING)
NOTE = Problem("en/c.md", 0, 0, "this page changed", severity=Severity.NOTE)


@pytest.mark.parametrize(
    ("problems", "is_shown", "status"),
    [
        ([], True, "Everything is fine."),
        ([NOTE], True, "Everything is fine."),
        ([WARNING, NOTE], True, "Fine, with 1 warning."),
        ([WARNING] * 2, True, "Fine, with 2 warnings."),
        ([ERROR], True, "1 error. The last good page is shown."),
        ([ERROR, WARNING], True, "1 error. The last good page is shown."),
        ([ERROR] * 3, True, "3 errors. The last good page is shown."),
        ([ERROR], False, "1 error. There is nothing to show yet."),
    ],
)
def test_one_line_says_how_it_stands(problems: list[Problem], is_shown: bool, status: str) -> None:
    assert derive_status(problems, is_shown=is_shown) == status


def test_the_notes_list_what_is_wrong(qapp: QCoreApplication, qtbot: QtBot) -> None:
    notes = PreviewNotes("/clinic/content")
    with qtbot.waitSignal(notes.changed, timeout=0):
        notes.show([ERROR, WARNING], is_shown=True)
    assert notes.folder == "/clinic/content"
    assert notes.status == "1 error. The last good page is shown."
    assert notes.problems.rows == (
        NoteRow("en/a.md:3:1: there is no topic 'x'", True),
        NoteRow("en/b.md: warning: nobody links here", False),
    )
