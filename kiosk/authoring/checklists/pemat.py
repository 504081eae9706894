"""The Patient Education Materials Assessment Tool for printable materials (PEMAT-P), AHRQ 2013: 24 items.

Items 13 and 14 are for sound and film only. The user's guide asks for a trait "nearly all of the time (80 % to 100 %)".
"""

from __future__ import annotations

from kiosk.authoring.checklists.item import Finding, Item, finding, not_asked
from kiosk.authoring.checklists.traits import Traits
from kiosk.authoring.checks.literacy import GRADE
from kiosk.authoring.voice import active_share

NEARLY_ALL = 0.8
MOST_PARAGRAPHS = 4  # below one heading
MOST_TABLE_HEAD_WORDS = 12
_EMPTY_HEADINGS = frozenset(
    ("introduction", "overview", "background", "general", "details", "information", "more", "more information", "notes",
     "other", "summary", "facts", "about", "misc", "conclusion")
)  # fmt: skip


def _everyday_language(page: Traits) -> Finding | None:
    if page.grade is None:
        return None
    return finding(page.grade <= GRADE, f"grade {page.grade}", f"the page reads at grade {page.grade}")


def _defined_terms(page: Traits) -> Finding | None:
    if not page.is_english:
        return None
    return finding(
        not page.long_words, "no long word is left unexplained", f"not explained: {', '.join(page.long_words[:5])}"
    )


def _active_voice(page: Traits) -> Finding | None:
    if not page.is_english:
        return None
    share = active_share(page.sentences)
    return finding(
        share >= NEARLY_ALL, f"{share:.0%} of the sentences", f"only {share:.0%} of the sentences are active"
    )


def _clear_numbers(page: Traits) -> Finding:
    if not page.has_numbers:
        return not_asked("the page has no numbers")
    return finding(not page.hard_numbers, "numerals, and one way to write chances", "; ".join(page.hard_numbers[:3]))


def _if_numbers(page: Traits) -> Finding | None:
    return None if page.has_numbers else Finding("yes", "the page has no numbers")


def _chunks(page: Traits) -> Finding:
    if page.is_very_short:
        return not_asked("the page is very short")
    longest = page.longest_section
    return finding(
        longest <= MOST_PARAGRAPHS and bool(page.headings),
        "short sections",
        "the page has no headings"
        if not page.headings
        else f"{longest} paragraphs follow each other without a heading",
    )


def _headers(page: Traits) -> Finding:
    if page.is_very_short:
        return not_asked("the page is very short")
    empty = [heading for heading in page.headings if heading.casefold().strip(":. ") in _EMPTY_HEADINGS]
    if not page.headings:
        return Finding("no", "the page has no headings")
    return finding(not empty, "every heading says what is below it", f"say more than “{'”, “'.join(empty)}”")


def _summary(page: Traits) -> Finding:
    if not page.is_topic or page.is_very_short:
        return not_asked("the page is very short" if page.is_topic else "a walkthrough shows one step after the other")
    return finding(page.begins_with_main_message, "the key message", "the page has no key message")


def _cues(page: Traits) -> Finding:
    return finding(page.has_cues, "the key message or boxes", "nothing stands out")


def _pictures(page: Traits) -> Finding:
    return finding(bool(page.captions) or page.has_charts, "a picture or a chart", "the page has no picture or chart")


def _pictures_fit(page: Traits) -> Finding | None:
    return None if page.captions or page.has_charts else not_asked("the page has no picture")


def _captions(page: Traits) -> Finding:
    if not page.captions and not page.has_charts:
        return not_asked("the page has no picture")
    bare = sum(not caption for caption in page.captions)
    return finding(bare == 0, "every picture has one", "a picture has no words below it")


def _pictures_clear(page: Traits) -> Finding | None:
    return None if page.captions else not_asked("the page has no picture")


def _tables(page: Traits) -> Finding:
    if not page.tables:
        return not_asked("the page has no table")
    heads = [text for table in page.tables for text in (*table.columns, *(row.head for row in table.rows))]
    longest = max(len("".join(span.text for span in head).split()) for head in heads)
    return finding(
        longest <= MOST_TABLE_HEAD_WORDS, "short headings", f"a heading of a row or column has {longest} words"
    )


def _action(page: Traits) -> Finding:
    return finding(bool(page.actions), "what people can do", "the page names nothing that people can do")


def _addresses(page: Traits) -> Finding | None:
    if not page.is_english:
        return None
    return finding(page.speaks_to_reader, "it says “you”", "the page does not say “you”")


def _explicit_steps(page: Traits) -> Finding:
    return finding(page.has_steps_for_action, "one thing after the other", "what people can do is not in steps")


def _tool(page: Traits) -> Finding:
    return finding(page.has_tool, "questions, steps or a plan", "there is no list of questions, no steps and no plan")


def _calculation_help(page: Traits) -> Finding:
    if page.front_answer("no-calculation") == "no":
        return Finding("no", "the page asks people to calculate, by its author's own answer")
    return not_asked("there is nothing to calculate")


def _charts(page: Traits) -> Finding | None:
    return None if page.has_charts else not_asked("the page has no chart or table")


ITEMS = (
    Item(1, "purpose", "Is it plain at once what the page is for?", "purpose"),
    Item(2, "no distraction", "Is everything on the page about that?", "no-distraction"),
    Item(3, "everyday language", "Is it written in everyday words?", find=_everyday_language),
    Item(4, "terms defined", "Is every medical word explained?", find=_defined_terms),
    Item(5, "active voice", "Do the sentences say who does what?", find=_active_voice),
    Item(6, "clear numbers", "Are the numbers easy to take in?", find=_clear_numbers),
    Item(7, "no calculation", "Can people do without calculating?", "no-calculation", _if_numbers),
    Item(8, "short sections", "Is the page in short sections?", find=_chunks),
    Item(9, "informative headings", "Do the headings say what is below them?", find=_headers),
    Item(10, "logical order", "Does one thing follow from the other?", "order"),
    Item(11, "summary", "Is there a summary?", find=_summary),
    Item(12, "visual cues", "Do the key points stand out?", find=_cues),
    Item(15, "pictures where useful", "Is there a picture where one helps?", find=_pictures),
    Item(16, "pictures fit", "Do the pictures go with the text?", "pictures-fit", _pictures_fit),
    Item(17, "captions", "Does every picture have a title or caption?", find=_captions),
    Item(18, "clear pictures", "Are the pictures clear and simple?", "pictures-clear", _pictures_clear),
    Item(19, "simple tables", "Do tables have short headings?", find=_tables),
    Item(20, "an action", "Does the page name something to do?", find=_action),
    Item(21, "speaks to the reader", "Does it speak to the reader?", find=_addresses),
    Item(22, "explicit steps", "Is what to do in steps?", find=_explicit_steps),
    Item(23, "a tool", "Is there something to take along or tick off?", find=_tool),
    Item(24, "help to calculate", "Is it shown how to calculate?", find=_calculation_help),
    Item(25, "charts explained", "Is it said how to read the charts and tables?", "charts-explained", _charts),
    Item(26, "pictures for action", "Are there pictures that help to act?", "pictures-for-action"),
)
