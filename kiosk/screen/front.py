"""What stands in front: the visitor's pages, slides, the staff's pages, or a visit with a nurse."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from kiosk.screen.player import Player
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.station.choices import Choices, load_choices
from kiosk.station.crashes import START_AGAIN, is_kept
from kiosk.station.options import Settings
from kiosk.visit.clock import Clock
from kiosk.visit.idle import State
from kiosk.visit.voice import Voice

if TYPE_CHECKING:
    from kiosk.problems import Problem
    from kiosk.screen.guide import Guide
    from kiosk.screen.slides.slides import Slides
    from kiosk.screen.staff.door import Staff
    from kiosk.station.lifetime import Restart

log = logging.getLogger(__name__)

ENDED_BY_STAFF: Final = 0


class Told(NamedTuple):
    """What the start had to say: of the settings and their file, and of the content. Nothing when all is well."""

    settings_file: Path | None = None
    problems: tuple[Problem, ...] = ()
    messages: tuple[str, ...] = ()


@QmlElement
class Front(QObject):
    """Everything but the player is made when it is first needed: a touchscreen in a waiting room begins with Home.

    Without a `state` folder there is no staff door: pictures and previews have none.
    """

    changed = Signal()
    ended = Signal(int)  # the kiosk should end, with this exit code

    def __init__(
        self,
        player: Player,
        settings: Settings,
        state: Path | None = None,
        clock: Clock = time.monotonic,
        now: Callable[[], datetime] = datetime.now,
        *,
        told: Told | None = None,
    ) -> None:
        super().__init__()
        self.why: Restart = "start"  # the next start, as far as this one knows
        self._player = player
        self.told = told or Told()
        self._settings = settings
        self._chosen = load_choices(state) if state else Choices()
        self._mode = self._chosen.over(settings).mode
        self._state = state
        self._clock = clock
        self._started = clock()
        self._now = now
        self._slides: Slides | None = None
        self._staff: Staff | None = None
        self._guide: Guide | None = None
        self._may_close = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._rested)
        if self._chosen != Choices():
            player.choices.begin_with(self._loudness(), self._chosen.theme)
        player.tell_of_counts(are_on=settings.counts == "on")
        player.along.allow(settings.handout)
        player.watch.changed.connect(self._look_for_visitors)
        player.wiped.connect(self._visit_over)

    def begin(self) -> None:
        """Show what the mode shows. Called once, when the window is there."""
        if self._mode == "display":
            self.begin_slides()
        else:
            self._look_for_visitors()

    @Slot()
    def _visit_over(self) -> None:
        if not self.staffPage:
            self.begin()

    # Slides

    def begin_slides(self) -> None:
        self._rest.stop()
        self._slides_made().begin()

    @Slot()
    def endSlides(self) -> None:
        self._hide_slides()
        self._look_for_visitors()

    def _hide_slides(self) -> None:
        if self._slides is not None:
            self._slides.end()

    @property
    def is_alone(self) -> bool:
        """Whether nobody at all is there: no visitor, and no staff."""
        return self._player.visit.idle.state is State.ATTRACT and not self.staffPage

    @property
    def mode(self) -> str:
        """What this screen is for, as the settings or staff say."""
        return self._mode

    @property
    def wakes_by_touch(self) -> bool:
        """Whether slides are in front that the next touch ends; on a display nobody's touch counts."""
        return bool(self.isShowingSlides) and self._mode != "display"

    @Slot()
    def _look_for_visitors(self) -> None:
        """Set the clock for the slides while nobody is there, and stop it when somebody comes."""
        minutes = self._settings.slides.after_minutes
        if minutes and self.is_alone and self._mode != "display" and not self.isShowingSlides:
            self._rest.start(minutes * 60_000)
        else:
            self._rest.stop()

    @Slot()
    def _rested(self) -> None:
        if self.is_alone:
            self.begin_slides()

    def _slides_made(self) -> Slides:
        if self._slides is None:
            from kiosk.screen.slides.slides import Slides  # noqa: PLC0415 -- most kiosks start without

            self._slides = Slides(self._player, self._settings, self._clock, self._now, self, Random())  # noqa: S311 -- no secret
            self._slides.changed.connect(self.changed)
        return self._slides

    # The staff door

    def knock(self) -> None:
        """Somebody held the corner, or the key. Without a PIN nothing happens at all."""
        if self._state is not None and not self.staffPage:
            self._player.talk.stop()
            self._staff_made().knock()

    @property
    def open_staff(self) -> Staff | None:
        """The staff door, while one of its pages is in front."""
        return self._staff if self.staffPage else None

    def _staff_made(self) -> Staff:
        if self._staff is None:
            from kiosk.screen.staff.door import Staff  # noqa: PLC0415 -- nobody needs it until staff come
            from kiosk.station.choices import save_choices  # noqa: PLC0415
            from kiosk.station.pin import Pin  # noqa: PLC0415

            state = self._state or Path()
            save = partial(save_choices, folder=state)
            self._staff = Staff(
                Pin(state, self._clock, self._started),
                self._chosen,
                save,
                self._clock,
                self,
                self._settings,
                self._make_self_test,
            )
            self._staff.changed.connect(self._staff_turned)
            self._staff.choicesChanged.connect(self._obey_staff)
            self._staff.entered.connect(self._staff_came_in)
            self._staff.guidedWanted.connect(self.begin_guided)
            self._staff.restartWanted.connect(self.restart)
            self._staff.exitWanted.connect(self.leave)
        return self._staff

    def _make_self_test(self, parent: QObject) -> QObject:
        from kiosk.doctor.place import Place  # noqa: PLC0415 -- only staff look
        from kiosk.screen.selftest import SelfTest  # noqa: PLC0415

        library = self._player.library
        told = self.told
        pack = library.pack.path if library else None
        state = self._state or Path()
        place = Place(self._settings, state, told.settings_file, told.problems, pack, told.messages, self._now)
        # The language of the page first.
        languages = tuple(dict.fromkeys((library.language, *library.pack.manifest.languages))) if library else ()
        return SelfTest(place, languages, parent, loudness=self._loudness, clock=self._clock)

    def _loudness(self) -> Voice:
        sound = self._chosen.over(self._settings).sound
        return Voice(sound.volume_percent, sound.speed_percent)

    @Slot()
    def closeStaff(self) -> None:
        if self._staff is not None:
            self._staff.close()

    @Slot()
    def _staff_turned(self) -> None:
        self.changed.emit()
        if not self.staffPage and not self.isGuided:
            self.begin()

    @Slot()
    def _staff_came_in(self) -> None:
        """Whatever a visitor left is gone before staff see the screen."""
        self._hide_slides()
        self._player.wipe()

    @Slot()
    def _obey_staff(self) -> None:
        """What staff chose holds from now on, for all visits that follow."""
        if self._staff is not None:
            self._chosen = self._staff.choices
            self._mode = self._chosen.over(self._settings).mode
            self._player.choices.begin_with(self._loudness(), self._chosen.theme)

    # A visit with a nurse

    @Slot()
    def begin_guided(self) -> None:
        self._rest.stop()
        self._guide_made().begin()
        self._hide_slides()

    def _guide_made(self) -> Guide:
        if self._guide is None:
            from kiosk.screen.guide import Guide  # noqa: PLC0415 -- nobody needs it until staff come

            self._guide = Guide(self._player, self._settings, self)
            self._guide.changed.connect(self.changed)
        return self._guide

    # The end

    def start_over(self) -> None:
        """After a fault: whatever is in front goes, and the visit with it. Slides begin anew where they are wanted."""
        self.closeStaff()
        self._hide_slides()
        self._player.wipe()

    def start_again(self) -> None:
        """After faults without end: a new kiosk, or the calm page where nobody would count how often that helps."""
        if is_kept():
            self._end(START_AGAIN, "crash")
        else:
            self._player.use(None)

    @Slot()
    def restart(self) -> None:
        self._end(START_AGAIN, "staff")

    def restart_at_night(self) -> None:
        self._end(START_AGAIN, "night")

    @Slot()
    def leave(self) -> None:
        self._end(ENDED_BY_STAFF, "start")

    def _end(self, code: int, why: Restart) -> None:
        self.why = why
        self._may_close = True
        self.ended.emit(code)

    # What QML reads

    @Property(Player, constant=True)
    def player(self) -> Player:
        return self._player

    @Property(QObject, notify=changed)
    def slides(self) -> QObject | None:
        return self._slides

    @Property(QObject, notify=changed)
    def staff(self) -> QObject | None:
        return self._staff

    @Property(QObject, notify=changed)
    def guide(self) -> QObject | None:
        return self._guide

    @Property(bool, notify=changed)
    def isShowingSlides(self) -> bool:
        return bool(self._slides and self._slides.isShowing)

    @Property(str, notify=changed)
    def staffPage(self) -> str:
        """Which of the staff's pages is in front; empty when none is."""
        return str(self._staff.page) if self._staff is not None else ""

    @Property(bool, notify=changed)
    def isGuided(self) -> bool:
        return bool(self._guide and self._guide.isOpen)

    @Property(bool, notify=changed)
    def isBlank(self) -> bool:
        """Whether the nurse took the patient's page off the screen for a while."""
        return bool(self._guide and self._guide.isBlank)

    @Property(bool, notify=changed)
    def hasOtherScreen(self) -> bool:
        """Whether the patient's page has a screen of its own."""
        return len(QGuiApplication.screens()) > 1

    @Property(bool, notify=ended)
    def mayClose(self) -> bool:
        return self._may_close
