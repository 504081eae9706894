"""Bar charts as inline SVG: readable in black and white, on paper, and by a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

# In the units of the viewBox; the page scales the whole.
_LABELS, _BARS, _END, _ROW, _BAR, _TOP = 250, 400, 60, 22, 14, 26


class Bar(NamedTuple):
    """`is_good` says on which side of the aim it lies; a bar that misses it is striped, and its number says so."""

    label: str
    value: float
    shown: str
    is_good: bool


def bar_chart(title: str, bars: Sequence[Bar], *, most: float, aim: float, aim_words: str) -> str:
    """`most` is the value of a bar as long as the chart is wide, `aim` where the line of the aim stands. Each chart of
    a page needs a title of its own."""
    height = _TOP + len(bars) * _ROW + 4
    width = _LABELS + _BARS + _END
    spoken = "; ".join(f"{bar.label} {bar.shown}" for bar in bars)
    at = _LABELS + _BARS * aim / most
    stripes = "".join(letter for letter in title.lower() if letter.isalnum())
    parts = [
        f'<svg class="chart" viewBox="0 0 {width} {height}" role="img" aria-label="{escape(f"{title}. {spoken}")}">',
        f'<defs><pattern id="{stripes}" width="6" height="6" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)"><rect width="6" height="6" fill="#f0c9a8"/>'
        '<rect width="3" height="6" fill="#8a3b12"/></pattern></defs>',
        f'<text x="{at:.1f}" y="14" text-anchor="middle">{escape(aim_words)}</text>',
    ]
    for number, bar in enumerate(bars):
        fill = "#2f6f62" if bar.is_good else f"url(#{stripes})"
        parts += _row(bar, _TOP + number * _ROW, most, fill)
    parts.append(f'<line class="aim" x1="{at:.1f}" x2="{at:.1f}" y1="{_TOP - 6}" y2="{height}"/>')
    return "".join((*parts, "</svg>"))


def _row(bar: Bar, top: int, most: float, fill: str) -> tuple[str, ...]:
    length = _BARS * min(max(bar.value, 0.0), most) / most
    baseline = top + _BAR - 3
    return (
        f'<text x="{_LABELS - 8}" y="{baseline}" text-anchor="end">{escape(_short(bar.label))}</text>',
        f'<rect x="{_LABELS}" y="{top}" width="{length:.1f}" height="{_BAR}" fill="{fill}"/>',
        f'<text x="{_LABELS + length + 6:.1f}" y="{baseline}">{escape(bar.shown)}</text>',
    )


def _short(label: str) -> str:
    return label if len(label) <= 38 else f"{label[:37].rstrip()}…"
