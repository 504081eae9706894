"""One file of the content folder, compiled: the rows it puts into the pack and what is remembered of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.authoring import checks
from kiosk.authoring.blocks import read_blocks
from kiosk.authoring.checks.passages import sayings
from kiosk.authoring.documents import (
    ClaimsFile,
    GlossaryFile,
    NoticesFile,
    ReferencesFile,
    SectionsFile,
    SynonymsFile,
)
from kiosk.authoring.findings import Findings
from kiosk.authoring.inline import Context
from kiosk.authoring.layout import Place
from kiosk.authoring.messages import validate
from kiosk.authoring.pages import Page, read_topic, read_walkthrough
from kiosk.authoring.phrases import phrases
from kiosk.authoring.references import render
from kiosk.authoring.signing import signed
from kiosk.authoring.site import Environment, read_document, refuse_repeated
from kiosk.authoring.source import source_of
from kiosk.authoring.typography import curly
from kiosk.pack.lexicon import Lexicon, Urgent
from kiosk.pack.model import Media, Paragraph, Reference, Section, Term, Topic, Walkthrough
from kiosk.pack.words import plain
from kiosk.yamlfile import Document


@dataclass(frozen=True, slots=True)
class Notice:
    key: str
    text: str


Row = Section | Topic | Walkthrough | Term | Notice | Lexicon | Reference | Media


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a file: the rows it puts into the pack, in its own order, and the page when it is one."""

    rows: Sequence[Row] = ()
    page: Page | None = None


# Read before everything else, or not at all.
_NO_ROWS = frozenset({"content", "clinic", "overlay", "reviews", "draft"})


def compile_text(text: str, place: Place, environment: Environment, findings: Findings) -> Made:
    """What a text file says. Everything that is wrong goes into `findings`."""
    if place.kind in _NO_ROWS:
        return Made()
    if place.kind in ("topic", "walkthrough"):
        return _page(text, place, environment, findings)
    return Made(_COMPILERS[place.kind](text, place, environment, findings))


def _context(place: Place, environment: Environment, findings: Findings) -> Context:
    return Context(findings, environment.clinic, phrases(place.language), environment.hidden_topics)


def _page(text: str, place: Place, environment: Environment, findings: Findings) -> Made:
    context = _context(place, environment, findings)
    page: Page | None
    if place.kind == "topic":
        page = read_topic(text, place.id, environment.icons, context)
    else:
        page = read_walkthrough(text, place.id, context)
    if page is None:
        return Made()
    findings.problems += checks.check_page(page)
    findings.sayings += sayings(page)
    return Made([signed(page, environment.reviews.get(findings.file), findings)], page)


def _sections(text: str, place: Place, environment: Environment, findings: Findings) -> list[Row]:
    del place
    document = read_document(text, findings)
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
    document = read_document(text, findings)
    if not document or not validate(NoticesFile, document, findings):
        return []
    context = _context(place, environment, findings)
    return [Notice(key, _sentence(key, (key,), text, document, context)) for key in document.data]


def _sentence(name: str, path: tuple[str | int, ...], text: str, document: Document, context: Context) -> str:
    """A text that may hold the clinic's values, and nothing else that is no text."""
    scalar = document.scalar(*path)
    if scalar is None:
        return ""
    blocks = [located.block for located in read_blocks(source_of(scalar, text.split("\n")), context)]
    spans = [span for block in blocks if isinstance(block, Paragraph) for span in block.text]
    if len(blocks) != 1 or any(span.kind not in ("text", "clinic") or span.strong or span.emphasis for span in spans):
        message = f"'{name}' is one plain sentence or more, with {{{{ values }}}} at most"
        context.findings.error(*document.mark(*path), message)
    written = "".join(span.text if span.kind == "text" else " " for span in spans)
    _refuse_phones(written, document.mark(*path), context.findings)
    return plain(tuple(spans))


def _refuse_phones(text: str, place: tuple[int, int], findings: Findings) -> None:
    for message, suggestion in checks.phones.written_out(text):
        findings.error(*place, message, suggestion)


def _glossary(text: str, place: Place, environment: Environment, findings: Findings) -> list[Row]:
    del place, environment
    document = read_document(text, findings)
    file = validate(GlossaryFile, document, findings) if document else None
    if not document or not file:
        return []
    rows: list[Row] = []
    for id_, entry in file.root.items():
        place_of = document.key_mark(id_)
        findings.define("word", id_, *place_of)
        for form in (entry.term, *entry.also):
            findings.define("form", curly(form), *place_of)
        _refuse_phones(f"{entry.term} {entry.meaning}", place_of, findings)
        rows.append(Term(id_, curly(entry.term), curly(entry.meaning), tuple(map(curly, entry.also))))
    return rows


def _synonyms(text: str, place: Place, environment: Environment, findings: Findings) -> list[Row]:
    document = read_document(text, findings)
    file = validate(SynonymsFile, document, findings) if document else None
    if not document or not file:
        return []
    context = _context(place, environment, findings)
    urgent = []
    for number, entry in enumerate(file.urgent):
        title, said = (_sentence(key, ("urgent", number, key), text, document, context) for key in ("title", "text"))
        first = entry.first or ""
        if first:
            findings.link("topic", first, *document.mark("urgent", number, "first"))
        if first in environment.hidden_topics:
            first = ""
        urgent.append(Urgent(entry.urgency, title, said, tuple(map(curly, entry.words)), first))
    groups = tuple(tuple(map(curly, group)) for group in file.groups)
    return [Lexicon(groups, tuple(urgent), tuple(file.skip))]


def _references(text: str, place: Place, environment: Environment, findings: Findings) -> list[Row]:
    del place, environment
    document = read_document(text, findings)
    file = validate(ReferencesFile, document, findings) if document else None
    if not document or not file:
        return []
    refuse_repeated([entry.id for entry in file.references], "references", document, findings)
    for number, entry in enumerate(file.references):
        findings.define("ref", entry.id, *document.mark("references", number, "id"))
    return [render(entry) for entry in file.references]


def _claims(text: str, place: Place, environment: Environment, findings: Findings) -> list[Row]:
    """Claims are looked up by pages and by the report; the pack holds none."""
    del place, environment
    document = read_document(text, findings)
    file = validate(ClaimsFile, document, findings) if document else None
    if not document or not file:
        return []
    refuse_repeated([entry.id for entry in file.claims], "claims", document, findings)
    for number, entry in enumerate(file.claims):
        place_of = document.mark("claims", number, "id")
        findings.define("claim", entry.id, *place_of)
        if entry.left_out:
            findings.define("left-out", entry.id, *place_of)
    return []


_Compiler = Callable[[str, Place, Environment, Findings], list[Row]]
_COMPILERS: Mapping[str, _Compiler] = {
    "sections": _sections,
    "notices": _notices,
    "glossary": _glossary,
    "synonyms": _synonyms,
    "references": _references,
    "claims": _claims,
}
