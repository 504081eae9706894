"""Every medical sentence names its source, and so does every number that a patient could rely on.

In running text each sentence has its own mark, which stands behind it. An item of a list is one statement, as is each
of a nurse's notes, and a mark anywhere in it is enough, or on the introduction that ends in a colon; so is one in a
table's row or column. A number counts when it is written in digits and can be a claim: not the number of a step or a
page, not part of a name (GLP-1), and not a value that the clinic itself has set. Questions claim nothing, nor do
sentences that only point at the page. A myth is put right by the fact below it, an answer that is not right by its
feedback, and a heading has no room for a mark; the text below it has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kiosk.authoring.checks.medical_words import is_medical
from kiosk.authoring.checks.passages import Passage, excerpt, is_english, passages, refs, sentences, shown
from kiosk.authoring.pages import Page, TopicPage
from kiosk.pack.model import Text
from kiosk.problems import Problem, Severity

_NO_CLAIM = re.compile(
    r"""
      (?:\+?[0-9]{1,3}[ .-])?\(?\b[0-9]{3}\)?[ .-][0-9]{3}[ .-][0-9]{4}\b  # +1 (555) 010-0199
    | \b[0-9]{3}-[0-9]{4}\b                                               # 555-0100
    | \b1-8[0-9]{2}-[0-9A-Z-]{4,} | \b(?:911|988)\b                      # `phones` looks at these
    | \b(?:steps?|pages?|parts?|paso|página|parte)\s+[0-9]+(?:\s*(?:of|de)\s*[0-9]+)?
    | \b24/7\b
    | \b[A-Za-z]+-?[0-9]+\b  # names: B12, GLP-1, COVID-19
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*%?")
_CLINIC = "\ufffc"  # stands where a clinic's value does: no word, and no number
_PAGE = "\ufffb"  # stands where the page links to another
_OWN_RULE = re.compile(rf":\s*{_CLINIC}")  # "Our rule: {{ ride_rule }}." is the clinic's own word
# "The table shows 2 ways.", "Read the studies from the oldest to the newest.", "Danger signs are on another page."
_POINTS = re.compile(
    rf"""
      ^(?:the|this|these)\s(?:\w+\s)?(?:pictures?|tables?|lists?|charts?|drawings?|pages?|timeline)
      \s(?:shows?|lists?|compares?)\b(?!\s(?:that|how|why)\b)
    | ^(?:read|look|go)\b.*\b(?:rows?|columns?|tables?|lists?|studies|plan|pictures?|top|oldest|below)\b
    | ^(?:please\s)?(?:see|read)\s(?:\S+\s){{0,3}}{_PAGE}
    | ^(?:\S+\s){{1,4}}(?:is|are|stands?)\s(?:under|on|in|at)\s{_PAGE}
    | ^(?:read\s)?more\b(?:\s\S+){{0,4}}:\s{_PAGE}
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Titles with room for a mark, in themselves or below them. A step's `when` is a time that the clinic may change.
_TITLES = ("callout", "figure", "people", "compare")
# What is there to put something right names a source whatever its words are.
_PROVES = {"myth-fact": "fact", "feedback": "feedback"}
_STAFF_CLAIMS = ("say", "if-missing")  # `ask` asks, and `good-answer` is what a patient says
_SUGGESTION = 'write "[@R01]" behind the sentence'


def check(page: Page) -> Iterator[Problem]:
    yield from dict.fromkeys(_unsourced(page))
    if isinstance(page, TopicPage) and not page.topic.references:
        message = "no sentence of this page names a source"
        yield Problem(page.file, 0, 0, message, 'write "[@R01]" behind it', Severity.WARNING)


def _unsourced(page: Page) -> Iterator[Problem]:
    read = passages(page, staff=True)
    english = is_english(page)
    for passage, following in zip(read, [*read[1:], None], strict=True):
        is_introduction = following is not None and passage.text in following.shared
        match passage.role:
            case "running":
                for sentence in sentences(_stripped(passage.text)):
                    if not sentence.refs and not (is_introduction and sentence.text.endswith(":")):
                        yield from _statement(sentence.text, passage, english)
                if (what := _PROVES.get(passage.block)) and not refs(passage.text):
                    yield passage.problem(f"the {what} has no source", _SUGGESTION, Severity.ERROR)
            case "item" | "staff" | "cell" | "when" | "title" if not _is_covered(passage):
                yield from _whole(passage, english)


def _stripped(text: Text) -> Text:
    """Without the clinic's words and the names of other pages, which are no claims of this one."""
    signs = {"clinic": _CLINIC, "topic": _PAGE}
    return tuple(replace(span, text=signs[span.kind]) if span.kind in signs else span for span in text)


def _is_covered(passage: Passage) -> bool:
    return any(refs(text) for text in (passage.text, *passage.shared))


def _whole(passage: Passage, english: bool) -> Iterator[Problem]:
    """Texts of which one mark anywhere is enough, and that have none."""
    text = shown(_stripped(passage.text))
    if passage.role == "cell":
        _, head, *cells = passage.shared
        row = " ".join(shown(_stripped(each)) for each in (head, *cells))
        if _number_in(row) or (english and is_medical(row)):
            message = f"the row {excerpt(shown(head))} names no source"
            yield passage.problem(message, 'write "[@R01]" in a cell or in the heading of the column', Severity.ERROR)
    elif passage.role == "item" or passage.block in _STAFF_CLAIMS:
        yield from _statement(text, passage, english)
    elif passage.block == "timeline" or (passage.role == "title" and passage.block in _TITLES):
        yield from _statement(text, passage, english=False)


def _statement(text: str, passage: Passage, english: bool) -> Iterator[Problem]:
    if text.rstrip("”’\"')").endswith("?") or _OWN_RULE.search(text) or _POINTS.search(text):
        return
    if number := _number_in(text):
        yield passage.problem(f"the number {number} has no source", _SUGGESTION, Severity.ERROR)
    elif english and is_medical(text):
        message = (
            f"{excerpt(text.replace(_CLINIC, '…').replace(_PAGE, '…'))} says something medical and names no source"
        )
        yield passage.problem(message, _SUGGESTION, Severity.ERROR)


def _number_in(text: str) -> str | None:
    found = _NUMBER.search(_NO_CLAIM.sub(" ", text))
    return found.group() if found else None
