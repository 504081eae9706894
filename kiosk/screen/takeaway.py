"""What people take with them: codes for a phone, questions to ask, and with a nurse a handout on paper."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.pack.reader import PackError
from kiosk.screen.action import action
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.station.options import Handout as HandoutSettings
from kiosk.visit.guided import Dose
from kiosk.visit.journey import Screen
from kiosk.visit.takeaway import Question, TakeHome
from kiosk.visit.visit import Visit

if TYPE_CHECKING:
    from kiosk.paper.printing.printer import Printer
    from kiosk.paper.qr import Code
    from kiosk.screen.player import Player
    from kiosk.screen.saver import Saver

log = logging.getLogger(__name__)


class Made(NamedTuple):
    """A finished handout: the bytes of a PDF, and on how many sheets it is."""

    pdf: bytes
    sheets: int


def say(words: str) -> str:
    """One of the words of `kiosk.paper`, in the language of the visit."""
    return QCoreApplication.translate("Handout", words)


@QmlElement
class TakeAway(QObject):
    """A patient alone gets codes and ticks questions. Paper and files are for staff, in a guided visit."""

    changed = Signal()

    def __init__(self, player: Player) -> None:
        super().__init__(player)
        self._player = player
        self._settings = HandoutSettings()
        self._codes: tuple[Code, ...] = ()
        self._number = 0
        self._message = ""
        self._printer: Printer | None = None
        self._saver: Saver | None = None
        self._on_the_way = 0  # sheets that the printer was sent and has not taken yet
        player.moved.connect(self._arrive)
        player.wiped.connect(self.wipe)

    def allow(self, settings: HandoutSettings) -> None:
        """What this device may do, from its settings. Before this is called, codes and questions alone."""
        self._settings = settings
        self.changed.emit()

    @property
    def visit(self) -> Visit:
        return self._player.visit

    def follow_up(self) -> None:
        self._player.follow_up()

    @property
    def _home(self) -> TakeHome:
        return self.visit.take_home

    # What the visitor does

    @Slot()
    @action
    def openQr(self) -> None:
        """Lay the code of the page in front over it. A page that has none opens nothing."""
        library = self._player.library
        if library is None:
            return
        from kiosk.paper.qr import codes_of  # noqa: PLC0415 -- only for those who ask for a code
        from kiosk.screen.gathering import in_words, part_at  # noqa: PLC0415

        part = part_at(library, self.visit.journey.place)
        if part is None:
            return
        try:
            notices = library.pack.notices(library.language)
        except PackError:
            log.exception("There is no code to show")
            return
        questions = in_words(library, self._home.questions)
        self._codes = codes_of(say, part, library.pack.manifest.clinic, notices, questions)
        self._number = 0
        self.changed.emit()

    @Slot()
    @action
    def closeQr(self) -> None:
        self.put_away()

    def put_away(self) -> None:
        if self._codes:
            self._codes, self._number = (), 0
            self.changed.emit()

    @Slot()
    @action
    def nextCode(self) -> None:
        """The next code of the page; after the last the first again."""
        if self._codes:
            self._number = (self._number + 1) % len(self._codes)
            self.changed.emit()

    @Slot(int, int)
    @action
    def toggleQuestion(self, block: int, item: int) -> None:
        """Tick a question of the topic in front, or untick it: its block on the page and its number in there."""
        place = self.visit.journey.place
        if place.screen is Screen.TOPIC:
            self.visit.take_home = self._home.toggled(Question(place.id, block, item))
            self.changed.emit()

    # What staff do

    @Slot("QStringList")
    @action
    def printHandout(self, parts: list[str]) -> None:
        """Print pages, each named as "topic:id" or "walkthrough:id". None: the nurse's plan, or the page in front."""
        if not self.canPrint or (self._printer is not None and self._printer.is_busy):
            return
        made = self._make(parts)
        if made is None:
            return
        from kiosk.paper.trouble import PRINTING, Trouble  # noqa: PLC0415 -- as all that prints, when it is first used

        if self._home.sheets + made.sheets > self._settings.pages_per_visit:
            self._complain(str(Trouble.TOO_MANY))
            return
        self._on_the_way = made.sheets
        self._tell(PRINTING)
        self._printer_made().print_(made.pdf)

    @Slot("QStringList")
    @action
    def saveHandout(self, parts: list[str]) -> None:
        """The same as a file in the folder of the settings."""
        from kiosk.paper.trouble import SAVING  # noqa: PLC0415

        if not self.canSave or self._settings.folder is None:
            return
        if self._saver is not None and self._saver.is_busy:
            self._tell(SAVING)
            return
        made = self._make(parts)
        if made is not None:
            self._tell(SAVING)
            self._saver_made().save(made.pdf, self._settings.folder)

    def _printer_made(self) -> Printer:
        if self._printer is None:
            from kiosk.paper.printing import make_printer  # noqa: PLC0415

            self._printer = make_printer(self._settings.printer, self._settings.paper, self)
            self._printer.taken.connect(self._taken)
            self._printer.failed.connect(self._complain)
        return self._printer

    def _saver_made(self) -> Saver:
        if self._saver is None:
            from kiosk.screen.saver import Saver  # noqa: PLC0415

            self._saver = Saver(self)
            self._saver.saved.connect(self._saved)
            self._saver.failed.connect(self._complain)
        return self._saver

    @Slot()
    def _taken(self) -> None:
        from kiosk.paper.trouble import PRINTED  # noqa: PLC0415

        sheets, self._on_the_way = self._on_the_way, 0
        self.visit.take_home = self._home.printed(sheets)
        self._tell(PRINTED, str(sheets))

    @Slot(str)
    def _saved(self, name: str) -> None:
        from kiosk.paper.trouble import SAVED  # noqa: PLC0415

        self._tell(SAVED, name)

    @Slot(str)
    def _complain(self, trouble: str) -> None:
        from kiosk.paper.trouble import IN_WORDS, Trouble  # noqa: PLC0415

        log.warning("A handout was not made, printed or saved: %s", trouble)
        self._tell(IN_WORDS[Trouble(trouble)])

    def _tell(self, words: str, value: str = "") -> None:
        self._message = say(words).replace("%1", value)
        self.changed.emit()

    # What a handout is made of

    def _make(self, names: Sequence[str]) -> Made | None:
        """None, and a message, where it cannot be made. Takes some tenths of a second."""
        from PySide6.QtGui import QPageSize  # noqa: PLC0415

        from kiosk.paper.handout.making import make_handout  # noqa: PLC0415
        from kiosk.screen import fonts  # noqa: PLC0415
        from kiosk.screen.gathering import handout_of, place_of  # noqa: PLC0415

        library = self._player.library
        planned = [part.place for part in self.visit.guided.plan]
        here = [self.visit.journey.place] if self._may_take_page else []
        places = [place_of(name) for name in names] or planned or here
        is_plan = bool(planned) and not names
        try:
            handout = handout_of(library, places, self._home.questions, is_plan=is_plan) if library else None
        except PackError:
            log.exception("The handout cannot be made")
            handout = None
        else:
            if handout is None:
                self._complain("nothing")
                return None
        if library is None or handout is None:
            self._complain("unmade")
            return None
        size = QPageSize.PageSizeId.A4 if self._settings.paper == "a4" else QPageSize.PageSizeId.Letter
        font = fonts.load((*fonts.UPRIGHT, *fonts.SLANTED))
        return Made(*make_handout(handout, QPageSize(size), say, library.pack.media, font))

    @property
    def _may_take_page(self) -> bool:
        """Whether the page in front may go along: after the dose, none that is for before it."""
        from kiosk.screen.planning import is_for_later  # noqa: PLC0415 -- where a nurse is, it is there already

        return self.visit.guided.dose is not Dose.GIVEN or is_for_later(self._player.staff_notes)

    # What follows

    @Slot()
    def _arrive(self) -> None:
        """Another page, or another language, is in front."""
        self._codes, self._number, self._message = (), 0, ""
        self.changed.emit()

    @Slot()
    def wipe(self) -> None:
        """The visit is over. Its ticks went with it; here goes what is on the screen and on its way to a printer."""
        if self._printer is not None:
            self._printer.forget()
        if self._saver is not None:
            self._saver.forget()
        self._on_the_way = 0
        self._arrive()

    # What QML reads

    @Property(bool, notify=changed)
    def isQrOpen(self) -> bool:
        return bool(self._codes)

    @Property(int, notify=changed)
    def codeSize(self) -> int:
        """How many modules a side of the code in front has; 0 without a code."""
        return len(self._codes[self._number].rows) if self._codes else 0

    @Property(str, notify=changed)
    def codeOutline(self) -> str:
        """The dark modules of the code in front as the path of an SVG drawing, a unit for each."""
        return self._codes[self._number].outline if self._codes else ""

    @Property(str, notify=changed)
    def codeText(self) -> str:
        """The words that the code in front carries."""
        return self._codes[self._number].text if self._codes else ""

    @Property(int, notify=changed)
    def codeNumber(self) -> int:
        """Which of the codes is in front, counted from 1."""
        return self._number + 1

    @Property(int, notify=changed)
    def codeCount(self) -> int:
        return len(self._codes)

    @Property(bool, notify=changed)
    def isAddress(self) -> bool:
        """Whether the code carries the clinic's own address, which needs a network, instead of words."""
        library = self._player.library
        return library is not None and bool(library.pack.manifest.clinic.get("web_address"))

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def ticked(self) -> list[str]:
        """The ticked questions of the topic in front, each as "block.item"."""
        topic = self.visit.journey.place.id
        return [f"{question.block}.{question.item}" for question in self._home.questions if question.topic == topic]

    @Property(int, notify=changed)
    def tickedCount(self) -> int:
        """How many questions of this visit are ticked, on all pages."""
        return len(self._home.questions)

    @Property(bool, notify=changed)
    def canPrint(self) -> bool:
        return self._settings.printing == "on" and self.visit.guided.is_open

    @Property(bool, notify=changed)
    def canSave(self) -> bool:
        return self._settings.folder is not None and self.visit.guided.is_open

    @Property(str, notify=changed)
    def message(self) -> str:
        """What has become of the last handout, in plain words for staff; empty when there is nothing to say."""
        return self._message
