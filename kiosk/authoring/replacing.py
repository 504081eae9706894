"""`kiosk replace`: a bundled page is copied into the clinic's own folder, to be changed there."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.authoring.editing import EditError, put, read_text, save
from kiosk.authoring.folder import OVERLAY, scan
from kiosk.authoring.overlay import mark_of_file
from kiosk.authoring.page_names import UnknownPageError, path_of
from kiosk.paths import content_dir

OK, REFUSED = 0, 2
# Each clinic has its own of these from the start.
_NEVER = ("clinic.yaml", "overlay.yaml", "reviews.yaml")


def replace(args: argparse.Namespace) -> int:
    """`args.page` is an id such as en/topics/food-and-drink or a path, `args.folder` the clinic's own folder."""
    folder: Path = args.folder
    base = content_dir()
    overlay = folder / OVERLAY
    if not overlay.is_file():
        return _refused(f"{folder}: this is not a folder of your own, make one: kiosk setup {folder}")
    texts = [entry.path for entry in scan(base) if entry.path.endswith((".md", ".yaml")) and entry.path not in _NEVER]
    try:
        path = path_of(args.page, texts)
    except UnknownPageError as unknown:
        return _refused(f"{unknown}")
    own = folder / path
    if own.exists():
        return _refused(f"{own}: this is there already, and is not replaced")
    try:
        noted = put(read_text(overlay), ("replaces", path), mark_of_file(base / path))
        own.parent.mkdir(parents=True, exist_ok=True)
        save(own, read_text(base / path))
        save(overlay, noted)
    except EditError as error:
        return _refused(f"{overlay}: {error}")
    print(f"{own}: this is shown from now on instead of the bundled file. Change it, then run: kiosk check {folder}")
    return OK


def _refused(message: str) -> int:
    print(message, file=sys.stderr)
    return REFUSED
