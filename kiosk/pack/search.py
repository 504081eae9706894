"""Finds what a visitor types, letter by letter: what matches best, what is spelled nearly so, and what must be said."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Final, NamedTuple

from kiosk.pack.format import IndexName, use_token
from kiosk.pack.lexicon import Hit, Reading, Unit, Urgent, fold, tokens
from kiosk.pack.reader import NotInPackError, Pack

MOST_HITS: Final = 12
MOST_NEAR: Final = 4
# With fewer hits than these, other words are offered.
FEW_HITS: Final = 3
# Ordering by rank looks at all that match. Where this many do, a hit is as good as another, and time matters more.
_RANKED_UP_TO: Final = 200
# difflib's measure, 0 to 1. At 0.7 "nausia" is near "nausea" and "ketamin" near "ketamine", "shot" is not near "short".
_NEAR: Final = 0.7
# A synonym this short is looked for as it is: "car" is not a card, nor "care".
_WHOLE_UP_TO: Final = 3


class Found(NamedTuple):
    """`near` are whole texts to type instead, each at least one word of which is spelled otherwise."""

    hits: tuple[Hit, ...] = ()
    near: tuple[str, ...] = ()
    urgent: Urgent | None = None


class Search:
    """Searches one language of a pack. Every method may raise PackError."""

    def __init__(self, pack: Pack, language: str) -> None:
        self._pack = pack
        self._language = language
        self._reading = Reading(pack.lexicon(language))
        self._vocabulary: dict[str, str] | None = None  # folded words, and how they are written

    def find(self, text: str) -> Found:
        units = self._reading.units(text)
        if not units:
            return Found()
        urgent = self._reading.urgent(text)
        hits = self._first(urgent, tuple(self._gathered(units).values()))
        near = self._near(text) if len(hits) < FEW_HITS else ()
        return Found(hits[:MOST_HITS], near, urgent)

    def _first(self, urgent: Urgent | None, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """The topic that a word of danger asks for stands before everything else."""
        if urgent is None or not urgent.first:
            return hits
        try:
            card = self._pack.topic_card(self._language, urgent.first)
        except NotInPackError:
            return hits  # a translation may lack it
        first = Hit("topic", card.id, 0, card.title, card.summary, card.icon, card.section)
        return (first, *(hit for hit in hits if hit != first))

    def _gathered(self, units: tuple[Unit, ...]) -> dict[int, Hit]:
        """Best first: titles before summaries before texts, whole words before beginnings."""
        found: dict[int, Hit] = {}
        for whole in (True, False):
            self._gather(found, "names", "title", _all_of(units, whole=whole))
        # After a word of the glossary come the pages that explain it.
        for hit in list(found.values())[:FEW_HITS]:
            if hit.kind == "word":
                self._gather(found, "texts", "uses", f'"{use_token(hit.id)}"')
        # One or two letters begin a word of nearly every text: they ask for titles.
        if not found or any(map(_tells, units)):
            self._gather(found, "names", "title summary", _all_of(units, whole=False))
            self._gather(found, "texts", "everything", _all_of(units, whole=False))
        if len(found) < FEW_HITS and (telling := tuple(filter(_tells, units))) != units[:1]:
            for unit in telling:
                self._gather(found, "texts", "everything", _either(unit, whole=False))
        return found

    def _gather(self, found: dict[int, Hit], index: IndexName, columns: str, asked: str) -> None:
        if len(found) >= MOST_HITS:
            return
        query = f"{{{columns}}} : ({asked})"
        numbers = self._pack.matching(index, self._language, query, _RANKED_UP_TO, ranked=False)
        if len(numbers) < _RANKED_UP_TO:
            numbers = self._pack.matching(index, self._language, query, MOST_HITS)
        new = [number for number in numbers[:MOST_HITS] if number not in found]
        hits = dict(zip(new, self._pack.entries(new), strict=True))
        # Pages come first: the steps of several walks say the same, and a word's meaning only happens to say it.
        late = ("step", "word") if index == "texts" else ("step",)
        found.update(sorted(hits.items(), key=lambda item: item[1].kind in late))

    def _near(self, text: str) -> tuple[str, ...]:
        """What may have been meant, word for word."""
        typed = tokens(text)
        known = self._known()
        variants: list[tuple[float, str]] = []
        for place, word in enumerate(typed):
            if len(word) < 3 or word in known:
                continue
            for nearness, other in _nearest(word, known):
                variants.append((nearness, " ".join((*typed[:place], known[other], *typed[place + 1 :]))))
        best = dict.fromkeys(text for _, text in sorted(variants, key=lambda found: (-found[0], found[1])))
        return tuple(best)[:MOST_NEAR]

    def _known(self) -> dict[str, str]:
        if self._vocabulary is None:
            self._vocabulary = {fold(word): word for word in self._pack.vocabulary(self._language)}
        return self._vocabulary


def _tells(unit: Unit) -> bool:
    return max(map(len, unit.typed)) > 2


def _all_of(units: tuple[Unit, ...], *, whole: bool) -> str:
    return " AND ".join(_either(unit, whole=whole) for unit in units)


def _either(unit: Unit, *, whole: bool) -> str:
    """An FTS5 expression for the words of a unit or any other words for them."""
    asked = [_quoted(unit.typed, begins=not whole)]
    if not whole and len(unit.typed) == 1 and len(unit.typed[0]) > 4 and unit.typed[0].endswith("s"):
        asked.append(_quoted((unit.typed[0][:-1],), begins=False))  # one of what was typed in plural
    asked += [_quoted(other, begins=not whole and len(other[-1]) > _WHOLE_UP_TO) for other in unit.others]
    return f"({' OR '.join(asked)})"


def _quoted(words: Iterable[str], *, begins: bool) -> str:
    return f'"{" ".join(words)}"' + ("*" if begins else "")


def _nearest(word: str, known: Iterable[str]) -> list[tuple[float, str]]:
    """Known words that are spelled nearly so, with how near they are."""
    # What differs much in length cannot reach the measure: the ratio is at most 2 × shorter ÷ (both together).
    least, most = len(word) * _NEAR / (2 - _NEAR), len(word) * (2 - _NEAR) / _NEAR
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(word)
    found = []
    for other in known:
        if least <= len(other) <= most:
            matcher.set_seq1(other)
            if matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR:
                ratio = matcher.ratio() + (0.05 if other[0] == word[0] else 0)
                if ratio >= _NEAR:
                    found.append((ratio, other))
    return sorted(found, key=lambda near: (-near[0], near[1]))[:MOST_NEAR]
