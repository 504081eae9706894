import zlib

import pytest

from kiosk.authoring.findings import Facts, Findings, Link, remarks_from_json, remarks_to_json
from kiosk.problems import Problem, Severity


def test_facts_survive_being_written_down() -> None:
    findings = Findings("a.md")
    findings.link("word", "x", 1, 2)
    findings.define("ref", "R01", 3, 4)
    findings.warning(5, 6, "a warning", "do this")
    findings.note(0, 0, "a note")
    findings.error(7, 8, "an error")
    facts = findings.facts()
    assert facts.remarks == (
        Problem("a.md", 5, 6, "a warning", "do this", Severity.WARNING),
        Problem("a.md", 0, 0, "a note", "", Severity.NOTE),
    )
    assert facts.links == (Link("word", "x", 1, 2),)
    assert Facts.from_json(facts.to_json(), "a.md") == Facts.unpacked(facts.packed(), "a.md") == facts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"links": [["word"]], "defines": [], "remarks": [], "sayings": []}',
        '{"links": [["magic", "x", 1, 2]], "defines": [], "remarks": [], "sayings": []}',
        '{"links": [], "defines": [], "remarks": [[1, 2, "x", "", 7]], "sayings": []}',
        '{"links": [], "defines": [], "remarks": [], "sayings": [[1, 2]]}',
        '{"links": [], "defines": [], "remarks": []}',
        '{"links": 3, "defines": [], "remarks": [], "sayings": []}',
    ],
)
def test_facts_that_cannot_be_read(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Facts.from_json(text, "a.md")


@pytest.mark.parametrize("data", [b"", b"facts", zlib.compress(b"{}"), zlib.compress(b"\xff")])
def test_facts_that_cannot_be_unpacked(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        Facts.unpacked(data, "a.md")


def test_remarks_survive_being_written_down() -> None:
    remarks = (
        Problem("a.md", 1, 2, "a warning", "do this", Severity.WARNING),
        Problem("a.md", 0, 0, "x", "", Severity(0)),
    )
    assert remarks_from_json(remarks_to_json(remarks), "a.md") == remarks
    assert remarks_to_json(()) == ""
    assert remarks_from_json("", "a.md") == ()


@pytest.mark.parametrize("text", ["[", "7", "[1]", '[["x"]]', '[[1, 2, "x", "", 7]]'])
def test_remarks_that_cannot_be_read(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        remarks_from_json(text, "a.md")


def test_only_errors_are_errors() -> None:
    findings = Findings("a.md")
    findings.warning(1, 1, "x")
    findings.note(1, 1, "x")
    assert not findings.has_errors()
    findings.error(1, 1, "x")
    assert findings.has_errors()
