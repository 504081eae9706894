"""Cards in lists: sections on Home, topics in a section, the kinds of treatment."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.pack.cards import TopicCard, WalkthroughCard


class CardRow(NamedTuple):
    """`cardId` is what to open; `iconName` a path in `assets/icons`; `amount` the number of things behind the card."""

    cardId: str
    title: str
    summary: str
    iconName: str
    tint: str = ""
    amount: int = 0


def health_icon(name: str) -> str:
    return f"health/{name}" if name else ""


def topic_card_row(card: TopicCard, tint: str) -> CardRow:
    return CardRow(card.id, card.title, card.summary, health_icon(card.icon), tint)


def walkthrough_card_row(card: WalkthroughCard) -> CardRow:
    return CardRow(card.id, card.title, card.summary, health_icon(card.icon), "sage", card.step_count)
