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


STARTED = ["systemctl reset-failed care-kiosk.service", "systemctl start --no-block care-kiosk.service"]


class Scripts:
    """The package's scripts, in a folder that stands for the computer. What begins with `fails` does not work."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.was_up = folder / "care-kiosk.was-up"
        self.fails = "nothing"

    def run(self, script: str, asked: str, code: int = 0) -> list[str]:
        """The commands that it ran."""
        log = self.folder / "log"
        log.write_bytes(b"")
        stub = f'#!/bin/sh\nran="${{0##*/}} $*"\necho "$ran" >>{log}\ncase "$ran" in "{self.fails}"*) exit 1 ;; esac\n'
        for name in ("kiosk", "systemctl"):
            (self.folder / name).write_text(stub, encoding="utf-8")
            (self.folder / name).chmod(0o755)
        text = (FOLDER / "scripts" / script).read_text(encoding="utf-8")
        for place, instead in {
            "/opt/care-kiosk/bin/kiosk": self.folder / "kiosk",
            "/run/care-kiosk.was-up": self.was_up,
            "/run/systemd/system": self.folder / "systemd",
        }.items():
            text = text.replace(place, str(instead))
        done = subprocess.run(
            ["sh", "-c", text, script, asked], check=False, env={"PATH": f"{self.folder}:/usr/bin:/bin"}
        )
        assert done.returncode == code
        return log.read_text(encoding="utf-8").splitlines()


@pytest.fixture
def scripts(tmp_path: Path) -> Scripts:
    return Scripts(tmp_path)


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


def test_the_licences_of_what_is_inside_are_named() -> None:
    told = (FOLDER / "copyright").read_text(encoding="utf-8")
    paragraphs = told.split("\n\n")
    of_qt = next(paragraph for paragraph in paragraphs if "PySide6/*" in paragraph.splitlines()[0])
    assert "License: LGPL-3" in of_qt
    own = (FOLDER.parents[2] / "LICENSE").read_text(encoding="utf-8")
    terms = own[own.index("Permission is") :]
    assert paragraphs[-1].replace("\n .\n", "\n\n").split() == ["License:", "Expat", *terms.split()]
    assert [name for name in bundled_licences() if name not in told] == []


def bundled_licences() -> list[str]:
    """What stands beside fonts and icons."""
    assets = FOLDER.parents[2] / "assets"
    return [file.parent.relative_to(assets.parent).as_posix() for file in assets.rglob("LICENSE*")]


@pytest.mark.parametrize("script", sorted((FOLDER / "scripts").iterdir()), ids=lambda script: script.name)
def test_the_shell_understands_the_scripts(script: Path) -> None:
    subprocess.run(["sh", "-n", script], check=True)


@pytest.mark.parametrize(
    ("asked", "was_up", "ran"),
    [
        ("configure", True, ["kiosk install --yes", *STARTED]),
        ("configure", False, ["kiosk install --yes"]),
        ("abort-upgrade", True, STARTED),
        ("abort-upgrade", False, []),
        ("abort-remove", True, []),
    ],
)
def test_what_was_up_before_an_upgrade_is_up_after_it_or_when_it_was_given_up(
    scripts: Scripts, asked: str, was_up: bool, ran: list[str]
) -> None:
    if was_up:
        scripts.was_up.touch()
    assert scripts.run("postinst", asked) == ran
    assert scripts.was_up.exists() == (was_up and not ran)


def test_the_kiosk_is_not_started_when_it_could_not_be_installed(scripts: Scripts) -> None:
    scripts.was_up.touch()
    scripts.fails = "kiosk"
    assert scripts.run("postinst", "configure", code=1) == ["kiosk install --yes"]
    assert scripts.was_up.exists()


def test_a_kiosk_that_systemd_has_not_counted_starts_all_the_same(scripts: Scripts) -> None:
    scripts.was_up.touch()
    scripts.fails = "systemctl reset-failed"
    assert scripts.run("postinst", "configure") == ["kiosk install --yes", *STARTED]


def test_before_an_upgrade_what_is_up_is_noted_and_stopped(scripts: Scripts) -> None:
    (scripts.folder / "systemd").mkdir()
    scripts.fails = "systemctl --quiet is-active care-kiosk-safe.service"
    assert scripts.run("preinst", "upgrade") == [
        "systemctl --quiet is-active care-kiosk.service",
        "systemctl stop care-kiosk.service",
        "systemctl --quiet is-active care-kiosk-safe.service",
    ]
    assert scripts.was_up.exists()


def test_pyinstaller_is_told_things_that_are_python() -> None:
    text = (FOLDER / "kiosk.spec").read_text(encoding="utf-8")
    compile(text, "kiosk.spec", "exec")


def test_the_modules_that_stay_are_those_that_the_kiosk_imports() -> None:
    qt = qt_folder()
    assert qt is not None
    names = {file.name.partition(".")[0] for file in slim._modules(qt.parent)}
    # Quick brings the network and OpenGL with it, though the kiosk names neither.
    assert {"QtCore", "QtGui", "QtQml", "QtQuick", "QtNetwork", "QtOpenGL"} <= names
    assert [name for name in names if re.search("Web|3D|Charts|Graphs|Designer|Pdf|PrintSupport|Widgets", name)] == []


def test_what_qt_has_moved_is_said(tmp_path: Path) -> None:
    with pytest.raises(PackagingError, match=r"^There is no QtCore\.abi3\.so in .*: has PySide6 moved it\?$"):
        slim._found(tmp_path, "QtCore.abi3.so")


def test_a_program_that_is_not_there_is_named() -> None:
    with pytest.raises(PackagingError, match=r"^There is no no-such-program here$"):
        tools.program("no-such-program")


def test_what_a_program_says_when_it_fails_is_passed_on() -> None:
    with pytest.raises(PackagingError, match=r"^sh failed \(3\): this is why$"):
        tools.call(["sh", "-c", "echo this is why >&2; exit 3"])
