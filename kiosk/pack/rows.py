"""Records as the rows of a pack, made apart from any database: whoever compiles a page makes its rows as well."""

from __future__ import annotations

import json
from typing import Final, NamedTuple

from kiosk.pack import codec, words
from kiosk.pack.format import use_token
from kiosk.pack.lexicon import Hit, Lexicon
from kiosk.pack.model import Media, Reference, Section, Step, Term, Topic, Walkthrough

Value = str | int | bytes


class Entry(NamedTuple):
    """Something that the search finds, under a number that its table gives it. `card` is the `Hit` as JSON.

    The words it is found by are a title and a summary (`names`), a text and the tokens of what that uses (`texts`).
    """

    name: tuple[str, str, str, int]  # language, kind, id, step
    card: str
    names: tuple[str, str]
    texts: tuple[str, str]


class Row(NamedTuple):
    """A row of a table: the values of its `COLUMNS`, and the entries that lead to it."""

    table: str
    values: tuple[Value, ...]
    entries: tuple[Entry, ...] = ()


# Every table with a `source` behind these.
COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "section": ("language", "id", "position", "payload", "checksum"),
    "topic": ("language", "id", "section", "position", "card", "card_checksum", "payload", "checksum"),
    "walkthrough": ("language", "id", "position", "card", "card_checksum", "payload", "checksum"),
    "term": ("language", "id", "payload", "checksum"),
    "lexicon": ("language", "payload", "checksum"),
    "entry": ("language", "kind", "id", "step", "card", "checksum"),
    "notice": ("language", "key", "payload", "checksum"),
    "reference": ("id", "payload", "checksum"),
    "media": ("path", "mime", "data", "checksum"),
}


def of_section(language: str, section: Section) -> Row:
    payload = codec.encode(section)
    sealed = (payload, codec.checksum(language, section.id, payload))
    return Row("section", (language, section.id, section.position, *sealed))


def of_topic(language: str, topic: Topic) -> Row:
    head = topic.card
    card, payload = codec.encode(head), codec.deflated(codec.encode(topic))
    values = (
        *(language, head.id, head.section, head.position),
        *(card, codec.checksum(language, head.section, head.position, head.id, card)),
        *(payload, codec.checksum(language, head.id, payload)),
    )
    hit = Hit("topic", head.id, 0, head.title, head.summary, head.icon, head.section)
    return Row("topic", values, (_entry(language, hit, head.summary, words.topic_text(topic), _uses(topic)),))


def of_walkthrough(language: str, walkthrough: Walkthrough) -> Row:
    head = walkthrough.card
    card, payload = codec.encode(head), codec.deflated(codec.encode(walkthrough))
    values = (
        *(language, head.id, head.position),
        *(card, codec.checksum(language, head.position, head.id, card)),
        *(payload, codec.checksum(language, head.id, payload)),
    )
    entries = [_entry(language, Hit("walkthrough", head.id, 0, head.title, head.summary, head.icon), head.summary)]
    for number, step in enumerate(walkthrough.steps):
        hit = Hit("step", head.id, number, step.title, step.when, head.icon, head.id)
        entries.append(_entry(language, hit, step.when, "\n".join(words.step_texts(step)), _uses(step)))
    return Row("walkthrough", values, tuple(entries))


def of_term(language: str, term: Term) -> Row:
    payload = codec.encode(term)
    hit = Hit("word", term.id, 0, term.term, term.meaning, "")
    entry = _entry(language, hit, "", term.meaning)._replace(names=("\n".join((term.term, *term.also)), ""))
    return Row("term", (language, term.id, payload, codec.checksum(language, term.id, payload)), (entry,))


def of_lexicon(language: str, lexicon: Lexicon) -> Row:
    payload = json.dumps(lexicon, ensure_ascii=False, separators=(",", ":"))
    return Row("lexicon", (language, payload, codec.checksum(language, payload)))


def of_notice(language: str, key: str, text: str) -> Row:
    return Row("notice", (language, key, text, codec.checksum(language, key, text)))


def of_reference(reference: Reference) -> Row:
    payload = codec.encode(reference)
    return Row("reference", (reference.id, payload, codec.checksum(reference.id, payload)))


def of_media(media: Media) -> Row:
    return Row("media", (*media, codec.checksum(*media)))


def _entry(language: str, hit: Hit, summary: str, text: str = "", uses: str = "") -> Entry:
    card = json.dumps(hit, ensure_ascii=False, separators=(",", ":"))
    return Entry((language, hit.kind, hit.id, hit.step), card, (hit.title, summary), (text, uses))


def _uses(record: Topic | Step) -> str:
    return " ".join(sorted(map(use_token, words.terms_used(record))))
