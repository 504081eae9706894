"""What stands around every web page: whom to call, where one is, the other languages, and when the page was made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Final, NamedTuple

import kiosk
from kiosk.export.edition import CONTENTS, GLOSSARY, HOME, ROUTES, SOURCES, Edition
from kiosk.export.leaf import Leaf, icon
from kiosk.pack.cards import Translated
from kiosk.screen.endonyms import endonym

STYLE: Final = "style.css"
_FROM_RIGHT: Final = frozenset({"ar", "fa", "he", "ur", "yi"})


class Page(NamedTuple):
    """`body` is HTML. `path` are the pages above this one, as addresses (names) and titles."""

    title: str
    body: str
    path: Sequence[tuple[str, str]] = ()
    translation: Translated = ""
    kind: str = "list"  # what the style knows it by


def whole_html(page: Page, leaf: Leaf, editions: Mapping[str, Edition]) -> str:
    """The complete file. `editions` are those of every language, by tag."""
    edition = leaf.edition
    manifest = edition.library.pack.manifest
    name = manifest.clinic_name or manifest.title
    title = page.title if leaf.name == HOME else f"{page.title} · {name}"
    written_in = edition.library.language_of(page.translation)
    language = "" if written_in == edition.language else f' lang="{escape(written_in)}" dir="{_direction(written_in)}"'
    words = edition.words
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{escape(edition.language)}" dir="{_direction(edition.language)}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta name="generator" content="care-kiosk {kiosk.__version__}">',
            f"<title>{escape(title)}</title>",
            f'<link rel="stylesheet" href="{leaf.to_file(STYLE)}">',
            "</head>",
            f'<body class="{page.kind}">',
            f'<a class="skip" href="#main">{escape(words.skip)}</a>',
            "<header>",
            *_safety(edition),
            '<div class="bar">',
            f'<a class="name" href="{leaf.to(HOME)}">{_logo(leaf)}{escape(name)}</a>',
            _menu(leaf),
            *_languages(leaf, editions),
            "</div>",
            "</header>",
            '<main id="main">',
            *_path(page, leaf),
            f"<div{language}>",
            page.body,
            "</div>",
            "</main>",
            "<footer>",
            *_footer(edition),
            "</footer>",
            "</body>",
            "</html>",
            "",
        )
    )


def cautions_html(leaf: Leaf, translation: Translated) -> str:
    """What people must know of a translation, in its language and in the pack's first."""
    library = leaf.edition.library
    texts = library.cautions(translation)
    if not texts:
        return ""
    languages = (library.pack.manifest.languages[0], library.language)
    spoken = {text: language for language in languages for text in library.pack.notices(language).values()}
    said = "".join(
        f'<p lang="{escape(spoken[text])}" dir="{_direction(spoken[text])}">{escape(text)}</p>' for text in texts
    )
    return f'<div class="cautions">{icon("controls/globe")}<div>{said}</div></div>'


def _direction(language: str) -> str:
    return "rtl" if language.partition("-")[0] in _FROM_RIGHT else "ltr"


def _safety(edition: Edition) -> Iterator[str]:
    if text := edition.notices.get("emergency"):
        yield f'<p class="safety">{icon("controls/phone-call")}<span>{escape(text)}</span></p>'


def _logo(leaf: Leaf) -> str:
    """The clinic's own sign, when it has one; its name stands beside it."""
    path = leaf.edition.library.pack.manifest.clinic.get("logo", "")
    return leaf.picture(path, "", "logo") if path else ""


def _menu(leaf: Leaf) -> str:
    words = leaf.edition.words
    entries = (
        (HOME, words.home),
        (ROUTES, words.expect),
        (CONTENTS, words.contents),
        (GLOSSARY, words.glossary),
        (SOURCES, words.sources),
    )
    links = "".join(
        f'<li><a href="{leaf.to(name)}"{_current(name, leaf)}>{escape(title)}</a></li>'
        for name, title in entries
        if name in leaf.edition.pages
    )
    return f'<nav class="menu" aria-label="{escape(words.main_menu)}"><ul>{links}</ul></nav>'


def _current(name: str, leaf: Leaf) -> str:
    return ' aria-current="page"' if name == leaf.name else ""


def _languages(leaf: Leaf, editions: Mapping[str, Edition]) -> Iterator[str]:
    """To the same page in the other languages; to Home where they do not have it."""
    if len(editions) == 1:
        return
    links = ""
    for tag, edition in editions.items():
        if edition is leaf.edition:
            continue
        to = leaf.to_file(edition.folder + (leaf.name if leaf.name in edition.pages else HOME))
        links += f'<li><a href="{to}" hreflang="{escape(tag)}" lang="{escape(tag)}">{escape(endonym(tag))}</a></li>'
    label = escape(leaf.edition.words.language)
    yield f'<nav class="languages" aria-label="{label}">{icon("controls/globe")}<ul>{links}</ul></nav>'


def _path(page: Page, leaf: Leaf) -> Iterator[str]:
    if page.path:
        links = "".join(f'<li><a href="{leaf.to(name)}">{escape(title)}</a></li>' for name, title in page.path)
        yield f'<nav class="path" aria-label="{escape(leaf.edition.words.path)}"><ol>{links}</ol></nav>'


def _footer(edition: Edition) -> Iterator[str]:
    """Of the notices, `privacy` is left out: it is a promise of the kiosk, and no web site can keep it."""
    if text := edition.notices.get("advice"):
        yield f"<p>{escape(text)}</p>"
    today = edition.words.date(edition.library.today())
    yield f"<p>{escape(edition.words.as_of.format(today))}</p>"
