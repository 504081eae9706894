"""The figures as tables in a terminal and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Final, TextIO

from rich.console import Console
from rich.table import Table

from kiosk.stats.figures import Figures, Row
from kiosk.stats.wording import NOTHING, WEEKS, heading, notes

_NO_WRAP: Final = 20_000  # wider than any row
# What a spreadsheet takes for the beginning of a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def print_figures(figures: Figures, out: TextIO, *, has_titles: bool) -> None:
    """Tables as wide as a terminal; each row on one line where the output goes to a file or a pipe."""
    console = Console(file=out, width=None if out.isatty() else _NO_WRAP, highlight=False, markup=False)
    console.print(heading(figures))
    if not figures.groups:
        console.print(NOTHING)
    for group in figures.groups:
        _print_table(console, group.title, "Page", group.pages)
    if figures.weeks is not None:
        _print_table(console, WEEKS, "Week", figures.weeks)
    console.print()
    for note in notes(figures, has_titles=has_titles):
        console.print(note)


def _print_table(console: Console, title: str, column: str, rows: Iterable[Row]) -> None:
    console.print()
    console.print(title, style="bold")
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold underline")
    table.add_column(column, overflow="fold")
    table.add_column("Opened", justify="right", no_wrap=True)
    for row in rows:
        table.add_row(row.title, row.opened.words)
    console.print(table)


def to_csv(figures: Figures) -> str:
    """One row for each page and each week. `at_least` and `at_most` are the ends of the band, for sorting and drawing:
    the number itself is nowhere."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("kind", "name", "group", "title", "opened", "at_least", "at_most"))
    found = [("page", group.title, row) for group in figures.groups for row in group.pages]
    found += [("week", "", row) for row in figures.weeks or ()]
    for kind, group, row in found:
        band = row.opened
        cells = (kind, row.name, group, row.title, band.words)
        writer.writerow((*map(_as_text, cells), band.least, band.most))
    return out.getvalue()


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
