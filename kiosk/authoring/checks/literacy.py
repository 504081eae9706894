"""How hard a page is to read, and how long it is.

Limits: grade 6 (AMA and NIH, for patients), sentences of 20 words and paragraphs of 3 sentences (NHS), a key message
that can be taken in at once (CDC Clear Communication Index, items 1 and 2). In Spanish, 70 points of the
Fernández-Huerta score are grade 6 and 60 points grade 8. Other languages say the same in more words than English does:
a fifth more, in what came with the kiosk.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kiosk.authoring import spanish
from kiosk.authoring.checks.passages import (
    PROSE,
    Passage,
    excerpt,
    explained_words,
    is_english,
    language_of,
    passages,
    shown,
)
from kiosk.authoring.checks.remembering import once_a_page
from kiosk.authoring.pages import Page, TopicPage
from kiosk.authoring.readability import Readability, measure, words_in
from kiosk.pack.model import Block, Compare, Heading, Questions
from kiosk.pack.words import block_texts
from kiosk.problems import Problem, Severity

GRADE, MOST_GRADE = 6.0, 8.0
PARAGRAPH_WORDS = 30  # from here a paragraph's own grade says something
SENTENCE_WORDS = 20
PARAGRAPH_SENTENCES = 3
KEY_MESSAGE_SENTENCES, KEY_MESSAGE_WORDS = 3, 45
TOPIC_WORDS = 350
LONGER = 1.2  # times the words, in languages other than English
EASE, LEAST_EASE = 70.0, 60.0  # Fernández-Huerta


def check(page: Page) -> Iterator[Problem]:
    if isinstance(page, TopicPage):
        yield from _length(page)
    explained = explained_words(page)
    read = [passage for passage in passages(page) if passage.role in PROSE]
    for passage in read:
        yield from _passage(passage, page)
    match language_of(page):
        case "en":
            yield from _grades(page, read, explained)
        case "es":
            yield from _ease(page, read, explained)


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


def _ease(page: Page, read: list[Passage], explained: Collection[str]) -> Iterator[Problem]:
    whole = spanish.measure((sentence for passage in read for sentence in passage.sentences), explained)
    if whole and round(whole.score) < EASE:
        message = (
            f"the page has {whole.score:.0f} points of Fernández-Huerta ({whole.raw_score:.0f} with its hard words"
            f" counted in full), {EASE:.0f} is the aim"
        )
        severity = Severity.ERROR if round(whole.score) < LEAST_EASE else Severity.WARNING
        yield Problem(page.file, 0, 0, message, "use shorter sentences and words", severity)
    for passage in read:
        found = spanish.measure(passage.sentences, explained)
        if found and found.words >= PARAGRAPH_WORDS and round(found.score) < LEAST_EASE:
            message = f"this has {found.score:.0f} points of Fernández-Huerta, {EASE:.0f} is the aim: "
            yield passage.problem(message + excerpt(shown(passage.text)), "shorter sentences and words help")


def _grade(passage: Passage, explained: Collection[str]) -> float | None:
    """None for a passage that is too short to tell."""
    found = measure(passage.sentences, explained)
    return found.grade if found and found.words >= PARAGRAPH_WORDS else None


def _where_to_begin(graded: list[tuple[float, Passage]]) -> str:
    if not graded:
        return "use shorter sentences and words"
    grade, passage = max(graded, key=lambda each: each[0])
    return f"begin with line {passage.line}, whose text is the hardest at grade {grade:.1f}"


def _most(words: int, page: Page) -> int:
    """A limit of words, in the language of the page."""
    return words if is_english(page) else round(words * LONGER)


def _passage(passage: Passage, page: Page) -> Iterator[Problem]:
    said = passage.sentences
    for sentence in said:
        if (words := len(words_in(sentence))) > SENTENCE_WORDS:
            message = f"a sentence of {words} words, {SENTENCE_WORDS} is the most: {excerpt(sentence)}"
            yield passage.problem(message, "make two of it")
    if passage.block == "key-message":
        yield from _key_message(passage, said, _most(KEY_MESSAGE_WORDS, page))
    elif len(said) > PARAGRAPH_SENTENCES:
        message = (
            f"a paragraph of {len(said)} sentences, {PARAGRAPH_SENTENCES} is the most: {excerpt(shown(passage.text))}"
        )
        yield passage.problem(message, "make two of it")


def _key_message(passage: Passage, said: Sequence[str], most: int) -> Iterator[Problem]:
    if len(said) > KEY_MESSAGE_SENTENCES:
        message = f"the key message has {len(said)} sentences, {KEY_MESSAGE_SENTENCES} is the most"
        yield passage.problem(message, "move the rest down into the page")
    words = sum(len(words_in(sentence)) for sentence in said)
    if words > most:
        message = f"the key message has {words} words, {most} is the most"
        yield passage.problem(message, "move the rest down into the page")


def _length(page: TopicPage) -> Iterator[Problem]:
    words = sum(len(words_in(text)) for block in _to_read(page.topic.blocks) for text in block_texts(block))
    if words > (most := _most(TOPIC_WORDS, page)):
        message = f"the page has {words} words, {most} is the most (tables and questions to take along not counted)"
        yield Problem(page.file, 0, 0, message, "make two topics of it", Severity.WARNING)


def _to_read(blocks: Sequence[Block]) -> Iterator[Block]:
    """Without tables, questions to take along and their heading: people look in them for what is their own."""
    for block, below in zip(blocks, (*blocks[1:], None), strict=False):
        if not isinstance(block, Compare | Questions) and not (
            isinstance(block, Heading) and isinstance(below, Questions)
        ):
            yield block
