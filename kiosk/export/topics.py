"""A topic as a web page."""

from __future__ import annotations

from html import escape

from kiosk.export.blocks import blocks_html
from kiosk.export.edition import HOME, Edition, section_page, topic_page
from kiosk.export.ending import TOPIC_NOTICES, ending_html
from kiosk.export.frame import Page, cautions_html
from kiosk.export.leaf import Leaf, icon
from kiosk.pack.model import Topic


def topic(edition: Edition, found: Topic) -> tuple[Leaf, Page]:
    leaf = Leaf(edition, topic_page(found.card.id), found.references)
    section = edition.library.section(found.card.section)
    body = (
        f'<article class="{section.tint}">',
        f"<h1>{icon(f'health/{section.icon}')}{escape(found.card.title)}</h1>",
        cautions_html(leaf, found.translation),
        '<div class="blocks">',
        blocks_html(found.blocks, leaf),
        "</div>",
        "</article>",
        _next(leaf, found),
        ending_html(leaf, found.review, TOPIC_NOTICES),
    )
    path = ((HOME, edition.words.home), (section_page(section.id), section.title))
    return leaf, Page(found.card.title, "\n".join(filter(None, body)), path, found.translation, "topic")


def _next(leaf: Leaf, found: Topic) -> str:
    edition = leaf.edition
    cards = {card.id: card for cards in edition.cards.values() for card in cards if card.id in found.next_topics}
    links = "".join(
        f'<li><a href="{leaf.to(topic_page(id_))}">{escape(cards[id_].title)}{icon("controls/arrow-right")}</a></li>'
        for id_ in found.next_topics
        if id_ in cards  # a translation may lack the topic; the page does not need it
    )
    title = escape(edition.words.next_topics)
    return f'<nav class="next" aria-labelledby="next"><h2 id="next">{title}</h2><ul>{links}</ul></nav>' if links else ""
