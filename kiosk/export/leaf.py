"""One web page while it is written: where it lies, what it cites, and its texts as HTML."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from typing import Final

from kiosk.export.edition import GLOSSARY, Edition, topic_page
from kiosk.pack.cards import Media
from kiosk.pack.model import Span, Text
from kiosk.paths import assets_dir
from kiosk.screen.styling import marks

_VIEW_BOX: Final = re.compile(rb'viewBox="0 0 ([0-9]+) ([0-9]+)"')


class Leaf:
    """`name` is the page's, without its edition's folder. `references` are those it numbers, in their order."""

    def __init__(self, edition: Edition, name: str, references: Sequence[str] = ()) -> None:
        self.edition = edition
        self.name = name
        self.references = references
        self.level = 1  # of the last heading that was written
        self.under = ""  # what that heading said

    def to(self, name: str) -> str:
        """A relative address of another page of the same language."""
        return self.to_file(self.edition.folder + name)

    def to_file(self, path: str) -> str:
        """A relative address of any file of the site."""
        here = posixpath.dirname(self.edition.folder + self.name)
        return escape(posixpath.relpath(path, here or "."))

    def html(self, text: Text) -> str:
        """The text with its links, and behind it the numbers of its sources."""
        words = "".join(self._span(span) for span in text if span.kind != "ref").strip()
        return words + self._marks(text)

    def items(self, texts: Iterable[Text]) -> str:
        return "".join(f"<li>{self.html(text)}</li>" for text in texts)

    def heading(self, html: str, kind: str) -> str:
        """A heading one level below the last one of the page, for a box that stands under it."""
        return f'<h{self.level + 1} class="{kind}">{html}</h{self.level + 1}>'

    def _span(self, span: Span) -> str:
        html = escape(span.text)
        if span.kind == "term":
            html = f'<a class="word" href="{self.to(GLOSSARY)}#word-{escape(span.target)}">{html}</a>'
        elif span.kind == "topic" and topic_page(span.target) in self.edition.pages:
            html = f'<a href="{self.to(topic_page(span.target))}">{html}</a>'
        if span.strong or span.kind == "clinic":
            html = f"<strong>{html}</strong>"
        return f"<em>{html}</em>" if span.emphasis else html

    def _marks(self, text: Text) -> str:
        numbers = marks(text, self.references)
        if not numbers:
            return ""
        said = self.edition.words.source
        links = ", ".join(
            f'<a href="#source-{number}" aria-label="{escape(said.format(number))}">{number}</a>'
            for number in numbers.split(", ")
        )
        return f'<sup class="marks">\N{WORD JOINER}{links}</sup>'

    def picture(self, path: str, alt: str, kind: str = "scene") -> str:
        return f'<img class="{kind}" src="{self.to_file(media_file(path))}" alt="{escape(alt)}"{self._size(path)}>'

    def _size(self, path: str) -> str:
        """What keeps the page from jumping when a drawing has come; photos say it themselves."""
        found = _VIEW_BOX.search(self.media(path).data[:2000])
        return f' width="{int(found[1])}" height="{int(found[2])}"' if found else ""

    def media(self, path: str) -> Media:
        return self.edition.library.pack.media(path)


def media_file(path: str) -> str:
    """Where a picture of the pack lies in the site."""
    return f"media/{path}"


@cache
def icon(name: str) -> str:
    """An icon in the colour of the words beside it, for decoration; nothing where there is none of that name."""
    file = assets_dir() / "icons" / f"{name}.svg"
    if not file.is_file():
        return ""
    drawing = file.read_text(encoding="utf-8").strip()
    return drawing.replace("<svg ", '<svg class="icon" aria-hidden="true" focusable="false" ', 1)
