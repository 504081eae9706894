"""`kiosk install` and `kiosk uninstall`."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import kiosk
from kiosk.install import wanted
from kiosk.install.doing import CommandError, do, text_of_undoing, undo, undoing
from kiosk.install.machine import look_at
from kiosk.install.plan import UnplannedError, make_plan, text_of
from kiosk.install.record import Record, RecordError, read_record
from kiosk.station import libraries

OK, NOT_WANTED, REFUSED = 0, 1, 2
# Where the Debian package has it.
PROGRAM = "/opt/care-kiosk/bin/kiosk"
# Where the kiosk's own user may not look (ProtectHome=yes in its unit, and the modes of these folders).
_HIDDEN = ("/home", "/root", "/run/user", "/tmp", "/var/tmp")  # noqa: S108 -- named, not used
_USER_NAME = re.compile(r"[a-z_][a-z0-9_-]{0,30}")


def install(options: argparse.Namespace) -> int:
    """`options`: user, root (a folder, / for this computer), program (a path on the device or None), yes, dry_run."""
    return _told(_install, options)


def uninstall(options: argparse.Namespace) -> int:
    """`options`: root, purge, yes, dry_run."""
    return _told(_uninstall, options)


def _told(command: Callable[[argparse.Namespace, Path], int], options: argparse.Namespace) -> int:
    root: Path = options.root.resolve()
    try:
        _check(root, options)
        return command(options, root)
    except (UnplannedError, RecordError, CommandError) as error:
        print(f"{error}.", file=sys.stderr)
        return REFUSED


def _install(options: argparse.Namespace, root: Path) -> int:
    is_this = root == Path("/")
    if options.user == "root" or not _USER_NAME.fullmatch(options.user):
        raise UnplannedError(
            f'"{options.user}" is no name for the kiosk\'s own user: small letters, digits, - and _, and not root'
        )
    program: str = options.program or (str(_own_program()) if is_this else PROGRAM)
    _check_program(root, program)
    qt = libraries.qt_folder() if is_this else None
    lacking = libraries.packages(libraries.missing(libraries.qt_files(qt))) if qt else []
    before = read_record(root / wanted.RECORD.lstrip("/"))
    plan = make_plan(look_at(root, lacking), options.user, program, before)
    if plan.is_empty():
        print(f"The kiosk {kiosk.__version__} is installed, and everything is in place: nothing to do.")
        return OK
    print(text_of(plan))
    if options.dry_run:
        return OK
    if not (options.yes or _agreed()):
        return NOT_WANTED
    do(plan)
    print("\nDone. The kiosk comes up when the computer is started again; its settings stand in")
    print(f"{wanted.SETTINGS}. Before people use it, go through {Path(__file__).with_name('README.md')}")
    return OK


def _uninstall(options: argparse.Namespace, root: Path) -> int:
    nothing = Record("", "", made_user=False, files={}, kept={}, links={}, folders=[])
    record = read_record(root / wanted.RECORD.lstrip("/")) or nothing
    plan = undoing(look_at(root, []), record, purge=options.purge)
    if plan.is_empty():
        print("The kiosk is not installed here: nothing to do.")
        return OK
    print(text_of_undoing(plan))
    if options.dry_run:
        return OK
    if not (options.yes or _agreed()):
        return NOT_WANTED
    undo(plan)
    print("\nDone. The packages stay; apt-get autoremove takes those that nothing needs any more.")
    return OK


def _check(root: Path, options: argparse.Namespace) -> None:
    if sys.platform != "linux":
        raise UnplannedError("This is for Linux; for Windows see kiosk/install/windows/README.md")
    if not root.is_dir():
        raise UnplannedError(f"There is no folder {root}")
    if root == Path("/") and os.geteuid() != 0 and not options.dry_run:
        raise UnplannedError(
            "This changes the system: run it as root, such as with sudo. --dry-run only says what it would do"
        )


def _own_program() -> Path:
    return Path(sys.executable).with_name("kiosk")


def _check_program(root: Path, program: str) -> None:
    at = root / program.lstrip("/")
    if not at.is_file():
        raise UnplannedError(f"There is no program {at}: name the one on the device with --program")
    # On this computer its Python has to be seen too: the one that a venv only points to.
    places = [Path(program)] + ([at.resolve(), Path(sys.executable).resolve()] if root == Path("/") else [])
    for place in places:
        if hidden := next((folder for folder in _HIDDEN if place.is_relative_to(folder)), None):
            raise UnplannedError(
                f"{place} lies in {hidden}, where the kiosk's own user may not look. "
                "Install the Debian package, or a Python environment in /opt"
            )


def _agreed() -> bool:
    if not sys.stdin.isatty():
        print("\nNobody is there to be asked: say --yes.", file=sys.stderr)
        return False
    return input("\nGo on? [y/N] ").strip().lower() in {"y", "yes"}
