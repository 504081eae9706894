"""Whatever keys, fingers and other programs send, the kiosk stays in front, alone, and goes on working."""

from __future__ import annotations

import functools
import gc
import itertools
import operator
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QWindow,
)
from PySide6.QtTest import QTest

from kiosk import paths
from tests.conftest import FakeClock
from tests.journeys.conftest import Open
from tests.journeys.hands import Hands, cancel
from tests.journeys.visitor import Visitor
from tests.tools.processes import children_of

Test = TypeVar("Test", bound=Callable[..., None])
Key, Modifier = Qt.Key, Qt.KeyboardModifier
# Every way to hold Shift, Ctrl, Alt and the Windows key, each without and with the mark of the number pad.
HELD = (
    Modifier.ShiftModifier,
    Modifier.ControlModifier,
    Modifier.AltModifier,
    Modifier.MetaModifier,
    Modifier.KeypadModifier,
)
MODIFIERS = [
    functools.reduce(operator.or_, held, Modifier.NoModifier)
    for number in range(len(HELD) + 1)
    for held in itertools.combinations(HELD, number)
]
SCHEMES = ("http", "https", "file", "mailto", "tel", "sms", "topic", "word", "data", "ftp")
# Qt still has names for keys that it calls deprecated, and its test module says which keys write nothing.
_FILTERS = (
    pytest.mark.filterwarnings("ignore:Enum value .* is marked as deprecated"),
    pytest.mark.qt_log_ignore("keyToAscii Unhandled key code"),
)
# Longer than any page is waited for, and the question after it.
LONG_GONE = 60 * 60.0


def every_key(test: Test) -> Test:
    for mark in _FILTERS:
        test = mark(test)
    return test


class Links(QObject):
    """Stands in for whatever would open a link."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        for scheme in SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, "open")

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())

    def remove(self) -> None:
        for scheme in SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)


class Locked(Visitor):
    """The kiosk as it stands in a waiting room: full screen, no mouse pointer."""

    def __init__(self, visitor: Visitor, clock: FakeClock, links: Links) -> None:
        super().__init__(visitor.stage, clock, visitor.reader)
        self.links = links
        self.windows = QGuiApplication.topLevelWindows()
        self.children = set(children_of("self"))

    def assert_locked(self, after: object) -> None:
        __tracebackhide__ = True
        assert self.window.isVisible(), after
        assert self.window.visibility() is QWindow.Visibility.FullScreen, after
        assert self.window.size() == self.window.screen().size(), after
        assert QGuiApplication.topLevelWindows() == self.windows == [self.window], after
        assert QGuiApplication.modalWindow() is None, after
        assert set(children_of("self")) == self.children, after
        assert self.links.opened == [], after

    def assert_works(self) -> None:
        """The visitor of before leaves, and for the next one everything is as ever."""
        self.wait(LONG_GONE)
        self.wait(LONG_GONE)
        assert self.player.screen == "home"
        self.tap("section-afterwards")
        assert self.player.screen == "section"
        self.tap("done")
        assert self.player.screen == "home"


@pytest.fixture
def links() -> Iterator[Links]:
    made = Links()
    yield made
    made.remove()


@pytest.fixture
def locked(open_kiosk: Open, bundled_pack: Path, clock: FakeClock, links: Links, tmp_path: Path) -> Locked:
    """With a staff door, for which nobody has set a PIN. As large as the screen of Qt's offscreen platform."""
    gc.collect()  # the windows of other tests
    visitor = open_kiosk(bundled_pack, (800, 800), tmp_path)
    visitor.window.setProperty("isKiosk", True)
    visitor.window.showFullScreen()
    return Locked(visitor, clock, links)


# Keys


@every_key
@pytest.mark.parametrize("place", ["home", "search"])
def test_no_key_with_any_modifier_leads_out(locked: Locked, place: str) -> None:
    assert len(Key) > 400
    assert len(set(MODIFIERS)) == 32
    for modifiers in MODIFIERS:
        if place == "search":
            locked.player.openSearch()
        for key in Key:
            QTest.keyClick(locked.window, key, modifiers)
        locked.clock.pass_(1.0)
        locked.settle()
        locked.assert_locked(modifiers)
    locked.assert_works()


@every_key
def test_a_key_that_is_held_down_and_never_let_go(locked: Locked) -> None:
    for key in Key:
        QTest.keyPress(locked.window, key)
    locked.settle()
    locked.assert_locked("all keys at once")
    locked.assert_works()


# What window managers and other programs send


def test_a_request_to_close_is_turned_down(locked: Locked) -> None:
    event = QCloseEvent()
    QCoreApplication.sendEvent(locked.window, event)
    assert not event.isAccepted()
    assert not locked.window.close()
    locked.assert_locked("a request to close")
    locked.assert_works()


def test_the_system_that_asks_the_program_to_quit_is_turned_down(locked: Locked) -> None:
    """As macOS does from its menu, and as session managers do."""
    event = QEvent(QEvent.Type.Quit)
    QCoreApplication.sendEvent(QCoreApplication.instance(), event)
    assert not event.isAccepted()
    locked.assert_locked("a request to quit")


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton])
def test_other_mouse_buttons_and_a_long_press_open_no_menu(locked: Locked, button: Qt.MouseButton) -> None:
    for x in range(20, locked.window.width(), 90):
        for y in range(20, locked.window.height(), 90):
            point = QPoint(x, y)
            QTest.mouseClick(locked.window, button, Modifier.NoModifier, point)
            for reason in QContextMenuEvent.Reason:
                QCoreApplication.sendEvent(locked.window, QContextMenuEvent(reason, point, point))
    locked.settle()
    assert locked.player.screen == "home"
    locked.assert_locked(button)
    locked.assert_works()


def test_nothing_can_be_dropped_on_it(locked: Locked) -> None:
    what = QMimeData()
    what.setUrls([QUrl("file:///etc/passwd"), QUrl("https://example.org")])
    what.setText("https://example.org")
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Modifier.NoModifier
    for x, y in ((400, 100), (400, 400), (20, 780)):
        enter = QDragEnterEvent(QPointF(x, y), copy, what, left, none)
        enter.ignore()
        drop = QDropEvent(QPointF(x, y), copy, what, left, none)
        drop.ignore()
        for event in (enter, drop):
            QCoreApplication.sendEvent(locked.window, event)
            assert not event.isAccepted()
    locked.settle()
    assert locked.player.screen == "home"
    locked.assert_locked("a drop")


def test_nothing_that_could_leave_the_kiosk_is_in_its_screens() -> None:
    """No link goes to the system, no dialog is opened, nothing is fetched."""
    ways_out = (
        "openUrlExternally",
        "QtQuick.Dialogs",
        "Qt.labs.platform",
        "XMLHttpRequest",
        "WebSocket",
        "WebView",
        "http",
    )
    found = [
        f"{file.name}: {way}"
        for file in (paths.PACKAGE / "ui").rglob("*.qml")
        for way in ways_out
        if way in file.read_text(encoding="utf-8")
    ]
    assert found == []


def test_no_window_shows_a_pointer(locked: Locked) -> None:
    for x, y in ((5, 5), (400, 400), (795, 795)):
        QTest.mouseMove(locked.window, QPoint(x, y))
        locked.settle()
        assert [window.cursor().shape() for window in QGuiApplication.allWindows()] == [Qt.CursorShape.BlankCursor]


# Fingers


@pytest.mark.parametrize("seed", range(6))
def test_ten_fingers_anywhere_lead_nowhere(locked: Locked, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 -- the same every time
    hands = Hands(locked.window, dice)
    for _ in range(150):
        locked.clock.pass_(dice.choice((0.01, 0.3, 1.0)))
        hands.act()
        if dice.random() < 0.1:
            locked.settle()
    locked.settle()
    locked.assert_locked(seed)
    hands.lift()
    locked.assert_works()


def test_fingers_that_never_lift_do_not_keep_the_next_one_out(locked: Locked) -> None:
    """A drop of water, or a driver that loses the end of a touch."""
    QTest.touchEvent(locked.window, QTest.createTouchDevice()).press(9, QPoint(3, 3), locked.window).commit()
    locked.settle()
    locked.assert_works()


def test_a_touch_that_the_system_takes_over_does_not_keep_the_next_one_out(locked: Locked) -> None:
    card, device = locked.centre(locked.find("section-kinds")), QTest.createTouchDevice()
    QTest.touchEvent(locked.window, device).press(0, card, locked.window).commit()
    cancel(locked.window, device)
    QTest.touchEvent(locked.window, device).release(0, card, locked.window).commit()
    locked.settle()
    assert locked.player.screen == "home", "a touch that was taken over is none"
    locked.assert_works()
