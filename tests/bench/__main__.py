"""`python -m tests.bench`: start-up and memory of the kiosk against a bare Qt Quick window, in one run, in turn; and
the search, letter by letter.

Each figure is the median of the counted runs, with the smallest and the largest beside it. Goals are ratios: they mean
the same on a fast machine and on a slow one.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench import packs, search

WARM_UP = 1
TOPICS = 10_000


@dataclass(frozen=True)
class Run:
    start: float  # seconds from starting the process to its first frame
    resident: float  # bytes


@dataclass(frozen=True)
class Goal:
    what: str
    ratio: float
    at_most: float

    def __str__(self) -> str:
        verdict = "met" if self.ratio <= self.at_most else "MISSED"
        return f"{self.what:<58} {self.ratio:5.2f}   goal ≤ {self.at_most:.2f}   {verdict}"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=9, help="counted runs of each (9)")
    parser.add_argument("--search", action="store_true", help="measure the search alone")
    options = parser.parse_args()
    if options.search:
        with tempfile.TemporaryDirectory() as folder:
            small = packs.bundled(Path(folder) / "small.kioskpack")
            print(search.measure(packs.enlarged(small, Path(folder) / "large.kioskpack", TOPICS)))
        return 0
    runs = options.runs
    with tempfile.TemporaryDirectory() as folder, _screen() as environment:
        small = packs.bundled(Path(folder) / "small.kioskpack")
        large = packs.enlarged(small, Path(folder) / "large.kioskpack", TOPICS)
        commands = {
            "bare window": ["bare"],
            "kiosk, bundled content": ["kiosk", str(small)],
            f"kiosk, {TOPICS:,} topics": ["kiosk", str(large)],
        }
        keystrokes = search.measure(large)
        results: dict[str, list[Run]] = {name: [] for name in commands}
        # In turn, so that a slow minute of the machine is everybody's.
        for number in range(runs + WARM_UP):
            for name, command in commands.items():
                run = _measure(command, environment)
                if number >= WARM_UP:
                    results[name].append(run)
    bare, kiosk, many = results.values()
    for name, taken in results.items():
        start = _spread([run.start * 1000 for run in taken], "ms")
        resident = _spread([run.resident / 1e6 for run in taken], "MB")
        print(f"{name:<26} {start}   {resident}")
    print()
    goals = (
        Goal("start-up to the first interactive frame, to a bare window", _ratio(kiosk, bare, "start"), 1.6),
        Goal("resident memory, to a bare window", _ratio(kiosk, bare, "resident"), 1.5),
        Goal(f"start-up with {TOPICS:,} topics, to the bundled content", _ratio(many, kiosk, "start"), 1.15),
    )
    for goal in goals:
        print(goal)
    print(keystrokes)
    return 0


def _measure(command: list[str], environment: dict[str, str]) -> Run:
    begun = time.time()
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.probe", *command],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        line = json.loads(told.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        sys.exit(f"The probe failed: {told.stderr or told.stdout}")
    return Run(line["frame"] - begun, line["resident"])


def _ratio(runs: list[Run], base: list[Run], figure: str) -> float:
    return statistics.median(getattr(run, figure) for run in runs) / statistics.median(
        getattr(run, figure) for run in base
    )


def _spread(values: list[float], unit: str) -> str:
    return f"{statistics.median(values):6.0f} {unit} ({min(values):.0f} to {max(values):.0f})"


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    """An environment with a real X server: the one that is there, or one in memory. Else Qt's offscreen platform."""
    # As on any machine: Python keeps what it has compiled.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    if environment.get("DISPLAY") or shutil.which("Xvfb") is None:
        if not environment.get("DISPLAY"):
            environment["QT_QPA_PLATFORM"] = "offscreen"
        yield environment
        return
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as told:
            environment["DISPLAY"] = f":{told.readline().strip()}"
        yield environment
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main())
