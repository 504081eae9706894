"""The visitor's own choices of how things look and sound. All of them end with the visit."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

TextSize = Literal["standard", "large", "larger", "largest"]
Theme = Literal["light", "dark", "contrast"]

# Times the standard size. WCAG 1.4.4 asks for 2.0.
TEXT_SCALES: Final[dict[TextSize, float]] = {"standard": 1.0, "large": 4 / 3, "larger": 5 / 3, "largest": 2.0}


class Comfort(NamedTuple):
    language: str
    text_size: TextSize = "standard"
    theme: Theme = "light"
    reduced_motion: bool = False
    wide_spacing: bool = False  # WCAG 1.4.12
    low_reach: bool = False  # EN 301 549 8.3: everything that is pressed in the lower half of the glass

    @property
    def text_scale(self) -> float:
        return TEXT_SCALES[self.text_size]
