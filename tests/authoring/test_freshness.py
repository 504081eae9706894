import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.authoring import freshness
from kiosk.authoring.build import build_pack
from kiosk.authoring.freshness import builder_version, is_current
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
