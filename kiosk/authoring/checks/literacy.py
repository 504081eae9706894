"""How hard a page is to read, and how long it is.

Limits: grade 6 (AMA and NIH, for patients), sentences of 20 words and paragraphs of 3 sentences (NHS), a key message
that can be taken in at once (CDC Clear Communication Index, items 1 and 2).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kiosk.authoring.checks.passages import (
    PROSE,
    Passage,
    excerpt,
    explained_words,
    is_english,
    passages,
    shown,
)
from kiosk.authoring.checks.remembering import once_a_page
from kiosk.authoring.pages import Page, TopicPage
from kiosk.authoring.readability import Readability, measure, words_in
from kiosk.pack.model import Compare
from kiosk.pack.words import block_texts
from kiosk.problems import Problem, Severity

GRADE, MOST_GRADE = 6.0, 8.0
PARAGRAPH_WORDS = 30  # from here a paragraph's own grade says something
SENTENCE_WORDS = 20
PARAGRAPH_SENTENCES = 3
KEY_MESSAGE_SENTENCES, KEY_MESSAGE_WORDS = 3, 45
TOPIC_WORDS = 350


def check(page: Page) -> Iterator[Problem]:
    if isinstance(page, TopicPage):
        yield from _length(page)
    explained = explained_words(page)
    read = [passage for passage in passages(page) if passage.role in PROSE]
    for passage in read:
        yield from _passage(passage)
    if is_english(page):
        yield from _grades(page, read, explained)


@once_a_page
def grade_of_page(page: Page) -> Readability | None:
    """Of all its sentences and items of lists; headings, tables and words for pictures have no sentences to measure."""
    read = [passage for passage in passages(page) if passage.role in PROSE]
    return measure((sentence for passage in read for sentence in passage.sentences), explained_words(page))


def _grades(page: Page, read: list[Passage], explained: Collection[str]) -> Iterator[Problem]:
    whole = grade_of_page(page)
    graded = [(grade, passage) for passage in read if (grade := _grade(passage, explained)) is not None]
    if whole and round(whole.grade, 1) > GRADE:
        message = (
            f"the page reads at grade {whole.grade:.1f} ({whole.raw_grade:.1f} with its hard words counted in full;"
            f" SMOG {whole.smog:.1f}), {GRADE:.0f} is the aim"
        )
        severity = Severity.ERROR if round(whole.grade, 1) > MOST_GRADE else Severity.WARNING
        yield Problem(page.file, 0, 0, message, _where_to_begin(graded), severity)
    for grade, passage in graded:
        if round(grade, 1) > MOST_GRADE:
            message = f"this reads at grade {grade:.1f}, {GRADE:.0f} is the aim: {excerpt(shown(passage.text))}"
            yield passage.problem(message, "shorter sentences and words help")


def _grade(passage: Passage, explained: Collection[str]) -> float | None:
    """None for a passage that is too short to tell."""
    found = measure(passage.sentences, explained)
    return found.grade if found and found.words >= PARAGRAPH_WORDS else None


def _where_to_begin(graded: list[tuple[float, Passage]]) -> str:
    if not graded:
        return "use shorter sentences and words"
    grade, passage = max(graded, key=lambda each: each[0])
    return f"begin with line {passage.line}, whose text is the hardest at grade {grade:.1f}"


def _passage(passage: Passage) -> Iterator[Problem]:
    said = passage.sentences
    for sentence in said:
        if (words := len(words_in(sentence))) > SENTENCE_WORDS:
            message = f"a sentence of {words} words, {SENTENCE_WORDS} is the most: {excerpt(sentence)}"
            yield passage.problem(message, "make two of it")
    if passage.block == "key-message":
        yield from _key_message(passage, said)
    elif len(said) > PARAGRAPH_SENTENCES:
        message = (
            f"a paragraph of {len(said)} sentences, {PARAGRAPH_SENTENCES} is the most: {excerpt(shown(passage.text))}"
        )
        yield passage.problem(message, "make two of it")


def _key_message(passage: Passage, said: Sequence[str]) -> Iterator[Problem]:
    if len(said) > KEY_MESSAGE_SENTENCES:
        message = f"the key message has {len(said)} sentences, {KEY_MESSAGE_SENTENCES} is the most"
        yield passage.problem(message, "move the rest down into the page")
    words = sum(len(words_in(sentence)) for sentence in said)
    if words > KEY_MESSAGE_WORDS:
        message = f"the key message has {words} words, {KEY_MESSAGE_WORDS} is the most"
        yield passage.problem(message, "move the rest down into the page")


def _length(page: TopicPage) -> Iterator[Problem]:
    texts = (text for block in page.topic.blocks if not isinstance(block, Compare) for text in block_texts(block))
    words = sum(len(words_in(text)) for text in texts)
    if words > TOPIC_WORDS:
        message = f"the page has {words} words, {TOPIC_WORDS} is the most (tables not counted)"
        yield Problem(page.file, 0, 0, message, "make two topics of it", Severity.WARNING)
