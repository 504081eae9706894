"""Everything that is named must exist, and what exists should be named somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.authoring.checks.content import Content
from kiosk.authoring.findings import Link, LinkKind
from kiosk.authoring.layout import FileKind
from kiosk.problems import Problem, Severity, did_you_mean
from kiosk.yamlfile import one_line

# What is said of a missing one.
_MISSING: dict[LinkKind, str] = {
    "word": "there is no word '{}' in glossary.yaml",
    "topic": "there is no topic '{}'",
    "next": "there is no topic '{}'",
    "ref": "there is no source '{}' in references.yaml",
    "section": "there is no section '{}' in content.yaml",
    "icon": "there is no icon '{}' in assets/icons/health",
    "picture": "there is no picture '{}' in media or among the drawings",
    "claim": "there is no claim '{}' in claims.yaml",
    "hidden": "there is no page '{}' to hide",
    "replaced": "this folder has no file '{}' of its own",
    "signed": "there is no page '{}'",
}
# What is named for nothing does no harm: an update of the bundled content may have taken it away.
_HARMLESS = ("replaced", "signed")


def check(content: Content) -> Iterable[Problem]:
    yield from _broken(content)
    yield from _repeated(content)
    yield from _unused(content)


def _broken(content: Content) -> Iterator[Problem]:
    known_by_place: dict[tuple[LinkKind, str], frozenset[str] | None] = {}
    for path, (place, facts) in content.files.items():
        for link in facts.links:
            if link.kind not in _MISSING:
                continue
            key = (link.kind, place.language)
            if key not in known_by_place:
                known_by_place[key] = _known(*key, content)
            known = known_by_place[key]
            if known is not None and link.target not in known:
                yield _missing(path, link, known)
            elif link.kind in ("topic", "next") and link.target == place.id and place.kind == "topic":
                yield Problem(path, link.line, link.column, "this page leads to itself", "name another topic")


# The kind of file that says what there is of a kind, for the kinds that files define.
_HOMES: dict[LinkKind, FileKind] = {"word": "glossary", "ref": "references", "section": "content", "claim": "claims"}


def _known(kind: LinkKind, language: str, content: Content) -> frozenset[str] | None:
    """What there is to point at; None when the file that would say so is broken itself, or need not be there."""
    if home := _HOMES.get(kind):
        where = ("", language)
        homes = {path for path, (at, _) in content.files.items() if at.kind == home and at.language in where}
        if homes & content.broken or (kind == "claim" and not homes):
            return None
        return frozenset(content.defined(kind, language))
    pages = {path: place for path, (place, _) in content.files.items() if place.kind in ("topic", "walkthrough")}
    known: dict[LinkKind, Iterable[str]] = {
        "topic": content.ids("topic", language),
        "next": content.ids("topic", language),
        "icon": content.icons,
        "picture": content.pictures,
        "hidden": (f"{place.kind}s/{place.id}" for place in pages.values()),
        "replaced": content.files.keys() - content.base,
        "signed": pages,
    }
    return frozenset(known[kind])


def _repeated(content: Content) -> Iterator[Problem]:
    """The same word or source in two files. Within one file, that file's own reader sees it."""
    first: dict[tuple[str, str, str], str] = {}
    for path, (place, facts) in content.files.items():
        for link in facts.defines:
            if link.kind in ("word", "ref"):
                before = first.setdefault((link.kind, place.language, link.target), path)
                if before != path:
                    message = f"'{one_line(link.target)}' stands in {before} already"
                    yield Problem(path, link.line, link.column, message, "give it another name")


def _missing(path: str, link: Link, known: frozenset[str]) -> Problem:
    message = _MISSING[link.kind].format(one_line(link.target))
    if link.kind in _HARMLESS:
        return Problem(path, link.line, link.column, message, "take the entry out", Severity.WARNING)
    return Problem(path, link.line, link.column, message, did_you_mean(link.target, sorted(known)))


def _unused(content: Content) -> Iterator[Problem]:
    for language in content.languages:
        words = content.targets("word", language)
        for name, (path, link) in content.defined("word", language).items():
            if name not in words:
                yield _warning(path, link.line, link.column, f"no page links to the word '{name}'")
    cited = content.targets("ref")
    for name, (path, link) in content.defined("ref").items():
        if name not in cited:
            yield _warning(path, link.line, link.column, f"no page cites the source '{name}'")
    shown = content.targets("picture")
    for path, names in content.own_pictures.items():
        if shown.isdisjoint(names):
            yield _warning(path, 0, 0, "no page shows this picture")


def _warning(path: str, line: int, column: int, message: str) -> Problem:
    return Problem(path, line, column, message, severity=Severity.WARNING)
