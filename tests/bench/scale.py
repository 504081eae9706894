"""What grows with the content: packs of 25, 1,000 and 10,000 topics, each in two languages."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from kiosk.pack.reader import Pack
from kiosk.paths import content_dir
from tests.bench import packs, search
from tests.bench.against import kiosk_command, kiosk_places, plain_environment
from tests.bench.finger import Finger
from tests.bench.glass import Glass, screen
from tests.bench.measures import Run, Subject, home_picture, measure
from tests.bench.places import longest
from tests.bench.report import Figure, Goal, machine, percentile, table

SIZES: Final = (25, 1_000, packs.MOST)
_EDIT: Final = "\nOne more line. [@GK]\n"
# What "does not grow" allows for: two packs of the same size differ by as much on a machine that has other work.
_SAME: Final = 1.15
_EDITS: Final = 5


class Built(NamedTuple):
    """A pack, and the seconds that `kiosk build` took: from nothing, and each time one page had changed.

    The page has a translation, which is compiled again as well.
    """

    pack: Path
    whole: float
    edits: list[float]


def scale(folder: Path, options: argparse.Namespace) -> int:
    """Measure and print; the exit code is 1 where a goal is missed."""
    print(f"{machine()}\nEach pack in two languages, {options.runs} counted runs.\n", flush=True)
    with screen() as (display, glass):
        finger = Finger(display)
        environment = plain_environment(folder) | {"DISPLAY": display}
        built = {f"{topics:,} topics": _build(folder / f"{topics}", topics, environment) for topics in SIZES}
        taken = _in_turn({name: found.pack for name, found in built.items()}, glass, finger, environment, options)
        finger.close()
    names = list(built)
    keys = {name: search.measure(found.pack, rounds=1) for name, found in built.items()}
    for line in table(_figures(built, taken, keys), names, names[0], names[-1]):
        print(line)
    print()
    goals = _goals(built, taken, keys, names)
    print(*goals, sep="\n")
    return 0 if all(goal.is_met for goal in goals) else 1


def _build(folder: Path, topics: int, environment: dict[str, str]) -> Built:
    content, pack = folder / "content", folder / "scale.kioskpack"
    bundled = len(list((content_dir() / packs.FIRST_LANGUAGE / "topics").glob("*.md")))
    make = packs.enlarge_folder if topics > bundled else packs.shrink_folder
    edited = make(content_dir(), content, topics)
    whole = _timed_build(content, pack, environment)
    edits = []
    for _ in range(_EDITS):
        with edited.open("a", encoding="utf-8") as page:
            page.write(_EDIT)
        edits.append(_timed_build(content, pack, environment))
    return Built(pack, whole, edits)


def _timed_build(content: Path, pack: Path, environment: dict[str, str]) -> float:
    """Seconds. What it says of its progress goes to the terminal."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "kiosk", "build", str(content), "-o", str(pack)]
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment, check=False)
    seconds = time.perf_counter() - begun
    if told.returncode:
        sys.exit(f"{content} cannot be built: {told.stdout}")
    return seconds


def _in_turn(
    files: dict[str, Path], glass: Glass, finger: Finger, environment: dict[str, str], options: argparse.Namespace
) -> dict[str, list[Run]]:
    subjects = {
        name: Subject(name, partial(kiosk_command, file), environment, kiosk_places(file, environment), drags=True)
        for name, file in files.items()
    }
    # The same page in each, or the figures would tell pages apart rather than packs.
    topics = set.intersection(*(subject.places.within_reach(bar=140) for subject in subjects.values()))
    pack = Pack.open(next(iter(files.values())))
    topic = longest(pack, topics)
    print(f"Opened: “{pack.topic(packs.FIRST_LANGUAGE, topic).card.title}”.\n", flush=True)
    pack.close()
    homes = {name: home_picture(subject, glass) for name, subject in subjects.items()}
    taken: dict[str, list[Run]] = {name: [] for name in subjects}
    for _ in range(options.runs):
        for name, subject in subjects.items():
            taken[name].append(measure(subject, glass, finger, homes[name], topic, rounds=options.rounds))
    return taken


def _figures(built: dict[str, Built], taken: dict[str, list[Run]], keys: dict[str, search.Keystrokes]) -> list[Figure]:
    def each(unit: float, value: str) -> dict[str, Sequence[float]]:
        return {name: [getattr(run, value) * unit for run in runs] for name, runs in taken.items()}

    opened = {name: [time * 1000 for run in runs for time in run.taps["open"]] for name, runs in taken.items()}
    return [
        Figure("`kiosk build`", "s", {name: [found.whole] for name, found in built.items()}),
        Figure("after a change of one page", "s", {name: found.edits for name, found in built.items()}),
        Figure("the pack", "MB", {name: [found.pack.stat().st_size / 1e6] for name, found in built.items()}),
        Figure("start to a picture that answers", "ms", each(1000, "start")),
        Figure("memory (PSS)", "MB", each(1e-6, "memory")),
        Figure("open a topic", "ms", opened),
        Figure("open a topic: p95", "ms", {name: [percentile(times, 95)] for name, times in opened.items()}),
        Figure("a keystroke of the search: p95", "ms", {name: [found.p95] for name, found in keys.items()}),
    ]


def _goals(
    built: dict[str, Built], taken: dict[str, list[Run]], keys: dict[str, search.Keystrokes], names: Sequence[str]
) -> list[Goal]:
    def ratio(value: str) -> float:
        few, many = (statistics.median(getattr(run, value) for run in taken[name]) for name in (names[0], names[-1]))
        return float(many / few)

    def opened(name: str) -> float:
        return statistics.median(time for run in taken[name] for time in run.taps["open"])

    return [
        Goal(f"{names[-1]}: build after a change of one page", statistics.median(built[names[-1]].edits), 1.0, "s"),
        Goal(f"{names[-1]}: start", ratio("start"), _SAME),
        Goal(f"{names[-1]}: memory", ratio("memory"), _SAME),
        Goal(f"{names[-1]}: open a topic", opened(names[-1]) / opened(names[0]), _SAME),
        Goal(f"{names[-1]}: a keystroke of the search, p95", keys[names[-1]].p95, search.GOAL_MS, "ms"),
    ]
