"""The player: the one object QML is given. It turns touches into moves of the visit, and the visit into pages."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.pack.reader import PackError
from kiosk.screen.action import action
from kiosk.screen.library import Library
from kiosk.screen.parts import Parts
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.screen.takeaway import TakeAway
from kiosk.visit.journey import Place, Screen
from kiosk.visit.visit import Visit

if TYPE_CHECKING:
    from kiosk.pack.model import StaffNotes

log = logging.getLogger(__name__)


@QmlElement
class Player(Parts):
    """Shows a library to one visitor at a time. Without a library it shows the calm page that asks for staff."""

    leaving = Signal()  # the place in front is about to change
    moved = Signal()  # another place is in front
    wiped = Signal()  # the visit is over and forgotten
    libraryChanged = Signal()
    settled = Signal()  # the start is over: there is time for the pages that nobody has opened yet

    def __init__(self, visit: Visit, library: Library | None, parent: QObject | None = None) -> None:
        super().__init__(visit, parent)
        self._library = library
        self.watch.over.connect(self.wipe)
        self._languages.chosen.connect(self._change_language)
        self.along = TakeAway(self)  # what QML calls `takeAway`
        self._load()

    # The pack

    @property
    def library(self) -> Library | None:
        return self._library

    def use(self, library: Library | None) -> None:
        """Show another pack from now on, at the same place when it has that place.

        A library that cannot be shown is closed, and the one before stays.
        """
        if library is not None and not self._is_sound(library):
            library.close()
            return
        self.leaving.emit()
        previous, self._library = self._library, library
        if previous is None and library is not None:
            self.visit.begin_in(library.language)
        elif previous is not None and library is not None and library.language != previous.language:
            self._library = library.in_language(previous.language)
        self._load()
        if previous is not None and previous is not library:
            previous.close()

    def _is_sound(self, library: Library) -> bool:
        try:
            library.pack.verify()
        except PackError:
            log.exception("The new pack is not shown")
            return False
        return True

    def _load(self) -> None:
        if self._library is not None and not self._can_begin(self._library):
            self._library = None
        if self._library is None:
            self._notices.clear()
            self._languages.show((), "")
        else:
            self._languages.show(self._library.pack.manifest.languages, self._library.language)
        self.libraryChanged.emit()
        self._show()

    def tell_of_counts(self, *, are_on: bool) -> None:
        """Say on Home what is true here: whether this device counts the pages that are opened."""
        self._notices.pages_are_counted = are_on

    def _can_begin(self, library: Library) -> bool:
        """Fill what every visit begins with."""
        try:
            self._notices.show(library)
            self._pages.home.show(library)
        except PackError:
            log.exception("The pack cannot be shown")
            return False
        return True

    def _change_language(self, language: str) -> None:
        if self._library is not None and language != self._library.language:
            self.leaving.emit()
            self._speak(language)

    def _speak(self, language: str) -> None:
        """Fill everything anew, at the same place. A language that cannot be read leaves the one before."""
        if self._library is not None and self._can_begin(other := self._library.in_language(language)):
            self._library = other
            self.visit.comfort = self.visit.comfort._replace(language=other.language)
        self._load()

    # What the visitor does

    @Slot(str)
    @action
    def openSection(self, section: str) -> None:
        self._go(Place(Screen.SECTION, section))

    @Slot(str)
    @action
    def openTopic(self, topic: str) -> None:
        self._go(Place(Screen.TOPIC, topic))

    @Slot()
    @action
    def openRoutes(self) -> None:
        self._go(Place(Screen.ROUTES))

    @Slot(str)
    @action
    def openWalkthrough(self, walkthrough: str) -> None:
        self._go(Place(Screen.WALKTHROUGH, walkthrough))

    @Slot()
    @action
    def openSearch(self) -> None:
        """Begin a search. In the search itself it changes nothing: what was typed stays."""
        if self.visit.journey.place.screen is not Screen.SEARCH:
            self._go(Place(Screen.SEARCH))

    @Slot(str, int)
    @action
    def openStep(self, walkthrough: str, number: int) -> None:
        """Open a walkthrough at one of its steps, counted from 0."""
        self._go(Place(Screen.WALKTHROUGH, walkthrough, number))

    @Slot(int)
    @action
    def goToStep(self, number: int) -> None:
        """Turn to a step, counted from 0."""
        self._turn(number)

    @Slot()
    @action
    def nextStep(self) -> None:
        """The next step or question; after the last step, the questions to check oneself."""
        place = self.visit.journey.place
        if place.screen is Screen.WALKTHROUGH and self.is_last_step and self.checksNext:
            self._go(Place(Screen.CHECK, place.id))
        else:
            self._turn(place.step + 1)

    @Slot(int)
    @action
    def chooseAnswer(self, number: int) -> None:
        """Answer the question in front, counted from 0."""
        if self.visit.journey.place.screen is Screen.CHECK:
            self.visit.journey.choose(number)
            self._show()

    @Slot()
    @action
    def goBack(self) -> None:
        """One step back: the step or question before, or the place before."""
        place = self.visit.journey.place
        if place.screen in {Screen.WALKTHROUGH, Screen.CHECK} and place.step > 0:
            self._turn(place.step - 1)
            return
        self.visit.journey.back()
        self._show()

    @Slot()
    @action
    def goHome(self) -> None:
        self.visit.journey.home()
        self._show()

    @Slot(str)
    @action
    def follow(self, link: str) -> None:
        """A link inside a text: `topic:id` opens the topic, `word:id` the meaning of the word."""
        kind, _, target = link.partition(":")
        if kind == "topic":
            self._go(Place(Screen.TOPIC, target))
        elif kind == "word" and self._library is not None:
            try:
                self._word.show(self._library, target)
            except PackError:
                log.exception("The word cannot be shown")

    @Slot()
    @action
    def closeWord(self) -> None:
        self._word.clear()

    @Slot()
    @action
    def finish(self) -> None:
        """ "I'm done, start over"."""
        self.wipe()

    @Slot()
    @action
    def keepReading(self) -> None:
        """The action itself says that somebody is there."""

    @Slot()
    @action
    def moreTime(self) -> None:
        self.visit.ask_more_time()

    def step_back(self) -> None:
        """What a key for Back does: away with what lies over the page, and where nothing does, one step back."""
        if self.talk.isOpen:
            self.talk.stop()
        elif self._word.isOpen:
            self.closeWord()
        elif self.along.isQrOpen:
            self.along.closeQr()
        elif self.choices.sheet:
            self.choices.closeSheet()
        else:
            self.goBack()

    @Slot(float, str)
    def remember(self, scroll: float, focus: str) -> None:
        """How far down the place in front is, in logical pixels, and the name of what the keys were at."""
        self.visit.journey.remember(scroll, focus)

    def show_place(self, place: Place) -> None:
        """Go straight to a place, for pictures and previews."""
        self.visit.journey.home()
        self.visit.journey.go(place)
        self._show()

    def open_place(self, place: Place) -> None:
        """Open a place from outside, as a touch on its card would."""
        self._go(place)

    @property
    def staff_notes(self) -> StaffNotes | None:
        """What a nurse says and asks at the page in front."""
        return self._pages.staff_notes_at(self.visit.journey.place)

    @property
    def is_last_step(self) -> bool:
        return self.visit.journey.place.step >= self._pages.walkthrough.last

    # What follows

    def _go(self, place: Place) -> None:
        self.leaving.emit()
        self.visit.journey.go(place)
        self._show()

    def _turn(self, number: int) -> None:
        if 0 <= number <= self._pages.last_step(self.visit.journey.place):
            self.visit.journey.step(number)
            self._show()

    def _show(self) -> None:
        """Fill the page in front. A page that cannot be read must not leave anybody before a blank screen."""
        self.talk.stop()
        self._word.clear()
        self.choices.put_away()
        try:
            words = self._pages.fill(self._library, self.visit.journey) if self._library else 0
        except (PackError, StopIteration, IndexError):
            log.exception("The page cannot be shown")
            self.visit.journey.home()
            words = 0
        if self._library is not None:
            self.talk.use(self._library.language_of(self._pages.translation_at(self.visit.journey.place)))
        self.visit.idle.reads(words)
        self.moved.emit()

    def wipe(self) -> None:
        """The visit is over: forget all of it, and show Home."""
        self.visit.wipe()
        self._pages.clear()
        self.choices.changed.emit()
        if self._library is not None and self._library.language != self.visit.comfort.language:
            self._speak(self.visit.comfort.language)
        else:
            self._show()
        self.watch.forget()
        self.wiped.emit()

    def follow_up(self) -> None:
        self.watch.follow_up()

    # What QML reads

    @Property(bool, notify=moved)
    def checksNext(self) -> bool:
        """Whether Next, at the last step, leads to the questions to check oneself. A nurse asks in their own words."""
        return self._pages.walkthrough.has_check and not self.visit.guided.is_open

    @Property(TakeAway, constant=True)
    def takeAway(self) -> TakeAway:
        return self.along

    @Property(str, notify=moved)
    def screen(self) -> str:
        return "unavailable" if self._library is None else str(self.visit.journey.place.screen)

    @Property(float, notify=moved)
    def scroll(self) -> float:
        """Where the place in front was left, in logical pixels from its top."""
        return self.visit.journey.place.scroll

    @Property(str, notify=moved)
    def focus(self) -> str:
        """What the keys were at when the place in front was left; empty for a place that is new."""
        return self.visit.journey.place.focus

    @Property(bool, notify=moved)
    def canGoBack(self) -> bool:
        return self.visit.journey.can_go_back
