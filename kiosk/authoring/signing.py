"""Sign-offs: what exactly a clinician signed, and whether that is still what patients read."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Container, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

from kiosk.authoring.documents import SignedEntry
from kiosk.authoring.findings import Findings
from kiosk.authoring.pages import Page, TopicPage
from kiosk.pack.model import Review, Span, Text, Topic, Walkthrough
from kiosk.problems import Problem, Severity

_AGAIN = "have it signed again"
_NOT_SHOWN = ("id", "words", "starts", "ends")  # of a step


def mark_of(page: Topic | Walkthrough) -> str:
    """Twelve hex digits that change with anything patients or staff read or see on the page, and with its sources.

    The clinic's own values count: a page with another food rule is another page. Where it stands in lists, what it
    links to, bold letters, and the version of the kiosk do not.
    """
    parts, more = (page.blocks, page.staff) if isinstance(page, Topic) else (page.steps, page.check_yourself)
    shown = [page.card.title, page.card.summary, _shown(parts)]
    if more:  # left out when there is nothing, like a field
        shown.append(_shown(more))
    return hashlib.sha256(json.dumps(shown).encode()).hexdigest()[:12]


def _shown(part: object) -> object:
    """A part of a page as JSON can hold it: every field of its records, because every one of them can be seen.

    Fields that hold nothing, or what they hold unless an author says otherwise, are left out, so that a field that is
    new in the kiosk unsigns no page without it.
    """
    if isinstance(part, tuple):
        if part and all(isinstance(span, Span) for span in part):
            return _marked(part)
        return [_shown(item) for item in part]
    if is_dataclass(part):
        values = [(field, getattr(part, field.name)) for field in fields(part) if field.name not in _NOT_SHOWN]
        held = {
            field.name: _shown(value)
            for field, value in values
            if value not in ("", (), None) and value != field.default
        }
        return {"kind": getattr(part, "kind", ""), **held}
    return part


def _marked(text: Text) -> str:
    """The words, and which sources stand behind which of them."""
    return "".join(f"[{span.target}]" if span.kind == "ref" else span.text for span in text)


def signed(page: Page, entry: SignedEntry | None, findings: Findings) -> Topic | Walkthrough:
    """The page with its review, when what was signed is what it says now; else without one, and a note why."""
    record = page.topic if isinstance(page, TopicPage) else page.walkthrough
    if entry is None:
        return record
    if entry.signed != mark_of(record):
        findings.note(0, 0, f"this page changed after {entry.name} signed it on {entry.reviewed}", _AGAIN)
        return record
    return replace(record, review=Review(entry.name, entry.role, entry.reviewed, entry.next_review))


def overdue(reviews: Mapping[str, SignedEntry], pages: Container[str], today: datetime.date) -> Iterator[Problem]:
    """A note for each of the pages whose next review was due before `today`. The kiosk shows it as not reviewed."""
    for path, entry in reviews.items():
        if path in pages and entry.next_review < today.isoformat():
            message = f"the next review of this page was due on {entry.next_review}"
            yield Problem(path, 0, 0, message, _AGAIN, Severity.NOTE)
