from __future__ import annotations

import platform
from importlib import metadata
from pathlib import Path

import pytest

import kiosk
from kiosk import paths
from kiosk.doctor import program
from kiosk.doctor.place import Place
from kiosk.station import libraries
from kiosk.station.libraries import Missing
from tests.doctor.conftest import told


def test_the_versions(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"PRETTY_NAME": "Debian 12"})
    says = (
        f"Care Kiosk {kiosk.__version__}, with Python {platform.python_version()} "
        f"and Qt {metadata.version('PySide6-Essentials')}, on Debian 12."
    )
    assert told(program.versions, place) == [("K10", "good", says, "")]


def test_without_a_record_of_packages_qt_is_asked(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    import PySide6

    def unknown(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", unknown)
    assert f"Qt {PySide6.__version__}" in told(program.versions, place)[0][2]


def test_without_qt(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", unknown)
    monkeypatch.setitem(__import__("sys").modules, "PySide6", None)
    assert told(program.versions, place) == [
        ("K11", "broken", "Qt is not there, and nothing can be shown without it.", "Install the kiosk again.")
    ]


@pytest.mark.parametrize(
    ("lacking", "expected"),
    [
        ([], ("K12", "good", "All system libraries that the screen needs are there.", "")),
        (
            [Missing("libEGL.so.1", "libegl1", "libqxcb.so"), Missing("libGL.so.1", "libgl1", "libqxcb.so")],
            (
                "K13",
                "broken",
                "System libraries are missing: libEGL.so.1, libGL.so.1.",
                "Have an administrator run: sudo apt-get install --no-install-recommends libegl1 libgl1",
            ),
        ),
        (
            [Missing("libodd.so.9", "", "libqxcb.so")],
            (
                "K14",
                "broken",
                "System libraries are missing: libodd.so.9.",
                "Have an administrator install what holds these files.",
            ),
        ),
    ],
)
def test_libraries(
    place: Place, monkeypatch: pytest.MonkeyPatch, lacking: list[Missing], expected: tuple[str, ...]
) -> None:
    monkeypatch.setattr(libraries, "missing", lambda files: lacking)
    assert told(program.needed_libraries, place) == [expected]


def test_letters(place: Place) -> None:
    assert told(program.letters, place) == [("K15", "good", "The kiosk’s own letters are there: 5 files.", "")]


def test_letters_that_are_gone_or_no_letters(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    for font in (paths.assets_dir() / "fonts").glob("*.ttf"):
        if "italic" not in font.name:
            (fonts / font.name).write_bytes(font.read_bytes() if "400" in font.name else b"<html>")
    monkeypatch.setattr(paths, "assets_dir", lambda: tmp_path)
    says = (
        "Some of the kiosk’s own letters cannot be read (600-normal, 700-normal, 400-italic, 700-italic), "
        "and others stand in for them."
    )
    assert told(program.letters, place) == [("K16", "look at this", says, "Install the kiosk again.")]
