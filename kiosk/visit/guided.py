"""A visit that a nurse leads: what they mean to cover, and what they have talked about. None of it is ever stored."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from kiosk.visit.journey import Place, Screen


class Dose(StrEnum):
    """Whether today's dose has been given. After it nobody asks for consent, and nobody asks questions."""

    UNKNOWN = "unknown"
    TO_COME = "to-come"
    GIVEN = "given"


class Part(NamedTuple):
    """One page of the plan: a topic, or a walkthrough from one of its steps on. `minutes` are to go through it."""

    screen: Screen
    id: str
    title: str
    minutes: int
    first_step: int = 0
    heading: str = ""  # what it stands under in the list of all that can be planned

    @property
    def place(self) -> Place:
        """The page itself, whatever its step."""
        return Place(self.screen, self.id)

    @property
    def opens(self) -> Place:
        """Where it begins."""
        return Place(self.screen, self.id, self.first_step)


class Tick(NamedTuple):
    """One thing that was talked about: the page, its step, and the number of the line."""

    screen: Screen
    id: str
    step: int
    number: int


class Guided:
    """The plan and the ticks of one visit. It begins when the nurse comes in, and `end` forgets all of it."""

    def __init__(self) -> None:
        self.end()

    def end(self) -> None:
        """As after a fresh start."""
        self.is_open = False
        self.dose = Dose.UNKNOWN
        self.is_blank = False
        self._plan: tuple[Part, ...] = ()
        self._done: frozenset[Place] = frozenset()
        self._ticks: frozenset[Tick] = frozenset()

    def begin(self) -> None:
        self.end()
        self.is_open = True

    # The plan

    @property
    def plan(self) -> tuple[Part, ...]:
        return self._plan

    def plans(self, place: Place) -> bool:
        return any(part.place == place for part in self._plan)

    def toggle_part(self, part: Part) -> None:
        """Put a page at the end of the plan, or take it out."""
        if self.plans(part.place):
            self._plan = tuple(one for one in self._plan if one.place != part.place)
        else:
            self._plan = (*self._plan, part)

    def replan(self, parts: tuple[Part, ...]) -> None:
        self._plan = parts

    def reach(self, place: Place, *, is_last_step: bool) -> None:
        """A page is in front. A walkthrough was gone through when its last step is."""
        bare = Place(place.screen, place.id)
        if self.is_open and (place.screen is not Screen.WALKTHROUGH or is_last_step):
            self._done |= {bare}

    @property
    def left(self) -> tuple[Part, ...]:
        """What is still to cover."""
        return tuple(part for part in self._plan if part.place not in self._done)

    @property
    def minutes_left(self) -> int:
        return sum(part.minutes for part in self.left)

    def after(self, place: Place) -> Part | None:
        """What comes next: the next page of the plan that was not covered, beginning behind the one in front."""
        bare = Place(place.screen, place.id)
        left = [part for part in self.left if part.place != bare]
        at = next((number for number, part in enumerate(self._plan) if part.place == bare), -1)
        behind = [part for part in left if self._plan.index(part) > at]
        return next(iter(behind or left), None)

    # What was talked about

    def toggle_tick(self, tick: Tick) -> None:
        self._ticks ^= {tick}

    def is_ticked(self, tick: Tick) -> bool:
        return tick in self._ticks

    def snapshot(self) -> tuple[object, ...]:
        """Everything that could tell two visits apart."""
        return (self.is_open, self.dose, self.is_blank, self._plan, self._done, self._ticks)
