"""What whoever looks after the computer does with it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.arguments import add_settings

if TYPE_CHECKING:
    from kiosk.commands.arguments import Commands


def add(commands: Commands) -> None:
    pin = commands.add_parser("pin", help="set the PIN of the staff door")
    which = pin.add_mutually_exclusive_group()
    which.add_argument("--status", action="store_true", help="say whether there is one")
    which.add_argument("--remove", action="store_true", help="take it away: the door stays shut")
    pin.add_argument("--state", type=Path, metavar="DIR", help="the state folder of the kiosk (found by itself)")
    pin.set_defaults(command=_pin)

    doctor = commands.add_parser("doctor", help="look this device over, and say what to do next")
    add_settings(doctor)
    doctor.add_argument("--json", action="store_true", help="print it for machines")
    doctor.set_defaults(command=_doctor)

    stats = commands.add_parser("stats", help="show how often pages were opened, where counts are on")
    stats.add_argument("--days", type=int, default=28, metavar="N", help="so many days before today, 1 to 400 (28)")
    stats.add_argument("--csv", type=Path, metavar="FILE", help="write the numbers as CSV; - prints them")
    stats.add_argument("--html", type=Path, metavar="FILE", help="write them as bar charts, an HTML file; - prints it")
    stats.add_argument("--erase", action="store_true", help="delete all counts")
    stats.add_argument("--yes", action="store_true", help="erase without being asked")
    stats.add_argument("--state", type=Path, metavar="DIR", help="the state folder of the kiosk (found by itself)")
    add_settings(stats)
    stats.set_defaults(command=_stats)

    install = commands.add_parser("install", help="make this computer a kiosk (Linux, as root)")
    install.add_argument("--user", default="kiosk", metavar="NAME", help="the user that the kiosk runs as (kiosk)")
    install.add_argument("--program", metavar="FILE", help="the kiosk command on the device, as it is called there")
    install.set_defaults(command=_install)
    uninstall = commands.add_parser("uninstall", help="undo what kiosk install did")
    uninstall.add_argument("--purge", action="store_true", help="remove changed settings and the state too")
    uninstall.set_defaults(command=_uninstall)
    for command in (install, uninstall):
        command.add_argument("--yes", action="store_true", help="do not ask")
        command.add_argument("--dry-run", action="store_true", help="only say what would be done")
        command.add_argument(
            "--root", type=Path, default=Path("/"), metavar="DIR", help="act on the system below this folder"
        )


def _pin(options: argparse.Namespace) -> int:
    from kiosk.install.device import act_as_kiosk  # noqa: PLC0415
    from kiosk.pin import pin  # noqa: PLC0415

    if options.state is None:
        act_as_kiosk()
    return pin(options)


def _doctor(options: argparse.Namespace) -> int:
    from kiosk.doctor.command import doctor  # noqa: PLC0415

    return doctor(options)


def _stats(options: argparse.Namespace) -> int:
    from kiosk.install.device import act_as_kiosk  # noqa: PLC0415
    from kiosk.stats.command import stats  # noqa: PLC0415

    if options.state is None:
        act_as_kiosk()
    return stats(options)


def _install(options: argparse.Namespace) -> int:
    from kiosk.install.command import install  # noqa: PLC0415

    return install(options)


def _uninstall(options: argparse.Namespace) -> int:
    from kiosk.install.command import uninstall  # noqa: PLC0415

    return uninstall(options)
