"""The first look of a build: at what stands in the folder, and at the rows of the pack that it begins with."""

from __future__ import annotations

import marshal
import subprocess
import sys
from contextlib import closing, suppress
from functools import cached_property
from pathlib import Path

from kiosk.authoring.cores import processes
from kiosk.authoring.folder import Entry, scan_layers
from kiosk.pack.opening import PackError
from kiosk.pack.reader import Pack

# Of a pack of 3,000 pages. To look at fewer takes no longer than another process takes to begin.
LEAST_BYTES = 64 * 1024 * 1024


class Look:
    """`base` is what the folder may lie over, and `pack` a file that can be opened."""

    def __init__(self, folder: Path, base: Path, pack: Path) -> None:
        self._folder, self._base, self._pack = folder, base, pack

    def entries(self) -> list[Entry]:
        """Raises OSError and TooManyFilesError, as `scan_layers` does."""
        return scan_layers(self._folder, self._base)

    def rows_are_sound(self) -> bool:
        """Whether each row of the pack fits its checksums."""
        try:
            with closing(Pack.open(self._pack)) as pack:
                pack.verify_rows()
        except PackError:
            return False
        return True

    def close(self) -> None:
        """Also needed before the pack can be replaced: Windows replaces no open file."""


class LookAhead(Look):
    """The same, by a process of its own. This one imports the compiler meanwhile, which takes it a third of a second.

    20,000 files and rows take as long. A thread would be no help: it is Python that goes through them, and only one
    thread at a time is at that. Where the process fails this one looks, and meets what it has met.
    """

    def __init__(self, folder: Path, base: Path, pack: Path) -> None:
        """Raises OSError."""
        super().__init__(folder, base, pack)
        # What `site` adds stands in the path already.
        begin = f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import tell; tell()"
        self._process = subprocess.Popen(  # noqa: S603 -- Python itself
            [sys.executable, "-S", "-c", begin, folder, base, pack],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def entries(self) -> list[Entry]:
        return super().entries() if self._told is None else list(map(Entry._make, self._told[0]))

    def rows_are_sound(self) -> bool:
        return super().rows_are_sound() if self._told is None else self._told[1]

    @cached_property
    def _told(self) -> tuple[list[tuple[str, str, int, int, bool]], bool] | None:
        told, _ = self._process.communicate()
        return marshal.loads(told) if self._process.returncode == 0 else None  # noqa: S302 -- from our own process

    def close(self) -> None:
        with self._process:
            self._process.kill()


def tell() -> None:
    """What the process does; its arguments are those of `Look`."""
    look = Look(*map(Path, sys.argv[1:]))
    told = [tuple(entry) for entry in look.entries()], look.rows_are_sound()
    sys.stdout.buffer.write(marshal.dumps(told))


def begin_to_look(folder: Path, base: Path, pack: Path) -> Look:
    """Raises OSError where there is no such pack."""
    if pack.stat().st_size >= LEAST_BYTES and processes() > 1:
        with suppress(OSError):  # a system that gives no more processes
            return LookAhead(folder, base, pack)
    return Look(folder, base, pack)
