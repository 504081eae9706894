"""Where each page stands: signed and by whom, changed since, overdue, or not signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kiosk.authoring.compiling import Compiled
from kiosk.authoring.documents import SignedEntry
from kiosk.authoring.signing import mark_of
from kiosk.pack.model import Reference, Topic, Walkthrough
from kiosk.problems import Severity


class State(Enum):
    SIGNED = auto()
    OVERDUE = auto()
    CHANGED = auto()
    UNSIGNED = auto()
    BROKEN = auto()  # has errors, so that nobody can say what it would show


@dataclass(frozen=True, slots=True)
class PageState:
    """A page, what is known of its review, and the mark of what it says now ("" when it is broken)."""

    path: str
    state: State
    mark: str = ""
    entry: SignedEntry | None = None
    page: Topic | Walkthrough | None = None

    def in_words(self) -> str:
        if self.state is State.BROKEN:
            return "has errors"
        if self.entry is None:
            return "not signed"
        who = f"{self.entry.name}, {self.entry.role}"
        if self.state is State.CHANGED:
            return f"changed after {who}, signed it on {self.entry.reviewed}"
        if self.state is State.OVERDUE:
            return f"signed by {who}; the next review was due on {self.entry.next_review}"
        return f"signed by {who}, on {self.entry.reviewed}, until {self.entry.next_review}"


def states_of(compiled: Compiled, today: str) -> list[PageState]:
    """Every page that is not hidden, by path. `compiled` has no previous pack, and `today` is an ISO day."""
    broken = {problem.file for problem in compiled.problems if problem.severity is Severity.ERROR}
    pages = {unit.record.path: row for unit in compiled.units for row in unit.rows if isinstance(row, _PAGES)}
    states = []
    for path in compiled.pages:
        entry, page = compiled.environment.reviews.get(path), pages.get(path)
        if path in broken or page is None:
            states.append(PageState(path, State.BROKEN, entry=entry))
        else:
            states.append(PageState(path, _state(page, entry, today), mark_of(page), entry, page))
    return states


_PAGES = (Topic, Walkthrough)


def _state(page: Topic | Walkthrough, entry: SignedEntry | None, today: str) -> State:
    if entry is None:
        return State.UNSIGNED
    if entry.signed != mark_of(page):
        return State.CHANGED
    return State.OVERDUE if entry.next_review < today else State.SIGNED


def summary(states: Sequence[PageState]) -> str:
    signed = sum(state.state is State.SIGNED for state in states)
    if not signed:
        return "No page is signed by a clinician yet: `kiosk review` does that."
    verb = "is" if signed == 1 else "are"
    return f"{signed} of {len(states)} pages {verb} signed by a clinician."


def citations(compiled: Compiled) -> dict[str, str]:
    """The sources in words, by id."""
    rows = (row for unit in compiled.units for row in unit.rows)
    return {row.id: row.citation for row in rows if isinstance(row, Reference)}
