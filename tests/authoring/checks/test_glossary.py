"""Words of the glossary that a page says and never links."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from kiosk.authoring.build import build_pack
from kiosk.authoring.checks.glossary import Glossary
from kiosk.authoring.findings import Facts, Link, Saying
from kiosk.pack.sources import Sources
from tests.authoring.conftest import Folder

FIRST = "en/topics/first.md"


def add_word(folder: Folder) -> None:
    folder.append("en/glossary.yaml", "sleep-apnea:\n  term: sleep apnea\n  meaning: Stops.\n  also: [Apnea, SA]\n")
    folder.append("en/topics/second.md", "\nSome have [it](word:sleep-apnea). [@R01]\n")


@pytest.mark.parametrize("words", ["sleep apnea", "Sleep apneas", "apnea", "SA"])
def test_H4_a_word_of_the_glossary_that_a_page_never_links(words: str, folder: Folder) -> None:
    add_word(folder)
    folder.append(FIRST, f"\nSome have {words}, and {words} ends. [@R01]\n")
    assert folder.problems() == [
        f"{FIRST}:16:1: warning: “{words}” is a word of the glossary, and this page never links it,"
        f' write "[{words}](word:sleep-apnea)" once'
    ]


@pytest.mark.parametrize(
    "text",
    ["Sa is no word.", "Sleep well. [@R01]", "Apneal [@R01]", "An [open throat](word:sleep-apnea), or apnea. [@R01]"],
)
def test_what_is_no_word_of_the_glossary(text: str, folder: Folder) -> None:
    add_word(folder)
    folder.append(FIRST, f"\n{text}\n")
    assert folder.problems() == []


def test_it_is_remembered_of_pages_that_are_not_read_again(folder: Folder, tmp_path: Path) -> None:
    add_word(folder)
    folder.append(FIRST, "\nSome have sleep apnea. [@R01]\n")
    first = build_pack(folder.path, tmp_path / "a.kioskpack", assets=folder.assets)
    assert len(first.problems) == 1
    with closing(Sources.open(tmp_path / "a.kioskpack")) as previous:
        again = folder.compile(previous)
    assert again.problems == first.problems
    assert all(unit.reused for unit in again.units)


def test_pages_are_looked_at_again_when_the_glossary_changes(folder: Folder, tmp_path: Path) -> None:
    target = tmp_path / "a.kioskpack"
    folder.append(FIRST, "\nSome have sleep apnea. [@R01]\n")
    assert build_pack(folder.path, target, assets=folder.assets).problems == []
    add_word(folder)
    told = build_pack(folder.path, target, assets=folder.assets)
    assert ([problem.file for problem in told.problems], told.compiled_count) == (
        [FIRST],
        2,
    )  # glossary.yaml, second.md
    folder.replace("en/glossary.yaml", "sleep apnea", "hypopnea")
    folder.replace("en/glossary.yaml", "[Apnea, SA]", "[]")
    assert build_pack(folder.path, target, assets=folder.assets).problems == []


def test_pages_are_looked_at_again_when_a_glossary_is_taken_away(folder: Folder, tmp_path: Path) -> None:
    target = tmp_path / "a.kioskpack"
    folder.write("en/glossary/more.yaml", "snore:\n  term: snore\n  meaning: Less.\n")
    folder.append(FIRST, "\nSome have snore. [@R01]\n")
    folder.append("en/topics/second.md", "\nSome have [snore](word:snore). [@R01]\n")
    assert [problem.file for problem in build_pack(folder.path, target, assets=folder.assets).problems] == [FIRST]
    (folder.path / "en/glossary/more.yaml").unlink()
    folder.replace("en/topics/second.md", "[snore](word:snore)", "snore")
    told = build_pack(folder.path, target, assets=folder.assets)
    assert (told.problems, told.compiled_count) == ([], 1)


def made(*forms: str) -> Glossary:
    """A glossary of one word for each form, called w0, w1, and so on."""
    links = [
        link
        for number, form in enumerate(forms)
        for link in (Link("word", f"w{number}", number, 1), Link("form", form, number, 1))
    ]
    return Glossary.of([Facts(defines=tuple(links))])


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("K-hole", "A K-holes is told of."),
        ("(R)-ketamine", "It is (r)-Ketamine."),
        ("patient’s rights", "The patient’s rights hold."),
        ("Straße", "The STRASSE and the straße."),
        ("IM", "Given IM."),
        ("dose", "Two\nDoses."),
    ],
)
def test_what_is_looked_for_first_overlooks_nothing(form: str, text: str) -> None:
    """The quick look at the words of a page may not say that a word is not there when the pattern would find it."""
    glossary = made("unheard-of", form)
    assert [problem.file for problem in glossary.unlinked("a.md", [Saying(1, 1, text)], frozenset())] == ["a.md"]


def test_words_that_are_linked_are_not_told_of() -> None:
    glossary = made("dose", "apnea")
    sayings = [Saying(1, 1, "A dose."), Saying(2, 1, "No apnea, no dose.")]
    assert [problem.line for problem in glossary.unlinked("a.md", sayings, {"w0"})] == [2]
    assert list(glossary.unlinked("a.md", sayings, {"w0", "w1"})) == []


def test_an_empty_glossary_says_nothing() -> None:
    assert list(made().unlinked("a.md", [Saying(1, 1, "A dose.")], frozenset())) == []
