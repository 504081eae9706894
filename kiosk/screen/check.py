""" "Check yourself": three friendly questions at the end of a walkthrough. Nobody counts what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.screen.library import Library
from kiosk.screen.lists import RecordModel
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.screen.styling import cited, in_force, reviewer, styled
from kiosk.visit.journey import NO_CHOICE

if TYPE_CHECKING:
    from kiosk.pack.cards import Translated
    from kiosk.pack.model import CheckQuestion, Review, Walkthrough


class ChoiceRow(NamedTuple):
    """One answer. What it says to who chose it is empty until then."""

    html: str
    isChosen: bool
    isRight: bool
    feedback: str


def derive_choices(question: CheckQuestion, chosen: int) -> tuple[ChoiceRow, ...]:
    """Whether an answer is right is told of the one that was chosen, and of no other: the next try is open."""
    return tuple(
        ChoiceRow(
            styled(choice.text),
            number == chosen,
            number == chosen and choice.right,
            styled(choice.feedback) if number == chosen else "",
        )
        for number, choice in enumerate(question.choices)
    )


@QmlElement
class CheckPage(QObject):
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._walkthrough: Walkthrough | None = None
        self._question: CheckQuestion | None = None
        self._review: Review | None = None
        self._sources: list[str] = []
        self._cautions: list[str] = []
        self._choices = RecordModel(ChoiceRow, self)
        self.clear()

    def show(self, library: Library, walkthrough: str, number: int, chosen: int) -> int:
        """Show a question, counted from 0, with what was chosen, and return its number of words.

        Raises PackError, and IndexError for a walkthrough without questions.
        """
        found = library.pack.walkthrough(library.language, walkthrough)
        number = min(max(number, 0), len(found.check_yourself) - 1)
        question = found.check_yourself[number]
        texts = [question.question, *(text for choice in question.choices for text in (choice.text, choice.feedback))]
        self._sources = [reference.citation for reference in library.pack.references(cited(texts))]
        self._cautions = library.cautions(found.translation)
        self._review = in_force(found.review, library.today())
        self._walkthrough, self._number, self._question, self._chosen = found, number, question, chosen
        self._fill()
        return sum(len(span.text.split()) for text in texts for span in text)

    def clear(self) -> None:
        self._walkthrough = self._question = self._review = None
        self._number = 0
        self._chosen = NO_CHOICE
        self._sources = []
        self._cautions = []
        self._fill()

    def _fill(self) -> None:
        self._choices.renew(derive_choices(self._question, self._chosen) if self._question else ())
        self.changed.emit()

    @property
    def last(self) -> int:
        """The number of the last question, counted from 0."""
        return len(self._walkthrough.check_yourself) - 1 if self._walkthrough else 0

    @property
    def translation(self) -> Translated:
        return self._walkthrough.translation if self._walkthrough else ""

    @Property(QObject, constant=True)
    def choices(self) -> QObject:
        return self._choices

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._walkthrough.card.title if self._walkthrough else ""

    @Property(int, notify=changed)
    def number(self) -> int:
        """The question in front, counted from 0."""
        return self._number

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._walkthrough.check_yourself) if self._walkthrough else 0

    @Property(str, notify=changed)
    def question(self) -> str:
        return styled(self._question.question) if self._question else ""

    @Property(bool, notify=changed)
    def isAnswered(self) -> bool:
        return self._chosen != NO_CHOICE

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def sources(self) -> list[str]:
        return self._sources

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
