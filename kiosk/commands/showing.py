"""What shows the kiosk, on a screen or as pictures."""

from __future__ import annotations

import argparse
import gc
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.arguments import add_folder, add_pack_options, add_settings, size

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

    shots = commands.add_parser("shots", help="save a picture of every screen")
    add_pack_options(shots)
    shots.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures go")
    shots.add_argument("--size", type=size, default=(1920, 1080), metavar="WxH", help="of the screen (1920x1080)")
    shots.add_argument(
        "--text-size", choices=("standard", "large", "larger", "largest"), default="standard", help="of the letters"
    )
    shots.set_defaults(command=_shots)

    preview = commands.add_parser("preview", help="show a content folder while it is written")
    add_folder(preview)
    add_settings(preview)
    preview.set_defaults(command=_preview)

    keys = commands.add_parser("keys", help="show the scan code of each key of a keypad, for kiosk.yaml")
    add_settings(keys)
    keys.set_defaults(command=_keys)


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


def _shots(options: argparse.Namespace) -> int:
    from kiosk.shots import take_shots  # noqa: PLC0415

    return take_shots(options)


def _preview(options: argparse.Namespace) -> int:
    from kiosk.preview import preview  # noqa: PLC0415

    return preview(options)


def _keys(options: argparse.Namespace) -> int:
    from kiosk.keypad import learn_keys  # noqa: PLC0415

    return learn_keys(options)
