"""Which system libraries Qt needs and this computer lacks.

Qt's own words for a missing library are often wrong: it blames `xcb-cursor` whichever one is missing, and aborts. So
the dynamic loader is asked instead, and its answer is turned into the names of Debian packages.

Set-up runs this file before anything is installed, with whatever python3 the system has (3.9 or later):
`python3 kiosk/station/libraries.py --packages`. So it imports nothing but the standard library.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# The one list of system libraries in this project. Debian 12 names; Debian 13 and Ubuntu 24.04 provide them too, where
# they renamed a package (libglib2.0-0t64). Found by asking `ldd` about the files below on a bare Debian 12.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}

# What the kiosk loads, below PySide6's Qt folder. The platform plugins come first: a library is said to be needed by
# the first file that asks for it.
NEEDED = (
    "plugins/platforms/libqxcb.so",
    "plugins/platforms/libqwayland.so",
    "plugins/platforms/libqvnc.so",
    "plugins/platforms/libqoffscreen.so",
    "lib/libQt6Gui.so.6",
    "lib/libQt6Network.so.6",
    "lib/libQt6Quick.so.6",
    "lib/libQt6QuickControls2.so.6",
    "lib/libQt6Svg.so.6",
    "plugins/iconengines/*.so",
    "plugins/imageformats/libqjpeg.so",
    "plugins/imageformats/libqsvg.so",
    "plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "plugins/wayland-shell-integration/libxdg-shell.so",
    "plugins/xcbglintegrations/*.so",
)

_NOT_FOUND = re.compile(r"^\s+(\S+) => not found$")


@dataclass(frozen=True)
class Missing:
    """A library that the dynamic loader cannot find. `package` is empty where no Debian package is known for it."""

    library: str
    package: str
    needed_by: str


def qt_folder() -> Path | None:
    """PySide6's Qt folder: of this Python, else of the checkout's `.venv`. Nothing of PySide6 is imported."""
    spec = importlib.util.find_spec("PySide6")
    if spec is not None and spec.submodule_search_locations:
        return Path(spec.submodule_search_locations[0]) / "Qt"
    checkout = Path(__file__).resolve().parents[2]
    return next(iter(sorted(checkout.glob(".venv/lib/python3*/site-packages/PySide6/Qt"))), None)


def qt_files(qt: Path) -> list[Path]:
    """The files below `qt` that the kiosk loads and that are there."""
    return [file for pattern in NEEDED for file in sorted(qt.glob(pattern))]


def missing(files: Iterable[Path]) -> list[Missing]:
    """Every library that `files` need, directly or through others, and that is not there. Always none but on Linux."""
    named = [str(file) for file in files]
    if not sys.platform.startswith("linux") or not named:
        return []
    import subprocess  # noqa: PLC0415 - start-up, which only ever gets here when something is missing, is spared it

    # ldd runs the loader with LD_TRACE_LOADED_OBJECTS set: it lists what would be loaded and runs none of it.
    environment = {**os.environ, "LC_ALL": "C"}
    command = ["ldd", *named]
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=False, env=environment).stdout  # noqa: S603
    except OSError:  # no ldd: not glibc, and then not a system these wheels are made for
        return []
    found: dict[str, Missing] = {}
    # With one file ldd leaves out the heading that names it.
    file = Path(named[0]).name
    for line in told.splitlines():
        if line.endswith(":") and not line[:1].isspace():
            file = Path(line[:-1]).name
        elif match := _NOT_FOUND.match(line):
            library = match[1]
            found.setdefault(library, Missing(library, PACKAGES.get(library, ""), file))
    return sorted(found.values(), key=lambda one: one.library)


def quick_check(qt: Path | None = None) -> list[Missing]:
    """The start-up form of `missing`: load the one platform plugin that will be used, and Qt Quick; ask in full only if
    that fails. What it loads, Qt need not load again.
    """
    qt = qt or qt_folder()
    if not sys.platform.startswith("linux") or qt is None:
        return []
    for file in (qt / f"plugins/platforms/libq{_platform()}.so", qt / "lib/libQt6Quick.so.6"):
        if file.exists():
            try:
                ctypes.CDLL(str(file), mode=os.RTLD_LAZY)
            except OSError:
                return missing(qt_files(qt))
    return []


def _platform() -> str:
    """The name of the platform plugin that Qt will choose first."""
    if named := os.environ.get("QT_QPA_PLATFORM"):
        # A list is separated by ";", a plugin's options follow ":", and "wayland-egl" is an older name.
        return re.split("[;:-]", named)[0]
    return "wayland" if os.environ.get("WAYLAND_DISPLAY") else "xcb"


def packages(lacking: Iterable[Missing]) -> list[str]:
    """The Debian packages that bring what is `lacking`, each once."""
    return sorted({one.package for one in lacking if one.package})


def describe(lacking: list[Missing]) -> str:
    """Some lines for a person: each library with its package, and the one command that installs them all."""
    count = "1 system library is" if len(lacking) == 1 else f"{len(lacking)} system libraries are"
    lines = [f"The screen cannot start: {count} missing."]
    for one in lacking:
        origin = f"Debian package {one.package}" if one.package else "its Debian package is not known here"
        lines.append(f"  {one.library}: {origin} (needed by {one.needed_by})")
    if named := packages(lacking):
        lines.append(f"On Debian or Ubuntu: {install_line(named)}")
    return "\n".join(lines)


def install_line(named: list[str]) -> str:
    return f"sudo apt-get install --no-install-recommends {' '.join(named)}"


def main(arguments: list[str]) -> int:
    """`--packages` prints the missing packages on one line; otherwise what `describe` says, and 1 if any is missing."""
    qt = qt_folder()
    lacking = missing(qt_files(qt)) if qt else []
    if "--packages" in arguments:
        print(" ".join(packages(lacking)))
        return 0
    if lacking:
        print(describe(lacking))
    return 1 if lacking else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
