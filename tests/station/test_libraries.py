"""Missing system libraries are found by asking the loader, and named with the package that brings each."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.station import libraries
from kiosk.station.libraries import Missing

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the loader of Linux")

SOURCE = Path(libraries.__file__)
LACKING = [
    Missing("libxcb-icccm.so.4", "libxcb-icccm4", "libqxcb.so"),
    Missing("libxcb-keysyms.so.1", "libxcb-keysyms1", "libqxcb.so"),
]


@pytest.fixture
def loader_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LoaderSays:
    return LoaderSays(tmp_path / "bin", monkeypatch)


class LoaderSays:
    """Puts an `ldd` in front of the real one that prints what it is told to."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder.mkdir()
        self._program = folder / "ldd"
        monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")

    def __call__(self, text: str) -> None:
        self._program.write_text(f"#!/bin/sh\ncat <<'END'\n{text}END\n", encoding="utf-8")
        self._program.chmod(0o755)


@pytest.fixture
def broken_qt(tmp_path: Path) -> Path:
    """A Qt folder whose xcb plugin, a real one, asks for a version of libGL that never was."""
    real = libraries.qt_folder()
    assert real is not None
    plugin = tmp_path / "Qt/plugins/platforms/libqxcb.so"
    plugin.parent.mkdir(parents=True)
    data = (real / "plugins/platforms/libqxcb.so").read_bytes()
    assert data.count(b"libGL.so.1\0") == 1
    plugin.write_bytes(data.replace(b"libGL.so.1\0", b"libGL.so.7\0"))
    return tmp_path / "Qt"


def test_the_loader_names_what_it_cannot_find(loader_says: LoaderSays) -> None:
    loader_says(
        "/qt/plugins/platforms/libqxcb.so:\n"
        "\tlinux-vdso.so.1 (0x00007ffd)\n"
        "\tlibxcb-icccm.so.4 => not found\n"
        "\tlibc.so.6 => /lib/libc.so.6 (0x00007f)\n"
        "/qt/lib/libQt6Gui.so.6:\n"
        "\tlibxcb-icccm.so.4 => not found\n"
        "\tlibnew.so.1 => not found\n"
    )
    assert libraries.missing([Path("/qt/plugins/platforms/libqxcb.so"), Path("/qt/lib/libQt6Gui.so.6")]) == [
        Missing("libnew.so.1", "", "libQt6Gui.so.6"),
        Missing("libxcb-icccm.so.4", "libxcb-icccm4", "libqxcb.so"),
    ]


def test_one_file_alone_has_no_heading(loader_says: LoaderSays) -> None:
    loader_says("\tlibGL.so.1 => not found\n")
    assert libraries.missing([Path("/qt/lib/libQt6Gui.so.6")]) == [Missing("libGL.so.1", "libgl1", "libQt6Gui.so.6")]


def test_no_files_are_missing_nothing(loader_says: LoaderSays) -> None:
    loader_says("\tlibGL.so.1 => not found\n")
    assert libraries.missing([]) == []


def test_without_ldd_nothing_is_said_to_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert libraries.missing([Path("/qt/lib/libQt6Gui.so.6")]) == []


def test_the_real_loader_is_understood(broken_qt: Path) -> None:
    plugin = broken_qt / "plugins/platforms/libqxcb.so"
    lacking = libraries.missing([plugin])
    assert Missing("libGL.so.7", "", "libqxcb.so") in lacking
    # Away from its folder the plugin does not find Qt itself, which no Debian package of ours brings.
    assert Missing("libQt6Gui.so.6", "", "libqxcb.so") in lacking
    assert "libc.so.6" not in {one.library for one in lacking}


@pytest.mark.parametrize(
    "environment",
    [{}, {"QT_QPA_PLATFORM": "xcb"}, {"QT_QPA_PLATFORM": "xcb:option=1;offscreen", "WAYLAND_DISPLAY": "wayland-0"}],
)
def test_the_quick_check_asks_in_full_when_the_plugin_does_not_load(
    broken_qt: Path, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _only(environment, monkeypatch)
    assert "libGL.so.7" in {one.library for one in libraries.quick_check(broken_qt)}


@pytest.mark.parametrize("environment", [{"QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "wayland-0"}])
def test_the_quick_check_looks_only_at_the_plugin_that_will_be_used(
    broken_qt: Path, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _only(environment, monkeypatch)
    assert libraries.quick_check(broken_qt) == []


def test_the_quick_check_looks_at_qt_quick_too(broken_qt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _only({"QT_QPA_PLATFORM": "offscreen"}, monkeypatch)
    (broken_qt / "lib").mkdir()
    (broken_qt / "plugins/platforms/libqxcb.so").rename(broken_qt / "lib/libQt6Quick.so.6")
    assert Missing("libGL.so.7", "", "libQt6Quick.so.6") in libraries.quick_check(broken_qt)


def test_the_quick_check_loads_the_plugin_that_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    _only({"QT_QPA_PLATFORM": "offscreen"}, monkeypatch)
    assert libraries.quick_check() == []


def _only(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)


def test_every_file_that_is_asked_about_is_in_the_wheel() -> None:
    qt = libraries.qt_folder()
    assert qt is not None
    asked = {file.relative_to(qt).as_posix() for file in libraries.qt_files(qt)}
    assert {pattern for pattern in libraries.NEEDED if "*" not in pattern} <= asked
    assert all(list(qt.glob(pattern)) for pattern in libraries.NEEDED)


def test_each_library_is_told_with_its_package_and_one_command_for_all() -> None:
    assert libraries.describe([*LACKING, Missing("libnew.so.1", "", "libqxcb.so")]) == (
        "The screen cannot start: 3 system libraries are missing.\n"
        "  libxcb-icccm.so.4: Debian package libxcb-icccm4 (needed by libqxcb.so)\n"
        "  libxcb-keysyms.so.1: Debian package libxcb-keysyms1 (needed by libqxcb.so)\n"
        "  libnew.so.1: its Debian package is not known here (needed by libqxcb.so)\n"
        "On Debian or Ubuntu: sudo apt-get install --no-install-recommends libxcb-icccm4 libxcb-keysyms1"
    )


def test_one_unknown_library_has_no_command() -> None:
    assert libraries.describe([Missing("libnew.so.1", "", "libqxcb.so")]) == (
        "The screen cannot start: 1 system library is missing.\n"
        "  libnew.so.1: its Debian package is not known here (needed by libqxcb.so)"
    )


def test_a_package_that_brings_two_libraries_is_named_once() -> None:
    glib = [Missing(name, "libglib2.0-0", "x") for name in ("libglib-2.0.so.0", "libgthread-2.0.so.0")]
    assert libraries.packages(glib) == ["libglib2.0-0"]


@pytest.mark.parametrize(
    ("arguments", "code", "printed"),
    [
        (["--packages"], 0, "libxcb-icccm4 libxcb-keysyms1\n"),
        ([], 1, libraries.describe(LACKING) + "\n"),
    ],
)
def test_as_a_program(
    arguments: list[str],
    code: int,
    printed: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(libraries, "missing", lambda files: LACKING)
    assert libraries.main(arguments) == code
    assert capsys.readouterr().out == printed


def test_as_a_program_with_nothing_missing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(libraries, "missing", lambda files: [])
    assert (libraries.main([]), libraries.main(["--packages"])) == (0, 0)
    assert capsys.readouterr().out == "\n"


def test_it_runs_before_anything_is_installed(tmp_path: Path) -> None:
    """On Python 3.9, alone, without PySide6."""
    ast.parse(SOURCE.read_text(encoding="utf-8"), feature_version=(3, 9))
    alone = tmp_path / "kiosk/station/libraries.py"
    alone.parent.mkdir(parents=True)
    alone.write_bytes(SOURCE.read_bytes())
    command = [sys.executable, "-I", "-S", str(alone), "--packages"]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (told.stdout, told.stderr) == ("\n", "")
