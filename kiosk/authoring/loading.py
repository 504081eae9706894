"""Reads the files that people write, and says what is wrong with their bytes before anyone looks at their words."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.authoring.findings import Findings
from kiosk.yamlfile import unshowable

MAX_TEXT_BYTES = 1024 * 1024
MAX_PICTURE_BYTES = 8 * 1024 * 1024
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Raw:
    """A file's bytes, and its size and time as they were when it was opened."""

    size: int
    mtime_ns: int
    digest: str
    data: bytes


def read_bytes(path: Path, limit: int, findings: Findings) -> Raw | None:
    """The file, or None and a problem. A file over `limit` bytes is not read."""
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            data = file.read(limit + 1) if status.st_size <= limit else None
    except OSError as error:
        findings.error(0, 0, f"this cannot be read ({error.strerror})")
        return None
    if data is None or len(data) > limit:
        findings.error(
            0, 0, f"the file is {megabytes(status.st_size)}, the most is {megabytes(limit)}", "make it smaller"
        )
        return None
    return Raw(status.st_size, status.st_mtime_ns, hashlib.sha256(data).hexdigest(), data)


def megabytes(size: int) -> str:
    """A number of bytes, as messages say it."""
    return f"{size / 1024 / 1024:.1f} MB".replace(".0 ", " ")


def decode(data: bytes, findings: Findings) -> str | None:
    """The text with "\\n" line ends and without characters that cannot be shown; None when it is no text at all."""
    if data.startswith(_BOM):
        findings.warning(1, 1, "the file begins with a byte order mark", 'save it as "UTF-8" without BOM')
        data = data.removeprefix(_BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        start = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[start : error.start].decode("utf-8")) + 1
        findings.error(line, column, f"this is not UTF-8 (byte 0x{data[error.start]:02X})", 'save the file as "UTF-8"')
        return None
    if "\r" in text:
        line = text.split("\r", 1)[0].count("\n") + 1
        findings.warning(line, 0, "the file has Windows line ends", 'save it with line ends "LF"')
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _without_unshowable(text, findings)
    if not text.strip():
        findings.error(0, 0, "the file is empty")
        return None
    return text


def _without_unshowable(text: str, findings: Findings) -> str:
    """Each kind is named once: a file that was never text would otherwise fill the screen with messages."""
    named: set[str] = set()
    for character in filter(unshowable, dict.fromkeys(text)):
        at = text.index(character)
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        findings.error(line, column, f"a character that cannot be shown (U+{ord(character):04X})", "take it out")
        named.add(character)
    return "".join(" " if c in named else c for c in text) if named else text


@dataclass(frozen=True, slots=True)
class Split:
    """A topic's two halves. Lines of `body` stand `lines_above` lines further down in the file."""

    front: str
    body: str
    lines_above: int


def split_front_matter(text: str, findings: Findings) -> Split | None:
    """Takes what stands between the `---` lines apart from the page below it."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        findings.error(1, 1, 'a topic begins with a "---" line, its title and what else the kiosk needs to know')
        return None
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() in ("---", "..."):
            return Split("\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number)
    findings.error(1, 1, 'the "---" line that ends this part is missing')
    return None
