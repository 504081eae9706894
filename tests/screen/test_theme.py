"""The colours of every theme: what stands on what can be read, and what must be seen can be seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlComponent, QQmlEngine, QQmlProperty

from kiosk import paths
from tests.contrast import contrast

THEME = paths.PACKAGE / "ui/theme"
THEMES = sorted(file.stem for file in THEME.glob("*Colors.qml"))
TINTS = ("sage", "lavender", "sky", "sand", "rose", "stone")

# Ink, and every ground that it stands on.
INKS = {
    "ink": ("canvas", "surface", "quiet", "quietPressed", *(f"{tint}.wash" for tint in TINTS)),
    "mutedInk": ("canvas", "surface"),
    "quietInk": ("quiet", "quietPressed", "surface"),
    "primary": ("canvas", "surface"),
    "primaryInk": ("primary", "primaryPressed"),
    "heroInk": ("hero", "heroPressed"),
    "heroInkSecond": ("hero", "heroPressed"),
    "heroButtonInk": ("heroButton",),
    "emergencyInk": ("emergency",),
    "crisisInk": ("crisis",),
    "panelInk": ("panel", "panelQuiet", "panelQuietPressed"),
    "panelSecond": ("panel",),
    **{f"{tint}.ink": ("canvas", "surface", f"{tint}.ground", f"{tint}.wash") for tint in TINTS},
}
# What shows where something is or which one is chosen, and every ground that it stands on.
EDGES = {
    "border": ("canvas", "surface", "quiet"),
    "primary": ("canvas", "surface", "quiet"),
    "panelEdge": ("panel",),
    "focusInner": ("focusOuter",),
}


@pytest.fixture(params=THEMES)
def colors(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[QObject]:
    engine = QQmlEngine()
    engine.addImportPath(str(paths.PACKAGE.parent))
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(THEME / f"{request.param}.qml")))
    made = component.create()
    assert made is not None, component.errorString()
    yield made
    made.deleteLater()


def color(colors: QObject, name: str) -> QColor:
    """The colour of a name such as `ink` or `sage.ground`."""
    found = QQmlProperty.read(colors, name)
    assert isinstance(found, QColor), name
    return found


def below(least: float, colors: QObject, pairs: dict[str, tuple[str, ...]]) -> list[str]:
    return [
        f"{ink} on {ground}: {ratio:.1f}"
        for ink, grounds in pairs.items()
        for ground in grounds
        if (ratio := contrast(color(colors, ink), color(colors, ground))) < least
    ]


def test_there_are_three_themes() -> None:
    assert THEMES == ["Colors", "ContrastColors", "DarkColors"]


def test_V1_all_text_stands_out_seven_to_one(colors: QObject) -> None:
    assert below(7, colors, INKS) == []


def test_V1_no_ink_is_forgotten(colors: QObject) -> None:
    meta = colors.metaObject()
    names = {meta.property(number).name() for number in range(meta.propertyCount())}
    assert {name for name in names if name.lower().endswith(("ink", "inksecond"))} <= set(INKS)
    assert set(TINTS) <= names


def test_V2_K5_edges_and_both_tones_of_the_ring_stand_out_three_to_one(colors: QObject) -> None:
    assert below(3, colors, EDGES) == []


def test_V2_one_tone_of_the_ring_is_seen_on_every_ground(colors: QObject) -> None:
    grounds = ("canvas", "surface", "quiet", "primary", "hero", *(f"{tint}.ground" for tint in TINTS))
    for ground in grounds:
        tones = [contrast(color(colors, tone), color(colors, ground)) for tone in ("focusInner", "focusOuter")]
        assert max(tones) >= 3, ground
