"""Bytes on disk of a program and of all that it needs, as its packages say."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from kiosk import paths
from kiosk.station import libraries


class Needed(NamedTuple):
    """Bytes. `system` are Debian packages that a bare Debian lacks, with all that they depend on."""

    product: int
    python: int
    system: int

    @property
    def total(self) -> int:
        return sum(self)


def of_kiosk() -> Needed:
    """As it is installed: with all of PySide6, of which the kiosk loads a part."""
    product = sum(map(folder, (paths.PACKAGE, paths.assets_dir(), paths.content_dir())))
    standard = Path(sysconfig.get_path("stdlib"))
    interpreter = folder(standard, without="site-packages") + Path(sys.executable).resolve().stat().st_size
    packages = sum(_size(name) for name in _requirements("care-kiosk"))
    return Needed(product, interpreter + packages, debian(sorted(set(libraries.PACKAGES.values()))))


def of_chromium() -> Needed:
    return Needed(0, 0, debian(["chromium"]))


def folder(path: Path, without: str = "") -> int:
    """What its files hold, less folders of that name and what Python compiled by itself."""
    files = (file for file in path.rglob("*") if file.is_file() and not file.is_symlink())
    left_out = {"__pycache__", without}
    return sum(file.stat().st_size for file in files if not left_out & set(file.relative_to(path).parts[:-1]))


def _requirements(name: str) -> set[str]:
    """The distributions that this one needs to run, with theirs."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        for line in metadata.requires(ahead.pop()) or ():
            needed = re.split(r"[^A-Za-z0-9._-]", line, maxsplit=1)[0]
            if "extra ==" not in line and needed not in found and _is_installed(needed):
                found.add(needed)
                ahead.append(needed)
    return found


def _is_installed(name: str) -> bool:
    """False for what another system or another Python would need."""
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _size(name: str) -> int:
    places = (Path(str(file.locate())) for file in metadata.files(name) or () if "__pycache__" not in file.parts)
    return sum(place.stat().st_size for place in places if place.is_file())


def debian(names: Iterable[str]) -> int:
    """The installed size of these packages and all that they depend on, less what every Debian has."""
    fields = "${Package}\t${Installed-Size}\t${Priority}\t${Pre-Depends}, ${Depends}\t${Provides}\n"
    told = subprocess.run(
        ["dpkg-query", "--show", f"--showformat={fields}"], capture_output=True, text=True, check=True
    )
    installed: dict[str, tuple[int, str, str]] = {}
    provided: dict[str, str] = {}
    for line in told.stdout.splitlines():
        name, size, priority, needs, provides = line.split("\t")
        if size:
            installed[name] = int(size) * 1024, priority, needs
            provided |= {_bare(other): name for other in provides.split(",") if other.strip()}
    counted: set[str] = set()
    ahead = list(names)
    while ahead:
        name = ahead.pop()
        name = name if name in installed else provided.get(name, "")
        if name and name not in counted and installed[name][1] not in {"required", "important"}:
            counted.add(name)
            groups = installed[name][2].split(",")
            ahead += [
                choice
                for group in groups
                for choice in map(_bare, group.split("|"))
                if choice in installed or choice in provided
            ]
    return sum(installed[name][0] for name in counted)


def _bare(name: str) -> str:
    """Without version and architecture."""
    return re.split(r"[\s:(]", name.strip(), maxsplit=1)[0]
