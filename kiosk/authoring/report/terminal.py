"""The report as text: tables in a terminal, one line for each row where the output goes to a file or a pipe."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Final, Literal, TextIO

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from kiosk.authoring.report.record import Claim, PageReport, Report
from kiosk.authoring.report.wording import (
    LEGEND,
    claim_outcome,
    grade_words,
    review_words,
    sources_words,
    totals,
    with_aim,
)

_NO_WRAP: Final = 20_000  # wider than any row: what reads a file of lines should find each row on one
_SHORT: Final = frozenset({"Review", "Source", "Value", "Claim", "Verdict"})  # columns whose cells stay on one line


class Printer:
    """Prints tables and lines as wide as `out` is. Each column is a heading; those in `right` hold numbers."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._is_terminal = out.isatty()

    def lines(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._print(escape(line))

    def heading(self, text: str) -> None:
        self._print("")
        self._print(f"[bold]{escape(text)}[/bold]")

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[str] = ()) -> None:
        table = Table(box=None, padding=(0, 1 if self._is_terminal else 2, 0, 0), header_style="bold underline")
        for column in columns:
            is_short = column in right or column in _SHORT
            justify: Literal["left", "right"] = "right" if column in right else "left"
            table.add_column(column, justify=justify, no_wrap=is_short, overflow="fold")
        for row in rows:
            table.add_row(*map(escape, row))
        self._print(table)

    def _print(self, thing: str | Table) -> None:
        if self._is_terminal:
            Console(file=self._out, highlight=False).print(thing)
            return
        kept = io.StringIO()
        Console(file=kept, width=_NO_WRAP, highlight=False, color_system=None).print(thing)
        self._out.writelines(f"{line.rstrip()}\n" for line in kept.getvalue().splitlines() or [""])


def print_report(report: Report, out: TextIO) -> None:
    printer = Printer(out)
    printer.lines(totals(report))
    if report.pages:
        printer.heading("Pages")
        columns = ("Page", "Words", "Grade", "SMOG", "CDC", "PEMAT", "Sources", "Review", "Remarks")
        printer.table(columns, map(_page, report.pages), columns[1:7] + columns[8:])
        printer.lines(LEGEND)
    if report.broken:
        printer.heading("Files with errors")
        rows = ((file.file, str(file.errors), "yes" if file.is_measured else "no") for file in report.broken)
        printer.table(("File", "Errors", "Measured above"), rows, ("Errors",))
    if report.stale_files:
        printer.heading("Files that stand in the place of a bundled one that has changed since")
        printer.lines(report.stale_files)
    if report.blank_values:
        printer.heading("Values that the clinic has not set: these pages say “ask our staff”")
        blanks = ((value.key, value.meaning, "; ".join(value.shown_by)) for value in report.blank_values)
        printer.table(("Value", "What it is", "Shown by"), blanks)
    if report.sources_to_check:
        printer.heading("Sources that a person must check")
        uses = (
            (use.source.reference.id, use.source.evidence.words, "; ".join(use.pages), use.source.reference.citation)
            for use in report.sources_to_check
        )
        printer.table(("Source", "How it was read", "Cited by", "What it is"), uses)


def print_claims(claims: Sequence[Claim], out: TextIO) -> None:
    """What became of every claim that was looked into."""
    printer = Printer(out)
    rows = ((claim.id, claim.verdict, claim_outcome(claim), claim.claim) for claim in claims)
    printer.table(("Claim", "Verdict", "What became of it", "What is said"), rows)
    still_open = sum(claim.is_open for claim in claims)
    printer.lines([f"{len(claims)} claims, {still_open} of them still open."])


def _page(page: PageReport) -> tuple[str, ...]:
    return (
        page.title,
        str(page.words),
        grade_words(page.grade),
        f"{page.grade.smog:.1f}" if page.grade else "",
        with_aim(page.cdc, "cdc"),
        with_aim(page.pemat, "pemat"),
        sources_words(page),
        review_words(page.review),
        str(len(page.remarks)) if page.remarks else "",
    )
