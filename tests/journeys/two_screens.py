"""A guided IV visit on two real screens, run by `test_two_screens.py` with DISPLAY set: prints what came of it as JSON.

Arguments: a pack, a state folder with a PIN, a folder for the handout, and the PIN.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

DISPLAY = os.environ["DISPLAY"]

from tests.conftest import FakeClock  # noqa: E402 -- it takes the display away, and sets what every test wants

os.environ.update(DISPLAY=DISPLAY, QT_QPA_PLATFORM="xcb")

from PySide6.QtCore import QPointF  # noqa: E402
from PySide6.QtQuick import QQuickItem, QQuickWindow  # noqa: E402

from kiosk.pack.reader import Pack  # noqa: E402
from kiosk.screen import startup  # noqa: E402
from kiosk.screen.front import Front  # noqa: E402
from kiosk.screen.library import Library  # noqa: E402
from kiosk.screen.speaking.engine import Mute  # noqa: E402
from kiosk.station.options import Handout, Screen, Settings  # noqa: E402
from tests.journeys.visitor import Visitor  # noqa: E402


class Nurse(Visitor):
    """At the panel, which has a window of its own."""

    def __init__(self, stage: startup.Stage, clock: FakeClock, panel: QQuickWindow) -> None:
        super().__init__(stage, clock)
        self.window = panel

    def bring_up(self, name: str) -> QQuickItem:
        """Turn the panel until this stands clear of what covers its end."""
        for _ in range(20):
            item, list_ = self.find(name), self.find("page")
            if 0 <= item.mapToItem(list_, QPointF()).y() <= list_.height() - item.height() - 160:
                break
            self.tap("pageDown" if self.sees("pageDown") else "pageUp")
        self.clock.pass_(1.0)
        return item

    def plan(self, page: str) -> None:
        row = self.bring_up(f"part-{page}")
        self.tap_at(self.centre(next(item for item in self.items(row) if item.objectName() == "plan")))


def come_in(patient: Visitor, front: Front, pin: str) -> None:
    front.knock()
    patient.settle()
    for digit in pin:
        patient.tap(f"digit-{digit}")
    patient.tap("pinOk")
    patient.tap("staffGuided")


def saved_as(nurse: Nurse) -> str:
    """What the panel says once the file is there: another thread writes it."""
    nurse.tap("saveHandout")
    message = nurse.find("handoutMessage")
    for _ in range(2000):
        nurse.settle()
        if message.property("text") not in {"", "Saving it."}:
            break
    return str(message.property("text"))


def main(pack: Path, state: Path, folder: Path, pin: str) -> dict[str, object]:
    clock = FakeClock()
    app = startup.application(["kiosk"], "software")
    settings = Settings(screen=Screen(motion="reduced"), handout=Handout(paper="letter", folder=folder))
    library = Library(Pack.open(pack))
    player = startup.make_player(settings, library, startup.make_visit(settings, "en", clock))
    player.talk.speak_with([Mute()])
    front = Front(player, settings, state, clock)
    stage = startup.Stage(player, settings, startup.Display(), front=front)
    fresh = player.visit.snapshot()
    here, other = app.screens()
    patient = Visitor(stage, clock)
    come_in(patient, front, pin)
    panel = stage.other_screen.panel
    assert panel is not None
    nurse = Nurse(stage, clock, panel)
    said: dict[str, object] = {
        "panel on the nurse's screen": panel.screen() is here,
        "page on the other": stage.window.screen() is other and stage.window.size() == other.size(),
        "no panel beside the page": not patient.sees("endVisit"),
    }
    nurse.tap("doseToCome")
    nurse.plan("iv-infusion")
    nurse.plan("plan-your-ride-home")
    nurse.tap("nextPart")
    patient.settle()
    steps = [player.walkthrough.title]
    asked = [nurse.reads("ASK (TEACH-BACK)")]
    while patient.sees("next"):
        patient.tap("next")  # the patient's own finger
        nurse.settle()
        steps.append(player.walkthrough.title)
        asked.append(nurse.reads("ASK (TEACH-BACK)"))
    nurse.tap_at(nurse.centre(nurse.bring_up("tick-0")))
    said["ticked"] = nurse.find("tick-0").property("ticked")
    nurse.tap("blank")
    patient.settle()
    said["the page can be hidden"] = patient.reads("One moment, please.") and not patient.sees("home")
    nurse.tap("nextPart")
    patient.settle()
    said["and comes back with the next"] = patient.sees("home") and player.topic.title == "Plan your ride home"
    said["message"] = saved_as(nurse)
    end = nurse.centre(nurse.find("endVisit"))
    clock.pass_(1.0)
    nurse.press(end)
    nurse.release(end)  # with it the panel goes: its window draws no other frame
    patient.settle()
    said |= {
        "steps": steps,
        "asked at every step": all(asked),
        "panel is gone": stage.other_screen.panel is None,
        "page is back": stage.window.screen() is here,
        "wiped": player.visit.snapshot() == fresh,
        "screen": player.screen,
    }
    stage.close()
    library.close()
    return said


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4])))
