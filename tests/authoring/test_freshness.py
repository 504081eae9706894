import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.authoring import freshness
from kiosk.authoring.build import build_pack
from kiosk.authoring.freshness import builder_version, is_current
from kiosk.pack.reader import Pack
from tests.authoring.conftest import DRAWING, Folder


@pytest.fixture
def current(folder: Folder, tmp_path: Path) -> Callable[[], bool]:
    folder.write("media/unused.svg", DRAWING)
    folder.write("es/topics/draft.md", "not yet")
    target = tmp_path / "clinic.kioskpack"
    assert build_pack(folder.path, target, assets=folder.assets).manifest
    return lambda: is_current(folder.path, target, assets=folder.assets)


def test_a_pack_that_was_just_built_is_current(current: Callable[[], bool]) -> None:
    assert current()


def test_a_changed_file(folder: Folder, current: Callable[[], bool]) -> None:
    folder.append("en/glossary.yaml", "# more\n")
    assert not current()


def test_a_new_time(folder: Folder, current: Callable[[], bool]) -> None:
    os.utime(folder.path / "clinic.yaml", ns=(1, 1))
    assert not current()


def test_times_that_an_image_of_a_whole_system_sets_tell_nothing(folder: Folder, tmp_path: Path) -> None:
    for file in folder.path.rglob("*"):
        os.utime(file, ns=(0, 0))
    target = tmp_path / "clinic.kioskpack"
    assert build_pack(folder.path, target, assets=folder.assets).manifest
    assert not is_current(folder.path, target, assets=folder.assets)
    folder.replace("clinic.yaml", "555-0100", "555-0199")
    os.utime(folder.path / "clinic.yaml", ns=(0, 0))
    assert build_pack(folder.path, target, assets=folder.assets).manifest
    with closing(Pack.open(target)) as pack:
        assert "555-0199" in str(pack.topic("en", "first"))


def test_a_new_file(folder: Folder, current: Callable[[], bool]) -> None:
    folder.write("en/topics/third.md", "x")
    assert not current()


def test_a_removed_file(folder: Folder, current: Callable[[], bool]) -> None:
    (folder.path / "media" / "unused.svg").unlink()
    assert not current()


def test_a_link(folder: Folder, current: Callable[[], bool]) -> None:
    (folder.path / "a.md").symlink_to("/etc/passwd")
    assert not current()


def test_files_that_are_not_content_do_not_matter(folder: Folder, current: Callable[[], bool]) -> None:
    folder.write(".git/index", "x")
    folder.write("en/topics/first.md~", "x")
    assert current()


def test_a_changed_drawing(folder: Folder, current: Callable[[], bool]) -> None:
    (folder.assets / "scenes" / "door.svg").write_text(DRAWING + "\n", encoding="utf-8")
    assert not current()


def test_a_removed_drawing(folder: Folder, current: Callable[[], bool]) -> None:
    (folder.assets / "scenes" / "door.svg").unlink()
    assert not current()


def test_another_builder(current: Callable[[], bool], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freshness, "builder_version", lambda: "9.9.9+0")
    assert not current()


def test_no_pack_and_no_folder(folder: Folder, tmp_path: Path, current: Callable[[], bool]) -> None:
    assert current()
    assert not is_current(folder.path, tmp_path / "nowhere.kioskpack")
    assert not is_current(tmp_path / "nowhere", tmp_path / "clinic.kioskpack", assets=folder.assets)


def test_the_builder_is_a_version_and_a_checksum() -> None:
    version, _, checksum = builder_version().partition("+")
    assert version
    assert len(checksum) == 8


def test_asking_imports_nothing_that_only_authors_need() -> None:
    code = "import sys, kiosk.authoring.freshness; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"yaml", "markdown", "pydantic", "rich", "PySide6"} & {*done.stdout.split()}


@pytest.fixture
def layered(clinic: Folder, tmp_path: Path) -> Callable[[], bool]:
    """Whether the pack of a clinic's own folder is still what both folders say."""
    clinic.write("en/topics/second.md", (clinic.base / "en/topics/second.md").read_text())  # type: ignore[operator]
    target = tmp_path / "own.kioskpack"
    assert build_pack(clinic.path, target, assets=clinic.assets, base=clinic.base).manifest
    return lambda: is_current(clinic.path, target, assets=clinic.assets, base=clinic.base)


def test_a_pack_of_two_folders_is_current(layered: Callable[[], bool]) -> None:
    assert layered()


def test_a_change_in_the_folder_below(folder: Folder, layered: Callable[[], bool]) -> None:
    folder.append("en/topics/first.md", "\nMore.\n")
    assert not layered()


def test_a_new_file_in_the_folder_below(folder: Folder, layered: Callable[[], bool]) -> None:
    folder.write("en/topics/third.md", "x")
    assert not layered()


def test_a_change_below_a_file_that_the_clinic_replaces_is_not_seen(
    folder: Folder, layered: Callable[[], bool]
) -> None:
    folder.append("en/topics/second.md", "\nMore.\n")
    assert layered()


def test_a_page_that_is_hidden_now(clinic: Folder, layered: Callable[[], bool]) -> None:
    clinic.write("overlay.yaml", "hide: [topics/first]\n")
    assert not layered()


def test_an_own_page_that_is_taken_away(clinic: Folder, layered: Callable[[], bool]) -> None:
    own, below = clinic.path / "en/topics/second.md", clinic.base / "en/topics/second.md"  # type: ignore[operator]
    assert own.stat().st_mtime_ns != below.stat().st_mtime_ns
    own.unlink()
    assert not layered()


def test_an_overlay_that_is_taken_away(clinic: Folder, layered: Callable[[], bool]) -> None:
    (clinic.path / "overlay.yaml").unlink()
    assert not layered()


def test_a_folder_below_that_is_gone(clinic: Folder, tmp_path: Path, layered: Callable[[], bool]) -> None:
    clinic.base = tmp_path / "nowhere"
    assert not is_current(clinic.path, tmp_path / "own.kioskpack", assets=clinic.assets, base=clinic.base)


def test_a_pack_in_which_pages_are_hidden_is_current(clinic: Folder, tmp_path: Path) -> None:
    clinic.write("overlay.yaml", "hide: [topics/first]\n")
    target = tmp_path / "own.kioskpack"
    assert build_pack(clinic.path, target, assets=clinic.assets, base=clinic.base).manifest
    assert is_current(clinic.path, target, assets=clinic.assets, base=clinic.base)
