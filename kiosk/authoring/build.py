"""From a content folder to a pack: everything is checked, and only what changed is compiled again."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.authoring.predecessor import DamagedError, Predecessor
from kiosk.pack.cards import Manifest
from kiosk.paths import assets_dir, content_dir
from kiosk.problems import Problem

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
    began = time.time_ns()
    target = target.resolve()  # a link stays a link
    base = base or content_dir()
    predecessor = Predecessor.of(target, folder, base)
    with closing(predecessor) if predecessor else nullcontext(), suppress(DamagedError):
        # A quarter of a second, in which a large folder is looked at. Whatever happens, Ctrl-C too: what began ends.
        from kiosk.authoring.building import Building  # noqa: PLC0415

        building = Building(folder, target, assets or assets_dir(), base, progress, began)
        if predecessor:
            return building.run(predecessor)
    return building.run(None)
