"""The player standing still: every part of a page, and which piece of each part is new."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QRect

from kiosk.pack.reader import Pack
from kiosk.screen import startup
from kiosk.screen.library import Library
from kiosk.station.options import Settings
from kiosk.stills import Stills
from kiosk.visit.journey import HOME, Place, Screen

SIZE = (540, 960)


@pytest.fixture
def stills(qapp: QCoreApplication, sample_pack: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stills]:
    monkeypatch.setattr(startup, "application", lambda *_: qapp)  # the renderer is chosen once a process
    pack = Pack.open(sample_pack)
    with Stills(Library(pack), Settings(), SIZE) as made:
        yield made
    pack.close()


def test_what_fits_the_screen_is_one_picture_and_all_of_it_is_new(stills: Stills) -> None:
    (home,) = stills.parts(HOME)
    assert home.picture.size().toTuple() == SIZE
    assert home.fresh == QRect(0, 0, *SIZE)


def test_a_long_page_comes_in_parts_that_overlap_a_little(stills: Stills) -> None:
    first, *others = stills.parts(Place(Screen.TOPIC, "ride"))
    assert first.fresh == QRect(0, 0, *SIZE)
    assert others
    for part in others:
        assert part.fresh.left() == 0
        assert part.fresh.width() == SIZE[0]
        assert 0 < part.fresh.top() < part.fresh.bottom() < SIZE[1]
    heights = {part.fresh.height() for part in others[:-1]}
    assert max(heights, default=0) - min(heights, default=0) <= 2


def test_the_same_picture_every_time(stills: Stills) -> None:
    place = Place(Screen.TOPIC, "ride")
    first, second = (list(stills.parts(place)) for _ in range(2))
    assert first == second


def test_the_question_whether_somebody_is_there(stills: Stills) -> None:
    (home,) = stills.parts(HOME)
    assert stills.still_there() != home.picture
