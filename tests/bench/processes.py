"""What a program with all its processes costs, as Linux counts it."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path
from typing import NamedTuple

from tests.tools.processes import lines_of


class Cost(NamedTuple):
    """Since the start of each process: seconds of processor time, and how often a thread went to sleep and woke up."""

    seconds: float
    wakeups: int


class Program:
    """A command in a session of its own, with everything that it starts."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            command,
            env=environment,
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def is_running(self) -> bool:
        return self._process.poll() is None

    def end(self) -> None:
        """At once and whole: a kiosk keeps itself open, and what ending costs is not measured."""
        family = self._family()
        self._process.kill()
        self._process.wait()
        for number in family:
            try:
                os.kill(number, signal.SIGKILL)
            except ProcessLookupError:
                continue

    def proportional_memory(self) -> int:
        """Bytes. Memory that processes share is divided among them (PSS)."""
        lines = (line for number in self._family() for line in _lines(number, "smaps_rollup"))
        return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))

    def cost(self) -> Cost:
        ticks, wakeups = 0, 0
        for number in self._family():
            for line in _lines(number, "stat"):
                fields = line.rpartition(")")[2].split()
                ticks += int(fields[11]) + int(fields[12])
            for status in Path(f"/proc/{number}/task").glob("*/status"):
                lines = lines_of(status)
                wakeups += sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches:"))
        return Cost(ticks / os.sysconf("SC_CLK_TCK"), wakeups)

    def _family(self) -> list[int]:
        """The process and all that descend from it."""
        children: dict[int, list[int]] = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                for line in _lines(int(entry.name), "stat"):
                    children.setdefault(int(line.rpartition(")")[2].split()[1]), []).append(int(entry.name))
        family = [self._process.pid]
        for number in family:  # it grows while it is gone through
            family += children.get(number, [])
        return family


def _lines(number: int, file: str) -> list[str]:
    return lines_of(Path(f"/proc/{number}/{file}"))
