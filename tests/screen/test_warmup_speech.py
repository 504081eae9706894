"""After the first frame the kiosk looks for a voice, unless the settings say that it should not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.screen import startup
from kiosk.screen.library import Library
from kiosk.screen.speaking import chain
from kiosk.screen.warmup import WarmUp
from kiosk.station.options import Settings, Sound
from kiosk.visit.voice import Voice
from tests.conftest import FakeClock
from tests.reader import Reader


def opened(library: Library, clock: FakeClock, sound: Sound) -> startup.Stage:
    settings = Settings(sound=sound)
    player = startup.make_player(settings, library, startup.make_visit(settings, "en", clock))
    return startup.Stage(player, settings, startup.Display((960, 540), pointer=True))


@pytest.mark.parametrize(("listen", "shown"), [("on", True), ("off", False)])
def test_the_button_is_there_where_there_is_a_voice_and_the_settings_allow_it(
    library: Library, clock: FakeClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, listen: str, shown: bool
) -> None:
    monkeypatch.setattr(chain, "installed", lambda _parent: [Reader("en")])
    stage = opened(library, clock, Sound(listen=listen))
    assert not stage.player.talk.isAvailable, "nobody looks before the first frame"
    warm_up = stage.window.findChild(WarmUp)
    with qtbot.waitSignal(warm_up.done):
        pass
    QCoreApplication.processEvents()
    assert stage.player.talk.isAvailable is shown
    stage.player.talk.key_listen()
    assert stage.player.talk.isOpen is shown
    stage.close()
    assert not stage.player.talk.isOpen


def test_every_visit_begins_with_the_voice_of_the_settings(clock: FakeClock) -> None:
    visit = startup.make_visit(Settings(sound=Sound(volume_percent=80, speed_percent=90)), "en", clock)
    assert visit.comfort.voice == Voice(80, 90)
    visit.comfort = visit.comfort._replace(voice=visit.comfort.voice.quieter())
    visit.wipe()
    assert visit.comfort.voice == Voice(80, 90)
