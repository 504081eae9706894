"""What shows the kiosk at a desk, or as pictures."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.arguments import add_folder, add_pack_options, add_settings, size

if TYPE_CHECKING:
    from kiosk.commands.arguments import Commands


def add(commands: Commands) -> None:
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


def _shots(options: argparse.Namespace) -> int:
    from kiosk.shots import take_shots  # noqa: PLC0415

    return take_shots(options)


def _preview(options: argparse.Namespace) -> int:
    from kiosk.preview import preview  # noqa: PLC0415

    return preview(options)


def _keys(options: argparse.Namespace) -> int:
    from kiosk.keypad import learn_keys  # noqa: PLC0415

    return learn_keys(options)
