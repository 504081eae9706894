"""What this device writes down about itself: faults, to stderr and into a few small files.

Nothing about a visit: an exception is told by its type and by the places in the code, because its message may name a
page or quote what was searched for; and the time by the hour, which is enough for whoever looks after the device, and
too coarse to be laid beside an appointment. The journal of systemd stamps every line to the microsecond: it is told
only what the files cannot take. A disk that is full or cannot be written costs the lines and nothing else.
"""

from __future__ import annotations

import errno
import faulthandler
import io
import logging
import os
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, TextIO

log = logging.getLogger(__name__)

LOG_FILE: Final = "kiosk.log"
CRASH_FILE: Final = "crash.txt"
MOST_BYTES: Final = 1_000_000
MOST_FILES: Final = 5
MOST_CRASHES: Final = 3
MOST_CRASH_BYTES: Final = 64_000

# How long a line is held back that came before: a minute, then ten, then an hour each time.
FIRST_WAIT: Final = 60.0
LONGEST_WAIT: Final = 3600.0
_MOST_KINDS: Final = 64
# How long the log is left alone after the disk did not take a line.
DISK_WAIT: Final = 60.0
_MOST_FRAMES: Final = 30
_MOST_CHAIN: Final = 5

_PACKAGES: Final = str(Path(__file__).resolve().parents[2]) + os.sep
_PICTURE: Final = r"image://\S+"  # compiled with the first line that is written: start-up writes none
# What QML adds when Python failed under it: the message of the exception, after the place in the QML.
_OF_PYTHON: Final = r"(?<=: Error): .*"

_Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def start(folder: Path, *, verbose: bool = False) -> None:
    """Log to stderr and into `folder`, which is made when there is a first line to write. Never raises.

    Where stderr is the journal of systemd, it hears only what cannot be written into `folder`.
    `verbose` is for somebody at a desk: stderr then tells everything, the files the same as ever.
    """
    logging.raiseExceptions = False  # a log that cannot be written must not fill what else there is to write to
    file = CappedFile(folder / LOG_FILE)
    file.setFormatter(DiscreetFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%d %Hh"))
    file.setLevel(logging.INFO)
    outlets: list[logging.Handler] = [file]
    if sys.stderr is not None:  # as on Windows without a console
        screen = logging.StreamHandler()
        make = logging.Formatter if verbose else DiscreetFormatter
        screen.setFormatter(make("%(levelname)s %(name)s: %(message)s"))
        screen.setLevel(logging.DEBUG if verbose else logging.WARNING)
        if verbose or not _is_journal(sys.stderr):
            outlets.append(screen)
        else:
            file.otherwise = screen
    root = logging.getLogger()
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    for handler in [handler for handler in root.handlers if isinstance(handler, Funnel)]:
        root.removeHandler(handler)
        handler.close()
    root.addHandler(Funnel(outlets))
    _note_crashes(folder)


class DiscreetFormatter(logging.Formatter):
    """Tells an exception by its type and places, and hides the paths of pictures: they belong to pages."""

    def formatException(self, ei: _Raised) -> str:  # noqa: N802 -- logging's name
        lines: list[str] = []
        error: BaseException | None = ei[1]
        for _ in range(_MOST_CHAIN):
            if error is None:
                break
            lines += [f"    {place}" for place in _places(error.__traceback__)]
            lines.append(f"    {_kind(error)}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(lines)

    def format(self, record: logging.LogRecord) -> str:
        before = record.exc_text
        record.exc_text = None  # what another formatter made of the exception, and would be taken over
        try:
            text = discreet(super().format(record))
        finally:
            record.exc_text = before
        held = getattr(record, "held", 0)
        return f"{text}\n    (and {held} times before this)" if held else text


class Funnel(logging.Handler):
    """Hands every record on to its outlets, but the same fault only now and then: some come with every frame."""

    def __init__(self, outlets: list[logging.Handler], clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._outlets = outlets
        self._clock = clock
        self._seen: dict[tuple[object, ...], tuple[float, float, int]] = {}  # how long it waits, until when, how many

    def emit(self, record: logging.LogRecord) -> None:
        try:
            is_news = self._is_news(record)
        except Exception:
            self.handleError(record)  # arguments that do not fit the message
            return
        if is_news:
            for outlet in self._outlets:
                if record.levelno >= outlet.level:
                    outlet.handle(record)

    def _is_news(self, record: logging.LogRecord) -> bool:
        now = self._clock()
        key = _key(record)
        wait, until, held = self._seen.pop(key, (0.0, 0.0, 0))
        if is_news := now >= until:
            record.held = held
            is_fresh = not wait or now > until + LONGEST_WAIT
            wait = FIRST_WAIT if is_fresh else min(wait * 10, LONGEST_WAIT)
            self._seen[key] = (wait, now + wait, 0)
        else:
            self._seen[key] = (wait, until, held + 1)
        if len(self._seen) > _MOST_KINDS:
            del self._seen[next(iter(self._seen))]
        return is_news

    def close(self) -> None:
        for outlet in self._outlets:
            outlet.close()
        super().close()


class CappedFile(logging.Handler):
    """A log file with a few older ones beside it, `kiosk.log.1` the newest of them.

    logging.handlers has one too; it is imported with sockets and queues, for which start-up has no time.
    `otherwise` is given what the disk does not take.
    """

    def __init__(
        self,
        file: Path,
        most_bytes: int = MOST_BYTES,
        most_files: int = MOST_FILES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._file = file
        self._most_bytes = most_bytes
        self._most_files = most_files
        self._clock = clock
        self._stream: io.FileIO | None = None
        self._silent_until = 0.0
        self.otherwise: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._clock() < self._silent_until:
            self._hand_on(record)
            return
        try:
            self._write(f"{self.format(record)}\n".encode(errors="backslashreplace")[: self._most_bytes])
        except OSError as error:
            self._silent_until = self._clock() + DISK_WAIT
            self.close_file()
            self._hand_on(record)
            log.warning("The log cannot be written (%s)", error.strerror)  # stderr may still be heard

    def _hand_on(self, record: logging.LogRecord) -> None:
        if self.otherwise is not None and record.levelno >= self.otherwise.level:
            self.otherwise.handle(record)

    def _write(self, line: bytes) -> None:
        stream = self._stream or self._open()
        if stream.tell() + len(line) > self._most_bytes:
            self.close_file()
            _turn(self._file, self._most_files)
            stream = self._open()
        stream.write(line)

    def _open(self) -> io.FileIO:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        # Without a buffer: what a full disk did not take must not be tried again and again.
        self._stream = self._file.open("ab", buffering=0)
        return self._stream

    def close_file(self) -> None:
        if self._stream is not None:
            with suppress(OSError):
                self._stream.close()
            self._stream = None

    def close(self) -> None:
        self.close_file()
        if self.otherwise is not None:
            self.otherwise.close()
        super().close()


def discreet(text: str) -> str:
    """The text without the paths of pictures, and without what an exception said to QML."""
    return re.sub(_OF_PYTHON, "", re.sub(_PICTURE, "image://…", text))


def _is_journal(stream: TextIO) -> bool:
    """systemd.exec(5), $JOURNAL_STREAM: what it names may also be the stderr of a process further up."""
    named = os.environ.get("JOURNAL_STREAM")
    if not named:
        return False
    try:
        found = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return False
    return named == f"{found.st_dev}:{found.st_ino}"


def _turn(file: Path, most_files: int) -> None:
    """Make room for a new file of this name: the one before becomes `.1`, and so on; the oldest goes."""
    names = [file, *(file.with_name(f"{file.name}.{number}") for number in range(1, most_files))]
    for older, newer in zip(reversed(names), reversed(names[:-1]), strict=False):
        with suppress(FileNotFoundError):
            newer.replace(older)


def _note_crashes(folder: Path) -> None:
    """Have Python write down where it was when the process dies of a signal. What the last crash left is kept."""
    file = folder / CRASH_FILE
    try:
        if file.exists() and file.stat().st_size:
            os.truncate(file, min(file.stat().st_size, MOST_CRASH_BYTES))
            _turn(file, MOST_CRASHES)
        folder.mkdir(parents=True, exist_ok=True)
        faulthandler.enable(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644))
    except OSError:
        if sys.stderr is not None:
            with suppress(OSError, ValueError, io.UnsupportedOperation):  # a stderr that is no file
                faulthandler.enable()


def _key(record: logging.LogRecord) -> tuple[object, ...]:
    """What makes two records the same line: their words, and where the exception came from."""
    error = record.exc_info[1] if record.exc_info else None
    place = next(reversed(list(traceback.walk_tb(error.__traceback__))), None) if error else None
    where = (place[0].f_code.co_filename, place[1]) if place else None
    return record.name, record.levelno, record.getMessage(), type(error), where


def _places(trace: TracebackType | None) -> Iterator[str]:
    """Where the exception went through, outermost first: file, line and function, without values."""
    frames = list(traceback.walk_tb(trace))
    for frame, line in frames[-_MOST_FRAMES:]:
        yield f"{frame.f_code.co_filename.removeprefix(_PACKAGES)}:{line} {frame.f_code.co_name}"


def _kind(error: BaseException) -> str:
    """The type of the exception, and the code of what the system or SQLite refused; no word of its message."""
    code = getattr(error, "sqlite_errorname", None)
    if isinstance(error, OSError) and error.errno is not None:
        code = errno.errorcode.get(error.errno, str(error.errno))
    return f"{type(error).__name__} {code}" if code else type(error).__name__
