"""A page whose QML cannot be loaded is the calm page, with the way Home below it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.screen.net import Net
from tests.journeys.conftest import Open


def test_a_page_that_cannot_be_loaded_is_the_calm_page_and_home_is_one_touch_away(
    open_kiosk: Open,
    bundled_pack: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    package = tmp_path / "kiosk"
    shutil.copytree(paths.PACKAGE / "ui", package / "ui")
    (package / "ui" / "screens" / "SectionScreen.qml").write_text(
        "import QtQuick\nItem { nonsense }\n", encoding="utf-8"
    )
    assets = paths.assets_dir()
    monkeypatch.setattr(paths, "assets_dir", lambda: assets)
    monkeypatch.setattr(paths, "PACKAGE", package)
    with Net(lambda: None, lambda: None).spread():
        visitor = open_kiosk(bundled_pack)
        visitor.tap("section-afterwards")
        assert visitor.reads("This screen is taking a break")
        visitor.tap("home")
        assert visitor.sees("section-afterwards")
        assert not visitor.reads("This screen is taking a break")
    assert any("SectionScreen.qml" in record.message for record in caplog.records if record.name == "kiosk.qt")
