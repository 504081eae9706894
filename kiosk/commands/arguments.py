"""Arguments that several commands have in common."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

OWN_FOLDER = Path("clinic")
_SIZE = re.compile(r"([0-9]{3,5})[xX]([0-9]{3,5})")
# An 8K screen, standing or lying. Qt refuses pictures of more than 256 MB, which 8192x8192 pixels are.
_LONGEST_SIDE = 7680


def add_folder(parser: argparse.ArgumentParser) -> None:
    what = "the content folder (the one that came with the kiosk)"
    parser.add_argument("dir", type=Path, nargs="?", default=paths.content_dir(), help=what)


def add_settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--settings", type=Path, metavar="FILE", help="another kiosk.yaml")


def add_pack_options(parser: argparse.ArgumentParser) -> None:
    add_settings(parser)
    parser.add_argument("--pack", type=Path, metavar="FILE", help="show this pack")
    parser.add_argument("--content", type=Path, metavar="DIR", help="show this content folder")


def size(text: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(text)
    if match is None or min(int(match[1]), int(match[2])) < 320:
        raise argparse.ArgumentTypeError(
            f'"{text}" is no size: write width x height, such as 1920x1080, at least 320x320'
        )
    width, height = int(match[1]), int(match[2])
    if max(width, height) > _LONGEST_SIDE:
        raise argparse.ArgumentTypeError(f'"{text}" is too large: at most {_LONGEST_SIDE} each way')
    return width, height


def pair(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign:
        raise argparse.ArgumentTypeError(f'"{text}" is no value: write key=value, such as phone=555-0100')
    return key.strip(), value
