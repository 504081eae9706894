"""Where the sentences of a text begin and end."""

from __future__ import annotations

import re
from typing import NamedTuple

# What may end a sentence, with the quotation marks and brackets behind it; or the end of a line.
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|\Z)|\n")
# A new sentence begins with a capital letter, a digit, or what stands in front of one.
_BEGIN = re.compile(r"\s*[\"'“‘(\[¿¡]*[A-ZÀ-Þ0-9]")
# Before a capital letter too, these go on.
_GOES_ON = re.compile(
    r"(?:\b(?:Drs?|Mrs?|Ms|Prof|St|Jr|No|vs|approx|Fig|e\.g|i\.e|U\.S|U\.K|Dra?|Sra?|Srta|p\.\s?ej)|^)\.\Z"
)
_LETTER = re.compile(r"[^\W_]")


class Stretch(NamedTuple):
    """Characters `start` to `end` of a text."""

    start: int
    end: int


def stretches(text: str) -> list[Stretch]:
    """Each sentence's place, without the spaces around it. A line break always ends a sentence, as does the text."""
    found: list[Stretch] = []
    start = 0
    for end in _END.finditer(text):
        if end.group() != "\n" and _goes_on(text, start, end):
            continue
        _add(found, text, start, end.end())
        start = end.end()
    _add(found, text, start, len(text))
    return found


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in stretches(text)]


def _goes_on(text: str, start: int, end: re.Match[str]) -> bool:
    if end.end() == len(text):
        return False
    if not _BEGIN.match(text, end.end()) and text[end.end()] != "\n":
        return True
    return end.group() == "." and _GOES_ON.search(text[start : end.end()]) is not None


def _add(found: list[Stretch], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if _LETTER.search(piece):
        found.append(Stretch(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
