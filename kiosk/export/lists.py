"""The web pages that lead to others: Home, sections, the kinds of treatment, all pages, words and sources."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import cast

from kiosk.export.edition import (
    CONTENTS,
    GLOSSARY,
    HOME,
    ROUTES,
    SOURCES,
    Edition,
    section_page,
    step_page,
    topic_page,
    whole_page,
)
from kiosk.export.ending import citation_html
from kiosk.export.frame import Page, cautions_html
from kiosk.export.leaf import Leaf, icon
from kiosk.pack.cards import Section, TopicCard, Translated, WalkthroughCard, unchecked_key
from kiosk.pack.model import Topic, Walkthrough
from kiosk.pack.words import terms_used


def home(edition: Edition) -> tuple[Leaf, Page]:
    leaf, words = Leaf(edition, HOME), edition.words
    cards = "".join(
        _card(leaf, section_page(section.id), section, section.tint, words.topics.of(section.topic_count))
        for section in edition.sections
    )
    body = (
        f"<h1>{escape(words.question)}</h1>",
        cautions_html(leaf, _unchecked(edition)),
        f'<div class="home">{_hero(leaf)}<ul class="cards">{cards}</ul></div>',
    )
    return leaf, Page(edition.library.pack.manifest.title, "\n".join(filter(None, body)))


def section(edition: Edition, found: Section) -> tuple[Leaf, Page]:
    leaf = Leaf(edition, section_page(found.id))
    cards = "".join(_card(leaf, topic_page(card.id), card, found.tint) for card in edition.cards[found.id])
    body = (
        f"<h1>{escape(found.title)}</h1>",
        f'<p class="lead">{escape(found.intro)}</p>',
        cautions_html(leaf, _unchecked(edition)),
        f'<ul class="cards">{cards}</ul>',
    )
    return leaf, Page(found.title, "\n".join(filter(None, body)), ((HOME, edition.words.home),))


def routes(edition: Edition) -> tuple[Leaf, Page]:
    leaf, words = Leaf(edition, ROUTES), edition.words
    cards = "".join(
        _card(leaf, step_page(card.id, 1), card, "sage", words.steps.of(card.step_count))
        for card in edition.walkthrough_cards
    )
    body = (
        f"<h1>{escape(words.routes)}</h1>",
        f'<p class="lead">{escape(words.routes_intro)}</p>',
        f'<ul class="cards">{cards}</ul>',
    )
    return leaf, Page(words.routes, "\n".join(body), ((HOME, words.home),))


def contents(edition: Edition) -> tuple[Leaf, Page]:
    leaf, words = Leaf(edition, CONTENTS), edition.words
    body = f"<h1>{escape(words.contents)}</h1>"
    if edition.walkthrough_cards:
        body += f"<h2>{escape(words.expect)}</h2><ul>"
        body += _links(leaf, ((whole_page(card.id), card.title) for card in edition.walkthrough_cards)) + "</ul>"
    for found in edition.sections:
        body += f'<h2><a href="{leaf.to(section_page(found.id))}">{escape(found.title)}</a></h2><ul>'
        body += _links(leaf, ((topic_page(card.id), card.title) for card in edition.cards[found.id])) + "</ul>"
    return leaf, Page(words.contents, body, ((HOME, words.home),), kind="text")


def glossary(edition: Edition, words: Iterable[str]) -> tuple[Leaf, Page]:
    """`words` are ids of those that the pages explain."""
    leaf, phrases = Leaf(edition, GLOSSARY), edition.words
    terms = sorted(
        (edition.library.pack.term(edition.language, id_) for id_ in words), key=lambda term: term.term.casefold()
    )
    entries = "".join(
        f'<dt id="word-{escape(term.id)}">{escape(term.term)}</dt><dd>{escape(term.meaning)}</dd>' for term in terms
    )
    flags = {term.translation for term in terms} - {""}
    body = (
        f"<h1>{escape(phrases.glossary)}</h1>",
        f'<p class="lead">{escape(phrases.glossary_intro)}</p>',
        *(cautions_html(leaf, flag) for flag in sorted(flags)),
        f"<dl>{entries}</dl>" if entries else "",
    )
    return leaf, Page(phrases.glossary, "\n".join(filter(None, body)), ((HOME, phrases.home),), kind="text")


def sources(edition: Edition, ids: Iterable[str]) -> tuple[Leaf, Page]:
    leaf, words = Leaf(edition, SOURCES), edition.words
    references = sorted(edition.library.pack.references(ids), key=lambda reference: reference.citation.casefold())
    entries = "".join(f"<li>{citation_html(reference)}</li>" for reference in references)
    body = f'<h1>{escape(words.sources)}</h1>\n<p class="lead">{escape(words.sources_intro)}</p>\n<ul>{entries}</ul>'
    return leaf, Page(words.sources, body, ((HOME, words.home),), kind="text")


def used(pages: Iterable[Topic | Walkthrough]) -> tuple[set[str], set[str]]:
    """The ids of the words that these pages explain, and of the sources that they cite."""
    terms: set[str] = set()
    references: set[str] = set()
    for page in pages:
        references.update(page.references)
        for part in page.steps if isinstance(page, Walkthrough) else (page,):
            terms |= terms_used(part)
    return terms, references


def _card(leaf: Leaf, to: str, card: Section | TopicCard | WalkthroughCard, tint: str, amount: str = "") -> str:
    """One link: its words are the whole card."""
    count = f'<span class="count">{escape(amount)}</span>' if amount else ""
    return (
        f'<li><a class="card {tint}" href="{leaf.to(to)}">{icon(f"health/{card.icon}")}'
        f"<strong>{escape(card.title)}</strong> <span>{escape(card.summary)}</span> {count}</a></li>"
    )


def _hero(leaf: Leaf) -> str:
    edition, words = leaf.edition, leaf.edition.words
    if not edition.walkthrough_cards:
        return ""
    minutes = min(card.minutes for card in edition.walkthrough_cards)
    return (
        f'<a class="hero" href="{leaf.to(ROUTES)}">{icon("health/inpatient")}'
        f"<span>{escape(words.expect_minutes.of(minutes))}</span> <strong>{escape(words.expect)}</strong> "
        f'<span>{escape(words.expect_hint)}</span> <span class="button">{escape(words.start)}'
        f"{icon('controls/arrow-right')}</span></a>"
    )


def _links(leaf: Leaf, entries: Iterable[tuple[str, str]]) -> str:
    return "".join(f'<li><a href="{leaf.to(name)}">{escape(title)}</a></li>' for name, title in entries)


def _unchecked(edition: Edition) -> Translated:
    """What has to be said of the words that stand on every page, when nobody has checked them."""
    flags = (edition.notices.get(unchecked_key(kind), "") for kind in ("notices", "sections"))
    return cast("Translated", next(filter(None, flags), ""))
