"""Totals of a few weeks before a day that stays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kiosk.station.countfile import Totals
from kiosk.stats.titles import Title, Titles

TODAY = date(2026, 11, 23)
TITLES: Titles = {
    "topic:ride": Title("Getting ready", "Your ride home"),
    "topic:food": Title("Getting ready", "Food & drink"),
    "walkthrough:iv#1": Title("IV drip", "1. Arrive"),
    "walkthrough:iv#2": Title("IV drip", "2. Rest"),
}


def ago(days: int) -> str:
    return (TODAY - timedelta(days)).isoformat()


@pytest.fixture
def totals() -> Totals:
    """Food 17, the ride 4, the first step 6, the second none; a page that is gone 12, another 2."""
    return {
        (ago(1), "topic:food"): 10,
        (ago(3), "topic:ride"): 3,
        (ago(8), "topic:food"): 7,
        (ago(8), "topic:ride"): 1,
        (ago(9), "walkthrough:iv#1"): 6,
        (ago(14), "topic:gone"): 12,
        (ago(14), "topic:seldom"): 2,
        (ago(15), "topic:ride"): 50,
        (ago(0), "topic:ride"): 50,
        (ago(-70), "topic:ride"): 50,
    }
