from __future__ import annotations

from kiosk.pack.cards import TopicCard, WalkthroughCard
from kiosk.screen.cards import CardRow, health_icon, topic_card_row, walkthrough_card_row


def test_a_topic_wears_the_colour_of_its_section() -> None:
    card = TopicCard("ride", "getting-ready", "Your ride", "Who takes you", "car", 3)
    assert topic_card_row(card, "sand") == CardRow("ride", "Your ride", "Who takes you", "health/car", "sand")


def test_a_walkthrough_says_how_many_steps_it_has() -> None:
    card = WalkthroughCard("iv", "IV", "A drip", "blood-bag", 1, minutes=5, step_count=12, scene="scenes/a.svg")
    assert walkthrough_card_row(card) == CardRow("iv", "IV", "A drip", "health/blood-bag", "sage", 12)


def test_no_icon_is_no_path() -> None:
    assert health_icon("") == ""
