"""Whatever breaks in the middle of a visit, the next thing on the screen is Home, and nothing is left of the visit."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.keep import Keeper
from kiosk.screen.net import Net
from kiosk.station.crashes import Limits
from kiosk.station.logs import CappedFile, DiscreetFormatter
from kiosk.visit.journey import Journey
from tests.journeys.visitor import Visitor

# Runs the kiosk; says what is in front with the first frame, then reads page after page without end, and says so.
DRIVER = """
import json, os, sys
from kiosk import cli
from kiosk.screen import startup
from PySide6.QtCore import QTimer

made = startup.Stage.__init__

def tell(self, what):
    journey = self.player.visit.journey
    line = {"pid": os.getpid(), "what": what, "screen": self.player.screen, "places": len(journey.places)}
    with open(os.environ["TELL"], "a") as file:
        print(json.dumps(line), file=file)

def read_on(self):
    library = self.player.library
    cards = [(section.id, library.pack.topic_cards("en", section.id)) for section in library.sections()]
    topics = [card.id for _, those in cards for card in those]
    self.turn += 1
    self.player.visit.journey.home()
    self.player.visit.debounce = startup.make_visit(startup.Settings(), "en").debounce
    self.player.openSearch() if self.turn % 3 == 0 else self.player.openTopic(topics[self.turn % len(topics)])
    self.player.finder.type("s")
    if self.turn == 10:
        tell(self, "reading")

def made_and_read(self, *args, **kwargs):
    made(self, *args, **kwargs)
    self.turn = 0
    self.timer = QTimer(interval=10)
    self.timer.timeout.connect(lambda: read_on(self))

    def first():
        self.window.frameSwapped.disconnect(first)
        tell(self, "there")
        self.timer.start()

    self.window.frameSwapped.connect(first)

startup.Stage.__init__ = made_and_read
sys.exit(cli.main(sys.argv[1:]))
"""


def content_of(folder: Path) -> dict[str, str]:
    """Every file below the folder, with a mark of what is in it; apart from those that have tests of their own: the
    logs, why the kiosk was started, and how it is."""
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file() and "logs" not in file.parts and file.name not in {"lifetime.json", "health.json"}
    }


def until(condition: Callable[[], bool]) -> float:
    """Wait for what another process does, of which no signal tells. Returns the seconds that it took."""
    begun = time.monotonic()
    while not condition():
        assert time.monotonic() - begun < 60, "it did not come to that"
        threading.Event().wait(0.02)
    return time.monotonic() - begun


@pytest.mark.skipif(sys.platform == "win32", reason="nothing sends signals there")
def test_P3_P11_killed_in_the_middle_of_a_visit_home_is_back_within_ten_seconds_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state, told = tmp_path / "state", tmp_path / "told"
    monkeypatch.setenv("STATE_DIRECTORY", str(state))
    monkeypatch.setenv("TELL", str(told))

    def lines(what: str) -> list[dict[str, Any]]:
        text = told.read_text(encoding="utf-8") if told.exists() else ""
        return [line for line in map(json.loads, text.splitlines()) if line["what"] == what]

    command = [sys.executable, "-c", DRIVER, "run", "--windowed", "960x540"]
    keeper = Keeper(command, [sys.executable, "-c", ""], Limits(first_delay=0.5))
    thread = threading.Thread(target=keeper.run)
    thread.start()
    try:
        until(lambda: len(lines("there")) == 1)
        before = content_of(state)
        assert [Path(name).parent.name for name in before] == ["packs"]
        for kills in range(1, 4):
            until(lambda expected=kills: len(lines("reading")) == expected)  # type: ignore[misc]
            os.kill(lines("reading")[-1]["pid"], signal.SIGKILL)
            assert until(lambda expected=kills + 1: len(lines("there")) == expected) < 10  # type: ignore[misc]
            assert (lines("there")[-1]["screen"], lines("there")[-1]["places"]) == ("home", 1)
        assert content_of(state) == before
    finally:
        keeper.stop()
        thread.join(20)
    assert not thread.is_alive()


def broken(*_args: object) -> None:
    raise RuntimeError("side-effects")


def test_a_fault_under_the_finger_ends_the_visit_and_the_screen_goes_on(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fresh = visitor.player.visit.snapshot()
    net = Net(visitor.player.wipe, broken, visitor.clock)
    visitor.tap("section-afterwards")
    with net.spread(), monkeypatch.context() as patched:
        patched.setattr(Journey, "go", broken)
        visitor.tap("card-side-effects")
        QCoreApplication.processEvents()
    faults = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert [record.message for record in faults] == ["Nobody caught this: the visit ends"]
    assert visitor.player.visit.snapshot() == fresh
    assert visitor.player.screen == "home"
    visitor.tap("section-afterwards")
    assert visitor.player.screen == "section"


def test_P3_what_is_logged_of_it_names_no_page(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = CappedFile(tmp_path / "kiosk.log")
    file.setFormatter(DiscreetFormatter("%(name)s %(message)s"))
    logging.getLogger("kiosk").addHandler(file)
    net = Net(visitor.player.wipe, broken, visitor.clock)
    try:
        visitor.tap("section-afterwards")
        with net.spread(), monkeypatch.context() as patched:
            patched.setattr(Journey, "go", broken)
            visitor.tap("card-side-effects")
    finally:
        logging.getLogger("kiosk").removeHandler(file)
        file.close()
    text = (tmp_path / "kiosk.log").read_text(encoding="utf-8")
    assert text.startswith("kiosk.screen.net Nobody caught this: the visit ends\n")
    assert "RuntimeError" in text
    for told in ("side-effects", "side effects", "afterwards"):
        assert told not in text.lower()
