"""What the files of a folder point at, all of them together."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from typing import Self

from kiosk.authoring.findings import LinkKind
from kiosk.authoring.layout import FileKind, Place

Target = tuple[LinkKind, str]
Group = tuple[str, FileKind]  # of a language, or "", and a kind of file


class Targets:
    """How many files of each language and kind point at each target.

    Counted, so that one file can be taken out and put in again without a look at ten thousand others.
    """

    def __init__(self) -> None:
        self._groups: defaultdict[Group, Counter[Target]] = defaultdict(Counter)

    def add(self, place: Place, targets: Iterable[Target]) -> None:
        """`targets` names each of a file's targets once, as in `remove`."""
        self._groups[place.language, place.kind].update(targets)

    def remove(self, place: Place, targets: Iterable[Target]) -> None:
        group = self._groups[place.language, place.kind]
        for target in targets:
            group[target] -= 1
            if not group[target]:
                del group[target]

    def groups(self) -> Iterator[tuple[Group, Set[Target]]]:
        for group, targets in self._groups.items():
            yield group, targets.keys()

    def of(self, kind: LinkKind, language: str = "", file_kind: str = "") -> set[str]:
        """The names that links of a kind have: in one language or all, in files of one kind or all."""
        return {
            name
            for (own_language, own_kind), targets in self._groups.items()
            if language in ("", own_language) and file_kind in ("", own_kind)
            for link, name in targets
            if link == kind
        }

    def to_json(self) -> str:
        groups = [
            [language, kind, [[*target, files] for target, files in sorted(targets.items())]]
            for (language, kind), targets in sorted(self._groups.items())
            if targets
        ]
        return json.dumps(groups, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Self:
        made = cls()
        for language, kind, targets in json.loads(text):
            made._groups[language, kind] = Counter({(link, name): files for link, name, files in targets})
        return made
