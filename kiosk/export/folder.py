"""Files into a folder that may be on the web already: what the last export wrote is replaced, and no more."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Set
from pathlib import Path, PurePosixPath
from typing import Final

MARKER: Final = "care-kiosk-export.txt"
_HEAD: Final = "# Written by `kiosk export html`, which replaces or removes these files the next time, and no others.\n"


class NotOursError(Exception):
    """A file or folder stands in the way that no export wrote. The words follow its path, which they hold."""


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put the files (paths are "/" separated) into the folder, and remove what an earlier export wrote beside them.

    Raises NotOursError before anything is changed, and OSError. Cut off in between, the next export puts it right.
    """
    before = _written_before(folder)
    if reason := _why_not(folder, files.keys(), before):
        raise NotOursError(reason)
    folder.mkdir(parents=True, exist_ok=True)
    _put(folder / MARKER, _listing(before | files.keys()))
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        _put(folder / path, data)
    for path in sorted(before - files.keys()):
        (folder / path).unlink(missing_ok=True)
        for parent in PurePosixPath(path).parents[:-1]:
            with contextlib.suppress(OSError):  # something else lies in it
                (folder / parent).rmdir()
    _put(folder / MARKER, _listing(files.keys()))


def _listing(paths: Iterable[str]) -> bytes:
    return (_HEAD + "".join(f"{path}\n" for path in sorted(paths))).encode()


def _written_before(folder: Path) -> frozenset[str]:
    """What the marker lists, less what leads out of the folder: the file may have been changed by anybody."""
    try:
        lines = (folder / MARKER).read_text(encoding="utf-8", errors="replace").splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return frozenset()
    paths = (PurePosixPath(line) for line in lines if line and not line.startswith("#"))
    return frozenset(str(path) for path in paths if not path.is_absolute() and ".." not in path.parts)


def _why_not(folder: Path, paths: Set[str], before: frozenset[str]) -> str | None:
    if not folder.exists():
        return None
    if not folder.is_dir():
        return f"{folder}: this is not a folder"
    if not (folder / MARKER).exists() and any(folder.iterdir()):
        return f"{folder}: `kiosk export html` did not write what is in this folder, choose an empty or a new one"
    for path in sorted(paths):
        for parent in PurePosixPath(path).parents[:-1]:
            place = folder / parent
            if place.is_symlink() or (place.exists() and not place.is_dir()):
                return f"{place}: `kiosk export html` did not write this, move it away"
        if path not in before and (folder / path).exists():
            return f"{folder / path}: `kiosk export html` did not write this, move it away"
    return None


def _put(file: Path, data: bytes) -> None:
    """Whole or not at all: a visitor of the site may be reading it."""
    beside = file.with_name(f".{file.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
