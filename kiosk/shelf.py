"""Which pack to show: the one that was named, or the one built from the content folder, built again when that changed.

Whatever goes wrong with new content, the last good pack stays in place and is shown.
"""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path
from typing import NamedTuple

from kiosk import paths
from kiosk.authoring.freshness import is_current
from kiosk.pack.reader import Pack, PackError


class Choice(NamedTuple):
    """What was found to show; `messages` are one-line reasons for everything that is not as it should be."""

    pack: Pack | None
    messages: list[str]


def choose(pack: Path | None, content: Path | None) -> Choice:
    """Open `pack` when it is named and sound, else the pack of `content` (by default the bundled folder)."""
    messages: list[str] = []
    if pack is not None:
        try:
            return Choice(Pack.open(pack), messages)
        except PackError as error:
            messages.append(f"{error} The kiosk shows its content folder instead.")
    folder = content or paths.content_dir()
    choice = _from_folder(folder)
    choice.messages[:0] = messages
    if choice.pack is None and content is not None:
        bundled = _from_folder(paths.content_dir())
        bundled.messages[:0] = [*choice.messages, "The kiosk shows the content that came with it instead."]
        return bundled
    return choice


def pack_file(folder: Path, state: Path) -> Path:
    """Where the pack of a content folder is kept. Two folders never share a file."""
    mark = f"{zlib.crc32(str(folder.resolve()).encode()):08x}"
    return state / "packs" / f"{folder.name}-{mark}.kioskpack"


def _from_folder(folder: Path) -> Choice:
    file, messages = _keep_place(folder)
    if not is_current(folder, file):
        messages += _build(folder, file)
    try:
        return Choice(Pack.open(file), messages)
    except PackError as error:
        if not file.exists():
            return Choice(None, [*messages, f"There is no pack of {folder} yet."])
        # A damaged pack looks up to date from its records: build it again from nothing.
        messages.append(str(error))
        file.unlink(missing_ok=True)
        messages += _build(folder, file)
        try:
            return Choice(Pack.open(file), messages)
        except PackError:
            return Choice(None, messages)


def _keep_place(folder: Path) -> tuple[Path, list[str]]:
    """The pack's file, in the state folder, or in a temporary one when that cannot be written."""
    file = pack_file(folder, paths.state_dir())
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        if not file.exists():
            import tempfile  # noqa: PLC0415 -- for a device that cannot write its state

            reason = f"{file.parent} cannot be written ({error.strerror}): the pack is kept until the kiosk ends."
            return Path(tempfile.mkdtemp(prefix="care-kiosk-")) / file.name, [reason]
    return file, []


def _build(folder: Path, file: Path) -> list[str]:
    """Build the pack and return what is wrong. With errors, what was there before stays."""
    from kiosk.authoring.build import build_pack  # noqa: PLC0415 -- 250 ms that an up-to-date pack is spared

    try:
        result = build_pack(folder, file)
    except (OSError, sqlite3.Error) as error:
        return [f"The pack of {folder} cannot be written: {error}."]
    if result.manifest is None:
        kept = "The last good pack is shown." if file.exists() else "Run `kiosk check` for more."
        return [*(str(problem) for problem in result.problems), f"{folder} has errors. {kept}"]
    return []
