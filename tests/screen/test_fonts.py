"""The letters come with the product, whatever the system has."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from kiosk import paths
from kiosk.screen import fonts


@pytest.mark.parametrize("cuts", [fonts.UPRIGHT, fonts.SLANTED], ids=["upright", "slanted"])
def test_the_bundled_letters_are_used(qapp: QCoreApplication, cuts: tuple[str, ...]) -> None:
    assert fonts.load(cuts) == "Atkinson Hyperlegible Next"


def test_without_them_the_kiosk_still_has_letters(
    qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(paths, "assets_dir", lambda: tmp_path)
    assert fonts.load(fonts.UPRIGHT) == QFont().family()
    assert [record.message for record in caplog.records] == [
        "The bundled fonts cannot be loaded; the system's own are used"
    ]
