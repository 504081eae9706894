"""`kiosk shots`: a picture of every screen of the pack, the same one every time it is taken."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.running import prepare, read_settings

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.pack.reader import Pack
    from kiosk.screen.startup import Stage
    from kiosk.visit.journey import Place


def take_shots(options: argparse.Namespace) -> int:
    # No window opens on anybody's screen, and two machines draw the same picture.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1"
    settings = read_settings(options)
    if not prepare(options.size):
        return 2
    try:
        options.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(f"{options.out} cannot be made: {error.strerror}.", file=sys.stderr)
        return 2

    from kiosk.screen import startup  # noqa: PLC0415
    from kiosk.screen.library import Library  # noqa: PLC0415
    from kiosk.shelf import choose  # noqa: PLC0415

    app = startup.application(sys.argv[:1], "software")
    choice = choose(options.pack or settings.pack, options.content or settings.content)
    for message in choice.messages:
        print(message, file=sys.stderr)
    if choice.pack is None:
        return 2
    library = Library(choice.pack, settings.language)
    still = replace(settings, screen=replace(settings.screen, motion="reduced"))
    now = [0.0]  # the time does not pass by itself, and so the pictures never differ
    visit = startup.make_visit(still, library.language, clock=lambda: now[0], text_size=options.text_size)
    player = startup.make_player(still, library, visit)
    stage = startup.Stage(player, still, startup.Display(options.size, pointer=True))
    taken = 0
    try:
        for name, place in every_place(library.pack, library.language):
            player.show_place(place)
            taken += _take_whole(stage, options.out, name)
        player.touched(0, 0)
        now[0] = 24 * 3600.0
        player.wake()
        taken += _take(stage, options.out / "still-there.png")
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    finally:
        stage.close()
        app.processEvents()
    print(f"{taken} pictures in {options.out}")
    return 0


def every_place(pack: Pack, language: str) -> Iterator[tuple[str, Place]]:
    """Every screen a visitor can reach, with a name for its picture."""
    from kiosk.visit.journey import HOME, Place, Screen  # noqa: PLC0415

    yield "home", HOME
    for section in pack.sections(language):
        if section.topic_count:
            yield f"section-{section.id}", Place(Screen.SECTION, section.id)
        for card in pack.topic_cards(language, section.id):
            yield f"topic-{card.id}", Place(Screen.TOPIC, card.id)
    yield "routes", Place(Screen.ROUTES)
    for walk in pack.walkthrough_cards(language):
        for number in range(walk.step_count):
            yield f"walkthrough-{walk.id}-{number + 1:02}", Place(Screen.WALKTHROUGH, walk.id, number)


def _take_whole(stage: Stage, folder: Path, name: str) -> int:
    """The page, and what comes below it, part by part: `name.png`, `name-2.png` …"""
    taken = _take(stage, folder / f"{name}.png")
    page = _page(stage.window.contentItem())
    if page is None:
        return taken
    height = page.height()
    while (left := page.property("contentHeight") - height - page.property("contentY")) > 1:
        page.setProperty("contentY", page.property("contentY") + min(left, height * 0.8))
        taken += _take(stage, folder / f"{name}-{taken + 1}.png")
    return taken


def _page(item: QQuickItem) -> QQuickItem | None:
    """What scrolls on the screen in front."""
    for child in item.childItems():
        if child.isVisible():
            found = child if child.objectName() == "page" else _page(child)
            if found is not None:
                return found
    return None


def _take(stage: Stage, file: Path) -> int:
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

    # Twice: the first pass lays out, the second follows what depends on the layout.
    QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    if not stage.window.grabWindow().save(str(file)):
        raise OSError(f"{file} cannot be written.")
    return 1
