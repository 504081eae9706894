"""Installs the Debian package in a bare Debian and removes it again: `python -m tests.install.deb FILE.deb`, as root.

Takes some minutes and a network, so it is no part of the suite. In a bare system made by debootstrap:

1. dpkg -i, which lacks the dependencies, and apt-get -f install, which brings them: are all of them declared?
2. The kiosk tells its version, checks its content and draws its screens, as its own user.
3. In a second copy, where only the dependencies are: install, remove, purge. What is then on the disk is compared, byte
   for byte, with what was there before.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# What dpkg, apt and the programs that packages call keep for themselves.
_NOT_OURS = ("proc", "sys", "dev", "run", "tmp", "var/lib/dpkg", "var/lib/apt", "var/cache", "var/log", "root")
# Copies that useradd and its like write of what was there before. And /opt: it is in the list of no package, so dpkg
# takes it away with the last package that lay in it.
_OTHERS = ("etc/passwd-", "etc/group-", "etc/shadow-", "etc/gshadow-", "opt")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path, help="the .deb")
    parser.add_argument("--suite", default="bookworm", help="the release of Debian (bookworm)")
    options = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="care-kiosk-deb-test-") as folder:
        base = Path(folder) / "base"
        _run("debootstrap", "--variant=minbase", options.suite, str(base))
        # No service is started in a folder.
        (base / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n")
        (base / "usr/sbin/policy-rc.d").chmod(0o755)
        _say(begun, "a bare Debian is made")
        _copy(base, Path(folder) / "first")
        _copy(base, Path(folder) / "second")
        with _entered(Path(folder) / "first") as root:
            _try_first_installation(root, options.package, begun)
        with _entered(Path(folder) / "second") as root:
            _try_removal(root, options.package, begun)
    _say(begun, "all as it should be")
    return 0


def _try_first_installation(root: Path, package: Path, begun: float) -> None:
    shutil.copy(package, root / "kiosk.deb")
    first = _inside(root, "dpkg -i /kiosk.deb", check=False)
    _expect("the package does not name its dependencies", first.returncode != 0)
    _inside(root, "apt-get -q update && apt-get -q -y --no-install-recommends -f install")
    _say(begun, "dpkg -i, then apt-get -f install: installed")
    _expect("dpkg is not content", not _inside(root, "dpkg --audit").stdout)
    again = _inside(root, "kiosk install --yes").stdout
    _expect(f"a second kiosk install: {again}", again.endswith("everything is in place: nothing to do.\n"))
    version = _inside(root, "kiosk --version").stdout
    _expect(f"kiosk --version said {version}", version.startswith("care-kiosk "))
    _inside(root, _AS_KIOSK + "kiosk check")
    _inside(root, "install -d -o kiosk -g kiosk -m 0700 /var/lib/care-kiosk")
    _inside(root, _AS_KIOSK + "QT_QPA_PLATFORM=offscreen kiosk shots --out /var/lib/care-kiosk/shots")
    shots = sorted(file.name for file in (root / "var/lib/care-kiosk/shots").iterdir())
    _expect(f"the screens are {shots}", "home.png" in shots)
    units = "/etc/systemd/system/care-kiosk.service /etc/systemd/system/care-kiosk-safe.service"
    told = _inside(root, f"systemd-analyze verify {units}").stderr
    _expect(f"systemd-analyze verify said {told}", "care-kiosk" not in told)
    _say(begun, f"it tells its version, checks its content and draws {len(shots)} screens; systemd reads its units")


def _try_removal(root: Path, package: Path, begun: float) -> None:
    depends = _run("dpkg-deb", "--field", str(package), "Depends").stdout.strip().split(", ")
    _inside(root, f"apt-get -q update && apt-get -q -y --no-install-recommends install {' '.join(depends)}")
    before = _contents(root)
    shutil.copy(package, root / "tmp/kiosk.deb")
    _inside(root, "dpkg -i /tmp/kiosk.deb")
    _expect("nothing was installed", (root / "etc/systemd/system/care-kiosk.service").is_file())
    (root / "etc/care-kiosk/kiosk.yaml").write_text("language: es\n")
    (root / "var/lib/care-kiosk").mkdir()
    _inside(root, "dpkg --remove care-kiosk")
    left = {path for path in _contents(root).keys() - before.keys() if not (root / path).is_dir()}
    _expect(f"after remove there is {left}", left == {"etc/care-kiosk/kiosk.yaml", "etc/care-kiosk/installed.json"})
    _expect("the user went before its files", "\nkiosk:" in (root / "etc/passwd").read_text())
    _inside(root, "dpkg --purge care-kiosk")
    _compare(before, _contents(root))
    _say(begun, "remove keeps changed settings; purge leaves the disk as it was before")
    _inside(root, "dpkg -i /tmp/kiosk.deb && dpkg -i /tmp/kiosk.deb && dpkg --purge care-kiosk")
    _compare(before, _contents(root))
    _say(begun, "installed, installed over itself and purged: the disk is as it was before")


_AS_KIOSK = "setpriv --reuid kiosk --regid kiosk --clear-groups env HOME=/var/lib/care-kiosk "


def _contents(root: Path) -> dict[str, str]:
    """Every file, link and folder of the system, with what it holds."""
    found: dict[str, str] = {}
    for folder, names, files in os.walk(root):
        here = Path(folder).relative_to(root)
        names[:] = [name for name in names if str(here / name) not in _NOT_OURS]
        for name in [*names, *files]:
            path = root / here / name
            found[str(here / name)] = _what(path)
    return {path: what for path, what in found.items() if path not in _OTHERS}


def _what(path: Path) -> str:
    if path.is_symlink():
        return f"-> {path.readlink()}"
    mode = oct(path.stat().st_mode)
    return mode if not path.is_file() else f"{mode} {hashlib.sha256(path.read_bytes()).hexdigest()}"


def _compare(before: dict[str, str], after: dict[str, str]) -> None:
    differs = sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
    _expect(f"not as before: {', '.join(differs)}", not differs)


@contextmanager
def _entered(root: Path) -> Iterator[Path]:
    """With what programs expect of a system that runs, and this computer's way to the network."""
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    for what in ("proc", "sys"):
        _run("mount", "--bind", f"/{what}", str(root / what))
    try:
        yield root
    finally:
        for what in ("proc", "sys"):
            _run("umount", str(root / what))


def _copy(base: Path, to: Path) -> None:
    _run("cp", "--archive", "--reflink=auto", str(base), str(to))


def _inside(root: Path, command: str, *, check: bool = True) -> subprocess.CompletedProcess[str]:
    return _run("chroot", str(root), "/bin/sh", "-c", command, check=check)


def _run(*command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if check and done.returncode != 0:
        sys.exit(f"{' '.join(command)} failed ({done.returncode}):\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return done


def _expect(otherwise: str, holds: bool) -> None:
    if not holds:
        sys.exit(otherwise)


def _say(begun: float, what: str) -> None:
    print(f"{time.monotonic() - begun:4.0f} s  {what}", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
