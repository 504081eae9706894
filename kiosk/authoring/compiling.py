"""Compiles a content folder in memory: reads what changed since the last pack, and checks all of it together."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.authoring import checks
from kiosk.authoring.build import Progress
from kiosk.authoring.changes import PAGES, Changes
from kiosk.authoring.checks.content import Content
from kiosk.authoring.clinic import Clinic, default_clinic
from kiosk.authoring.documents import ContentFile, OverlayFile
from kiosk.authoring.folder import OVERLAY, Entry, TooManyFilesError, scan_layers
from kiosk.authoring.freshness import ASSETS
from kiosk.authoring.layout import LANGUAGE, Place, classify
from kiosk.authoring.media import Gallery, icon_names
from kiosk.authoring.overlay import replaced
from kiosk.authoring.picture_files import read_picture
from kiosk.authoring.reading import Setting, Unit
from kiosk.authoring.signing import overdue
from kiosk.authoring.site import Environment, read_overlay, read_reviews, read_site, read_values
from kiosk.authoring.targets import Targets
from kiosk.pack.sources import Sources
from kiosk.paths import content_dir
from kiosk.problems import Problem, Severity

__all__ = ["Compiled", "Unit", "compile_folder"]

_EXPECTED_AT_TOP = "content.yaml"


@dataclass(frozen=True, slots=True)
class Compiled:
    """A folder that has been read. With errors among the problems it is not whole and must not become a pack."""

    problems: list[Problem]
    units: list[Unit] = field(default_factory=list)
    environment: Environment = field(default_factory=Environment)
    base_files: frozenset[str] = frozenset()  # paths that lie in the folder below an overlay
    pages: tuple[str, ...] = ()  # paths of the pages that are not hidden, those with errors among them
    targets: Targets = field(default_factory=Targets)

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
    previous: Sources | None = None,
    entries: Callable[[], list[Entry]] | None = None,
    for_pack: bool = False,
    progress: Progress | None = None,
    today: datetime.date | None = None,
) -> Compiled:
    """Every problem of the folder at once, sorted by place, and what to write into a pack if there is no error.

    `base` is the folder that an overlay lies over, the bundled content when it is None. `previous` is an earlier pack:
    files that have not changed since are not compiled again. `entries` tells what stands in the folder, for who
    has looked already. `for_pack` says that rows of a pack are wanted, and no pages. `today` says which reviews are
    overdue. Raises PackError when `previous` is damaged, and SharingError.
    """
    base = base or content_dir()
    try:
        found = entries() if entries else scan_layers(folder, base)
    except OSError as error:
        unread = error.filename or folder.absolute()
        return Compiled([Problem(str(unread), 0, 0, f"the folder cannot be read ({error.strerror})")])
    except TooManyFilesError:
        return Compiled([Problem(str(folder.absolute()), 0, 0, "too many files", "is this a content folder?")])
    if not any(entry.path == _EXPECTED_AT_TOP and entry.kind == "file" for entry in found):
        return Compiled([Problem(_EXPECTED_AT_TOP, 0, 0, "this file is missing", "is this a content folder?")])
    compiler = _Compiler(Setting(folder, base, Environment(), for_pack), assets, previous, progress)
    return compiler.run(found, today or datetime.date.today())


class _Compiler:
    def __init__(self, setting: Setting, assets: Path, previous: Sources | None, progress: Progress | None) -> None:
        self._setting = setting
        self._assets = assets
        self._previous = previous
        self._progress = progress
        self._done = self._total = 0
        self._problems: list[Problem] = []

    def run(self, entries: list[Entry], today: datetime.date) -> Compiled:
        by_path = {entry.path: entry for entry in entries if entry.kind == "file"}
        changes = Changes(by_path, self._setting, self._previous, self._tell)
        site = changes.first("content", read_site)
        environment = Environment(
            site,
            changes.first("clinic", read_values) or default_clinic(),
            changes.first("overlay", read_overlay) or OverlayFile(),
            changes.first("reviews", read_reviews) or {},
        )
        by_name = (entry.path for entry in entries if entry.kind == "folder" and LANGUAGE.match(entry.path))
        languages = tuple(site.languages if site else by_name)
        places, pictures = self._sorted_out(entries, languages)
        base_files = frozenset(entry.path for entry in entries if entry.is_base)
        self._total = len(places) + len(pictures)
        changes.read(places, environment, languages)
        gallery = Gallery.of(pictures, self._assets)
        content = Content(
            languages=languages,
            places=places,
            targets=changes.targets,
            facts_of=changes.facts_of,
            fresh={path: read.targets for path, read in changes.reads.items()},
            broken=frozenset(path for path, read in changes.reads.items() if read.unit is None),
            icons=icon_names(self._assets),
            pictures=gallery.names(),
            own_pictures=gallery.own_names(),
            base=base_files,
        )
        pages = tuple(path for path, place in places.items() if place.kind in PAGES and not environment.hides(place))
        self._problems += changes.problems()
        if OVERLAY in by_path:
            own = {path: place for path, place in places.items() if path not in base_files}
            self._problems += replaced(own, self._setting.base, environment.overlay.replaces)
        self._problems += overdue(environment.reviews, pages, today)
        # What nobody needs any more because of a clinic's own folder is nothing that the clinic could mend.
        found = checks.check_folder(content)
        self._problems += [p for p in found if p.severity is not Severity.WARNING or p.file not in base_files]
        units = [changes.units[path] for path in places if path in changes.units]
        used = gallery.used(changes.targets.of("picture"))
        sources = sorted({*used, *pictures})
        self._total = len(places) + len(sources)
        for path in sources:
            units += self._picture(path, used.get(path, []), by_path.get(path), changes.began)
        return Compiled(sorted(set(self._problems)), units, environment, base_files, pages, changes.targets)

    def _tell(self, path: str, files: int = 1) -> None:
        self._done += files
        if self._progress:
            self._progress(self._done, self._total, path)

    def _sorted_out(self, entries: list[Entry], languages: Iterable[str]) -> tuple[dict[str, Place], list[str]]:
        """The text files by path, and the paths of the pictures that lie in the folder."""
        texts: dict[str, Place] = {}
        pictures: list[str] = []
        for entry in entries:
            match classify(entry, languages):
                case Problem() as problem:
                    self._problems.append(problem)
                case Place(kind="picture"):
                    pictures.append(entry.path)
                case Place() as place:
                    texts[entry.path] = place
        return texts, pictures

    def _picture(self, path: str, names: list[str], entry: Entry | None, began: int) -> list[Unit]:
        file = self._setting.file_of(entry) if entry else self._assets / path.removeprefix(ASSETS)
        before = self._previous.records.get(path) if self._previous else None
        unit, problems = read_picture(path, names, file, before, began)
        self._problems += problems
        self._tell(path)
        return [unit] if unit else []
