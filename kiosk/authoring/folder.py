"""What stands in a content folder: names, sizes and times. Standard library only: the player's start-up asks."""

from __future__ import annotations

import os
import stat
from operator import attrgetter
from pathlib import Path
from typing import Literal, NamedTuple

MAX_ENTRIES = 60_000  # 10,000 topics in five languages; a home folder by mistake has more
MAX_DEPTH = 8
OVERLAY = "overlay.yaml"  # a folder that has it lies over the content that came with the kiosk
# What editors, file managers and lawyers leave beside the content.
_IGNORED_STARTS = (".", "~$", "#", "README", "LICENSE", "COPYING", "NOTICE", "CREDITS")
_IGNORED_ENDS = ("~", ".swp", ".bak", ".tmp", ".part", ".orig")
_IGNORED_NAMES = ("Thumbs.db", "desktop.ini", "__MACOSX")


class Entry(NamedTuple):
    """One name in the folder. `path` is relative and "/" separated; size in bytes.

    `is_base` says that it lies in the folder below: the content that came with the kiosk, under a clinic's own.
    """

    path: str
    kind: Literal["file", "folder", "link", "other", "unreadable"]
    size: int = 0
    mtime_ns: int = 0
    is_base: bool = False


class TooManyFilesError(Exception):
    """More than any content folder holds: most likely the wrong folder."""


def why_no_folder(folder: Path) -> str | None:
    """What is wrong with a folder that somebody named, in words that follow its name; None for one that is there."""
    try:
        is_folder = stat.S_ISDIR(folder.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return "there is no such folder"
    except OSError as error:
        return f"the folder cannot be read ({error.strerror})"
    return None if is_folder else "this is not a folder"


def scan(folder: Path) -> list[Entry]:
    """Everything in the folder, sorted by path. Links are named, never followed.

    Raises OSError when the folder itself cannot be listed, and TooManyFilesError.
    """
    found: list[Entry] = []
    _scan_into(found, os.fspath(folder), "")
    return sorted(found, key=attrgetter("path"))


def scan_layers(folder: Path, base: Path) -> list[Entry]:
    """`scan`, and below a folder that has an overlay.yaml also what it leaves of `base`, file by file."""
    own = scan(folder)
    if not any(entry.path == OVERLAY for entry in own):
        return own
    covered = {entry.path for entry in own}
    below = [entry._replace(is_base=True) for entry in scan(base) if entry.path not in covered]
    return sorted([*own, *below], key=attrgetter("path"))


def _scan_into(found: list[Entry], folder: str, prefix: str) -> None:
    with os.scandir(folder) as listing:
        for item in listing:
            if _ignored(item.name):
                continue
            if len(found) >= MAX_ENTRIES:
                raise TooManyFilesError
            path = prefix + _printable(item.name)
            if item.is_file(follow_symlinks=False):
                found.append(_file(item, path))
            elif item.is_dir(follow_symlinks=False):
                found.append(Entry(path, "folder"))
                if path.count("/") < MAX_DEPTH:
                    _descend(found, item.path, path)
            elif item.is_symlink():
                found.append(Entry(path, "link"))
            else:
                found.append(Entry(path, "other"))


def _descend(found: list[Entry], folder: str, path: str) -> None:
    try:
        _scan_into(found, folder, f"{path}/")
    except OSError:
        found.append(Entry(path, "unreadable"))


def _file(item: os.DirEntry[str], path: str) -> Entry:
    try:
        # Not item.stat(): on Windows its cached answer can be older than the file.
        status = os.stat(item.path, follow_symlinks=False)  # noqa: PTH116 - scandir hands out strings
    except OSError:
        return Entry(path, "unreadable")
    return Entry(path, "file", status.st_size, status.st_mtime_ns)


def _ignored(name: str) -> bool:
    return name.startswith(_IGNORED_STARTS) or name.endswith(_IGNORED_ENDS) or name in _IGNORED_NAMES


def _printable(name: str) -> str:
    """A name that can be printed on one line. Names that this changes are never good ids, so never opened."""
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
