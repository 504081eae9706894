"""What the things on the screen say of themselves, in reading order: nothing that is seen is left unsaid.

The words come from the items that show them, so that a new kind of page is read without being told how.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtQuick import QQuickItem

from kiosk.pack.sentences import sentences


class Sentence(NamedTuple):
    """What is said in one breath, and the item on the screen that shows it.

    `progress` goes from 0 at the first sentence of the item to 1 at its last.
    """

    text: str
    item: QQuickItem
    progress: float = 0.0


def sentences_of(items: Iterable[QQuickItem]) -> Iterator[Sentence]:
    """Of these items and all that is in them, as far as it can be seen."""
    for item in items:
        if not item.isVisible():
            continue
        words = _words(item)
        if words is None:
            yield from sentences_of(item.childItems())
        else:
            text = " ".join(words.split())
            # A number alone is no sentence, but it is seen.
            found = sentences(text) or ([text] if text else [])
            for number, sentence in enumerate(found):
                yield Sentence(sentence, item, number / max(1, len(found) - 1))


def _words(item: QQuickItem) -> str | None:
    """None where only what is inside speaks.

    `aloud` is how an item is read as a whole, such as the row of a table. Texts and buttons say what a screen reader
    says of them, pictures their alternative text.
    """
    if (aloud := item.property("aloud")) is not None:
        return str(aloud)
    if item.inherits("QQuickText") or item.property("showsFocus") is not None:
        return str(item.property("spoken") or "")
    if item.inherits("QQuickImage"):
        return str(item.property("alt") or "")
    return None
