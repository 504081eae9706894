"""Languages that nobody speaks, made of the English words: they show what a real one would break.

`longer` makes every word two fifths longer, as German or Spanish words can be, with accents over the capitals and a
frame that shows where a text is cut off. `from_the_right` leaves the letters as they are and makes each text one of a
language that is written from right to left: the kiosk's own letters have no Arabic or Hebrew ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTranslator

from kiosk.pack import model
from kiosk.pack.reader import Pack
from kiosk.pack.writer import PackWriter

Say = Callable[[str], str]
LONGER, FROM_THE_RIGHT = "en-XA", "ar-XB"
RIGHT_TO_LEFT_MARK = "\u200f"

_ACCENTS = str.maketrans("AEIOUNCaeiounc", "ÀÉÎÖÜÑÇàéîöüñç")
# What the program puts a value in place of, and the tags of styled text, stay as they are.
_KEPT = re.compile(r"(%[0-9n]|<[^>]*>)")
_WORD = re.compile(r"[^\W\d_]+")
# Fields of records that hold words a visitor reads or hears.
_WORDS = frozenset(
    ("title", "summary", "intro", "when", "alt", "tell_title", "term", "meaning", "corner", "citation", "text")
)
_MORE = 0.4


def longer(text: str) -> str:
    return "".join(part if number % 2 else _stretched(part) for number, part in enumerate(_KEPT.split(text)))


def _stretched(text: str) -> str:
    return _WORD.sub(lambda word: _long(word.group()), text)


def _long(word: str) -> str:
    """With as many of its letters twice, vowels first, as it takes."""
    more = round(len(word) * _MORE + 0.3)
    order = sorted(range(len(word)), key=lambda place: word[place].lower() not in "aeiou")
    twice = set(order[:more])
    return "".join(letter * (2 if place in twice else 1) for place, letter in enumerate(word)).translate(_ACCENTS)


def from_the_right(text: str) -> str:
    return "".join(
        part if number % 2 or not part.strip() else f"{RIGHT_TO_LEFT_MARK}{part}{RIGHT_TO_LEFT_MARK}"
        for number, part in enumerate(_KEPT.split(text))
    )


class PseudoTranslator(QTranslator):
    """The words of the buttons in such a language. How days are written is no word."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return source if disambiguation and disambiguation.startswith("a day") else self._say(source)


def write_pack(original: Path, target: Path, language: str, say: Say) -> Path:
    """The pack at `original` in its own first language, and in the pseudo-language `language`."""
    pack = Pack.open(original)
    first = pack.manifest.languages[0]
    with PackWriter(target) as writer:
        pictures = _put(writer, pack, first, str) | _put(writer, pack, language, say)
        for path in sorted(pictures):
            writer.put_media(pack.media(path), path)
        manifest = pack.manifest
        writer.finish(
            title=manifest.title,
            clinic_name=manifest.clinic_name,
            languages=(first, language),
            clinic=manifest.clinic,
            built_at=manifest.built_at,
        )
    pack.close()
    return target


def _put(writer: PackWriter, pack: Pack, language: str, say: Say) -> set[str]:
    """Everything that the pack says in its first language. Returns the paths of its pictures."""
    first, said = pack.manifest.languages[0], f"{language}/all"
    cited: set[str] = set()
    paths: set[str] = set()
    for section in pack.sections(first):
        writer.put_section(language, in_pseudo(section, say), said)
        for card in pack.topic_cards(first, section.id):
            topic = pack.topic(first, card.id)
            paths |= {block.path for block in topic.blocks if isinstance(block, model.Figure)}
            cited |= set(topic.references)
            writer.put_topic(language, in_pseudo(topic, say), said)
    for walk in pack.walkthrough_cards(first):
        found = pack.walkthrough(first, walk.id)
        paths |= {step.scene for step in found.steps}
        cited |= set(found.references)
        writer.put_walkthrough(language, in_pseudo(found, say), said)
    for key, text in pack.notices(first).items():
        writer.put_notice(language, key, say(text), said)
    if language == first:  # both languages cite the same
        for reference in pack.references(sorted(cited)):
            writer.put_reference(reference, "references.yaml")
    return paths


def in_pseudo(record: Any, say: Say) -> Any:
    """A record with all that visitors read of it in a pseudo-language."""
    if isinstance(record, tuple) and not hasattr(record, "_fields"):
        return tuple(in_pseudo(item, say) for item in record)
    if hasattr(record, "_fields"):
        return record._replace(**{name: _said(name, value, say) for name, value in record._asdict().items()})
    if is_dataclass(record) and not isinstance(record, type):
        values = {field.name: _said(field.name, getattr(record, field.name), say) for field in fields(record)}
        return replace(record, **values)
    return record


def _said(name: str, value: Any, say: Say) -> Any:
    if isinstance(value, str):
        return say(value) if name in _WORDS and value else value
    return in_pseudo(value, say)
