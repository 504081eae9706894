"""What can be known of the packages without building them: tests/install/deb.py and folder.py try the real ones."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import kiosk
from kiosk.install.machine import NEEDED
from kiosk.install.packaging import deb, slim, tools
from kiosk.install.packaging.tools import PackagingError
from kiosk.station.libraries import PACKAGES, qt_folder

FOLDER = Path(deb.__file__).parent

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="is for Linux")


def test_the_package_names_everything_that_it_needs() -> None:
    settings = yaml.safe_load(deb._settings(Path("/stage"), "amd64"))
    assert (settings["name"], settings["version"], settings["arch"]) == ("care-kiosk", kiosk.__version__, "amd64")
    assert set(settings["depends"]) == {*NEEDED, *PACKAGES.values(), "systemd-sysv", deb._python()}
    assert {content["dst"] for content in settings["contents"]} == {
        "/opt/care-kiosk",
        "/usr/bin/kiosk",
        "/usr/share/doc/care-kiosk/README.md",
        "/usr/share/doc/care-kiosk/copyright",
    }


def test_every_file_that_the_package_is_made_of_is_there() -> None:
    settings = yaml.safe_load(deb._settings(Path("/stage"), "amd64"))
    named = [content["src"] for content in settings["contents"]] + list(settings["scripts"].values())
    assert [name for name in named if not name.startswith(("/stage/", "/opt/")) and not Path(name).is_file()] == []


@pytest.mark.parametrize("script", sorted((FOLDER / "scripts").iterdir()), ids=lambda script: script.name)
def test_the_shell_understands_the_scripts(script: Path) -> None:
    subprocess.run(["sh", "-n", script], check=True)


def test_pyinstaller_is_told_things_that_are_python() -> None:
    text = (FOLDER / "kiosk.spec").read_text(encoding="utf-8")
    compile(text, "kiosk.spec", "exec")


def test_the_modules_that_stay_are_those_that_the_kiosk_imports() -> None:
    qt = qt_folder()
    assert qt is not None
    names = {file.name.partition(".")[0] for file in slim._modules(qt.parent)}
    # Quick brings the network and OpenGL with it, though the kiosk names neither.
    assert {"QtCore", "QtGui", "QtQml", "QtQuick", "QtNetwork", "QtOpenGL"} <= names
    assert [name for name in names if re.search("Web|3D|Charts|Graphs|Designer", name)] == []


def test_what_qt_has_moved_is_said(tmp_path: Path) -> None:
    with pytest.raises(PackagingError, match=r"^There is no QtCore\.abi3\.so in .*: has PySide6 moved it\?$"):
        slim._found(tmp_path, "QtCore.abi3.so")


def test_a_program_that_is_not_there_is_named() -> None:
    with pytest.raises(PackagingError, match=r"^There is no no-such-program here$"):
        tools.program("no-such-program")


def test_what_a_program_says_when_it_fails_is_passed_on() -> None:
    with pytest.raises(PackagingError, match=r"^sh failed \(3\): this is why$"):
        tools.call(["sh", "-c", "echo this is why >&2; exit 3"])
