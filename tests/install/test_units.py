"""systemd itself reads the units."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.install import wanted


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
