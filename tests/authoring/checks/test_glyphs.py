import string

import pytest

from kiosk.authoring.checks.glyphs import characters, check
from tests.authoring.checks.conftest import MakeTopic, MakeWalk, said


def test_the_letters_that_the_kiosk_brings() -> None:
    assert set(string.ascii_letters + string.digits + " .,:;!?“”‘’…–—áéíñóúü¿¡") <= characters()


@pytest.mark.parametrize(
    ("character", "name"),
    [("→", "U+2192, rightwards arrow"), ("ж", "U+0436, cyrillic small letter zhe"), ("😀", "U+1F600, grinning face")],
)
def test_L3_a_character_that_it_does_not_bring(character: str, name: str, topic: MakeTopic) -> None:
    assert said(check, topic(f"Rest.\n\n- so {character}\n\nAnd {character} again.")) == [
        f"8:1: the kiosk has no letter for “{character}” ({name}), write it with other characters"
    ]


def test_what_is_only_read_aloud_needs_no_letters(topic: MakeTopic) -> None:
    assert said(check, topic("![A → B and more](scenes/a.svg)")) == []


def test_staff_notes_are_looked_at(walk: MakeWalk) -> None:
    notes = "text: Rest.\nstaff:\n  say: A → B.\n  ask: Who drives?\n  good-answer: You.\n  if-missing: Again."
    assert said(check, walk(notes)) == [
        "11:12: the kiosk has no letter for “→” (U+2192, rightwards arrow), write it with other characters"
    ]
