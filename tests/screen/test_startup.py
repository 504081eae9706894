"""Start-up in steps, and a window with every screen in it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.pack.reader import NotInPackError
from kiosk.screen import startup
from kiosk.screen.library import Library
from kiosk.screen.player import Player
from kiosk.shots import every_place
from kiosk.station.options import Idle, Screen, Settings
from kiosk.visit.comfort import Comfort
from kiosk.visit.idle import State
from kiosk.visit.visit import Visit
from tests.conftest import FakeClock

DISPLAY = startup.Display((960, 540), pointer=True)
STILL = Settings(screen=Screen(motion="reduced"))


@pytest.fixture
def stage(qapp: QCoreApplication, library: Library, clock: FakeClock) -> Iterator[startup.Stage]:
    player = startup.make_player(STILL, library, startup.make_visit(STILL, library.language, clock))
    made = startup.Stage(player, STILL, DISPLAY)
    yield made
    made.close()


def settle() -> None:
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


# The application


def test_there_is_one_application(qapp: QCoreApplication) -> None:
    assert startup.application(["kiosk"], "gpu") is qapp is QGuiApplication.instance()
    assert qapp.applicationName() == "care-kiosk"


def test_how_long_a_step_took_is_told_to_who_asks(qapp: QCoreApplication, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "kiosk.screen.startup"):
        startup.application(["kiosk"], "gpu")
    assert re.fullmatch(r"start-up: application took \d+ ms", caplog.records[-1].message)


# The visit of this device


def test_the_settings_decide_how_long_a_visit_waits(clock: FakeClock) -> None:
    idle = Idle(minimum_seconds=200, warning_seconds=40, words_per_minute=50, longest_same_point_minutes=7)
    visit = startup.make_visit(Settings(idle=idle), "en", clock)
    visit.idle.touched(1, 1)
    assert visit.idle.due_in() == 200
    visit.idle.reads(500)
    visit.ask_more_time()
    assert visit.idle.due_in() == (500 / 50 * 60 + 60) * 10
    assert visit.idle.warning_seconds == 40


def test_the_panel_that_presses_one_point_is_given_the_minutes_of_the_settings(clock: FakeClock) -> None:
    visit = startup.make_visit(Settings(idle=Idle(longest_same_point_minutes=7)), "en", clock)
    for _ in range(70):
        visit.idle.touched(1, 1)
        assert visit.idle.tick() is State.ACTIVE
        clock.pass_(6)
    assert visit.idle.tick() is State.WARNING


def test_every_visit_begins_as_the_settings_say(clock: FakeClock) -> None:
    still = startup.make_visit(STILL, "es", clock, text_size="large")
    assert still.comfort == Comfort("es", text_size="large", reduced_motion=True)
    assert startup.make_visit(Settings(), "en", clock).comfort == Comfort("en")


@pytest.mark.parametrize("language", ["en", ""])
def test_a_language_that_the_pack_speaks_is_no_news(
    visit: Visit, library: Library, caplog: pytest.LogCaptureFixture, language: str
) -> None:
    startup.make_player(Settings(language=language), library, visit)
    assert caplog.records == []


def test_a_language_that_the_pack_does_not_speak_is_told(
    visit: Visit, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    startup.make_player(Settings(language="fr"), library, visit)
    assert [record.message for record in caplog.records] == ["The pack does not speak fr; it is shown in en"]


# The window. A warning of QML fails each of these tests: pyproject.toml asks pytest-qt for it.


def test_the_window_has_the_size_that_was_asked_for(stage: startup.Stage) -> None:
    settle()
    assert (stage.window.width(), stage.window.height(), stage.window.isVisible()) == (960, 540, True)
    assert stage.window.title() == "Riverside Clinic"


def test_without_a_size_it_fills_the_screen(player: Player) -> None:
    stage = startup.Stage(player, STILL, startup.Display())
    settle()
    assert stage.window.size() == QGuiApplication.primaryScreen().size()
    assert stage.window.visibility() == stage.window.Visibility.FullScreen
    stage.close()


def test_every_screen_of_the_pack_can_be_shown(stage: startup.Stage, library: Library) -> None:
    shown = []
    for name, place in every_place(library.pack, library.language):
        stage.player.show_place(place)
        settle()
        assert stage.player.screen == place.screen, name
        picture = stage.window.grabWindow()
        colours = {picture.pixel(x, y) for x in range(0, 960, 24) for y in range(0, 540, 12)}
        assert len(colours) > 3, f"{name} is blank"
        shown.append(name)
    assert len(shown) == 16


def test_the_question_whether_somebody_is_there_can_be_shown(stage: startup.Stage, clock: FakeClock) -> None:
    before = stage.window.grabWindow()
    stage.player.presence.touched(1, 1)
    clock.pass_(120)
    stage.player.presence.wake()
    settle()
    assert stage.window.grabWindow() != before
    clock.pass_(30)
    stage.player.presence.wake()
    settle()
    assert stage.window.grabWindow() == before


def test_the_calm_page_can_be_shown(qapp: QCoreApplication, visit: Visit) -> None:
    stage = startup.Stage(startup.make_player(STILL, None, visit), STILL, DISPLAY)
    settle()
    assert stage.player.screen == "unavailable"
    with pytest.raises(NotInPackError) as caught:
        stage._media("scenes/a.svg")
    assert str(caught.value) == "there is no pack to take scenes/a.svg from"
    stage.close()


@pytest.mark.parametrize("text_size", ["standard", "large", "larger", "largest"])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 800)])
def test_every_size_of_screen_and_text_can_be_shown(
    library: Library, clock: FakeClock, text_size: str, size: tuple[int, int]
) -> None:
    visit = startup.make_visit(STILL, "en", clock, text_size=text_size)  # type: ignore[arg-type]
    stage = startup.Stage(startup.make_player(STILL, library, visit), STILL, startup.Display(size, pointer=True))
    for name, place in list(every_place(library.pack, "en")):
        if name in {"home", "topic-ride", "walkthrough-iv-02"}:
            stage.player.show_place(place)
            settle()
    stage.close()


def test_screens_that_cannot_be_loaded_are_told_in_one_line(
    player: Player, qtlog: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtlog.disabled(), pytest.raises(startup.StartError) as caught:  # type: ignore[attr-defined]
        startup.Stage(player, STILL, DISPLAY, main="Missing")
    assert str(caught.value) == "the screens cannot be loaded; the lines above say what Qt found"


def test_closing_leaves_the_player_alone(player: Player, qtbot: QtBot) -> None:
    stage = startup.Stage(player, STILL, DISPLAY)
    settle()
    stage.close()
    player.openTopic("ride")  # nobody listens any more, and nobody complains
    settle()
    assert player.screen == "topic"
