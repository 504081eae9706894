"""A disk that is full, or that cannot be written at all: the kiosk starts and goes on.

Real disks, in a mount namespace of their own, which takes root.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.crash import places
from tests.tools.qml import ROOT


def refusal() -> str:
    """Why this machine gives nobody a namespace, or nothing."""
    if sys.platform != "linux":
        return "only Linux has mount namespaces"
    tried = subprocess.run(["unshare", "--mount", "true"], capture_output=True, text=True, check=False)
    return tried.stderr.strip()


pytestmark = pytest.mark.skipif(bool(refusal()), reason=f"no namespace to try it in: {refusal()}")


@pytest.fixture
def device(tmp_path: Path) -> Path:
    places.make(tmp_path)
    return tmp_path


def visit(device: Path, mounts: str) -> dict[str, object]:
    """What `one_visit` says in a process for which these disks were mounted."""
    script = f'set -e; {mounts}; exec "$@"'
    command = ["unshare", "--mount", "sh", "-c", script, "sh"]
    command += [sys.executable, "-B", "-m", "tests.security.one_visit", str(places.shown_folder(device))]
    environment = {**places.environment(device), "DEVICE": str(device)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=environment, timeout=300)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    assert found["errors"] == []
    assert found["screen"] == "home"
    return found


TINY = "mount -t tmpfs -o size=64k tmpfs"
FULL = "database or disk is full"  # SQLite's words
UNTIL_THE_END = "the pack is kept until the kiosk ends."


def test_a_state_folder_on_a_full_disk(device: Path) -> None:
    said = visit(device, f'{TINY} "$DEVICE/state"')["messages"]
    assert said == [f"{device / 'state' / 'packs'} cannot be written ({FULL}): {UNTIL_THE_END}"]
    assert list((device / "temporary").iterdir()) == [], "the pack went with the kiosk"


def test_a_disk_without_room_for_one_more_byte(device: Path) -> None:
    """The pack is there already, and so the kiosk needs no room: not in its state, not for temporary files."""
    assert visit(device, "true")["messages"] == []
    shutil.copytree(device / "state", device / "before")
    mount = 'mount -t tmpfs -o size=2m tmpfs "$DEVICE/state"; cp -a "$DEVICE/before/." "$DEVICE/state"'
    fill = 'dd if=/dev/zero of="$DEVICE/state/full" bs=1k 2>/dev/null || true'
    others = "; ".join(f'mount --bind "$DEVICE/state" "$DEVICE/{name}"' for name in ("temporary", "home"))
    assert visit(device, f"{mount}; {fill}; {others}")["messages"] == []


def test_a_system_that_cannot_be_written_at_all(device: Path) -> None:
    """With a good pack on it, as on a device whose root is read-only."""
    assert visit(device, "true")["messages"] == []
    everything = 'mount -o remount,bind,ro /; ! touch "$DEVICE/state/a" 2>/dev/null'
    assert visit(device, everything)["messages"] == []


def test_a_system_that_cannot_be_written_and_has_no_pack_yet(device: Path) -> None:
    memory = 'mount -t tmpfs -o size=32m tmpfs "$DEVICE/temporary"'
    assert visit(device, f"{memory}; mount -o remount,bind,ro /")["messages"] == [
        f"{device / 'state' / 'packs'} cannot be written (Read-only file system): {UNTIL_THE_END}"
    ]
