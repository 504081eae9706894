"""Pictures for QML, drawn at the size that is asked for: scenes out of the pack, icons in the colour of the theme."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQuick import QQuickImageProvider

from kiosk.pack.cards import Media
from kiosk.pack.reader import PackError

log = logging.getLogger(__name__)

SVG: Final = "image/svg+xml"
# No pack that was built holds these (see `authoring.pictures`). Of one made by hand, Qt would draw them for minutes.
_ENDLESS: Final = re.compile(
    rb"\0|<!DOCTYPE|<(?:[\w.-]+:)?(?:use|image|filter|pattern|mask|marker|symbol|switch|text|script)\b"
)
FORMATS: Final = {SVG: b"svg", "image/png": b"png", "image/jpeg": b"jpeg"}


class PackPictures(QQuickImageProvider):
    """`image://pack/<width>x<height>/<path>`. `media` finds a picture by its path and may raise PackError."""

    def __init__(self, media: Callable[[str], Media]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._media = media

    def requestImage(self, id_: str, size: QSize, _requested: QSize) -> QImage:
        room, _, path = id_.partition("/")
        width, _, height = room.partition("x")
        try:
            media = self._media(path)
            image = draw(media.data, media.mime, QSize(int(width), int(height)))
        except (PackError, ValueError):
            log.exception("The picture cannot be shown")
            image = _nothing()
        _tell(size, image)
        return image


class IconPictures(QQuickImageProvider):
    """`image://icon/<size>/<rrggbb>/<set>/<name>`: an icon of `assets/icons`, tinted."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, id_: str, size: QSize, _requested: QSize) -> QImage:
        edge, colour, path = id_.split("/", 2)
        try:
            svg = self._read(path)
            image = draw(svg.replace(b"currentColor", b"#" + colour.encode()), SVG, QSize(int(edge), int(edge)))
        except (OSError, ValueError):
            log.exception("The icon cannot be shown")
            image = _nothing()
        _tell(size, image)
        return image

    def _read(self, path: str) -> bytes:
        if ".." in path:  # the name is a pack's
            raise ValueError(f"{path} lies outside the folder of icons")
        return (self._folder / f"{path}.svg").read_bytes()


def draw(data: bytes, mime: str, room: QSize) -> QImage:
    """The picture, drawn as large as it fits into `room`, in pixels, with its proportions kept.

    Raises ValueError for a drawing that is made of more than shapes.
    """
    if mime == SVG and _ENDLESS.search(data):
        raise ValueError("this drawing holds more than shapes")
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # Named, because to guess the format Qt loads every picture plugin it has.
    reader = QImageReader(buffer, FORMATS.get(mime, b""))
    reader.setScaledSize(_fitted(reader.size(), room))
    image = reader.read()
    return _nothing() if image.isNull() else image


def _fitted(own: QSize, room: QSize) -> QSize:
    """The largest size of these proportions that fits."""
    scale = min(room.width() / max(1, own.width()), room.height() / max(1, own.height()))
    return QSize(round(own.width() * scale), round(own.height() * scale))


def _nothing() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)  # transparent
    return image


def _tell(size: QSize, image: QImage) -> None:
    # Qt passes `size` to be written to.
    size.setWidth(image.width())
    size.setHeight(image.height())
