"""The small pack as web pages, and a reader of HTML that is as strict as a person who wrote it by hand."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kiosk.export.site import site_files
from kiosk.pack.reader import Pack
from tests.samples import write_sample_pack

TODAY = "2026-06-01"
Files = dict[str, bytes]

_VOID = frozenset({"meta", "link", "img"})  # of those that HTML never closes, the pages use these


class Document(HTMLParser):
    """What a page holds. Raises AssertionError where tags are not closed in their order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []  # the tag that a text stands in, and the text
        self.feed(html)
        self.close()
        assert self._open == [], f"never closed: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"an attribute twice: {attrs}"
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open[-1] == tag, f"</{tag}> closes <{self._open[-1]}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self._open[-1] if self._open else "", data))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    def ids(self) -> list[str]:
        return [str(attributes["id"]) for _, attributes in self.tags if "id" in attributes]

    def text(self) -> str:
        return " ".join(" ".join(text for _, text in self.texts).split())


def addresses(page: str, document: Document) -> Iterator[tuple[str, str]]:
    """Where a page leads inside the site: the path of the file, and the name of the place in it."""
    for _, attributes in document.tags:
        for key in ("href", "src"):
            address = attributes.get(key)
            if address and not address.startswith(("https:", "http:")):
                path, _, place = address.partition("#")
                yield (posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page), place


@pytest.fixture
def export(tmp_path: Path) -> Iterator[Callable[..., Files]]:
    packs: list[Pack] = []

    def export_(languages: tuple[str, ...] = ("en",), today: str = TODAY) -> Files:
        packs.append(Pack.open(write_sample_pack(tmp_path / f"{len(packs)}.kioskpack", languages=languages)))
        return dict(site_files(packs[-1], languages, lambda: today))

    yield export_
    for pack in packs:
        pack.close()


@pytest.fixture
def site(export: Callable[..., Files]) -> Files:
    return export(("en", "es"))


def read(files: Files, path: str) -> Document:
    return Document(files[path].decode())
