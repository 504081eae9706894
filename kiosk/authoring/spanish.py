"""How hard a Spanish text is to read: syllables by the rules of spelling, and the Fernández-Huerta score.

Spanish is written as it is spoken, so that rules are enough: a syllable has one of the strong vowels a, e, o, or an í
or ú with an accent, or is made of weak vowels alone (Real Academia Española, Ortografía de la lengua española, 2010).
An h between vowels is taken for the border of a syllable, as people read it.

The score: Fernández Huerta 1959, with words a sentence, as the formula was meant (Law 2011, "Error in the Fernandez
Huerta Readability Formula"). 90 and more is very easy, 70 to 80 is read after 6 years of school, under 50 is hard.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from kiosk.authoring.medicines import MEDICINES
from kiosk.authoring.readability import is_name_or_explained, words_in

_PART = re.compile(r"[^\W\d_]+|[0-9]+")
_NUCLEUS = re.compile(
    r"""
      [iuü]?[aeoáéó](?:[iuü](?![aeoáéóíú])|y(?![a-záéíóúñ]))?   # cien-, deu-, ley, but not the first i of -ía
    | [uü]?í | [iü]?ú                                          # o-í, cons-truí
    | [iuü]+(?:y(?![a-záéíóúñ]))?                              # a-sí, ciu-dad, muy
    | (?<![a-záéíóúñ])y(?![a-záéíóúñ])                         # the word "y"
    """,
    re.VERBOSE,
)
# English words that everybody says in English.
_FOREIGN = {"spray": 1, "label": 2, "off": 1, "online": 2, "web": 1}
_SPOKEN_AS_WORDS = frozenset(("COVID", "REMS", "SAMHSA"))
_LETTERS = {**dict.fromkeys("FHJLMNÑRSVXZ", 2), "W": 3}  # e-fe, ha-che; others have 1
_UNITS = (2, 2, 1, 1, 2, 2, 1, 2, 2, 2, 1, 2, 2, 2, 3, 2, 3, 4, 4, 4)  # ce-ro … die-ci-nue-ve
_TENS = (0, 0, 2, 2, 3, 3, 3, 3, 3, 3)
_EXPLAINED_SYLLABLES = 3  # Spanish words are longer than English ones, where these count 2


class Ease(NamedTuple):
    """Points of the Fernández-Huerta score: more is easier. `raw_score` is without the allowance for explained words
    and names of medicines, which have no plainer word."""

    words: int
    sentences: int
    score: float
    raw_score: float


def measure(sentences: Iterable[str], explained: Collection[str] = ()) -> Ease | None:
    """None for a text without words."""
    sentence_count = word_count = raw = counted = 0
    for sentence in sentences:
        words = words_in(sentence)
        sentence_count += bool(words)
        word_count += len(words)
        for word in words:
            count = syllables(word)
            raw += count
            is_spared = count > _EXPLAINED_SYLLABLES and _is_name_or_explained(word, explained)
            counted += _EXPLAINED_SYLLABLES if is_spared else count
    if not word_count:
        return None
    return Ease(
        word_count, sentence_count, _score(counted, word_count, sentence_count), _score(raw, word_count, sentence_count)
    )


def _score(syllable_count: int, words: int, sentences: int) -> float:
    return 206.84 - 60 * syllable_count / words - 1.02 * words / sentences


def _is_name_or_explained(word: str, explained: Collection[str]) -> bool:
    folded = word.casefold()
    # Medicines end in -ina and -ona where English has -ine and -one.
    return is_name_or_explained(word, explained) or f"{folded[:-1]}e" in MEDICINES


@functools.lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """At least 1. A word with a hyphen counts its parts; numbers are read out, and IV or FDA letter by letter."""
    return max(1, sum(map(_part, _PART.findall(word))))


def _part(part: str) -> int:
    if part.isdigit():
        return _number(int(part)) if len(part) <= 6 else sum(_UNITS[int(digit)] for digit in part)
    if part.isupper() and 1 < len(part) <= 5 and part not in _SPOKEN_AS_WORDS:
        return sum(_LETTERS.get(letter, 1) for letter in part)
    folded = re.sub(r"(?<=q)u|(?<=g)u(?=[eiéí])", "", part.casefold())  # silent: que, gui-a
    return _FOREIGN.get(folded) or max(1, len(_NUCLEUS.findall(folded)))


def _number(number: int) -> int:
    if number < 20:
        return _UNITS[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return _TENS[tens] + (_UNITS[unit] if unit else 0)  # the "y" between them is no syllable of its own
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        if hundreds == 1:
            return 2 + _number(rest) if rest else 1  # cien, cien-to
        return 2 + (1 if hundreds == 5 else _UNITS[hundreds]) + (_number(rest) if rest else 0)  # qui-nien-tos
    thousands, rest = divmod(number, 1000)
    return (_number(thousands) if thousands > 1 else 0) + 1 + (_number(rest) if rest else 0)
