from __future__ import annotations

import math
from typing import get_args

import pytest

from kiosk.visit.comfort import TEXT_SCALES, Comfort, TextSize


def test_every_text_size_has_its_scale() -> None:
    assert tuple(TEXT_SCALES) == get_args(TextSize)


def test_V6_the_largest_text_is_twice_the_standard() -> None:
    assert Comfort("en").text_scale == 1.0
    assert Comfort("en", text_size="largest").text_scale == 2.0


def test_each_text_size_is_larger_than_the_one_before() -> None:
    scales = [Comfort("en", text_size=size).text_scale for size in get_args(TextSize)]
    assert scales == sorted(set(scales))


def test_a_visit_begins_plain() -> None:
    plain = Comfort("en", "standard", "light", reduced_motion=False, wide_spacing=False, low_reach=False)
    assert Comfort("en") == plain


def test_a_choice_is_not_changed_in_place() -> None:
    with pytest.raises(AttributeError):
        Comfort("en").language = "es"  # type: ignore[misc]


@pytest.mark.parametrize("distance_cm", [40, 60, 80, 90])
def test_V5_a_capital_of_large_text_covers_0_7_degrees(distance_cm: float) -> None:
    design_pixel_mm = 0.2768
    body = 30 * Comfort("en", text_size="large", reading_distance_cm=distance_cm).text_scale
    assert body * design_pixel_mm * 0.668 >= distance_cm * 10 * math.tan(math.radians(0.7))


def test_standard_text_is_the_same_from_everywhere() -> None:
    assert Comfort("en", reading_distance_cm=300).text_scale == 1.0


def test_no_distance_makes_text_larger_than_layouts_can_hold() -> None:
    assert Comfort("en", text_size="large", reading_distance_cm=500).text_scale == 2.0
