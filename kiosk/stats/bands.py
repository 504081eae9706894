"""Numbers as they may be shown: in bands of five, of which the lowest is "under 5".

To hide small numbers alone is not enough. Where 30 days show 17 visits and 29 of them show 14, the hidden 3 is a
subtraction; where all pages but one are shown beside their sum, so is the last one. The usual remedy, to hide more
numbers until no subtraction works, must be worked out anew for each table and cannot see the tables of other days. So
every number is shown as the band it lies in, and nothing that is shown (words, lengths of bars, the order of rows)
depends on more than the band. NHS Digital went the same way for its hospital statistics in 2018: numbers rounded to
five in the place of secondary suppression, "a manual process […] with a risk of error".
https://digital.nhs.uk/data-and-information/data-tools-and-services/data-services/hospital-episode-statistics/change-to-disclosure-control-methodology-for-hes-and-ecds-from-september-2018

What follows from two tables of the same visits, by page and by week: their unknown sums are equal, and each lies
between the sum of the lower and the sum of the upper ends of its bands. As long as both ranges overlap by a band's
width, every number of both tables can still be anything in its band (`may_stand_together`; a test tries all tables).

From two reports that begin on different days and end on the same one follows, for the days between, either "0 to 4" or
"1 to 9" or a number of 6 and more: never a number under 5 itself. Only a pile of reports that overlap in many ways can
narrow it down further; that remains.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

WIDTH: Final = 5


class Band(NamedTuple):
    """At `least` so many, a multiple of five, and fewer than five more."""

    least: int

    @property
    def most(self) -> int:
        return self.least + WIDTH - 1

    @property
    def words(self) -> str:
        return f"{self.least} to {self.most}" if self.least else f"under {WIDTH}"


def band_of(number: int) -> Band:
    return Band(number - number % WIDTH)


def may_stand_together(one: Sequence[Band], other: Sequence[Band]) -> bool:
    """Whether two tables that break down the same sum leave every number anywhere in its band."""
    lowest, highest = _sums(one)
    other_lowest, other_highest = _sums(other)
    return highest - other_lowest >= WIDTH - 1 and other_highest - lowest >= WIDTH - 1


def _sums(bands: Sequence[Band]) -> tuple[int, int]:
    return sum(band.least for band in bands), sum(band.most for band in bands)
