"""`python -m tests.soak --visits 10000`: random touches on a clock that runs ahead, and what they leave in memory.

Ends with 1 when anything went wrong, was left of a visit, or grows.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.packs import bundled
from tests.soak.errors import caught
from tests.soak.gauges import BLOCKS, NAMES, Gauges, Trend, means, trend
from tests.soak.kiosk import opened
from tests.soak.visits import RemnantError, Visits

# Before that the caches fill: glyphs, pictures, compiled QML, pages of every language. Memory comes in pieces of 64 kB
# and more, and the last of them is taken when the same visits have come by ten times: a leak goes on after that.
_WARM_UP = 0.5
# With new dice for ever, letters and pictures that nobody had seen go on filling Qt's caches, slower and slower, for
# longer than any warm-up. Once every visit has been seen before, whatever still grows is a leak.
_ROUND = 500
_EVERY = 20
_SIZE = (960, 540)
_SHOWN = 10


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--visits", type=int, default=10_000, help="how many (10000)")
    parser.add_argument("--seed", type=int, default=1, help="of the dice (1)")
    parser.add_argument(
        "--round", type=int, default=_ROUND, help=f"after so many visits the dice start over ({_ROUND}; 0: never)"
    )
    options = parser.parse_args()
    least = round(BLOCKS * _EVERY / (1 - _WARM_UP)) + _EVERY
    if options.visits < least:
        parser.error(f"{least} visits are the least that says something")
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, caught() as errors:
        pack = bundled(Path(folder) / "bundled.kioskpack")
        with opened(pack, _SIZE) as (stage, clock):
            visits = Visits(stage, clock, options.seed)
            gauges = Gauges((stage.engine, stage.window, stage.player), stage.window.contentItem())
            for number in range(1, options.visits + 1):
                if options.round and number % options.round == 1:
                    visits.begin_anew(options.seed)
                try:
                    visits.run()
                except RemnantError as error:
                    errors.append(f"visit {number} left something behind: {error}")
                if number % _EVERY == 0:
                    gauges.take(number)
    seconds = time.monotonic() - begun
    dice = f"seed {options.seed}" + (f", the same {options.round} visits again and again" if options.round else "")
    return report(gauges, errors, f"{visits.touches:,} touches in {seconds:,.0f} s, {dice}")


def report(gauges: Gauges, errors: list[str], ran: str) -> int:
    """Print the figures. Returns 1 when one of them is not as it should be."""
    first = round(len(gauges.at) * _WARM_UP)
    print(f"{gauges.at[-1]:,} visits, {ran}; the first {_WARM_UP:.0%} are warm-up")
    print(f"uncaught errors        {len(errors)}")
    for error in errors[:_SHOWN]:
        print(f"    {error}")
    grows = False
    for name, taken in gauges.values.items():
        values = taken[first:]
        line = trend(gauges.at[first:], values)
        grows |= is_growing(line, values[0])
        print(f"{name:<22} {values[0]:>10,} → {values[-1]:>10,}   {line}   {_verdict(line, values[0])}")
    # Whether it still climbs at the end, or has come to rest.
    print(f"in MB, block by block  {' '.join(f'{mean / 1000:.1f}' for mean in means(gauges.values[NAMES[0]]))}")
    return 1 if errors or grows else 0


def is_growing(line: Trend, first: float) -> bool:
    """Upwards beyond doubt, and fast enough to matter: a hundredth of the whole in 1000 visits."""
    return line.slope > line.margin and line.slope > 0.01 * first


def _verdict(line: Trend, first: float) -> str:
    if is_growing(line, first):
        return "GROWS"
    return "flat" if line.is_flat else "changes by less than 1 in 100"


if __name__ == "__main__":
    sys.exit(main())
