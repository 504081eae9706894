"""How long a page may be at most: what is longer, a kiosk takes for damage and does not show."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.pages import Page, TopicPage
from kiosk.pack import codec
from kiosk.problems import Problem

_ADVICE = "make several pages of it"
# Of fewer words no page has ever come to a tenth of the bytes, whatever else is in it.
_LONG = 2_000


def check(page: Page) -> Iterator[Problem]:
    record = page.topic if isinstance(page, TopicPage) else page.walkthrough
    parts = [page.topic.words] if isinstance(page, TopicPage) else [step.words for step in page.walkthrough.steps]
    if (words := max(parts, default=0)) > codec.MOST_WORDS:
        message = f"{words:,} words stand here, {codec.MOST_WORDS:,} are the most"
        yield Problem(page.file, 0, 0, message, _ADVICE)
    elif sum(parts) > _LONG and (size := len(codec.encode(record).encode())) > codec.LONGEST_PAGE:
        message = f"the page takes {size / 1e6:.1f} MB, {codec.LONGEST_PAGE / 1e6:.1f} MB is the most"
        yield Problem(page.file, 0, 0, message, _ADVICE)
