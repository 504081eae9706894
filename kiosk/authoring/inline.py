"""What stands inside a sentence: Python-Markdown's elements into the typed spans of a pack."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple
from xml.etree.ElementTree import Element

from kiosk.authoring.clinic import TEXT_KEYS, Clinic, unknown_key
from kiosk.authoring.findings import Findings, LinkKind
from kiosk.authoring.phrases import Phrases
from kiosk.authoring.source import Source, pieces, tags_in, untagged
from kiosk.authoring.typography import curly
from kiosk.pack.model import Span, SpanKind, Text
from kiosk.problems import did_you_mean
from kiosk.yamlfile import one_line

REFERENCE_MARK = "reference-mark"  # the elements that `parser.py` makes of [@R01] and {{ phone }}
CLINIC_MARK = "clinic-mark"

_SCHEMES: dict[str, SpanKind] = {"word": "term", "topic": "topic"}
_LINK_KINDS: dict[SpanKind, LinkKind] = {"term": "word", "topic": "topic"}
_REFERENCE = re.compile(r"@[A-Za-z0-9][A-Za-z0-9_.:-]*\Z")
_UNCLOSED = re.compile(r"\[@|\{\{|\}\}|\]\(|!\[|\*\*")
_SPACES = re.compile(r"[ \t\n]+")


@dataclass(frozen=True, slots=True)
class Context:
    """What a page is compiled with."""

    findings: Findings
    clinic: Clinic
    phrases: Phrases
    hidden_topics: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Picture:
    path: str
    alt: str
    caption: str
    line: int


class _Piece(NamedTuple):
    """A stretch of one kind, in reading order. `line` is known only once all pieces are."""

    kind: str  # text, link, ref, clinic, picture or end (of a line)
    text: str = ""
    strong: bool = False
    emphasis: bool = False
    href: str = ""
    line: int = 0
    picture: Element | None = None


def read_text(element: Element, source: Source, context: Context) -> Text:
    """The spans of one paragraph, item, cell or title."""
    spans: list[Span] = []
    link: tuple[SpanKind, str] = ("text", "")
    for piece in _located(element):
        if piece.kind == "link":
            link = _link(piece, source, context)
        elif piece.kind == "picture":
            place = source.find(piece.line, "![")
            context.findings.error(*place, "a picture stands alone", "put an empty line above and below it")
        elif piece.kind == "text":
            _check_closed(piece, source, context)
            kind, target = link if piece.href else ("text", "")
            spans.append(Span(piece.text, kind, target, piece.strong, piece.emphasis))
        elif piece.href:
            context.findings.error(*source.start_of(piece.line), "a mark cannot stand inside a link")
        elif piece.kind == "ref":
            spans += _references(piece, source, context)
        else:
            spans += _clinic_value(piece, source, context)
    return _typeset(spans)


def sole_picture(element: Element) -> Picture | None:
    """The picture of a paragraph that holds nothing else."""
    if element.find(".//img") is None:
        return None
    content = [piece for piece in _located(element) if piece.text.strip() or piece.kind != "text"]
    if len(content) != 1 or (image := content[0].picture) is None:
        return None
    path, alt, caption = (" ".join(untagged(image.get(name, "")).split()) for name in ("src", "alt", "title"))
    return Picture(path, alt, caption, content[0].line)


def first_line(element: Element) -> int:
    """The line in which the element's text begins, 1 when it has none."""
    for node in element.iter():
        for text in (node.text, *node.attrib.values(), node.tail if node is not element else ""):
            if text and (tags := tags_in(text)):
                return tags[0]
    return 1


def _located(element: Element) -> list[_Piece]:
    """A line's number stands at its end: read backwards, every piece learns the line it begins in."""
    found = list(_walk(element, _Piece("text")))
    line = next((piece.line for piece in reversed(found) if piece.kind == "end"), 1)
    located: list[_Piece] = []
    for piece in reversed(found):
        if piece.kind == "end":
            line = piece.line
        else:
            located.append(piece._replace(line=line))
    return located[::-1]


def _walk(element: Element, style: _Piece) -> Iterator[_Piece]:
    yield from _text_pieces(element.text, style)
    for child in element:
        if child.tag == "strong":
            yield from _walk(child, style._replace(strong=True))
        elif child.tag == "em":
            yield from _walk(child, style._replace(emphasis=True))
        elif child.tag == "a":
            href = untagged(child.get("href", "")) or " "
            yield style._replace(kind="link", href=href)
            yield from _walk(child, style._replace(href=href))
        elif child.tag == "img":
            yield style._replace(kind="picture", picture=child)
            yield from _line_ends("".join(child.attrib.values()))
        elif child.tag in (REFERENCE_MARK, CLINIC_MARK):
            kind = "ref" if child.tag == REFERENCE_MARK else "clinic"
            yield style._replace(kind=kind, text=untagged(child.get("target", "")))
            yield from _line_ends(child.get("target", ""))
        else:
            yield from _walk(child, style)
        yield from _text_pieces(child.tail, style)


def _text_pieces(text: str | None, style: _Piece) -> Iterator[_Piece]:
    for piece in pieces(text or ""):
        yield style._replace(text=piece) if isinstance(piece, str) else _Piece("end", line=piece)


def _line_ends(text: str) -> Iterator[_Piece]:
    return (_Piece("end", line=number) for number in tags_in(text))


def _link(piece: _Piece, source: Source, context: Context) -> tuple[SpanKind, str]:
    href = piece.href.strip()
    scheme, colon, target = href.partition(":")
    place = source.find(piece.line, href)
    if kind := _SCHEMES.get(scheme) if colon else None:
        if not target.strip():
            context.findings.error(*place, "this link names nothing")
            return "text", ""
        context.findings.link(_LINK_KINDS[kind], target.strip(), *place)
        # A page that the clinic hides is not linked to; the words stay.
        return ("text", "") if kind == "topic" and target.strip() in context.hidden_topics else (kind, target.strip())
    if scheme in ("http", "https", "mailto", "ftp", "tel") or href.startswith(("www.", "//")):
        context.findings.error(*place, "web links are not used, the kiosk has no network")
    else:
        suggestion = did_you_mean(scheme, _SCHEMES) if colon else ""
        message = f"a link begins with word: or topic:, found '{one_line(href)}'"
        context.findings.error(*place, message, suggestion or f'write "topic:{one_line(href)}" for another page')
    return "text", ""


def _references(piece: _Piece, source: Source, context: Context) -> list[Span]:
    place = source.find(piece.line, "[@")
    names = [name.strip() for name in re.split(r"[,;]", piece.text)]
    good = [name.removeprefix("@") for name in names if _REFERENCE.match(name)]
    for name in names:
        if not _REFERENCE.match(name):
            message = f"'{one_line(name)}' is not the mark of a source"
            context.findings.error(*place, message, 'write "[@R01]" or "[@R01, @R06]"')
    for name in good:
        context.findings.link("ref", name, *place)
    return [Span("", "ref", " ".join(good))] if good else []


def _clinic_value(piece: _Piece, source: Source, context: Context) -> list[Span]:
    key = piece.text.strip()
    place = source.find(piece.line, "{{")
    if key not in TEXT_KEYS:
        context.findings.error(*place, *unknown_key(key))
        return []
    context.findings.link("clinic", key, *place)
    value = context.clinic.values.get(key, context.phrases.blank)
    value = context.phrases.built_in.get(value, value)
    return [Span(value, "clinic", key, piece.strong, piece.emphasis)]


def _check_closed(piece: _Piece, source: Source, context: Context) -> None:
    if sign := _UNCLOSED.search(piece.text):
        message = f'"{sign.group()}" is opened and never closed, or closed and never opened'
        context.findings.error(*source.find(piece.line, sign.group()), message)


def _typeset(spans: list[Span]) -> Text:
    """Runs joined, spaces single, none at either end or in front of a source's mark, quotation marks curly."""
    done: list[Span] = []
    before = ""  # the last letter that was shown
    for span in spans:
        if span.kind == "ref":
            if done and done[-1].kind != "ref":
                done[-1] = replace(done[-1], text=done[-1].text.rstrip(" "))
                before = done[-1].text[-1:]
            done.append(span)
            continue
        text = span.text if span.kind == "clinic" else _SPACES.sub(" ", span.text)
        if before in ("", " "):
            text = text.removeprefix(" ")
        if not text:
            continue
        text = curly(text, before)
        before = text[-1]
        if done and span.kind != "clinic" and _style(done[-1]) == _style(span):
            done[-1] = replace(done[-1], text=done[-1].text + text)
        else:
            done.append(replace(span, text=text))
    if done and done[-1].kind != "ref":
        done[-1] = replace(done[-1], text=done[-1].text.rstrip(" "))
    return tuple(span for span in done if span.text or span.kind == "ref")


def _style(span: Span) -> tuple[str, str, bool, bool]:
    return span.kind, span.target, span.strong, span.emphasis
