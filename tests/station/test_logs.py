"""What is logged is little, and tells nothing about a visit; a disk that takes nothing stops nothing."""

from __future__ import annotations

import io
import logging
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.pack.reader import NotInPackError
from kiosk.station import logs
from kiosk.station.logs import DiscreetFormatter

READ = "side-effects"


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[logging.Logger]:
    """The root logger, as it was before when the test is over."""
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]
    monkeypatch.setattr(logging, "raiseExceptions", True)
    yield logging.getLogger("kiosk.test")
    for handler in [handler for handler in root.handlers if handler not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def fails(error: Exception) -> None:
    raise error


def told(formatter: logging.Formatter, error: Exception, words: str = "The page cannot be shown") -> str:
    try:
        fails(error)
    except Exception:
        record = logging.LogRecord("kiosk.x", logging.ERROR, __file__, 1, words, (), sys.exc_info())
    return formatter.format(record)


# What is told


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (NotInPackError(f"sample.kioskpack: there is no topic {READ} in this pack"), "NotInPackError"),
        (KeyError(READ), "KeyError"),
        (ValueError(f'fts5: syntax error near "{READ}"'), "ValueError"),
        (FileNotFoundError(2, "No such file or directory", READ), "FileNotFoundError ENOENT"),
        (OSError(READ), "OSError"),
    ],
)
def test_P3_an_exception_is_told_by_its_type_and_places_alone(error: Exception, kind: str) -> None:
    text = told(DiscreetFormatter(), error)
    here = "    tests/station/test_logs.py:N"
    assert re.sub(r"py:\d+", "py:N", text) == f"The page cannot be shown\n{here} told\n{here} fails\n    {kind}"


def test_what_sqlite_refused_is_told_by_its_code() -> None:
    try:
        sqlite3.connect(":memory:").execute("SELECT x FROM side_effects")
    except sqlite3.Error as error:
        text = told(DiscreetFormatter(), error)
    assert text.endswith("\n    OperationalError SQLITE_ERROR")
    assert "side_effects" not in text


def test_the_causes_of_an_exception_are_told_in_the_same_way() -> None:
    def chained() -> None:
        try:
            fails(KeyError(READ))
        except KeyError as error:
            raise ValueError(READ) from error

    try:
        chained()
    except ValueError as error:
        text = told(DiscreetFormatter(), error)
    assert [line.strip() for line in text.splitlines() if "Error" in line] == ["ValueError", "KeyError"]
    assert READ not in text


def test_an_exception_without_end_is_cut() -> None:
    def deep() -> None:
        deep()

    try:
        deep()
    except RecursionError as error:
        assert len(told(DiscreetFormatter(), error).splitlines()) == 32


def test_P3_the_path_of_a_picture_is_not_told() -> None:
    line = "file:///TopicScreen.qml:31: QML Image: Failed to get image from provider: image://pack/2x2/scenes/drip.svg"
    assert logs.discreet(line).endswith("TopicScreen.qml:31: QML Image: Failed to get image from provider: image://…")


def test_P3_what_an_exception_said_to_qml_is_not_told() -> None:
    line = f"file:///SectionScreen.qml:22: Error: there is no topic {READ} in this pack"
    assert logs.discreet(line) == "file:///SectionScreen.qml:22: Error"
    line = "file:///SectionScreen.qml:22: TypeError: Cannot read property 'title' of null"
    assert logs.discreet(line) == line


def test_another_formatter_before_it_gives_nothing_away() -> None:
    try:
        fails(KeyError(READ))
    except KeyError:
        record = logging.LogRecord("kiosk.x", logging.ERROR, __file__, 1, "No", (), sys.exc_info())
    plain = logging.Formatter().format(record)
    assert READ in plain
    assert READ not in DiscreetFormatter().format(record)
    assert logging.Formatter().format(record) == plain


# All of it together


def test_P3_what_is_written_says_the_hour_and_no_more(
    log: logging.Logger, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.start(tmp_path)
    try:
        fails(KeyError(READ))
    except KeyError:
        log.exception("The page cannot be shown")
    log.info("started")
    log.debug("not told")
    text = (tmp_path / "kiosk.log").read_text(encoding="utf-8")
    first, *_, last = text.splitlines()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\dh ERROR kiosk\.test: The page cannot be shown", first)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\dh INFO kiosk\.test: started", last)
    assert READ not in text
    err = capsys.readouterr().err
    assert err.startswith("ERROR kiosk.test: The page cannot be shown\n    tests/station/test_logs.py:")
    assert err.endswith("\n    KeyError\n")


def test_somebody_at_a_desk_is_told_everything_and_the_file_is_not(
    log: logging.Logger, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.start(tmp_path, verbose=True)
    log.debug("step by step")
    try:
        fails(KeyError(READ))
    except KeyError:
        log.exception("No")
    err = capsys.readouterr().err
    assert err.startswith("DEBUG kiosk.test: step by step\nERROR kiosk.test: No\nTraceback ")
    assert err.endswith(f"KeyError: '{READ}'\n")
    assert READ not in (tmp_path / "kiosk.log").read_text(encoding="utf-8")


def test_without_a_line_there_is_no_log(log: logging.Logger, tmp_path: Path) -> None:
    logs.start(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["crash.txt"]


def test_it_can_be_started_twice(log: logging.Logger, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    logs.start(tmp_path)
    logs.start(tmp_path)
    log.error("once")
    assert capsys.readouterr().err == "ERROR kiosk.test: once\n"


def test_without_a_stderr(log: logging.Logger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    (tmp_path / "logs").write_bytes(b"")
    logs.start(tmp_path / "logs")
    log.error("nobody hears it, and nothing happens")


def test_a_stderr_that_takes_nothing(log: logging.Logger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Deaf(io.StringIO):
        def write(self, _text: str, /) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stderr", Deaf())
    logs.start(tmp_path)
    log.error("kept")
    assert (tmp_path / "kiosk.log").read_text(encoding="utf-8").endswith(": kept\n")


# A stderr that systemd stamps with the time


@contextmanager
def journal(file: Path) -> Iterator[None]:
    """The file is stderr, and what $JOURNAL_STREAM names."""
    with file.open("w", encoding="utf-8") as stream, pytest.MonkeyPatch.context() as patch:
        found = os.fstat(stream.fileno())
        patch.setenv("JOURNAL_STREAM", f"{found.st_dev}:{found.st_ino}")
        patch.setattr(sys, "stderr", stream)
        yield


def test_P3_the_journal_is_told_nothing_that_the_file_takes(log: logging.Logger, tmp_path: Path) -> None:
    with journal(tmp_path / "journal"):
        logs.start(tmp_path / "logs")
        log.error("The page cannot be shown")
    assert (tmp_path / "journal").read_bytes() == b""
    assert (tmp_path / "logs" / "kiosk.log").read_text(encoding="utf-8").endswith(": The page cannot be shown\n")


def test_the_journal_is_told_what_the_file_does_not_take(log: logging.Logger, tmp_path: Path) -> None:
    (tmp_path / "logs").write_bytes(b"")
    with journal(tmp_path / "journal"):
        logs.start(tmp_path / "logs")
        log.error("The page cannot be shown")
        log.info("not told")
        log.warning("Nor this one")
    assert (tmp_path / "journal").read_text(encoding="utf-8").splitlines() == [
        "ERROR kiosk.test: The page cannot be shown",
        "WARNING kiosk.station.logs: The log cannot be written (File exists)",
        "WARNING kiosk.test: Nor this one",
    ]


def test_somebody_at_a_desk_is_told_everything_in_the_journal_too(log: logging.Logger, tmp_path: Path) -> None:
    with journal(tmp_path / "journal"):
        logs.start(tmp_path / "logs", verbose=True)
        log.debug("step by step")
    assert (tmp_path / "journal").read_text(encoding="utf-8") == "DEBUG kiosk.test: step by step\n"


def test_a_journal_of_a_process_further_up_is_not_this_stderr(
    log: logging.Logger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal, no_file = tmp_path / "terminal", io.StringIO()
    with journal(tmp_path / "journal"), terminal.open("w", encoding="utf-8") as stream:
        for stderr in (stream, no_file):
            monkeypatch.setattr(sys, "stderr", stderr)
            logs.start(tmp_path / "logs")
            log.error("told")
    assert [terminal.read_text(encoding="utf-8"), no_file.getvalue()] == ["ERROR kiosk.test: told\n"] * 2


# A process that dies of a signal

DIES = """
import ctypes, sys
from pathlib import Path
from kiosk.station import logs

def openTopic(name):
    ctypes.string_at(0)

logs.start(Path(sys.argv[1]))
openTopic("side-effects")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there it is no signal")
def test_where_it_was_when_it_died_is_written_down_and_kept_for_a_few_starts(tmp_path: Path) -> None:
    (tmp_path / "crash.txt").write_bytes(b"x" * 1_000_000)
    for _ in range(4):
        done = subprocess.run([sys.executable, "-c", DIES, str(tmp_path)], capture_output=True, check=False)
        assert done.returncode == -11
    files = {file.name: file for file in tmp_path.iterdir()}
    assert sorted(files) == ["crash.txt", "crash.txt.1", "crash.txt.2"]
    for file in files.values():
        text = file.read_text(encoding="utf-8")
        assert text.startswith("Fatal Python error: Segmentation fault")
        assert "in openTopic" in text
        assert READ not in text


@pytest.mark.skipif(sys.platform == "win32", reason="there it is no signal")
def test_a_crash_that_was_long_is_cut(log: logging.Logger, tmp_path: Path) -> None:
    (tmp_path / "crash.txt").write_bytes(b"x" * 1_000_000)
    logs.start(tmp_path)
    assert (tmp_path / "crash.txt.1").stat().st_size == logs.MOST_CRASH_BYTES


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_leave_to_write(log: logging.Logger, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    logs.start(tmp_path / "logs")
    log.error("lost")
    tmp_path.chmod(0o700)
    assert list(tmp_path.iterdir()) == []
