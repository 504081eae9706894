"""The pictures of a pack: which have changed since the last one, and whether they are pictures at all."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from kiosk.authoring.findings import Findings
from kiosk.authoring.freshness import builder_version
from kiosk.authoring.keeping import is_settled
from kiosk.authoring.layout import Place
from kiosk.authoring.loading import MAX_PICTURE_BYTES, Raw, read_bytes
from kiosk.authoring.pictures import check_picture
from kiosk.authoring.reading import Unit
from kiosk.pack import rows
from kiosk.pack.model import Media, SourceRecord
from kiosk.problems import Problem


def read_picture(
    path: str, names: list[str], file: Path, before: SourceRecord | None, began: int
) -> tuple[Unit | None, list[Problem]]:
    """`names` are what pages call it; a picture that none shows is remembered, not read.

    `path` is that of the source, and `before` its record in the last pack, whose build `began` then. The unit is None
    when there is an error.
    """
    context = f"{builder_version()} {hashlib.sha256(json.dumps(names).encode()).hexdigest()}"
    if before and before.context != context:
        before = None
    findings = Findings(path.removeprefix("@"))
    raw = _raw(file, before if before and is_settled(before.mtime_ns, began) else None, bool(names), findings)
    if raw is None:
        return None, findings.problems
    record = SourceRecord(path, raw.size, raw.mtime_ns, raw.digest, context, "")
    reused = before is not None and raw.digest == before.digest
    mime = check_picture(path, raw.data, findings) if names and not reused else None
    made = [Media(name, mime, raw.data) for name in names] if mime else []
    unit = Unit(Place("picture"), record, reused, rows=made, packed=[rows.of_media(media) for media in made])
    return unit, findings.problems


def _raw(file: Path, before: SourceRecord | None, shown: bool, findings: Findings) -> Raw | None:
    """The bytes; only size, time and the known digest when they need not be read."""
    try:
        status = file.stat()
    except OSError as error:
        findings.error(0, 0, f"this cannot be read ({error.strerror})")
        return None
    if before and (before.size, before.mtime_ns) == (status.st_size, status.st_mtime_ns):
        return Raw(before.size, before.mtime_ns, before.digest, b"")
    if not shown:
        return Raw(status.st_size, status.st_mtime_ns, "", b"")
    return read_bytes(file, MAX_PICTURE_BYTES, findings)
