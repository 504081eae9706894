"""What stands at the end of every page of the content: who checked it, what to keep in mind, where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

from kiosk.export.leaf import Leaf, icon
from kiosk.pack.model import Reference, Review
from kiosk.screen.styling import in_force, reviewer

# In the order in which the kiosk says them; "advice" stands at the foot of every page.
TOPIC_NOTICES: Final = (
    "follow-clinic",
    "medicines",
    "off-label",
    "no-promise",
    "caution",
    "not-consent",
    "after-dose",
)
STEP_NOTICES: Final = ("follow-clinic",)


def ending_html(leaf: Leaf, review: Review | None, notices: Sequence[str]) -> str:
    """`notices` are keys. The sources are those of the leaf."""
    edition = leaf.edition
    said = "".join(f"<p>{escape(edition.notices[key])}</p>" for key in notices if key in edition.notices)
    references = edition.library.pack.references(leaf.references)
    return f'<div class="ending">{_review(leaf, review)}{said}{"".join(_sources(leaf, references))}</div>'


def citation_html(reference: Reference) -> str:
    """An address is a link only where a browser can follow it."""
    if not reference.url:
        return escape(reference.citation)
    url = escape(reference.url)
    link = f'<a href="{url}" rel="noreferrer">{url}</a>' if reference.url.startswith(("https://", "http://")) else url
    return f"{escape(reference.citation)} {link}"


def _review(leaf: Leaf, review: Review | None) -> str:
    """Who signed the page, and until when: a page that was saved or printed outlives its review."""
    edition, words = leaf.edition, leaf.edition.words
    valid = in_force(review, edition.library.today())
    if valid is None:
        text = edition.notices.get("not-reviewed", "")
        return f'<p class="review">{icon("controls/clock")}<span>{escape(text)}</span></p>' if text else ""
    said = words.reviewed.format(words.date(valid.reviewed), reviewer(valid))
    until = words.next_review.format(words.date(valid.next_review))
    return f'<p class="review">{icon("controls/seal-check")}<span>{escape(said)}. {escape(until)}.</span></p>'


def _sources(leaf: Leaf, references: Iterable[Reference]) -> Iterator[str]:
    entries = "".join(
        f'<li id="source-{number}">{citation_html(reference)}</li>'
        for number, reference in enumerate(references, start=1)
    )
    if entries:
        yield f'<section class="sources"><h2>{escape(leaf.edition.words.sources)}</h2><ol>{entries}</ol></section>'
