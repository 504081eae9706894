"""Builds a pack, on top of its predecessor where there is one."""

from __future__ import annotations

import datetime
import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.authoring.build import Progress, Result
from kiosk.authoring.compiling import Compiled, compile_folder
from kiosk.authoring.documents import ContentFile
from kiosk.authoring.keeping import BEGAN, TARGETS
from kiosk.authoring.predecessor import DamagedError, Predecessor
from kiosk.authoring.sharing import SharingError
from kiosk.pack.model import Manifest
from kiosk.pack.reader import Pack, PackError
from kiosk.pack.writer import PackWriter
from kiosk.problems import Problem, Severity

_OF_THE_DISK = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)


@dataclass(frozen=True, slots=True)
class Building:
    """One build of a folder. `target` is where the pack goes, and `base` the folder that an overlay lies over.

    `began` is when it did, in ns since 1970: before anything was looked at. See `keeping.is_settled`.
    """

    folder: Path
    target: Path
    assets: Path
    base: Path
    progress: Progress | None
    began: int

    def run(self, predecessor: Predecessor | None) -> Result:
        """Raises DamagedError when nothing of the predecessor may be taken over."""
        try:
            compiled = compile_folder(
                self.folder,
                assets=self.assets,
                base=self.base,
                previous=predecessor.sources if predecessor else None,
                entries=predecessor.entries if predecessor else None,
                for_pack=True,
                progress=self.progress,
            )
            if predecessor:
                predecessor.check()
        except SharingError:
            message = "one of the processes that read the files was ended"
            advice = "see whether memory runs out, then build again"
            return Result([Problem(str(self.folder.absolute()), 0, 0, message, advice)])
        except PackError as error:
            raise DamagedError from error
        fresh = sum(not unit.reused for unit in compiled.units)
        result = Result(compiled.problems, None, fresh, len(compiled.units) - fresh, base_files=compiled.base_files)
        if any(problem.severity is Severity.ERROR for problem in compiled.problems) or not compiled.site:
            return result
        try:
            return replace(result, manifest=self._write(compiled, compiled.site, predecessor))
        except (OSError, sqlite3.Error, PackError) as error:
            if predecessor and _is_damage(error):
                raise DamagedError from error
            reason = getattr(error, "strerror", None) or str(error)
            problem = Problem(str(self.target.absolute()), 0, 0, f"the pack cannot be written ({reason})")
            return replace(result, problems=[*compiled.problems, problem], unwritten=reason)

    def _write(self, compiled: Compiled, site: ContentFile, predecessor: Predecessor | None) -> Manifest:
        records = predecessor.sources.records if predecessor else {}
        changed = [unit for unit in compiled.units if records.get(unit.record.path) != unit.record]
        gone = records.keys() - {unit.record.path for unit in compiled.units}
        if predecessor and not changed and not gone:
            pack = Pack.open(self.target)
            pack.close()
            return pack.manifest
        with PackWriter(self.target, predecessor.part() if predecessor else None) as writer:
            for path in (*gone, *(unit.record.path for unit in changed if not unit.reused)):
                writer.drop_source(path)
            for unit in changed:
                writer.put_source(unit.record, unit.facts)
                for row in unit.packed:
                    writer.put(row, unit.record.path)
            writer.put_memory(BEGAN, str(self.began))
            writer.put_memory(TARGETS, compiled.targets.to_json())
            return writer.finish(
                title=site.title,
                clinic_name=compiled.clinic.values.get("name", ""),
                languages=tuple(site.languages),
                clinic=compiled.clinic.values,
                built_at=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
            )


def _is_damage(error: Exception) -> bool:
    """Whether this can tell of damage that no checksum covers: a table that is gone, a text that is none.

    Whatever else it tells of, a build from nothing will tell again.
    """
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return isinstance(error, PackError | sqlite3.Error) and code not in _OF_THE_DISK
