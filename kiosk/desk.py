"""The writer's desk: watches a content folder, builds it in the background, and hands the player what is good."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from kiosk.authoring.build import build_pack
from kiosk.pack.reader import Pack, PackError
from kiosk.problems import Problem
from kiosk.screen.library import Library
from kiosk.screen.notes import PreviewNotes
from kiosk.screen.player import Player

log = logging.getLogger(__name__)

# Editors save in several steps (write, rename, set times): wait until they are through. Short: the author waits too.
SETTLE_MS = 120


class Desk(QObject):
    """Keeps the player on the last pack that could be built. `scratch` is a folder of its own for the packs."""

    _built = Signal(object)  # the problems of a build that has ended; sent from its thread
    shown = Signal()  # the page and the list are those of the folder as it was saved last

    def __init__(self, folder: Path, scratch: Path, player: Player, notes: PreviewNotes) -> None:
        super().__init__()
        self._folder = folder
        self._pack = scratch / "preview.kioskpack"
        self._showing = scratch / "showing.kioskpack"
        self._player = player
        self._notes = notes
        self._thread: Thread | None = None
        self._again = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.rebuild)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._changed)
        self._watcher.fileChanged.connect(self._changed)
        self._built.connect(self._show)

    def rebuild(self) -> None:
        """Build what the folder holds now. A change during the build leads to another one after it."""
        if self._thread is not None:
            self._again = True
            return
        self._again = False
        self._watch()
        self._thread = Thread(target=self._build, name="preview build", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._settle.stop()
        if self._thread is not None:
            self._thread.join()

    def _changed(self) -> None:
        self._settle.start()

    def _watch(self) -> None:
        # A file that an editor replaces by another of the same name is no longer watched: look at all of them again.
        everything = [self._folder, *self._folder.rglob("*")]
        self._watcher.addPaths([str(path) for path in everything])

    def _build(self) -> None:
        try:
            problems = list(build_pack(self._folder, self._pack).problems)
        except Exception as error:  # whatever it is, what is written next may build again
            log.exception("The folder cannot be built")
            problems = [Problem(str(self._folder), 0, 0, f"cannot be built: {error}")]
        self._built.emit(problems)

    def _show(self, problems: list[Problem]) -> None:
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        if self._again:
            self.rebuild()
            return
        if self._pack.exists():
            self._open(problems)
        self._notes.show(problems, is_shown=self._player.library is not None)
        self.shown.emit()

    def _open(self, problems: list[Problem]) -> None:
        """Show a copy: the next build replaces the pack itself, which Windows refuses while it is open."""
        showing = self._player.library
        try:
            pack = Pack.open(self._pack)
            if showing is not None and pack.manifest.content_hash == showing.pack.manifest.content_hash:
                pack.close()
                return
            pack.close()
            if showing is not None:
                self._showing = self._showing.with_stem("showing2" if self._showing.stem == "showing" else "showing")
            shutil.copyfile(self._pack, self._showing)
            self._player.use(Library(Pack.open(self._showing)))
        except (OSError, PackError) as error:
            problems.append(Problem(str(self._folder), 0, 0, str(error)))
