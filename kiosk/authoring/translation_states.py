"""How far the translations of a content folder are: missing, not begun, stale, not reviewed, or done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kiosk.authoring.documents import ContentFile
from kiosk.authoring.editing import EditError, read_text
from kiosk.authoring.findings import Findings
from kiosk.authoring.folder import Entry, TooManyFilesError, scan_layers, why_no_folder
from kiosk.authoring.layout import LANGUAGE, FileKind, Place, classify
from kiosk.authoring.site import read_site
from kiosk.authoring.translations import TRANSLATED, Original, State, count_words, header_of, original_path
from kiosk.paths import content_dir

Status = State | Literal["missing"]


class TranslateError(Exception):
    """Why nothing can be done, in words that follow the name of the folder."""


@dataclass(frozen=True, slots=True)
class FileStatus:
    """A file that should be there in another language. `words` are those of its original, about."""

    path: str
    status: Status
    words: int


@dataclass(frozen=True, slots=True)
class Folder:
    """A content folder, or a clinic's own over the bundled one, as translators see it."""

    path: Path
    base: Path
    entries: dict[str, Entry]
    first: str
    shown: tuple[str, ...] = ()  # the further languages of content.yaml

    @classmethod
    def open(cls, path: Path, base: Path | None = None) -> Folder:
        """`base` is the folder that an overlay lies over: the bundled content when None. Raises TranslateError."""
        if reason := why_no_folder(path):
            raise TranslateError(reason)
        base = base or content_dir()
        try:
            entries = {entry.path: entry for entry in scan_layers(path, base) if entry.kind == "file"}
        except (OSError, TooManyFilesError) as error:
            raise TranslateError("this cannot be read") from error
        folder = cls(path, base, entries, "")
        site = folder._site()
        if site is None:
            raise TranslateError("there is no content.yaml that says what languages there are, try: kiosk check")
        return cls(path, base, entries, site.languages[0], tuple(site.languages[1:]))

    def _site(self) -> ContentFile | None:
        if "content.yaml" not in self.entries:
            return None
        return read_site(self.read("content.yaml"), Findings("content.yaml"))

    def file(self, path: str) -> Path:
        return (self.base if self.entries[path].is_base else self.path) / path

    def read(self, path: str) -> str:
        """Raises TranslateError."""
        try:
            return read_text(self.file(path))
        except (OSError, EditError) as error:
            raise TranslateError(f"{path} cannot be read ({error})") from error

    def languages(self) -> list[str]:
        """Those that something is there of, apart from the first."""
        found = {path.split("/")[0] for path in self.entries if "/" in path}
        return sorted(name for name in found - {self.first, "media", "scenes", "references"} if LANGUAGE.match(name))

    def originals(self) -> Iterator[tuple[str, Place]]:
        """What is to be translated."""
        for path, entry in self.entries.items():
            place = classify(entry, (self.first,))
            if isinstance(place, Place) and place.language == self.first and place.kind in TRANSLATED:
                yield path, place

    def original(self, path: str, kind: FileKind) -> Original:
        return Original(path, self.first, kind, self.read(path))

    def states(self, language: str) -> list[FileStatus]:
        """Raises TranslateError."""
        found = []
        for path, place in self.originals():
            original = self.original(path, place.kind)
            there = original_path(path, language)
            status: Status = "missing"
            if there in self.entries:
                text = self.read(there)
                status = original.state_of(text, header_of(text, place.kind))
            found.append(FileStatus(there, status, count_words(original.text, place.kind)))
        return found


def summary(folder: Path, base: Path) -> Iterator[str]:
    """One line for each further language that is shown, for `kiosk check`."""
    try:
        opened = Folder.open(folder, base)
        for language in opened.shown:
            counts = Counter(state.status for state in opened.states(language))
            more = "" if counts["done"] == counts.total() else ", `kiosk translate status` says more"
            yield f"{language}: {counts['done']} of {counts.total()} files are translated and reviewed{more}"
    except TranslateError:
        return  # what is wrong has been said
