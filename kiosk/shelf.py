"""Which pack to show: the one that was named, or the one built from the content folder, built again when that changed.

Whatever goes wrong with new content, the last good pack stays in place and is shown.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from pathlib import Path
from typing import NamedTuple

from kiosk import paths
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
            return Choice(_open(pack), messages)
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
    mark = f"{zlib.crc32(os.fsencode(os.path.realpath(folder))):08x}"
    return state / "packs" / f"{folder.name}-{mark}.kioskpack"


class _UnwrittenError(Exception):
    """Why the disk did not take a pack. Nothing is wrong with the content."""


def _from_folder(folder: Path) -> Choice:
    file = pack_file(folder, paths.state_dir())
    messages: list[str] = []
    try:
        return Choice(_up_to_date(folder, file, messages), messages)
    except _UnwrittenError as error:
        messages.append(f"{file.parent} cannot be written ({error}): the pack is kept until the kiosk ends.")
    try:
        return Choice(_up_to_date(folder, _spare_place(file.name), messages), messages)
    except _UnwrittenError as error:
        messages.append(f"The folder for temporary files cannot be written either ({error}).")
    try:
        return Choice(_open(file), [*messages, "The last good pack is shown."])
    except PackError:
        return Choice(None, messages)


def _up_to_date(folder: Path, file: Path, messages: list[str]) -> Pack | None:
    """The pack at `file`, built when it is not what the folder says; None when the folder's errors leave nothing.

    Adds to `messages`, and raises _UnwrittenError.
    """
    from kiosk.authoring.freshness import is_current  # noqa: PLC0415 -- a pack that was named has no folder

    if not is_current(folder, file):
        messages += _build(folder, file)
    try:
        return _open(file)
    except PackError as error:
        if not _is_there(file):
            messages.append(f"There is no pack of {folder} yet.")
            return None
        messages.append(str(error))
    # A damaged pack looks up to date from its records: build it again from nothing.
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise _UnwrittenError(error.strerror) from error
    messages += _build(folder, file)
    try:
        return _open(file)
    except PackError:
        return None


def _open(file: Path) -> Pack:
    """The pack, if what every visit begins with can be read; else PackError, while there is another one to turn to."""
    pack = Pack.open(file)
    try:
        for language in pack.manifest.languages:
            pack.notices(language)
            pack.sections(language)
    except PackError:
        pack.close()
        raise
    return pack


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:  # in a folder that may not be looked into
        return False


def _spare_place(name: str) -> Path:
    """Where a pack is kept by a device that cannot write its state, until the kiosk ends."""
    import atexit  # noqa: PLC0415 -- seldom needed, as the two below
    import shutil  # noqa: PLC0415
    import tempfile  # noqa: PLC0415

    try:
        folder = tempfile.mkdtemp(prefix="care-kiosk-")
    except OSError as error:
        raise _UnwrittenError(error.strerror) from error
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder) / name


def _build(folder: Path, file: Path) -> list[str]:
    """Build the pack and return what is wrong. With errors, what was there before stays."""
    from kiosk.authoring.build import build_pack  # noqa: PLC0415 -- 250 ms that an up-to-date pack is spared

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        result = build_pack(folder, file)
    except (OSError, sqlite3.Error) as error:
        raise _UnwrittenError(getattr(error, "strerror", None) or str(error)) from error
    if result.unwritten:
        raise _UnwrittenError(result.unwritten)
    if result.manifest is None:
        kept = "The last good pack is shown." if _is_there(file) else "Run `kiosk check` for more."
        return [*(str(problem) for problem in result.problems), f"{folder} has errors. {kept}"]
    return []
