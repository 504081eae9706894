"""What was done to a computer, so that it can be undone: /etc/care-kiosk/installed.json.

It lies in a folder that only root can write, not in the state folder: root removes what it names.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import NamedTuple

_FORMAT = 1


class RecordError(Exception):
    """One line: why the record cannot be read."""


class Record(NamedTuple):
    """`files` and `kept` map paths to the SHA-256 of what was written, `links` to what each link was before (None: it
    was not there). `folders` were made for them, outermost first.
    """

    version: str
    user: str
    made_user: bool
    files: dict[str, str]
    kept: dict[str, str]
    links: dict[str, str | None]
    folders: list[str]

    def is_empty(self) -> bool:
        return not (self.made_user or self.files or self.kept or self.links)


def mark_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def read_record(file: Path) -> Record | None:
    """None when there is none. Raises RecordError for one that cannot be read or that is not of this form."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise RecordError(f"{file} cannot be read: {error}") from error
    if not isinstance(data, dict) or data.pop("format", None) != _FORMAT or data.keys() != set(Record._fields):
        raise RecordError(f"{file} is not a record of this version of kiosk install")
    return Record(**data)


def text_of(record: Record) -> bytes:
    return (json.dumps({"format": _FORMAT, **record._asdict()}, indent=1) + "\n").encode()
