"""`kiosk keys`: staff press the keys of a keypad, and get the lines that give them a meaning."""

from __future__ import annotations

import argparse
import sys

from kiosk import paths
from kiosk.running import VNC_SIZE, prepare, read_settings


def learn_keys(options: argparse.Namespace) -> int:
    """Show what each key is called until the window is closed, then print the lines for kiosk.yaml."""
    settings = read_settings(options)
    if not prepare(VNC_SIZE):
        return 2

    from PySide6.QtCore import QUrl  # noqa: PLC0415
    from PySide6.QtQml import QQmlApplicationEngine  # noqa: PLC0415
    from PySide6.QtQuick import QQuickWindow  # noqa: PLC0415

    from kiosk.screen import fonts, startup  # noqa: PLC0415
    from kiosk.screen.learning import Learning  # noqa: PLC0415
    from kiosk.screen.signals import stopped_by_signals  # noqa: PLC0415

    app = startup.application(sys.argv[:1], settings.screen.renderer)
    learning = Learning(dict(settings.keys))
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(paths.PACKAGE.parent))
    engine.setInitialProperties({"learning": learning, "fontFamily": fonts.load(fonts.UPRIGHT)})
    engine.load(QUrl.fromLocalFile(str(paths.PACKAGE / "ui" / "Keys.qml")))
    window = next(iter(engine.rootObjects()), None)
    if not isinstance(window, QQuickWindow):
        print("The window cannot be opened; the lines above say what Qt found.", file=sys.stderr)
        return 2
    window.installEventFilter(learning)
    learning.ended.connect(window.close)
    window.showFullScreen()
    with stopped_by_signals(app):
        app.exec()
    window.removeEventFilter(learning)
    startup.delete_now(engine)
    print(learning.yaml, end="")
    return 0
