"""Typed spans to the few tags that QML's `Text.StyledText` knows.

Content never reaches Qt as markup: every word is escaped here, and the only tags are the ones written in this file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.pack.model import Review, Span, Text

_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": " "})


def styled(text: Text) -> str:
    """The text with bold, italics, and links of the form `word:id` and `topic:id`. Marks for sources are left out."""
    return "".join(_styled(span) for span in text if span.kind != "ref").strip()


def escaped(text: str) -> str:
    """Plain text as styled text."""
    return text.translate(_ESCAPES)


def _styled(span: Span) -> str:
    html = escaped(span.text)
    if span.kind == "term":
        html = f'<a href="word:{escaped(span.target)}">{html}</a>'
    elif span.kind == "topic":
        html = f'<a href="topic:{escaped(span.target)}">{html}</a>'
    if span.strong or span.kind == "clinic":
        html = f"<b>{html}</b>"
    return f"<i>{html}</i>" if span.emphasis else html


def marks(text: Text, references: Sequence[str]) -> str:
    """The numbers of the sources of a text, such as "1, 3", counted by the page's own list."""
    cited = {id_ for span in text if span.kind == "ref" for id_ in span.target.split()}
    return ", ".join(str(number) for number, id_ in enumerate(references, start=1) if id_ in cited)


def cited(texts: Iterable[Text]) -> tuple[str, ...]:
    """The references of some texts in the order of their first mark."""
    ids = (id_ for text in texts for span in text if span.kind == "ref" for id_ in span.target.split())
    return tuple(dict.fromkeys(ids))


def in_force(review: Review | None, today: str) -> Review | None:
    """The sign-off while its next review is not overdue. `today` is an ISO 8601 day."""
    return review if review and today <= review.next_review else None


def reviewer(review: Review | None) -> str:
    return f"{review.name}, {review.role}" if review else ""
