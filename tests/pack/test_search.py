"""Letters in, things to open out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.pack import model
from kiosk.pack.lexicon import Lexicon, Urgent
from kiosk.pack.model import Span
from kiosk.pack.reader import Pack
from kiosk.pack.search import MOST_HITS, Found, Search
from kiosk.pack.writer import PackWriter
from tests import samples

CRISIS = Urgent("crisis-line", "Call 988", "Day and night.", ("suicide",), "safety-plan")
UNKNOWN = Urgent("emergency", "Call 911", "Now.", ("poison",), "not-translated")
LEXICON = Lexicon((("pee", "bladder"), ("car", "ride")), (CRISIS, UNKNOWN), ("the", "my", "can", "i"))


def page(id_: str, title: str, summary: str, *texts: str, word: str = "") -> model.Topic:
    blocks: tuple[model.Block, ...] = tuple(model.Paragraph(samples.text(text)) for text in texts)
    if word:
        blocks += (model.Paragraph((Span("so it is called", "term", word),)),)
    return model.Topic(model.TopicCard(id_, "basics", title, summary, "nose", 1), blocks, words=10)


PAGES = (
    page("risks", "Long-term risks", "What years of use can do", "It can hurt the bladder."),
    page("ride", "Your ride home", "Who takes you", "Care for yourself.", "A card in your pocket."),
    page("food", "Food and drink", "Before your ride", "Nothing to eat, not a pinch."),
    page("feel", "What it feels like", "Floaty", "It may be odd.", word="dissociation"),
    page("safety-plan", "A safety plan", "Whom to call", "Keep it near."),
    page("scales", "Treatments and kinds", "Side by side", "The drip in a vein."),
)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pack]:
    file = tmp_path_factory.mktemp("search") / "a.kioskpack"
    with PackWriter(file) as writer:
        for topic in PAGES:
            writer.put_topic("en", topic, topic.card.id)
        writer.put_walkthrough("en", samples.walkthrough("iv", "IV visit", 1), "iv")
        term = model.Term("dissociation", "dissociation", "Feeling cut off.", ("spacey",))
        writer.put_term("en", term, "glossary")
        writer.put_term("en", model.Term("ketamine", "ketamine", "An odd medicine."), "glossary")
        writer.put_lexicon("en", LEXICON, "synonyms")
        writer.finish(title="", clinic_name="", languages=("en",), clinic={}, built_at="")
    opened = Pack.open(file)
    yield opened
    opened.close()


@pytest.fixture
def search(pack: Pack) -> Search:
    return Search(pack, "en")


def found(search: Search, text: str) -> list[str]:
    return [f"{hit.kind} {hit.id}" + (f" {hit.step}" if hit.step else "") for hit in search.find(text).hits]


# What is found


def test_a_title_comes_before_a_summary_before_a_text(search: Search) -> None:
    assert found(search, "ride") == ["topic ride", "topic food"]
    assert found(search, "call") == ["topic safety-plan", "topic feel"]


def test_other_words_for_the_same_are_found(search: Search) -> None:
    assert found(search, "pee") == ["topic risks"]
    assert found(search, "my pee") == ["topic risks"]


def test_letters_find_what_begins_so(search: Search) -> None:
    assert set(found(search, "f")) == {"topic food", "topic feel"}  # titles, although "for" stands in a text
    assert found(search, "bla") == ["topic risks"]
    assert found(search, "fo") == ["topic food"]


def test_a_short_synonym_is_no_beginning(search: Search) -> None:
    """ "ride" stands for "car" too, which a card and care are not."""
    assert found(search, "ride") == ["topic ride", "topic food"]
    assert "topic ride" in found(search, "card")


def test_one_of_what_was_typed_in_plural(search: Search) -> None:
    assert found(search, "drinks") == ["topic food"]


def test_a_step_is_found_by_its_words(search: Search) -> None:
    hit = search.find("step title 2").hits[0]
    assert (hit.kind, hit.id, hit.step, hit.title, hit.home) == ("step", "iv", 1, "Step title 2", "iv")
    assert found(search, "visit") == ["walkthrough iv"]


def test_pages_come_before_steps(search: Search) -> None:
    assert found(search, "odd") == ["topic feel", "word ketamine"]  # in a meaning, which says it by chance
    assert found(search, "pinch") == ["topic food", "step iv", "step iv 1", "step iv 2"]


def test_a_hard_word_brings_its_meaning_and_the_pages_that_explain_it(search: Search) -> None:
    for text in ("dissociation", "dissoc", "spacey"):
        hits = search.find(text).hits
        assert (hits[0].kind, hits[0].title, hits[0].summary) == ("word", "dissociation", "Feeling cut off.")
        assert [hit.id for hit in hits[1:]] == ["feel"]


def test_all_words_together_and_when_there_is_no_such_page_each_by_itself(search: Search) -> None:
    assert found(search, "food eat") == ["topic food"]
    assert set(found(search, "bladder eat")) == {"topic risks", "topic food"}
    assert found(search, "can i eat") == ["topic food"]


def test_no_more_is_found_than_can_be_looked_through(tmp_path: Path) -> None:
    file = tmp_path / "a.kioskpack"
    with PackWriter(file) as writer:
        for number in range(500):
            writer.put_topic("en", page(f"t{number}", f"Ride {number}", "Ride", "Ride"), str(number))
        writer.finish(title="", clinic_name="", languages=("en",), clinic={}, built_at="")
    opened = Pack.open(file)
    assert len(Search(opened, "en").find("ride").hits) == MOST_HITS
    opened.close()


@pytest.mark.parametrize(
    "text", ["", "  ", "’", '"', "*", "ride*", "AND", "ride OR", 'a"b', "(", "title : x", "NEAR(", "-"]
)
def test_nothing_that_can_be_typed_is_an_error(search: Search, text: str) -> None:
    search.find(text)


def test_nothing_typed_finds_nothing(search: Search) -> None:
    assert search.find("") == search.find("  ") == Found()


# What is spelled nearly so


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("ketamin", ("ketamine",)),
        ("ketemine", ("ketamine",)),
        ("blader", ("bladder",)),
        ("suicde", ("suicide",)),
        ("disociation", ("dissociation",)),
        ("my ketemine", ("my ketamine",)),
        ("zzz", ()),
        ("xy", ()),
        ("bladder", ()),
    ],
)
def test_near_spellings_are_offered_where_little_is_found(search: Search, text: str, near: tuple[str, ...]) -> None:
    assert search.find(text).near == near


# Words of danger


def test_a_word_of_danger_brings_its_line_and_its_page_first(search: Search) -> None:
    result = search.find("suicide")
    assert result.urgent == CRISIS
    assert [hit.id for hit in result.hits] == ["safety-plan"]
    assert search.find("suicide ride").hits[0].id == "safety-plan"


def test_a_page_that_a_translation_lacks_is_not_put_first(search: Search) -> None:
    result = search.find("poison")
    assert (result.urgent, result.hits) == (UNKNOWN, ())
