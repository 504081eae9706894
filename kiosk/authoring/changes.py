"""Reads the text files of a content folder, apart from those that are what they were when the last pack was built."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from kiosk.authoring.checks.glossary import Glossary
from kiosk.authoring.findings import Facts, Findings, remarks_from_json, remarks_to_json
from kiosk.authoring.folder import Entry
from kiosk.authoring.keeping import Keeper, remembering
from kiosk.authoring.layout import FileKind, Place, classify
from kiosk.authoring.loading import MAX_TEXT_BYTES, Raw, decode, read_bytes
from kiosk.authoring.reading import Read, Setting, Task, Unit, original_of, read_of, unlinked_in
from kiosk.authoring.sharing import read_files
from kiosk.authoring.site import Environment
from kiosk.authoring.targets import Targets
from kiosk.pack.model import SourceRecord
from kiosk.pack.sources import Sources
from kiosk.problems import Problem

# What all other files depend on. Always read, and first.
_FIRST: tuple[FileKind, ...] = ("content", "clinic", "overlay", "reviews")
PAGES: tuple[FileKind, ...] = ("topic", "walkthrough")
_Value = TypeVar("_Value")


class Changes:
    """`entries` are the files that are there, by path, and `previous` is the pack whose rows may be taken over.

    After `first` and `read`, `reads` are the files that were read now and `units` the sources of the pack, both by
    path, and `targets` what all files point at. Methods may raise PackError when the previous pack is damaged, and
    SharingError.
    """

    def __init__(
        self, entries: Mapping[str, Entry], setting: Setting, previous: Sources | None, tell: Callable[..., None]
    ) -> None:
        self._entries = entries
        self._setting = setting
        self._previous = previous
        self._records: Mapping[str, SourceRecord] = previous.records if previous else {}
        self._keeper: Keeper | None = None
        self._tell = tell
        self.reads: dict[str, Read] = {}
        self.units: dict[str, Unit] = {}
        self.targets = Targets()

    def first(self, kind: FileKind, read: Callable[[str, Findings], _Value | None]) -> _Value | None:
        """A file that all others depend on."""
        path = f"{kind}.yaml"
        if path not in self._entries:
            return None
        findings = Findings(path)
        raw = read_bytes(self._setting.file_of(self._entries[path]), MAX_TEXT_BYTES, findings)
        text = decode(raw.data, findings) if raw else None
        value = read(text, findings) if text is not None else None
        self._take(read_of(Place(kind), raw, findings, self._setting))
        return value

    def read(self, places: Mapping[str, Place], environment: Environment, languages: Iterable[str]) -> None:
        """`places` are those of all text files, by path."""
        self._setting = replace(self._setting, environment=environment)
        if self._previous:
            self._keeper = Keeper(
                self._previous, self._entries, self._setting.file_of, environment, is_steady=self._is_steady()
            )
        tasks = [task for path, place in places.items() if (task := self._task(path, place))]
        self._tell("", len(places) - len(tasks))
        gone = {
            path: place
            for path in self._records.keys() - places.keys()
            if isinstance(place := classify(Entry(path, "file"), languages), Place) and place.kind != "picture"
        }
        self._read([task for task in tasks if task.place.kind not in PAGES])
        changed = {place.language for place in gone.values() if place.kind == "glossary"}
        changed |= {task.place.language for task in tasks if task.place.kind == "glossary"}
        pages = [task for task in tasks if task.place.kind in PAGES]
        speaking = changed | {task.place.language for task in pages}
        lists = [(path, place.language) for path, place in places.items() if place.kind == "glossary"]
        glossaries = {
            language: Glossary.of(self.facts_of(path) for path, own in lists if own == language)
            for language in speaking
        }
        self._setting = replace(self._setting, glossaries=glossaries)
        self._read(pages)
        if changed:
            self._look_again(places, changed)
        self.targets = self._point(gone)

    def facts_of(self, path: str) -> Facts:
        """What is known of a file."""
        if read := self.reads.get(path):
            return Facts.unpacked(read.facts, path)
        return self._keeper.facts(path) if self._keeper else Facts()

    @property
    def began(self) -> int:
        """When the build of the previous pack did; 0 when there is none."""
        return self._keeper.began if self._keeper else 0

    def _is_steady(self) -> bool:
        """Whether what all files depend on is what it was."""
        for path in (f"{kind}.yaml" for kind in _FIRST):
            unit = self.units.get(path)
            if not (unit.reused if unit else path not in self._records and path not in self._entries):
                return False
        return True

    def _task(self, path: str, place: Place) -> Task | None:
        """None for a file that need not be compiled."""
        environment = self._setting.environment
        if place.kind in _FIRST:
            return None
        entry = self._entries[path]
        if place.kind == "draft" or environment.hides(place):
            self._take(read_of(place, Raw(entry.size, entry.mtime_ns, "", b""), Findings(path), self._setting))
            return None
        original = original_of(path, place, environment.first_language)
        if self._keeper and (record := self._keeper.kept(path, place, original)):
            self.units[path] = Unit(place, record, reused=True)
            return None
        return Task(entry, place, self._entries.get(original) if original else None)

    def _read(self, tasks: list[Task]) -> None:
        for read in read_files(tasks, self._setting):
            self._take(read)
            self._tell(read.path)

    def _take(self, read: Read) -> None:
        self.reads[read.path] = read
        if unit := read.unit:
            before = self._records.get(read.path)
            now = unit.record
            # It had to be read, and is what it was.
            is_same = before is not None and before._replace(size=now.size, mtime_ns=now.mtime_ns) == now
            self.units[read.path] = unit._replace(reused=True, packed=(), facts=None) if is_same else unit

    def _look_again(self, places: Mapping[str, Place], languages: Container[str]) -> None:
        """What is to be said of pages that stay as they are, in languages whose glossary does not."""
        for path, place in places.items():
            if place.kind in PAGES and place.language in languages and path not in self.reads:
                facts = self.facts_of(path)
                remarks = (*facts.remarks, *unlinked_in(path, facts, self._setting.glossaries[place.language]))
                unit = self.units[path]
                self.units[path] = unit._replace(record=unit.record._replace(remarks=remarks_to_json(remarks)))

    def problems(self) -> list[Problem]:
        """What is to be said of each file by itself."""
        found = [problem for read in self.reads.values() for problem in read.problems]
        for path, unit in self.units.items():
            if path not in self.reads and unit.record.remarks:
                with remembering():
                    found += remarks_from_json(unit.record.remarks, path)
        return found

    def _point(self, gone: Mapping[str, Place]) -> Targets:
        """What all files point at now."""
        targets = self._keeper.targets if self._keeper else Targets()
        if self._keeper:
            for path, place in gone.items():
                self._keeper.forget(path, place)
        for path, read in self.reads.items():
            if self._keeper:
                self._keeper.forget(path, read.place)
            targets.add(read.place, read.targets)
        return targets
