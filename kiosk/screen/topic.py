"""A topic: its blocks, what to read next, where it comes from and who reviewed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.pack.reader import NotInPackError
from kiosk.screen.cards import CardRow, health_icon, topic_card_row
from kiosk.screen.library import Library
from kiosk.screen.lists import RecordModel
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.screen.rows import BlockRow
from kiosk.screen.styling import in_force, reviewer

if TYPE_CHECKING:
    from kiosk.pack.cards import Section, Translated
    from kiosk.pack.model import Review, StaffNotes, Topic


# So many texts are laid out in a third of a frame, also the first ones after a start.
_PORTION: Final = 5


def portions(rows: Sequence[BlockRow]) -> Iterator[tuple[BlockRow, ...]]:
    """The rows in order, a few texts at a time."""
    portion: list[BlockRow] = []
    texts = 0
    for row in rows:
        portion.append(row)
        texts += 1 + len(row.items)
        if texts >= _PORTION:
            yield tuple(portion)
            portion, texts = [], 0
    if portion:
        yield tuple(portion)


@QmlElement
class TopicPage(QObject):
    """A long page is laid out from frame to frame: the touch that opens it is answered by its beginning."""

    changed = Signal()
    grown = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._blocks = RecordModel(BlockRow, self)
        self._rows: tuple[BlockRow, ...] = ()
        self._rest: list[tuple[BlockRow, ...]] = []  # what is still to be laid out
        self._next = RecordModel(CardRow, self)
        self._review: Review | None = None
        self._cautions: list[str] = []
        self.clear()

    def show(self, library: Library, topic: str) -> int:
        """Fill the page and return its number of words."""
        from kiosk.screen.blocks import block_rows  # noqa: PLC0415 -- start-up shows no page

        found = library.pack.topic(library.language, topic)
        section = library.section(found.card.section)
        cards = []
        for id_ in found.next_topics:
            try:
                cards.append(library.pack.topic_card(library.language, id_))
            except NotInPackError:
                continue  # a translation may lack the topic; the page does not need it
        sources = [reference.citation for reference in library.pack.references(found.references)]
        self._lay_out(block_rows(found.blocks, found.references))
        self._review = in_force(found.review, library.today())
        self._cautions = library.cautions(found.translation)
        self._fill(found, section, sources, [topic_card_row(card, section.tint) for card in cards])
        return found.words

    def clear(self) -> None:
        self._lay_out(())
        self._review = None
        self._cautions = []
        self._fill(None, None, [], [])

    def _fill(self, topic: Topic | None, section: Section | None, sources: list[str], cards: list[CardRow]) -> None:
        self._topic, self._section, self._sources = topic, section, sources
        # The first picture stands beside the text where there is room; the page decides where.
        self._figure = next((row for row in self._rows if row.kind == "figure"), None)
        self._next.fill(cards)
        self.changed.emit()

    def _lay_out(self, rows: tuple[BlockRow, ...]) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        first, *self._rest = portions(rows) if rows else ((),)
        self._blocks.fill(first)
        self.grown.emit()

    @Slot()
    def layOutMore(self) -> None:
        if self._rest:
            self._blocks.extend(self._rest.pop(0))
            self.grown.emit()

    @Slot()
    def layOutAll(self) -> None:
        while self._rest:
            self.layOutMore()

    @Property(bool, notify=grown)
    def isGrowing(self) -> bool:
        """Whether the end of the page is still to be laid out."""
        return bool(self._rest)

    @Property(QObject, constant=True)
    def blocks(self) -> QObject:
        return self._blocks

    @Property(QObject, constant=True)
    def nextTopics(self) -> QObject:
        return self._next

    @Property(int, notify=changed)
    def nextCount(self) -> int:
        return len(self._next.rows)

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._topic.card.title if self._topic else ""

    @Property(str, notify=changed)
    def sectionTitle(self) -> str:
        return self._section.title if self._section else ""

    @Property(str, notify=changed)
    def sectionId(self) -> str:
        return self._section.id if self._section else ""

    @Property(str, notify=changed)
    def sectionIcon(self) -> str:
        return health_icon(self._section.icon) if self._section else ""

    @Property(str, notify=changed)
    def tint(self) -> str:
        return self._section.tint if self._section else ""

    @Property(str, notify=changed)
    def figure(self) -> str:
        """The path of the first picture in the pack, or an empty string."""
        return self._figure.source if self._figure else ""

    @Property(str, notify=changed)
    def figureAlt(self) -> str:
        return self._figure.alt if self._figure else ""

    @Property(str, notify=changed)
    def figureCaption(self) -> str:
        return self._figure.spoken if self._figure else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def sources(self) -> list[str]:
        return self._sources

    @property
    def staff_notes(self) -> StaffNotes | None:
        """For a nurse; no visitor is shown them."""
        return self._topic.staff if self._topic else None

    @property
    def translation(self) -> Translated:
        return self._topic.translation if self._topic else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def cautions(self) -> list[str]:
        """What people must know of a translation, in both languages."""
        return self._cautions

    @Property(str, notify=changed)
    def reviewer(self) -> str:
        """Who signed the page off, or an empty string: also when the next review is overdue."""
        return reviewer(self._review)

    @Property(str, notify=changed)
    def reviewed(self) -> str:
        """The day of the sign-off, ISO 8601, or an empty string."""
        return self._review.reviewed if self._review else ""
