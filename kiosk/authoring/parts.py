"""Texts that stand in values of YAML, as a page holds them: each with its place in the file."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.authoring.blocks import read_blocks
from kiosk.authoring.inline import Context
from kiosk.authoring.source import Source, source_of
from kiosk.pack.model import Bullets, Paragraph, Text
from kiosk.yamlfile import Document, KeyPath


@dataclass(frozen=True, slots=True)
class Part:
    """One of a step's texts, or one of the notes for staff. `name` is its key in the file."""

    name: str
    texts: tuple[Text, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Values of YAML that are being read. `lines` are those of the whole file."""

    document: Document
    lines: list[str]
    context: Context


def read_part(name: str, path: KeyPath, reading: Reading) -> Part:
    """Paragraphs or a list, written as a list of YAML or of Markdown. Empty when there is nothing at `path`."""
    document, lines, context = reading.document, reading.lines, reading.context
    place = document.mark(*path)
    scalar = document.scalar(*path)
    if scalar is not None:
        return Part(name, _plain_blocks(source_of(scalar, lines), context), *place)
    texts: list[Text] = []
    while (scalar := document.scalar(*path, len(texts))) is not None:
        item = _plain_blocks(source_of(scalar, lines), context)
        if len(item) != 1:
            context.findings.error(scalar.line, scalar.column, "an item of a list is one paragraph")
        texts.append(item[0] if item else ())
    return Part(name, tuple(texts), *place)


def read_paragraph(name: str, path: KeyPath, reading: Reading) -> Part:
    """The same of a value that has one paragraph, with an error when it has more or less."""
    part = read_part(name, path, reading)
    if len(part.texts) != 1:
        reading.context.findings.error(part.line, part.column, f"'{name}' is one paragraph")
    return part


def _plain_blocks(source: Source, context: Context) -> tuple[Text, ...]:
    texts: list[Text] = []
    for located in read_blocks(source, context):
        match located.block:
            case Paragraph():
                texts.append(located.block.text)
            case Bullets():
                texts += located.block.items
            case _:
                context.findings.error(located.line, located.column, "only paragraphs and lists can stand here")
    return tuple(texts)
