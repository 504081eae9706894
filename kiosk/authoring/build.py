"""From a content folder to a pack: everything is checked, and only what changed is compiled again."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.authoring.compiling import Compiled, Unit, compile_folder
from kiosk.authoring.documents import ContentFile
from kiosk.authoring.freshness import builder_version
from kiosk.authoring.unit import Notice
from kiosk.pack.lexicon import Lexicon
from kiosk.pack.model import Manifest, Media, Reference, Section, SourceRecord, Term, Topic
from kiosk.pack.reader import Pack, PackError, read_sources
from kiosk.pack.writer import PackWriter
from kiosk.paths import assets_dir
from kiosk.problems import Problem, Severity

__all__ = ["Compiled", "Result", "build_pack", "compile_folder"]

Progress = Callable[[int, int, str], None]  # files done, files in all, the path of the one that is done


@dataclass(frozen=True, slots=True)
class Result:
    """`manifest` is None when there are errors; the target is then as it was. `unwritten` is why the
    disk refused the pack of a folder without errors.

    The counts are of files: those whose rows were made now, and those whose rows were taken over.
    """

    problems: list[Problem] = field(default_factory=list)
    manifest: Manifest | None = None
    compiled_count: int = 0
    reused_count: int = 0
    unwritten: str = ""
    base_files: frozenset[str] = frozenset()  # see Compiled


def build_pack(
    folder: Path,
    target: Path,
    *,
    assets: Path | None = None,
    base: Path | None = None,
    progress: Progress | None = None,
) -> Result:
    """Compile `folder`, over `base` when it is an overlay, and put the pack in the place of `target`, whose rows are
    reused where nothing changed.

    Raises nothing for what authors write or disks refuse: both are problems.
    """
    previous = _sound_sources(target)
    compiled = compile_folder(folder, assets=assets or assets_dir(), base=base, previous=previous, progress=progress)
    fresh = sum(not unit.reused for unit in compiled.units)
    result = Result(compiled.problems, None, fresh, len(compiled.units) - fresh, base_files=compiled.base_files)
    if any(problem.severity is Severity.ERROR for problem in compiled.problems) or not compiled.site:
        return result
    try:
        return replace(result, manifest=_write(compiled, compiled.site, target, previous))
    except (OSError, sqlite3.Error, PackError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        problem = Problem(str(target.absolute()), 0, 0, f"the pack cannot be written ({reason})")
        return replace(result, problems=[*compiled.problems, problem], unwritten=reason)


def _sound_sources(target: Path) -> dict[str, SourceRecord]:
    """What the pack was built from; empty when it is damaged, so that no bad row is ever taken over.

    Empty too when other code built it: every file would be compiled again, and its tables may be other ones.
    """
    records = read_sources(target)
    if any(not record.context.startswith(builder_version()) for record in records.values()):
        return {}
    if records:
        try:
            pack = Pack.open(target)
            try:
                pack.verify()
            finally:
                pack.close()
        except PackError:
            return {}
    return records


def _write(compiled: Compiled, site: ContentFile, target: Path, previous: dict[str, SourceRecord]) -> Manifest:
    changed = [unit for unit in compiled.units if previous.get(unit.record.path) != unit.record]
    gone = previous.keys() - {unit.record.path for unit in compiled.units}
    if not changed and not gone and previous:
        pack = Pack.open(target)
        pack.close()
        return pack.manifest
    with PackWriter(target, target if previous else None) as writer:
        for path in (*gone, *(unit.record.path for unit in changed if not unit.reused)):
            writer.drop_source(path)
        for unit in changed:
            writer.put_source(unit.record)
            _put_rows(unit, writer)
        return writer.finish(
            title=site.title,
            clinic_name=compiled.clinic.values.get("name", ""),
            languages=tuple(site.languages),
            clinic=compiled.clinic.values,
            built_at=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        )


def _put_rows(unit: Unit, writer: PackWriter) -> None:
    source, language = unit.record.path, unit.place.language
    for row in unit.rows:
        match row:
            case Section():
                writer.put_section(language, row, source)
            case Topic():
                writer.put_topic(language, row, source)
            case Term():
                writer.put_term(language, row, source)
            case Notice():
                writer.put_notice(language, row.key, row.text, source)
            case Lexicon():
                writer.put_lexicon(language, row, source)
            case Reference():
                writer.put_reference(row, source)
            case Media():
                writer.put_media(row, source)
            case _:
                writer.put_walkthrough(language, row, source)
