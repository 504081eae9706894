"""What whoever looks after the computer does with it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.commands.arguments import Commands


def add(commands: Commands) -> None:
    pin = commands.add_parser("pin", help="set the PIN of the staff door")
    which = pin.add_mutually_exclusive_group()
    which.add_argument("--status", action="store_true", help="say whether there is one")
    which.add_argument("--remove", action="store_true", help="take it away: the door stays shut")
    pin.add_argument("--state", type=Path, metavar="DIR", help="the state folder of the kiosk (found by itself)")
    pin.set_defaults(command=_pin)


def _pin(options: argparse.Namespace) -> int:
    from kiosk.pin import pin  # noqa: PLC0415

    return pin(options)
