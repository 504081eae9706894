"""`kiosk pin`: set, remove or ask about the PIN of the staff door."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path

from kiosk import paths
from kiosk.station.pin import PinError, PinState, pin_file, refusal, remove_pin, set_pin, state_of


def pin(options: argparse.Namespace) -> int:
    """`options.state` is the state folder of the kiosk that is meant, or None to find it."""
    folder = options.state or paths.device_state_dir()
    if options.status:
        return _status(folder)
    try:
        return _remove(folder) if options.remove else _set(folder)
    except PinError as error:
        print(error, file=sys.stderr)
        if isinstance(error.__cause__, PermissionError):
            print("An administrator can do this: put sudo before the command.", file=sys.stderr)
        return 2


def _status(folder: Path) -> int:
    """0 when there is a PIN."""
    state, reason = state_of(folder)
    match state:
        case PinState.SET:
            print("A PIN is set.")
        case PinState.NONE:
            print(f"There is no PIN in {folder}: the staff door stays shut. kiosk pin sets one.")
        case PinState.DAMAGED:
            print(f"{pin_file(folder)} {reason}: the staff door stays shut. Set a PIN again with kiosk pin.")
    return 0 if state is PinState.SET else 1


def _remove(folder: Path) -> int:
    if remove_pin(folder):
        print("The PIN is removed: the staff door stays shut.")
    else:
        print(f"There was no PIN in {folder}.")
    return 0


def _set(folder: Path) -> int:
    digits = _ask()
    if digits is None:
        return 1
    if reason := refusal(digits):
        print(f"{reason} Nothing has changed.", file=sys.stderr)
        return 1
    set_pin(folder, digits)
    print(f"The PIN is set, in {folder}. It counts at once.")
    return 0


def _ask() -> str | None:
    """The new PIN; None, and the reason was said, when none was given."""
    if sys.stdin is None or not sys.stdin.isatty():
        digits = sys.stdin.readline().strip() if sys.stdin else ""
        if not digits:
            print("No PIN was given: write it as one line into the standard input.", file=sys.stderr)
        return digits or None
    try:
        digits = getpass.getpass("The new PIN, 4 to 12 digits: ").strip()
        again = getpass.getpass("The same once more: ").strip()
    except EOFError:
        print("\nNo PIN was given. Nothing has changed.", file=sys.stderr)
        return None
    if digits != again:
        print("The two are not the same. Nothing has changed.", file=sys.stderr)
        return None
    return digits
