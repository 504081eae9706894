"""Compiles a content folder in memory: reads what changed since the last pack, and checks all of it together."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kiosk.authoring import checks
from kiosk.authoring.checks.content import Content
from kiosk.authoring.clinic import Clinic, default_clinic
from kiosk.authoring.documents import ContentFile, OverlayFile
from kiosk.authoring.findings import Facts, Findings
from kiosk.authoring.folder import OVERLAY, Entry, TooManyFilesError, scan_layers
from kiosk.authoring.freshness import ASSETS, builder_version
from kiosk.authoring.layout import LANGUAGE, FileKind, Place, classify
from kiosk.authoring.loading import MAX_PICTURE_BYTES, MAX_TEXT_BYTES, Raw, decode, read_bytes
from kiosk.authoring.media import Gallery, icon_names
from kiosk.authoring.originals import Originals
from kiosk.authoring.overlay import replaced
from kiosk.authoring.pages import Page
from kiosk.authoring.pictures import check_picture
from kiosk.authoring.signing import overdue
from kiosk.authoring.site import Environment, OriginalFile, read_overlay, read_reviews, read_site, read_values
from kiosk.authoring.unit import Made, Row, compile_text
from kiosk.pack.model import Media, SourceRecord
from kiosk.paths import content_dir
from kiosk.problems import Problem, Severity

_EXPECTED_AT_TOP = "content.yaml"
_NOTHING = Made()
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Unit:
    """One source of the pack. `rows` is empty when they are to be taken from the previous pack (`reused`).

    `page` is there when the source is a page that was compiled now.
    """

    place: Place
    record: SourceRecord
    rows: Sequence[Row] = ()
    reused: bool = False
    page: Page | None = None


@dataclass(frozen=True, slots=True)
class Compiled:
    """A folder that has been read. With errors among the problems it is not whole and must not become a pack."""

    problems: list[Problem]
    units: list[Unit] = field(default_factory=list)
    environment: Environment = field(default_factory=Environment)
    base_files: frozenset[str] = frozenset()  # paths that lie in the folder below an overlay
    pages: tuple[str, ...] = ()  # paths of the pages that are not hidden, those with errors among them

    @property
    def site(self) -> ContentFile | None:
        return self.environment.site

    @property
    def clinic(self) -> Clinic:
        return self.environment.clinic


def compile_folder(
    folder: Path,
    *,
    assets: Path,
    base: Path | None = None,
    previous: Mapping[str, SourceRecord] | None = None,
    progress: Callable[[int, int, str], None] | None = None,
    today: datetime.date | None = None,
) -> Compiled:
    """Every problem of the folder at once, sorted by place, and what to write into a pack if there is no error.

    `base` is the folder that an overlay lies over, the bundled content when it is None. `previous` are the sources of
    an earlier pack: files that have not changed since are not compiled again. `today` says which reviews are overdue.
    """
    base = base or content_dir()
    try:
        entries = scan_layers(folder, base)
    except OSError as error:
        unread = error.filename or folder.absolute()
        return Compiled([Problem(str(unread), 0, 0, f"the folder cannot be read ({error.strerror})")])
    except TooManyFilesError:
        return Compiled([Problem(str(folder.absolute()), 0, 0, "too many files", "is this a content folder?")])
    if not any(entry.path == _EXPECTED_AT_TOP and entry.kind == "file" for entry in entries):
        return Compiled([Problem(_EXPECTED_AT_TOP, 0, 0, "this file is missing", "is this a content folder?")])
    return _Compiler(folder, base, assets, previous or {}, progress).run(entries, today or datetime.date.today())


class _Compiler:
    def __init__(
        self,
        folder: Path,
        base: Path,
        assets: Path,
        previous: Mapping[str, SourceRecord],
        progress: Callable[[int, int, str], None] | None,
    ) -> None:
        self._folder = folder
        self._base = base
        self._assets = assets
        self._previous = previous
        self._progress = progress
        self._problems: list[Problem] = []
        self._files: dict[str, tuple[Place, Facts]] = {}
        self._broken: set[str] = set()
        self._units: list[Unit] = []
        self._originals = Originals({}, self._file_of, previous)

    def run(self, entries: list[Entry], today: datetime.date) -> Compiled:
        by_path = {entry.path: entry for entry in entries if entry.kind == "file"}
        self._originals = Originals(by_path, self._file_of, self._previous)
        site = self._first(by_path, "content", read_site)
        environment = Environment(
            site,
            self._first(by_path, "clinic", read_values) or default_clinic(),
            self._first(by_path, "overlay", read_overlay) or OverlayFile(),
            self._first(by_path, "reviews", read_reviews) or {},
        )
        by_name = (entry.path for entry in entries if entry.kind == "folder" and LANGUAGE.match(entry.path))
        languages = tuple(site.languages if site else by_name)
        texts, pictures = self._sorted_out(entries, languages)
        gallery = Gallery.of(pictures, self._assets)
        total = len(texts) + len(pictures)
        for number, (entry, place) in enumerate(texts.items(), start=1):
            if place.kind not in ("content", "clinic", "overlay", "reviews"):
                self._text(entry, place, environment)
            self._tell(number, total, entry.path)
        pages = tuple(
            entry.path
            for entry, place in texts.items()
            if place.kind in ("topic", "walkthrough") and not environment.hides(place)
        )
        content = Content(
            languages=languages,
            files=self._files,
            broken=frozenset(self._broken),
            icons=icon_names(self._assets),
            pictures=gallery.names(),
            own_pictures=gallery.own_names(),
            base=frozenset(entry.path for entry in entries if entry.is_base),
        )
        if OVERLAY in by_path:
            self._problems += replaced(texts, self._base, environment.overlay.replaces)
        self._problems += overdue(environment.reviews, pages, today)
        # What nobody needs any more because of a clinic's own folder is nothing that the clinic could mend.
        found = checks.check_folder(content)
        self._problems += [p for p in found if p.severity is not Severity.WARNING or p.file not in content.base]
        used = gallery.used(content.targets("picture"))
        sources = sorted({*used, *pictures})
        for number, path in enumerate(sources, start=len(texts) + 1):
            self._picture(path, used.get(path, []), by_path.get(path))
            self._tell(number, len(texts) + len(sources), path)
        return Compiled(sorted(set(self._problems)), self._units, environment, content.base, pages)

    def _tell(self, done: int, total: int, path: str) -> None:
        if self._progress:
            self._progress(done, total, path)

    def _sorted_out(self, entries: list[Entry], languages: Iterable[str]) -> tuple[dict[Entry, Place], list[str]]:
        """The text files to compile, and the pictures that lie in the folder."""
        texts: dict[Entry, Place] = {}
        pictures: list[str] = []
        for entry in entries:
            match classify(entry, languages):
                case Problem() as problem:
                    self._problems.append(problem)
                case Place(kind="picture"):
                    pictures.append(entry.path)
                case Place() as place:
                    texts[entry] = place
        return texts, pictures

    def _first(
        self, by_path: Mapping[str, Entry], kind: FileKind, read: Callable[[str, Findings], _Value | None]
    ) -> _Value | None:
        """A file that all others depend on. It is always read; reused says only that it has not changed."""
        path = f"{kind}.yaml"
        if path not in by_path:
            return None
        place = Place(kind)
        findings = Findings(path)
        raw = read_bytes(self._file_of(by_path[path]), MAX_TEXT_BYTES, findings)
        text = decode(raw.data, findings) if raw else None
        value = read(text, findings) if text is not None else None
        self._keep(place, raw, findings, Environment())
        return value

    def _file_of(self, entry: Entry) -> Path:
        return (self._base if entry.is_base else self._folder) / entry.path

    def _text(self, entry: Entry, place: Place, environment: Environment) -> None:
        before = self._previous.get(entry.path)
        facts = Facts.from_json(before.facts, entry.path) if before else None
        original = self._originals.of(entry.path, place, environment.first_language)
        if before and (not facts or before.context != environment.context_of(place, entry.path, facts, original)):
            before = None
        if before and facts and (before.size, before.mtime_ns) == (entry.size, entry.mtime_ns):
            self._take_over(place, before, facts)
            return
        if place.kind == "draft" or environment.hides(place):
            self._keep(
                place, Raw(entry.size, entry.mtime_ns, "", b""), Findings(entry.path), environment, original=original
            )
            return
        findings = Findings(entry.path)
        raw = read_bytes(self._file_of(entry), MAX_TEXT_BYTES, findings)
        if before and facts and raw and raw.digest == before.digest:
            self._take_over(place, before._replace(size=raw.size, mtime_ns=raw.mtime_ns), facts)
            return
        text = decode(raw.data, findings) if raw else None
        made = _NOTHING
        if text is not None:
            made = compile_text(
                text, place, environment, findings, original and self._originals.opened(original, place)
            )
        self._keep(place, raw, findings, environment, made, original=original)

    def _take_over(self, place: Place, record: SourceRecord, facts: Facts) -> None:
        self._files[record.path] = (place, facts)
        self._problems += facts.remarks
        self._units.append(Unit(place, record, reused=True))

    def _keep(
        self,
        place: Place,
        raw: Raw | None,
        findings: Findings,
        environment: Environment,
        made: Made = _NOTHING,
        *,
        original: OriginalFile | None = None,
    ) -> None:
        """What was found in a file that was read now. `raw` is None when it could not be."""
        facts = findings.facts()
        self._files[findings.file] = (place, facts)
        self._problems += findings.problems
        if findings.has_errors() or not raw:
            self._broken.add(findings.file)
            return
        context = environment.context_of(place, findings.file, facts, original)
        record = SourceRecord(findings.file, raw.size, raw.mtime_ns, raw.digest, context, facts.to_json())
        before = self._previous.get(record.path)
        same = before is not None and before._replace(size=raw.size, mtime_ns=raw.mtime_ns) == record
        self._units.append(Unit(place, record, made.rows, same, made.page))

    def _picture(self, path: str, names: list[str], entry: Entry | None) -> None:
        """`names` are what pages call it; a picture that none shows is remembered, not read."""
        context = f"{builder_version()} {hashlib.sha256(json.dumps(names).encode()).hexdigest()}"
        before = self._previous.get(path)
        if before and before.context != context:
            before = None
        file = self._file_of(entry) if entry else self._assets / path.removeprefix(ASSETS)
        findings = Findings(path.removeprefix("@"))
        raw = self._picture_raw(file, before, bool(names), findings)
        if raw:
            record = SourceRecord(path, raw.size, raw.mtime_ns, raw.digest, context, "")
            reused = before is not None and raw.digest == before.digest
            mime = check_picture(path, raw.data, findings) if names and not reused else None
            rows: list[Row] = [Media(name, mime, raw.data) for name in names] if mime else []
            self._units.append(Unit(Place("picture"), record, rows, reused))
        self._problems += findings.problems

    def _picture_raw(self, file: Path, before: SourceRecord | None, shown: bool, findings: Findings) -> Raw | None:
        """The bytes; only size, time and the known digest when they need not be read."""
        try:
            status = file.stat()
        except OSError as error:
            findings.error(0, 0, f"this cannot be read ({error.strerror})")
            return None
        if before and (before.size, before.mtime_ns) == (status.st_size, status.st_mtime_ns):
            return Raw(before.size, before.mtime_ns, before.digest, b"")
        if not shown:
            return Raw(status.st_size, status.st_mtime_ns, "", b"")
        return read_bytes(file, MAX_PICTURE_BYTES, findings)
