"""`python -m tests.bench`: the kiosk against Chromium in kiosk mode with the same pages, and against an empty window.

All three are started in turn, full screen on a 1920×1080 screen in memory (Xvfb), and everything is seen from outside:
pixels are read from the screen's memory, taps come through the X server, memory and processor time are Linux's own
figures for all processes of a program. Each figure is the median of the counted runs with the smallest and the largest.
Goals are ratios where they can be: they mean the same on a fast machine and on a slow one.

`--scale` measures packs of 25, 1,000 and 10,000 topics, `--search` the search alone, letter by letter.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench import packs, search
from tests.bench.against import compare
from tests.bench.scale import scale


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each, each after one for the caches (7)")
    parser.add_argument("--rounds", type=int, default=5, help="in each run, how often the same way is tapped (5)")
    parser.add_argument("--still-seconds", type=float, default=60, help="how long nobody touches (60; 0: not at all)")
    parser.add_argument("--taps", type=int, default=500, help="before memory is looked at again (500; 0: not at all)")
    parser.add_argument("--scale", action="store_true", help="measure packs of 25, 1,000 and 10,000 topics instead")
    parser.add_argument("--search", action="store_true", help="measure the search over 10,000 topics alone")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="care-kiosk-bench-") as folder:
        if options.search:
            small = packs.bundled(Path(folder) / "small.kioskpack")
            print(search.measure(packs.enlarged(small, Path(folder) / "large.kioskpack", packs.MOST)))
            return 0
        if options.scale:
            return scale(Path(folder), options)
        return compare(Path(folder), options)


if __name__ == "__main__":
    sys.exit(main())
