"""What visitors type, and what it stands for: letters without accents, other words for the same, words of danger."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple

HitKind = Literal["topic", "walkthrough", "step", "word"]

_APOSTROPHES = re.compile("['’`´]")
_WORD = re.compile(r"\w+")
# So much of a word must be there before it is taken for the whole one: "vom" is to vomit, "ca" may become anything.
SHORTEST_BEGINNING: Final = 3
# A word of danger is not seen in every "cut" and "str".
SHORTEST_DANGER: Final = 4


class Hit(NamedTuple):
    """Something that was found. `home` is the id of a topic's section or of a step's walkthrough."""

    kind: HitKind
    id: str
    step: int  # counted from 0
    title: str
    summary: str
    icon: str
    home: str = ""


class Urgent(NamedTuple):
    """Words of danger, and what is said at once when somebody types one of them.

    `urgency` is "emergency" or "crisis-line". `first` is the id of the topic that then stands first, or empty.
    """

    urgency: str
    title: str
    text: str
    words: tuple[str, ...]
    first: str = ""


class Lexicon(NamedTuple):
    """The synonyms of one language: groups of words for the same, words of danger, and words that say nothing."""

    groups: tuple[tuple[str, ...], ...] = ()
    urgent: tuple[Urgent, ...] = ()
    skip: tuple[str, ...] = ()


EMPTY: Final = Lexicon()


def decode(text: str) -> Lexicon:
    groups, urgent, skip = json.loads(text)
    return Lexicon(
        tuple(tuple(group) for group in groups),
        tuple(Urgent(urgency, title, said, tuple(words), first) for urgency, title, said, words, first in urgent),
        tuple(skip),
    )


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, without accents and apostrophes: "Can’t" is `cant`, "niño" is `nino`."""
    return tuple(_WORD.findall(fold(text)))


def fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text.casefold()))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class Unit(NamedTuple):
    """One thing that was asked for: the words as they were typed, and other words for the same."""

    typed: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()


class Phrases:
    """Finds phrases at any place in what was typed. The last word that was typed may be no more than a beginning."""

    def __init__(self, groups: Iterable[Sequence[str]], shortest: int = SHORTEST_BEGINNING) -> None:
        self._shortest = shortest
        self.groups = tuple(tuple(dict.fromkeys(filter(None, map(tokens, group)))) for group in groups)
        self._by_first: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for number, group in enumerate(self.groups):
            for phrase in group:
                self._by_first.setdefault(phrase[0], []).append((phrase, number))
        self._firsts = sorted(self._by_first)

    def at(self, words: Sequence[str], place: int) -> tuple[int, tuple[int, ...]]:
        """How many words the longest phrase at `place` takes, and the groups that it is in; (0, ()) for none."""
        longest, found = 0, set[int]()
        is_last = place == len(words) - 1
        for first in self._beginning(words[place]) if is_last else (words[place],):
            for phrase, number in self._by_first.get(first, ()):
                taken = words[place : place + len(phrase)]
                if len(taken) < longest or not self._says(taken, phrase, place + len(phrase) == len(words)):
                    continue
                if len(taken) > longest:
                    longest, found = len(taken), set()
                found.add(number)
        return longest, tuple(sorted(found))

    def _beginning(self, word: str) -> Iterable[str]:
        if len(word) < self._shortest:
            return (word,)
        return (first for first in self._firsts if first.startswith(word))

    def _says(self, taken: Sequence[str], phrase: tuple[str, ...], is_end: bool) -> bool:
        if len(taken) != len(phrase) or taken[:-1] != phrase[:-1]:
            return False
        typed, meant = taken[-1], phrase[-1]
        # "chest p" is chest pain already: what stands before it counts too.
        shortest = self._shortest if len(phrase) == 1 else 1
        return typed == meant or (is_end and len(typed) >= shortest and meant.startswith(typed))


class Reading:
    """How a language's lexicon reads what was typed."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._groups = Phrases(lexicon.groups)
        self._danger = Phrases((urgent.words for urgent in lexicon.urgent), SHORTEST_DANGER)
        self._skip = frozenset(word for entry in lexicon.skip for word in tokens(entry))

    def urgent(self, text: str) -> Urgent | None:
        """What has to be said at once. The order of the file decides when there is more than one."""
        words = tokens(text)
        numbers = {number for place in range(len(words)) for number in self._danger.at(words, place)[1]}
        return self._lexicon.urgent[min(numbers)] if numbers else None

    def units(self, text: str) -> tuple[Unit, ...]:
        """What is asked for. Words that say nothing ("the", "my") are left out unless there is nothing else."""
        words = tokens(text)
        units: list[Unit] = []
        place = 0
        while place < len(words):
            length, numbers = self._groups.at(words, place)
            typed = words[place : place + max(1, length)]
            others = dict.fromkeys(phrase for number in numbers for phrase in self._groups.groups[number])
            units.append(Unit(typed, tuple(phrase for phrase in others if phrase != typed)))
            place += len(typed)
        # The last word may still be on its way to another one: "a" to "anxiety".
        telling = [unit for unit in units[:-1] if not self._says_nothing(unit)]
        last = [] if telling and self._says_nothing(units[-1]) else units[-1:]
        return (*telling, *last)

    def _says_nothing(self, unit: Unit) -> bool:
        return len(unit.typed) == 1 and unit.typed[0] in self._skip
