"""Finds the file that another one is a translation of, and reads it only when somebody wants its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk.authoring.findings import Findings
from kiosk.authoring.folder import Entry
from kiosk.authoring.layout import Place
from kiosk.authoring.loading import MAX_TEXT_BYTES, decode, read_bytes
from kiosk.authoring.site import OriginalFile
from kiosk.authoring.translations import TRANSLATED, Original, original_path
from kiosk.pack.model import SourceRecord


class Originals:
    """`entries` are the files of the folder by path, and `file_of` says where each lies on the disk."""

    def __init__(
        self, entries: Mapping[str, Entry], file_of: Callable[[Entry], Path], previous: Mapping[str, SourceRecord]
    ) -> None:
        self._entries = entries
        self._file_of = file_of
        self._previous = previous

    def of(self, path: str, place: Place, first_language: str) -> OriginalFile | None:
        """None for a file that is no translation, or of nothing that is there."""
        if place.kind not in TRANSLATED or place.language == first_language:
            return None
        entry = self._entries.get(original_path(path, first_language))
        if entry is None:
            return None
        known = self._previous.get(entry.path)
        if known and (known.size, known.mtime_ns) == (entry.size, entry.mtime_ns):
            return OriginalFile(entry.path, known.digest)
        raw = read_bytes(self._file_of(entry), MAX_TEXT_BYTES, Findings(entry.path))
        return OriginalFile(entry.path, raw.digest) if raw else None

    def opened(self, original: OriginalFile, place: Place) -> Original | None:
        """None for one that is no text; what is wrong with it is said of it when it is compiled itself."""
        findings = Findings(original.path)
        raw = read_bytes(self._file_of(self._entries[original.path]), MAX_TEXT_BYTES, findings)
        text = decode(raw.data, findings) if raw else None
        return Original(original.path, original.path.partition("/")[0], place.kind, text) if text is not None else None
