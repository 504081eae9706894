"""Starts the folder that PyInstaller made: `python -m tests.install.folder dist/care-kiosk`.

Building it takes more than a minute, so this is no part of the suite. The kiosk tells its version, says that its first
frame is out, stays for five seconds, draws every screen, and ends in order.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_LONGEST_START = 60.0
_STAYS = 5.0


def main() -> int:
    folder = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="care-kiosk-folder-test-") as home:
        # Nothing of the computer that it was built on: no Python, no settings, no screen.
        environment = {"HOME": home, "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
        version = subprocess.run(
            [folder / "kiosk", "--version"], capture_output=True, text=True, check=True, env=environment, cwd=home
        ).stdout
        assert version.startswith("care-kiosk "), version
        print(version, end="")
        for program in ("kiosk", "care-kiosk"):
            print(f"{program}: the first frame is out after {_start(folder / program, environment, home):.1f} s")
        subprocess.run([folder / "kiosk", "shots", "--out", "shots"], check=True, env=environment, cwd=home)
        shots = sorted((Path(home) / "shots").iterdir())
        assert (Path(home) / "shots/home.png") in shots
        print(f"{len(shots)} screens are drawn")
    return 0


def _start(program: Path, environment: dict[str, str], home: str) -> float:
    """Seconds until the kiosk says that it is ready."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        address = os.path.join(home, "notify")  # noqa: PTH118 -- an address
        Path(address).unlink(missing_ok=True)
        listener.bind(address)
        listener.settimeout(_LONGEST_START)
        begun = time.monotonic()
        kiosk = subprocess.Popen([program, "run"], env={**environment, "NOTIFY_SOCKET": address}, cwd=home)
        try:
            while b"READY=1" not in listener.recv(4096).splitlines():
                pass
            took = time.monotonic() - begun
            try:
                code = kiosk.wait(_STAYS)
            except subprocess.TimeoutExpired:
                kiosk.send_signal(signal.SIGTERM)
                code = kiosk.wait(_STAYS)
                assert code == 0, f"{program.name} ended with {code} when it was asked to"
                return took
            raise AssertionError(f"{program.name} ended by itself, with {code}")
        finally:
            kiosk.kill()
            kiosk.wait()


if __name__ == "__main__":
    raise SystemExit(main())
