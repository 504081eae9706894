"""The web pages of one language: which there are, and what they are written with."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from kiosk.export.phrases import Phrases, phrases
from kiosk.pack.cards import Section, TopicCard, WalkthroughCard
from kiosk.pack.model import Topic, Walkthrough
from kiosk.screen.library import Library

HOME = "index.html"
CONTENTS = "contents.html"
GLOSSARY = "glossary.html"
SOURCES = "sources.html"
ROUTES = "walkthroughs/index.html"


def section_page(id_: str) -> str:
    return f"sections/{id_}.html"


def topic_page(id_: str) -> str:
    return f"topics/{id_}.html"


def step_page(walkthrough: str, number: int) -> str:
    """`number` counts from 1."""
    return f"walkthroughs/{walkthrough}/{number}.html"


def whole_page(walkthrough: str) -> str:
    return f"walkthroughs/{walkthrough}/all.html"


class Edition:
    """The names of pages are the same in every language; `folder` stands before them ("" or "es/").

    Reads the pack, so that everything but `folder`, `language` and `words` may raise PackError.
    """

    def __init__(self, library: Library, folder: str) -> None:
        self.library = library
        self.folder = folder

    @property
    def language(self) -> str:
        return self.library.language

    @property
    def words(self) -> Phrases:
        return phrases(self.language)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        return self.library.sections()

    @cached_property
    def cards(self) -> dict[str, tuple[TopicCard, ...]]:
        """The topics of each section."""
        pack, language = self.library.pack, self.language
        return {section.id: pack.topic_cards(language, section.id) for section in self.sections}

    @cached_property
    def walkthrough_cards(self) -> tuple[WalkthroughCard, ...]:
        return self.library.pack.walkthrough_cards(self.language)

    @cached_property
    def notices(self) -> dict[str, str]:
        return self.library.pack.notices(self.language)

    @cached_property
    def pages(self) -> frozenset[str]:
        """The name of every page."""
        names = [HOME, CONTENTS, GLOSSARY, SOURCES, *map(section_page, self.cards)]
        names += [topic_page(card.id) for cards in self.cards.values() for card in cards]
        if self.walkthrough_cards:
            names.append(ROUTES)
        for card in self.walkthrough_cards:
            names += [step_page(card.id, number) for number in range(1, card.step_count + 1)]
            names.append(whole_page(card.id))
        return frozenset(names)

    def topics(self) -> Iterator[Topic]:
        for cards in self.cards.values():
            for card in cards:
                yield self.library.pack.topic(self.language, card.id)

    def walkthroughs(self) -> Iterator[Walkthrough]:
        for card in self.walkthrough_cards:
            yield self.library.pack.walkthrough(self.language, card.id)
