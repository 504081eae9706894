"""Home: the sections, and the way into "What to expect on the day"."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.screen.cards import CardRow, health_icon
from kiosk.screen.library import Library
from kiosk.screen.lists import RecordModel
from kiosk.screen.registration import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 -- read by QmlElement


@QmlElement
class HomePage(QObject):
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sections = RecordModel(CardRow, self)
        self._minutes = 0
        self._scene = ""
        self._logo = ""

    def show(self, library: Library) -> None:
        self._sections.fill(
            [
                CardRow(
                    section.id,
                    section.title,
                    section.summary,
                    health_icon(section.icon),
                    section.tint,
                    section.topic_count,
                )
                for section in library.sections()
            ]
        )
        walks = library.pack.walkthrough_cards(library.language)
        self._minutes = min((card.minutes for card in walks), default=0)
        self._scene = walks[0].scene if walks else ""
        self._logo = library.pack.manifest.clinic.get("logo", "")
        self.changed.emit()

    @Property(QObject, constant=True)
    def sections(self) -> QObject:
        return self._sections

    @Property(int, notify=changed)
    def walkthroughMinutes(self) -> int:
        """How long the shortest walkthrough takes to read; 0 when the pack has none."""
        return self._minutes

    @Property(str, notify=changed)
    def scene(self) -> str:
        """The picture that stands for the walkthroughs."""
        return self._scene

    @Property(str, notify=changed)
    def logo(self) -> str:
        """The path of the clinic's sign in the pack, or an empty string."""
        return self._logo
