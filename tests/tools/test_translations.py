"""The check of the translations finds what it is there to find."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools import translations

LABEL = """\
import QtQuick

Text {
    property int amount

    text: qsTr("Home %1").arg(2) + qsTr("%n topics", "", amount)
}
"""
TRANSLATED = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Label</name>
    <message numerus="yes">
        <source>%n topics</source>
        <translation>
            <numerusform>%n tema</numerusform>
            <numerusform>%n temas</numerusform>
        </translation>
    </message>
    <message>
        <source>Home %1</source>
        <translation>Inicio %1</translation>
    </message>
</context>
</TS>
"""
NAME = "kiosk/ui/translations/kiosk_es"
AGAIN = "run python -m tests.tools.translations --update"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with one component and its translation, with nothing wrong."""
    (tmp_path / translations.FOLDER).mkdir(parents=True)
    (tmp_path / "kiosk/ui/Label.qml").write_text(LABEL, encoding="utf-8")
    write(tmp_path, TRANSLATED)
    return tmp_path


def write(checkout: Path, text: str) -> None:
    file = checkout / f"{NAME}.ts"
    file.write_text(text, encoding="utf-8")
    translations.compile_(checkout, file, file.with_suffix(".qm"))


def test_nothing_wrong(checkout: Path) -> None:
    assert translations.check(checkout) == []


def test_words_that_are_new_in_the_qml(checkout: Path) -> None:
    (checkout / "kiosk/ui/Label.qml").write_text(LABEL.replace("Home", "House"), encoding="utf-8")
    assert translations.check(checkout) == [f"{NAME}.ts is not what the QML says: {AGAIN}"]
    translations.update(checkout, checkout / f"{NAME}.ts")
    assert translations.check(checkout)[-1] == f"{NAME}.ts: “House %1” is not translated"


def test_a_file_that_was_not_compiled_again(checkout: Path) -> None:
    (checkout / f"{NAME}.ts").write_text(TRANSLATED.replace("Inicio", "Portada"), encoding="utf-8")
    assert translations.check(checkout) == [f"{NAME}.qm is not what is written in kiosk_es.ts: {AGAIN}"]


def test_a_file_that_was_never_compiled(checkout: Path) -> None:
    (checkout / f"{NAME}.qm").unlink()
    assert translations.check(checkout) == [f"{NAME}.qm is not what is written in kiosk_es.ts: {AGAIN}"]


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        (
            "<translation>Inicio %1</translation>",
            '<translation type="unfinished">Inicio %1</translation>',
            "“Home %1” is not translated",
        ),
        ("Inicio %1", "Inicio", "“Inicio” does not hold the same values as “Home %1”"),
        ("<numerusform>%n tema</numerusform>", "<numerusform></numerusform>", "“%n topics” is not translated"),
        ("%n temas", "temas", "“temas” does not hold the same values as “%n topics”"),
    ],
)
def test_what_is_not_ready(checkout: Path, right: str, wrong: str, said: str) -> None:
    write(checkout, TRANSLATED.replace(right, wrong))
    assert f"{NAME}.ts: {said}" in translations.check(checkout)


def test_english_holds_its_plurals_alone(checkout: Path) -> None:
    file = checkout / translations.FOLDER / "kiosk_en.ts"
    file.write_text(TRANSLATED.replace('language="es"', 'language="en"'), encoding="utf-8")
    translations.update(checkout, file)
    assert "Home" not in file.read_text(encoding="utf-8")
    assert "%n tema" in file.read_text(encoding="utf-8")


def test_no_translations_at_all_is_a_finding(checkout: Path) -> None:
    (checkout / f"{NAME}.ts").unlink()
    assert translations.check(checkout) == ["kiosk/ui/translations: there are no translations"]
