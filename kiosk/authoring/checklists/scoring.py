"""Scores a page by both checklists: what the program sees, and for the rest the author's answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.authoring.checklists import cdc, pemat
from kiosk.authoring.checklists.item import Answer, Item
from kiosk.authoring.checklists.traits import Traits
from kiosk.authoring.pages import Page, TopicPage

# The names under `checklist` in the front matter of a topic.
JUDGED = frozenset(item.judged for item in (*pemat.ITEMS, *cdc.ITEMS) if item.judged)


@dataclass(frozen=True, slots=True)
class Answered:
    """An item and its answer. `reason` is empty for an author's plain yes or no."""

    number: int
    name: str
    question: str
    answer: Answer
    reason: str
    is_computed: bool


@dataclass(frozen=True, slots=True)
class Score:
    items: tuple[Answered, ...]

    @property
    def percent(self) -> int | None:
        """Of the items that apply, those with yes, rounded down; None when none applies."""
        return _percent(self.items)

    @property
    def computed(self) -> int | None:
        """The same of the items that the program answers."""
        return _percent(item for item in self.items if item.is_computed)

    @property
    def missed(self) -> tuple[Answered, ...]:
        return tuple(item for item in self.items if item.answer == "no")


@dataclass(frozen=True, slots=True)
class Scored:
    pemat: Score
    cdc: Score


def score(page: Page) -> Scored:
    traits = Traits(page)
    answers: Mapping[str, Answer] = page.front.checklist if isinstance(page, TopicPage) else {}
    pemat_, cdc_ = (
        Score(tuple(_answered(item, traits, answers) for item in items)) for items in (pemat.ITEMS, cdc.ITEMS)
    )
    return Scored(pemat_, cdc_)


def _answered(item: Item, traits: Traits, answers: Mapping[str, Answer]) -> Answered:
    answer: Answer
    found = item.find(traits) if item.find else None
    if found:
        return Answered(item.number, item.name, item.question, found.answer, found.reason, is_computed=True)
    if not item.judged:
        answer, reason = "n/a", "the program can tell for English only"
    elif item.judged in answers:
        answer, reason = answers[item.judged], ""
    elif not traits.is_topic:
        answer, reason = "n/a", "a walkthrough keeps no author's answers"
    else:
        answer, reason = "no", f"not answered: '{item.judged}' under 'checklist'"
    return Answered(item.number, item.name, item.question, answer, reason, is_computed=False)


def _percent(items: Iterable[Answered]) -> int | None:
    answers = [item.answer for item in items if item.answer != "n/a"]
    return 100 * answers.count("yes") // len(answers) if answers else None
