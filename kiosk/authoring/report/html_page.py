"""The report as one HTML file that needs nothing else: no script, no network, the pictures inside it."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Final

from kiosk.authoring.checks.literacy import GRADE
from kiosk.authoring.report.charts import Bar, bar_chart
from kiosk.authoring.report.record import Claim, PageReport, Report
from kiosk.authoring.report.wording import (
    AIMS,
    LEGEND,
    checklists,
    claim_outcome,
    grade_words,
    item_words,
    review_words,
    sources_words,
    totals,
    with_aim,
)
from kiosk.pack.model import Media

# A larger picture would make a file of the report that no mail takes along; drawings are a tenth of it.
_LARGEST_PICTURE: Final = 200_000
_STYLE = Path(__file__).with_name("style.css")
_NUMBERS = frozenset({"Words", "Grade", "SMOG", "CDC", "PEMAT", "Sources", "Review", "Remarks", "Errors"})


def to_html(report: Report, *, claims: bool) -> str:
    """`claims` adds the table of all claims that were looked into."""
    title = f"{report.title or 'Content'}: report of {report.date.isoformat()}"
    parts = [
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title><style>{_STYLE.read_text(encoding='utf-8')}</style></head><body><main>",
        f"<h1>{escape(title)}</h1>",
        _list(totals(report)),
        *_overview(report),
        *_lists(report),
        *_pages(report),
    ]
    if claims:
        parts += ["<h2>Claims that were looked into</h2>", _claims(report.claims)]
    return "\n".join((*parts, "</main></body></html>\n"))


def _overview(report: Report) -> Iterator[str]:
    if not report.pages:
        return
    yield "<h2>All pages</h2>"
    columns = ("Page", "Section", "Words", "Grade", "SMOG", "CDC", "PEMAT", "Sources", "Review", "Remarks")
    rows = (
        (
            f'<a href="#page-{number}">{escape(page.title)}</a>',
            *map(escape, (page.section, f"{page.words:,}", grade_words(page.grade))),
            f"{page.grade.smog:.1f}" if page.grade else "",
            *map(escape, (with_aim(page.cdc, "cdc"), with_aim(page.pemat, "pemat"), sources_words(page))),
            *map(escape, (review_words(page.review), str(len(page.remarks) or ""))),
        )
        for number, page in enumerate(report.pages, start=1)
    )
    yield _table("Every page in the order of the kiosk", columns, rows)
    yield f'<p class="small">{"<br>".join(map(escape, LEGEND))}</p>'
    graded = [(page.title, page.grade.grade) for page in report.pages if page.grade]
    if graded:
        bars = [Bar(title, grade, f"{grade:.1f}", grade <= GRADE) for title, grade in graded]
        most = max(10.0, *(bar.value for bar in bars))
        aim = f"aim: grade {GRADE:.0f} or less"
        yield _figure("Reading grade of each page", bar_chart("Grade", bars, most=most, aim=GRADE, aim_words=aim))
    for name, key in (("CDC Clear Communication Index", "cdc"), ("PEMAT-P", "pemat")):
        aim_at = AIMS[key]
        scored = [(page.title, page.cdc if key == "cdc" else page.pemat) for page in report.pages]
        bars = [Bar(title, found, f"{found} %", found >= aim_at) for title, found in scored if found is not None]
        chart = bar_chart(name, bars, most=100, aim=aim_at, aim_words=f"aim: {aim_at} % or more")
        yield _figure(f"{name} of each page, in percent", chart)


def _lists(report: Report) -> Iterator[str]:
    """What is to be done about the content as a whole."""
    if report.broken:
        rows = [(escape(file.file), str(file.errors), "yes" if file.is_measured else "no") for file in report.broken]
        yield "<h2>Files with errors</h2>"
        yield _table("These keep the content from being shown", ("File", "Errors", "Measured above"), rows)
    if report.stale_files:
        yield "<h2>Files that stand in the place of a bundled one that has changed since</h2>"
        yield _list(report.stale_files)
    if report.blank_values:
        values = [
            tuple(map(escape, (value.key, value.meaning, "; ".join(value.shown_by)))) for value in report.blank_values
        ]
        yield "<h2>Values that the clinic has not set</h2>"
        yield _table("Pages say “ask our staff” for these", ("Value", "What it is", "Shown by"), values)
    if report.sources_to_check:
        uses = [
            tuple(
                map(
                    escape,
                    (
                        use.source.reference.id,
                        f"{use.source.reference.citation} {use.source.reference.url}".strip(),
                        f"{use.source.evidence.words} ({use.source.evidence.note})"
                        if use.source.evidence.note
                        else use.source.evidence.words,
                        "; ".join(use.pages),
                    ),
                )
            )
            for use in report.sources_to_check
        ]
        yield "<h2>Sources that a person must check</h2>"
        yield _table("Cited, and not read in full", ("Source", "What it is", "How it was read", "Cited by"), uses)


def _pages(report: Report) -> Iterator[str]:
    if report.pages:
        yield "<h2>Page by page</h2>"
    for number, page in enumerate(report.pages, start=1):
        yield f'<section class="page" id="page-{number}" aria-labelledby="title-{number}">'
        yield _picture(page, report.pictures)
        yield f'<h3 id="title-{number}">{escape(page.title)}</h3>'
        grade = f"grade {grade_words(page.grade)}, " if page.grade else ""
        line = f"{page.section} · {page.file} · {page.words} words, {grade}mark {page.mark}"
        yield f'<p class="small">{escape(line)}</p><p>Review: {escape(page.review.in_words())}</p>'
        missed = [f"{name} {item_words(item)}" for name, found in checklists(page) for item in found.missed]
        yield from _titled_list("Checklist items that are not met", missed)
        blanks = [f"{value.key}: {value.meaning}" for value in page.values if not value.value]
        yield from _titled_list("Values of the clinic that are blank", blanks)
        to_check = "; ".join(f"{source.reference.id} ({source.evidence.words})" for source in page.to_check)
        yield from _titled_list("Sources that a person must check", [to_check] if to_check else [])
        yield from _titled_list("Remarks of the checks", [str(problem) for problem in page.problems])
        yield "</section>"


def _picture(page: PageReport, pictures: Mapping[str, Media]) -> str:
    """For decoration: what the page shows is said in its own words."""
    media = pictures.get(page.picture)
    if media is None or len(media.data) > _LARGEST_PICTURE:
        return ""
    return f'<img alt="" src="data:{media.mime};base64,{base64.b64encode(media.data).decode()}">'


def _claims(claims: Sequence[Claim]) -> str:
    rows = (tuple(map(escape, (claim.id, claim.claim, claim.verdict, claim_outcome(claim)))) for claim in claims)
    still_open = sum(claim.is_open for claim in claims)
    caption = f"{len(claims)} claims, {still_open} of them still open"
    return _table(caption, ("Claim", "What is said", "Verdict", "What became of it"), rows)


def _table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """`rows` hold HTML; the first cell of each is its heading."""
    kinds = [' class="number"' if column in _NUMBERS else "" for column in columns]
    head = "".join(f'<th scope="col"{kind}>{escape(column)}</th>' for kind, column in zip(kinds, columns, strict=True))
    body = "\n".join(
        f'<tr><th scope="row">{row[0]}</th>'
        + "".join(f"<td{kind}>{cell}</td>" for kind, cell in zip(kinds[1:], row[1:], strict=True))
        + "</tr>"
        for row in rows
    )
    return (
        f'<div class="wide"><table><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table></div>"
    )


def _figure(caption: str, chart: str) -> str:
    return f"<figure><figcaption><strong>{escape(caption)}</strong></figcaption>{chart}</figure>"


def _titled_list(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"<h4>{escape(title)}</h4>{_list(lines)}"


def _list(lines: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"
