"""synonyms.yaml: what is read of it, and what is said of mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.build import build_pack
from kiosk.authoring.layout import Place
from kiosk.pack.lexicon import Lexicon, Urgent
from kiosk.pack.reader import Pack
from tests.authoring.conftest import Folder

FILE = "en/synonyms.yaml"
TEXT = """\
groups:
  - [pee, urine, bladder]
  - [can't sleep, insomnia]
urgent:
  - urgency: crisis-line
    title: Call or text {{ crisis_line }}
    text: Or tell our staff. They will listen.
    first: second
    words: [suicide, kill myself]
skip: [the, "no", "on"]
"""


@pytest.fixture
def written(folder: Folder) -> Folder:
    folder.write(FILE, TEXT)
    return folder


def test_the_synonyms_stand_in_the_pack(written: Folder, tmp_path: Path) -> None:
    target = tmp_path / "a.kioskpack"
    result = build_pack(written.path, target, assets=written.assets)
    assert [str(problem) for problem in result.problems] == []
    pack = Pack.open(target)
    lexicon = pack.lexicon("en")
    assert {"insomnia", "suicide", "bladder"} <= set(pack.vocabulary("en"))
    pack.close()
    urgent = Urgent(
        "crisis-line", "Call or text 988", "Or tell our staff. They will listen.", ("suicide", "kill myself"), "second"
    )
    assert lexicon == Lexicon(
        (("pee", "urine", "bladder"), ("can’t sleep", "insomnia")), (urgent,), ("the", "no", "on")
    )


def test_a_changed_file_is_all_that_is_compiled_again(written: Folder, tmp_path: Path) -> None:
    target = tmp_path / "a.kioskpack"
    build_pack(written.path, target, assets=written.assets)
    written.replace(FILE, "insomnia", "restless")
    assert build_pack(written.path, target, assets=written.assets).compiled_count == 1
    pack = Pack.open(target)
    assert pack.lexicon("en").groups[1] == ("can’t sleep", "restless")
    assert "insomnia" not in pack.vocabulary("en")
    pack.close()


def test_a_clinic_value_that_changes_is_filled_in_again(written: Folder, tmp_path: Path) -> None:
    target = tmp_path / "a.kioskpack"
    build_pack(written.path, target, assets=written.assets)
    written.append("clinic.yaml", 'crisis_line: "555-0199"\n')
    build_pack(written.path, target, assets=written.assets)
    pack = Pack.open(target)
    assert pack.lexicon("en").urgent[0].title == "Call or text 555-0199"
    pack.close()


def test_without_the_file_there_are_none(folder: Folder, tmp_path: Path) -> None:
    target = tmp_path / "a.kioskpack"
    build_pack(folder.path, target, assets=folder.assets)
    pack = Pack.open(target)
    assert pack.lexicon("en") == Lexicon()
    pack.close()


def test_a_topic_that_an_overlay_hides_is_not_put_first(written: Folder) -> None:
    written.write("overlay.yaml", "hide: [topics/second]\n")
    (unit,) = (unit for unit in written.compile().units if unit.place == Place("synonyms", "en"))
    assert [row.urgent[0].first for row in unit.rows if isinstance(row, Lexicon)] == [""]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("[pee, urine, bladder]", "[pee]", "2:5: item 1 of 'groups' takes at least 2, found 1"),
        ("[pee, urine, bladder]", "pee", "2:5: item 1 of 'groups' should be a list, found text"),
        (
            "crisis-line\n",
            "crisis\n",
            "5:14: 'urgency' should be one of emergency, crisis-line, found 'crisis', did you mean \"crisis-line\"?",
        ),
        ("first: second", "first: secnd", "8:12: there is no topic 'secnd', did you mean \"second\"?"),
        ("[suicide, kill myself]", "[]", "9:12: 'words' takes at least 1, found 0"),
        (
            "They will listen.",
            "They **will**.",
            "7:11: 'text' is one plain sentence or more, with {{ values }} at most",
        ),
        ("groups:", "group:", "1:1: 'group' is not a key here, did you mean \"groups\"?"),
        ("    text: Or tell our staff. They will listen.\n", "", "5:5: 'text' is missing"),
    ],
)
def test_mistakes_are_named(written: Folder, old: str, new: str, problem: str) -> None:
    written.replace(FILE, old, new)
    assert written.problems() == [f"{FILE}:{problem}"]
