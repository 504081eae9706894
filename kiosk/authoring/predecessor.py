"""The pack that a build begins with."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Self

from kiosk.authoring.freshness import builder_version
from kiosk.pack.opening import PackError
from kiosk.pack.sources import Sources
from kiosk.pack.writer import Part


class DamagedError(Exception):
    """The pack is not what it seemed: nothing of it may be taken over."""


class Predecessor:
    """`sources` say what it was built from. It is copied and verified while the build does other work.

    The checksums that were read first, and what is verified beside the build, tell of damage. Whoever can write rows
    with checksums that fit can write a whole pack as well: the hash, which takes most of a second, is not asked here.
    """

    def __init__(self, file: Path, sources: Sources, identity: tuple[int, ...]) -> None:
        """Raises OSError."""
        self.sources = sources
        self._file = file
        self._identity = identity
        self._part = Part(file, file)
        self._is_sound = False
        self._verifying = Thread(target=self._verify)
        self._verifying.start()

    @classmethod
    def of(cls, file: Path) -> Self | None:
        """None when there is no pack to rely on: a damaged one may never hand on a bad row, and of one that other code
        built every file would be compiled again, and its tables may be other ones.
        """
        try:
            identity = _identity(file)
            sources = Sources.open(file)
        except (OSError, PackError):
            return None
        builder, records = builder_version(), sources.records.values()
        if records and all(record.context.startswith(builder) for record in records):
            with suppress(OSError):  # a disk that takes no copy will take no pack either, and that is then said
                return cls(file, sources, identity)
        sources.close()
        return None

    def _verify(self) -> None:
        with suppress(PackError):
            self.sources.verify()
            self._is_sound = True

    def check(self) -> None:
        """Raises DamagedError when nothing of what was read from it may be relied on."""
        self._verifying.join()
        if not self._is_sound:
            raise DamagedError

    def part(self) -> Part:
        """The copy, to be written into. Forgets the sources: Windows replaces no file that is open.

        Raises OSError when the disk did not take it, and DamagedError when it may be a copy of another pack, which
        somebody put there meanwhile.
        """
        self._part.path()
        if _identity(self._file) != self._identity:
            raise DamagedError
        self.sources.close()
        return self._part

    def close(self) -> None:
        self._verifying.join()
        self.sources.close()
        self._part.discard()


def _identity(file: Path) -> tuple[int, ...]:
    status = file.stat()
    return status.st_ino, status.st_size, status.st_mtime_ns
