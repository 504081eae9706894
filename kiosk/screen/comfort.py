"""The visitor's choices of how the screen looks, as QML sees and changes them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screen.action import action
from kiosk.screen.presence import Presence
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement
from kiosk.station.choices import THEMES
from kiosk.visit.comfort import TEXT_SCALES, Comfort, TextSize, Theme
from kiosk.visit.visit import Visit
from kiosk.visit.voice import Voice

SHEETS: Final = ("text", "view", "language")
TEXT_SIZES: Final[tuple[TextSize, ...]] = tuple(TEXT_SCALES)


@QmlElement
class ComfortChoices(QObject):
    """Every choice acts at once, on all that is on the screen. Unknown names change nothing."""

    changed = Signal()
    sheetChanged = Signal()

    def __init__(self, visit: Visit, presence: Presence, parent: QObject) -> None:
        super().__init__(parent)
        self.visit = visit
        self._presence = presence
        self._sheet = ""

    def follow_up(self) -> None:
        self._presence.follow_up()

    @property
    def _comfort(self) -> Comfort:
        return self.visit.comfort

    def _change(self, comfort: Comfort) -> None:
        if comfort != self.visit.comfort:
            self.visit.comfort = comfort
            self.changed.emit()

    def begin_with(self, voice: Voice, theme: Theme) -> None:
        """Begin this visit and all that follow as staff chose."""
        self.visit.begin_with(voice=voice, theme=theme)
        self.changed.emit()

    def put_away(self) -> None:
        """Close what lies over the page."""
        if self._sheet:
            self._sheet = ""
            self.sheetChanged.emit()

    @Slot(str)
    @action
    def openSheet(self, name: str) -> None:
        """Open one of `SHEETS`, or close it when it is open already."""
        self.lay_over(name)

    def lay_over(self, name: str) -> None:
        if name in SHEETS:
            self._sheet = "" if name == self._sheet else name
            self.sheetChanged.emit()

    @Slot()
    @action
    def closeSheet(self) -> None:
        self.put_away()

    @Slot(str)
    @action
    def chooseTextSize(self, name: str) -> None:
        """One of `TEXT_SIZES`."""
        self.set_text_size(name)

    def set_text_size(self, name: str) -> None:
        if size := next((size for size in TEXT_SIZES if size == name), None):
            self._change(self._comfort._replace(text_size=size))

    @Slot(str)
    @action
    def chooseTheme(self, name: str) -> None:
        """One of `THEMES`."""
        if theme := next((theme for theme in THEMES if theme == name), None):
            self._change(self._comfort._replace(theme=theme))

    @Slot(bool)
    @action
    def reduceMotion(self, reduced: bool) -> None:
        self._change(self._comfort._replace(reduced_motion=reduced))

    @Slot(bool)
    @action
    def spaceWidely(self, wide: bool) -> None:
        self._change(self._comfort._replace(wide_spacing=wide))

    @Slot(bool)
    @action
    def reachLow(self, low: bool) -> None:
        self._change(self._comfort._replace(low_reach=low))

    @Property(str, notify=sheetChanged)
    def sheet(self) -> str:
        """What lies over the page; empty when nothing does."""
        return self._sheet

    @Property(str, notify=changed)
    def textSize(self) -> str:
        return self._comfort.text_size

    @Property(float, notify=changed)
    def textScale(self) -> float:
        return self._comfort.text_scale

    @Property(str, notify=changed)
    def theme(self) -> str:
        return self._comfort.theme

    @Property(bool, notify=changed)
    def isMotionReduced(self) -> bool:
        return self._comfort.reduced_motion

    @Property(bool, notify=changed)
    def isSpacingWide(self) -> bool:
        return self._comfort.wide_spacing

    @Property(bool, notify=changed)
    def isReachLow(self) -> bool:
        return self._comfort.low_reach
