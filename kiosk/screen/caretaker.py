"""What is done beside the visits: files about the kiosk's health, counts, the quiet restart of the night."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from kiosk.doctor.reviews import DailyCount, Reviews
from kiosk.screen.front import Front
from kiosk.screen.player import Player
from kiosk.station.health import Facts, HealthReporter
from kiosk.station.lifetime import Lifetime
from kiosk.station.memory import give_back
from kiosk.station.options import Settings
from kiosk.visit.clock import Clock
from kiosk.visit.journey import Screen

if TYPE_CHECKING:
    from kiosk.station.counts import Counts

# The first minute belongs to the start.
_FIRST_HEALTH_MS: Final = 10_000


class Caretaker(QObject):
    """Made for a kiosk that really runs, and for no preview and no picture. What is off is not even imported."""

    def __init__(
        self,
        front: Front,
        player: Player,
        settings: Settings,
        state: Path,
        *,
        clock: Clock = time.monotonic,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(front)
        self._front = front  # which Python would let go of, and all of this with it
        self._player = player
        self._told = front.told
        self._lifetime = Lifetime(state)
        self._why = self._lifetime.begin()
        self._reviews = (
            DailyCount(player.library.pack.path, lambda: now().date().isoformat()) if player.library else None
        )
        watch = settings.watch
        self._health = HealthReporter(
            state,
            self._facts,
            file=Path(watch.health_file) if watch.health_file else None,
            prometheus=Path(watch.prometheus_file) if watch.prometheus_file else None,
            clock=clock,
            now=now,
        )
        player.wiped.connect(self._tidy, Qt.ConnectionType.QueuedConnection)  # once the visit's pages are gone
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._write_health)
        self._timer.start(_FIRST_HEALTH_MS)
        self._counts: Counts | None = None
        if settings.restart_at:
            from kiosk.screen.nightly import Nightly  # noqa: PLC0415 -- off in many kiosks

            Nightly(front, settings.restart_at, clock, now, self)
        if settings.counts == "on":
            from kiosk.station.counts import Counts  # noqa: PLC0415 -- off in most kiosks

            self._counts = Counts(state / "counts.db", lambda: now().date(), clock)
            player.moved.connect(self._count)
            player.wiped.connect(self._counts.visit_ended)

    def close(self) -> None:
        """The kiosk ends as it should: keep what was counted, and why it is started again."""
        if self._counts is not None:
            self._counts.close()
        self._lifetime.end(self._front.why)

    @Slot()
    def _tidy(self) -> None:
        give_back()  # here, in the thread of the screen (see `running`)

    @Slot()
    def _write_health(self) -> None:
        self._tidy()
        self._health.write()
        self._timer.start(int(self._health.due_in() * 1000) + 1)

    def _facts(self) -> Facts:
        library = self._player.library
        reviews = self._reviews.latest() if self._reviews else Reviews()
        is_well = library is not None and not self._told.messages and not self._told.problems
        manifest = library.pack.manifest if library else None
        return Facts(
            self._front.mode,
            "ok" if is_well else "degraded",
            manifest.content_hash if manifest else "",
            manifest.title if manifest else "",
            manifest.languages if manifest else (),
            *reviews,
            last_restart=self._why,
        )

    @Slot()
    def _count(self) -> None:
        """A visit with a nurse is not counted: what they go through says more of who sits there than a click does."""
        from kiosk.station.counts import step_page, topic_page  # noqa: PLC0415 -- loaded with the counts

        place = self._player.visit.journey.place
        if self._counts is None or self._player.visit.guided.is_open:
            return
        if place.screen is Screen.TOPIC:
            self._counts.opened(topic_page(place.id))
        elif place.screen is Screen.WALKTHROUGH:
            self._counts.opened(step_page(place.id, place.step + 1))
