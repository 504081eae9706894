"""`kiosk shots`: a picture of every screen of the pack, the same one every time it is taken."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.running import prepare, read_settings

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kiosk.pack.reader import Pack
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

    from kiosk.screen.library import Library  # noqa: PLC0415
    from kiosk.shelf import choose  # noqa: PLC0415
    from kiosk.stills import Stills  # noqa: PLC0415

    choice = choose(options.pack or settings.pack, options.content or settings.content)
    for message in choice.messages:
        print(message, file=sys.stderr)
    if choice.pack is None:
        return 2
    library = Library(choice.pack, settings.language)
    taken = 0
    try:
        with Stills(library, settings, options.size, options.text_size) as stills:
            for name, place in every_place(library.pack, library.language):
                for number, part in enumerate(stills.parts(place), start=1):
                    # A long page goes on in further pictures: `name.png`, `name-2.png` …
                    taken += _save(
                        part.picture, options.out / (f"{name}.png" if number == 1 else f"{name}-{number}.png")
                    )
            taken += _save(stills.still_there(), options.out / "still-there.png")
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
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
    yield "search", Place(Screen.SEARCH)
    for word in ("ride", "suicide"):  # what is found, and what is said to a word of danger
        yield f"search-{word}", Place(Screen.SEARCH, word)


def _save(picture: QImage, file: Path) -> int:
    if not picture.save(str(file)):
        raise OSError(f"{file} cannot be written.")
    return 1
