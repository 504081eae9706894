"""Runs in a process of its own: the floor that no Qt Quick program can go below, and the kiosk seen from inside.

`python -m tests.bench.probe bare` shows an empty Qt Quick window until it is ended. `… places PACK` prints where things
lie on the kiosk's screens, as JSON. `… marks PACK` prints when each step of its start-up was done.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.screen.startup import Stage

SIZE = (1920, 1080)
_BEGUN = time.perf_counter()
# A second between two taps; a page has come to rest by then.
_TAP_MS = 1000


def bare() -> None:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    app = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    engine.loadData(
        f"""
        import QtQuick
        Window {{
            width: {SIZE[0]}; height: {SIZE[1]}; visible: true; color: "white"
            TapHandler {{ onTapped: parent.color = parent.color == "#ffffff" ? "gray" : "white" }}
        }}""".encode()
    )
    app.exec()


def run_kiosk(pack: str, with_stage: Callable[[Stage], None]) -> None:
    """`kiosk run`, with one difference: somebody asks to be given the stage when it stands."""
    from kiosk import running

    def prepare(size: tuple[int, int], *, vnc: bool = False) -> bool:
        ready = original(size, vnc=vnc)
        from kiosk.screen import startup

        make = startup.Stage.__init__

        def made(self: Stage, *positional: object, **named: object) -> None:
            make(self, *positional, **named)  # type: ignore[arg-type]
            with_stage(self)

        startup.Stage.__init__ = made  # type: ignore[assignment,method-assign]
        return ready

    original = running.prepare
    running.prepare = prepare
    from kiosk import cli

    sys.exit(cli.main(["run", "--pack", pack, "--windowed", f"{SIZE[0]}x{SIZE[1]}"]))


def places(pack: str) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    run_kiosk(pack, lambda stage: _later(_TAP_MS, lambda: _survey(stage)))


def _survey(stage: Stage) -> None:
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtTest import QTest

    from kiosk.pack.reader import Pack
    from tests.bench.places import STEPS, Places, topics_of

    def place(name: str) -> tuple[int, int]:
        return _places(stage.window)[name]

    def tap(name: str) -> tuple[int, int]:
        from PySide6.QtCore import QPoint

        where = place(name)
        QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(*where))
        QTest.qWait(_TAP_MS)
        return where

    pack = Pack.open(stage.player.library.pack.path)  # type: ignore[union-attr]
    found = Places({}, {})
    for section, topics in topics_of(pack).items():
        card = tap(f"section-{section}")
        shown = _places(stage.window)
        found.topics.update({topic: (card, shown[f"card-{topic}"]) for topic in topics if f"card-{topic}" in shown})
        tap("home")
    found.buttons["expect"] = tap("expect")
    route = next(name for name in _places(stage.window) if name.startswith("route-"))
    found.buttons["route"] = tap(route)
    for number in range(1, STEPS + 1):
        found.buttons[f"next-{number}"] = tap("next")
    found.buttons["back"] = place("back")
    found.buttons["home"] = tap("home")
    print(found.to_json(), flush=True)
    QCoreApplication.exit(0)


def _places(window: QQuickWindow) -> dict[str, tuple[int, int]]:
    """The middle of every visible thing that has a name."""
    from PySide6.QtCore import QPointF

    def named(item: QQuickItem) -> None:
        for child in item.childItems():
            if child.isVisible():
                if child.objectName():
                    middle = child.mapToScene(QPointF(child.width() / 2, child.height() / 2)).toPoint()
                    found[child.objectName()] = (middle.x(), middle.y())
                named(child)

    found: dict[str, tuple[int, int]] = {}
    named(window.contentItem())
    return found


def marks(pack: str) -> None:
    """Milliseconds since this module began: the stage stands, the first frame is out, and the warm-up is done."""
    told: dict[str, float] = {}

    def mark(name: str) -> None:
        told.setdefault(name, round((time.perf_counter() - _BEGUN) * 1000, 1))

    def with_stage(stage: Stage) -> None:
        mark("stage")
        stage.window.frameSwapped.connect(lambda: mark("first frame"))
        _later(3000, done)

    def done() -> None:
        from PySide6.QtCore import QCoreApplication

        print(json.dumps(told), flush=True)
        QCoreApplication.exit(0)

    run_kiosk(pack, with_stage)


def _later(milliseconds: int, work: Callable[[], None]) -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(milliseconds, work)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        {"places": places, "marks": marks}[sys.argv[1]](sys.argv[2])
