"""The QML check finds what it is there to find."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools import qml

VIEW_MODEL = """\
from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "kiosk.screen"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class WordCard(QObject):
    @Property(str, constant=True)
    def term(self) -> str:
        return "ketamine"


@QmlElement
class Page(QObject):
    @Property(WordCard, constant=True)
    def word(self) -> WordCard:
        return WordCard(self)
"""

LABEL = """\
import QtQuick
import kiosk.screen

Text {
    id: root

    required property Page page

    text: root.page.word.term
}
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with one view model and one component that shows it, with nothing wrong."""
    for folder in ("kiosk/screen", "kiosk/ui/parts"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "kiosk/screen/page.py").write_text(VIEW_MODEL, encoding="utf-8")
    (tmp_path / "kiosk/ui/parts/qmldir").write_text("module kiosk.ui.parts\nLabel 1.0 Label.qml\n", encoding="utf-8")
    _write(tmp_path, LABEL)
    return tmp_path


def _write(checkout: Path, text: str) -> None:
    (checkout / "kiosk/ui/parts/Label.qml").write_text(text, encoding="utf-8")


def test_nothing_wrong(checkout: Path) -> None:
    assert qml.check(checkout) == []


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        (
            "root.page.word.term",
            "root.page.word.trem",
            '9:26: Member "trem" not found on type "WordCard" [missing-property] Did you mean "term"?',
        ),
        ("import QtQuick\n", "import QtQuick\nimport QtQuick.Layouts\n", "2:1: Unused import [unused-imports]"),
        ("root.page.word.term", "word.term", "9:11: Unqualified access [unqualified]"),
    ],
)
def test_lint(checkout: Path, right: str, wrong: str, said: str) -> None:
    _write(checkout, LABEL.replace(right, wrong))
    assert qml.check(checkout) == [f"kiosk/ui/parts/Label.qml:{said}"]


def test_a_type_that_is_not_known_is_an_error(checkout: Path) -> None:
    _write(checkout, LABEL.replace("Page page", "Pgae page"))
    assert "kiosk/ui/parts/Label.qml:7:5: Pgae was not found. Did you add all imports and dependencies? [import]" in (
        qml.check(checkout)
    )


def test_format(checkout: Path) -> None:
    _write(checkout, LABEL.replace("    text:", "  text:"))
    assert qml.check(checkout) == [
        "--- kiosk/ui/parts/Label.qml\n"
        "+++ as qmlformat has it\n"
        "@@ -6,5 +6,5 @@\n"
        " \n"
        "     required property Page page\n"
        " \n"
        "-  text: root.page.word.term\n"
        "+    text: root.page.word.term\n"
        " }"
    ]


def test_a_component_that_the_module_does_not_name(checkout: Path) -> None:
    (checkout / "kiosk/ui/parts/Extra.qml").write_text("import QtQuick\n\nItem {}\n", encoding="utf-8")
    assert qml.check(checkout) == ["parts/qmldir does not name Extra.qml"]


def test_a_component_that_is_not_there(checkout: Path) -> None:
    module = checkout / "kiosk/ui/parts/qmldir"
    module.write_text(module.read_text(encoding="utf-8") + "Gone 1.0 Gone.qml\n", encoding="utf-8")
    findings = qml.check(checkout)
    assert findings[-1] == "parts/qmldir names Gone.qml, which is not there"


def test_a_tool_that_fails_is_not_taken_for_a_clean_result(checkout: Path) -> None:
    _write(checkout, LABEL.replace("Text {", "Text {{"))
    with pytest.raises(qml.ToolError, match="qmlformat"):
        qml.check(checkout)
