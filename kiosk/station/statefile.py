"""Small JSON files in the state folder: whole or not there, whatever a power cut or a full disk does."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

# Each of these files holds a few values. What is larger is something else, and is not read.
_MOST_BYTES: Final = 4096


class DamagedError(Exception):
    """There is a file that cannot be used: why, to be put after its name."""


def read_record(file: Path) -> dict[str, object] | None:
    """What the file holds; None when there is no such file. Raises DamagedError for everything else."""
    try:
        with file.open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise DamagedError(f"cannot be read ({error.strerror})") from error
    if len(data) > _MOST_BYTES:
        raise DamagedError(f"is larger than {_MOST_BYTES:,} bytes")
    try:
        record = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise DamagedError("is not JSON") from error
    if not isinstance(record, dict):
        raise DamagedError("is not a JSON object")
    return record


def write_record(file: Path, record: dict[str, object]) -> None:
    """Put the record in the place of what the file held, for its owner alone (0600). Raises OSError.

    Written by root, it belongs to the owner of its folder: an administrator sets what the kiosk's own user reads.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f".{file.name}.new")
    new.unlink(missing_ok=True)  # of a write that a power cut ended
    # Never through a link that somebody else laid there.
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            if hasattr(os, "geteuid") and os.geteuid() == 0:
                owner = file.parent.stat()
                os.fchown(descriptor, owner.st_uid, owner.st_gid)
            stream.write(json.dumps(record).encode())
            stream.flush()
            os.fsync(descriptor)
        new.replace(file)
    except OSError:
        with suppress(OSError):
            new.unlink()
        raise
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Make sure that a file put into or taken from the folder stays so after a power cut. Raises OSError."""
    if os.name == "nt":  # there a folder cannot be opened, and need not be
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
