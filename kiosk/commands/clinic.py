"""What a clinic does in its own folder."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.arguments import OWN_FOLDER, pair

if TYPE_CHECKING:
    from kiosk.commands.arguments import Commands


def add(commands: Commands) -> None:
    setup = commands.add_parser("setup", help="make your clinic's own folder, and fill in its values")
    setup.add_argument("dir", type=Path, nargs="?", default=OWN_FOLDER, help="the folder (clinic)")
    setup.add_argument(
        "--set", type=pair, action="append", default=[], metavar="KEY=VALUE", help="ask nothing, set this value"
    )
    setup.set_defaults(command=_setup)

    replace = commands.add_parser("replace", help="copy a page into your own folder, to change it there")
    replace.add_argument("page", help="such as en/topics/food-and-drink")
    replace.add_argument("--folder", type=Path, default=OWN_FOLDER, metavar="DIR", help="your own folder (clinic)")
    replace.set_defaults(command=_replace)

    review = commands.add_parser("review", help="show which pages a clinician has signed, or sign them")
    review.add_argument("dir", type=Path, nargs="?", help="the content folder (the one that came with the kiosk)")
    review.add_argument("--sign", nargs="+", metavar="PAGE", help='pages to sign, or "all" that are not signed')
    review.add_argument("--name", help="of the clinician who signs; asked for, page by page, when left out")
    review.add_argument("--role", help="of that clinician, such as psychiatrist")
    review.add_argument("--next-review", metavar="DAY", help="when to look again (a year from now)")
    review.add_argument("--from", dest="source", type=Path, metavar="FILE", help="take over sign-offs made elsewhere")
    review.set_defaults(command=_review)


def _setup(options: argparse.Namespace) -> int:
    from kiosk.authoring.setup import setup  # noqa: PLC0415

    return setup(options)


def _replace(options: argparse.Namespace) -> int:
    from kiosk.authoring.replacing import replace  # noqa: PLC0415

    return replace(options)


def _review(options: argparse.Namespace) -> int:
    from kiosk.authoring.reviewing import review  # noqa: PLC0415

    return review(options)
