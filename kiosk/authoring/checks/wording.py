"""No sentence says what is false, what could hurt somebody who believes it, or more than anybody knows."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kiosk.authoring.checks import effect_claims, giving_claims, safety_claims
from kiosk.authoring.checks.false_claim import FalseClaim
from kiosk.authoring.checks.passages import is_english, passages
from kiosk.authoring.checks.words_to_avoid import WORDS_TO_AVOID
from kiosk.authoring.pages import Page
from kiosk.problems import Problem, Severity

FALSE_CLAIMS: tuple[FalseClaim, ...] = (*effect_claims.CLAIMS, *giving_claims.CLAIMS, *safety_claims.CLAIMS)

_DENIAL = re.compile(
    r"\b(?:not|no|never|cannot|none|nobody|neither|nor|unproven|untrue|false|wrong|myths?|whether)\b|n['’]t\b"
)
# What is denied before one of these is not denied behind it.
_CLAUSE_END = re.compile(
    r"[;:]|\b(?:but|however|yet|instead|still)\b|,\s(?:it|this|that|you|they|we|ketamine|esketamine|the\s\w+)\s"
)


class Fault(NamedTuple):
    """`sentence` is its number among those that were looked at."""

    sentence: int
    words: str
    reason: str
    write: str


def check(page: Page) -> Iterator[Problem]:
    """A myth is there to be put right in the fact below it, and a question claims nothing."""
    if not is_english(page):
        return
    read = [passage for passage in passages(page, staff=True) if passage.role not in ("myth", "question")]
    places = [(passage, sentence) for passage in read for sentence in passage.sentences]
    for fault in faults([sentence for _, sentence in places]):
        passage, _ = places[fault.sentence]
        yield passage.problem(f"“{fault.words}”: {fault.reason}", f'write "{fault.write}"', Severity.ERROR)


def faults(sentences: Sequence[str]) -> Iterator[Fault]:
    """False claims and words to avoid, in the order of their lists."""
    text = _Sentences(sentences)
    for claim in FALSE_CLAIMS:
        named = " ".join(part for part in (claim.ids, claim.sources) if part)
        for number, start, end in text.find(claim.about, claim.says, claim.unless):
            if not text.is_denied(number, start, start if claim.is_denial else end):
                yield Fault(number, text.words(number, start, end), f"{claim.reason} ({named})", claim.write)
    for word in WORDS_TO_AVOID:
        for number, start, end in text.find(word.about, word.says, word.unless):
            if word.hurts or not text.is_denied(number, start, end):
                yield Fault(number, text.words(number, start, end), word.reason, word.write)


class _Sentences:
    """Many sentences that are searched at once: a search of each alone would take twice as long."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self._sentences = sentences
        self._folded = [_small(sentence) for sentence in sentences]
        self._text = "\n".join(self._folded)
        self._starts: list[int] = []
        at = 0
        for folded in self._folded:
            self._starts.append(at)
            at += len(folded) + 1

    def find(self, about: str, says: str, unless: str) -> Iterator[tuple[int, int, int]]:
        """The number of each sentence that says it, and where in it; the first time only. Questions claim nothing."""
        if not any(piece in self._text for piece in about.split("|")):
            return
        latest = -1
        for found in _compiled(says).finditer(self._text):
            number = bisect_right(self._starts, found.start()) - 1
            sentence = self._folded[number]
            if number == latest or sentence.rstrip("”’\"')").endswith("?"):
                continue
            if unless and _compiled(unless).search(sentence):
                continue
            latest = number
            yield number, found.start() - self._starts[number], found.end() - self._starts[number]

    def words(self, number: int, start: int, end: int) -> str:
        return self._sentences[number][start:end]

    def is_denied(self, number: int, start: int, end: int) -> bool:
        """Whether the clause in which the words begin denies them, in front of them or among them."""
        sentence = self._folded[number]
        clause_start = max((mark.end() for mark in _CLAUSE_END.finditer(sentence, 0, start)), default=0)
        return _DENIAL.search(sentence, clause_start, end) is not None


def _small(sentence: str) -> str:
    """In small letters. Some letters of other scripts become two, and would move all places behind them."""
    small = sentence.lower()
    return small if len(small) == len(sentence) else sentence


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
