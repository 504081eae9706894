"""What is logged stays little: the same line comes now and then, files are capped, a full disk stops nothing."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.station import logs
from kiosk.station.logs import CappedFile, DiscreetFormatter, Funnel
from tests.conftest import FakeClock


def fails(error: Exception) -> None:
    raise error


class Kept(logging.Handler):
    """Keeps the lines."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.setFormatter(DiscreetFormatter())

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


# The same fault with every frame


def test_the_same_line_comes_again_after_a_minute_then_ten_then_an_hour(clock: FakeClock) -> None:
    kept = Kept()
    funnel = Funnel([kept], clock)
    heard: list[tuple[float, str]] = []
    begun = clock.now
    for _ in range(3 * 3600):
        record = logging.LogRecord("kiosk.x", logging.ERROR, __file__, 1, "Again", (), None)
        funnel.handle(record)
        heard += [(clock.now - begun, line) for line in kept.lines]
        kept.lines.clear()
        clock.pass_(1)
    assert heard == [
        (0, "Again"),
        (60, "Again\n    (and 59 times before this)"),
        (660, "Again\n    (and 599 times before this)"),
        (4260, "Again\n    (and 3599 times before this)"),
        (7860, "Again\n    (and 3599 times before this)"),
    ]


def test_after_hours_of_quiet_a_line_is_new_again(clock: FakeClock) -> None:
    kept = Kept()
    funnel = Funnel([kept], clock)

    def say() -> None:
        funnel.handle(logging.LogRecord("kiosk.x", logging.ERROR, __file__, 1, "Again", (), None))

    for seconds in (0, 61, 601, 7300, 61):
        clock.pass_(seconds)
        say()
    assert kept.lines == ["Again"] * 5


def test_two_faults_that_take_turns_are_both_held_back(clock: FakeClock) -> None:
    kept = Kept()
    funnel = Funnel([kept], clock)
    for turn in range(100):
        funnel.handle(logging.LogRecord("kiosk.x", logging.ERROR, __file__, 1, "%s", ("AB"[turn % 2],), None))
    assert kept.lines == ["A", "B"]


def test_the_same_words_about_another_fault_are_told(clock: FakeClock) -> None:
    kept = Kept()
    funnel = Funnel([kept], clock)
    for error in (KeyError(), ValueError(), KeyError()):
        try:
            fails(error)
        except Exception:
            funnel.handle(logging.LogRecord("kiosk.x", logging.ERROR, __file__, 1, "No", (), sys.exc_info()))
    assert [line.splitlines()[-1].strip() for line in kept.lines] == ["KeyError", "ValueError"]


def test_what_it_remembers_has_an_end(clock: FakeClock) -> None:
    kept = Kept()
    funnel = Funnel([kept], clock)
    for number in (*range(1000), 0):
        funnel.handle(logging.LogRecord("kiosk.x", logging.ERROR, __file__, 1, "%d", (number,), None))
    assert len(kept.lines) == 1001, "the first was forgotten, and so it is news again"
    assert len(funnel._seen) == 64


def test_words_that_do_not_fit_are_left_out(monkeypatch: pytest.MonkeyPatch, clock: FakeClock) -> None:
    monkeypatch.setattr(logging, "raiseExceptions", False)
    kept = Kept()
    Funnel([kept], clock).handle(logging.LogRecord("kiosk.x", logging.ERROR, __file__, 1, "%d", ("x",), None))
    assert kept.lines == []


# The files


def lines_into(handler: logging.Handler) -> Callable[[str], None]:
    handler.setFormatter(logging.Formatter("%(message)s"))

    def write(words: str) -> None:
        handler.handle(logging.LogRecord("kiosk.x", logging.ERROR, __file__, 1, words, (), None))

    return write


def test_the_files_are_capped(tmp_path: Path) -> None:
    handler = CappedFile(tmp_path / "kiosk.log", most_bytes=100, most_files=3)
    write = lines_into(handler)
    for number in range(100):
        write(f"line {number:014}")  # 20 bytes with its end
    write("x" * 1000)
    handler.close()
    sizes = {file.name: file.stat().st_size for file in tmp_path.iterdir()}
    assert sizes == {"kiosk.log": 100, "kiosk.log.1": 100, "kiosk.log.2": 100}
    assert (tmp_path / "kiosk.log.1").read_text(encoding="utf-8").splitlines()[-1] == "line 00000000000099"


def test_it_goes_on_where_it_ended(tmp_path: Path) -> None:
    for number in range(8):
        handler = CappedFile(tmp_path / "kiosk.log", most_bytes=100, most_files=2)
        lines_into(handler)(f"line {number:014}")
        handler.close()
    assert {file.name: file.stat().st_size for file in tmp_path.iterdir()} == {"kiosk.log": 60, "kiosk.log.1": 100}


def test_a_folder_that_cannot_be_written_is_said_and_left_alone_for_a_while(
    tmp_path: Path, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "logs").write_bytes(b"a file in its place")
    handler = CappedFile(tmp_path / "logs" / "kiosk.log", clock=clock)
    write = lines_into(handler)
    for _ in range(60):
        write("lost")
        clock.pass_(0.5)
    assert [record.message for record in caplog.records] == ["The log cannot be written (File exists)"]
    (tmp_path / "logs").unlink()
    clock.pass_(logs.DISK_WAIT)
    write("kept")
    handler.close()
    assert (tmp_path / "logs" / "kiosk.log").read_text(encoding="utf-8") == "kept\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's")
def test_a_full_disk_costs_the_lines_and_nothing_else(
    tmp_path: Path, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "kiosk.log").symlink_to("/dev/full")
    handler = CappedFile(tmp_path / "kiosk.log", clock=clock)
    write = lines_into(handler)
    for _ in range(1000):
        write("lost")
    handler.close()
    assert [record.message for record in caplog.records] == ["The log cannot be written (No space left on device)"]
