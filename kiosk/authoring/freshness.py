"""Is a pack still what its content folder says? Standard library only: the player asks at every start."""

from __future__ import annotations

import functools
import zlib
from collections.abc import Mapping
from pathlib import Path

import kiosk
from kiosk.authoring.folder import TooManyFilesError, scan_layers
from kiosk.pack.cards import SourceRecord
from kiosk.pack.reader import read_sources
from kiosk.paths import assets_dir, content_dir

# Pictures that come with the product are sources of a pack too; "@" can begin no name in a content folder.
ASSETS = "@assets/"


# Of 1990. Images of whole systems (OSTree, Nix) give 1970 to all their files, and archives without times 1980: such a
# time tells of no change.
FIRST_TIME_NS = 631_152_000_000_000_000

# What decides what a pack holds, and what is remembered of its sources.
_CODE = (
    "yamlfile.py",
    "authoring/*.py",
    "authoring/checks/*.py",
    "authoring/checklists/*.py",
    "pack/*.py",
    "pack/*.sql",
)


@functools.cache
def builder_version() -> str:
    """The version, and a checksum of the code that decides what a pack holds: other code may make another pack."""
    total = 0  # not a hash of hashlib, whose import costs the start 6 ms
    for pattern in _CODE:
        for module in sorted(Path(kiosk.__file__).parent.glob(pattern)):
            total = zlib.crc32(module.read_bytes(), total)
    return f"{kiosk.__version__}+{total:08x}"


def is_current(folder: Path, pack: Path, *, assets: Path | None = None, base: Path | None = None) -> bool:
    """True when building `folder` again would give `pack` again. Compares names, sizes and times; reads no content."""
    records = read_sources(pack)
    if not records or any(not record.context.startswith(builder_version()) for record in records.values()):
        return False
    try:
        entries = scan_layers(folder, base or content_dir())
    except (OSError, TooManyFilesError):
        return False
    if any(entry.kind not in ("file", "folder") for entry in entries):
        return False
    files = {entry.path: (entry.size, entry.mtime_ns) for entry in entries if entry.kind == "file"}
    own = {path: (record.size, record.mtime_ns) for path, record in records.items() if not path.startswith(ASSETS)}
    if any(mtime_ns < FIRST_TIME_NS for _, mtime_ns in files.values()):
        return False
    return files == own and _assets_unchanged(records, assets or assets_dir())


def _assets_unchanged(records: Mapping[str, SourceRecord], assets: Path) -> bool:
    for path, record in records.items():
        if path.startswith(ASSETS):
            try:
                status = (assets / path.removeprefix(ASSETS)).stat()
            except OSError:
                return False
            if (status.st_size, status.st_mtime_ns) != (record.size, record.mtime_ns):
                return False
    return True
