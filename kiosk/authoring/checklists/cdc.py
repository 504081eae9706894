"""The Clear Communication Index of the US Centers for Disease Control and Prevention, 2014 (full index): 20 items.

Parts B (what to do), C (numbers) and D (risk) are asked only of pages that have these.
"""

from __future__ import annotations

import re

from kiosk.authoring.checklists.item import Finding, Item, finding, not_asked
from kiosk.authoring.checklists.traits import Traits
from kiosk.authoring.checks.passages import excerpt, plain_sentences
from kiosk.authoring.voice import is_passive

_NO_MESSAGE = "a walkthrough shows one step after the other"
_IN_WORDS = re.compile(
    r"\b(?:most|many|few|fewer|some|half|rare(?:ly)?|common(?:ly)?|often|seldom|less|more|about|nearly|almost)\b", re.I
)


def _one_message(page: Traits) -> Finding:
    if not page.is_topic:
        return not_asked(_NO_MESSAGE)
    count = len(page.main_messages)
    return finding(
        count == 1, "one key message", "the page has no key message" if not count else f"{count} key messages"
    )


def _at_top(page: Traits) -> Finding:
    if not page.is_topic:
        return not_asked(_NO_MESSAGE)
    return finding(page.begins_with_main_message, "it comes first", "the page does not begin with its key message")


def _emphasized(page: Traits) -> Finding:
    if not page.is_topic:
        return not_asked(_NO_MESSAGE)
    return finding(bool(page.main_messages), "it stands in a box of its own", "the page has no key message")


def _visual(page: Traits) -> Finding:
    return finding(bool(page.captions) or page.has_charts, "a picture or a chart", "the page has no picture or chart")


def _call_to_action(page: Traits) -> Finding:
    return finding(bool(page.actions), "what people can do", "the page names nothing that people can do")


def _active_voice(page: Traits) -> Finding | None:
    if not page.is_english:
        return None
    said = [*(text for block in page.main_messages for text in plain_sentences(block.text)), *page.actions]
    passive = [sentence for sentence in said if is_passive(sentence)]
    return finding(
        not passive, "every sentence says who does what", f"passive: {excerpt(passive[0])}" if passive else ""
    )


def _familiar_words(page: Traits) -> Finding | None:
    if not page.is_english:
        return None
    return finding(not page.long_words, "no long word is left", f"long words: {', '.join(page.long_words[:5])}")


def _lists(page: Traits) -> Finding:
    return finding(page.has_lists, "lists", "the page has no list")


def _chunks(page: Traits) -> Finding:
    return finding(len(page.headings) > 1, f"{len(page.headings)} headings", "the page has fewer than 2 headings")


def _summary_first(page: Traits) -> Finding:
    if not page.is_topic:
        return not_asked(_NO_MESSAGE)
    return finding(page.begins_with_main_message, "the key message", "the page does not begin with its key message")


def _directions(page: Traits) -> Finding:
    return finding(page.has_steps_for_action, "one thing after the other", "what people can do is not in steps")


def _familiar_numbers(page: Traits) -> Finding:
    if not page.has_numbers:
        return not_asked("the page has no numbers")
    return finding(not page.hard_numbers, "numerals, and one way to write chances", "; ".join(page.hard_numbers[:3]))


def _if_numbers(page: Traits) -> Finding | None:
    return None if page.has_numbers else not_asked("the page has no numbers")


def _risks_and_benefits(page: Traits) -> Finding | None:
    return Finding("yes", "both stand side by side") if page.has_balance else None


def _chance(page: Traits) -> Finding:
    if not page.chances:
        return not_asked("the page has no chances in numbers")
    bare = [sentence for sentence in page.chances if not _IN_WORDS.search(sentence)]
    return finding(
        page.has_people or not bare,
        "drawn as people, or said in words",
        f"say it in words too: {excerpt(bare[0])}" if bare else "",
    )


ITEMS = (
    Item(1, "one main message", "Is there one main message?", find=_one_message),
    Item(2, "message at the top", "Does the page begin with it?", find=_at_top),
    Item(3, "message stands out", "Does it stand out?", find=_emphasized),
    Item(4, "a supporting picture", "Does a picture or chart support it?", find=_visual),
    Item(5, "a call to action", "Does the page ask people to do something?", find=_call_to_action),
    Item(6, "active voice", "Do message and action say who does what?", find=_active_voice),
    Item(7, "the readers' words", "Are these the words that readers use?", find=_familiar_words),
    Item(8, "lists", "Are there lists?", find=_lists),
    Item(9, "chunks with headings", "Is the page in parts with headings?", find=_chunks),
    Item(10, "summary first", "Does the most important stand in the first part?", find=_summary_first),
    Item(11, "known and not known", "Is it said what is known and what is not?", "known-unknown"),
    Item(12, "the behavior", "Is it said what people should do?", find=_call_to_action),
    Item(13, "why it matters", "Is it said why?", "why"),
    Item(14, "how to do it", "Is it said how?", find=_directions),
    Item(15, "familiar numbers", "Are the numbers of a kind that readers use?", find=_familiar_numbers),
    Item(16, "numbers explained", "Is it said what the numbers mean?", "numbers-explained", _if_numbers),
    Item(17, "no calculation", "Can people do without calculating?", "no-calculation", _if_numbers),
    Item(18, "nature of the risk", "Is it said what the risk is, and for whom?", "risk-explained"),
    Item(19, "risks and benefits", "Does the page name both?", "risks-and-benefits", _risks_and_benefits),
    Item(20, "chance in words or a picture", "Are chances also said in words or drawn?", find=_chance),
)
