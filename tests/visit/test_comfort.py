from __future__ import annotations

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
