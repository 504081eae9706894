"""Which files are what they were when the last pack was built, so that their rows can stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from kiosk.authoring.findings import Facts, Findings
from kiosk.authoring.folder import Entry
from kiosk.authoring.freshness import FIRST_TIME_NS
from kiosk.authoring.layout import Place
from kiosk.authoring.loading import MAX_TEXT_BYTES, read_bytes
from kiosk.authoring.reading import targets_of
from kiosk.authoring.site import Environment, OriginalFile
from kiosk.authoring.targets import Targets
from kiosk.pack.model import SourceRecord
from kiosk.pack.opening import PackError
from kiosk.pack.sources import Sources

BEGAN, TARGETS = "began", "targets"  # what the builder remembers: when a build began, and what all files point at
# How long the time of a file may stay the same while the file changes. Kernels look at their clock 64 times a second or
# more; FAT, ZIP and some network drives know whole or even seconds alone.
_TICK_NS = 50_000_000
_COARSE_TICK_NS = 2_000_000_000


def is_settled(mtime_ns: int, began: int) -> bool:
    """Whether the time of a file tells of every change since the last build `began`; both in ns since 1970.

    It does not tell of a change in the same tick, after the build had read the file. This is the rule of git for what
    is "racily clean": https://git-scm.com/docs/racy-git

    Nor does a time that no editor gives: images of whole systems set the same one for all their files, for ever.
    """
    if mtime_ns < FIRST_TIME_NS:
        return False
    tick = _TICK_NS if mtime_ns % 1_000_000_000 else _COARSE_TICK_NS
    return mtime_ns < began - tick


class Keeper:
    """`previous` is the pack to take rows from, and `entries` are the files that are there now.

    `is_steady` says that what all files depend on (the clinic's values, the order of things) is as it was. `began` is
    when the previous build did, and `targets` are what the kept files point at, once `kept` or `forget` was asked of
    all files. Every method may raise PackError.
    """

    def __init__(
        self,
        previous: Sources,
        entries: Mapping[str, Entry],
        file_of: Callable[[Entry], Path],
        environment: Environment,
        *,
        is_steady: bool,
    ) -> None:
        self._previous = previous
        self._entries = entries
        self._file_of = file_of
        self._environment = environment
        self._is_steady = is_steady
        with remembering():
            self.began = int(previous.memory(BEGAN))
            self.targets = Targets.from_json(previous.memory(TARGETS)) if is_steady else Targets()
        self._as_they_were = {
            path: record
            for path, record in previous.records.items()
            if (entry := entries.get(path))
            and entry.mtime_ns == record.mtime_ns
            and entry.size == record.size
            and is_settled(record.mtime_ns, self.began)
        }
        self._read_again: dict[str, SourceRecord | None] = {}

    def kept(self, path: str, place: Place, original: str | None) -> SourceRecord | None:
        """The record of a file that need not be compiled again; None for one that must.

        `original` is the path of what it is a translation of.
        """
        record = self._as_it_was(path)
        if record is None:
            return None
        if self._is_steady:
            return record if original is None or self._stays(original) else None
        facts = self.facts(path)
        if record.context != self._environment.context_of(place, path, facts, self._original(original)):
            return None
        self.targets.add(place, targets_of(facts))
        return record

    def forget(self, path: str, place: Place) -> None:
        """A file is gone, or read again."""
        if self._is_steady and path in self._previous.records:
            self.targets.remove(place, targets_of(self.facts(path)))

    def _stays(self, original: str) -> bool:
        is_there = original in self._entries
        return self._as_it_was(original) is not None if is_there else original not in self._previous.records

    def _as_it_was(self, path: str) -> SourceRecord | None:
        """The record of a file whose bytes are the same, with the size and the time that it has now."""
        if record := self._as_they_were.get(path):
            return record
        if path not in self._read_again:
            record, entry = self._previous.records.get(path), self._entries.get(path)
            self._read_again[path] = self._compared(record, entry) if record and entry else None
        return self._read_again[path]

    def _compared(self, record: SourceRecord, entry: Entry) -> SourceRecord | None:
        raw = read_bytes(self._file_of(entry), MAX_TEXT_BYTES, Findings(entry.path))
        if raw is None or raw.digest != record.digest:
            return None
        return record._replace(size=raw.size, mtime_ns=raw.mtime_ns)

    def _original(self, path: str | None) -> OriginalFile | None:
        entry = self._entries.get(path) if path else None
        if entry is None:
            return None
        if record := self._as_it_was(entry.path):
            return OriginalFile(entry.path, record.digest)
        raw = read_bytes(self._file_of(entry), MAX_TEXT_BYTES, Findings(entry.path))
        return OriginalFile(entry.path, raw.digest) if raw else None

    def facts(self, path: str) -> Facts:
        """What was remembered of a file."""
        with remembering():
            return Facts.unpacked(self._previous.facts(path), path)


@contextmanager
def remembering() -> Iterator[None]:
    """Around the reading of what was remembered: damage is a PackError."""
    try:
        yield
    except (TypeError, ValueError, ArithmeticError, RecursionError, MemoryError) as error:
        raise PackError(f"What was remembered cannot be read: {error}.") from error
