"""What is known of the computer before anything is done to it. Everything is asked below a root folder."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import NamedTuple

# Programs that the session needs, each with the Debian package that brings it, as `libraries.PACKAGES` is
# for the libraries of Qt. One of the paths is enough; they differ from system to system.
NEEDED = {
    "cage": ("usr/bin/cage",),
    "kbd": ("usr/bin/chvt", "bin/chvt"),
    "seatd": ("usr/sbin/seatd", "usr/bin/seatd"),
    "xwayland": ("usr/bin/Xwayland",),
}
_SYSTEMD = ("usr/lib/systemd/systemd", "lib/systemd/systemd")
_OS_RELEASE = ("etc/os-release", "usr/lib/os-release")


class Machine(NamedTuple):
    """`name` is what people call its system, `packages` are the missing ones."""

    root: Path
    name: str
    has_apt: bool
    has_systemd: bool
    packages: tuple[str, ...]

    @property
    def is_this(self) -> bool:
        """Whether this is the computer that runs, and not a folder that will be one."""
        return self.root == Path("/")

    @property
    def is_up(self) -> bool:
        """Whether its systemd runs: not so below a root folder, and not where a package is installed in a chroot."""
        return self.is_this and Path("/run/systemd/system").is_dir()

    def at(self, path: str) -> Path:
        """Where a path of that computer is from here."""
        return self.root / path.lstrip("/")

    def has_user(self, name: str) -> bool:
        try:
            lines = self.at("/etc/passwd").read_text(encoding="utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return False
        return any(line.startswith(f"{name}:") for line in lines)


def look_at(root: Path, libraries: list[str]) -> Machine:
    """`libraries` are the packages of Qt's missing libraries, which can be asked of this computer only."""
    told = _os_release(root)
    family = {told.get("ID", ""), *told.get("ID_LIKE", "").split()}
    lacking = [package for package, paths in NEEDED.items() if not any(any(root.glob(path)) for path in paths)]
    return Machine(
        root,
        told.get("PRETTY_NAME", "an unknown Linux"),
        "debian" in family,
        any((root / path).exists() for path in _SYSTEMD),
        tuple(sorted({*lacking, *libraries})),
    )


def _os_release(root: Path) -> dict[str, str]:
    """The file's assignments (os-release(5)), each quoted as a shell would; none when there is no file."""
    for path in _OS_RELEASE:
        try:
            lines = (root / path).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            continue
        pairs = (line.partition("=") for line in lines if "=" in line and not line.startswith("#"))
        return {key: " ".join(_words(value)) for key, _, value in pairs}
    return {}


def _words(value: str) -> list[str]:
    try:
        return shlex.split(value)
    except ValueError:  # a quotation mark that nobody closes
        return [value]
