"""What the player is made of: the pages, and what belongs to a visit whichever page is in front."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlAnonymous

from kiosk.screen.check import CheckPage
from kiosk.screen.comfort import ComfortChoices
from kiosk.screen.home import HomePage
from kiosk.screen.languages import Languages
from kiosk.screen.notices import Notices
from kiosk.screen.pages import Pages
from kiosk.screen.presence import Presence
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlAnonymous
from kiosk.screen.routes import RoutesPage
from kiosk.screen.search import SearchPage
from kiosk.screen.section import SectionPage
from kiosk.screen.speech import Speech
from kiosk.screen.topic import TopicPage
from kiosk.screen.walkthrough import WalkthroughPage
from kiosk.screen.word import WordCard
from kiosk.visit.visit import Visit


@QmlAnonymous
class Parts(QObject):
    """They are made once and kept: from visit to visit, only what they show is another."""

    def __init__(self, visit: Visit, parent: QObject | None) -> None:
        super().__init__(parent)
        self.visit = visit
        self.watch = Presence(visit, self)  # what QML calls `presence`
        self.talk = Speech(visit, self.watch, self)  # what QML calls `speech`
        self.choices = ComfortChoices(visit, self.watch, self)  # what QML calls `comfort`
        self._languages = Languages(visit, self.choices, self)
        self._notices = Notices(self)
        self._pages = Pages(visit, self.watch, self)
        self.finder = self._pages.search  # what QML calls `search`
        self._word = WordCard(self)

    @Property(Presence, constant=True)
    def presence(self) -> Presence:
        return self.watch

    @Property(Speech, constant=True)
    def speech(self) -> Speech:
        return self.talk

    @Property(ComfortChoices, constant=True)
    def comfort(self) -> ComfortChoices:
        return self.choices

    @Property(Languages, constant=True)
    def languages(self) -> Languages:
        return self._languages

    @Property(HomePage, constant=True)
    def home(self) -> HomePage:
        return self._pages.home

    @Property(SectionPage, constant=True)
    def section(self) -> SectionPage:
        return self._pages.section

    @Property(TopicPage, constant=True)
    def topic(self) -> TopicPage:
        return self._pages.topic

    @Property(RoutesPage, constant=True)
    def routes(self) -> RoutesPage:
        return self._pages.routes

    @Property(WalkthroughPage, constant=True)
    def walkthrough(self) -> WalkthroughPage:
        return self._pages.walkthrough

    @Property(CheckPage, constant=True)
    def check(self) -> CheckPage:
        return self._pages.check

    @Property(SearchPage, constant=True)
    def search(self) -> SearchPage:
        return self.finder

    @Property(WordCard, constant=True)
    def word(self) -> WordCard:
        return self._word

    @Property(Notices, constant=True)
    def notices(self) -> Notices:
        return self._notices
