"""Everything that is named must exist, and what exists should be named somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from kiosk.authoring.checks.content import Content
from kiosk.authoring.findings import Link, LinkKind
from kiosk.authoring.layout import FileKind
from kiosk.authoring.targets import Target
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
    known: dict[Target, frozenset[str] | None] = {}  # by kind and language
    for (language, file_kind), targets in content.targets.groups():
        for kind in {kind for kind, _ in targets if kind in _MISSING}:
            if (kind, language) not in known:
                known[kind, language] = _known(kind, language, content)
        missing = {
            (kind, name)
            for kind, name in targets
            if (names := known.get((kind, language))) is not None and name not in names
        }
        if missing:
            files = [path for path, place in content.of_kind(file_kind) if place.language == language]
            for path, link in _links_to(missing, files, content):
                yield _missing(path, link, known[link.kind, language] or frozenset())
    yield from _leading_to_themselves(content)


def _leading_to_themselves(content: Content) -> Iterator[Problem]:
    for path, targets in content.fresh.items():
        place = content.places[path]
        itself: set[Target] = {("topic", place.id), ("next", place.id)}
        if place.kind == "topic" and not itself.isdisjoint(targets):
            for _, link in _links_to(itself, [path], content):
                yield Problem(path, link.line, link.column, "this page leads to itself", "name another topic")


def _links_to(targets: Set[Target], files: Iterable[str], content: Content) -> Iterator[tuple[str, Link]]:
    for path in files:
        yield from ((path, link) for link in content.facts_of(path).links if (link.kind, link.target) in targets)


_PAGES: tuple[FileKind, ...] = ("topic", "walkthrough")
# The kind of file that says what there is of a kind, for the kinds that files define.
_HOMES: dict[LinkKind, FileKind] = {"word": "glossary", "ref": "references", "section": "content", "claim": "claims"}


def _known(kind: LinkKind, language: str, content: Content) -> frozenset[str] | None:
    """What there is to point at; None when the file that would say so is broken itself, or need not be there."""
    if home := _HOMES.get(kind):
        where = ("", language)
        homes = {path for path, at in content.of_kind(home) if at.language in where}
        if homes & content.broken or (kind == "claim" and not homes):
            return None
        return frozenset(content.defined(kind, language))
    names: Iterable[str] = ()
    match kind:
        case "topic" | "next":
            names = content.ids("topic", language)
        case "icon":
            names = content.icons
        case "picture":
            names = content.pictures
        case "replaced":
            names = content.places.keys() - content.base
        case "hidden":
            names = (f"{place.kind}s/{place.id}" for _, place in content.of_kind(*_PAGES))
        case "signed":
            names = (path for path, _ in content.of_kind(*_PAGES))
    return frozenset(names)


def _repeated(content: Content) -> Iterator[Problem]:
    """The same word or source in two files. Within one file, that file's own reader sees it."""
    first: dict[tuple[str, str, str], str] = {}
    for path, place, link in content.defines:
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
        words = content.targets.of("word", language)
        for name, (path, link) in content.defined("word", language).items():
            if name not in words:
                yield _warning(path, link.line, link.column, f"no page links to the word '{name}'")
    cited = content.targets.of("ref")
    for name, (path, link) in content.defined("ref").items():
        if name not in cited:
            yield _warning(path, link.line, link.column, f"no page cites the source '{name}'")
    shown = content.targets.of("picture")
    for path, names in content.own_pictures.items():
        if shown.isdisjoint(names):
            yield _warning(path, 0, 0, "no page shows this picture")


def _warning(path: str, line: int, column: int, message: str) -> Problem:
    return Problem(path, line, column, message, severity=Severity.WARNING)
