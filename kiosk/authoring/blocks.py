"""A page's Markdown into the typed blocks of a pack, each with its place in the file."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from kiosk.authoring.boxes import read_box, read_items
from kiosk.authoring.findings import Findings
from kiosk.authoring.inline import Context, Picture, first_line, read_text, sole_picture
from kiosk.authoring.layout import PICTURE_ENDS
from kiosk.authoring.lines import tagged_lines
from kiosk.authoring.parser import parse
from kiosk.authoring.source import Source
from kiosk.authoring.typography import curly
from kiosk.pack.model import Block, Bullets, Compare, CompareRow, Figure, Heading, Paragraph, Steps, Text
from kiosk.yamlfile import one_line

MAX_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Located:
    """A block, and the line and column of the file where it begins."""

    block: Block
    line: int
    column: int


def read_blocks(source: Source, context: Context) -> list[Located]:
    """The blocks of a page, in order. What cannot be shown is reported and left out."""
    located = []
    for element in parse(tagged_lines(source, context.findings, context.phrases)):
        line = first_line(element)
        block = _block(element, line, source, context)
        if block is not None:
            located.append(Located(block, *source.start_of(line)))
    return located


def _block(element: Element, line: int, source: Source, context: Context) -> Block | None:
    match element.tag:
        case "h2" | "h3":
            return Heading(read_text(element, source, context), int(element.tag[1]))
        case "ul":
            return Bullets(read_items(element, source, context))
        case "ol":
            return Steps(read_items(element, source, context))
        case "table":
            return _compare(element, line, source, context)
        case "div":
            return read_box(element, line, source, context)
        case _:
            return _paragraph(element, source, context)


def _paragraph(element: Element, source: Source, context: Context) -> Block | None:
    if picture := sole_picture(element):
        return _figure(picture, source, context)
    text = read_text(element, source, context)
    return Paragraph(text) if text else None


def _figure(picture: Picture, source: Source, context: Context) -> Block | None:
    place = source.find(picture.line, "![")
    if not check_picture_path(picture.path, place, context.findings):
        return None
    if not picture.alt:
        context.findings.error(
            *place, "this picture has no words for people who cannot see it", "say what it shows in [ ]"
        )
        return None
    if sign := next((sign for sign in ("[@", "{{", "](") if sign in picture.alt), None):
        context.findings.error(*place, f'the words for a picture are plain text and cannot hold "{sign}"')
        return None
    context.findings.link("picture", picture.path, *place)
    caption = _inline(picture.caption, picture.line, source, context) if picture.caption else ()
    return Figure(picture.path, curly(picture.alt), caption)


def check_picture_path(path: str, place: tuple[int, int], findings: Findings) -> bool:
    """Whether the path can name a picture of the folder. Reports why not."""
    shown = one_line(path)
    if "://" in path or path.startswith(("//", "data:", "www.")):
        findings.error(*place, "pictures from the web are not used, the kiosk has no network")
    elif path.startswith(("/", "\\", "~")) or "\\" in path or ".." in path.split("/") or ":" in path:
        findings.error(*place, f"'{shown}' leaves the content folder", 'write "media/name.png"')
    elif not path.lower().endswith(PICTURE_ENDS):
        findings.error(*place, f"'{shown}' is not a picture", "pictures are .svg, .png or .jpg files")
    else:
        return True
    return False


def _inline(words: str, line: int, source: Source, context: Context) -> Text:
    """Text that stands inside another construct, such as a picture's caption."""
    inner = Source(words, *source.find(line, words), folded=words not in source.lines[line - 1])
    paragraphs = parse(tagged_lines(inner, context.findings, context.phrases))
    return read_text(paragraphs[0], inner, context) if len(paragraphs) else ()


def _compare(table: Element, line: int, source: Source, context: Context) -> Block | None:
    head, *rows = [list(row) for row in table.iter("tr")]
    place = source.start_of(line)
    if not 2 <= len(head) <= MAX_COLUMNS:
        context.findings.error(
            *place, f"a table has 2 to {MAX_COLUMNS} columns, found {len(head)}", "make two tables of it"
        )
        return None
    if not rows:
        context.findings.error(*place, "this table has no rows")
        return None
    ragged = [row for row in rows if len(row) != len(head)]
    for row in ragged:
        message = f"this row has {len(row)} cells, and the table has {len(head)} columns"
        context.findings.error(*source.start_of(first_line(row[-1])), message)
    if ragged:
        return None
    corner, *columns = (read_text(cell, source, context) for cell in head)
    read = [tuple(read_text(cell, source, context) for cell in row) for row in rows]
    return Compare(
        corner="".join(span.text for span in corner),
        columns=tuple(columns),
        rows=tuple(CompareRow(cells[0], cells[1:]) for cells in read),
    )
