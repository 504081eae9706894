"""A build begins with the last pack when there is one to rely on, and with nothing otherwise."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import types
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.authoring import predecessor as module
from kiosk.authoring.build import build_pack
from kiosk.authoring.freshness import is_current
from kiosk.authoring.predecessor import DamagedError, Predecessor
from kiosk.pack.indexing import Index
from kiosk.pack.reader import Pack
from kiosk.pack.writer import PackWriter
from tests.authoring.conftest import Folder


@pytest.fixture
def pack(folder: Folder, tmp_path: Path) -> Path:
    file = tmp_path / "packs" / "clinic.kioskpack"
    file.parent.mkdir()
    assert build_pack(folder.path, file, assets=folder.assets).manifest
    return file


def begin(pack: Path) -> Predecessor | None:
    return Predecessor.of(pack, pack.parent, pack.parent)


def test_a_pack_is_copied_and_the_copy_taken_away_again(pack: Path) -> None:
    found = begin(pack)
    assert found
    with closing(found):
        assert "en/topics/first.md" in found.sources.records
        assert found.part().path().read_bytes() == pack.read_bytes()
    assert list(pack.parent.iterdir()) == [pack]


def test_no_pack(tmp_path: Path) -> None:
    assert begin(tmp_path / "none") is None


def test_a_pack_of_other_code(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "builder_version", lambda: "9.9.9+0")
    assert begin(pack) is None
    assert list(pack.parent.iterdir()) == [pack]


def test_a_pack_that_was_made_from_no_files(tmp_path: Path) -> None:
    with PackWriter(tmp_path / "a.kioskpack") as writer:
        writer.finish(title="", clinic_name="", languages=("en",), clinic={}, built_at="")
    assert begin(tmp_path / "a.kioskpack") is None


def test_a_disk_that_takes_no_copy(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.pack.writer.tempfile.mkstemp", full)
    assert begin(pack) is None


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
    found = begin(pack)
    assert found
    with closing(found):
        other = pack.with_name("other")
        shutil.copy(pack, other)
        other.replace(pack)
        with pytest.raises(DamagedError):
            found.part()
    assert list(pack.parent.iterdir()) == [pack]


def test_a_pack_is_copied_once(folder: Folder, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not again when the copy has become the pack."""
    copied: list[object] = []
    copyfile = shutil.copyfile

    def counted(source: Path, copy: Path) -> Path:
        copied.append(source)
        return copyfile(source, copy)

    monkeypatch.setattr("kiosk.pack.writer.shutil.copyfile", counted)
    folder.append("en/topics/first.md", "\nMore. [@R01]\n")
    assert build_pack(folder.path, pack, assets=folder.assets).manifest
    assert copied == [pack]


def test_a_copy_that_somebody_takes_away_while_it_is_written(
    folder: Folder, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What would then be put in the pack's place is not what was written."""
    finish = Index.finish

    def swept(self: Index, languages: tuple[str, ...]) -> None:
        finish(self, languages)
        for part in pack.parent.glob(".*.part"):
            part.unlink()

    monkeypatch.setattr(Index, "finish", swept)
    before = pack.read_bytes()
    folder.append("en/topics/first.md", "\nMore. [@R01]\n")
    result = build_pack(folder.path, pack, assets=folder.assets)
    assert (result.manifest, result.unwritten) == (None, "No such file or directory")
    assert (pack.read_bytes(), list(pack.parent.iterdir())) == (before, [pack])


def test_somebody_who_stops_a_build_as_it_begins(folder: Folder, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "kiosk.authoring.building", types.SimpleNamespace(Building=stop))
    with pytest.raises(KeyboardInterrupt):
        build_pack(folder.path, pack, assets=folder.assets)
    assert list(pack.parent.iterdir()) == [pack]


DAMAGE = (
    "UPDATE source SET context = CAST(context AS BLOB)",
    "UPDATE source SET path = CAST(path AS BLOB) WHERE path LIKE '%first.md'",
    "UPDATE source SET mtime_ns = CAST(mtime_ns AS BLOB)",
    "UPDATE topic SET payload = CAST(payload AS TEXT) WHERE id = 'second'",
    "UPDATE topic SET id = CAST(id AS BLOB) WHERE id = 'second'",
    "UPDATE topic SET source = 'en/topics/gone.md' WHERE id = 'second'",
    "UPDATE topic SET payload = zeroblob(20) WHERE id = 'second'",
    "UPDATE names_en_content SET c0 = CAST(x'ff41' AS TEXT)",
    "DROP TABLE names_en",
)


@pytest.mark.parametrize("change", DAMAGE)
def test_damage_that_no_checksum_covers_is_never_handed_on(folder: Folder, pack: Path, change: str) -> None:
    with closing(sqlite3.connect(pack)) as db:
        db.execute(change)
        db.commit()
    assert not is_current(folder.path, pack, assets=folder.assets) or not change.startswith("UPDATE source")
    folder.append("en/topics/first.md", "\nMore. [@R01]\n")
    assert build_pack(folder.path, pack, assets=folder.assets).manifest
    assert build_pack(folder.path, pack.with_name("new"), assets=folder.assets).manifest
    assert held(pack) == held(pack.with_name("new"))


def held(file: Path) -> list[object]:
    with closing(Pack.open(file)) as pack:
        pack.verify()
        return [pack.manifest.content_hash, pack.topic("en", "second"), pack.vocabulary("en")]


@pytest.mark.parametrize("facts", [b"[" * 100_000, b" " * 2**26])
def test_what_is_remembered_takes_neither_the_stack_nor_the_memory(folder: Folder, pack: Path, facts: bytes) -> None:
    with closing(sqlite3.connect(pack)) as db:
        db.execute("UPDATE facts SET payload = ?", (zlib.compress(facts),))
        db.commit()
    folder.append("en/topics/first.md", "\nMore. [@R01]\n")
    result = build_pack(folder.path, pack, assets=folder.assets)
    assert result.manifest
    assert result.reused_count == 0


def test_a_link_to_a_pack_stays_a_link(folder: Folder, pack: Path) -> None:
    link = pack.with_name("link.kioskpack")
    link.symlink_to(pack)
    folder.append("en/topics/first.md", "\nMore. [@R01]\n")
    assert build_pack(folder.path, link, assets=folder.assets).reused_count > 0
    assert link.is_symlink()
    with closing(Pack.open(pack)) as made:
        assert "More." in str(made.topic("en", "first"))
