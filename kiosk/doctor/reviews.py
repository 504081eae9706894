"""How many pages a clinician has signed, and which of the reviews are overdue."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kiosk.pack.reader import Pack, PackError

if TYPE_CHECKING:
    from kiosk.pack.model import Review

log = logging.getLogger(__name__)


class Reviews(NamedTuple):
    """How many pages there are in all languages, and how many of them nobody signed, or long ago."""

    pages: int = 0
    unsigned: int = 0
    overdue: int = 0


def count_reviews(pack: Pack, today: str) -> Reviews:
    """`today` is an ISO 8601 day. Reads every page (78 pages took 0.5 s). Raises PackError."""
    found = list(_reviews(pack))
    signed = [review for review in found if review is not None]
    overdue = sum(review.next_review < today for review in signed)
    return Reviews(len(found), len(found) - len(signed), overdue)


def _reviews(pack: Pack) -> Iterator[Review | None]:
    for language in pack.manifest.languages:
        for section in pack.sections(language):
            for card in pack.topic_cards(language, section.id):
                yield pack.topic(language, card.id).review
        for walk in pack.walkthrough_cards(language):
            yield pack.walkthrough(language, walk.id).review


class DailyCount:
    """Counts once a day, in a thread of its own: the screen waits for nothing."""

    def __init__(self, pack: Path, today: Callable[[], str]) -> None:
        self._pack = pack
        self._today = today
        self._day = ""
        self._latest = Reviews()
        self._thread: threading.Thread | None = None

    def latest(self) -> Reviews:
        """What is known by now: all zero until the first count is done, and of a pack that cannot be read."""
        today = self._today()
        known = self._latest
        if today != self._day:
            self._day = today
            self._thread = threading.Thread(target=self._count, args=(today,), daemon=True)
            self._thread.start()
        return known

    def wait(self) -> None:
        """Until the count that was begun is done."""
        if self._thread is not None:
            self._thread.join()

    def _count(self, today: str) -> None:
        try:
            pack = Pack.open(self._pack)
            try:
                self._latest = count_reviews(pack, today)
            finally:
                pack.close()
        except PackError as error:
            log.warning("The reviews cannot be counted: %s", error)
