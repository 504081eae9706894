"""The first sheets of a proof: what this is, what to do with it, and every page at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

import kiosk
from kiosk.authoring.report.record import Report
from kiosk.authoring.report.wording import (
    LEGEND,
    grade_words,
    many,
    review_words,
    sources_words,
    totals,
    with_aim,
)
from kiosk.paper.blocks import Block, Paper, Row, Words, mm
from kiosk.paper.sheets import Composer

_HOW = (
    "Please read each page as a patient would, and look at its sources and remarks.",
    "Write what you would change on the pictures and beside the text.",
    "Sign at the end of each page, and send the sheets back.",
)
_COLUMNS = ("Page", "Words", "Grade", "CDC", "PEMAT", "Sources", "Review", "Sheet")
_SHARES = (0.36, 0.07, 0.13, 0.07, 0.08, 0.1, 0.12, 0.07)


def compose_cover(composer: Composer, paper: Paper, report: Report, first_sheets: Sequence[int]) -> None:
    """`first_sheets` are the numbers of the sheets on which the pages begin, in the order of the report's pages."""
    composer.begin(report.clinic_name or "Care kiosk", "Proof for review")
    made = f"Proof of {report.date.isoformat()}, {many(len(report.pages), 'page')}, care-kiosk {kiosk.__version__}"
    how = "<br>".join(map(escape, _HOW))
    title = (
        (f"<b>{escape(report.title)}</b>", 26, 2),
        (escape(report.clinic_name or "The clinic has not set its name yet"), 15, 2),
        (escape(made), 11, 6),
        (f"<b>What to do</b><br>{how}", 11, 5),
        ("<br>".join(map(escape, totals(report)[2:])), 9.5, 5),
    )
    composer.put(Words(paper, html, points, mm(after), is_wide=True) for html, points, after in title)
    head = _row(paper, _COLUMNS, bold=True)
    composer.put([head, *_rows(paper, report, first_sheets)], head=head)
    composer.put([Words(paper, "<br>".join(map(escape, LEGEND)), 7.5, is_wide=True)])


def _rows(paper: Paper, report: Report, first_sheets: Sequence[int]) -> Iterator[Block]:
    section = ""
    for page, sheet in zip(report.pages, first_sheets, strict=True):
        if page.section != section:
            section = page.section
            yield Words(paper, f"<b>{escape(section)}</b>", 9, mm(0.6), is_wide=True)
        cells = (
            page.title,
            f"{page.words:,}",
            grade_words(page.grade),
            with_aim(page.cdc, "cdc"),
            with_aim(page.pemat, "pemat"),
            sources_words(page),
            review_words(page.review),
            str(sheet),
        )
        yield _row(paper, cells)


def _row(paper: Paper, cells: Sequence[str], *, bold: bool = False) -> Row:
    right = (False, True, True, True, True, True, False, True)
    blocks = [
        Words(paper, f"<b>{escape(cell)}</b>" if bold else escape(cell), 8.5, mm(0.4), is_right=is_right)
        for cell, is_right in zip(cells, right, strict=True)
    ]
    return Row(blocks, _SHARES, is_ruled=True)
