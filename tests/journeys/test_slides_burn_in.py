"""Burn-in: a screen that shows slides for years must not be bright for long anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from kiosk.station.options import Settings
from kiosk.visit.programme import Entry, Programme, shift
from tests.journeys.conftest import Open
from tests.journeys.display import OpenDisplay, displays
from tests.journeys.test_layouts import Glass

BRIGHTEST_MINUTES = 10.0


@pytest.fixture
def open_display(open_kiosk: Open, bundled_pack: Path, settings: Settings) -> Iterator[OpenDisplay]:
    with displays(open_kiosk, bundled_pack, settings) as open_:
        yield open_


def test_in_24_hours_no_pixel_stays_bright(open_display: OpenDisplay) -> None:
    """Every slide is drawn once on either side; a day of them is then laid over each other, bit by bit."""
    glass = Glass(480, 270, 24)
    display = open_display(glass, languages=("en",))
    drawn: dict[tuple[Entry, bool], tuple[int, float]] = {}
    number, reach = 0, round(20 * glass.pixels_per_mm * 0.2768)
    while len(drawn) < 2 * 69:
        number += 1
        turn = display.slides.turn
        assert turn is not None
        key = (turn.entry, display.slides.front.isTurned)
        if key not in drawn:
            begun = display.visitor.clock.now
            drawn[key] = (moved(bright(display.picture()), number, -reach), display.slides.due - begun)
        display.next()
    programme = Programme({"en": [entry for entry, is_turned in drawn if is_turned]}, {}, Random(2))  # noqa: S311
    day: list[tuple[int, float]] = []
    while sum(seconds for _, seconds in day) < 24 * 3600:
        turn = programme.next()
        assert turn is not None
        light, seconds = drawn[turn.entry, len(day) % 2 == 1]
        day.append((moved(light, len(day), reach), seconds))
    assert longest(day) < BRIGHTEST_MINUTES * 60


def bright(picture: QImage) -> int:
    """The pixels that are brighter than half, as bits."""
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.MonoOnly
    bits = picture.convertToFormat(QImage.Format.Format_MonoLSB, flags)
    light = int.from_bytes(bytes(bits.constBits()), "little")
    is_light = QColor(bits.color(1)).lightness() > 128
    return light if is_light else light ^ ((1 << picture.width() * picture.height()) - 1)


def moved(light: int, number: int, reach: int) -> int:
    """As far as the slide of this number is moved; a negative reach takes it back."""
    across, down = shift(number)
    bits = round(across * reach) + round(down * reach) * 480
    return light << bits if bits >= 0 else light >> -bits


def longest(day: list[tuple[int, float]]) -> float:
    """The seconds that some pixel is bright without a break."""
    most = 0.0
    for begin in range(len(day)):
        light, seconds, place = day[begin][0], 0.0, begin
        while light:
            seconds += day[place][1]
            place += 1
            light = light & day[place][0] if place < len(day) else 0
        most = max(most, seconds)
    return most


def test_the_measure_itself_finds_what_stays() -> None:
    assert longest([(0b110, 10), (0b011, 20), (0b010, 30), (0b100, 40)]) == 60
    assert moved(moved(1 << 5000, 7, 5), 7, -5) == 1 << 5000
