"""What `kiosk stats` shows, made of the daily totals. Beyond this point nobody knows a number, only its band."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from kiosk.station.countfile import Totals
from kiosk.stats.bands import WIDTH, Band, band_of, may_stand_together
from kiosk.stats.titles import Titles

UNKNOWN_GROUP: Final = "Pages that are not in the content"
_WEEK: Final = 7


class Row(NamedTuple):
    """A page by its name, or a week by its first day."""

    name: str
    title: str
    opened: Band


class Group(NamedTuple):
    title: str
    pages: tuple[Row, ...]


class Figures(NamedTuple):
    """`weeks` is None where it would give away a number under 5 (see `bands.py`), and without any page."""

    first: date
    last: date
    groups: tuple[Group, ...]
    weeks: tuple[Row, ...] | None

    @property
    def pages(self) -> tuple[Row, ...]:
        return tuple(row for group in self.groups for row in group.pages)


def make_figures(totals: Totals, titles: Titles, today: date, days: int) -> Figures:
    """Of so many days before today: today is not over, and what grows while one watches would tell the time.

    A page of the content is listed however often it was opened; any other only from 5 on, for that it is listed would
    say that somebody opened it.
    """
    first, last = today - timedelta(days), today - timedelta(1)
    counted = {key: total for key, total in totals.items() if first.isoformat() <= key[0] <= last.isoformat()}
    by_page: Counter[str] = Counter()
    for (_, page), total in counted.items():
        by_page[page] += total
    listed = {*titles, *(page for page, total in by_page.items() if total >= WIDTH)}
    groups = tuple(_groups({page: band_of(by_page[page]) for page in listed}, titles))
    weeks = tuple(_weeks({key: total for key, total in counted.items() if key[1] in listed}, first, last))
    pages = [row.opened for group in groups for row in group.pages]
    is_safe = may_stand_together(pages, [week.opened for week in weeks])
    return Figures(first, last, groups, weeks if is_safe else None)


def _groups(bands: dict[str, Band], titles: Titles) -> Iterator[Group]:
    """In the order of the kiosk."""
    for group in dict.fromkeys(title.group for title in titles.values()):
        yield Group(group, tuple(Row(page, of.title, bands[page]) for page, of in titles.items() if of.group == group))
    if unknown := sorted(bands.keys() - titles.keys()):
        yield Group(UNKNOWN_GROUP, tuple(Row(page, page, bands[page]) for page in unknown))


def _weeks(counted: Totals, first: date, last: date) -> Iterable[Row]:
    """Seven days each, counted back from the last day, the oldest first: none but the oldest is shorter."""
    weeks: list[Row] = []
    while last >= first:
        start = max(first, last - timedelta(_WEEK - 1))
        total = sum(total for (day, _), total in counted.items() if start.isoformat() <= day <= last.isoformat())
        weeks.append(Row(start.isoformat(), f"{start.isoformat()} to {last.isoformat()}", band_of(total)))
        last = start - timedelta(1)
    return reversed(weeks)
