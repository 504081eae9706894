"""A folder with the kiosk, its Python and its Qt, for Windows: nothing has to be installed there.

PyInstaller makes it for the system that it runs on. On Linux it is built to see that it can be, and that it starts.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from kiosk.install.packaging.tools import call

_SPEC = Path(__file__).with_name("kiosk.spec")


def build_folder(out: Path) -> Path:
    """Build the folder `care-kiosk` into the folder `out` and return its path. Raises PackagingError."""
    with tempfile.TemporaryDirectory(prefix="care-kiosk-folder-") as work:
        build = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
        call([*build, "--distpath", out, "--workpath", work, _SPEC])
    return out / "care-kiosk"
