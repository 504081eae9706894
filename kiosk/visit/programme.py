"""What a display shows next, for how long, and where on the glass. Pure: chance and numbers come from the caller."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import Final, NamedTuple

# Seconds. Nothing is gone before somebody who looks up has found it (requirement I7), and nobody begins to read in the
# moment in which a slide appears.
SHORTEST: Final = 12.0
LOOKING_AROUND: Final = 5.0

# Places that a slide can stand in, across and down. Without a common divisor every pair of them comes in turn.
_ACROSS: Final = 9
_DOWN: Final = 7

# When so few slides of a round are left, the next round may begin among them.
_END: Final = 3


class Entry(NamedTuple):
    """A slide to be made: a page of a section, or one step of a walkthrough, which is then a section of its own.

    `step` counts from 0 and is -1 for a topic.
    """

    section: str
    page: str
    step: int = -1


class Turn(NamedTuple):
    language: str
    entry: Entry


def reading_seconds(words: int, words_per_minute: float) -> float:
    """How long a slide with so many words stays."""
    return max(SHORTEST, LOOKING_AROUND + words / words_per_minute * 60.0)


def shift(number: int) -> tuple[float, float]:
    """How far the slide of this number stands from the middle, across and down, from -1 to 1.

    So that the edges of what stands on every slide do not burn in: 63 places, each next one far from the one before.
    """
    across, down = number * 4 % _ACROSS, number * 3 % _DOWN
    return across / (_ACROSS - 1) * 2 - 1, down / (_DOWN - 1) * 2 - 1


class Programme:
    """Deals the slides of each language in turns, in an order that is never the same.

    In one round every slide comes as often as the weight of its section says (1 where none is given, 0 leaves it out),
    and no slide comes again before the whole section has. Two slides of one section follow each other only where there
    is no other way.
    """

    def __init__(self, slides: Mapping[str, Sequence[Entry]], weights: Mapping[str, int], random: Random) -> None:
        self._random = random
        self._weights = weights
        self._slides = {language: [e for e in entries if self._weight(e)] for language, entries in slides.items()}
        self._rounds: dict[str, deque[Entry]] = {language: deque() for language in slides}
        self._languages = deque(language for language, entries in self._slides.items() if entries)
        self._last: Turn | None = None
        self._before: Turn | None = None

    def next(self) -> Turn | None:
        """The next slide, or None when there is none at all."""
        if not self._languages:
            return None
        language = self._languages[0]
        self._languages.rotate(-1)
        ahead = self._ahead(language)
        # What the language that follows cannot but show is not shown right before it.
        following = {entry.section for entry in self._ahead(self._languages[0])} if len(self._languages) > 1 else set()
        only = following.pop() if len(following) == 1 else None
        entry = self._choose(ahead, only)
        if len(self._languages) > 1 and len(ahead) <= _END and self._repeats(entry):
            # What another language has just shown comes a turn later instead, in the midst of the next round.
            ahead.extend(self._spread(self._slides[language]))
            entry = self._choose(ahead, only)
        ahead.remove(entry)
        self._before, self._last = self._last, Turn(language, entry)
        return self._last

    def leave_out(self, turn: Turn) -> None:
        """Deal this slide no more. When it was the last that was dealt, its language has its turn again."""
        if turn == self._last:
            self._last = self._before
            self._languages.rotate(1)
        slides = self._slides[turn.language]
        if turn.entry in slides:
            slides.remove(turn.entry)
            ahead = self._rounds[turn.language]
            self._rounds[turn.language] = deque(entry for entry in ahead if entry != turn.entry)
        if not slides and turn.language in self._languages:
            self._languages.remove(turn.language)

    @property
    def languages(self) -> tuple[str, ...]:
        """Those that have slides."""
        return tuple(language for language, slides in self._slides.items() if slides)

    def __len__(self) -> int:
        """How many different slides there are, each language counted."""
        return sum(map(len, self._slides.values()))

    def _weight(self, entry: Entry) -> int:
        return self._weights.get(entry.section, 1)

    def _ahead(self, language: str) -> deque[Entry]:
        """What is still to come in this round of a language."""
        if not self._rounds[language]:
            self._rounds[language] = deque(self._spread(self._slides[language]))
        return self._rounds[language]

    def _spread(self, entries: Iterable[Entry]) -> list[Entry]:
        """A round: each section spread evenly over it, its slides shuffled as often as it has weight."""
        sections: dict[str, list[Entry]] = {}
        for entry in entries:
            sections.setdefault(entry.section, []).append(entry)
        placed: list[tuple[float, Entry]] = []
        for own in sections.values():
            dealt = [self._last.entry] if self._last else []
            for _ in range(self._weight(own[0])):
                dealt += self._shuffled(own, dealt[-1:])
            dealt = dealt[-len(own) * self._weight(own[0]) :]
            begin = self._random.random()
            placed += [((place + begin) / len(dealt), entry) for place, entry in enumerate(dealt)]
        return [entry for _, entry in sorted(placed)]

    def _shuffled(self, entries: Sequence[Entry], before: Sequence[Entry]) -> list[Entry]:
        order = self._random.sample(entries, len(entries))
        if order[:1] == before:
            order.append(order.pop(0))
        return order

    def _repeats(self, entry: Entry) -> bool:
        return self._last is not None and entry.section == self._last.entry.section

    def _choose(self, ahead: Sequence[Entry], only: str | None) -> Entry:
        """The first that lets the sections alternate, of those ahead. Within a section the order stays."""
        left = Counter(entry.section for entry in ahead)
        last = self._last.entry if self._last else None
        first = {entry.section: (place, entry) for place, entry in reversed(list(enumerate(ahead)))}

        def objections(section: str) -> tuple[bool, bool, bool, bool, int]:
            place, entry = first[section]
            return (
                entry == last,
                self._repeats(entry),
                not _can_alternate(left, section),
                section == only,
                place,
            )

        return first[min(first, key=objections)][1]


def _can_alternate(left: Counter[str], taken: str) -> bool:
    """Whether what is left after one of the section `taken` can be put in an order without neighbours of a section."""
    rest = left.total() - 1
    return all(
        count - (section == taken) <= (rest // 2 if section == taken else (rest + 1) // 2)
        for section, count in left.items()
    )
