"""The folder as a whole, as the checks across files see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.authoring.findings import Facts, Link, LinkKind
from kiosk.authoring.layout import Place


@dataclass(frozen=True, slots=True)
class Content:
    """Every text file that is there, by path, and what the product brings: icons and drawings.

    `broken` files have errors of their own, so that what they define is not known. `own_pictures` gives the names that
    pages may use for each picture file of the folder, `pictures` all names there are. `base` are the paths of the files
    that lie in the folder below an overlay.
    """

    languages: tuple[str, ...]
    files: Mapping[str, tuple[Place, Facts]]
    broken: frozenset[str]
    icons: frozenset[str]
    pictures: frozenset[str]
    own_pictures: Mapping[str, tuple[str, ...]]
    base: frozenset[str] = frozenset()

    def ids(self, kind: str, language: str) -> list[str]:
        """The topics or walkthroughs of a language."""
        return [place.id for place, _ in self.files.values() if (place.kind, place.language) == (kind, language)]

    def defined(self, kind: LinkKind, language: str = "") -> dict[str, tuple[str, Link]]:
        """What can be pointed at, by name, with the file and the place that define it."""
        return {
            link.target: (path, link)
            for path, (place, facts) in self.files.items()
            for link in facts.defines
            if link.kind == kind and place.language in ("", language)
        }

    def links(self, kind: LinkKind, language: str = "") -> Iterator[tuple[Place, Link]]:
        """Every link of a kind, in one language or in all."""
        for place, facts in self.files.values():
            if not language or place.language == language:
                yield from ((place, link) for link in facts.links if link.kind == kind)

    def targets(self, kind: LinkKind, language: str = "") -> set[str]:
        return {link.target for _, link in self.links(kind, language)}
