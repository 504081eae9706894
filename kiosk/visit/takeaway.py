"""What a visitor takes along: the questions they ticked, and how many sheets were printed for them."""

from __future__ import annotations

from typing import NamedTuple


class Question(NamedTuple):
    """One of a topic's questions: the number of its block on the page and its number in there, both from 0.

    Numbers, not words: the question is the same one in every language.
    """

    topic: str
    block: int
    item: int


class TakeHome(NamedTuple):
    """Gone with the visit, like everything else of it."""

    questions: tuple[Question, ...] = ()  # in the order in which they were ticked
    sheets: int = 0

    def toggled(self, question: Question) -> TakeHome:
        if question in self.questions:
            return self._replace(questions=tuple(other for other in self.questions if other != question))
        return self._replace(questions=(*self.questions, question))

    def printed(self, sheets: int) -> TakeHome:
        return self._replace(sheets=self.sheets + sheets)
