"""What a report needs and no pack holds: how each source was read, the claims, which of a clinic's files went stale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, NamedTuple, TypeVar

from pydantic import BaseModel

from kiosk.authoring.compiling import Compiled, Unit
from kiosk.authoring.csl import ReferencesFile
from kiosk.authoring.documents import ClaimEntry, ClaimsFile
from kiosk.authoring.findings import Findings
from kiosk.authoring.loading import MAX_TEXT_BYTES, decode, read_bytes
from kiosk.authoring.messages import validate
from kiosk.authoring.overlay import mark_of_file
from kiosk.yamlfile import load_yaml

EvidenceKind = Literal["read", "in-part", "second-hand", "general", "unknown"]
EVIDENCE_WORDS: Final[Mapping[EvidenceKind, str]] = {
    "read": "read",
    "in-part": "read in part",
    "second-hand": "read second-hand",
    "general": "general knowledge",
    "unknown": "not said how it was read",
}
_NOTE = re.compile(r"evidence:\s*(F2|F|GK)\b")
_WEAK = re.compile(r"\b(?:F2|GK)\b")
_FILES_OF_ITS_OWN = frozenset({"clinic", "overlay", "reviews", "draft", "picture"})
_Model = TypeVar("_Model", bound=BaseModel)


class Evidence(NamedTuple):
    """How a source was read, and the whole note of references.yaml that says so."""

    kind: EvidenceKind = "unknown"
    note: str = ""

    @property
    def needs_a_person(self) -> bool:
        return self.kind != "read"

    @property
    def words(self) -> str:
        return EVIDENCE_WORDS[self.kind]


@dataclass(frozen=True, slots=True)
class Background:
    """`evidence` is by the id of the source; `stale` are paths of files that stand in the place of a bundled one which
    has changed since, or of which nobody noted the edition."""

    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    claims: tuple[ClaimEntry, ...] = ()
    stale: tuple[str, ...] = ()


def read_background(compiled: Compiled, folder: Path, base: Path) -> Background:
    """`folder` was compiled, over `base` when it is an overlay. A file that is gone by now says nothing."""
    evidence: dict[str, Evidence] = {}
    claims: list[ClaimEntry] = []
    for unit in compiled.units:
        file = (base if unit.record.path in compiled.base_files else folder) / unit.record.path
        if unit.place.kind == "references" and (references := _read(ReferencesFile, file)):
            evidence |= {entry.id: evidence_of(entry.note) for entry in references.references}
        elif unit.place.kind == "claims" and (found := _read(ClaimsFile, file)):
            claims += found.claims
    stale = tuple(_stale(compiled, base)) if compiled.base_files else ()
    return Background(evidence, tuple(claims), stale)


def evidence_of(note: object) -> Evidence:
    """From the note of a source: F, read; F2, read second-hand; GK, general knowledge. What is F with an F2 or GK
    further on was read in part."""
    text = " ".join(str(note or "").split())
    match = _NOTE.match(text)
    if match is None:
        return Evidence("unknown", text)
    if match[1] == "F":
        return Evidence("in-part" if _WEAK.search(text) else "read", text)
    return Evidence("second-hand" if match[1] == "F2" else "general", text)


def _read(model: type[_Model], file: Path) -> _Model | None:
    """Without a word about what is wrong with it: the compiler has said it."""
    findings = Findings(file.name)
    raw = read_bytes(file, MAX_TEXT_BYTES, findings)
    text = decode(raw.data, findings) if raw else None
    document = load_yaml(text, file.name)[0] if text is not None else None
    return validate(model, document, findings) if document else None


def _stale(compiled: Compiled, base: Path) -> Iterator[str]:
    replaces = compiled.environment.overlay.replaces
    for path in _own_files(compiled.units, compiled.base_files):
        try:
            if mark_of_file(base / path) != replaces.get(path):
                yield path
        except OSError:
            continue  # there is no bundled file of this name


def _own_files(units: Iterable[Unit], base_files: frozenset[str]) -> Iterator[str]:
    for unit in units:
        if unit.record.path not in base_files and unit.place.kind not in _FILES_OF_ITS_OWN:
            yield unit.record.path
