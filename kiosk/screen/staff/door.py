"""The staff door: shut, the pad for the PIN, and what is behind it. It shuts by itself when nobody touches it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from kiosk.screen.keys import ESCAPE
from kiosk.screen.learning import Learning
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.screen.staff.pad import Pad
from kiosk.station.choices import MODES, THEMES, Choices
from kiosk.station.options import Settings
from kiosk.station.pin import Pin, is_digits
from kiosk.visit.clock import Clock
from kiosk.visit.debounce import Debounce

log = logging.getLogger(__name__)

# Seconds without a touch.
PAD_SECONDS: Final = 30.0
MENU_SECONDS: Final = 120.0
# What stands behind the PIN. "health" and "touch" are there when there is a self-test.
PAGES: Final = ("menu", "mode", "volume", "colors", "health", "touch", "keys", "restart", "exit")
_BACKSPACE: Final = 0x01000003  # Qt.Key_Backspace


@QmlElement
class Staff(QObject):
    """`page` is where the door stands: empty (shut), "pin", or one of `PAGES`.

    `save` keeps what is chosen and may raise OSError. `make_self_test` is called when staff first come in.
    """

    changed = Signal()
    choicesChanged = Signal()
    entered = Signal()  # somebody knew the PIN
    guidedWanted = Signal()
    modeChosen = Signal(str)
    restartWanted = Signal()
    exitWanted = Signal()

    def __init__(  # noqa: PLR0917 -- all that stands on the menu
        self,
        pin: Pin,
        choices: Choices,
        save: Callable[[Choices], None],
        clock: Clock,
        parent: QObject | None = None,
        settings: Settings | None = None,
        make_self_test: Callable[[QObject], QObject] | None = None,
    ) -> None:
        super().__init__(parent)
        self._pin = pin
        self._choices = choices
        self._save = save
        self._clock = clock
        self._settings = settings or Settings()
        self._make_self_test = make_self_test
        self._self_test: QObject | None = None
        self._page = ""
        self._seen = clock()
        self._debounce = Debounce(clock)
        self._is_unsaved = False
        self._said_no_pin = False
        self._pad = Pad(pin, self)
        self._pad.changed.connect(self._set_timer)
        self._pad.used.connect(self.noticed)
        self._pad.right.connect(self._enter)
        self._learning = Learning(dict(self._settings.keys), self)
        self._learning.changed.connect(self.noticed)
        self._learning.ended.connect(self.back)
        self._learning_on: QQuickWindow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.wake)

    @property
    def choices(self) -> Choices:
        return self._choices

    # What the event filter and the clock tell

    def knock(self) -> None:
        """The corner or the key was held long enough: show the pad. Without a PIN the door stays shut."""
        if self._page:
            self.noticed()
        elif self._pin.is_set:
            self._pad.begin()
            self._go("pin")
        elif not self._said_no_pin:
            self._said_no_pin = True
            log.warning("The staff door stays shut: there is no PIN that can be used (kiosk pin --status says more)")

    def noticed(self) -> None:
        """Somebody touched the screen or pressed a key."""
        self._seen = self._clock()

    def press_key(self, key: int, text: str) -> bool:
        """A key of a keyboard, a value of Qt.Key and what it types; False when it is nothing special here."""
        self.noticed()
        if key == ESCAPE:
            self.step_back()
        elif self._page == "pin" and key == _BACKSPACE:
            self._pad.erase()
        elif self._page == "pin" and is_digits(text):
            self._pad.digit(text)
        else:
            return False
        return True

    @Slot()
    def wake(self) -> None:
        """Look at the clock."""
        if self._page and self._clock() - self._seen >= self._limit:
            self._go("")
        elif self._pad.due_in() == 0:
            self._pad.look()
        else:
            self._set_timer()

    def step_back(self) -> None:
        """What a key for Back does: from a page to the menu, from there out."""
        if self._page:
            self._go("" if self._page in {"pin", "menu"} else "menu")

    # What staff do

    def _acts(self) -> bool:
        """Whether what is behind the PIN may be used; not by a second touch of the same finger."""
        self.noticed()
        return self._page in PAGES and self._debounce.allows()

    @Slot(str)
    def open(self, page: str) -> None:
        """Open one of `PAGES`."""
        if self._acts() and page in PAGES:
            self._go(page)

    @Slot()
    def back(self) -> None:
        if self._page == "pin" or self._acts():
            self.step_back()

    @Slot()
    def close(self) -> None:
        """Shut the door, wherever it stands."""
        if self._page:
            self._go("")

    @Slot()
    def startGuided(self) -> None:
        if self._acts():
            self.guidedWanted.emit()
            self._go("")

    @Slot(str)
    def chooseMode(self, mode: str) -> None:
        """One of `MODES`."""
        if self._acts() and mode in MODES:
            self._keep(self._choices.with_mode(mode, self._settings))
            self.modeChosen.emit(mode)

    @Slot(int)
    def setVolume(self, percent: int) -> None:
        """What every visit begins with."""
        if self._acts():
            self._keep(self._choices.with_volume(percent, self._settings))

    @Slot(str)
    def setTheme(self, theme: str) -> None:
        """One of `THEMES`, which every visit begins with."""
        if self._acts() and theme in THEMES:
            self._keep(self._choices._replace(theme=theme))

    @Slot()
    def restart(self) -> None:
        """Asks first, on a page of its own; done from there."""
        self._ask_first("restart", self.restartWanted)

    @Slot()
    def exit(self) -> None:
        """Asks first, on a page of its own; done from there."""
        self._ask_first("exit", self.exitWanted)

    @Slot(QQuickWindow)
    def learnKeys(self, window: QQuickWindow) -> None:
        """Show every key that is pressed in this window, until the page "keys" is left."""
        if self._page == "keys" and self._learning_on is None:
            self._learning_on = window
            window.installEventFilter(self._learning)

    # What follows

    def _enter(self) -> None:
        self._debounce.allows()  # the finger that touched OK must not open what comes under it
        self._go("menu")
        self.entered.emit()

    def _ask_first(self, page: str, wanted: SignalInstance) -> None:
        """Show the page that asks; pressed there, it is meant."""
        if self._acts():
            is_sure = self._page == page
            if is_sure:
                wanted.emit()
            self._go("" if is_sure else page)

    def _go(self, page: str) -> None:
        if self._learning_on is not None:
            self._learning_on.removeEventFilter(self._learning)
            self._learning_on = None
        if page == "keys":
            self._learning.forget()
        self._page = page
        self.noticed()
        if not page:
            self._pad.begin()
        self._set_timer()
        self.changed.emit()

    def _keep(self, choices: Choices) -> None:
        if choices == self._choices:
            return
        self._choices = choices
        try:
            self._save(choices)
            self._is_unsaved = False
        except OSError as error:
            log.warning("What staff chose is not kept over a restart: %s", error.strerror)
            self._is_unsaved = True
        self.choicesChanged.emit()

    @property
    def _limit(self) -> float:
        return PAD_SECONDS if self._page == "pin" else MENU_SECONDS

    def _set_timer(self) -> None:
        """For the next thing that is due. A touch does not restart it: too early, it only looks at the clock."""
        if not self._page:
            self._timer.stop()
            return
        due = max(0.0, self._seen + self._limit - self._clock())
        wait = self._pad.due_in()
        self._timer.start(int(min(due, due if wait is None else wait) * 1000) + 1)

    # What QML reads

    @Property(str, notify=changed)
    def page(self) -> str:
        return self._page

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the pad, or what is behind it, is in front of everything else."""
        return self._page != ""

    @Property(Pad, constant=True)
    def pad(self) -> Pad:
        return self._pad

    @Property(Learning, constant=True)
    def learning(self) -> Learning:
        return self._learning

    @Property(QObject, notify=entered)
    def selfTest(self) -> QObject | None:
        """None where there is none. Made when staff first come in: nobody else needs it."""
        if self._self_test is None and self._make_self_test is not None and self._page in PAGES:
            make, self._make_self_test = self._make_self_test, None
            try:
                self._self_test = make(self)
            except Exception:
                log.exception("There is no self-test")  # and the rest of the menu works
        return self._self_test

    @Property(str, notify=choicesChanged)
    def mode(self) -> str:
        """One of `MODES`."""
        return self._choices.mode or self._settings.mode

    @Property(int, notify=choicesChanged)
    def volume(self) -> int:
        """In percent, 20 to 100."""
        return self._choices.volume_percent or self._settings.sound.volume_percent

    @Property(str, notify=choicesChanged)
    def theme(self) -> str:
        """One of `THEMES`."""
        return self._choices.theme

    @Property(bool, notify=choicesChanged)
    def isUnsaved(self) -> bool:
        """Whether the last choice could not be kept on the disk."""
        return self._is_unsaved
