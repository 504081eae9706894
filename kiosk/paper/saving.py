"""Into a folder of the clinic's choice, often a USB stick. Nothing there is ever replaced or deleted."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path
from typing import Final

from kiosk.paper.trouble import Trouble

NAME: Final = "care-handout"
_MOST: Final = 999
# Below these a folder without a medium is an empty folder of this computer's own disk, and writable.
_MOUNT_POINTS: Final = ("/media", "/run/media", "/mnt", "/Volumes")
_TROUBLES: Final = {
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EFBIG: Trouble.FULL,
    errno.EROFS: Trouble.READ_ONLY,
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
}


class NotSavedError(Exception):
    def __init__(self, trouble: Trouble) -> None:
        super().__init__(str(trouble))
        self.trouble = trouble


def save(pdf: bytes, folder: Path) -> Path:
    """Write "care-handout.pdf", or with the next free number, and return where. Raises NotSavedError.

    The name tells nothing of what is in it. May take as long as a stick takes: not for the thread of the screen.
    """
    if not _is_there(folder):
        raise NotSavedError(Trouble.NO_FOLDER)
    for number in range(1, _MOST + 1):
        file = folder / (f"{NAME}.pdf" if number == 1 else f"{NAME}-{number}.pdf")
        try:
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
        except FileExistsError:
            continue
        except OSError as error:
            raise NotSavedError(_TROUBLES.get(error.errno or 0, Trouble.NO_FOLDER)) from error
        _write(pdf, handle, file)
        return file
    raise NotSavedError(Trouble.FULL)


def _write(pdf: bytes, handle: int, file: Path) -> None:
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(pdf)
            stream.flush()
            os.fsync(stream.fileno())  # somebody is about to pull the stick out
    except OSError as error:
        with contextlib.suppress(OSError):  # half a handout helps nobody
            file.unlink()
        raise NotSavedError(_TROUBLES.get(error.errno or 0, Trouble.NO_FOLDER)) from error


def _is_there(folder: Path) -> bool:
    """Whether the folder is there, and is not just the place where a medium would be."""
    if not folder.is_dir():
        return False
    whole = folder.resolve()
    point = next((Path(each) for each in _MOUNT_POINTS if whole.is_relative_to(each)), None)
    return point is None or any(os.path.ismount(each) for each in (whole, *whole.parents) if each != Path("/"))
