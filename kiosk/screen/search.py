"""Search: what was typed, letter by letter, and what was found for it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.pack.reader import PackError
from kiosk.screen.cards import health_icon
from kiosk.screen.library import Library
from kiosk.screen.lists import RecordModel
from kiosk.screen.presence import Presence
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.screen.styling import escaped
from kiosk.visit.visit import Visit

if TYPE_CHECKING:
    from kiosk.pack.lexicon import Hit, Urgent
    from kiosk.pack.search import Found, Search

log = logging.getLogger(__name__)

LONGEST_TEXT: Final = 40

# The order people know from their phones. It is not slower to find a letter in than the alphabet's, even for those who
# never typed (Norman and Fisher, Human Factors 24, 1982), and much faster for everybody else.
_ROWS: Final = {"es": ("qwertyuiop", "asdfghjklñ", "zxcvbnm")}
_ENGLISH: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


class ResultRow(NamedTuple):
    """`cardId` names the thing, `home` is the name of what it is part of: a section or a walkthrough."""

    kind: str
    cardId: str
    step: int
    title: str
    summary: str
    home: str
    iconName: str
    tint: str


@QmlElement
class SearchPage(QObject):
    """What is typed is kept as the place of the visit, and nowhere else: Back returns to it, and the end wipes it."""

    changed = Signal()
    languageChanged = Signal()

    def __init__(self, visit: Visit, presence: Presence, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._presence = presence
        self._results = RecordModel(ResultRow, self)
        self._library: Library | None = None
        self._language = ""
        self._search: Search | None = None
        self._homes: dict[str, tuple[str, str]] = {}  # the name and the tint of a section or a walkthrough
        self._text = ""
        self._near: list[str] = []
        self._urgent: Urgent | None = None

    def show(self, library: Library, text: str) -> None:
        """Search `library` for `text` from now on."""
        if self._library is not library or self._language != library.language:
            self._open(library)
        self._find(text)

    def _open(self, library: Library) -> None:
        from kiosk.pack.search import Search  # noqa: PLC0415 -- start-up searches for nothing

        pack, language = library.pack, library.language
        self._search = Search(pack, language)
        self._homes = {card.id: (card.title, "sage") for card in pack.walkthrough_cards(language)}
        self._homes |= {section.id: (section.title, section.tint) for section in pack.sections(language)}
        self._library, self._language = library, language
        self.languageChanged.emit()

    def clear(self) -> None:
        self._fill("", None)

    def _find(self, text: str) -> None:
        try:
            found = self._search.find(text) if self._search else None
        except PackError:
            # The keys stay, and the way to our staff: a page that is damaged cannot be found, the others can be opened.
            log.exception("The search failed")
            found = None
        self._fill(text, found)

    def _fill(self, text: str, found: Found | None) -> None:
        self._text = text
        self._near = list(found.near) if found else []
        self._urgent = found.urgent if found else None
        self._results.renew([self._row(hit) for hit in found.hits] if found else [])
        self.changed.emit()

    def _row(self, hit: Hit) -> ResultRow:
        icon = health_icon(hit.icon) or "controls/book-open"
        home, tint = self._homes.get(hit.home or hit.id, ("", ""))
        return ResultRow(hit.kind, hit.id, hit.step, hit.title, hit.summary, home, icon, tint)

    # What the visitor does. Not an `action`: people type faster than they mean to press twice.

    @Slot(str)
    def type(self, letter: str) -> None:
        """One letter or a space."""
        if len(letter) == 1 and (letter.isalpha() or (letter == " " and self._text and self._text[-1] != " ")):
            self._retype((self._text + letter.lower())[:LONGEST_TEXT])

    @Slot()
    def erase(self) -> None:
        """Take the last letter away."""
        self._retype(self._text[:-1])

    @Slot()
    def eraseAll(self) -> None:
        self._retype("")

    @Slot(str)
    def take(self, text: str) -> None:
        """Search for another spelling instead."""
        self._retype(text[:LONGEST_TEXT])

    def _retype(self, text: str) -> None:
        self._visit.idle.extend()
        if text != self._text:
            self._visit.journey.retype(text)
            self._find(text)
        self._presence.follow_up()

    def _letters(self) -> tuple[str, ...]:
        return _ROWS.get(self._language.partition("-")[0], _ENGLISH)

    # What QML reads

    @Property(QObject, constant=True)
    def results(self) -> QObject:
        return self._results

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._results.rows)

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._text

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def near(self) -> list[str]:
        """Other spellings that find something."""
        return self._near

    @Property(str, notify=changed)
    def urgency(self) -> str:
        """ "emergency" or "crisis-line" when a word of danger was typed, else empty."""
        return self._urgent.urgency if self._urgent else ""

    @Property(str, notify=changed)
    def urgentTitle(self) -> str:
        """What to do, as styled text."""
        return escaped(self._urgent.title) if self._urgent else ""

    @Property(str, notify=changed)
    def urgentText(self) -> str:
        return escaped(self._urgent.text) if self._urgent else ""

    @Property(str, notify=changed)
    def urgentSpoken(self) -> str:
        return f"{self._urgent.title}. {self._urgent.text}" if self._urgent else ""

    @Property("QStringList", notify=languageChanged)  # type: ignore[arg-type]
    def rows(self) -> list[str]:
        """The letters of the keyboard, row by row, as on the keyboards that people know."""
        return list(self._letters())

    @Property(str, notify=languageChanged)
    def alphabet(self) -> str:
        """The same letters in the order of the alphabet, for a glass too narrow for those rows."""
        return "".join(sorted("".join(self._letters()), key=lambda letter: "nz" if letter == "ñ" else letter))
