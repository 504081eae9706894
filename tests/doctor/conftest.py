"""A kiosk to be looked over, on a state folder of its own, at noon of a day that does not move."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.doctor.checks import Check
from kiosk.doctor.place import Place
from kiosk.station.options import Settings

NOON = datetime(2026, 6, 1, 12, 0)

MakePlace = Callable[..., Place]


@pytest.fixture
def make_place(tmp_path: Path, sample_pack: Path) -> MakePlace:
    base = Place(Settings(), tmp_path, pack=sample_pack, now=lambda: NOON)
    return base._replace


@pytest.fixture
def place(make_place: MakePlace) -> Place:
    return make_place()


def told(check: Check, place: Place) -> list[tuple[str, ...]]:
    """Code, level, and the sentences of what was found."""
    return [(one.code, str(one.level), one.says(), one.todo()) for one in check(place)]
