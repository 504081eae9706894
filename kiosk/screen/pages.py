"""The pages of a library, one for each screen: filled when a visitor comes to it, and kept from visit to visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.pack.cards import Translated
from kiosk.pack.reader import NotInPackError
from kiosk.screen.check import CheckPage
from kiosk.screen.home import HomePage
from kiosk.screen.library import Library
from kiosk.screen.presence import Presence
from kiosk.screen.routes import RoutesPage
from kiosk.screen.search import SearchPage
from kiosk.screen.section import SectionPage
from kiosk.screen.topic import TopicPage
from kiosk.screen.walkthrough import WalkthroughPage
from kiosk.visit.journey import Journey, Place, Screen
from kiosk.visit.visit import Visit

if TYPE_CHECKING:
    from kiosk.pack.model import StaffNotes


class Pages:
    """`parent` owns them."""

    def __init__(self, visit: Visit, presence: Presence, parent: QObject) -> None:
        self.home = HomePage(parent)
        self.section = SectionPage(parent)
        self.topic = TopicPage(parent)
        self.routes = RoutesPage(parent)
        self.walkthrough = WalkthroughPage(parent)
        self.check = CheckPage(parent)
        self.search = SearchPage(visit, presence, parent)

    def fill(self, library: Library, journey: Journey) -> int:
        """Fill the page in front and return its number of words.

        Where the language lacks a topic, the section that it would stand in comes to the front. Raises PackError,
        StopIteration and IndexError for what cannot be shown.
        """
        place = journey.place
        try:
            return self._fill(library, place)
        except NotInPackError:
            section = library.section_of(place.id) if place.screen is Screen.TOPIC else None
            if section is None:
                raise
            journey.turn_to(Place(Screen.SECTION, section.id))
            return self._fill(library, journey.place)

    def _fill(self, library: Library, place: Place) -> int:
        match place.screen:
            case Screen.SECTION:
                self.section.show(library, place.id)
            case Screen.TOPIC:
                return self.topic.show(library, place.id)
            case Screen.ROUTES:
                self.routes.show(library)
            case Screen.SEARCH:
                self.search.show(library, place.id)
            case Screen.WALKTHROUGH:
                return self.walkthrough.show(library, place.id, place.step)
            case Screen.CHECK:
                return self.check.show(library, place.id, place.step, place.choice)
        return 0

    def last_step(self, place: Place) -> int:
        """The number of the last step, or question, of the page there."""
        return self.check.last if place.screen is Screen.CHECK else self.walkthrough.last

    def translation_at(self, place: Place) -> Translated:
        """What has to be said of the page there as a translation."""
        match place.screen:
            case Screen.TOPIC:
                return self.topic.translation
            case Screen.WALKTHROUGH:
                return self.walkthrough.translation
            case Screen.CHECK:
                return self.check.translation
        return ""

    def staff_notes_at(self, place: Place) -> StaffNotes | None:
        """What a nurse says and asks at the page there."""
        match place.screen:
            case Screen.TOPIC:
                return self.topic.staff_notes
            case Screen.WALKTHROUGH:
                return self.walkthrough.staff_notes
        return None

    def clear(self) -> None:
        """Forget what was shown to one visitor. Home is the same for all of them."""
        for page in (self.section, self.topic, self.routes, self.walkthrough, self.check, self.search):
            page.clear()
