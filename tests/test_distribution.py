"""What people install: the wheel and the source archive carry everything, and the wheel works alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


def uv(*arguments: str, **environment: str) -> None:
    """Run uv from its cache alone, which the set-up has filled; ask the package index only if that is not enough."""
    program = shutil.which("uv", path=os.pathsep.join([os.environ["PATH"], str(ROOT / ".uv/bin")]))
    assert program is not None, "uv is not installed: `make test` brings it"
    for offline in ("1", "0"):
        done = subprocess.run(
            [program, *arguments],
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, **environment, "UV_OFFLINE": offline},
        )
        if done.returncode == 0:
            return
    raise AssertionError(done.stderr)


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("archives")
    uv("build", "--out-dir", str(folder))
    return folder


@pytest.fixture(scope="module")
def source(archives: Path) -> set[str]:
    with tarfile.open(archives / f"care_kiosk-{VERSION}.tar.gz") as archive:
        return {name.removeprefix(f"care_kiosk-{VERSION}/") for name in archive.getnames()}


@pytest.fixture(scope="module")
def wheel(archives: Path) -> Path:
    return archives / f"care_kiosk-{VERSION}-py3-none-any.whl"


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an empty environment with the locked dependencies and the wheel, nothing else."""
    environment = tmp_path_factory.mktemp("installed") / "venv"
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    locked = ("sync", "--frozen", "--no-dev", "--no-install-project", "--python", python)
    uv(*locked, UV_PROJECT_ENVIRONMENT=str(environment))
    uv("pip", "install", "--no-deps", "--python", str(environment), str(wheel))
    return environment / ("Scripts" if sys.platform == "win32" else "bin")


def bundled() -> set[str]:
    """Every file of content/ and assets/, as named from the root."""
    return {
        file.relative_to(ROOT).as_posix()
        for folder in ("content", "assets")
        for file in (ROOT / folder).rglob("*")
        if file.is_file()
    }


def licences() -> set[str]:
    return {"LICENSE", *(name for name in bundled() if Path(name).name.startswith("LICENSE"))}


def test_the_source_archive_has_all_that_is_needed_to_build_and_test(source: set[str]) -> None:
    needed = {"LICENSE", "Makefile", "README.md", "pyproject.toml", "uv.lock", "kiosk/ui/Main.qml", "tests/__init__.py"}
    assert (needed | bundled() | licences()) - source == set()


def test_the_wheel_has_content_and_assets_inside_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {f"kiosk/bundled/{name}" for name in bundled()} - names == set()
    assert {f"care_kiosk-{VERSION}.dist-info/licenses/{name}" for name in licences()} - names == set()


def test_the_wheel_has_every_file_of_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    package = {file.relative_to(ROOT) for file in (ROOT / "kiosk").rglob("*") if file.is_file()}
    there = {file.as_posix() for file in package if "__pycache__" not in file.parts}
    assert there - names == set()


def kiosk(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed kiosk from a folder that is not the checkout, as somebody who has nothing of ours set up."""
    known = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LANG") if name in os.environ}
    home = {name: str(folder) for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")}
    return subprocess.run(
        [str(installed / "kiosk"), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=folder,
        env={**known, **home, "QT_QPA_PLATFORM": "offscreen"},
    )


def test_the_installed_kiosk_tells_its_version(installed: Path, tmp_path: Path) -> None:
    done = kiosk(installed, tmp_path, "--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"care-kiosk {VERSION}\n", "")


def test_the_installed_kiosk_checks_the_content_that_came_with_it(installed: Path, tmp_path: Path) -> None:
    done = kiosk(installed, tmp_path, "check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_installed_kiosk_starts_and_shows_that_content(installed: Path, tmp_path: Path) -> None:
    done = kiosk(installed, tmp_path, "shots", "--out", "pictures", "--size", "1280x800")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "pictures/home.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "folder",
    sorted({(ROOT / name).parent for name in bundled() if name.startswith(("assets/fonts/", "assets/icons/"))}),
    ids=lambda folder: folder.relative_to(ROOT).as_posix(),
)
def test_the_licence_of_others_work_stands_beside_it(folder: Path) -> None:
    assert [file.name for file in folder.glob("LICENSE*") if file.stat().st_size > 0] != []
