"""Files of a content folder, read and compiled: here, or in another process that was told what they depend on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kiosk.authoring.checks.glossary import Glossary
from kiosk.authoring.findings import Facts, Findings, remarks_to_json
from kiosk.authoring.folder import Entry
from kiosk.authoring.layout import Place
from kiosk.authoring.loading import MAX_TEXT_BYTES, Raw, decode, read_bytes
from kiosk.authoring.pages import Page
from kiosk.authoring.site import Environment, OriginalFile
from kiosk.authoring.targets import Target
from kiosk.authoring.translations import TRANSLATED, Original, original_path
from kiosk.authoring.unit import Made, Notice, Row, compile_text
from kiosk.pack import rows
from kiosk.pack.lexicon import Lexicon
from kiosk.pack.model import Media, Reference, Section, SourceRecord, Term, Topic
from kiosk.problems import Problem

_NOTHING = Made()


class Unit(NamedTuple):
    """One source of the pack. What it holds is empty when it is to be taken from the previous pack (`reused`).

    It holds the pack's rows (`packed`) when it was compiled for a pack; else its own, and the page when it is one.
    """

    place: Place
    record: SourceRecord
    reused: bool = False
    facts: bytes | None = None  # None where those that are remembered hold
    rows: Sequence[Row] = ()
    packed: Sequence[rows.Row] = ()
    page: Page | None = None


class Read(NamedTuple):
    """What became of a file. `facts` are packed; `unit` is None when there is an error in it."""

    path: str
    place: Place
    problems: tuple[Problem, ...]
    facts: bytes
    targets: frozenset[Target]
    unit: Unit | None


class Task(NamedTuple):
    """A file to read, and what it is a translation of."""

    entry: Entry
    place: Place
    original: Entry | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What the result of a file depends on besides the file, and whether rows of a pack are to be made of it.

    `glossaries` are by language.
    """

    folder: Path
    base: Path
    environment: Environment
    for_pack: bool = False
    glossaries: Mapping[str, Glossary] = field(default_factory=dict)

    def file_of(self, entry: Entry) -> Path:
        return (self.base if entry.is_base else self.folder) / entry.path


class _Opened(NamedTuple):
    """An original. `made` is what became of it, where it was compiled just now and found without errors."""

    file: OriginalFile
    text: Original | None
    made: Made | None = None


def original_of(path: str, place: Place, first_language: str) -> str | None:
    """The path of what the file is a translation of, if that is there; None for a file that is no translation."""
    if place.kind not in TRANSLATED or place.language == first_language:
        return None
    return original_path(path, first_language)


def read_group(tasks: Sequence[Task], setting: Setting) -> list[Read]:
    """What became of files that are better read together: originals, and behind each of them its translations.

    Half of the time that a translation takes is its original's, which is compiled once here.
    """
    opened: dict[str, _Opened] = {}
    return [_read(task, setting, opened) for task in tasks]


def _read(task: Task, setting: Setting, opened: dict[str, _Opened]) -> Read:
    entry, place, environment = task.entry, task.place, setting.environment
    findings = Findings(entry.path)
    raw = read_bytes(setting.file_of(entry), MAX_TEXT_BYTES, findings)
    text = decode(raw.data, findings) if raw else None
    original = _original(task.original, place, setting, opened) if task.original else None
    made = _NOTHING
    if text is not None:
        source_text, source = (original.text, original.made) if original else (None, None)
        made = compile_text(text, place, environment, findings, source_text, source=source)
    if raw and place.language == environment.first_language:
        file = OriginalFile(entry.path, raw.digest)
        opened[entry.path] = _opened(file, place, text, None if findings.has_errors() else made)
    return read_of(place, raw, findings, setting, made, original=original.file if original else None)


def _original(entry: Entry, place: Place, setting: Setting, opened: dict[str, _Opened]) -> _Opened | None:
    """None for one that cannot be read. What is wrong with it is said of it when it is compiled itself."""
    if entry.path not in opened:
        findings = Findings(entry.path)
        raw = read_bytes(setting.file_of(entry), MAX_TEXT_BYTES, findings)
        if raw is None:
            return None
        opened[entry.path] = _opened(OriginalFile(entry.path, raw.digest), place, decode(raw.data, findings))
    return opened[entry.path]


def _opened(file: OriginalFile, place: Place, text: str | None, made: Made | None = None) -> _Opened:
    language = file.path.partition("/")[0]
    return _Opened(file, Original(file.path, language, place.kind, text) if text is not None else None, made)


def read_of(
    place: Place,
    raw: Raw | None,
    findings: Findings,
    setting: Setting,
    made: Made = _NOTHING,
    *,
    original: OriginalFile | None = None,
) -> Read:
    """What was found in a file that was read now. `raw` is None when it could not be."""
    facts = findings.facts()
    unlinked: list[Problem] = []
    if glossary := setting.glossaries.get(place.language):
        unlinked += unlinked_in(findings.file, facts, glossary)
    packed = facts.packed()
    unit = None
    if raw and not findings.has_errors():
        remarks = remarks_to_json((*facts.remarks, *unlinked))
        context = setting.environment.context_of(place, findings.file, facts, original)
        record = SourceRecord(findings.file, raw.size, raw.mtime_ns, raw.digest, context, remarks)
        if setting.for_pack:
            unit = Unit(place, record, facts=packed, packed=[_packed(row, place.language) for row in made.rows])
        else:
            unit = Unit(place, record, facts=packed, rows=made.rows, page=made.page)
    return Read(findings.file, place, (*findings.problems, *unlinked), packed, targets_of(facts), unit)


def targets_of(facts: Facts) -> frozenset[Target]:
    return frozenset((link.kind, link.target) for link in facts.links)


def unlinked_in(path: str, facts: Facts, glossary: Glossary) -> list[Problem]:
    linked = {link.target for link in facts.links if link.kind == "word"}
    return list(glossary.unlinked(path, facts.sayings, linked)) if facts.sayings else []


def _packed(row: Row, language: str) -> rows.Row:
    match row:
        case Section():
            packed = rows.of_section(language, row)
        case Topic():
            packed = rows.of_topic(language, row)
        case Term():
            packed = rows.of_term(language, row)
        case Notice():
            packed = rows.of_notice(language, row.key, row.text)
        case Lexicon():
            packed = rows.of_lexicon(language, row)
        case Reference():
            packed = rows.of_reference(row)
        case Media():
            packed = rows.of_media(row)
        case _:
            packed = rows.of_walkthrough(language, row)
    return packed
