"""Every number that a patient could rely on has a source.

A number counts when it is written in digits and can be a claim: not a phone number, not the number of a step or a page,
not part of a name (GLP-1), and not a value that the clinic itself has set. Questions to take along claim nothing, and a
heading has no room for a mark; the text below it has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kiosk.authoring.pages import Page, TopicPage
from kiosk.pack.model import (
    Block,
    Bullets,
    Callout,
    Compare,
    Figure,
    KeyMessage,
    MythFact,
    Paragraph,
    People,
    Span,
    Steps,
    Text,
    Timeline,
)
from kiosk.problems import Problem, Severity

_NO_CLAIM = re.compile(
    r"""
      (?:\+?[0-9]{1,3}[ .-])?\(?\b[0-9]{3}\)?[ .-][0-9]{3}[ .-][0-9]{4}\b  # +1 (555) 010-0199
    | \b[0-9]{3}-[0-9]{4}\b                                               # 555-0100
    | \b1-8[0-9]{2}-[0-9A-Z-]{4,}                                         # 1-800-FDA-1088
    | \b(?:911|988)\b  # the emergency number and the crisis line of the US
    | \b(?:steps?|pages?|parts?|paso|página|parte)\s+[0-9]+(?:\s*(?:of|de)\s*[0-9]+)?
    | \b24/7\b
    | \b[A-Za-z]+-?[0-9]+\b  # names: B12, GLP-1, COVID-19
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*%?")


def check(page: Page) -> Iterator[Problem]:
    if isinstance(page, TopicPage):
        for located in page.blocks:
            yield from _unsourced(page.file, located.line, located.column, _claims(located.block))
        if not page.topic.references:
            message = "no sentence of this page names a source"
            yield Problem(page.file, 0, 0, message, 'write "[@R01]" behind it', Severity.WARNING)
    else:
        for step in page.steps:
            for part in step.parts:
                yield from _unsourced(page.file, part.line, part.column, part.texts)


def _unsourced(file: str, line: int, column: int, texts: Iterable[Text]) -> Iterator[Problem]:
    spans = [span for text in texts for span in (*text, Span(" "))]
    if any(span.kind == "ref" for span in spans):
        return
    # A clinic's value leaves a gap, so that the words around it do not grow together.
    words = _NO_CLAIM.sub(" ", "".join(span.text if span.kind != "clinic" else " " for span in spans))
    if number := _NUMBER.search(words):
        message = f"the number {number.group()} has no source"
        yield Problem(file, line, column, message, 'write "[@R01]" behind the sentence')


def _claims(block: Block) -> Iterator[Text]:
    """The texts of a block that may hold a claim."""
    match block:
        case Paragraph() | KeyMessage():
            yield block.text
        case Bullets() | Steps():
            yield from block.items
        case Callout():
            yield from (block.title, block.text, *block.items)
        case Figure():
            yield block.caption
        case People():
            yield block.caption
            yield from (group.label for group in block.groups)
        case Compare():
            yield from block.columns
            for row in block.rows:
                yield from (row.head, *row.cells)
        case Timeline():
            for entry in block.entries:
                yield (Span(entry.when),)
                yield entry.text
        case MythFact():
            yield from (block.myth, block.fact)
