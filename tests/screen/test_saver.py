"""Saving beside the screen's thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.screen.saver import Saver


def test_it_tells_the_name(qapp: QCoreApplication, qtbot: QtBot, tmp_path: Path) -> None:
    saver = Saver()
    with qtbot.waitSignal(saver.saved) as caught:
        saver.save(b"%PDF", tmp_path)
    assert caught.args == ["care-handout.pdf"]
    assert (tmp_path / "care-handout.pdf").read_bytes() == b"%PDF"


def test_its_thread_is_gone_before_anybody_is_told(qapp: QCoreApplication, qtbot: QtBot, tmp_path: Path) -> None:
    saver = Saver()
    busy: list[bool] = []
    saver.saved.connect(lambda _: busy.append(saver.is_busy))
    for _ in range(20):
        with qtbot.waitSignal(saver.saved):
            saver.save(b"%PDF", tmp_path)
    assert busy == [False] * 20


def test_it_tells_what_is_wrong(qapp: QCoreApplication, qtbot: QtBot, tmp_path: Path) -> None:
    saver = Saver()
    with qtbot.waitSignal(saver.failed) as caught:
        saver.save(b"%PDF", tmp_path / "usb")
    assert caught.args == ["no-folder"]
    qtbot.waitUntil(lambda: not saver.is_busy)
