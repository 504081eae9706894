"""Which file of a content folder is what, and what to say about a file that is nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from kiosk.authoring.folder import Entry
from kiosk.problems import Problem, Severity, did_you_mean

FileKind = Literal[
    "content",
    "clinic",
    "overlay",
    "reviews",
    "claims",
    "references",
    "sections",
    "notices",
    "glossary",
    "synonyms",
    "topic",
    "walkthrough",
    "picture",
    "draft",
]

GOOD_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
PICTURE_ENDS = (".svg", ".png", ".jpg", ".jpeg")
PICTURE_FOLDERS = ("media", "scenes")
_PICTURE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")
_TOP_FILES: dict[str, FileKind] = {
    "content.yaml": "content",
    "clinic.yaml": "clinic",
    "overlay.yaml": "overlay",
    "reviews.yaml": "reviews",
    "claims.yaml": "claims",
    "references.yaml": "references",
}
_LANGUAGE_FILES: dict[str, FileKind] = {
    "sections.yaml": "sections",
    "notices.yaml": "notices",
    "glossary.yaml": "glossary",
    "synonyms.yaml": "synonyms",
}
# More files of the same kind, so that a clinic's folder can add to the list below it without repeating it.
_MORE_REFERENCES = "references"
_MORE_WORDS = "glossary"
_PAGE_FOLDERS: dict[str, tuple[FileKind, str]] = {"topics": ("topic", ".md"), "walkthroughs": ("walkthrough", ".yaml")}
_TOPIC = re.compile(r"([^/]+)/topics/([a-z0-9]+(?:-[a-z0-9]+)*)\.md\Z")  # what nearly all files are


class Place(NamedTuple):
    """What a file is. `language` and `id` are empty where a file has none."""

    kind: FileKind
    language: str = ""
    id: str = ""


def classify(entry: Entry, languages: Iterable[str]) -> Place | Problem | None:
    """What the file is, or what is wrong with its being there. None for a folder that may stand where it does."""
    languages = tuple(languages)
    match entry.kind:
        case "file":
            return _file(entry.path, languages)
        case "folder":
            return _folder(entry.path, languages)
        case "link":
            return Problem(entry.path, 0, 0, "this is a link to another place", "put the file itself here")
        case "other":
            return Problem(entry.path, 0, 0, "this is not a file", "take it away")
        case "unreadable":
            return Problem(entry.path, 0, 0, "this cannot be read", "look at its permissions")


def _folder(path: str, languages: tuple[str, ...]) -> Problem | None:
    first, *rest = path.split("/")
    if first in (*PICTURE_FOLDERS, _MORE_REFERENCES) or (rest and first not in languages):
        return None  # anything may stand in it, or what is wrong is said of the folder above
    if not rest and first not in languages:
        if not LANGUAGE.match(first):
            return _unknown(path, "folder", first, (*PICTURE_FOLDERS, _MORE_REFERENCES, *languages))
        message = f"'{first}' is not one of the languages in content.yaml, so nothing in it is shown"
        return Problem(path, 0, 0, message, severity=Severity.WARNING)
    if len(rest) == 1 and rest[0] not in (*_PAGE_FOLDERS, _MORE_WORDS):
        return _unknown(path, "folder", rest[0], (*_PAGE_FOLDERS, _MORE_WORDS))
    if len(rest) == 2 and rest[0] in _PAGE_FOLDERS:
        return Problem(path, 0, 0, f"{rest[0]} stand side by side, without folders", f"move its files to {rest[0]}/")
    return None


def _file(path: str, languages: tuple[str, ...]) -> Place | Problem | None:
    if (topic := _TOPIC.match(path)) and topic[1] in languages:
        return Place("topic", topic[1], topic[2])
    first, *rest = path.split("/")
    if not rest:
        kind = _TOP_FILES.get(first)
        return Place(kind) if kind else _unknown(path, "file", first, _TOP_FILES)
    if first in PICTURE_FOLDERS:
        return _picture(path, rest)
    if first == _MORE_REFERENCES:
        return _more("references", path, "", rest)
    if first in languages:
        return _of_language(path, first, rest)
    return Place("draft") if LANGUAGE.match(first) else None


def _of_language(path: str, language: str, rest: list[str]) -> Place | Problem | None:
    if len(rest) == 1:
        kind = _LANGUAGE_FILES.get(rest[0])
        return Place(kind, language) if kind else _unknown(path, "file", rest[0], _LANGUAGE_FILES)
    if rest[0] == _MORE_WORDS:
        return _more("glossary", path, language, rest[1:])
    if len(rest) == 2 and rest[0] in _PAGE_FOLDERS:
        return _page(path, language, rest[0], rest[1])
    return None  # said of the folder above it


def _more(kind: FileKind, path: str, language: str, rest: list[str]) -> Place | Problem:
    if len(rest) > 1 or not rest[0].endswith(".yaml"):
        return Problem(path, 0, 0, "only .yaml files stand here, side by side")
    return Place(kind, language)


def _page(path: str, language: str, folder: str, name: str) -> Place | Problem:
    kind, end = _PAGE_FOLDERS[folder]
    stem, dot, tail = name.rpartition(".")
    if dot + tail != end:
        better = f"{stem}{end}" if dot else f"{name}{end}"
        return Problem(path, 0, 0, f"{folder} are {end} files", f'rename it "{better}" if it is one of them')
    if not GOOD_ID.match(stem):
        better = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")
        hint = f'rename it "{better}{end}"' if better else ""
        return Problem(path, 0, 0, "a file's name is small letters, digits and hyphens", hint)
    return Place(kind, language, stem)


def _picture(path: str, parts: list[str]) -> Place | Problem:
    if not path.lower().endswith(PICTURE_ENDS):
        return Problem(path, 0, 0, "pictures are .svg, .png or .jpg files", "save it as one of these or move it away")
    if not all(_PICTURE_NAME.match(part) for part in parts):
        return Problem(path, 0, 0, "a picture's name is letters, digits, hyphens and dots", "rename it")
    return Place("picture")


def _unknown(path: str, what: str, name: str, known: Iterable[str]) -> Problem:
    known = tuple(known)
    suggestion = did_you_mean(name, known) or f"known are {', '.join(known)}"
    return Problem(path, 0, 0, f"the kiosk knows no {what} of this name here", suggestion)
