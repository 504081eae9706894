"""`kiosk keep`: starts the kiosk, and starts it again when it ends. For devices without systemd.

Needs neither Qt nor anything of the kiosk that could be what fails. Where Linux lets it, it is also the watchdog that a
frozen kiosk needs: it listens to what `station.watchdog` sends.
"""

from __future__ import annotations

import argparse
import logging
import math
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from types import TracebackType
from typing import NamedTuple, Self

from kiosk import paths
from kiosk.station import logs
from kiosk.station.crashes import DEFAULTS, KEPT, START_AGAIN, Crashes, Limits, failure, failure_code

log = logging.getLogger(__name__)

# How often it looks, which is also how late it may notice an end.
_LOOK_SECONDS = 0.25
_NO_SUCH_PROGRAM = 127  # as a shell says it


class Patience(NamedTuple):
    """In seconds: how long the kiosk may take to show itself, to say that it lives, and to end when it is asked to.

    A first start builds the pack of a whole content folder.
    """

    to_start: float = 300.0
    to_live: float = 30.0
    to_end: float = 10.0


PATIENT = Patience()


def keep(options: argparse.Namespace) -> int:
    """Keep `kiosk run` with `options.arguments` running until it ends by itself with 0. Returns the exit code."""
    logs.start(paths.state_dir() / "logs" / "keep")
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    keeper = Keeper([*program, "run", *options.arguments], [*program, "safe"])
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: keeper.stop())
    return keeper.run()


class _End(NamedTuple):
    code: int  # below 0: the signal that ended it
    is_frozen: bool = False  # it lived, and did nothing any more


class Keeper:
    """Runs one program after the other: `kiosk`, and `safe` while the kiosk rests."""

    def __init__(
        self, kiosk: Sequence[str], safe: Sequence[str], limits: Limits = DEFAULTS, patience: Patience = PATIENT
    ) -> None:
        self._kiosk = kiosk
        self._safe = safe
        self._limits = limits
        self._patience = patience
        self._crashes = Crashes(limits)
        self._is_stopping = False

    def stop(self) -> None:
        """End what runs, and then `run` itself. May be called by the handler of a signal."""
        self._is_stopping = True

    def run(self) -> int:
        """Returns 0, when the kiosk ended with 0 or `stop` was called."""
        while not self._is_stopping:
            with Ear(self._patience) if sys.platform.startswith("linux") else nullcontext() as ear:
                end = self._run_to_its_end(self._kiosk, {KEPT: "1"}, ear)
            if self._is_stopping or end == _End(0):
                break
            told = failure(end.code, is_frozen=end.is_frozen)
            delay = self._crashes.delay(end.code)
            if delay is None:
                log.error("The kiosk ended too often (%s): it rests behind the safe screen", failure_code(told))
                self._rest(told)
                continue
            if end.code == START_AGAIN:
                log.info("The kiosk asked to be started again")
            else:
                log.warning("The kiosk ended (%s): it is started again", failure_code(told))
            self._wait(delay)
        return 0

    def _rest(self, told: Mapping[str, str]) -> None:
        """Show the safe screen for as long as the limits say, and again when that ends before."""
        until = time.monotonic() + self._limits.rest
        while not self._is_stopping and time.monotonic() < until:
            self._run_to_its_end(self._safe, told, None, until)
            self._wait(min(self._limits.longest_delay, until - time.monotonic()))

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not self._is_stopping and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, _LOOK_SECONDS))

    def _run_to_its_end(
        self, command: Sequence[str], told: Mapping[str, str], ear: Ear | None, until: float = math.inf
    ) -> _End:
        environment = {**os.environ, **told, **(ear.environment if ear else {})}
        try:
            process = subprocess.Popen(command, env=environment)  # noqa: S603 -- this program itself
        except OSError:
            log.exception("The kiosk cannot be started")
            return _End(_NO_SUCH_PROGRAM)
        while process.poll() is None:
            if self._is_stopping or time.monotonic() >= until:
                self._end(process, signal.SIGTERM)
            elif ear is None:
                _wait_for(process, _LOOK_SECONDS)
            elif ear.is_frozen():
                # SIGABRT, so that the kiosk writes down where it stood (see `logs`).
                self._end(process, signal.SIGABRT)
                return _End(process.returncode, is_frozen=True)
            else:
                ear.listen(_LOOK_SECONDS)
        return _End(process.returncode)

    def _end(self, process: subprocess.Popen[bytes], number: signal.Signals) -> None:
        process.send_signal(number)
        if not _wait_for(process, self._patience.to_end):
            process.kill()
            process.wait()


def _wait_for(process: subprocess.Popen[bytes], seconds: float) -> bool:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


class Ear:
    """Hears what one run of the kiosk says of itself, as systemd would. Only Linux has sockets without a file."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._is_ready = False
        self._heard_at = time.monotonic()
        self._name = f"care-kiosk-{os.urandom(8).hex()}"
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(f"\0{self._name}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    @property
    def environment(self) -> dict[str, str]:
        microseconds = int(self._patience.to_live * 1_000_000)
        return {"NOTIFY_SOCKET": f"@{self._name}", "WATCHDOG_USEC": str(microseconds)}

    def listen(self, seconds: float) -> None:
        """Wait for a word, at most so long."""
        self._socket.settimeout(seconds)
        try:
            words = self._socket.recv(4096).split(b"\n")
        except TimeoutError:
            return
        if b"READY=1" in words or b"WATCHDOG=1" in words:
            self._is_ready = True
            self._heard_at = time.monotonic()

    def is_frozen(self) -> bool:
        patience = self._patience.to_live if self._is_ready else self._patience.to_start
        return time.monotonic() - self._heard_at > patience
