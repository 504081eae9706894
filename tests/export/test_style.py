"""The style of the pages: the colours of the kiosk, which stand out enough, and nothing that is not used."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from kiosk import paths
from kiosk.export import site
from kiosk.pack.cards import Tint
from tests.contrast import contrast

STYLE = Path(site.__file__).with_name("style.css").read_text(encoding="utf-8")
COLORS = (paths.PACKAGE / "ui" / "theme" / "Colors.qml").read_text(encoding="utf-8")


def tokens() -> dict[str, str]:
    """The colours of the style by their names."""
    root = STYLE[STYLE.index(":root {") : STYLE.index("@font-face")]
    return dict(re.findall(r"--([a-z-]+): (#[0-9A-F]{6});", root))


def of_the_kiosk() -> dict[str, str]:
    """Its colours by the names that they have here: mutedInk is muted-ink, and the ground of sage sage-ground."""
    found = {}
    tint = ""
    for line in COLORS.splitlines():
        if match := re.match(r"\s*property Tint ([a-z]+):", line):
            tint = f"{match[1]}-"
        elif match := re.match(r'\s*(?:property color )?([a-zA-Z]+): "(#[0-9A-F]{6})"', line):
            found[tint + re.sub("[A-Z]", lambda upper: f"-{upper[0].lower()}", match[1])] = match[2]
    return found


def test_the_colours_are_those_of_the_kiosk() -> None:
    kiosk = of_the_kiosk()
    assert tokens().items() <= kiosk.items()


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "canvas"),
        ("muted-ink", "canvas"),
        ("muted-ink", "surface"),
        ("primary", "canvas"),
        ("primary", "surface"),
        ("primary-ink", "primary"),
        ("hero-ink-second", "hero"),
        ("emergency-ink", "emergency"),
        ("crisis-ink", "crisis"),
        *((f"{tint}-ink", f"{tint}-ground") for tint in ("sage", "lavender", "sky", "sand", "rose", "stone")),
    ],
)
def test_text_stands_out(ink: str, ground: str) -> None:
    assert contrast(*(int(tokens()[name][1:], 16) for name in (ink, ground))) >= 7


def test_no_colour_stands_outside_the_tokens() -> None:
    rules = STYLE[STYLE.index("@font-face") :]
    more = next(line for line in rules.splitlines() if "prefers-contrast" in line)  # sets tokens to black and white
    assert re.findall("#[0-9A-Fa-f]{3,8}", rules.replace(more, "")) == []


def test_the_letters_are_those_that_are_copied() -> None:
    named = set(re.findall(r"url\(fonts/([^)]+)\)", STYLE))
    assert named == {path.name for path in (paths.assets_dir() / "fonts").glob("*.ttf")}


def test_every_class_that_is_styled_is_written_somewhere() -> None:
    sources = (file.read_text(encoding="utf-8") for file in Path(site.__file__).parent.glob("*.py"))
    written = set(re.findall(r"[a-z][a-z-]*", " ".join(sources))) | set(get_args(Tint))
    assert set(re.findall(r"\.([a-z][a-z-]+)(?=[ ,.:>{)\[])", re.sub(r"url\([^)]*\)", "", STYLE))) <= written
