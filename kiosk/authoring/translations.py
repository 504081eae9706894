"""Translations: what exactly a file was translated from, and whether somebody qualified has checked it.

A file in another language stands at the same place as its original and names the mark of the original's words. When
those words change, the mark no longer fits and the translation is stale, whoever reviewed it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from pydantic import ValidationError

from kiosk.authoring.documents import TranslatedFile, TranslationEntry
from kiosk.authoring.findings import Findings
from kiosk.authoring.layout import FileKind
from kiosk.authoring.loading import split_front_matter
from kiosk.authoring.messages import validate
from kiosk.yamlfile import Document, load_yaml

# "draft" says the same words as its original, which nobody has translated yet.
State = Literal["draft", "stale", "unreviewed", "done"]

HEADER = "translation"
# The kinds of files that are translated. Synonyms are not: each language has words of its own that people type.
TRANSLATED: frozenset[FileKind] = frozenset({"sections", "notices", "glossary", "topic", "walkthrough"})
_WORDS_OF_TOPIC = ("title", "summary")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True)
class Original:
    """What a file is a translation of. `path` and `language` are the original's own."""

    path: str
    language: str
    kind: FileKind
    text: str

    @cached_property
    def mark(self) -> str:
        return mark_of_words(self.text, self.kind)

    def state_of(self, text: str, header: TranslationEntry | None) -> State:
        """Where a translation of this stands; one that does not say of what it is has missed every change."""
        if mark_of_words(text, self.kind) == self.mark:
            return "draft"
        if header is None or header.of != self.mark:
            return "stale"
        return "done" if header.reviewer else "unreviewed"


def mark_of_words(text: str, kind: FileKind) -> str:
    """Twelve hex digits that change with everything a translator translates.

    What else stands in the file (its place in lists, comments, the answers of a checklist) must be equal in all
    languages or is read by nobody, and does not count.
    """
    return hashlib.sha256(json.dumps(_words_of(text, kind)).encode()).hexdigest()[:12]


def count_words(text: str, kind: FileKind) -> int:
    """Of what a translator translates, about: ids and names of pictures are among them."""
    return sum(len(_WORD.findall(each)) for each in _leaves(_words_of(text, kind)))


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _leaves(inner)


def _words_of(text: str, kind: FileKind) -> object:
    front, body = _halves(text, kind)
    document, _ = load_yaml(front, "")
    if document is None:
        return text
    if kind == "topic":
        titles = [document.data.get(name) for name in _WORDS_OF_TOPIC]
        words = [*titles, [line.rstrip() for line in body.strip().split("\n")]]
        return [*words, staff] if (staff := document.data.get("staff")) else words
    return without_header(document).data


def header_of(text: str, kind: FileKind) -> TranslationEntry | None:
    """What a file says of itself; None when it says nothing or nothing that is right."""
    document, _ = load_yaml(_halves(text, kind)[0], "")
    try:
        return TranslatedFile.model_validate(_only_header(document).data).translation if document else None
    except ValidationError:
        return None


def _halves(text: str, kind: FileKind) -> tuple[str, str]:
    """The part that is YAML, and the rest of a topic."""
    split = split_front_matter(text, Findings("")) if kind == "topic" else None
    return (split.front, split.body) if split else (text, "")


def without_header(document: Document) -> Document:
    return replace(document, data={key: value for key, value in document.data.items() if key != HEADER})


def take_header_off(document: Document, findings: Findings) -> Document:
    """The document without its `translation`, which is checked, for files whose keys are the author's own."""
    if HEADER in document.data:
        validate(TranslatedFile, _only_header(document), findings)
    return without_header(document)


def _only_header(document: Document) -> Document:
    return replace(document, data={HEADER: document.data.get(HEADER)})


def original_path(path: str, first_language: str) -> str:
    return f"{first_language}/{path.partition('/')[2]}"
