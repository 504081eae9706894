"""Is somebody there? Tells the visit what it sees, sets the clock for what follows, and tells QML of the question."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.visit.idle import State
from kiosk.visit.visit import Visit


@QmlElement
class Presence(QObject):
    """One timer, set for the moment in which something is due: no clock ticks while nobody touches."""

    changed = Signal()
    over = Signal()  # nobody is there any more
    keysInUseChanged = Signal()

    def __init__(self, visit: Visit, parent: QObject) -> None:
        super().__init__(parent)
        self._visit = visit
        self._state = visit.idle.state
        self._keys_in_use = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.wake)

    # What the filter and the clock tell

    def touched(self, x: float, y: float) -> None:
        self._use_keys(in_use=False)
        # The touch that answers the warning counts when it is released, or the question would go before it is answered.
        if self._visit.idle.state is State.WARNING:
            self._visit.idle.noticed(x, y)
        else:
            self._visit.idle.touched(x, y)
            self.follow_up()

    def key_pressed(self) -> None:
        self._use_keys(in_use=True)
        self._visit.idle.key_pressed()
        self.follow_up()

    def busy(self) -> None:
        self._visit.idle.busy()

    @Slot()
    def wake(self) -> None:
        """Look at the clock."""
        if self._visit.idle.tick() is State.OVER:
            self.over.emit()
        else:
            self.follow_up()

    def follow_up(self) -> None:
        """Tell QML of a changed state, and set the clock for the next one."""
        has_changed = self._state is not self._visit.idle.state
        due = self._visit.idle.due_in()
        if due is None:
            self._timer.stop()
        elif has_changed or not self._timer.isActive() or self._timer.remainingTime() > due * 1000 + 1:
            # Within a state it is only ever brought forward: a timer that fires too early looks at the clock and starts
            # again, and so a touch need not restart it every time.
            self._timer.start(int(due * 1000) + 1)
        if has_changed:
            self._state = self._visit.idle.state
            self.changed.emit()

    def forget(self) -> None:
        """The visit was wiped."""
        self._use_keys(in_use=False)
        self.follow_up()

    def _use_keys(self, *, in_use: bool) -> None:
        if self._keys_in_use != in_use:
            self._keys_in_use = in_use
            self.keysInUseChanged.emit()

    # What QML reads

    @Property(bool, notify=changed)
    def isWarning(self) -> bool:
        return self._state is State.WARNING

    @Property(bool, notify=changed)
    def isLed(self) -> bool:
        """Whether a nurse leads this visit."""
        return self._visit.idle.is_led

    @Property(int, constant=True)
    def warningSeconds(self) -> int:
        return int(self._visit.idle.warning_seconds)

    @Property(int, constant=True)
    def idleMinutes(self) -> int:
        """After how many minutes without a touch the screen starts over, at least."""
        return max(1, round(self._visit.idle.shortest_limit / 60))

    @Property(bool, notify=keysInUseChanged)
    def keysInUse(self) -> bool:
        """Whether the visitor's last input was a key: only then the focus is shown."""
        return self._keys_in_use
