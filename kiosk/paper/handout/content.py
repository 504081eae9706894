"""What a handout is made of. Nothing in it is about a person: what is personal, a pen writes on the paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Final, NamedTuple

from kiosk.pack import model
from kiosk.pack.cards import Media
from kiosk.paper.handout import wording
from kiosk.paper.handout.wording import Say


class Part(NamedTuple):
    """One page to take home.

    `citations` are its sources as the bibliography has them, `review` a sign-off that is in force, and `cautions` what
    people must know of it as a translation.
    """

    page: model.Topic | model.Walkthrough
    citations: tuple[str, ...] = ()
    review: model.Review | None = None
    cautions: tuple[str, ...] = ()


class Handout(NamedTuple):
    """At least one part. `values` are the clinic's own, and `notices` the lines of safety, both as the pack has them.

    `day` is the ISO 8601 day of the content, never that of the print. A plan ends with room for a pen.
    """

    language: str
    title: str
    parts: tuple[Part, ...]
    values: Mapping[str, str]
    notices: Mapping[str, str]
    day: str
    questions: tuple[str, ...] = ()
    is_plan: bool = False


# Finds a picture of the pack. May raise PackError.
FindMedia = Callable[[str], Media]

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\.?\Z")
# An author ends with "et al." or at the first full stop, but not inside "U.S. Food and Drug Administration".
_AUTHOR: Final = re.compile(r"\A.*?(?:\bet al\.|(?<!\b[A-Z]\.[A-Z])\.)(?=\s|\Z)", re.DOTALL)


def rich(text: model.Text) -> str:
    """The text as HTML with bold and italics. Links and marks for sources have no use on paper."""
    return "".join(_rich(span) for span in text if span.kind != "ref").strip()


def _rich(span: model.Span) -> str:
    html = escape(span.text)
    if span.strong or span.kind == "clinic":
        html = f"<b>{html}</b>"
    return f"<i>{html}</i>" if span.emphasis else html


def in_short(say: Say, citations: Iterable[str], most: int = 12) -> str:
    """Who wrote them, and when: "Domino EF. 2010" of a citation that fills two lines.

    Each author comes once, and only the `most` authors that the page names first.
    """
    years: dict[str, dict[str, None]] = {}
    for citation in citations:
        found = _AUTHOR.match(citation)
        author = found.group() if found else citation
        if not author.endswith("et al."):
            author = author.removesuffix(".")
        year = _YEAR.search(citation)
        known = years.setdefault(author, {})
        if year:
            known[year.group().removesuffix(".")] = None
    named = [f"{author} {', '.join(known)}".strip() for author, known in years.items()]
    if len(named) > most:
        named[most:] = [say(wording.MORE_SOURCES).replace("%1", str(len(named) - most))]
    return "; ".join(named)


class Phone(NamedTuple):
    label: str
    number: str


def phones(say: Say, values: Mapping[str, str]) -> tuple[Phone, ...]:
    """The clinic's numbers by day and by night. One that is not set is asked for, never made up."""
    day, night = values.get("phone", ""), values.get("after_hours_phone", "")
    ask = say(wording.ASK_STAFF)
    if not day and not night:
        return (Phone(say(wording.ANY_PHONE), ask),)
    return (Phone(say(wording.PHONE), day or ask), Phone(say(wording.AFTER_HOURS), night or ask))
