"""One file of the content folder, compiled: the rows it puts into the pack and what is remembered of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kiosk.authoring import checks
from kiosk.authoring.blocks import read_blocks
from kiosk.authoring.clinic import Clinic, ClinicFile, default_clinic, read_clinic
from kiosk.authoring.documents import ContentFile, GlossaryFile, NoticesFile, ReferencesFile, SectionsFile
from kiosk.authoring.findings import Facts, Findings
from kiosk.authoring.freshness import builder_version
from kiosk.authoring.inline import Context
from kiosk.authoring.layout import Place
from kiosk.authoring.messages import validate
from kiosk.authoring.pages import read_topic, read_walkthrough
from kiosk.authoring.phrases import PHRASES, phrases
from kiosk.authoring.references import render
from kiosk.authoring.source import source_of
from kiosk.authoring.typography import curly
from kiosk.pack.model import Media, Paragraph, Reference, Section, Term, Topic, Walkthrough
from kiosk.pack.words import plain
from kiosk.yamlfile import Document, load_yaml


@dataclass(frozen=True, slots=True)
class Notice:
    key: str
    text: str


Row = Section | Topic | Walkthrough | Term | Notice | Reference | Media


@dataclass(frozen=True, slots=True)
class Environment:
    """What the result of a file can depend on besides its own bytes."""

    site: ContentFile | None = None
    clinic: Clinic = field(default_factory=default_clinic)

    @property
    def icons(self) -> dict[str, str]:
        return {section.id: section.icon for section in self.site.sections} if self.site else {}

    def context_of(self, place: Place, facts: Facts) -> str:
        """Changes exactly when the file must be compiled again although its bytes are the same."""
        icons = self.icons
        used: list[object] = [place.kind]
        used += [[link.target, self.clinic.values.get(link.target)] for link in facts.links if link.kind == "clinic"]
        used += [[link.target, icons.get(link.target)] for link in facts.links if link.kind == "section"]
        if place.kind == "sections" and self.site:
            used += [section.model_dump() for section in self.site.sections]
        return f"{builder_version()} {hashlib.sha256(json.dumps(used).encode()).hexdigest()}"


def compile_text(text: str, place: Place, environment: Environment, findings: Findings) -> list[Row]:
    """The rows of a text file, in the order of the file. Everything that is wrong goes into `findings`."""
    if place.kind in ("content", "clinic", "draft"):
        return []  # read before everything else, or not at all
    return _COMPILERS[place.kind](text, place, environment, findings)


def read_site(text: str, findings: Findings) -> ContentFile | None:
    """content.yaml."""
    document = _document(text, findings)
    site = validate(ContentFile, document, findings) if document else None
    if not document or not site:
        return None
    for number, language in enumerate(site.languages):
        if language.partition("-")[0] not in PHRASES:
            place = document.mark("languages", number)
            findings.error(*place, f"the kiosk does not speak '{language}'", f"known are {', '.join(PHRASES)}")
    _refuse_repeated([*site.languages], "languages", document, findings)
    _refuse_repeated([section.id for section in site.sections], "sections", document, findings)
    for number, section in enumerate(site.sections):
        findings.link("icon", section.icon, *document.mark("sections", number, "icon"))
        findings.define("section", section.id, *document.mark("sections", number, "id"))
    return site


def read_values(text: str, findings: Findings) -> Clinic | None:
    """clinic.yaml. None when it cannot be read."""
    document = _document(text, findings)
    if not document or not validate(ClinicFile, document, findings):
        return None
    return read_clinic(document, findings)


def _document(text: str, findings: Findings) -> Document | None:
    document, problems = load_yaml(text, findings.file)
    findings.problems += problems
    return document


def _refuse_repeated(names: list[str], key: str, document: Document, findings: Findings) -> None:
    for number, name in enumerate(names):
        if name in names[:number]:
            findings.error(*document.mark(key, number), f"'{name}' is in '{key}' twice", "keep one")


def _context(place: Place, environment: Environment, findings: Findings) -> Context:
    return Context(findings, environment.clinic, phrases(place.language))


def _topic(text: str, place: Place, environment: Environment, findings: Findings) -> list[Row]:
    page = read_topic(text, place.id, environment.icons, _context(place, environment, findings))
    if page is None:
        return []
    findings.problems += checks.check_page(page)
    return [page.topic]


def _walkthrough(text: str, place: Place, environment: Environment, findings: Findings) -> list[Row]:
    page = read_walkthrough(text, place.id, _context(place, environment, findings))
    if page is None:
        return []
    findings.problems += checks.check_page(page)
    return [page.walkthrough]


def _sections(text: str, place: Place, environment: Environment, findings: Findings) -> list[Row]:
    del place
    document = _document(text, findings)
    file = validate(SectionsFile, document, findings) if document else None
    if not document or not file:
        return []
    rows: list[Row] = []
    known = {section.id: number for number, section in enumerate(environment.site.sections)} if environment.site else {}
    for id_, words in file.root.items():
        findings.link("section", id_, *document.key_mark(id_))
        if environment.site and id_ in known:
            entry = environment.site.sections[known[id_]]
            texts = (curly(words.title), curly(words.summary), curly(words.intro))
            rows.append(Section(id_, *texts, entry.icon, entry.tint, known[id_]))
    for id_ in known:
        if id_ not in file.root:
            findings.error(0, 0, f"the section '{id_}' of content.yaml has no words here")
    return rows


def _notices(text: str, place: Place, environment: Environment, findings: Findings) -> list[Row]:
    document = _document(text, findings)
    if not document or not validate(NoticesFile, document, findings):
        return []
    context = _context(place, environment, findings)
    rows: list[Row] = []
    lines = text.split("\n")
    for key in document.data:
        scalar = document.scalar(key)
        if scalar is None:
            continue
        blocks = [located.block for located in read_blocks(source_of(scalar, lines), context)]
        spans = [span for block in blocks if isinstance(block, Paragraph) for span in block.text]
        if len(blocks) != 1 or any(
            span.kind not in ("text", "clinic") or span.strong or span.emphasis for span in spans
        ):
            findings.error(*document.mark(key), f"'{key}' is one plain sentence or more, with {{{{ values }}}} at most")
        rows.append(Notice(key, plain(tuple(spans))))
    return rows


def _glossary(text: str, place: Place, environment: Environment, findings: Findings) -> list[Row]:
    del place, environment
    document = _document(text, findings)
    file = validate(GlossaryFile, document, findings) if document else None
    if not document or not file:
        return []
    rows: list[Row] = []
    for id_, entry in file.root.items():
        findings.define("word", id_, *document.key_mark(id_))
        rows.append(Term(id_, curly(entry.term), curly(entry.meaning), tuple(map(curly, entry.also))))
    return rows


def _references(text: str, place: Place, environment: Environment, findings: Findings) -> list[Row]:
    del place, environment
    document = _document(text, findings)
    file = validate(ReferencesFile, document, findings) if document else None
    if not document or not file:
        return []
    _refuse_repeated([entry.id for entry in file.references], "references", document, findings)
    for number, entry in enumerate(file.references):
        findings.define("ref", entry.id, *document.mark("references", number, "id"))
    return [render(entry) for entry in file.references]


_Compiler = Callable[[str, Place, Environment, Findings], list[Row]]
_COMPILERS: Mapping[str, _Compiler] = {
    "topic": _topic,
    "walkthrough": _walkthrough,
    "sections": _sections,
    "notices": _notices,
    "glossary": _glossary,
    "references": _references,
}
