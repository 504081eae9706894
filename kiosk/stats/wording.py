"""What every output says beside its numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kiosk.stats.figures import Figures

WEEKS: Final = "All pages, by week"
NOTHING: Final = "No page was opened in 5 visits or more."
LEGEND: Final = (
    "A number says in how many visits the page was opened; a visit counts a page once.",
    "Numbers are shown in steps of five, so that none under 5 can be worked out from the others. Under 5 may be none.",
    "A week is the sum over its pages: a visit that opened three pages counts three times.",
)
WEEKS_LEFT_OUT: Final = "The weeks are left out: beside the pages, they would give away a number under 5."
NO_TITLES: Final = "There is no pack to take titles from: pages stand by their names, and those under 5 are left out."


def heading(figures: Figures) -> str:
    return f"Pages opened from {figures.first.isoformat()} to {figures.last.isoformat()}"


def notes(figures: Figures, *, has_titles: bool) -> Iterator[str]:
    """What has to be said under the numbers."""
    yield from LEGEND
    if not has_titles:
        yield NO_TITLES
    if figures.weeks is None and figures.groups:
        yield WEEKS_LEFT_OUT
