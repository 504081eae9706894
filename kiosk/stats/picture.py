"""The figures as one HTML file of bar charts that needs nothing else: no script, no network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from kiosk.authoring.report.charts import Bar, bar_chart
from kiosk.stats.bands import WIDTH
from kiosk.stats.figures import Figures, Row
from kiosk.stats.wording import NOTHING, WEEKS, heading, notes


def to_html(figures: Figures, *, has_titles: bool) -> str:
    title = heading(figures)
    style = files("kiosk.authoring.report").joinpath("style.css").read_text(encoding="utf-8")
    parts = [
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title><style>{style}</style></head><body><main>",
        f"<h1>{escape(title)}</h1>",
        *(f"<p>{escape(note)}</p>" for note in notes(figures, has_titles=has_titles)),
        *_charts(figures),
    ]
    return "\n".join((*parts, "</main></body></html>\n"))


def _charts(figures: Figures) -> Iterator[str]:
    if not figures.groups:
        yield f"<p>{NOTHING}</p>"
        return
    # One scale for all pages, so that bars can be compared across charts; the weeks are sums, and have their own.
    most = _most(figures.pages)
    for number, group in enumerate(figures.groups):
        yield _chart(f"{number + 1}. {group.title}", group.title, group.pages, most)
    if figures.weeks is not None:
        yield _chart(WEEKS, WEEKS, figures.weeks, _most(figures.weeks))


def _chart(name: str, title: str, rows: Sequence[Row], most: float) -> str:
    """`name` is the chart's own on this page. A bar under 5 is striped up to 5: it may end anywhere in there."""
    bars = [
        Bar(row.title, max(row.opened.least, WIDTH), row.opened.words, is_good=row.opened.least >= WIDTH)
        for row in rows
    ]
    chart = bar_chart(name, bars, most=most, aim=WIDTH, aim_words=f"under {WIDTH} is not told")
    return f"<figure><figcaption><strong>{escape(title)}</strong></figcaption>{chart}</figure>"


def _most(rows: Sequence[Row]) -> float:
    """What a bar as long as the chart would show: a quarter more than there is, for the words at the end of a bar."""
    return 1.25 * max(4 * WIDTH, *(row.opened.least for row in rows))
