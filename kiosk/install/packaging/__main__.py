"""`python -m kiosk.install.packaging deb` or `folder`, from a checkout."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from kiosk.install.packaging.deb import build_deb
from kiosk.install.packaging.folder import build_folder
from kiosk.install.packaging.tools import PackagingError


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m kiosk.install.packaging", description=__doc__)
    parser.add_argument("what", choices=("deb", "folder"))
    parser.add_argument("--out", type=Path, default=Path("dist"), metavar="DIR", help="where it goes (dist)")
    options = parser.parse_args()
    begun = time.monotonic()
    try:
        made = (build_deb if options.what == "deb" else build_folder)(options.out.resolve())
    except PackagingError as error:
        print(f"{error}.", file=sys.stderr)
        return 1
    files = [made] if made.is_file() else [file for file in made.rglob("*") if file.is_file() and not file.is_symlink()]
    size = sum(file.stat().st_size for file in files) / 1e6
    print(f"{made}: {size:.0f} MB, in {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
