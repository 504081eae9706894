"""What people call a page on the command line."""

from __future__ import annotations

from collections.abc import Collection

from kiosk.problems import did_you_mean
from kiosk.yamlfile import one_line

_ENDS = (".md", ".yaml")


class UnknownPageError(Exception):
    """No page is meant, or more than one. The message is one line."""


def path_of(name: str, paths: Collection[str]) -> str:
    """The one of `paths` ("en/topics/a.md") that `name` means: itself, or without its end, or without its language.

    Raises UnknownPageError.
    """
    found = [path for path in paths if name in (path, _short(path), _short(path).partition("/")[2])]
    if len(found) == 1:
        return found[0]
    shown = one_line(name)
    if found:
        languages = " or ".join(f'"{_short(path)}"' for path in found)
        raise UnknownPageError(f"'{shown}' is there in {len(found)} languages, write {languages}")
    known = [form for path in paths for form in (_short(path).partition("/")[2], _short(path), path)]
    suggestion = did_you_mean(name, known)
    raise UnknownPageError(f"there is no page '{shown}'{f', {suggestion}' if suggestion else ''}")


def _short(path: str) -> str:
    for end in _ENDS:
        path = path.removesuffix(end)
    return path
