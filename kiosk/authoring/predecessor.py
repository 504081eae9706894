"""The pack that a build begins with."""

from __future__ import annotations

from contextlib import ExitStack, closing, suppress
from pathlib import Path
from threading import Thread
from typing import Self

from kiosk.authoring.folder import Entry
from kiosk.authoring.freshness import builder_version
from kiosk.authoring.look import Look, begin_to_look
from kiosk.pack.opening import PackError
from kiosk.pack.sources import Sources
from kiosk.pack.writer import Part


class DamagedError(Exception):
    """The pack is not what it seemed: nothing of it may be taken over."""


class Predecessor:
    """`sources` say what it was built from. It is copied and verified while the build does other work.

    Checksums, and what SQLite finds out, tell of damage. Whoever can write rows with checksums that fit can write a
    whole pack as well: the hash, which takes most of a second, is not asked here.
    """

    def __init__(self, file: Path, sources: Sources, look: Look, identity: tuple[int, ...]) -> None:
        """Raises OSError."""
        self.sources = sources
        self._look = look
        self._file = file
        self._identity = identity
        self._part = Part(file, file)
        self._tables_are_sound = False
        self._verifying = Thread(target=self._verify)

    @classmethod
    def of(cls, file: Path, folder: Path, base: Path) -> Self | None:
        """None when there is no pack to begin a build of `folder` with: of one that other code built, every file would
        be compiled again, and its tables may be other ones. `base` is what the folder may lie over.
        """
        # A disk that takes no copy will take no pack either, and that is then said.
        with suppress(OSError, PackError), ExitStack() as opened:
            identity = _identity(file)
            look = opened.enter_context(closing(begin_to_look(folder, base, file)))
            sources = opened.enter_context(closing(Sources.open(file)))
            builder, records = builder_version(), sources.records.values()
            if records and all(record.context.startswith(builder) for record in records):
                found = cls(file, sources, look, identity)
                opened.pop_all()
                return found
        return None

    def entries(self) -> list[Entry]:
        """What stands in the folder now. Raises OSError and TooManyFilesError."""
        try:
            return self._look.entries()
        finally:
            # No earlier: of two cores one was looking until now, and the other one importing the compiler.
            self._part.begin_to_copy()
            self._verifying.start()

    def _verify(self) -> None:
        with suppress(PackError):
            self.sources.verify()
            self._tables_are_sound = True

    def check(self) -> None:
        """Raises DamagedError when nothing of what was read from it may be relied on, or be handed on.

        Asked after `entries`.
        """
        self._verifying.join()
        if not (self._tables_are_sound and self._look.rows_are_sound()):
            raise DamagedError

    def part(self) -> Part:
        """The copy, to be written into. Forgets the sources: Windows replaces no file that is open.

        Raises OSError when the disk did not take it, and DamagedError when it may be a copy of another pack, which
        somebody put there meanwhile.
        """
        self._part.path()
        if _identity(self._file) != self._identity:
            raise DamagedError
        self._look.close()
        self.sources.close()
        return self._part

    def close(self) -> None:
        if self._verifying.is_alive():
            self._verifying.join()
        self._look.close()
        self.sources.close()
        self._part.discard()


def _identity(file: Path) -> tuple[int, ...]:
    status = file.stat()
    return status.st_ino, status.st_size, status.st_mtime_ns
