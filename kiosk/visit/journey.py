"""Where the visitor is, and the way back."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Screen(StrEnum):
    HOME = "home"
    SECTION = "section"
    TOPIC = "topic"
    ROUTES = "routes"
    WALKTHROUGH = "walkthrough"
    CHECK = "check"
    SEARCH = "search"


NO_CHOICE = -1


class Place(NamedTuple):
    """A screen, what it shows, and how far down it is. `scroll` is in logical pixels from the top.

    `id` names the section, the topic or the walkthrough; of the search it is what was typed. `step` is that of the
    walkthrough, or the question of "Check yourself", whose answer is `choice`.
    """

    screen: Screen = Screen.HOME
    id: str = ""
    step: int = 0
    scroll: float = 0.0
    focus: str = ""
    choice: int = NO_CHOICE


HOME = Place()

# A visitor who goes round in circles all day must not grow the memory of a kiosk that runs for a year.
LONGEST_WAY_BACK = 100


class Journey:
    """The places of one visit, the last one in front."""

    def __init__(self) -> None:
        self._places = [HOME]

    @property
    def place(self) -> Place:
        return self._places[-1]

    @property
    def can_go_back(self) -> bool:
        return len(self._places) > 1

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(self._places)

    def remember(self, scroll: float, focus: str = "") -> None:
        """Keep how far down the visitor was, so that Back returns to the same line."""
        self._places[-1] = self.place._replace(scroll=scroll, focus=focus)

    def go(self, place: Place) -> None:
        """Move on. Going where one is already changes nothing."""
        if self.place._replace(scroll=0.0, focus="", choice=NO_CHOICE) == place:
            return
        self._places.append(place)
        # The first place is Home and stays, so that Back always ends there.
        del self._places[1 : max(1, len(self._places) - LONGEST_WAY_BACK)]

    def turn_to(self, place: Place) -> None:
        """Stand somewhere else than at the place in front, which is forgotten."""
        self._places = [*self._places[:-1]] or [HOME]
        self.go(place)

    def step(self, number: int) -> None:
        """Turn to another step of the walkthrough in front. A walkthrough is one place, whatever its step."""
        self._places[-1] = self.place._replace(step=number, scroll=0.0, focus="", choice=NO_CHOICE)

    def choose(self, choice: int) -> None:
        """Answer the question in front."""
        self._places[-1] = self.place._replace(choice=choice)

    def retype(self, text: str) -> None:
        """Search for something else. The search is one place, whatever is typed."""
        self._places[-1] = self.place._replace(id=text, scroll=0.0, focus="")

    def back(self) -> None:
        if self.can_go_back:
            self._places.pop()

    def home(self) -> None:
        """Go home. From there Back leads nowhere: home is where a visit starts."""
        self._places = [HOME]
