"""A clinic's own folder over the content that came with the kiosk: how it begins, and what it replaces."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.authoring.editing import put, read_text, save
from kiosk.authoring.folder import OVERLAY
from kiosk.authoring.layout import Place
from kiosk.problems import Problem, Severity

CLINIC = "clinic.yaml"
CONTENT = "content.yaml"  # a folder that has it, and no overlay.yaml, is whole by itself
# What a clinic is meant to have its own of; that it has one is nothing to report.
_OWN = frozenset({"clinic", "overlay", "reviews", "draft"})
_BEGINNING = """\
# This folder lies over the content that came with the kiosk. A file that stands here is shown instead of the bundled
# file of the same name; everything else is the bundled one, and new editions of the kiosk bring it up to date.
# What else can stand here is explained in content/README.md, under "Your own folder".

# Pages that are not shown. Links to them become plain words. Take the "# " away to hide a page:
#
# hide:
#   - topics/a-short-history

# `kiosk replace` writes below "replaces" which edition of a bundled file your own was made from, so that `kiosk check`
# can tell you when the bundled one has changed.
"""


def mark_of_file(file: Path) -> str:
    """Twelve hex digits of a file's text, whatever its line ends. Raises OSError."""
    return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()[:12]


def replaced(own: Mapping[str, Place], base: Path, replaces: Mapping[str, str]) -> Iterator[Problem]:
    """What is to be said of each text of an overlay's `own`, by path, that stands in the place of a file of `base`."""
    for path, place in own.items():
        if place.kind in _OWN:
            continue
        try:
            now = mark_of_file(base / path)
        except OSError:
            continue  # the file is new, or its original is gone
        written = f"compare the two, then write {path}: '{now}' below \"replaces\" in {OVERLAY}"
        was = replaces.get(path)
        if was is None:
            message = "this stands in the place of the bundled file, and of which edition is not known"
            yield Problem(path, 0, 0, message, written, Severity.WARNING)
        elif was != now:
            message = "the bundled file has changed since this one was written"
            yield Problem(path, 0, 0, message, written, Severity.WARNING)
        else:
            yield Problem(path, 0, 0, "this stands in the place of the bundled file", severity=Severity.NOTE)


def why_not_begin(folder: Path) -> str | None:
    """Why no clinic's folder can be made here, in words that follow its name; None when it can, or is there already."""
    if not folder.exists():
        return None
    if not folder.is_dir():
        return "this is not a folder"
    if (folder / OVERLAY).exists() or (folder / CONTENT).exists():
        return None
    if any(not path.name.startswith(".") for path in folder.iterdir()):
        return "there are other things in this folder, name a new one"
    return None


def begin(folder: Path, base: Path) -> list[Path]:
    """Make the folder when it is not there, with a clinic.yaml to fill in. Returns the files that were made.

    A folder with a content.yaml of its own stays what it is. Raises OSError and EditError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    if not (folder / OVERLAY).exists() and not (folder / CONTENT).exists():
        save(folder / OVERLAY, _BEGINNING)
        made.append(folder / OVERLAY)
    if not (folder / CLINIC).exists():
        # The name that comes with the kiosk is an example, and nobody's.
        save(folder / CLINIC, put(read_text(base / CLINIC), ("name",), ""))
        made.append(folder / CLINIC)
    return made
