"""A pack that was made by hand, in front of a visitor: what cannot be shown leads Home, and Home leads on."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.pack.reader import Pack
from kiosk.shots import every_place
from tests.journeys.conftest import Open, open_kiosk  # noqa: F401 -- a fixture
from tests.security.forgery import forged, rewrite
from tests.security.test_hostile_packs import COLUMNS, SHAPES

PAGES = [column for column in COLUMNS if column[0] not in {"section", "notice"} and column != ("walkthrough", "card")]


@pytest.mark.parametrize("shape", SHAPES)
def test_pages_of_any_shape_are_shown_or_lead_home(
    open_kiosk: Open,  # noqa: F811
    sample_pack: Path,
    tmp_path: Path,
    shape: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with forged(sample_pack, hostile := tmp_path / "hostile.kioskpack") as db:
        for table, column in PAGES:
            rewrite(db, table, column, SHAPES[shape])
    sample = Pack.open(sample_pack)
    places = [place for _, place in every_place(sample, "en")]
    sample.close()
    visitor = open_kiosk(hostile, (960, 540))
    for place in places:
        visitor.player.show_place(place)
        visitor.settle()
        assert visitor.player.screen in {place.screen, "home"}
        visitor.clock.pass_(1)
        visitor.player.openSearch()
        visitor.player.finder.type("r")
        visitor.settle()
    visitor.tap("home")
    assert visitor.player.screen == "home"
    assert visitor.sees("expect")
