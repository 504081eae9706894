"""`kiosk shots`: a picture of every screen, the same one every time."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from kiosk.pack.reader import Pack
from kiosk.screen import startup
from kiosk.shots import every_place, take_shots
from kiosk.visit.journey import HOME, Place, Screen

Take = Callable[..., tuple[int, Path]]
NAMES = [
    "home",
    *("section-getting-ready", "topic-ride", "topic-food", "section-afterwards", "topic-rest"),
    "routes",
    *(f"walkthrough-{walk}-{number:02}" for walk in ("iv", "spray") for number in (1, 2, 3)),
    *("search", "search-ride", "search-suicide"),
]


@pytest.fixture
def take(qapp: QCoreApplication, sample_pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Take]:
    """Takes the pictures of the sample pack."""
    before = dict(os.environ)
    monkeypatch.setattr(startup, "application", lambda *_: qapp)  # the renderer is chosen once a process

    def take_(out: Path = tmp_path / "shots", pack: Path = sample_pack, **more: object) -> tuple[int, Path]:
        settings = tmp_path / "kiosk.yaml"
        settings.touch()
        options = {"settings": settings, "pack": pack, "content": None, "size": (960, 540), "text_size": "standard"}
        return take_shots(argparse.Namespace(out=out, **{**options, **more})), out

    yield take_
    os.environ.clear()
    os.environ.update(before)


def test_every_screen_has_its_picture(take: Take, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = take()
    assert code == 0
    names = {file.name for file in out.iterdir()}
    # A long page goes on in further pictures, until its end has been shown.
    further = {name for name in names if name.startswith("topic-ride-")}
    assert "topic-ride-2.png" in further
    assert names - further == {f"{name}.png" for name in (*NAMES, "still-there")}
    assert capsys.readouterr().out == f"{len(names)} pictures in {out}\n"
    for file in out.iterdir():
        assert QImage(str(file)).size().toTuple() == (960, 540)


def test_no_two_screens_look_the_same_and_each_always_looks_the_same(take: Take, tmp_path: Path) -> None:
    first = {file.name: file.read_bytes() for file in take(tmp_path / "a")[1].iterdir()}
    again = {file.name: file.read_bytes() for file in take(tmp_path / "b")[1].iterdir()}
    assert first == again
    assert len(set(first.values())) == len(first)


def test_the_size_of_the_letters_is_that_asked_for(take: Take, tmp_path: Path) -> None:
    standard, large = (take(tmp_path / size, text_size=size)[1] / "home.png" for size in ("standard", "largest"))
    assert standard.read_bytes() != large.read_bytes()


def test_a_folder_that_cannot_be_made(take: Take, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()
    out = tmp_path / "file" / "shots"
    assert take(out)[0] == 2
    assert capsys.readouterr().err == f"{out} cannot be made: Not a directory.\n"


def test_a_picture_that_cannot_be_written(take: Take, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "shots"
    (out / "topic-ride.png").mkdir(parents=True)
    assert take(out)[0] == 2
    assert capsys.readouterr().err == f"{out / 'topic-ride.png'} cannot be written.\n"


def test_every_place_in_the_order_of_home(sample_pack: Path) -> None:
    pack = Pack.open(sample_pack)
    places = dict(every_place(pack, "en"))
    pack.close()
    assert list(places) == NAMES
    assert places["home"] == HOME
    assert places["section-afterwards"] == Place(Screen.SECTION, "afterwards")
    assert places["topic-rest"] == Place(Screen.TOPIC, "rest")
    assert places["walkthrough-spray-03"] == Place(Screen.WALKTHROUGH, "spray", 2)
