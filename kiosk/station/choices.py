"""What staff chose at the device itself, behind the staff door. It goes before the settings, and outlives restarts."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

from kiosk.station.options import Settings
from kiosk.station.statefile import DamagedError, read_record, write_record

log = logging.getLogger(__name__)

Theme = Literal["light", "dark", "contrast"]

MODES: Final = ("waiting-room", "display")
THEMES: Final[tuple[Theme, ...]] = ("light", "dark", "contrast")
QUIETEST: Final = 20
LOUDEST: Final = 100


class Choices(NamedTuple):
    """`mode` is one of `MODES`, or empty: as the settings say. So is a `volume_percent` of 0, else it is 20 to 100.

    `theme` is what every visit begins with, one of `THEMES`.
    """

    mode: str = ""
    volume_percent: int = 0
    theme: Theme = "light"

    # What the settings say is not chosen: it changes with them.

    def with_mode(self, mode: str, settings: Settings) -> Choices:
        """One of `MODES`."""
        return self._replace(mode="" if mode == settings.mode else mode)

    def with_volume(self, percent: int, settings: Settings) -> Choices:
        """What is too quiet to be heard, or too loud, becomes the nearest that is not."""
        percent = max(QUIETEST, min(LOUDEST, percent))
        return self._replace(volume_percent=0 if percent == settings.sound.volume_percent else percent)

    def over(self, settings: Settings) -> Settings:
        """The settings with what was chosen in the place of what they say."""
        sound = settings.sound
        if self.volume_percent:
            sound = sound._replace(volume_percent=self.volume_percent)
        return settings._replace(mode=self.mode or settings.mode, sound=sound)


def choices_file(folder: Path) -> Path:
    return folder / "choices.json"


def load_choices(folder: Path) -> Choices:
    """What was chosen. Whatever cannot be used is as if nobody had chosen it, and the log says so. Never raises."""
    file = choices_file(folder)
    try:
        data = read_record(file)
    except DamagedError as error:
        log.warning("%s %s: nothing counts as chosen", file, error)
        return Choices()
    if data is None:
        return Choices()
    good: dict[str, Any] = {}
    for key, value in data.items():
        if key in Choices._fields and not _fits(key, value):
            log.warning("%s: %r is no %s", file, value, key)
        elif key in Choices._fields:
            good[key] = value
    return Choices(**good)


def save_choices(choices: Choices, folder: Path) -> None:
    """Raises OSError, and then what was chosen before is still there."""
    write_record(choices_file(folder), choices._asdict())


def _fits(key: str, value: object) -> bool:
    match key:
        case "mode":
            return value in ("", *MODES)
        case "theme":
            return value in THEMES
        case _:
            # True is an int too.
            return type(value) is int and (value == 0 or QUIETEST <= value <= LOUDEST)
