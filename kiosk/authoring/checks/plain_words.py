"""Plain words and plain numbers: long words, hard words without their meaning, numbers in words, chances in many forms.

NHS content style guide (numerals), CDC Clear Communication Index items 7 and 15 to 17, PEMAT-P items 3 and 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from itertools import groupby
from operator import itemgetter

from kiosk.authoring.checks.passages import Passage, explained_words, is_english, passages
from kiosk.authoring.checks.remembering import once_a_page
from kiosk.authoring.pages import Page
from kiosk.authoring.readability import is_name_or_explained, words_in
from kiosk.authoring.syllables import syllables
from kiosk.problems import Problem, Severity

LONG = 4  # syllables of a word that asks for a shorter one
_LEAST_LETTERS = 6  # that such a word has; shorter ones need not be looked at

# Long, and known to everybody.
EVERYDAY = frozenset((
    "ability", "activity", "american", "anxiety", "anybody", "authority", "available", "community",
    "conversation", "diabetes", "dictionary", "difficulty", "education", "elevator", "emergency", "especially",
    "everybody", "experience", "facility", "february", "generally", "identity", "immediately", "impossible",
    "independent", "individual", "information", "interested", "interesting", "january", "operation",
    "receptionist", "recovery", "refrigerator", "relationship", "security", "situation", "society", "suicidal",
    "television", "temperature", "understanding", "university", "usually", "vegetable",
))  # fmt: skip
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
}  # fmt: skip
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})\b(?!-)", re.IGNORECASE)
_PERCENT = re.compile(r"[0-9.]+\s?(?:%|percent\b|per cent\b)", re.IGNORECASE)
_COUNT = r"[0-9][0-9,]*"
_CHANCE = re.compile(
    rf"\b{_COUNT}(?:\s(?:or|to)\s{_COUNT})?(?:\s\w+)?\s(?:in|out\sof)\s(?:every\s)?(?P<of>{_COUNT})\b"
    rf"|\bout\sof\s(?:every\s)?(?P<all>{_COUNT})\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"\s(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?)\b", re.IGNORECASE)


def check(page: Page) -> Iterator[Problem]:
    for passage, found in groupby(long_words(page), key=itemgetter(0)):
        words = [f"“{word}”" for _, word in found]
        message = f"{words[0]} is a long word" if len(words) == 1 else f"{', '.join(words)} are long words"
        yield passage.problem(message, "use shorter ones, or explain them in the glossary and link them")
    yield from hard_numbers(page)


@once_a_page
def long_words(page: Page) -> tuple[tuple[Passage, str], ...]:
    """Each long word that is neither known to everybody nor explained on the page, where it stands first."""
    return tuple(_long_words(page)) if is_english(page) else ()


def _long_words(page: Page) -> Iterator[tuple[Passage, str]]:
    explained = explained_words(page)
    told: set[str] = set()
    for passage in passages(page):
        if passage.role == "alt":
            continue
        for word in _long_words_of(passage, explained):
            if word.casefold() not in told:
                told.add(word.casefold())
                yield passage, word


@once_a_page
def hard_numbers(page: Page) -> tuple[Problem, ...]:
    """Numbers in letters, percents, and chances that cannot be compared."""
    letters = (problem for passage in passages(page) for problem in _numbers(passage)) if is_english(page) else ()
    return (*letters, *_denominators(page))


def _long_words_of(passage: Passage, explained: Set[str]) -> Iterator[str]:
    for sentence in passage.sentences:
        for number, word in enumerate(words_in(sentence)):
            if len(word) < _LEAST_LETTERS:
                continue
            is_name = word[0].isupper() and number > 0
            if is_name or any(letter.isdigit() for letter in word):
                continue
            for part in re.split(r"[-/]", word):
                folded = part.casefold().removesuffix("’s")
                everyday = not EVERYDAY.isdisjoint((folded, _singular(folded)))
                if (
                    not part.isupper()
                    and syllables(part) >= LONG
                    and not everyday
                    and not is_name_or_explained(part, explained)
                ):
                    yield part


def _singular(word: str) -> str:
    return f"{word.removesuffix('ies')}y" if word.endswith("ies") else word.removesuffix("s")


def _numbers(passage: Passage) -> Iterator[Problem]:
    if passage.role == "alt":
        return
    if found := _NUMBER_WORD.search(passage.words):
        number = _NUMBERS[found.group().casefold()]
        yield passage.problem(f"“{found.group()}” is a number in letters", f'write "{number}"')
    if found := _PERCENT.search(passage.words):
        yield passage.problem(f"“{found.group()}” is hard to picture", 'write "4 in 10 people"')


def _denominators(page: Page) -> Iterator[Problem]:
    """A page that counts out of 10 here and out of 100 there makes people calculate."""
    seen: dict[int, str] = {}
    for of, shown_as, problem_at in _chances(page):
        if of not in seen and seen:
            first = next(iter(seen.values()))
            message = f"“{shown_as}” and “{first}” on one page are hard to compare"
            yield Problem(page.file, *problem_at, message, "count out of the same number", Severity.WARNING)
        seen.setdefault(of, shown_as)


def _chances(page: Page) -> Iterator[tuple[int, str, tuple[int, int]]]:
    """Out of how many, as written, and where."""
    for passage in passages(page):
        for of, words in chances_in(passage.words):
            yield of, words, (passage.line, passage.column)


def chances_in(text: str) -> Iterator[tuple[int, str]]:
    """What is written as so many out of so many: out of how many, and the words."""
    for found in _CHANCE.finditer(text):
        if not _TIME.match(text, found.end()):
            yield int((found.group("of") or found.group("all")).replace(",", "")), found.group()
