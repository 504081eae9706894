"""Is anybody there? Attract → Active → Warning → Over → Attract.

The machine is told what happens and what time it is; it never waits. `due_in` says when to ask again, so that the
player needs one single-shot timer and no clock that ticks while nobody touches.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from kiosk.visit.clock import Clock


class State(StrEnum):
    ATTRACT = "attract"
    ACTIVE = "active"
    WARNING = "warning"
    OVER = "over"


class Limits(NamedTuple):
    """Times in seconds, the radius in logical pixels."""

    minimum: float = 120.0
    words_per_minute: float = 100.0
    reading_margin: float = 60.0
    warning: float = 30.0
    more_time_factor: float = 10.0  # WCAG 2.2.1, "Adjust"
    same_point: float = 600.0
    same_point_radius: float = 4.0

    def idle(self, words: int) -> float:
        """How long a page of so many words may lie untouched."""
        return max(self.minimum, words / self.words_per_minute * 60.0 + self.reading_margin)


class Idle:
    """The state of one visit. Times are in seconds of the injected clock."""

    def __init__(self, clock: Clock, limits: Limits) -> None:
        self._clock = clock
        self._limits = limits
        self._holds: set[str] = set()
        self.reset()

    def reset(self) -> None:
        """As after a fresh start."""
        self.state = State.ATTRACT
        self._seen = self._clock()
        self._words = 0
        self._more_time = False
        self._led = 0.0
        self._holds.clear()
        self._held_since = self._seen
        self._point: tuple[float, float] | None = None
        self._other_input = self._seen
        self._warned_at = self._seen

    # What happens

    def noticed(self, x: float, y: float) -> None:
        """A finger came down at this point, which says nothing yet about what it wants."""
        if self._point is None or not self._is_near(x, y):
            self._point = (x, y)
            self._other_input = self._clock()

    def extend(self) -> None:
        """Somebody is there, unless all they ever did was touch one and the same point."""
        if self.state is not State.OVER and not self._is_stuck():
            self._seen = self._clock()
            self.state = State.ACTIVE

    def touched(self, x: float, y: float) -> None:
        self.noticed(x, y)
        self.extend()

    def key_pressed(self) -> None:
        self._other_input = self._clock()
        self.extend()

    def busy(self) -> None:
        """Something that only happens while somebody is there: a page moved under a finger, a sentence was read."""
        if self.state is State.ACTIVE:
            self._seen = self._clock()

    def reads(self, words: int) -> None:
        """The page in front has so many words."""
        self._words = words

    def more_time(self) -> None:
        self._more_time = True

    def hold(self, reason: str) -> None:
        """Do not count while this lasts, such as speech."""
        if not self._holds:
            self._held_since = self._clock()
        self._holds.add(reason)

    def release(self, reason: str) -> None:
        if reason in self._holds:
            self._holds.discard(reason)
            self._seen = self._clock()
            if not self._holds:
                # Who listened for long without a touch is no failing panel.
                self._other_input += self._seen - max(self._held_since, self._other_input)

    def lead(self, seconds: float) -> None:
        """A nurse leads this visit: nothing ends it while nobody touches, until so many seconds are over."""
        self._led = seconds

    @property
    def is_led(self) -> bool:
        return self._led > 0

    def end(self) -> None:
        """The visitor says that they are done."""
        if self.state is not State.ATTRACT:
            self.state = State.OVER

    # What follows

    def tick(self) -> State:
        """Bring the state up to now and return it. The caller wipes the visit and calls `reset` when it is over."""
        now = self._clock()
        if self.state is State.ACTIVE:
            if self._holds:
                self._seen = now
            is_quiet = now - self._seen >= self._limit()
            if is_quiet:
                # What touches again after a silence this long is no panel that fires every few seconds.
                self._other_input = now
            # Only one point was touched all this time: a drop of water, a crack, a failing panel. It is warned like any
            # other wait, because it could be a person who presses Next with a steady hand.
            if is_quiet or self._is_stuck():
                self.state = State.WARNING
                # From now on, not from when it was due: a machine that slept still shows the whole warning.
                self._warned_at = now
        elif self.state is State.WARNING and now - self._warned_at >= self._limits.warning:
            self.state = State.OVER
        return self.state

    def due_in(self) -> float | None:
        """Seconds until `tick` can change something, or None while nobody is there."""
        now = self._clock()
        if self.state is State.WARNING:
            return max(0.0, self._warned_at + self._limits.warning - now)
        if self.state is State.ACTIVE:
            if self._holds:
                return self._limit()
            quiet_until = self._seen + self._limit()
            return max(0.0, min(quiet_until, self._other_input + self._same_point_limit()) - now)
        return None

    @property
    def shortest_limit(self) -> float:
        return self._limits.idle(0)

    @property
    def warning_seconds(self) -> float:
        return self._limits.warning

    def snapshot(self) -> tuple[object, ...]:
        """Everything that could tell two visits apart, but not the time itself."""
        return (self.state, self._words, self._more_time, tuple(sorted(self._holds)), self._point, self._led)

    def _limit(self) -> float:
        own = self._limits.idle(self._words) * (self._limits.more_time_factor if self._more_time else 1.0)
        return max(own, self._led)

    def _same_point_limit(self) -> float:
        # Never shorter than an ordinary idle wait: somebody may read a long page and press one button now and then.
        return max(self._limits.same_point, self._limit() + self._limits.warning)

    def _is_stuck(self) -> bool:
        return not self._holds and self._clock() - self._other_input >= self._same_point_limit()

    def _is_near(self, x: float, y: float) -> bool:
        if self._point is None:
            return False
        return max(abs(x - self._point[0]), abs(y - self._point[1])) <= self._limits.same_point_radius
