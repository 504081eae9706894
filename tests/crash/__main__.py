"""`python -m tests.crash --kills 200`: run, build and switch of packs are killed at random moments, in turn.

Ends with 1 when a pack was mixed or lost, or when anything of a visit was left.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.crash.kills import KINDS, Site


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="how many (200)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed kills after the same times (1)")
    options = parser.parse_args()
    begun, killed, wrong = time.monotonic(), Counter[str](), []
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder), options.seed)
        for kind in itertools.islice(itertools.cycle(KINDS), options.kills):
            killed[kind] += 1
            wrong += site.kill(kind)
        parts = site.parts()
    for line in wrong:
        print(line)
    each = ", ".join(f"{count} of {kind}" for kind, count in killed.items())
    print(f"{options.kills} kills ({each}) in {time.monotonic() - begun:.0f} s: {len(wrong)} things went wrong")
    print(f"unfinished packs that the next builds will take away: {parts}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
