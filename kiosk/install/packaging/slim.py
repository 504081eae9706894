"""Takes out of PySide6 what the kiosk never loads: of 670 MB it needs about a fifth.

What stays is found, not listed: the modules that the code imports, the QML modules that the screens import, the plugins
below, and every library that these need. So nothing under the GPL is handed on either (Qt Charts, Graphs, Virtual
Keyboard), of which the kiosk uses none.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from kiosk import paths
from kiosk.install.packaging.tools import PackagingError, call

_IMPORT = re.compile(r"^\s*(?:from|import) PySide6\.(\w+)", re.MULTILINE)
_NAMED = re.compile(rb"PySide6\.(Qt\w+)\0")
# Plugins are loaded by name at run time: nothing in the code shows them.
_PLUGINS = (
    "iconengines/*",
    "imageformats/libqjpeg.so",
    "imageformats/libqsvg.so",
    "imageformats/libqwebp.so",
    "platforminputcontexts/libcompose*",
    "platforms/libqoffscreen.so",
    "platforms/libqvnc.so",
    "platforms/libqwayland.so",
    "platforms/libqxcb.so",
    "texttospeech/*",
    "wayland-graphics-integration-client/*",
    "wayland-shell-integration/libxdg-shell.so",
    "xcbglintegrations/*",
)
# What prints on Windows alone.
_ELSEWHERE = (paths.PACKAGE / "paper/printing/pages.py",)
# Its own Python parts, and the two libraries that every module stands on.
_OWN = ("*.py", "libpyside6*", "support/**/*")
_LOADED = re.compile(r"=> (/\S+)")


def slim(pyside: Path) -> None:
    """Remove from `pyside`, the folder of the PySide6 package, every file that the kiosk does not load.

    Raises PackagingError when something that it loads is not there.
    """
    pyside = pyside.resolve()
    qt = pyside / "Qt"
    keep = {file for pattern in _OWN for file in pyside.glob(pattern) if file.is_file()}
    keep |= _modules(pyside)
    for pattern in _PLUGINS:
        keep |= set(_found(qt / "plugins", pattern))
    for folder in _qml_folders(qt):
        keep |= {file for file in folder.iterdir() if file.is_file() and file.suffix != ".qmltypes"}
    keep |= _libraries(file for file in keep if ".so" in file.name)
    for file in [file for file in pyside.rglob("*") if file.is_symlink() or not file.is_dir()]:
        if file not in keep:
            file.unlink()
    for folder in sorted((folder for folder in pyside.rglob("*") if folder.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    shutil.rmtree(pyside / "__pycache__", ignore_errors=True)


def _modules(pyside: Path) -> set[Path]:
    """The PySide6 modules that the kiosk imports anywhere on Linux, and those that they import themselves."""
    files = (file for file in paths.PACKAGE.rglob("*.py") if file not in _ELSEWHERE)
    names = {name for file in files for name in _IMPORT.findall(file.read_text(encoding="utf-8"))}
    found: set[Path] = set()
    while names:
        (file,) = _found(pyside, f"{names.pop()}.abi3.so")
        found.add(file)
        # Compiled code names what it imports as text.
        named = {name.decode() for name in _NAMED.findall(file.read_bytes())}
        names |= {name for name in named if (pyside / f"{name}.abi3.so") not in found}
    return found


def _found(folder: Path, pattern: str) -> list[Path]:
    if not (found := [file for file in folder.glob(pattern) if file.is_file()]):
        raise PackagingError(f"There is no {pattern} in {folder}: has PySide6 moved it?")
    return found


def _qml_folders(qt: Path) -> set[Path]:
    """The folders of the QML modules that the screens import, directly or through others, as Qt's own scanner says."""
    scanner = qt / "libexec" / "qmlimportscanner"
    told = json.loads(call([scanner, "-rootPath", paths.PACKAGE / "ui", "-importPath", qt / "qml"]))
    # One of the kiosk's own modules has no path, or one outside of Qt.
    folders = {Path(one["path"]) for one in told if one["type"] == "module" and "path" in one}
    return {folder for folder in folders if folder.is_relative_to(qt)}


def _libraries(files: Iterable[Path]) -> set[Path]:
    """The libraries of PySide6 that the loader takes for these files. Each is there under the name it is asked for."""
    told = call(["ldd", *files], LC_ALL="C")
    # The loader goes by way of plugins/platforms/../../lib. PySide6's libraries are copies, never links.
    return {Path(name).resolve() for name in _LOADED.findall(told) if "/PySide6/" in name}
