"""A walkthrough: the step in front and the rail of all steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.screen.library import Library
from kiosk.screen.lists import RecordModel
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.screen.styling import cited, in_force, reviewer, styled

if TYPE_CHECKING:
    from kiosk.pack.cards import Translated
    from kiosk.pack.model import Review, StaffNotes, Text, Walkthrough


class RailRow(NamedTuple):
    """One mark on the step rail. `progress` is "done", "now" or "ahead"."""

    number: int
    title: str
    progress: str


def derive_rail(titles: tuple[str, ...], now: int) -> tuple[RailRow, ...]:
    def progress(number: int) -> str:
        if number == now:
            return "now"
        return "done" if number < now else "ahead"

    return tuple(RailRow(number + 1, title, progress(number)) for number, title in enumerate(titles))


@QmlElement
class WalkthroughPage(QObject):
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rail = RecordModel(RailRow, self)
        self._library: Library | None = None
        self._review: Review | None = None
        self._cautions: list[str] = []
        self.clear()

    def show(self, library: Library, walkthrough: str, number: int) -> int:
        """Show a step, counted from 0, and return its number of words."""
        found = self._walkthrough
        if found is None or found.card.id != walkthrough or self._library is not library:
            found = library.pack.walkthrough(library.language, walkthrough)
        number = min(max(number, 0), len(found.steps) - 1)
        step = found.steps[number]
        marked = cited(text for group in (step.text, step.feel, step.do, step.tell) for text in group)
        sources = [reference.citation for reference in library.pack.references(marked)]
        self._library = library
        self._review = in_force(found.review, library.today())
        self._cautions = library.cautions(found.translation)
        self._fill(found, number, sources)
        return found.steps[number].words

    def clear(self) -> None:
        self._library = self._review = None
        self._cautions = []
        self._fill(None, 0, [])

    def _fill(self, walkthrough: Walkthrough | None, number: int, sources: list[str]) -> None:
        self._walkthrough, self._number, self._sources = walkthrough, number, sources
        steps = walkthrough.steps if walkthrough else ()
        self._step = steps[number] if steps else None
        self._rail.renew(derive_rail(tuple(step.title for step in steps), number))
        self.changed.emit()

    @property
    def last(self) -> int:
        """The number of the last step, counted from 0."""
        return len(self._walkthrough.steps) - 1 if self._walkthrough else 0

    @Property(QObject, constant=True)
    def rail(self) -> QObject:
        return self._rail

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._walkthrough.card.title if self._walkthrough else ""

    @Property(int, notify=changed)
    def number(self) -> int:
        """The step in front, counted from 0."""
        return self._number

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._walkthrough.steps) if self._walkthrough else 0

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._step.title if self._step else ""

    @Property(str, notify=changed)
    def nextTitle(self) -> str:
        """The title of the step that follows, empty at the last."""
        if self._walkthrough is None or self._number >= self.last:
            return ""
        return self._walkthrough.steps[self._number + 1].title

    @property
    def has_check(self) -> bool:
        """Whether questions to check oneself follow the last step."""
        return self._walkthrough is not None and bool(self._walkthrough.check_yourself)

    @Property(str, notify=changed)
    def when(self) -> str:
        return self._step.when if self._step else ""

    @Property(str, notify=changed)
    def scene(self) -> str:
        return self._step.scene if self._step else ""

    @Property(str, notify=changed)
    def alt(self) -> str:
        return self._step.alt if self._step else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def texts(self) -> list[str]:
        return _styled(self._step.text if self._step else ())

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def feel(self) -> list[str]:
        return _styled(self._step.feel if self._step else ())

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def toDo(self) -> list[str]:
        return _styled(self._step.do if self._step else ())

    @Property(str, notify=changed)
    def tellTitle(self) -> str:
        """What stands over `tell` on this step, where it is not the usual words."""
        return self._step.tell_title if self._step else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def tell(self) -> list[str]:
        return _styled(self._step.tell if self._step else ())

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def sources(self) -> list[str]:
        return self._sources

    @property
    def staff_notes(self) -> StaffNotes | None:
        """For a nurse; no visitor is shown them."""
        return self._step.staff if self._step else None

    @property
    def translation(self) -> Translated:
        return self._walkthrough.translation if self._walkthrough else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def cautions(self) -> list[str]:
        """What people must know of a translation, in both languages."""
        return self._cautions

    @Property(str, notify=changed)
    def reviewer(self) -> str:
        """Who signed the walkthrough off, or an empty string: also when the next review is overdue."""
        return reviewer(self._review)

    @Property(str, notify=changed)
    def reviewed(self) -> str:
        """The day of the sign-off, ISO 8601, or an empty string."""
        return self._review.reviewed if self._review else ""


def _styled(texts: tuple[Text, ...]) -> list[str]:
    return [styled(text) for text in texts]
