"""The commands. Each imports only what it needs: start-up time is a feature."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

import kiosk

# The modules of `kiosk.commands`, each with its commands.
_GROUPS: Final = {
    "screen": ("run", "keep", "safe"),
    "showing": ("shots", "preview", "keys"),
    "writing": ("check", "build", "report", "proof", "export", "translate"),
    "clinic": ("setup", "replace", "review"),
    "device": ("pin", "doctor", "stats", "install", "uninstall"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit code: 0 fine, 1 problems found, 2 cannot be done."""
    try:
        given = _with_default(sys.argv[1:] if arguments is None else arguments)
        options = _parser(given).parse_args(given)
        if not _stands_somewhere():
            return 2
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="backslashreplace")  # a terminal need not know every letter of the content
        code: int = options.command(options)
        if sys.stdout is not None:
            sys.stdout.flush()  # what cannot be printed should be known while it can be said
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # `kiosk check | head`
        _give_up_output()
        return 0
    except OSError as error:  # of a disk that is full or gone, where nobody could say more than this
        _give_up_output()
        print(f"kiosk: {error.strerror or error}{f': {error.filename}' if error.filename else ''}", file=sys.stderr)
        return 2
    return code


def _stands_somewhere() -> bool:
    try:
        os.getcwd()  # noqa: PTH109 -- asked, not used
    except OSError:
        print("The folder you are in is no longer there: go to another one.", file=sys.stderr)
        return False
    return True


def _give_up_output() -> None:
    """Forget what could not be printed, or Python tries again on its way out and complains."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        sys.stdout = None


def _with_default(arguments: Sequence[str]) -> list[str]:
    """`kiosk` alone, or with options only, means `kiosk run`."""
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in {"-h", "--help", "--version"}):
        return ["run", *arguments]
    return list(arguments)


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """What can be asked. Where the first argument names a command, there is no more than its group: it is quicker."""
    parser = argparse.ArgumentParser(prog="kiosk", description=kiosk.__doc__)
    parser.add_argument("--version", action="version", version=f"care-kiosk {kiosk.__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    groups = [group for group, names in _GROUPS.items() if arguments[0] in names] or _GROUPS
    for group in groups:
        import_module(f"kiosk.commands.{group}").add(commands)
    return parser
