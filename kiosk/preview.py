"""`kiosk preview`: the pages of a content folder while somebody writes it."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from kiosk.authoring.folder import why_no_folder
from kiosk.running import prepare, read_settings

WINDOW = (1600, 700)


def preview(options: argparse.Namespace) -> int:
    folder: Path = options.dir
    if reason := why_no_folder(folder):
        print(f"{folder}: {reason}", file=sys.stderr)
        return 2
    settings = read_settings(options)
    if not prepare(WINDOW):
        return 2

    from kiosk.desk import Desk  # noqa: PLC0415
    from kiosk.screen import startup  # noqa: PLC0415
    from kiosk.screen.notes import PreviewNotes  # noqa: PLC0415
    from kiosk.screen.signals import stopped_by_signals  # noqa: PLC0415

    app = startup.application(sys.argv[:1], settings.screen.renderer)
    with tempfile.TemporaryDirectory(prefix="care-kiosk-") as scratch:
        player = startup.make_player(settings, None, startup.make_visit(settings, "en"))
        notes = PreviewNotes(str(folder))
        display = startup.Display(WINDOW, pointer=True)
        stage = startup.Stage(player, settings, display, main="Preview", player=player, notes=notes)
        desk = Desk(folder, Path(scratch), player, notes)
        desk.rebuild()
        with stopped_by_signals(app):
            code = app.exec()
        desk.stop()
        stage.close()
        player.use(None)
    return code
