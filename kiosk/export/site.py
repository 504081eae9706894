"""All files of the web site, made one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Final

from kiosk.export import lists
from kiosk.export.edition import Edition
from kiosk.export.frame import STYLE, Page, whole_html
from kiosk.export.leaf import Leaf, media_file
from kiosk.export.topics import topic
from kiosk.export.walkthroughs import walkthrough
from kiosk.pack.model import Figure
from kiosk.pack.reader import Pack
from kiosk.paths import assets_dir
from kiosk.screen.library import Library
from kiosk.visit.clock import Today

_STYLE_FILE: Final = Path(__file__).with_name("style.css")


def site_files(pack: Pack, languages: Sequence[str], today: Today) -> Iterator[tuple[str, bytes]]:
    """Each file's path, "/" separated, and what is in it: the same for the same pack on the same day.

    The first of `languages` lies at the top, each other one in a folder of its own. Raises PackError.
    """
    editions = {tag: Edition(Library(pack, tag, today), "" if tag == languages[0] else f"{tag}/") for tag in languages}
    yield STYLE, _STYLE_FILE.read_bytes()
    for font in sorted((assets_dir() / "fonts").iterdir()):
        yield f"fonts/{font.name}", font.read_bytes()
    pictures: set[str] = set()
    for edition in editions.values():
        pictures |= _pictures(edition)
        for leaf, page in _pages(edition):
            yield edition.folder + leaf.name, whole_html(page, leaf, editions).encode()
    for path in sorted(pictures):
        yield media_file(path), pack.media(path).data


def _pages(edition: Edition) -> Iterator[tuple[Leaf, Page]]:
    terms, references = lists.used(chain(edition.topics(), edition.walkthroughs()))
    yield lists.home(edition)
    yield lists.contents(edition)
    yield lists.glossary(edition, sorted(terms))
    yield lists.sources(edition, sorted(references))
    if edition.walkthrough_cards:
        yield lists.routes(edition)
    for section in edition.sections:
        yield lists.section(edition, section)
    for found in edition.topics():
        yield topic(edition, found)
    for walk in edition.walkthroughs():
        yield from walkthrough(edition, walk)


def _pictures(edition: Edition) -> set[str]:
    found = {block.path for page in edition.topics() for block in page.blocks if isinstance(block, Figure)}
    found |= {step.scene for walk in edition.walkthroughs() for step in walk.steps}
    logo = edition.library.pack.manifest.clinic.get("logo", "")
    return found | ({logo} if logo else set())
