"""One file of the content folder, compiled: the rows it puts into the pack and what is remembered of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.authoring import checks
from kiosk.authoring.blocks import read_blocks
from kiosk.authoring.checks import parity
from kiosk.authoring.checks.passages import sayings
from kiosk.authoring.csl import ReferencesFile
from kiosk.authoring.documents import (
    ClaimsFile,
    GlossaryFile,
    NoticesFile,
    SectionsFile,
    SynonymsFile,
)
from kiosk.authoring.findings import Findings, Link
from kiosk.authoring.inline import Context
from kiosk.authoring.layout import Place
from kiosk.authoring.messages import read_as
from kiosk.authoring.pages import Page, TopicPage, read_topic, read_walkthrough
from kiosk.authoring.phrases import phrases
from kiosk.authoring.references import render
from kiosk.authoring.signing import signed
from kiosk.authoring.site import IN_CONTEXT, Environment, refuse_repeated
from kiosk.authoring.source import source_of
from kiosk.authoring.translations import HEADER, TRANSLATED, Original, header_of, take_header_off, without_header
from kiosk.authoring.typography import curly
from kiosk.pack.cards import unchecked_key
from kiosk.pack.lexicon import Lexicon, Urgent
from kiosk.pack.model import Media, Paragraph, Reference, Section, Term, Topic, Translated, Walkthrough
from kiosk.pack.words import plain
from kiosk.problems import Problem, Severity
from kiosk.yamlfile import Document, load_yaml


@dataclass(frozen=True, slots=True)
class Notice:
    key: str
    text: str


Row = Section | Topic | Walkthrough | Term | Notice | Lexicon | Reference | Media


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a file: the rows it puts into the pack, in its own order, the page when it is one, and what it
    points at."""

    rows: Sequence[Row] = ()
    page: Page | None = None
    links: tuple[Link, ...] = ()


# Notices that stand on translations alone.
_NEEDED_FOR_TRANSLATIONS = ("not-checked", "not-translated")
# Read before everything else, or not at all.
_NO_ROWS = frozenset({"content", "clinic", "overlay", "reviews", "draft"})


def compile_text(
    text: str,
    place: Place,
    environment: Environment,
    findings: Findings,
    original: Original | None = None,
    *,
    source: Made | None = None,
) -> Made:
    """What a text file says, and what it is translated from. Everything that is wrong goes into `findings`.

    `source` is what became of the original, where that is known already; it then had no errors.
    """
    if place.kind in _NO_ROWS:
        return Made()
    if original is not None:
        return _translation(text, place, environment, findings, original, source=source)
    _refuse_header(text, place, environment, findings)
    return _compile(text, place, environment, findings)


def _compile(text: str, place: Place, environment: Environment, findings: Findings) -> Made:
    made = _made(text, place, environment, findings)
    if made.page is not None:
        findings.problems += checks.check_page(made.page)
        findings.sayings += sayings(made.page)
    return made


def _made(text: str, place: Place, environment: Environment, findings: Findings) -> Made:
    if place.kind in ("topic", "walkthrough"):
        made = _page(text, place, environment, findings)
    else:
        made = Made(_COMPILERS[place.kind](text, place, environment, findings))
    return replace(made, links=tuple(findings.links))


def _translation(
    text: str, place: Place, environment: Environment, findings: Findings, original: Original, *, source: Made | None
) -> Made:
    """A translation, or its original where it is none yet, where it is wrong, or where the clinic wants it reviewed."""
    state = original.state_of(text, header_of(text, place.kind))
    in_original = place._replace(language=original.language)
    if state == "draft":
        made = _made(text, in_original, environment, findings)
        return replace(made, rows=_flagged(made.rows, place, "source"))
    aside = Findings(original.path)
    source = source or _made(original.text, in_original, environment, aside)
    made = _made(text, place, environment, findings)
    # It may be shown instead, and is compared: the clinic's values in it are as good as values in this file.
    for kind, target in sorted({(link.kind, link.target) for link in source.links if link.kind in IN_CONTEXT}):
        findings.link("original", f"{kind} {target}", 0, 0)
    if made.page is not None:
        page = _with_answers(made.page, source.page)
        findings.problems += checks.check_page(page)
        findings.sayings += sayings(page)
        made = replace(made, page=page)
    differences = [] if aside.has_errors() else _differences(text, made, original, source, findings)
    if state == "stale":
        knows = header_of(text, place.kind) is not None
        message = (
            "has changed since this was translated from it" if knows else "may have changed since this was written"
        )
        suggestion = f"bring it up to date, then: kiosk translate mark {findings.file}"
        findings.warning(0, 0, f"{original.path} {message}", suggestion)
        differences = [problem._replace(severity=Severity.WARNING) for problem in differences]
    findings.problems += differences
    if differences or (environment.shows_reviewed_only and state != "done"):
        return replace(made, rows=_flagged(source.rows, place, "source"))
    return made if state == "done" else replace(made, rows=_flagged(made.rows, place, state))


def _with_answers(page: Page, source: Page | None) -> Page:
    """With what the original's author says of it, which holds in every language."""
    if not (isinstance(page, TopicPage) and isinstance(source, TopicPage)):
        return page
    answers = {name: getattr(source.front, name) for name in ("option", "checklist", "corrects")}
    return replace(page, front=page.front.model_copy(update=answers))


def _differences(text: str, made: Made, original: Original, source: Made, findings: Findings) -> list[Problem]:
    if made.page and source.page:
        return list(parity.check(made.page, source.page))
    document, other = (load_yaml(each, findings.file)[0] for each in (text, original.text))
    if findings.has_errors() or document is None or other is None:
        return []
    return list(parity.check_words(without_header(document), other, findings.file, original.path))


def _flagged(rows: Sequence[Row], place: Place, state: Translated) -> list[Row]:
    """Rows that visitors are told of. Those that cannot say it themselves are accompanied by one that does."""
    flagged = [replace(row, translation=state) if isinstance(row, Topic | Walkthrough | Term) else row for row in rows]
    return [*flagged, Notice(unchecked_key(place.kind), state)] if place.kind in ("sections", "notices") else flagged


def _refuse_header(text: str, place: Place, environment: Environment, findings: Findings) -> None:
    """A file that says that it is a translation, and cannot be one."""
    if place.kind not in TRANSLATED or f"\n{HEADER}:" not in text or header_of(text, place.kind) is None:
        return
    if place.language == environment.first_language:
        message = f"'{place.language}' is the language that the others are translated from"
        findings.error(0, 0, message, f"take '{HEADER}' out")
    else:
        message = f"there is no file of this name in '{environment.first_language}' that this could be translated from"
        findings.warning(0, 0, message)


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
    return Made([signed(page, environment.reviews.get(findings.file), findings)], page)


def _sections(text: str, place: Place, environment: Environment, findings: Findings) -> list[Row]:
    del place
    read = read_as(SectionsFile, text, findings, take_header_off)
    if read is None:
        return []
    document, file = read
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
    read = read_as(NoticesFile, text, findings, take_header_off)
    if read is None:
        return []
    document, _ = read
    if environment.site and len(environment.site.languages) > 1:
        for key in _NEEDED_FOR_TRANSLATIONS:
            if not document.data.get(key):
                findings.error(0, 0, f"'{key}' is missing, it is needed with several languages")
    context = _context(place, environment, findings)
    return [Notice(key, _sentence(key, (key,), text, document, context)) for key, said in document.data.items() if said]


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
    read = read_as(GlossaryFile, text, findings, take_header_off)
    if read is None:
        return []
    document, file = read
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
    read = read_as(SynonymsFile, text, findings)
    if read is None:
        return []
    document, file = read
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
    read = read_as(ReferencesFile, text, findings)
    if read is None:
        return []
    document, file = read
    refuse_repeated([entry.id for entry in file.references], "references", document, findings)
    for number, entry in enumerate(file.references):
        findings.define("ref", entry.id, *document.mark("references", number, "id"))
    return [render(entry) for entry in file.references]


def _claims(text: str, place: Place, environment: Environment, findings: Findings) -> list[Row]:
    """Claims are looked up by pages and by the report; the pack holds none."""
    del place, environment
    read = read_as(ClaimsFile, text, findings)
    if read is None:
        return []
    document, file = read
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
