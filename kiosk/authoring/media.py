"""Which pictures a folder's pages may show, where each of them lies, and which of them go into the pack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.authoring.freshness import ASSETS
from kiosk.authoring.layout import PICTURE_ENDS

_DRAWINGS = "scenes"  # the folder of the product's own drawings in assets


@dataclass(frozen=True, slots=True)
class Gallery:
    """`own` are the paths of the folder's pictures, `drawings` the names of those that come with the product.

    A page may leave `media/` out of a name. The folder's own picture wins over a drawing of the same name.
    """

    own: frozenset[str]
    drawings: frozenset[str]

    @classmethod
    def of(cls, own: Iterable[str], assets: Path) -> Gallery:
        return cls(frozenset(own), frozenset(_drawings(assets)))

    def source_of(self, name: str) -> str | None:
        """The source path (see SourceRecord) of the picture that a page names, None when there is none."""
        for path in (f"media/{name}", name):
            if path in self.own:
                return path
        return ASSETS + name if name in self.drawings else None

    def own_names(self) -> dict[str, tuple[str, ...]]:
        return {path: tuple(self._names(path)) for path in sorted(self.own)}

    def names(self) -> frozenset[str]:
        return self.drawings.union(*self.own_names().values())

    def _names(self, path: str) -> Iterator[str]:
        yield path
        if path.startswith("media/"):
            yield path.removeprefix("media/")

    def used(self, names: Iterable[str]) -> dict[str, list[str]]:
        """Source paths of the pictures that are shown, each with the names that pages use for it."""
        found: dict[str, list[str]] = {}
        for name in sorted(set(names)):
            if path := self.source_of(name):
                found.setdefault(path, []).append(name)
        return found


def _drawings(assets: Path) -> Iterator[str]:
    for path in (assets / _DRAWINGS).rglob("*"):
        if path.name.lower().endswith(PICTURE_ENDS):
            yield path.relative_to(assets).as_posix()


def icon_names(assets: Path) -> frozenset[str]:
    """The icons that topics, sections and walkthroughs can have. They are part of the product, not of a pack."""
    return frozenset(path.stem for path in (assets / "icons" / "health").glob("*.svg"))
