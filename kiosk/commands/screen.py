"""What runs the kiosk on its screen, in a module of its own: start-up waits for every argument that is added."""

from __future__ import annotations

import argparse
import gc
from typing import TYPE_CHECKING

from kiosk.commands.arguments import add_pack_options, size

if TYPE_CHECKING:
    from kiosk.commands.arguments import Commands


def add(commands: Commands) -> None:
    run = commands.add_parser("run", help="show the kiosk (this is what `kiosk` alone does)")
    add_pack_options(run)
    run.add_argument("--windowed", type=size, metavar="WxH", help="in a window of this size, to try it out at a desk")
    run.add_argument(
        "--vnc", action="store_true", help="on no screen, to be looked at with a VNC viewer on this computer"
    )
    run.add_argument("--verbose", action="store_true", help="say what happens at start-up, and how long it takes")
    run.set_defaults(command=_run)

    keep = commands.add_parser("keep", help="start the kiosk, and start it again when it ends (where systemd does not)")
    keep.add_argument("arguments", nargs="*", metavar="-- ARGUMENT", help="what `kiosk run` is started with")
    keep.set_defaults(command=_keep)

    safe = commands.add_parser("safe", help="show the last screen, for when the kiosk itself cannot stay up")
    safe.set_defaults(command=_safe)


def _run(options: argparse.Namespace) -> int:
    # Collecting nothing takes a tenth of start-up. Later, Python would collect in whichever thread is at work, and Qt's
    # objects may only go in the thread of the screen: from then on the caretaker does it there.
    gc.disable()
    from kiosk.running import run  # noqa: PLC0415

    return run(options)


def _keep(options: argparse.Namespace) -> int:
    from kiosk.keep import keep  # noqa: PLC0415

    return keep(options)


def _safe(options: argparse.Namespace) -> int:
    from kiosk.safe import safe  # noqa: PLC0415

    return safe(options)
