"""A window with the staff door over a visitor's page, and nothing else of the kiosk: no pack, no player."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.screen import fonts, startup
from kiosk.screen.pictures import IconPictures
from kiosk.screen.staff.door import Staff
from kiosk.station.choices import Choices
from kiosk.station.options import Settings
from kiosk.station.pin import Pin, set_pin
from tests.conftest import FakeClock
from tests.journeys.visitor import Visitor

PIN = "7391"
WINDOW = b"""
import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.staff

Window {
    id: root

    required property Staff staff
    property int visits: 0
    property string words: "what a visitor read"
    property bool keepsPage: false // the kiosk itself hides it, too

    visible: true

    Label {
        anchors.fill: parent
        text: root.words
        visible: !door.active || root.keepsPage

        TapHandler {
            onTapped: root.visits++
        }
    }

    Loader {
        id: door

        anchors.fill: parent
        active: root.staff.isOpen
        sourceComponent: StaffScreen {
            staff: root.staff
        }
    }
}
"""


class Glass(NamedTuple):
    width: int = 1920
    height: int = 1080
    inches: float = 24.0
    text_scale: float = 1.0
    colors: str = "light"
    mirrored: bool = False  # as for a language that is written from the right


class StaffWindow:
    """The window, and a member of staff with one finger and a keyboard. Close it."""

    def __init__(self, staff: Staff, clock: FakeClock, glass: Glass) -> None:
        self.staff = staff
        self.clock = clock
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(paths.PACKAGE.parent))
        self.engine.addImageProvider("icon", IconPictures(paths.assets_dir() / "icons"))
        theme = self.theme
        self.pixels_per_mm = (glass.width**2 + glass.height**2) ** 0.5 / (glass.inches * 25.4)
        unit = self.pixels_per_mm * 0.2768
        long, short = max(glass.width, glass.height), min(glass.width, glass.height)
        theme.setProperty("trueUnit", unit)
        theme.setProperty("density", max(0.55, min(1, long / (1700 * unit), short / (950 * unit))))
        theme.setProperty("textScale", glass.text_scale)
        theme.setProperty("motionReduced", True)
        theme.setProperty("colors", glass.colors)
        theme.setProperty("mirrored", glass.mirrored)
        theme.setProperty("family", fonts.load(fonts.UPRIGHT))
        self.engine.setInitialProperties({"staff": staff, "width": glass.width, "height": glass.height})
        self.engine.loadData(WINDOW, QUrl.fromLocalFile(str(Path(__file__))))
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        self.hand = Visitor(SimpleNamespace(window=window, player=None), clock)  # type: ignore[arg-type]

    @property
    def theme(self) -> QObject:
        theme = self.engine.singletonInstance("kiosk.ui.theme", "Theme")
        assert isinstance(theme, QObject)
        return theme

    def knock(self) -> None:
        self.clock.pass_(1)
        self.staff.knock()
        self.hand.settle()

    def type(self, digits: str) -> None:
        """Touch the keys of the pad, then OK."""
        for digit in digits:
            self.hand.tap(f"digit-{digit}")
        self.hand.tap("pinOk")

    def wait(self, seconds: float) -> None:
        """Time passes and nobody touches."""
        self.clock.pass_(seconds)
        self.staff.wake()
        self.hand.settle()

    def close(self) -> None:
        self.window.close()
        startup.delete_now(self.engine)


OpenDoor = Callable[..., StaffWindow]


def enter(door: StaffWindow) -> None:
    door.knock()
    door.type(PIN)
    assert door.staff.page == "menu"


@contextmanager
def doors(folder: Path, clock: FakeClock) -> Iterator[OpenDoor]:
    """Opens windows whose staff door has a PIN, and closes them. One that `fails` can save nothing."""
    windows: list[StaffWindow] = []
    set_pin(folder, PIN)

    def open_(glass: Glass | None = None, settings: Settings | None = None, fails: bool = False) -> StaffWindow:
        def save(_choices: Choices) -> None:
            if fails:
                raise OSError(28, "No space left on device")

        staff = Staff(Pin(folder, clock), Choices(), save, clock, settings=settings)
        windows.append(StaffWindow(staff, clock, glass or Glass()))
        return windows[-1]

    yield open_
    for window in windows:
        window.close()
