"""How much two colours stand out from each other, as WCAG 2.2 reckons it."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QColor


def contrast(one: QColor | int, other: QColor | int) -> float:
    """From 1, the same, to 21, black and white. A colour may be a number, 0xRRGGBB."""
    darker, lighter = sorted(luminance(each if isinstance(each, int) else each.rgb()) for each in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


@cache
def luminance(rgb: int) -> float:
    """From 0, black, to 1, white: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    red, green, blue = (_linear(rgb >> shift & 0xFF) for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
