"""What an export replaces, what it removes, and what it never touches."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.export.folder import MARKER, NotOursError, write_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "site"


def held(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def test_a_new_folder_and_one_that_is_empty(folder: Path) -> None:
    write_files(folder / "deep", {"index.html": b"1", "a/b.html": b"2"})
    assert held(folder / "deep") == ["a/b.html", MARKER, "index.html"]
    assert (folder / "deep" / "a" / "b.html").read_bytes() == b"2"
    (folder / "empty").mkdir()
    write_files(folder / "empty", {"index.html": b"1"})
    assert held(folder / "empty") == [MARKER, "index.html"]


def test_the_marker_lists_what_was_written(folder: Path) -> None:
    write_files(folder, {"b.html": b"", "a.html": b""})
    assert (folder / MARKER).read_text(encoding="utf-8").splitlines() == [
        "# Written by `kiosk export html`, which replaces or removes these files the next time, and no others.",
        "a.html",
        "b.html",
    ]


def test_what_is_no_longer_exported_goes_and_what_others_put_there_stays(folder: Path) -> None:
    write_files(folder, {"index.html": b"1", "topics/old.html": b"1", "es/old.html": b"1"})
    (folder / "es" / "own.html").write_text("ours", encoding="utf-8")
    write_files(folder, {"index.html": b"2"})
    assert held(folder) == [MARKER, "es/own.html", "index.html"]
    assert not (folder / "topics").exists()
    assert (folder / "index.html").read_bytes() == b"2"


def test_a_folder_that_no_export_wrote_is_left_alone(folder: Path) -> None:
    folder.mkdir()
    (folder / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(NotOursError) as refused:
        write_files(folder, {"index.html": b"1"})
    words = "`kiosk export html` did not write what is in this folder, choose an empty or a new one"
    assert str(refused.value) == f"{folder}: {words}"
    assert held(folder) == ["thesis.txt"]


def test_a_file_of_somebody_else_in_the_way(folder: Path) -> None:
    write_files(folder, {"index.html": b"1"})
    (folder / "style.css").write_text("mine", encoding="utf-8")
    with pytest.raises(NotOursError) as refused:
        write_files(folder, {"index.html": b"2", "style.css": b"2"})
    assert str(refused.value) == f"{folder / 'style.css'}: `kiosk export html` did not write this, move it away"
    assert (folder / "index.html").read_bytes() == b"1"


def test_a_link_to_another_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    write_files(folder, {"index.html": b"1"})
    (tmp_path / "elsewhere").mkdir()
    (folder / "topics").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotOursError) as refused:
        write_files(folder, {"topics/a.html": b"1"})
    assert str(refused.value) == f"{folder / 'topics'}: `kiosk export html` did not write this, move it away"
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_file_where_a_folder_should_be(folder: Path) -> None:
    folder.write_text("a file", encoding="utf-8")
    with pytest.raises(NotOursError) as refused:
        write_files(folder, {"index.html": b"1"})
    assert str(refused.value) == f"{folder}: this is not a folder"


@pytest.mark.parametrize("line", ["../precious.txt", "/precious.txt", "a/../../precious.txt"])
def test_a_marker_that_was_tampered_with_removes_nothing_outside(folder: Path, tmp_path: Path, line: str) -> None:
    (tmp_path / "precious.txt").write_text("mine", encoding="utf-8")
    write_files(folder, {"index.html": b"1"})
    (folder / MARKER).write_text(f"{line}\nindex.html\n", encoding="utf-8")
    write_files(folder, {"index.html": b"2"})
    assert (tmp_path / "precious.txt").read_text(encoding="utf-8") == "mine"


def test_cut_off_in_between_the_next_one_puts_it_right(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(folder, {"a.html": b"1", "b.html": b"1"})
    whole = Path.replace

    def full(self: Path, target: Path) -> Path:
        if target.name == "d.html":
            raise OSError(28, "No space left on device", str(target))
        return whole(self, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left on device"):
        write_files(folder, {"c.html": b"2", "d.html": b"2"})
    assert held(folder) == ["a.html", "b.html", "c.html", MARKER]
    monkeypatch.undo()
    write_files(folder, {"d.html": b"3"})
    assert held(folder) == [MARKER, "d.html"]
