"""The pseudo-languages are as long, and run the way, that the layout tests rely on."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.checks.glyphs import characters
from kiosk.pack.model import Span, Step
from kiosk.pack.reader import Pack
from tests.samples import EVERY_BLOCK, walkthrough
from tests.tools.pseudo import LONGER, PseudoTranslator, from_the_right, in_pseudo, longer, write_pack

TEXT = "You cannot drive until the next day, after a full night of sleep."


def test_a_text_is_two_fifths_longer() -> None:
    assert longer("Home") == "Hööméé"
    assert 1.38 < len(longer(TEXT)) / len(TEXT) < 1.5
    assert set(longer(TEXT)) <= characters()


@pytest.mark.parametrize("say", [longer, from_the_right])
def test_values_and_tags_stay(say: object) -> None:
    assert callable(say)
    said = say("<b>Step %1</b> of %n topics")
    assert [part for part in ("<b>", "</b>", "%1", "%n") if part not in said] == []


def test_a_text_from_the_right_begins_and_ends_there() -> None:
    assert from_the_right("911: call") == "\u200f911: call\u200f"
    assert from_the_right(" ") == " "


def test_every_word_of_a_record_changes_and_nothing_else() -> None:
    step = walkthrough("iv", "IV", 0).steps[0]
    said = in_pseudo(step, str.upper)
    assert isinstance(said, Step)
    assert (said.id, said.title, said.scene, said.starts) == (step.id, "STEP TITLE 1", step.scene, step.starts)
    assert said.text == ((Span("WHAT HAPPENS IN STEP 1."), Span("", "ref", "R01")),)
    assert [block.kind for block in in_pseudo(EVERY_BLOCK, str.upper)] == [block.kind for block in EVERY_BLOCK]


def test_a_pack_in_two_languages(sample_pack: Path, tmp_path: Path) -> None:
    pack = Pack.open(write_pack(sample_pack, tmp_path / "a.kioskpack", LONGER, str.upper))
    pack.verify()
    assert pack.manifest.languages == ("en", LONGER)
    assert [pack.topic(language, "ride").card.title for language in pack.manifest.languages] == ["Ride", "RIDE"]
    assert pack.media("scenes/visit-arrive.svg").mime == "image/svg+xml"
    pack.close()


def test_the_words_of_buttons() -> None:
    translator = PseudoTranslator(str.upper)
    assert translator.translate("ActionBar", "Home") == "HOME"
    assert translator.translate("PageEnd", "d MMMM", "a day, as Qt writes it") == "d MMMM"
    assert not translator.isEmpty()
