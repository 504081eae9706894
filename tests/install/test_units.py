"""systemd itself reads the units."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.install import wanted


def test_the_kiosk_waits_for_the_safe_screen_to_go_and_has_time_for_its_first_build() -> None:
    (unit,) = (file.content.decode() for file in wanted.files("kiosk", "/bin/true") if file.path.endswith("sk.service"))
    lines = [line.partition("=") for line in unit.splitlines()]
    named = {name: value.split() for name, _, value in lines if name in {"After", "Conflicts", "TimeoutStartSec"}}
    assert "care-kiosk-safe.service" in named["After"]
    assert "care-kiosk-safe.service" in named["Conflicts"]
    assert named["TimeoutStartSec"] == ["300"]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="Debian's systemd brings systemd-analyze")
def test_systemd_understands_every_line(tmp_path: Path) -> None:
    units = [file for file in wanted.files("root", "/bin/true") if file.path.endswith(".service")]
    written = [tmp_path / Path(file.path).name for file in units]
    for place, file in zip(written, units, strict=True):
        place.write_bytes(file.content)
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *map(str, written)], capture_output=True, text=True, check=False
    )
    about_ours = [line for line in done.stderr.splitlines() if "care-kiosk" in line]
    assert (done.returncode, about_ours) == (0, [])
    assert len(written) == 2
