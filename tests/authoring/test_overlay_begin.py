"""How a clinic's own folder begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.editing import EditError
from kiosk.authoring.overlay import begin, why_not_begin
from tests.authoring.conftest import Folder


@pytest.fixture
def bundled(folder: Folder) -> Folder:
    """The folder below, by another name."""
    return folder


def test_a_folder_begins_with_an_overlay_and_values_to_fill_in(clinic: Folder, bundled: Folder, tmp_path: Path) -> None:
    bundled.write("clinic.yaml", "# The name\nname: Riverside Clinic\n\n# To call\nphone:\n")
    new = tmp_path / "a" / "new"
    assert begin(new, bundled.path) == [new / "overlay.yaml", new / "clinic.yaml"]
    assert (new / "clinic.yaml").read_text() == "# The name\nname:\n\n# To call\nphone:\n"
    clinic.path = new
    assert clinic.problems() == []
    assert begin(new, bundled.path) == []


def test_a_folder_that_is_whole_by_itself_stays_so(bundled: Folder) -> None:
    assert why_not_begin(bundled.path) is None
    assert begin(bundled.path, bundled.path) == []
    assert not (bundled.path / "overlay.yaml").exists()


def test_where_no_folder_can_begin(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    assert why_not_begin(file) == "this is not a folder"
    assert why_not_begin(tmp_path) == "there are other things in this folder, name a new one"
    empty = tmp_path / "empty"
    assert why_not_begin(empty) is None
    empty.mkdir()
    (empty / ".DS_Store").write_text("x")
    assert why_not_begin(empty) is None


def test_a_bundled_file_that_is_damaged_is_not_copied(tmp_path: Path) -> None:
    base = tmp_path / "base"
    base.mkdir()
    (base / "clinic.yaml").write_text("a: [\n")
    with pytest.raises(EditError):
        begin(tmp_path / "new", base)
    assert not (tmp_path / "new" / "clinic.yaml").exists()
