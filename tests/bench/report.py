"""Tables and goals of a benchmark."""

from __future__ import annotations

import platform
import statistics
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Figure(NamedTuple):
    """One thing that was measured, of each program: its values, in `unit`."""

    what: str
    unit: str
    values: Mapping[str, Sequence[float]]


class Goal(NamedTuple):
    """`found` None: it could not be measured, which is no success."""

    what: str
    found: float | None
    at_most: float
    unit: str = "×"

    @property
    def is_met(self) -> bool:
        return self.found is not None and self.found <= self.at_most

    def __str__(self) -> str:
        found = "not measured" if self.found is None else f"{self.found:.2f} {self.unit}"
        return f"{'pass' if self.is_met else 'MISS'}  {self.what:<66} {found:>12}   goal ≤ {self.at_most:g} {self.unit}"


def table(figures: Iterable[Figure], programs: Sequence[str], base: str, kiosk: str) -> Iterable[str]:
    """A line a figure: medians, smallest and largest of each program, and the ratio of `kiosk` to `base`."""
    yield f"{'median (min to max)':<44}" + "".join(f"{name:>28}" for name in programs) + f"{'ratio':>9}"
    for figure in figures:
        cells = "".join(f"{_cell(figure.values.get(name)):>28}" for name in programs)
        both = figure.values.get(kiosk), figure.values.get(base)
        ratio = (
            f"{statistics.median(both[0]) / statistics.median(both[1]):8.2f}×"
            if both[0] and both[1] and statistics.median(both[1])
            else ""
        )
        yield f"{f'{figure.what}, {figure.unit}':<44}{cells}{ratio:>9}"


def _cell(values: Sequence[float] | None) -> str:
    if not values:
        return "–"
    middle, least, most = (_short(value) for value in (statistics.median(values), min(values), max(values)))
    return middle if len(values) == 1 else f"{middle} ({least} to {most})"


def _short(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def percentile(values: Sequence[float], hundredth: int) -> float:
    if len(values) == 1:
        return values[0]
    return statistics.quantiles(values, n=100, method="inclusive")[hundredth - 1]


def machine() -> str:
    names = [line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    load = " ".join(_lines("/proc/loadavg")[0].split()[:3])
    system = next(
        (line.partition("=")[2].strip('"') for line in _lines("/etc/os-release") if line.startswith("PRETTY")), ""
    )
    processor = names[0] if names else platform.machine()
    return f"{len(names)} × {processor}, {system}, Python {platform.python_version()}, load {load}"


def _lines(file: str) -> list[str]:
    return Path(file).read_text(encoding="utf-8").splitlines()
