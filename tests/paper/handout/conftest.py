"""Handouts of the sample pack, in plain English or with every word of the kiosk's own marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageSize

from kiosk.pack.model import Review
from kiosk.pack.reader import Pack
from kiosk.paper.handout.content import Handout, Part
from kiosk.paper.handout.making import make_handout
from kiosk.screen import fonts

Make = Callable[..., tuple[bytes, int]]

VALUES = {"name": "Riverside Clinic", "phone": "555-0100", "after_hours_phone": "555-0101"}
REVIEW = Review("Dr Ada Example", "psychiatrist", "2026-01-02", "2027-01-02")


@pytest.fixture(scope="session")
def pack(sample_pack: Path) -> Iterator[Pack]:
    opened = Pack.open(sample_pack)
    yield opened
    opened.close()


@pytest.fixture
def ride(pack: Pack) -> Part:
    """A topic with every kind of block."""
    return Part(pack.topic("en", "ride"), ("The label. 2026.", "A guide. 2025."))


@pytest.fixture
def iv(pack: Pack) -> Part:
    return Part(pack.walkthrough("en", "iv"), ("The label. 2026.",))


@pytest.fixture
def make(qapp: QCoreApplication, pack: Pack) -> Make:
    """Makes a handout of these parts; `more` are fields of Handout."""

    def make_(
        *parts: Part,
        size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4,
        say: Callable[[str], str] = str,
        **more: object,
    ) -> tuple[bytes, int]:
        given: dict[str, object] = {
            "language": "en",
            "title": "What to expect",
            "parts": parts,
            "values": VALUES,
            "notices": pack.notices("en"),
            "day": "2026-01-01",
        }
        handout = Handout(**{**given, **more})  # type: ignore[arg-type]
        return make_handout(handout, QPageSize(size), say, pack.media, fonts.load((*fonts.UPRIGHT, *fonts.SLANTED)))

    return make_
