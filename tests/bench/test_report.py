"""The arithmetic of the benchmark: a figure that is wrong is worse than none."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

import pytest

from tests.bench.disk import debian, folder
from tests.bench.glass import HEAD, Band, Glass, alike
from tests.bench.measures import _away_from
from tests.bench.places import Places
from tests.bench.processes import Program
from tests.bench.report import Figure, Goal, percentile, table


def test_a_goal_is_met_or_missed_and_what_was_not_measured_is_missed() -> None:
    assert str(Goal("start", 0.6, 0.6)) == f"pass  {'start':<66}       0.60 ×   goal ≤ 0.6 ×"
    assert str(Goal("p95", 50.1, 50, "ms")) == f"MISS  {'p95':<66}     50.10 ms   goal ≤ 50 ms"
    assert str(Goal("slides", None, 0.5, "%")) == f"MISS  {'slides':<66} not measured   goal ≤ 0.5 %"


def test_a_line_has_medians_and_their_ratio() -> None:
    figures = [
        Figure("start", "ms", {"ours": [100, 300, 200], "theirs": [400]}),
        Figure("slides", "%", {"ours": [0.5]}),
    ]
    head, first, second = table(figures, ("ours", "theirs"), "theirs", "ours")
    assert head.split() == ["median", "(min", "to", "max)", "ours", "theirs", "ratio"]
    assert first.split() == ["start,", "ms", "200", "(100", "to", "300)", "400", "0.50×"]
    assert second.split() == ["slides,", "%", "0.50", "–"]


def test_a_percentile_of_one_value_and_of_many() -> None:
    assert percentile([7.0], 95) == 7.0
    assert percentile(list(range(101)), 95) == 95


def test_rows_are_read_from_the_file_of_a_screen(tmp_path: Path) -> None:
    header = [0] * 25
    header[0], header[12], header[19] = 100, 8, 1  # the header's length, bytes in a row, colours of the palette
    rows = b"".join(bytes([row]) * 8 for row in range(36))
    (tmp_path / "screen").write_bytes(struct.pack(">25I", *header) + bytes(12) + rows)
    picture = Glass(tmp_path / "screen").picture(Band(0, 36))
    assert picture == (bytes([0]) * 8, bytes([12]) * 8, bytes([24]) * 8)
    assert alike(picture, (*picture[:2], b"")) == pytest.approx(2 / 3)


def test_the_pointer_is_not_taken_for_an_answer() -> None:
    assert _away_from((500, 1015)) == HEAD
    band = _away_from((500, 253))
    assert band.top > 253 + 32
    assert band.bottom - band.top == HEAD.bottom - HEAD.top


def test_only_cards_that_a_finger_reaches_are_tapped() -> None:
    places = Places({}, {"low": ((0, 700), (0, 800)), "high": ((0, 700), (0, 300)), "under": ((0, 700), (0, 1000))})
    assert places.within_reach(bar=140) == {"low"}
    assert Places.from_json(places.to_json()) == places


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_program_is_counted_with_what_it_starts() -> None:
    child = "import sys, time; block = b'x' * 30_000_000; time.sleep(60)"
    both = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    program = Program([sys.executable, "-c", both], dict(os.environ))
    try:
        while program.is_running() and program.proportional_memory() < 30_000_000:
            os.sched_yield()
        assert program.is_running()
        assert program.cost().seconds > 0
        assert program.cost().wakeups > 0
    finally:
        program.end()
    assert not program.is_running()


def test_a_folder_is_counted_without_what_python_compiled(tmp_path: Path) -> None:
    for name, size in (("a.py", 10), ("__pycache__/a.pyc", 1000), ("site-packages/b.py", 100)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(bytes(size))
    assert folder(tmp_path) == 110
    assert folder(tmp_path, without="site-packages") == 10


@pytest.mark.skipif(not Path("/var/lib/dpkg/status").exists(), reason="not a Debian")
def test_a_package_is_counted_once_and_with_what_it_needs() -> None:
    assert debian([]) == 0
    assert debian(["no-such-package"]) == 0
    assert debian(["libc6", "libc6"]) == debian(["libc6"])
