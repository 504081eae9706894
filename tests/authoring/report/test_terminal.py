"""What `kiosk report` prints: tables in a terminal, one line a row elsewhere."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest

from kiosk.authoring.report.record import Broken, Report
from kiosk.authoring.report.terminal import print_claims, print_report
from kiosk.authoring.report.wording import LEGEND, totals
from tests.authoring.conftest import Folder
from tests.authoring.report.conftest import report_of

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def printed(report: Report) -> list[str]:
    out = io.StringIO()
    print_report(report, out)
    return out.getvalue().splitlines()


def test_a_file_gets_one_line_for_each_row_and_nothing_else(reported: Folder) -> None:
    reported.replace("en/topics/first.md", "title: First\n", f"title: {'x' * 200}\n")
    lines = printed(report_of(reported))
    assert any(line.startswith("x" * 200 + "  ") for line in lines)
    assert not any(line != line.rstrip() or "\x1b" in line for line in lines)


def test_what_is_printed(report: Report) -> None:
    lines = printed(report)
    assert lines[: len(totals(report))] == totals(report)
    header = next(line for line in lines if line.startswith("Page "))
    assert header.split() == ["Page", "Words", "Grade", "SMOG", "CDC", "PEMAT", "Sources", "Review", "Remarks"]
    rows = lines[lines.index(header) + 1 :][:3]
    assert [re.split(r"\s{2,}", row)[0] for row in rows] == ["First", "Second", "A visit"]
    assert all("not signed" in row for row in rows)
    assert [line for line in lines if line in LEGEND] == list(LEGEND)
    blanks = lines.index("Values that the clinic has not set: these pages say “ask our staff”")
    assert re.split(r"\s{2,}", lines[blanks + 2]) == ["ride_rule", "who may take people home, and how", "Second"]
    sources = lines.index("Sources that a person must check")
    assert re.split(r"\s{2,}", lines[sources + 2]) == ["R02", "read second-hand", "Second", "FDA. Second source."]


def test_what_keeps_the_content_from_being_shown(report: Report) -> None:
    broken = (Broken("en/topics/a.md", 2, False), Broken("en/topics/b.md", 1, True))
    lines = printed(replace(report, broken=broken, stale_files=("en/topics/c.md",)))
    at = lines.index("Files with errors")
    assert [line.split() for line in lines[at + 2 : at + 4]] == [
        ["en/topics/a.md", "2", "no"],
        ["en/topics/b.md", "1", "yes"],
    ]
    stale = lines.index("Files that stand in the place of a bundled one that has changed since")
    assert lines[stale + 1] == "en/topics/c.md"


def test_nothing_is_said_of_what_is_not_there(report: Report) -> None:
    bare = replace(report, pages=(), blank_values=(), sources_to_check=())
    assert printed(bare) == totals(bare)


def test_brackets_in_the_content_are_no_markup(report: Report) -> None:
    assert printed(replace(report, title="[bold]Tea[/bold] [/x]"))[0].startswith("[bold]Tea[/bold] [/x]: ")


@pytest.mark.parametrize("columns", [80, 120])
def test_a_terminal_is_never_overrun(report: Report, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("TERM", "xterm-256color")
    out = Terminal()
    print_report(report, out)
    lines = _COLOURS.sub("", out.getvalue()).splitlines()
    assert max(map(len, lines)) <= columns
    header = next(line for line in lines if line.startswith("Page "))
    assert header.split()[-1] == "Remarks"
    assert sum("not signed" in line for line in lines) == 3


def test_the_claims(report: Report) -> None:
    out = io.StringIO()
    print_claims(report.claims, out)
    assert [re.split(r"\s{2,}", line) for line in out.getvalue().splitlines()] == [
        ["Claim", "Verdict", "What became of it", "What is said"],
        ["S0-01", "wrong", "put right on “First”", "It is only a bit confusing"],
        ["S0-02", "unsupported", "left out: nobody can check it", "A friend of a friend got well"],
        ["S0-03", "unsafe", "still open", "It works for all"],
        ["3 claims, 1 of them still open."],
    ]
