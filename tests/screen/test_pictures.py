"""Pictures and icons, drawn at the size that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QSize
from PySide6.QtGui import QColor, QImage

from kiosk import paths
from kiosk.pack.cards import Media
from kiosk.pack.reader import NotInPackError, PackError
from kiosk.screen.pictures import SVG, IconPictures, PackPictures, draw

WIDE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#ff0000"/></svg>'
)
pytestmark = pytest.mark.usefixtures("qapp")


def png(width: int, height: int, kind: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    return bytes(buffer.data().data())


def is_nothing(image: QImage) -> bool:
    """One pixel that cannot be seen."""
    return image.size() == QSize(1, 1) and image.pixelColor(0, 0).alpha() == 0


# Drawing


@pytest.mark.parametrize(
    ("room", "drawn"), [((40, 20), (40, 20)), ((40, 40), (40, 20)), ((100, 10), (20, 10)), ((7, 100), (7, 4))]
)
def test_a_drawing_fills_its_room_and_keeps_its_shape(room: tuple[int, int], drawn: tuple[int, int]) -> None:
    image = draw(WIDE, SVG, QSize(*room))
    assert (image.width(), image.height()) == drawn
    assert image.pixelColor(image.width() // 2, image.height() // 2) == QColor("#ff0000")


@pytest.mark.parametrize(("mime", "kind"), [("image/png", "PNG"), ("image/jpeg", "JPG")])
def test_a_photograph_keeps_its_shape(mime: str, kind: str) -> None:
    image = draw(png(30, 60, kind), mime, QSize(20, 20))
    assert (image.width(), image.height()) == (10, 20)
    assert image.pixelColor(5, 10).blue() > 250


@pytest.mark.parametrize(
    ("data", "mime"), [(b"", SVG), (b"garbage", SVG), (b"garbage", "image/png"), (png(2, 2)[:40], "image/png")]
)
def test_what_cannot_be_drawn_is_nothing(data: bytes, mime: str, caplog: pytest.LogCaptureFixture) -> None:
    assert is_nothing(draw(data, mime, QSize(20, 20)))


# Pictures of the pack


def test_a_picture_of_the_pack_is_drawn_and_its_size_told() -> None:
    asked: list[str] = []

    def media(path: str) -> Media:
        asked.append(path)
        return Media(path, SVG, WIDE)

    size = QSize()
    image = PackPictures(media).requestImage("60x60/scenes/deep/a.svg", size, QSize())
    assert asked == ["scenes/deep/a.svg"]
    assert (image.size(), size) == (QSize(60, 30), QSize(60, 30))


@pytest.mark.parametrize("error", [NotInPackError("there is no picture"), PackError("damaged")])
def test_a_picture_that_cannot_be_had_is_nothing(error: PackError, caplog: pytest.LogCaptureFixture) -> None:
    def media(path: str) -> Media:
        raise error

    size = QSize(5, 5)
    assert is_nothing(PackPictures(media).requestImage("60x60/a.svg", size, QSize()))
    assert size == QSize(1, 1)
    assert [record.message for record in caplog.records] == ["The picture cannot be shown"]


@pytest.mark.parametrize("address", ["", "a.svg", "60x/a.svg", "wide x high/a.svg"])
def test_an_address_without_a_size_is_nothing(address: str, caplog: pytest.LogCaptureFixture) -> None:
    assert is_nothing(PackPictures(lambda path: Media(path, SVG, WIDE)).requestImage(address, QSize(), QSize()))
    assert len(caplog.records) == 1


# Icons


@pytest.fixture
def icons() -> IconPictures:
    return IconPictures(paths.assets_dir() / "icons")


@pytest.mark.parametrize("colour", ["1f5a4e", "ff0000"])
@pytest.mark.parametrize("name", ["controls/house", "health/nose"])
def test_an_icon_has_the_colour_that_is_asked_for(icons: IconPictures, name: str, colour: str) -> None:
    size = QSize()
    image = icons.requestImage(f"72/{colour}/{name}", size, QSize())
    assert (image.size(), size) == (QSize(72, 72), QSize(72, 72))
    pixels = [image.pixelColor(x, y) for x in range(72) for y in range(72)]
    solid = [pixel.name() for pixel in pixels if pixel.alpha() == 255]
    assert len(solid) > 100
    assert set(solid) == {f"#{colour}"}
    assert any(pixel.alpha() == 0 for pixel in pixels)


@pytest.mark.parametrize("address", ["72/ff0000/controls/none", "x/ff0000/controls/house", "72/ff0000/../../secret"])
def test_an_icon_that_cannot_be_had_is_nothing(
    icons: IconPictures, address: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert is_nothing(icons.requestImage(address, QSize(), QSize()))
    assert [record.message for record in caplog.records] == ["The icon cannot be shown"]


def test_every_icon_can_be_tinted(icons: IconPictures, qapp: QCoreApplication) -> None:
    """An icon with a colour of its own would not follow the theme."""
    folder = paths.assets_dir() / "icons"
    drawn = [file for file in sorted(folder.rglob("*.svg")) if b"currentColor" not in file.read_bytes()]
    assert [str(file.relative_to(folder)) for file in drawn] == []


def test_every_icon_that_the_screens_name_is_there() -> None:
    import re

    named = {
        name
        for file in (paths.PACKAGE / "ui").rglob("*.qml")
        for name in re.findall(r'"((?:controls|health)/[a-z0-9-]+)"', Path(file).read_text(encoding="utf-8"))
    }
    assert len(named) > 5
    assert [name for name in sorted(named) if not (paths.assets_dir() / "icons" / f"{name}.svg").is_file()] == []
