"""The code of every page, read from the real screen by a real decoder, carries exactly the words that it should."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.paper.qr import code_of
from kiosk.screen.takeaway import TakeAway
from kiosk.shots import every_place
from kiosk.visit.journey import Place, Screen
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor

GLASSES = {
    "24-inch": ((1920, 1080), 24.0),
    "24-inch upright": ((1080, 1920), 24.0),
    "tablet": ((1280, 800), 10.1),
    "tablet upright": ((800, 1280), 10.1),
}
NAMESPACE = "{http://zbar.sourceforge.net/2008/barcode}"


def read(pictures: list[Path]) -> list[str]:
    """What a decoder finds in each picture, which holds one code."""
    program = shutil.which("zbarimg")
    assert program is not None, "these tests need zbarimg (Debian package zbar-tools)"
    # QR codes alone: in a field of dots it finds bar codes that nobody drew.
    command = [program, "--quiet", "--xml", "-Sdisable", "-Sqrcode.enable", *map(str, pictures)]
    done = subprocess.run(command, capture_output=True, check=True)
    sources = ElementTree.fromstring(done.stdout).iter(f"{NAMESPACE}source")  # noqa: S314 -- of pictures that were taken here
    return ["|".join(data.text or "" for data in source.iter(f"{NAMESPACE}data")) for source in sources]


def along(visitor: Visitor) -> TakeAway:
    return visitor.player.along


def on_glass(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def pages(visitor: Visitor) -> Iterator[Place]:
    library = visitor.player.library
    assert library is not None
    for _, place in every_place(library.pack, library.language):
        if place.screen in (Screen.TOPIC, Screen.WALKTHROUGH) and place.step == 0:
            yield place


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_code_of_every_page_is_read_from_the_screen(
    open_kiosk: Open, bundled_pack: Path, tmp_path: Path, language: str
) -> None:
    visitor = open_kiosk(bundled_pack)
    if language == "es":
        visitor.tap("language")
    pictures: list[Path] = []
    carried: list[str] = []
    for place in pages(visitor):
        visitor.player.show_place(place)
        visitor.clock.pass_(1)
        along(visitor).openQr()
        for _ in range(along(visitor).codeCount):
            visitor.settle()
            assert visitor.find("code").property("module") >= 4
            pictures.append(tmp_path / f"{len(pictures)}.png")
            visitor.window.grabWindow().save(str(pictures[-1]))
            carried.append(along(visitor).codeText)
            visitor.clock.pass_(1)
            along(visitor).nextCode()
    assert len(pictures) >= 39  # 36 topics and 3 walkthroughs
    assert read(pictures) == carried


def test_every_module_is_a_square_of_whole_pixels_with_a_quiet_zone(visitor: Visitor) -> None:
    visitor.player.show_place(Place(Screen.TOPIC, "side-effects"))
    visitor.clock.pass_(1)
    along(visitor).openQr()
    visitor.settle()
    picture = visitor.find("code")
    module, count = picture.property("module"), along(visitor).codeSize
    rows = code_of(along(visitor).codeText).rows
    assert len(rows) == count
    place = on_glass(picture)
    left, top = (place.x() + (place.width() - count * module) / 2, place.y() + (place.height() - count * module) / 2)
    glass = visitor.window.grabWindow()
    dark = glass.pixelColor(round(left), round(top)).rgb()
    for y in range(-4 * module, (count + 4) * module):
        for x in range(-4 * module, (count + 4) * module):
            row, column = y // module, x // module
            inside = 0 <= row < count and 0 <= column < count
            is_dark = glass.pixel(round(left) + x, round(top) + y) == dark
            assert is_dark == (inside and rows[row][column] == "1"), (x, y)


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_it_is_dark_on_white_in_every_theme(visitor: Visitor, tmp_path: Path, theme: str) -> None:
    visitor.player.comfort.chooseTheme(theme)
    visitor.player.show_place(Place(Screen.TOPIC, "side-effects"))
    visitor.clock.pass_(1)
    along(visitor).openQr()
    visitor.settle()
    picture = tmp_path / "code.png"
    visitor.window.grabWindow().save(str(picture))
    assert read([picture]) == [along(visitor).codeText]


@pytest.mark.parametrize("is_low", [False, True], ids=["high", "low"])
@pytest.mark.parametrize("glass", GLASSES.values(), ids=GLASSES.keys())
def test_with_the_largest_letters_everything_is_on_the_glass(
    open_kiosk: Open, bundled_pack: Path, tmp_path: Path, glass: tuple[tuple[int, int], float], is_low: bool
) -> None:
    size, inches = glass
    visitor = open_kiosk(bundled_pack, size, diagonal_inches=inches)
    visitor.tap("language")
    player = visitor.player
    player.visit.comfort = player.visit.comfort._replace(text_size="largest", low_reach=is_low)
    player.comfort.changed.emit()
    player.show_place(Place(Screen.TOPIC, "when-to-get-help"))
    visitor.clock.pass_(1)
    along(visitor).openQr()
    visitor.settle()
    picture = tmp_path / "code.png"
    visitor.window.grabWindow().save(str(picture))
    assert read([picture]) == [along(visitor).codeText]
    spans = {name: on_glass(visitor.find(name)) for name in ("howTo", "whichCode", "nextCode", "close")}
    for name, span in spans.items():
        assert span.left() >= 0 and span.right() <= size[0], f"{name} reaches over the side"
        assert span.top() >= 0 and span.bottom() <= size[1], f"{name} reaches over the end"
    for name in ("nextCode", "close"):
        assert spans[name].center().y() >= size[1] / 2, f"{name} is not in the lower half"
        assert not spans[name].intersects(spans["whichCode"]), f"{name} lies over the words"
    assert visitor.find("code").property("module") >= 4


def test_by_touch_a_code_opens_turns_and_closes(visitor: Visitor) -> None:
    fresh = visitor.player.visit.snapshot()
    visitor.tap("section-afterwards")
    visitor.reach("card-when-to-get-help")
    visitor.reach("takeAlong")
    assert visitor.reads("Point your phone's camera here. It needs no internet.")
    assert visitor.reads("Code 1 of 3: take each of them.")
    visitor.tap("nextCode")
    assert visitor.reads("Code 2 of 3: take each of them.")
    visitor.tap("close")
    assert not visitor.sees("code")
    visitor.tap("takeAlong")
    visitor.wait(24 * 3600)
    visitor.wait(31)
    assert not visitor.sees("code")
    assert visitor.player.visit.snapshot() == fresh


def test_ticked_questions_are_in_the_code_and_gone_afterwards(visitor: Visitor) -> None:
    fresh = visitor.player.visit.snapshot()
    visitor.tap("section-costs-and-questions")
    visitor.reach("card-questions-to-ask")
    visitor.reach("question-4-1")
    assert visitor.find("question-4-1").property("ticked") is True
    visitor.reach("takeAlong")
    assert along(visitor).codeText.endswith("My questions:\n- Is this FDA-approved for my condition, or off-label?")
    visitor.tap("close")
    visitor.tap("done")
    assert visitor.player.visit.snapshot() == fresh
    visitor.tap("section-costs-and-questions")
    visitor.reach("card-questions-to-ask")
    assert visitor.player.takeAway.ticked == []


def test_what_is_spoken_of_a_code_are_the_words_beside_it(visitor: Visitor) -> None:
    visitor.player.show_place(Place(Screen.TOPIC, "side-effects"))
    visitor.clock.pass_(1)
    along(visitor).openQr()
    visitor.settle()
    visitor.clock.pass_(1)
    visitor.player.talk.begin()
    assert visitor.reader.said[:1] == ["Take it with you"]
