"""Runs in a process of its own: shows a window, and prints when its first frame was on the glass and what it weighs.

`python -m tests.bench.probe bare` shows an empty Qt Quick window; `… kiosk PACK` shows the kiosk as `kiosk run` does.
Prints one JSON line: `frame` in seconds since the epoch, `resident` in bytes.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickWindow

SIZE = (1920, 1080)
SETTLE_MS = 1500  # until the memory that start-up alone needed is given back


def report(window: QQuickWindow, app: QGuiApplication) -> None:
    """Print the line once the first frame is out and things have settled, then end."""
    from PySide6.QtCore import QTimer

    frames: list[float] = []

    def swapped() -> None:
        if not frames:
            frames.append(time.time())
            QTimer.singleShot(SETTLE_MS, done)

    def done() -> None:
        print(json.dumps({"frame": frames[0], "resident": _resident()}), flush=True)
        app.quit()

    window.frameSwapped.connect(swapped)


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def bare() -> None:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    app = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    engine.loadData(f"import QtQuick\nWindow {{ width: {SIZE[0]}; height: {SIZE[1]}; visible: true }}".encode())
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    report(window, app)
    app.exec()
    del window, engine


def kiosk(pack: str) -> None:
    from kiosk import cli, running

    # The one difference to `kiosk run`: between the plain modules and the window, one asks to be told of the frame.
    def prepare(size: tuple[int, int], *, vnc: bool = False) -> bool:
        ready = original(size, vnc=vnc)
        from PySide6.QtGui import QGuiApplication

        from kiosk.screen import startup

        open_stage = startup.Stage.__init__

        def observed(self: startup.Stage, *args: object, **kwargs: object) -> None:
            open_stage(self, *args, **kwargs)  # type: ignore[arg-type]
            app = QGuiApplication.instance()
            assert isinstance(app, QGuiApplication)
            report(self.window, app)

        startup.Stage.__init__ = observed  # type: ignore[assignment,method-assign]
        return ready

    original = running.prepare
    running.prepare = prepare
    sys.exit(cli.main(["run", "--pack", pack, "--windowed", f"{SIZE[0]}x{SIZE[1]}"]))


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else kiosk(sys.argv[2])
