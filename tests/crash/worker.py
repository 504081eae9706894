"""What gets killed. `python -m tests.crash.worker KIND PLACE` works without end, and prints "ready" once it does.

`run`: the kiosk, with one visitor after the other, each of whom types CANARY into the search.
`build`: PLACE/one and PLACE/two are built in turn, into the same pack.
`switch`: the folder that a kiosk shows changes between two starts, and is built as the kiosk starts.
"""

from __future__ import annotations

import itertools
import random
import sys
from pathlib import Path

# Typed by every visitor; no page holds it. Each letter is typed as people do.
CANARY = "kqzvjxw"
PACK = "clinic.kioskpack"


def ready() -> None:
    print("ready", flush=True)


def run(place: Path) -> None:
    from PySide6.QtTest import QTest

    from kiosk.shelf import choose
    from tests.crash.places import shown_folder
    from tests.soak.kiosk import opened
    from tests.soak.visits import Visits

    choice = choose(None, shown_folder(place))
    assert choice.messages == [], choice.messages
    assert choice.pack is not None
    choice.pack.close()
    with opened(choice.pack.path, (960, 540)) as (stage, clock):
        assert stage.player.screen == "home", "a visit was left"
        visits = Visits(stage, clock, random.randrange(1000))  # noqa: S311 -- any will do
        ready()
        while True:
            stage.player.openSearch()
            for letter in CANARY:
                QTest.keyClick(stage.window, letter)
                visits.settle()
            assert stage.player.search.text == CANARY
            visits.run()


def build(place: Path) -> None:
    from kiosk.authoring.build import build_pack

    ready()
    for folder in itertools.cycle(("one", "two")):
        result = build_pack(place / folder, place / PACK)
        assert result.manifest is not None, result.problems


def switch(place: Path) -> None:
    from kiosk.shelf import choose
    from tests.crash.places import exchange, shown_folder

    ready()
    while True:
        exchange(place)
        choice = choose(None, shown_folder(place))
        assert choice.messages == [], choice.messages
        assert choice.pack is not None
        choice.pack.close()


if __name__ == "__main__":
    {"run": run, "build": build, "switch": switch}[sys.argv[1]](Path(sys.argv[2]))
