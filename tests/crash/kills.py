"""Kills a process of the kiosk once, and says what is wrong afterwards."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

from kiosk.pack.reader import PackError
from kiosk.shelf import pack_file
from tests.crash import places
from tests.crash.worker import CANARY, PACK
from tests.tools.qml import ROOT

KINDS = ("run", "build", "switch")
# A visit, a build and a switch take less: every moment of them can be hit.
_LONGEST_SECONDS = 0.8


class Site:
    """Folders, and the content that the packs in them may hold."""

    def __init__(self, place: Path, seed: int) -> None:
        self.place = place
        places.make(place)
        self._known = set(places.hashes(place).values())
        self._dice = random.Random(seed)  # noqa: S311 -- the same every time

    def kill(self, kind: str) -> list[str]:
        """Start a process, kill it at some moment of its work, and look at what it left. Returns what is wrong."""
        command = [sys.executable, "-m", "tests.crash.worker", kind, str(self.place)]
        environment = places.environment(self.place)
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=environment
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            told = process.stdout.readline()
            try:
                process.wait(self._dice.random() * _LONGEST_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
            said = process.stderr.read()
        if told != "ready\n" or process.returncode != -signal.SIGKILL:
            return [f"{kind} ended by itself, with {process.returncode}: {said[-800:]}"]
        return [f"{kind}: {wrong}" for wrong in (*self._packs(), *self._remnants())]

    def _packs(self) -> list[str]:
        """A pack that was there is still there, and is one of the two, whole."""
        found = []
        for file in (self.place / PACK, pack_file(places.shown_folder(self.place), self.place / "state")):
            try:
                if file.exists() and places.content_of(file) not in self._known:
                    found.append(f"{file.name} holds a mixture")
            except PackError as error:
                found.append(str(error))
        return found

    def _remnants(self) -> list[str]:
        """Nothing of what was typed stands in any file, under any name."""
        needles = [CANARY.encode(encoding) for encoding in ("utf-8", "utf-16-le")]
        return [
            f"{file.relative_to(self.place)} holds what a visitor typed"
            for name in ("state", "home", "temporary")
            for file in (self.place / name).rglob("*")
            if file.is_file() and any(needle in file.read_bytes() for needle in needles)
        ]

    def parts(self) -> int:
        """How many unfinished packs lie about: the next builds take them away once they are ten minutes old."""
        return len(list(self.place.rglob("*.part")))
