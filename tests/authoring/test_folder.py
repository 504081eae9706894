import os
from pathlib import Path

import pytest

from kiosk.authoring import folder
from kiosk.authoring.folder import OVERLAY, Entry, TooManyFilesError, scan, scan_layers


def kinds(path: Path) -> dict[str, str]:
    return {entry.path: entry.kind for entry in scan(path)}


def test_everything_is_named_by_its_path_in_order(tmp_path: Path) -> None:
    (tmp_path / "en" / "topics").mkdir(parents=True)
    (tmp_path / "en" / "topics" / "a.md").write_text("hello")
    (tmp_path / "content.yaml").write_text("")
    os.utime(tmp_path / "content.yaml", ns=(5, 7))
    assert scan(tmp_path)[0] == Entry("content.yaml", "file", 0, 7)
    assert kinds(tmp_path) == {"content.yaml": "file", "en": "folder", "en/topics": "folder", "en/topics/a.md": "file"}


def test_what_editors_and_systems_leave_behind_is_not_seen(tmp_path: Path) -> None:
    for name in (".DS_Store", "a.md~", "~$a.md", "#a.md#", "README.md", "LICENSE", "Thumbs.db", "a.swp", "x.tmp"):
        (tmp_path / name).write_text("x")
    (tmp_path / ".git").mkdir()
    assert scan(tmp_path) == []


def test_links_are_named_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("/etc/passwd")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert kinds(tmp_path) == {"a.md": "link", "loop": "link"}


def test_a_pipe_is_not_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert kinds(tmp_path) == {"pipe.md": "other"}


def test_names_are_made_printable(tmp_path: Path) -> None:
    (tmp_path / "a\nb.md").write_text("x")
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.md"))).write_text("x")
    assert sorted(kinds(tmp_path)) == ["\\udcff.md", "a\\nb.md"]


def test_too_many_files_are_the_wrong_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "MAX_ENTRIES", 2)
    for name in "abc":
        (tmp_path / name).write_text("x")
    with pytest.raises(TooManyFilesError):
        scan(tmp_path)


def test_a_folder_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        scan(tmp_path / "nowhere")


def test_very_deep_folders_are_named_but_not_entered(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*"abcdefghijkl")
    deep.mkdir(parents=True)
    assert max(entry.path.count("/") for entry in scan(tmp_path)) == folder.MAX_DEPTH


@pytest.fixture
def layers(tmp_path: Path) -> tuple[Path, Path]:
    """A clinic's folder and the one below it."""
    own, base = tmp_path / "own", tmp_path / "base"
    for folder_, names in ((own, ("en/b.md", "media/a.svg")), (base, ("en/a.md", "en/b.md", "content.yaml"))):
        for name in names:
            (folder_ / name).parent.mkdir(parents=True, exist_ok=True)
            (folder_ / name).write_text(folder_.name)
    return own, base


def test_without_an_overlay_yaml_nothing_lies_below(layers: tuple[Path, Path]) -> None:
    own, base = layers
    assert scan_layers(own, base) == scan(own)


def test_each_file_is_the_clinics_own_or_the_one_below(layers: tuple[Path, Path]) -> None:
    own, base = layers
    (own / OVERLAY).write_text("")
    found = scan_layers(own, base)
    assert [entry.path for entry in found] == sorted(entry.path for entry in found)
    assert {entry.path: entry.is_base for entry in found if entry.kind == "file"} == {
        "content.yaml": True,
        "en/a.md": True,
        "en/b.md": False,
        "media/a.svg": False,
        OVERLAY: False,
    }
    assert [entry.path for entry in found if entry.kind == "folder"] == ["en", "media"]


def test_the_overlay_of_the_folder_below_is_not_that_of_the_clinic(layers: tuple[Path, Path]) -> None:
    own, base = layers
    (base / OVERLAY).write_text("")
    assert scan_layers(own, base) == scan(own)
    (own / OVERLAY).write_text("")
    assert [entry.is_base for entry in scan_layers(own, base) if entry.path == OVERLAY] == [False]


def test_a_folder_below_that_is_not_there_is_an_os_error(layers: tuple[Path, Path], tmp_path: Path) -> None:
    own, _ = layers
    (own / OVERLAY).write_text("")
    with pytest.raises(FileNotFoundError):
        scan_layers(own, tmp_path / "nowhere")
