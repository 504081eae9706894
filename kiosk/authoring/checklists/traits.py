"""What the checklists ask about a page, each looked up when it is first asked."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TypeVar

from kiosk.authoring.checks.literacy import grade_of_page
from kiosk.authoring.checks.passages import PROSE, is_english, passages, plain_sentences, shown
from kiosk.authoring.checks.plain_words import chances_in, hard_numbers, long_words
from kiosk.authoring.pages import Page, TopicPage
from kiosk.pack.model import (
    Balance,
    Block,
    Callout,
    Compare,
    Figure,
    Heading,
    KeyMessage,
    Paragraph,
    People,
    Questions,
    Steps,
    Text,
    Timeline,
)

_Block = TypeVar("_Block")
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_DIGIT = re.compile(r"[0-9]")


class Traits:
    """A walkthrough has its steps' titles as headings and as captions of their scenes, and what people can do in each
    step as actions. It has no main message: its steps say one after the other what happens."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.blocks: tuple[Block, ...] = page.topic.blocks if isinstance(page, TopicPage) else ()
        self._steps = [] if isinstance(page, TopicPage) else [place.step for place in page.steps]

    @property
    def is_topic(self) -> bool:
        return isinstance(self.page, TopicPage)

    @property
    def is_english(self) -> bool:
        return is_english(self.page)

    def front_answer(self, name: str) -> str | None:
        """What the author answered to an item, or None."""
        return self.page.front.checklist.get(name) if isinstance(self.page, TopicPage) else None

    @property
    def main_messages(self) -> list[KeyMessage]:
        return self.of(KeyMessage)

    @property
    def begins_with_main_message(self) -> bool:
        return bool(self.blocks) and isinstance(self.blocks[0], KeyMessage)

    @property
    def actions(self) -> list[str]:
        """The sentences and items that say what people can do."""
        boxes = [block for block in self.of(Callout) if block.urgency == "action"]
        texts = [text for box in boxes for text in (box.text, *box.items) if text]
        return [sentence for text in (*texts, *self._to_do) for sentence in plain_sentences(text)]

    @property
    def has_steps_for_action(self) -> bool:
        """One after another: a list in the box of actions, numbered steps, or a walkthrough's "What you can do"."""
        boxes = [block for block in self.of(Callout) if block.urgency == "action" and len(block.items) > 1]
        return bool(boxes or self.of(Steps) or self._to_do)

    @property
    def _to_do(self) -> list[Text]:
        return [text for step in self._steps for text in step.do]

    @property
    def headings(self) -> list[str]:
        return [shown(block.text) for block in self.of(Heading)] + [step.title for step in self._steps]

    @property
    def captions(self) -> list[str]:
        """One for each picture; empty where it has none."""
        return [shown(block.caption) for block in self.of(Figure)] + [step.title for step in self._steps]

    @property
    def tables(self) -> list[Compare]:
        return self.of(Compare)

    @property
    def has_charts(self) -> bool:
        """Drawings, tables and timelines that hold facts, as scenes do not."""
        return bool(self.of(Compare) or self.of(People) or self.of(Timeline))

    @property
    def has_people(self) -> bool:
        return bool(self.of(People))

    @property
    def has_cues(self) -> bool:
        return bool(self.of(KeyMessage) or self.of(Callout) or self._steps)

    @property
    def has_balance(self) -> bool:
        return bool(self.of(Balance))

    @property
    def speaks_to_reader(self) -> bool:
        return any(_YOU.search(sentence) for sentence in self.sentences)

    @property
    def has_tool(self) -> bool:
        """Something to take along or to follow point by point."""
        return bool(self.of(Questions) or self.of(Steps) or self.of(Timeline) or self._steps)

    @property
    def longest_section(self) -> int:
        """Paragraphs of running text below one heading."""
        longest = length = 0
        for block in self.blocks:
            length = 0 if isinstance(block, Heading) else length + isinstance(block, Paragraph)
            longest = max(longest, length)
        return longest

    @property
    def is_very_short(self) -> bool:
        """PEMAT's "very short material": two paragraphs and no more."""
        return self.is_topic and len(self.of(Paragraph)) <= 2 and len(self.sentences) <= 8

    @cached_property
    def sentences(self) -> list[str]:
        """Everything that is read as sentences, items of lists among it."""
        return [sentence for each in passages(self.page) if each.role in PROSE for sentence in each.sentences]

    @cached_property
    def has_numbers(self) -> bool:
        return any(_DIGIT.search(each.words) for each in passages(self.page) if each.role not in ("alt", "when"))

    @cached_property
    def chances(self) -> list[str]:
        """The sentences that say how many out of how many."""
        return [sentence for sentence in self.sentences if any(chances_in(sentence))]

    @cached_property
    def hard_numbers(self) -> list[str]:
        """What is wrong with the numbers, in words."""
        return [problem.message for problem in hard_numbers(self.page)]

    @cached_property
    def long_words(self) -> list[str]:
        return [word for _, word in long_words(self.page)]

    @cached_property
    def grade(self) -> float | None:
        found = grade_of_page(self.page) if self.is_english else None
        return round(found.grade, 1) if found else None

    @property
    def has_lists(self) -> bool:
        return any(passage.role == "item" for passage in passages(self.page))

    def of(self, kind: type[_Block]) -> list[_Block]:
        """The blocks of one kind."""
        return [block for block in self.blocks if isinstance(block, kind)]
