"""`kiosk stats`: what it prints, writes and deletes, and the exit code."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Final

from kiosk import paths
from kiosk.authoring.editing import save
from kiosk.running import read_settings
from kiosk.station.countfile import MOST_DAYS, NAME, erase, read_totals
from kiosk.station.statefile import DamagedError
from kiosk.stats.figures import Figures, make_figures
from kiosk.stats.output import print_figures, to_csv
from kiosk.stats.picture import to_html
from kiosk.stats.titles import find_titles

DAYS: Final = 28
OK, KEPT, REFUSED = 0, 1, 2
# What is written there is somebody's own file: `sudo kiosk stats` acts as the kiosk, which can write nobody's.
STDOUT: Final = Path("-")
_ADMINISTRATOR: Final = "An administrator can do this: put sudo before the command."


def stats(options: argparse.Namespace) -> int:
    """`options` are `days` (a number, before today), `csv` and `html` (files to write, `STDOUT`, or None), `erase` and
    `yes`, `settings` (another kiosk.yaml, or None), and `state` (the kiosk's state folder, or None to find it).

    Returns 2 for what cannot be read, written or erased, and 1 when somebody would rather not erase.
    """
    state: Path = options.state or paths.device_state_dir()
    file = state / NAME
    if options.erase:
        return _erase(file, is_sure=options.yes)
    if not 1 <= options.days <= MOST_DAYS:
        return _refused(f"--days {options.days}: a number from 1 to {MOST_DAYS} is needed")
    if options.csv == options.html == STDOUT:
        return _refused("--csv - and --html -: only one of them can go to the standard output")
    settings = read_settings(options)
    try:
        totals = read_totals(file)
    except (DamagedError, OSError) as error:
        return _unusable(file, error)
    if settings.counts == "off":
        print("Counting is off. In kiosk.yaml, counts: on begins it.", file=sys.stderr)
    titles = find_titles(settings, state)
    figures = make_figures(totals, titles, date.today(), options.days)
    if options.csv is None and options.html is None:
        print_figures(figures, sys.stdout, has_titles=bool(titles))
        return OK
    return _write(options.csv, options.html, figures, has_titles=bool(titles))


def _write(csv: Path | None, html: Path | None, figures: Figures, *, has_titles: bool) -> int:
    for file, text in (
        (csv, to_csv(figures)),
        (html, to_html(figures, has_titles=has_titles)),
    ):
        if file is None:
            continue
        if file == STDOUT:
            sys.stdout.buffer.write(text.encode())
            continue
        try:
            save(file, text)
        except OSError as error:
            return _refused(f"{file}: this cannot be written ({error.strerror})")
        said = f"{file}: {len(figures.pages)} pages, {figures.first.isoformat()} to {figures.last.isoformat()}"
        print(said, file=sys.stderr if STDOUT in (csv, html) else sys.stdout)
    return OK


def _erase(file: Path, *, is_sure: bool) -> int:
    if not is_sure and not _agrees(file):
        print("Nothing has been erased.", file=sys.stderr)
        return KEPT
    try:
        was_there = erase(file)
    except OSError as error:
        return _unusable(file, error, "cannot be erased")
    if was_there:
        print("All counts are erased. A kiosk that is running may still add those of the last visits.")
    else:
        print(f"There were no counts in {file.parent}.")
    return OK


def _agrees(file: Path) -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        print("To erase without being asked, add --yes.", file=sys.stderr)
        return False
    try:
        return input(f"Erase all counts in {file}? Type yes: ").strip().lower() == "yes"
    except EOFError:
        print()
        return False


def _unusable(file: Path, error: DamagedError | OSError, what: str = "cannot be read") -> int:
    if isinstance(error, OSError):
        _refused(f"{file} {what} ({error.strerror or error})")
        if isinstance(error, PermissionError):
            print(_ADMINISTRATOR, file=sys.stderr)
        return REFUSED
    return _refused(f"{file} {error}. The kiosk begins anew when it next counts.")


def _refused(reason: str) -> int:
    print(reason, file=sys.stderr)
    return REFUSED
