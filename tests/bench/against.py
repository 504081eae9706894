"""The kiosk against Chromium, and the floor under both: an empty Qt Quick window."""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from kiosk.export.folder import write_files
from kiosk.export.site import site_files
from kiosk.pack.reader import Pack
from kiosk.visit.clock import today
from tests.bench import browser, disk, packs
from tests.bench.finger import Finger
from tests.bench.glass import Glass, screen
from tests.bench.measures import (
    Picture,
    Run,
    Still,
    Subject,
    home_picture,
    left_alone,
    measure,
    memory_after,
    running_warm,
    started,
)
from tests.bench.places import Places, Topics, longest, topics_of
from tests.bench.report import Figure, Goal, machine, percentile, table

KIOSK: Final = "the kiosk"
BROWSER: Final = "Chromium"
FLOOR: Final = "empty window"
_NO_PLACES: Final = Places({}, {})
_SLIDES: Final = "mode: display\n"


def compare(folder: Path, options: argparse.Namespace) -> int:
    """Measure and print; the exit code is 1 where a goal is missed."""
    pack_file, site = folder / "bench.kioskpack", folder / "site"
    packs.bundled(pack_file)
    pack = Pack.open(pack_file)
    write_files(site, dict(site_files(pack, pack.manifest.languages, today)))
    with screen() as (display, glass):
        environment = plain_environment(folder) | {"DISPLAY": display}
        finger = Finger(display)
        subjects = _subjects(folder, pack_file, site, environment, topics_of(pack))
        topic = longest(
            pack, subjects[KIOSK].places.within_reach(bar=140) & subjects[BROWSER].places.within_reach(bar=40)
        )
        print(_about(pack, topic, options), flush=True)
        runs, floor = _in_turn(subjects, glass, finger, topic, options)
        after = {
            name: memory_after(each, glass, finger, topic, options.taps)
            for name, each in subjects.items()
            if options.taps
        }
        still = _still(subjects, glass, options.still_seconds, folder, environment)
        finger.close()
    pack.close()
    sizes = {KIOSK: disk.of_kiosk(), BROWSER: disk.of_chromium()}
    figures = _figures(runs, floor, after, still, sizes)
    for line in table(figures, (KIOSK, BROWSER, FLOOR), BROWSER, KIOSK):
        print(line)
    print()
    goals = _goals(runs, floor, after, still)
    print(*goals, sep="\n")
    return 0 if all(goal.is_met for goal in goals) else 1


def plain_environment(folder: Path) -> dict[str, str]:
    """A user without settings and without a desktop; Python keeps what it has compiled, as on any machine."""
    left_out = {"PYTHONDONTWRITEBYTECODE", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR"}
    home = {name: str(folder / "home") for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    return {key: value for key, value in os.environ.items() if key not in left_out} | home


def kiosk_command(pack: Path, *more: str) -> list[str]:
    return [str(Path(sys.executable).with_name("kiosk")), "run", "--pack", str(pack), *more]


def kiosk_places(pack: Path, environment: Mapping[str, str]) -> Places:
    """Where things lie on the kiosk's screens, asked in a run that is not measured."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.probe", "places", str(pack)],
        env=dict(environment),
        capture_output=True,
        text=True,
        check=False,
    )
    if not told.stdout.strip():
        sys.exit(f"The kiosk could not be asked where things lie: {told.stderr}")
    return Places.from_json(told.stdout.splitlines()[-1])


def _subjects(folder: Path, pack: Path, site: Path, environment: dict[str, str], topics: Topics) -> dict[str, Subject]:
    profiles = iter(range(10_000))

    def chromium() -> list[str]:
        """Each run has a profile of its own, as the first run on a device that forgets."""
        return browser.command(folder / f"profile-{next(profiles)}", site)

    on_pages = browser.survey(folder / "profile-asked", site, environment, topics)
    on_kiosk = kiosk_places(pack, environment)
    return {
        KIOSK: Subject(KIOSK, lambda: kiosk_command(pack), environment, on_kiosk, drags=True),
        BROWSER: Subject(BROWSER, chromium, environment, on_pages),
    }


def _about(pack: Pack, topic: str, options: argparse.Namespace) -> str:
    title = pack.topic(pack.manifest.languages[0], topic).card.title
    version = subprocess.run(["chromium", "--version"], capture_output=True, text=True, check=False).stdout.strip()
    return "\n".join(
        (
            f"{machine()}",
            f"{version or 'Chromium'}, with {' '.join(browser.FLAGS)}, a new profile for each run, and the pages that",
            f"`kiosk export html` writes, from disk, {browser.SCALE} times as large: letters are as on the kiosk.",
            f"The kiosk: `kiosk run` full screen, software renderer, as it comes. Opened and scrolled: “{title}”.",
            f"1920×1080 under Xvfb, in turn, {options.runs} counted runs, each right after one that is not.",
            "",
        )
    )


def _in_turn(
    subjects: Mapping[str, Subject], glass: Glass, finger: Finger, topic: str, options: argparse.Namespace
) -> tuple[dict[str, list[Run]], list[tuple[float, int]]]:
    """A B floor A B floor, so that a slow minute of the machine is everybody's. Of the floor: start and memory."""
    bare = Subject(
        FLOOR, lambda: [sys.executable, "-m", "tests.bench.probe", "bare"], subjects[KIOSK].environment, _NO_PLACES
    )
    homes = {each.name: home_picture(each, glass) for each in (*subjects.values(), bare)}
    runs: dict[str, list[Run]] = {name: [] for name in subjects}
    floor: list[tuple[float, int]] = []
    for number in range(1, options.runs + 1):
        for name, subject in subjects.items():
            runs[name].append(measure(subject, glass, finger, homes[name], topic, rounds=options.rounds))
        floor.append(_floor(bare, glass, homes[FLOOR]))
        print(f"run {number} of {options.runs}", file=sys.stderr)
    return runs, floor


def _floor(bare: Subject, glass: Glass, home: Picture) -> tuple[float, int]:
    with running_warm(bare, glass, home) as (program, begun):
        start = started(bare, glass, home, begun)
        glass.wait_until_still(quiet=2.0)
        return start, program.proportional_memory()


def _still(
    subjects: Mapping[str, Subject], glass: Glass, seconds: float, folder: Path, environment: dict[str, str]
) -> dict[str, Still]:
    """Each left alone; and the kiosk while it shows slides, for which the pages have nothing to set against."""
    if not seconds:
        return {}
    found = {name: left_alone(subject, glass, seconds) for name, subject in subjects.items()}
    settings = folder / "slides.yaml"
    settings.write_text(_SLIDES, encoding="utf-8")
    shown = subjects[KIOSK].command()
    slides = Subject("slides", lambda: [*shown, "--settings", str(settings)], environment, _NO_PLACES)
    return found | {"slides": left_alone(slides, glass, seconds)}


def _figures(
    runs: Mapping[str, Sequence[Run]],
    floor: Sequence[tuple[float, int]],
    after: Mapping[str, tuple[int, int]],
    still: Mapping[str, Still],
    sizes: Mapping[str, disk.Needed],
) -> list[Figure]:
    def each(unit: float, value: str) -> dict[str, Sequence[float]]:
        return {name: [getattr(run, value) * unit for run in taken] for name, taken in runs.items()}

    figures = [
        Figure(
            "start to a picture that answers", "ms", each(1000, "start") | {FLOOR: [start * 1000 for start, _ in floor]}
        ),
        Figure("memory (PSS)", "MB", each(1e-6, "memory") | {FLOOR: [memory / 1e6 for _, memory in floor]}),
        Figure("memory after three ways round", "MB", {name: [first / 1e6] for name, (first, _) in after.items()}),
        Figure("memory after all taps", "MB", {name: [last / 1e6] for name, (_, last) in after.items()}),
    ]
    for kind, words in (("open", "open a topic"), ("next", "next step"), ("back", "back")):
        answers = {name: [time * 1000 for run in taken for time in run.taps[kind]] for name, taken in runs.items()}
        figures.append(Figure(f"{words}: p50", "ms", answers))
        figures.append(
            Figure(f"{words}: p95", "ms", {name: [percentile(times, 95)] for name, times in answers.items()})
        )
        settled = {name: [time * 1000 for run in taken for time in run.settled[kind]] for name, taken in runs.items()}
        figures.append(Figure(f"{words}: until nothing moves", "ms", settled))
    for kind, words in (("scrolling", "a frame while scrolling"), ("turning", "a frame while a page changes")):
        frames = {name: [time * 1000 for run in taken for time in getattr(run, kind)] for name, taken in runs.items()}
        figures.append(Figure(words, "ms", frames))
        figures.append(
            Figure(f"{words}: mean", "ms", {name: [statistics.fmean(times)] for name, times in frames.items() if times})
        )
    figures += [
        Figure("processor while still", "% of a core", {name: [found.share * 100] for name, found in still.items()}),
        Figure("wake-ups while still", "a second", {name: [found.wakeups] for name, found in still.items()}),
    ]
    if slides := still.get("slides"):
        figures.append(
            Figure(f"processor with slides ({slides.changes} changes)", "% of a core", {KIOSK: [slides.share * 100]})
        )
        figures.append(Figure("wake-ups with slides", "a second", {KIOSK: [slides.wakeups]}))
    figures.append(Figure("disk: the product itself", "MB", {KIOSK: [sizes[KIOSK].product / 1e6]}))
    figures.append(Figure("disk: with all it needs", "MB", {name: [size.total / 1e6] for name, size in sizes.items()}))
    return figures


def _goals(
    runs: Mapping[str, Sequence[Run]],
    floor: Sequence[tuple[float, int]],
    after: Mapping[str, tuple[int, int]],
    still: Mapping[str, Still],
) -> list[Goal]:
    def middle(name: str, value: str) -> float:
        return float(statistics.median(getattr(run, value) for run in runs[name]))

    def p95(name: str) -> float:
        return percentile([time for run in runs[name] for times in run.taps.values() for time in times], 95)

    ours = runs[KIOSK]
    frames = [time * 1000 for run in ours for time in (*run.scrolling, *run.turning)]
    grown = after[KIOSK][1] / after[KIOSK][0] if after else None
    alone = still.get(KIOSK)
    return [
        Goal("1 start, to Chromium", middle(KIOSK, "start") / middle(BROWSER, "start"), 0.6),
        Goal(
            "1 start, to an empty window", middle(KIOSK, "start") / statistics.median(start for start, _ in floor), 1.4
        ),
        Goal("2 memory, to Chromium", middle(KIOSK, "memory") / middle(BROWSER, "memory"), 0.35),
        Goal("2 memory after all taps, to after three ways round", grown, 1.03),
        Goal("3 tap to changed pixels, p95", p95(KIOSK) * 1000, 50, "ms"),
        Goal("3 tap to changed pixels, p95, to Chromium", p95(KIOSK) / p95(BROWSER), 1.0),
        Goal("4 processor while nobody touches", alone and alone.share * 100, 0.5, "%"),
        Goal("4 wake-ups a second while nobody touches", alone and alone.wakeups, 1.0, ""),
        Goal("5 longest frame, scrolling and changing pages", max(frames, default=None), 33, "ms"),
    ]
