"""Bar charts that can be read in black and white and by a screen reader."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from kiosk.authoring.report.charts import Bar, bar_chart

BARS = [Bar("Food & drink", 3.0, "3.0", True), Bar("A" * 50, 12.0, "12.0", False), Bar("None", 0.0, "0.0", True)]


def chart() -> ET.Element:
    return ET.fromstring(bar_chart("Grade", BARS, most=10.0, aim=6.0, aim_words="aim: 6 or less"))  # noqa: S314


def test_it_is_read_aloud_in_words() -> None:
    assert chart().get("role") == "img"
    assert chart().get("aria-label") == f"Grade. Food & drink 3.0; {'A' * 50} 12.0; None 0.0"


def test_the_bars_are_as_long_as_what_they_show_and_never_too_long() -> None:
    assert [rect.get("width") for rect in chart().findall("rect")] == ["120.0", "400.0", "0.0"]


def test_a_bar_that_misses_the_aim_is_striped() -> None:
    pattern = chart().find("defs/pattern")
    assert pattern is not None
    assert [rect.get("fill") for rect in chart().findall("rect")] == [
        "#2f6f62",
        f"url(#{pattern.get('id')})",
        "#2f6f62",
    ]


def test_the_line_of_the_aim() -> None:
    line = chart().find("line")
    assert line is not None
    assert line.get("x1") == line.get("x2") == "490.0"
    assert [text.text for text in chart().findall("text")] == [
        "aim: 6 or less",
        *("Food & drink", "3.0"),
        *("A" * 37 + "…", "12.0"),
        *("None", "0.0"),
    ]
