"""The nurse's panel of a guided visit: what to say, the teach-back, what was talked about, and the plan."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.pack.reader import PackError
from kiosk.screen.action import action
from kiosk.screen.lists import RecordModel
from kiosk.screen.planning import PlanRow, TickRow, is_for_later, offers, plan_rows
from kiosk.screen.player import Player
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.screen.styling import styled
from kiosk.screen.takeaway import TakeAway
from kiosk.station.options import Settings
from kiosk.visit.guided import Dose, Guided, Part, Tick
from kiosk.visit.journey import HOME, Place
from kiosk.visit.visit import Visit

if TYPE_CHECKING:
    from kiosk.pack.model import StaffNotes
    from kiosk.screen.library import Library

log = logging.getLogger(__name__)

# What the panel shows: the question of the dose, the plan, or the notes to the page in front.
DOSE: Final = "dose"
PLAN: Final = "plan"
NOTES: Final = "notes"


@QmlElement
class Guide(QObject):
    """Everything it knows is in the visit, and goes with it. `view` is one of "dose", "plan" and "notes"."""

    changed = Signal()

    def __init__(self, player: Player, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._seconds = settings.staff.guided_minutes * 60.0
        self._view = DOSE
        self._answer_shown = False
        self._notes: StaffNotes | None = None
        self._offers: tuple[Part, ...] = ()
        self._offered_from: tuple[Library | None, bool] | None = None
        self._ticks = RecordModel(TickRow, self)
        self._parts = RecordModel(PlanRow, self)
        player.moved.connect(self._arrive)
        player.wiped.connect(self._wiped)

    @property
    def visit(self) -> Visit:
        return self._player.visit

    @property
    def _guided(self) -> Guided:
        return self.visit.guided

    def follow_up(self) -> None:
        self._player.follow_up()

    def begin(self) -> None:
        """A nurse sits down with a patient. What was on the screen before is gone."""
        self._player.wipe()
        self._guided.begin()
        self.visit.idle.lead(self._seconds)
        self.visit.idle.extend()
        self._view = DOSE
        self.visit.debounce.allows()  # the finger that began the visit answers nothing
        self._arrive()
        self.follow_up()

    # What the nurse does

    @Slot(bool)
    @action
    def answerDose(self, given: bool) -> None:
        """Whether today's dose has been given. The answer cannot be taken back to offer consent after all."""
        if self._guided.dose is Dose.UNKNOWN:
            self._guided.dose = Dose.GIVEN if given else Dose.TO_COME
            self._view = PLAN
            self._look_up_offers()
            self._tell()

    @Slot()
    @action
    def markDoseGiven(self) -> None:
        """The dose was given while the nurse was here: from now on it is comfort and the way home."""
        self._guided.dose = Dose.GIVEN
        self._look_up_offers()
        now = {part.place: part for part in self._offers}
        # As they are offered now: a walkthrough begins behind the steps that are for before the dose.
        self._guided.replan(tuple(now[part.place] for part in self._guided.plan if part.place in now))
        if is_for_later(self._player.staff_notes):
            self._arrive()
        else:
            self._player.show_place(HOME)  # no page about consent stays in front, and none is a touch on Back away

    @Slot()
    @action
    def openPlan(self) -> None:
        if self._guided.dose is not Dose.UNKNOWN:
            self._view = PLAN
            self._tell()

    @Slot()
    @action
    def openNotes(self) -> None:
        if self._guided.dose is not Dose.UNKNOWN:
            self._view = NOTES
            self._tell()

    @Slot(str, str)
    @action
    def togglePart(self, screen: str, id_: str) -> None:
        if part := self._offer(screen, id_):
            self._guided.toggle_part(part)
            self._tell()

    @Slot(str, str)
    @action
    def openPart(self, screen: str, id_: str) -> None:
        """Show a page to the patient, whether it is in the plan or not."""
        if part := self._offer(screen, id_):
            self._show(part.opens)

    @Slot()
    @action
    def nextPart(self) -> None:
        """Show what comes next in the plan."""
        if part := self._guided.after(self.visit.journey.place):
            self._show(part.opens)

    @Slot(int)
    @action
    def toggleTick(self, number: int) -> None:
        """ "We talked about" a line of the page in front, counted from 0."""
        if self._notes and 0 <= number < len(self._notes.ticks):
            self._guided.toggle_tick(self._tick(number))
            self._tell()

    @Slot()
    @action
    def showAnswer(self) -> None:
        """Show what a good answer holds, and what to say when it does not; or put it away again."""
        self._answer_shown = not self._answer_shown
        self._tell()

    @Slot()
    @action
    def blank(self) -> None:
        """Take the patient's page off the screen for a while, or bring it back."""
        self._guided.is_blank = not self._guided.is_blank
        self._tell()

    @Slot()
    @action
    def enlarge(self) -> None:
        """Larger letters, for two people who read from one screen; or the standard ones again."""
        size = "standard" if self.isEnlarged else "large"
        self._player.choices.set_text_size(size)
        self._tell()

    @Slot()
    @action
    def endVisit(self) -> None:
        self._player.wipe()

    # What follows

    def _show(self, place: Place) -> None:
        self._view = NOTES
        self._guided.is_blank = False
        self._player.open_place(place)

    def _offer(self, screen: str, id_: str) -> Part | None:
        return next((part for part in self._offers if (part.screen, part.id) == (screen, id_)), None)

    def _look_up_offers(self) -> None:
        """What may be talked about now. A pack that cannot be read offers nothing, and says so in the log.

        It reads every page, so it does so only for another library or language, and once the dose was given.
        """
        library, is_after_dose = self._player.library, self._guided.dose is Dose.GIVEN
        if self._offered_from == (library, is_after_dose):
            return
        self._offered_from = (library, is_after_dose)
        try:
            self._offers = offers(library, is_after_dose=is_after_dose) if library else ()
        except PackError:
            log.exception("The plan cannot be offered")
            self._offers = ()

    def _tick(self, number: int) -> Tick:
        place = self.visit.journey.place
        return Tick(place.screen, place.id, place.step, number)

    @Slot()
    def _arrive(self) -> None:
        """Another page, or another language, is in front."""
        if not self._guided.is_open:
            return
        place = self.visit.journey.place
        self._guided.reach(place, is_last_step=self._player.is_last_step)
        self._notes = self._player.staff_notes
        self._answer_shown = False
        if self._guided.dose is not Dose.UNKNOWN:
            self._look_up_offers()
            now = {part.place: part for part in self._offers}  # in another language the pages have other names
            self._guided.replan(tuple(now.get(part.place, part) for part in self._guided.plan))
        self._tell()

    @Slot()
    def _wiped(self) -> None:
        self._notes = None
        self._offers, self._offered_from = (), None
        self._answer_shown = False
        self._view = DOSE
        self._tell()

    def _tell(self) -> None:
        notes = self._notes if self.mayAsk else None
        texts = notes.ticks if notes else ()
        ticks = [TickRow(text, self._guided.is_ticked(self._tick(number))) for number, text in enumerate(texts)]
        self._ticks.renew(ticks)
        self._parts.renew(plan_rows(self._offers, self._guided))
        self.changed.emit()

    # What QML reads

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._guided.is_open

    @Property(str, notify=changed)
    def view(self) -> str:
        return self._view

    @Property(bool, notify=changed)
    def isAfterDose(self) -> bool:
        return self._guided.dose is Dose.GIVEN

    @Property(bool, notify=changed)
    def hasNotes(self) -> bool:
        return self._notes is not None

    @Property(bool, notify=changed)
    def mayAsk(self) -> bool:
        """Whether the notes to this page are for now: what is for before the dose only is not, after it."""
        return self._notes is not None and (self._guided.dose is not Dose.GIVEN or is_for_later(self._notes))

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def say(self) -> list[str]:
        return [styled(text) for text in self._notes.say] if self._notes and self.mayAsk else []

    @Property(str, notify=changed)
    def ask(self) -> str:
        """The open question of the teach-back. After the dose nobody is asked anything."""
        return styled(self._notes.ask) if self._notes and self._guided.dose is Dose.TO_COME else ""

    @Property(bool, notify=changed)
    def isAnswerShown(self) -> bool:
        return self._answer_shown

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def goodAnswer(self) -> list[str]:
        return [styled(text) for text in self._notes.good_answer] if self._notes else []

    @Property(str, notify=changed)
    def ifMissing(self) -> str:
        return styled(self._notes.if_missing) if self._notes else ""

    @Property(QObject, constant=True)
    def ticks(self) -> QObject:
        return self._ticks

    @Property(int, notify=changed)
    def tickCount(self) -> int:
        return len(self._ticks.rows)

    @Property(QObject, constant=True)
    def parts(self) -> QObject:
        """What can be planned and opened."""
        return self._parts

    @Property(int, notify=changed)
    def planned(self) -> int:
        return len(self._guided.plan)

    @Property(int, notify=changed)
    def left(self) -> int:
        return len(self._guided.left)

    @Property(int, notify=changed)
    def minutesLeft(self) -> int:
        return self._guided.minutes_left

    @Property(str, notify=changed)
    def nextTitle(self) -> str:
        part = self._guided.after(self.visit.journey.place)
        return part.title if part else ""

    @Property(Player, constant=True)
    def player(self) -> Player:
        return self._player

    @Property(TakeAway, constant=True)
    def takeAway(self) -> TakeAway:
        return self._player.along

    @Property(bool, notify=changed)
    def isBlank(self) -> bool:
        return self._guided.is_blank

    @Property(bool, notify=changed)
    def isEnlarged(self) -> bool:
        return self.visit.comfort.text_size != "standard"
