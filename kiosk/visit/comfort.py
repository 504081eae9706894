"""The visitor's own choices of how things look and sound. All of them end with the visit."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from kiosk.visit.voice import Voice

TextSize = Literal["standard", "large", "larger", "largest"]
Theme = Literal["light", "dark", "contrast"]

# Times the standard size. WCAG 1.4.4 asks for 2.0. A capital of the large text is 7.4 mm high: 0.7 degrees from 60 cm
# away, as EN 301 549, 5.1.4 asks.
TEXT_SCALES: Final[dict[TextSize, float]] = {"standard": 1.0, "large": 4 / 3, "larger": 5 / 3, "largest": 2.0}
LARGE_IS_MEANT_FOR_CM: Final = 60.0


class Comfort(NamedTuple):
    language: str
    text_size: TextSize = "standard"
    theme: Theme = "light"
    reduced_motion: bool = False
    wide_spacing: bool = False  # WCAG 1.4.12
    low_reach: bool = False  # EN 301 549 8.3: everything that is pressed in the lower half of the glass
    voice: Voice = Voice()
    reading_distance_cm: float = LARGE_IS_MEANT_FOR_CM  # of the device, not the visitor's choice

    @property
    def text_scale(self) -> float:
        """Larger text grows with the distance it is read from, up to twice the standard size: layouts hold no more."""
        scale = TEXT_SCALES[self.text_size]
        if self.text_size == "standard":
            return scale
        return min(2.0, scale * max(1.0, self.reading_distance_cm / LARGE_IS_MEANT_FOR_CM))
