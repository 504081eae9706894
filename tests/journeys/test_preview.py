"""Somebody writes a topic and watches it in the preview."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.desk import Desk
from kiosk.screen import startup
from kiosk.screen.notes import PreviewNotes
from kiosk.station.options import Settings
from tests.conftest import FakeClock
from tests.journeys.visitor import Visitor


@dataclass
class Writing:
    folder: Path
    desk: Desk
    visitor: Visitor
    qtbot: QtBot

    @property
    def topic(self) -> Path:
        return self.folder / "en" / "topics" / "plan-your-ride-home.md"

    def save(self, old: str, new: str) -> None:
        """Change the text and save it as editors do: write a new file, then put it in the old one's place."""
        changed = self.topic.with_suffix(".tmp")
        text = self.topic.read_text(encoding="utf-8")
        assert old in text
        changed.write_text(text.replace(old, new), encoding="utf-8")
        with self.qtbot.waitSignal(self.desk.shown, timeout=20_000):
            changed.replace(self.topic)
        self.visitor.settle()


@pytest.fixture
def writing(qtbot: QtBot, tmp_path: Path, clock: FakeClock, settings: Settings) -> Iterator[Writing]:
    folder = tmp_path / "content"
    shutil.copytree(paths.content_dir(), folder)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    player = startup.make_player(settings, None, startup.make_visit(settings, "en", clock))
    notes = PreviewNotes(str(folder))
    display = startup.Display((1600, 700), pointer=True)
    stage = startup.Stage(player, settings, display, main="Preview", player=player, notes=notes)
    desk = Desk(folder, scratch, player, notes)
    with qtbot.waitSignal(desk.shown, timeout=20_000):
        desk.rebuild()
    yield Writing(folder, desk, Visitor(stage, clock), qtbot)
    desk.stop()
    stage.close()
    player.use(None)


def test_an_edit_shows_and_a_broken_text_keeps_the_last_good_page(writing: Writing) -> None:
    visitor = writing.visitor
    assert visitor.reads("Everything is fine.")
    visitor.tap("section-getting-ready")
    visitor.tap("card-plan-your-ride-home")

    writing.save("title: Plan your ride home", "title: Your way home")
    assert visitor.player.topic.title == "Your way home"
    assert visitor.reads("Your way home")

    writing.save("title: Your way home", "titel: Your way home again")
    assert visitor.reads("The last good page is shown.")
    assert visitor.reads('"titel" is not a key here') or visitor.reads("titel")
    assert visitor.reads("Your way home")
    assert visitor.player.topic.title == "Your way home"

    writing.save("titel: Your way home again", "title: Home again")
    assert not visitor.reads("The last good page is shown.")
    assert visitor.player.topic.title == "Home again"


def test_a_folder_with_nothing_good_in_it_yet_shows_the_calm_page(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock, settings: Settings
) -> None:
    folder = tmp_path / "content"
    folder.mkdir()
    (tmp_path / "scratch").mkdir()
    player = startup.make_player(settings, None, startup.make_visit(settings, "en", clock))
    notes = PreviewNotes(str(folder))
    display = startup.Display((1600, 700), pointer=True)
    stage = startup.Stage(player, settings, display, main="Preview", player=player, notes=notes)
    desk = Desk(folder, tmp_path / "scratch", player, notes)
    with qtbot.waitSignal(desk.shown, timeout=20_000):
        desk.rebuild()
    visitor = Visitor(stage, clock)
    assert visitor.reads("There is nothing to show yet.")
    assert visitor.reads("This screen is taking a break")
    desk.stop()
    stage.close()


def test_a_build_that_breaks_in_an_unforeseen_way_is_said_and_the_next_one_is_shown(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "scratch").mkdir()
    player = startup.make_player(settings, None, startup.make_visit(settings, "en", clock))
    notes = PreviewNotes("content")
    desk = Desk(paths.content_dir(), tmp_path / "scratch", player, notes)
    with monkeypatch.context() as patch:
        patch.setattr("kiosk.desk.build_pack", lambda *_: {}["nothing"])
        with qtbot.waitSignal(desk.shown, timeout=20_000):
            desk.rebuild()
    assert "cannot be built: 'nothing'" in str(notes.problems.rows[0])
    with qtbot.waitSignal(desk.shown, timeout=60_000):
        desk.rebuild()
    assert player.library is not None
    desk.stop()
