"""A folder that looks like a Debian computer on which the kiosk's program lies, and nothing has been installed."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

THERE = (
    "usr/bin/cage",
    "usr/bin/chvt",
    "usr/bin/Xwayland",
    "usr/sbin/seatd",
    "usr/lib/systemd/systemd",
    "opt/care-kiosk/bin/kiosk",
)
DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "root"
    for name in THERE:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    (folder / "etc").mkdir()
    (folder / "etc/os-release").write_text(DEBIAN, encoding="utf-8")
    (folder / "etc/passwd").write_text("root:x:0:0:root:/root:/bin/bash\n", encoding="utf-8")
    return folder


def options(root: Path, **more: object) -> Namespace:
    """What the command line gives to `kiosk install` and `kiosk uninstall`."""
    given = {"root": root, "user": "kiosk", "program": None, "yes": True, "dry_run": False, "purge": False}
    return Namespace(**{**given, **more})


def contents(root: Path) -> dict[str, str]:
    """Every file, link and folder, with what it holds."""

    def what(path: Path) -> str:
        if path.is_symlink():
            return f"-> {path.readlink()}"
        return "folder" if path.is_dir() else path.read_bytes().hex()

    return {str(path.relative_to(root)): what(path) for path in root.rglob("*")}
