"""Every character of a page must be in the letters that the kiosk brings, or an empty box stands in its place."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterator

from kiosk.authoring.checks.passages import passages, shown
from kiosk.authoring.pages import Page
from kiosk.paths import assets_dir
from kiosk.problems import Problem, Severity


def check(page: Page) -> Iterator[Problem]:
    known = characters()
    told: set[str] = set()
    for passage in passages(page, staff=True):
        if passage.role == "alt":  # read aloud, never drawn
            continue
        for character in sorted(set(shown(passage.text)) - known - told):
            told.add(character)
            name = unicodedata.name(character, "a character without a name").lower()
            message = f"the kiosk has no letter for “{character}” (U+{ord(character):04X}, {name})"
            yield passage.problem(message, "write it with other characters", Severity.ERROR)


@functools.cache
def characters() -> frozenset[str]:
    """What every one of the bundled cuts can draw: text may be bold or in italics anywhere."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # noqa: PLC0415 -- 120 ms that only a page that is compiled is worth

    cuts = []
    for file in sorted((assets_dir() / "fonts").glob("*.ttf")):
        with TTFont(file, lazy=True) as font:
            cuts.append(frozenset(map(chr, font.getBestCmap())))
    return frozenset.intersection(*cuts)
