"""A build begins with the last pack when there is one to rely on, and with nothing otherwise."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.authoring import predecessor as module
from kiosk.authoring.build import build_pack
from kiosk.authoring.predecessor import DamagedError, Predecessor
from kiosk.pack.writer import PackWriter
from tests.authoring.conftest import Folder


@pytest.fixture
def pack(folder: Folder, tmp_path: Path) -> Path:
    file = tmp_path / "packs" / "clinic.kioskpack"
    file.parent.mkdir()
    assert build_pack(folder.path, file, assets=folder.assets).manifest
    return file


def test_a_pack_is_copied_and_the_copy_taken_away_again(pack: Path) -> None:
    found = Predecessor.of(pack)
    assert found
    with closing(found):
        assert "en/topics/first.md" in found.sources.records
        assert found.part().path().read_bytes() == pack.read_bytes()
    assert list(pack.parent.iterdir()) == [pack]


def test_no_pack(tmp_path: Path) -> None:
    assert Predecessor.of(tmp_path / "none") is None


def test_a_pack_of_other_code(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "builder_version", lambda: "9.9.9+0")
    assert Predecessor.of(pack) is None
    assert list(pack.parent.iterdir()) == [pack]


def test_a_pack_that_was_made_from_no_files(tmp_path: Path) -> None:
    with PackWriter(tmp_path / "a.kioskpack") as writer:
        writer.finish(title="", clinic_name="", languages=("en",), clinic={}, built_at="")
    assert Predecessor.of(tmp_path / "a.kioskpack") is None


def test_a_disk_that_takes_no_copy(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.pack.writer.tempfile.mkstemp", full)
    assert Predecessor.of(pack) is None


def test_a_disk_that_is_full_half_way(folder: Folder, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = pack.read_bytes()
    folder.append("en/topics/first.md", "\nMore. [@R01]\n")
    monkeypatch.setattr("kiosk.pack.writer.shutil.copyfile", full)
    result = build_pack(folder.path, pack, assets=folder.assets)
    assert [str(problem) for problem in result.problems] == [
        f"{pack}: the pack cannot be written (No space left on device)"
    ]
    assert (pack.read_bytes(), list(pack.parent.iterdir())) == (before, [pack])


def test_another_pack_that_takes_its_place_meanwhile(pack: Path) -> None:
    """The copy could be one of either."""
    found = Predecessor.of(pack)
    assert found
    with closing(found):
        other = pack.with_name("other")
        shutil.copy(pack, other)
        other.replace(pack)
        with pytest.raises(DamagedError):
            found.part()
    assert list(pack.parent.iterdir()) == [pack]
