"""One visitor's visit, whole: what must be forgotten when it ends is in here and nowhere else."""

from __future__ import annotations

from typing import Any

from kiosk.visit.clock import Clock
from kiosk.visit.comfort import Comfort
from kiosk.visit.debounce import Debounce
from kiosk.visit.guided import Guided
from kiosk.visit.idle import Idle, Limits
from kiosk.visit.journey import Journey
from kiosk.visit.takeaway import TakeHome


class Visit:
    """The journey, the comfort choices and the idle state of one visitor, and what a nurse does with them."""

    def __init__(self, clock: Clock, limits: Limits, comfort: Comfort) -> None:
        self._fresh_comfort = comfort
        self.comfort = comfort
        self.journey = Journey()
        self.idle = Idle(clock, limits)
        self.guided = Guided()
        self.take_home = TakeHome()
        self.debounce = Debounce(clock)

    def begin_in(self, language: str) -> None:
        """Begin this visit and all that follow in another language."""
        self.begin_with(language=language)

    def begin_with(self, **choices: Any) -> None:
        """Begin this visit and all that follow with other values of Comfort's fields."""
        self._fresh_comfort = self._fresh_comfort._replace(**choices)
        self.comfort = self.comfort._replace(**choices)

    def ask_more_time(self) -> None:
        self.idle.more_time()

    def wipe(self) -> None:
        """Forget everything. The state afterwards equals a fresh start."""
        self.journey = Journey()
        self.comfort = self._fresh_comfort
        self.idle.reset()
        self.guided.end()
        self.take_home = TakeHome()
        # The debounce stays: a finger that is still on "start over" must not open a card of the home screen.

    def snapshot(self) -> tuple[object, ...]:
        """All that a visit leaves in memory, to be compared with a fresh start."""
        return (self.journey.places, self.comfort, self.idle.snapshot(), self.guided.snapshot(), self.take_home)
