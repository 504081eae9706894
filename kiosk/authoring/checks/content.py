"""The folder as a whole, as the checks across files see it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from kiosk.authoring.findings import Facts, Link, LinkKind
from kiosk.authoring.layout import FileKind, Place
from kiosk.authoring.targets import Target, Targets

# The kinds of files that define what others point at.
_DEFINING: tuple[FileKind, ...] = ("content", "glossary", "references", "claims")


@dataclass(frozen=True)
class Content:
    """Every text file that is there, by path in order, and what the product brings: icons and drawings.

    `targets` are what all of them point at. `facts_of` says what is remembered of one file and takes time: it is asked
    of those that define something, and of those in which something is wrong. `fresh` are the targets of the files that
    were compiled now; the others were found right before. `broken` files have errors of their own, so that what they
    define is not known. `own_pictures` gives the names that pages may use for each picture file of the folder,
    `pictures` all names there are. `base` are the paths of the files that lie in the folder below an overlay.
    """

    languages: tuple[str, ...]
    places: Mapping[str, Place]
    targets: Targets
    facts_of: Callable[[str], Facts]
    fresh: Mapping[str, Set[Target]]
    broken: frozenset[str]
    icons: frozenset[str]
    pictures: frozenset[str]
    own_pictures: Mapping[str, tuple[str, ...]]
    base: frozenset[str] = frozenset()

    @cached_property
    def _by_kind(self) -> dict[FileKind, list[tuple[str, Place]]]:
        found: defaultdict[FileKind, list[tuple[str, Place]]] = defaultdict(list)
        for path, place in self.places.items():
            found[place.kind].append((path, place))
        return found

    @cached_property
    def defines(self) -> list[tuple[str, Place, Link]]:
        """Whatever can be pointed at, with the file that defines it, in the order of the files."""
        return [(path, at, link) for path, at in self.of_kind(*_DEFINING) for link in self.facts_of(path).defines]

    def of_kind(self, *kinds: FileKind) -> list[tuple[str, Place]]:
        """The files of these kinds, in their order."""
        return sorted(found for kind in kinds for found in self._by_kind[kind])

    def ids(self, kind: FileKind, language: str) -> list[str]:
        """The topics or walkthroughs of a language."""
        return [place.id for _, place in self._by_kind[kind] if place.language == language]

    def defined(self, kind: LinkKind, language: str = "") -> dict[str, tuple[str, Link]]:
        """What can be pointed at, by name, with the file and the place that define it."""
        return {
            link.target: (path, link)
            for path, place, link in self.defines
            if link.kind == kind and place.language in ("", language)
        }
