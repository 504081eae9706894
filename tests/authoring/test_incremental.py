"""Whatever happens to a folder: a build on top of the last pack says and gives what a build from nothing does."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.authoring.build import build_pack
from kiosk.authoring.keeping import TARGETS
from kiosk.pack.reader import Pack
from kiosk.pack.sources import Sources
from tests.authoring.conftest import DRAWING, Folder

# The file that changes, and what it then says; None where there is no such file.
Change = tuple[str, Callable[[str | None], str | None]]

FIRST, SECOND, SPANISH = "en/topics/first.md", "en/topics/second.md", "es/topics/first.md"
REVIEW = "{name: A. Name, role: nurse, reviewed: '2026-01-01', next-review: '2026-06-01', signed: '0123456789ab'}"
THIRD = "---\ntitle: Third\nsummary: T\nsection: basics\n---\n!!! short\n    S. [@R01]\n\nP. [@R01]\n"


def swap(path: str, old: str, new: str) -> Change:
    return path, lambda text: text and text.replace(old, new)


def add(path: str, more: str) -> Change:
    return path, lambda text: text and text + more


def appear(path: str, said: str) -> Change:
    return path, lambda _: said


def vanish(path: str) -> Change:
    return path, lambda _: None


CHANGES: dict[str, Change] = {
    "a sentence": swap(FIRST, "Call us", "Please call us"),
    "a title": swap(SECOND, "title: Second", "title: Another"),
    "a translation": swap(SPANISH, "title: Primero", "title: El primero"),
    "an original gone": vanish(SECOND),
    "a translation gone": vanish(SPANISH),
    "a new page": appear("en/topics/third.md", THIRD),
    "a link to the new page": swap(SECOND, "section: basics", "section: basics\nnext: [third]"),
    "a link to itself": add(FIRST, "\nSee [this](topic:first).\n"),
    "a word that nobody knows": add(FIRST, "\nSome [fly](word:flying). [@R01]\n"),
    "a value": swap("clinic.yaml", "555-0100", "555-0199"),
    "no values": vanish("clinic.yaml"),
    "an icon": swap("content.yaml", "icon: home", "icon: nurse"),
    "one language less": swap("content.yaml", "[en, es]", "[en]"),
    "another section": swap("content.yaml", "sections:", "sections:\n  - {id: more, icon: nurse, tint: sky}"),
    "no content": vanish("content.yaml"),
    "a word of the glossary": add("en/glossary.yaml", "us:\n  term: us\n  meaning: We.\n"),
    "more words": appear("en/glossary/more.yaml", "door:\n  term: door\n  meaning: A way in.\n"),
    "a broken glossary": add("en/glossary.yaml", "broken: [\n"),
    "a source": add("references.yaml", "  - {id: R09, type: webpage, title: Ninth source}\n"),
    "a citation": add(SECOND, "\nMore of it. [@R09]\n"),
    "a picture": appear("media/room.svg", DRAWING),
    "a page with the picture": add(SECOND, "\n![A room with a chair](media/room.svg)\n"),
    "the stead of a drawing": appear("media/scenes/door.svg", DRAWING.replace("10", "20")),
    "a hidden page": appear("overlay.yaml", "hide: [topics/second]\n"),
    "a sign-off": appear("reviews.yaml", f"{FIRST}: {REVIEW}\n"),
    "claims": appear("claims.yaml", "claims:\n  - {id: S0-01, claim: It is so., verdict: wrong}\n"),
    "a file of nothing": appear("en/notes.txt", "x"),
    "a language in the making": appear("fr/first.md", "bientôt"),
}


def make(folder: Folder, change: Change) -> Change:
    """Make a change, and return the one that undoes it."""
    path, say = change
    file = folder.path / path
    before = file.read_text(encoding="utf-8") if file.exists() else None
    now = say(before)
    if now is not None:
        folder.write(path, now)
    elif before is not None:
        file.unlink()
        if not any(file.parent.iterdir()):
            file.parent.rmdir()
    return path, lambda _: before


Told = tuple[list[str], str, str, dict[str, tuple[str, ...]]]


def told(folder: Folder, target: Path) -> Told:
    """The problems, and of the pack, when there is one, the hash, what it remembers that all files point at, and the
    words that the search corrects to in each language."""
    result = build_pack(folder.path, target, assets=folder.assets)
    problems = [str(problem) for problem in result.problems]
    if result.manifest is None:
        return problems, "", "", {}
    with closing(Pack.open(target)) as pack:
        pack.verify()
        words = {language: pack.vocabulary(language) for language in pack.manifest.languages}
    with closing(Sources.open(target)) as sources:
        return problems, result.manifest.content_hash, sources.memory(TARGETS), words


def test_a_value_that_only_the_original_of_a_stale_translation_shows(bilingual: Folder, tmp_path: Path) -> None:
    """The original stands in its place, with the clinic's number in it."""
    target = tmp_path / "clinic.kioskpack"
    bilingual.replace(FIRST, "{{ phone }}.", "{{ phone }} or {{ after_hours_phone }}.")
    bilingual.append("clinic.yaml", "after_hours_phone: 555-0111\n")
    assert told(bilingual, target)[1]
    bilingual.replace("clinic.yaml", "555-0111", "555-0222")
    assert told(bilingual, target) == told(bilingual, tmp_path / "new.kioskpack")
    with closing(Pack.open(target)) as pack:
        assert "555-0222" in str(pack.topic("es", "first"))


def test_another_language_comes_first(bilingual: Folder, tmp_path: Path) -> None:
    target = tmp_path / "clinic.kioskpack"
    make(bilingual, vanish(SECOND))
    for path in (FIRST, SPANISH):
        bilingual.replace(path, "next: [second]\n", "")
    for file in bilingual.path.rglob("es/**/*.*"):
        if file.name != "second.md":
            text = file.read_text(encoding="utf-8")
            file.write_text(re.sub(r"\ntranslation:\n(  .*\n)+", "\n", text), encoding="utf-8")
    assert told(bilingual, target)[1]
    bilingual.replace("content.yaml", "[en, es]", "[es, en]")
    assert told(bilingual, target) == told(bilingual, tmp_path / "new.kioskpack")


@pytest.mark.parametrize("seed", range(12))
def test_changes_in_any_order(seed: int, bilingual: Folder, tmp_path: Path) -> None:
    dice = random.Random(seed)  # noqa: S311 -- the same every time
    target = tmp_path / "clinic.kioskpack"
    assert told(bilingual, target)[0] == []
    undoing: list[Change] = []
    for number in range(14):
        # Half of the time the last one is undone, so that there are packs between the errors.
        if undoing and dice.random() < 0.5:
            make(bilingual, undoing.pop())
        else:
            undoing.append(make(bilingual, CHANGES[dice.choice(list(CHANGES))]))
        assert told(bilingual, target) == told(bilingual, tmp_path / f"{number}.kioskpack")


@pytest.mark.parametrize("name", CHANGES)
def test_each_change_and_back(name: str, bilingual: Folder, tmp_path: Path) -> None:
    target = tmp_path / "clinic.kioskpack"
    before = told(bilingual, target)
    undoing = make(bilingual, CHANGES[name])
    assert told(bilingual, target) == told(bilingual, tmp_path / "changed.kioskpack") != before
    make(bilingual, undoing)
    assert told(bilingual, target) == told(bilingual, tmp_path / "back.kioskpack") == before
