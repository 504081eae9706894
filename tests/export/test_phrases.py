"""The words around the content: the same as on the kiosk's screens, and days as people write them."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from kiosk import paths
from kiosk.export.phrases import PHRASES, Counted, phrases

# What the web pages say as the screens do, by its English words there.
SAME = {
    "home": "Home",
    "question": "What would you like to know?",
    "expect": "What to expect on the day",
    "expect_hint": "Walk through your visit, from the front door to your ride home.",
    "expect_minutes": "Step by step · %n minutes",
    "start": "Start",
    "routes": "Which treatment will you have?",
    "routes_intro": "Choose one to see the day, step by step. Not sure, or yours is not here? Ask our staff.",
    "topics": "%n topics",
    "your_visit": "Your visit",
    "feel": "What you may feel",
    "do": "What you can do",
    "tell": "Tell the nurse if",
    "next": "Next: %1",
    "in_short": "<b>In short:</b> %1",
    "myth": "<b>Myth:</b> %1",
    "fact": "<b>Fact:</b> %1",
    "helps": "How it may help",
    "harms": "How it may harm",
    "next_topics": "Next, you might read",
    "reviewed": "Reviewed %1 by %2",
    "language": "Language",
}


def of_the_screens() -> dict[str, list[str]]:
    """What the screens say in Spanish, one form or two, by the English words."""
    tree = ElementTree.parse(paths.PACKAGE / "ui" / "translations" / "kiosk_es.ts")  # noqa: S314 -- a file of ours
    found = {}
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        found[message.findtext("source", "")] = forms or [translation.text or ""]
    return found


def as_here(words: str) -> str:
    """The words of a screen without tags and with the braces that stand for its gaps."""
    return re.sub(r"%(n|[0-9])", "{}", words.replace("<b>", "").replace("</b> %1", ""))


@pytest.mark.parametrize(("name", "english"), SAME.items())
def test_the_pages_say_what_the_screens_say(name: str, english: str) -> None:
    spanish = [as_here(form) for form in of_the_screens()[english]]
    here, there = getattr(PHRASES["en"], name), getattr(PHRASES["es"], name)
    if isinstance(here, Counted):
        assert here.many == as_here(english)
        assert list(there) == spanish
    else:
        assert here == as_here(english)
        assert [there] == spanish


@pytest.mark.parametrize("name", PHRASES["en"].__slots__)
def test_every_language_leaves_the_same_gaps(name: str) -> None:
    gaps = {str(getattr(spoken, name)).count("{") for spoken in PHRASES.values()}
    assert len(gaps) == 1


def test_days() -> None:
    assert PHRASES["en"].date("2026-03-09") == "March 9, 2026"
    assert PHRASES["es"].date("2026-03-09") == "9 de marzo de 2026"


def test_counts() -> None:
    assert [PHRASES["en"].topics.of(number) for number in (0, 1, 2)] == ["0 topics", "1 topic", "2 topics"]


def test_a_language_that_the_kiosk_has_no_words_for() -> None:
    assert phrases("fr") is PHRASES["en"]
    assert phrases("es-MX") is PHRASES["es"]
