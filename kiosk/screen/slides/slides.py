"""The display: one slide after another, in turns of languages, dark outside its hours."""

from __future__ import annotations

import logging
from random import Random
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.pack.reader import Pack, PackError
from kiosk.screen.library import Library
from kiosk.screen.player import Player
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.screen.slides.making import SlideText, entries, make
from kiosk.screen.slides.phrases import Phrases
from kiosk.screen.slides.slide import Slide
from kiosk.station.options import Settings
from kiosk.visit.clock import Clock
from kiosk.visit.opening import Opening, WallClock
from kiosk.visit.programme import Programme, Turn, reading_seconds

log = logging.getLogger(__name__)

# Seconds. A clock that is set right in the night must not leave the screen dark until the hours it had in mind.
LONGEST_DARK: Final = 600.0
# With nothing to show, the pack is tried again after so long.
RETRY: Final = 600.0


@QmlElement
class Slides(QObject):
    """One timer, set for the next change. A page is read when its turn comes, and forgotten with the next.

    `clock` is monotonic and times the slides; `now` is the wall clock, which decides about the hours alone.
    """

    changed = Signal()  # shown or not, dark or not, something to show or not
    turned = Signal()  # another slide is in front

    def __init__(  # noqa: PLR0917 -- each is a thing of its own, and the one that makes it names most of them
        self, player: Player, settings: Settings, clock: Clock, now: WallClock, parent: QObject | None, random: Random
    ) -> None:
        super().__init__(parent)
        self._player = player
        self._settings = settings.slides
        self._clock = clock
        self._now = now
        self._random = random
        self._opening = Opening.of(settings.slides.hours)
        phrases = Phrases()
        self._even, self._odd = Slide(phrases, self), Slide(phrases, self)
        self._front, self._back = self._even, self._odd
        self._programme = Programme({}, {}, random)
        self._pack: Pack | None = None
        self.turn: Turn | None = None  # what is in front; None while there is nothing to show
        self._is_showing = self._is_dark = False
        self._number = 0
        self.due = 0.0  # when the next one comes, in seconds of the clock
        self.left_out: list[Turn] = []  # what does not fit on this glass
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.wake)
        for slide in (self._even, self._odd):
            slide.misfit.connect(self._replace_front)
        player.libraryChanged.connect(self._follow_library)

    # What the kiosk does with it

    def begin(self) -> None:
        """Show the slides. While they are shown, this changes nothing."""
        if not self._is_showing:
            self._is_showing = True
            self._plan()
            self._go_on()

    def end(self) -> None:
        """Show them no more, and keep nothing of them."""
        if self._is_showing:
            self._is_showing = self._is_dark = False
            self._timer.stop()
            self._forget()
            self.changed.emit()

    @Slot()
    def wake(self) -> None:
        """Look at the clock."""
        if not self._is_showing:
            return
        if self._clock() < self.due:
            self._wait()
        else:
            self._go_on()

    @Slot()
    def glassChanged(self) -> None:
        """The glass has another size: what did not fit may fit now."""
        if self._is_showing and self.left_out:
            self._plan()
            self._go_on()

    # What follows

    def _plan(self) -> None:
        """Begin anew, with what the pack has now."""
        self.left_out.clear()
        library = self._player.library
        self._pack = library.pack if library else None
        if library is None:
            self._programme = Programme({}, {}, self._random)
            return
        found = {language: entries(library.in_language(language)) for language in self._languages(library)}
        weights = dict(self._settings.weights)
        known = {entry.section for slides in found.values() for entry in slides}
        for name in sorted(weights.keys() - known):
            log.warning("slides.weights: the pack has no section or walkthrough %s", name)
        self._programme = Programme(found, weights, self._random)

    def _languages(self, library: Library) -> tuple[str, ...]:
        of_pack = library.pack.manifest.languages
        chosen = tuple(language for language in self._settings.languages if language in of_pack)
        for language in self._settings.languages:
            if language not in of_pack:
                log.warning("slides.languages: the pack does not speak %s", language)
        return chosen or of_pack

    def _go_on(self) -> None:
        """The next slide, or darkness; and the clock set for what follows."""
        now = self._now()
        self._is_dark = not self._opening.is_open(now)
        if self._is_dark:
            wait = min(float(self._opening.seconds_to_change(now) or LONGEST_DARK), LONGEST_DARK)
        else:
            wait = self._show_next()
        self.due = self._clock() + wait
        self._wait()
        self.changed.emit()

    def _wait(self) -> None:
        self._timer.start(int((self.due - self._clock()) * 1000) + 1)

    def _show_next(self) -> float:
        """Put the next slide that there is room for in front. Returns the seconds that it stays."""
        self._number += 1
        if not len(self._programme):
            self._plan()
        while turn := self._programme.next():
            text = self._made(turn)
            if text is None:
                continue
            self._back.show(text, self._number)
            if self._back.fits:
                self.turn = turn
                self._front, self._back = self._back, self._front
                self.turned.emit()
                return reading_seconds(text.words, self._settings.words_per_minute)
            self._leave_out(turn)
        self.turn = None
        return RETRY

    def _made(self, turn: Turn) -> SlideText | None:
        """The slide; None for a page that cannot be read, which then comes no more."""
        library = self._player.library
        try:
            if library is not None:
                text = make(library.in_language(turn.language), turn.entry)
                # What stands in for a translation comes in its own language too, where that has its turn.
                if text.language == turn.language or text.language not in self._programme.languages:
                    return text
        except PackError:
            log.exception("There is no slide of %s", turn.entry.page)
        self._programme.leave_out(turn)
        return None

    def _leave_out(self, turn: Turn) -> None:
        self._programme.leave_out(turn)
        self.left_out.append(turn)
        log.info("The slide of %s in %s is left out: it is too long for this glass", turn.entry, turn.language)

    def _replace_front(self) -> None:
        """The slide in front does not fit on a glass that was not there, or was larger, when it was chosen."""
        if self._is_showing and self.turn is not None and not self._front.fits:
            self._leave_out(self.turn)
            self._go_on()

    def _follow_library(self) -> None:
        # Also emitted when a visitor changes the language, which changes no slide.
        library = self._player.library
        if self._is_showing and self._pack is not (library.pack if library else None):
            self._plan()
            self._go_on()

    def _forget(self) -> None:
        self._programme = Programme({}, {}, self._random)
        self._pack = self.turn = None
        self.left_out.clear()
        for slide in (self._even, self._odd):
            slide.clear()

    # What QML reads

    @Property(bool, notify=changed)
    def isShowing(self) -> bool:
        return self._is_showing

    @Property(bool, notify=changed)
    def isDark(self) -> bool:
        """Outside the hours: no pixel is lit."""
        return self._is_dark

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        """There is nothing to show: the calm page asks people to talk to staff."""
        return self.turn is None

    @Property(Slide, constant=True)
    def even(self) -> Slide:
        return self._even

    @Property(Slide, constant=True)
    def odd(self) -> Slide:
        return self._odd

    @Property(Slide, notify=turned)
    def front(self) -> Slide:
        """The one of the two that is shown."""
        return self._front

    @Property(Player, constant=True)
    def player(self) -> Player:
        return self._player
