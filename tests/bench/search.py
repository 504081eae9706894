"""How long a keystroke of the search takes, on a pack of ten thousand topics."""

from __future__ import annotations

import statistics
import time
from pathlib import Path
from typing import NamedTuple

from kiosk.pack.reader import Pack
from kiosk.pack.search import Search

GOAL_MS = 16.0  # one frame at 60 frames a second
# Typed letter by letter: everyday words, rare ones, wrong ones, danger, whole questions, and what is nowhere.
TYPED = (
    "pee",
    "nausia",
    "esketemine",
    "throw up",
    "kill myself",
    "chest pain",
    "ketamine infusion cost",
    "side effects",
    "dissociation",
    "what to wear",
    "schizophrenia",
    "can i drive home",
    "how long does it last",
    "my kids",
    "zebra",
)


class Keystrokes(NamedTuple):
    """Milliseconds."""

    median: float
    p95: float
    longest: float

    def __str__(self) -> str:
        verdict = "met" if self.p95 <= GOAL_MS else "MISSED"
        return (
            f"search, a keystroke: p50 {self.median:.1f} ms, p95 {self.p95:.1f} ms, longest {self.longest:.1f} ms"
            f"   goal p95 ≤ {GOAL_MS:.0f} ms   {verdict}"
        )


def measure(file: Path, rounds: int = 3) -> Keystrokes:
    """Each text of `TYPED` is typed `rounds` times, every time into a pack that was opened for it."""
    times = []
    for _ in range(rounds):
        for text in TYPED:
            pack = Pack.open(file)
            search = Search(pack, pack.manifest.languages[0])
            for end in range(1, len(text) + 1):
                begun = time.perf_counter()
                search.find(text[:end])
                times.append((time.perf_counter() - begun) * 1000)
            pack.close()
    return Keystrokes(statistics.median(times), statistics.quantiles(times, n=20)[-1], max(times))
