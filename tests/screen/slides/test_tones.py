"""The colours of a slide: what is written on it is clear wherever it stands, also where the glow lies behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk import paths
from kiosk.pack.cards import Tint
from kiosk.visit.comfort import Theme
from tests.contrast import contrast


@pytest.fixture(scope="module")
def engine(qapp: QCoreApplication) -> Iterator[QQmlEngine]:
    made = QQmlEngine()
    made.addImportPath(str(paths.PACKAGE.parent))
    yield made
    made.deleteLater()


@pytest.mark.parametrize("theme", get_args(Theme))
@pytest.mark.parametrize("tint", ["", *get_args(Tint)])
def test_V1_letters_stand_out_from_the_ground_and_from_the_glow(engine: QQmlEngine, theme: Theme, tint: str) -> None:
    component = QQmlComponent(engine)
    component.setData(b"import kiosk.ui.slides\nSlideTones {}", "")
    tones = component.createWithInitialProperties({"name": tint})
    assert tones is not None, component.errorString()
    colors = engine.singletonInstance("kiosk.ui.theme", "Theme")
    assert isinstance(colors, QObject)
    colors.setProperty("colors", theme)

    def color(name: str) -> QColor:
        found = tones.property(name)
        assert isinstance(found, QColor)
        return found

    for ink in ("ink", "secondInk"):
        for ground in ("ground", "glow"):
            assert contrast(color(ink), color(ground)) >= 7, f"{ink} on {ground}"
    tones.deleteLater()
