"""What killed builds leave beside a pack does not pile up."""

from __future__ import annotations

import os
import time
from pathlib import Path

from kiosk.pack.writer import PackWriter

HOUR = 3600


def leave(file: Path, age: float) -> Path:
    """As a killed build does; `age` in seconds."""
    file.touch()
    os.utime(file, (time.time() - age, time.time() - age))
    return file


def test_abandoned_files_are_taken_away(tmp_path: Path) -> None:
    leave(tmp_path / ".clinic.kioskpack.abc.part", HOUR)
    leave(tmp_path / ".clinic.kioskpack.from-the-future.part", -HOUR)
    others = {
        leave(tmp_path / ".clinic.kioskpack.running.part", 0),  # another build at this moment
        leave(tmp_path / ".other.kioskpack.abc.part", HOUR),
        leave(tmp_path / "clinic.kioskpack.part", HOUR),
    }
    with PackWriter(tmp_path / "clinic.kioskpack"):
        pass
    assert set(tmp_path.iterdir()) == others


def test_signs_in_the_name_are_no_pattern(tmp_path: Path) -> None:
    other = leave(tmp_path / ".a.kioskpack.abc.part", HOUR)
    with PackWriter(tmp_path / "[a].kioskpack"):
        pass
    assert set(tmp_path.iterdir()) == {other}
