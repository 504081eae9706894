"""How many years of school a text asks for: Flesch-Kincaid grade and SMOG, for English.

Everything is measured twice. As counted, a word that is explained on the page (the page links it to the glossary) and
the name of a medicine have 2 syllables at most: no plainer word exists, and these formulas would ask for vague ones.
Raw, every word has the syllables it has. Each item of a list is a sentence.

Flesch-Kincaid: Kincaid et al. 1975, Research Branch Report 8-75. SMOG: McLaughlin 1969, made for 30 sentences and more;
below that it is a rough guide.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kiosk.authoring.medicines import MEDICINES
from kiosk.authoring.syllables import syllables

_WORD = re.compile(r"[^\W_]+(?:[-'’./][^\W_]+)*")
_EXPLAINED_SYLLABLES = 2
_LONG = 3  # syllables of a word that SMOG counts


@dataclass(frozen=True, slots=True)
class Readability:
    """Grades are US school years; `raw` ones without the allowance for explained words and names of medicines."""

    words: int
    sentences: int
    grade: float
    raw_grade: float
    smog: float
    raw_smog: float


def words_in(text: str) -> list[str]:
    """A word with a hyphen is one."""
    return _WORD.findall(text)


def is_name_or_explained(word: str, explained: Collection[str]) -> bool:
    """`explained` are words in small letters, without the "s" of a plural."""
    folded = word.casefold().removesuffix("’s").removesuffix("'s")
    return folded in MEDICINES or folded in explained or folded.removesuffix("s") in explained


def measure(sentences: Iterable[str], explained: Collection[str] = ()) -> Readability | None:
    """None for a text without words."""
    sentence_count = word_count = 0
    raw_syllables = counted_syllables = raw_long = counted_long = 0
    for sentence in sentences:
        words = words_in(sentence)
        sentence_count += bool(words)
        word_count += len(words)
        for word in words:
            raw = syllables(word)
            counted = raw
            if raw > _EXPLAINED_SYLLABLES and is_name_or_explained(word, explained):
                counted = _EXPLAINED_SYLLABLES
            raw_syllables += raw
            counted_syllables += counted
            raw_long += raw >= _LONG
            counted_long += counted >= _LONG
    if not word_count:
        return None
    return Readability(
        words=word_count,
        sentences=sentence_count,
        grade=_flesch_kincaid(word_count, sentence_count, counted_syllables),
        raw_grade=_flesch_kincaid(word_count, sentence_count, raw_syllables),
        smog=_smog(sentence_count, counted_long),
        raw_smog=_smog(sentence_count, raw_long),
    )


def _flesch_kincaid(words: int, sentences: int, syllable_count: int) -> float:
    return 0.39 * words / sentences + 11.8 * syllable_count / words - 15.59


def _smog(sentences: int, long_words: int) -> float:
    return 1.0430 * math.sqrt(long_words * 30 / sentences) + 3.1291
