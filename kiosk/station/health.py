"""How this kiosk is, for those who watch many: a small JSON file, and one for the textfile collector of Prometheus.

Nothing in them tells whether or when anybody was here: no state of a visit, no time of a touch, and every figure so
coarse that a visit does not move it.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

import kiosk
from kiosk.station.lifetime import Restart

log = logging.getLogger(__name__)

State = Literal["ok", "degraded"]
STATES: Final[tuple[State, ...]] = ("ok", "degraded")

EVERY_SECONDS: Final = 60.0
# Of the free disk, in bytes. What a visit may write (a page in the database of counts) is far below.
_STEP: Final = 10_000_000
_HOUR: Final = 3600


class Facts(NamedTuple):
    """What the kiosk knows of itself."""

    mode: str
    state: State = "ok"
    pack_hash: str = ""
    pack_title: str = ""
    languages: tuple[str, ...] = ()
    pages: int = 0
    unsigned: int = 0
    overdue: int = 0
    last_restart: Restart = "unknown"


class Health(NamedTuple):
    """`started` is an ISO 8601 day, `uptime_hours` whole hours, `free_bytes` of the disk rounded down; -1: unknown."""

    facts: Facts
    started: str
    uptime_hours: int
    free_bytes: int
    version: str = kiosk.__version__


def write_health(file: Path, health: Health) -> None:
    """Put it in the place of what the file held. Raises OSError."""
    facts = health.facts
    record: dict[str, Any] = {
        "version": health.version,
        "state": facts.state,
        "mode": facts.mode,
        "started": health.started,
        "uptime_hours": health.uptime_hours,
        "last_restart": facts.last_restart,
        "pack": {
            "title": facts.pack_title,
            "hash": facts.pack_hash,
            "languages": list(facts.languages),
            "pages": facts.pages,
            "unsigned": facts.unsigned,
            "overdue": facts.overdue,
        },
        "free_bytes": None if health.free_bytes < 0 else health.free_bytes,
    }
    _put(file, json.dumps(record, ensure_ascii=False, indent=1) + "\n")


def write_prometheus(file: Path, health: Health) -> None:
    """In the text format of Prometheus, for the folder of a textfile collector. Raises OSError."""
    _put(file, prometheus_text(health))


def prometheus_text(health: Health) -> str:
    """https://prometheus.io/docs/instrumenting/exposition_formats/, names as in
    https://prometheus.io/docs/practices/naming/"""
    facts = health.facts
    about = {
        "version": health.version,
        "mode": facts.mode,
        "pack_title": facts.pack_title,
        "pack_hash": facts.pack_hash,
        "languages": ",".join(facts.languages),
        "last_restart": facts.last_restart,
    }
    labels = ",".join(f'{name}="{_escaped(value)}"' for name, value in about.items())
    lines = [
        *_metric("care_kiosk_up", "gauge", "1 while the kiosk writes this file.", {"": 1}),
        *_metric("care_kiosk_info", "gauge", "Always 1; the labels say what runs.", {f"{{{labels}}}": 1}),
        *_metric(
            "care_kiosk_state",
            "gauge",
            "1 for the state that the kiosk is in.",
            {f'{{state="{state}"}}': int(state == facts.state) for state in STATES},
        ),
        *_metric("care_kiosk_uptime_seconds", "gauge", "In whole hours.", {"": health.uptime_hours * _HOUR}),
        *_metric("care_kiosk_pages", "gauge", "Pages of the content, in all languages.", {"": facts.pages}),
        *_metric("care_kiosk_unsigned_pages", "gauge", "Pages that no clinician has signed.", {"": facts.unsigned}),
        *_metric("care_kiosk_overdue_pages", "gauge", "Pages whose next review is overdue.", {"": facts.overdue}),
    ]
    if health.free_bytes >= 0:
        text = "Of the disk with the state folder, in steps of 10 MB."
        lines += _metric("care_kiosk_disk_free_bytes", "gauge", text, {"": health.free_bytes})
    return "\n".join(lines) + "\n"


class HealthReporter:
    """Writes the files every minute, from when it is first asked to. A disk that takes nothing is told once.

    `facts` is called each time; `clock` is monotonic, in seconds; `prometheus` is None where there is no such file.
    """

    def __init__(
        self,
        state: Path,
        facts: Callable[[], Facts],
        *,
        file: Path | None = None,
        prometheus: Path | None = None,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._state = state
        self._facts = facts
        self._file = file or state / "health.json"
        self._prometheus = prometheus
        self._clock = clock
        self._began = clock()
        self._started = now().date().isoformat()
        self._due = self._began
        self._refused: set[Path] = set()

    def due_in(self) -> float:
        """Seconds until `write` should be called."""
        return max(0.0, self._due - self._clock())

    def write(self) -> None:
        """Never raises for a disk."""
        now = self._clock()
        self._due = now + EVERY_SECONDS
        hours = int((now - self._began) // _HOUR)
        health = Health(self._facts(), self._started, hours, _free(self._state))
        self._try(write_health, self._file, health)
        if self._prometheus is not None:
            self._try(write_prometheus, self._prometheus, health)

    def _try(self, write: Callable[[Path, Health], None], file: Path, health: Health) -> None:
        try:
            write(file, health)
            self._refused.discard(file)
        except OSError as error:
            if file not in self._refused:
                log.warning("%s cannot be written (%s)", file, error.strerror)
            self._refused.add(file)


def _metric(name: str, kind: str, text: str, values: dict[str, int]) -> list[str]:
    return [
        f"# HELP {name} {text}",
        f"# TYPE {name} {kind}",
        *(f"{name}{labels} {value}" for labels, value in values.items()),
    ]


def _escaped(value: str) -> str:
    return value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")


def _free(folder: Path) -> int:
    try:
        return shutil.disk_usage(folder).free // _STEP * _STEP
    except OSError:
        return -1


def _put(file: Path, text: str) -> None:
    """Whole or not at all for whoever reads it, and for all to read.

    Not synced to the disk: the screen would wait for it once a minute, and after a power cut it is soon written again.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f".{file.name}.new")
    new.unlink(missing_ok=True)
    # Never through a link that somebody else laid there: the folder of a collector may be open to others.
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o644)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            if hasattr(os, "fchmod"):
                os.fchmod(stream.fileno(), 0o644)
            stream.write(text.encode())
        new.replace(file)
    except OSError:
        with suppress(OSError):
            new.unlink()
        raise
