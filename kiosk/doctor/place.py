"""What is looked over: one kiosk, with its settings, its folder and its pack."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from kiosk.problems import Problem
from kiosk.station.options import Settings


class Place(NamedTuple):
    """`problems` are those of the settings file, `pack` is what is shown or would be, and `said` is what the start said
    about the content: nothing when all is well.
    """

    settings: Settings
    state: Path
    settings_file: Path | None = None
    problems: tuple[Problem, ...] = ()
    pack: Path | None = None
    said: tuple[str, ...] = ()
    now: Callable[[], datetime] = datetime.now
