"""The first look at a folder and its pack, in this process or in one of its own: what comes of it is the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.authoring import cores
from kiosk.authoring import look as module
from kiosk.authoring.build import build_pack
from kiosk.authoring.folder import TooManyFilesError, scan
from kiosk.authoring.look import Look, LookAhead, begin_to_look
from kiosk.pack.reader import Pack
from tests.authoring.conftest import Folder
from tests.tools.processes import children_of

KINDS = (Look, LookAhead)


@pytest.fixture
def pack(folder: Folder, tmp_path: Path) -> Path:
    file = tmp_path / "clinic.kioskpack"
    assert build_pack(folder.path, file, assets=folder.assets).manifest
    return file


@pytest.mark.parametrize("kind", KINDS)
def test_it_sees_the_folder_and_the_rows(folder: Folder, pack: Path, kind: type[Look]) -> None:
    with closing(kind(folder.path, folder.path, pack)) as look:
        assert look.entries() == look.entries() == scan(folder.path)
        assert look.rows_are_sound()


@pytest.mark.parametrize("kind", KINDS)
def test_it_sees_a_bad_row(folder: Folder, pack: Path, kind: type[Look]) -> None:
    with closing(sqlite3.connect(pack)) as db:
        db.execute("UPDATE topic SET card = replace(card, 'First', 'Other')")
        db.commit()
    with closing(kind(folder.path, folder.path, pack)) as look:
        assert not look.rows_are_sound()


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_is_no_pack(folder: Folder, kind: type[Look]) -> None:
    with closing(kind(folder.path, folder.path, folder.path / "content.yaml")) as look:
        assert not look.rows_are_sound()


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_that_is_not_there(pack: Path, tmp_path: Path, kind: type[Look]) -> None:
    with closing(kind(tmp_path / "none", tmp_path, pack)) as look:
        with pytest.raises(FileNotFoundError):
            look.entries()
        assert look.rows_are_sound()


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_with_too_much_in_it(
    folder: Folder, pack: Path, monkeypatch: pytest.MonkeyPatch, kind: type[Look]
) -> None:
    monkeypatch.setattr("kiosk.authoring.folder.MAX_ENTRIES", 3)
    monkeypatch.setattr(LookAhead, "_told", None)  # the process would not know of the three
    with closing(kind(folder.path, folder.path, pack)) as look, pytest.raises(TooManyFilesError):
        look.entries()


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="/proc is Linux's")
def test_a_process_that_is_not_asked_is_ended(folder: Folder, pack: Path) -> None:
    with closing(LookAhead(folder.path, folder.path, pack)) as look:
        process = str(look._process.pid)
        assert process in children_of("self")
    assert process not in children_of("self")


def test_a_process_that_is_killed_is_not_missed(folder: Folder, pack: Path) -> None:
    with closing(LookAhead(folder.path, folder.path, pack)) as look:
        look._process.kill()
        assert look.entries() == scan(folder.path)
        assert look.rows_are_sound()


def test_a_large_pack_is_worth_a_process(folder: Folder, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def kind() -> type[Look]:
        with closing(begin_to_look(folder.path, folder.path, pack)) as look:
            return type(look)

    monkeypatch.setattr(cores.os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    assert kind() is Look
    monkeypatch.setattr(module, "LEAST_BYTES", pack.stat().st_size)
    assert kind() is LookAhead
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert kind() is Look
    with pytest.raises(FileNotFoundError):
        begin_to_look(folder.path, folder.path, pack.with_name("none"))


def test_a_system_that_gives_no_process(folder: Folder, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(*_arguments: object, **_more: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(module, "LEAST_BYTES", 0)
    monkeypatch.setattr(module.subprocess, "Popen", none_left)
    folder.append("en/topics/first.md", "\nMore. [@R01]\n")
    assert build_pack(folder.path, pack, assets=folder.assets).reused_count > 0


CHANGES: dict[str, Callable[[Folder], object]] = {
    "a sentence": lambda folder: folder.append("en/topics/first.md", "\nMore. [@R01]\n"),
    "a new page": lambda folder: folder.write(
        "en/topics/third.md", (folder.path / "en/topics/first.md").read_text(encoding="utf-8")
    ),
    "a page less": lambda folder: (folder.path / "en/topics/second.md").unlink(),
    "nothing": lambda folder: None,
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_build_that_looks_ahead_makes_the_same_pack(
    folder: Folder, pack: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    monkeypatch.setattr(module, "LEAST_BYTES", 0)
    CHANGES[change](folder)
    result = build_pack(folder.path, pack, assets=folder.assets)
    new = build_pack(folder.path, pack.with_name("new"), assets=folder.assets)
    assert result.problems == new.problems
    if new.manifest:
        assert result.reused_count > 0
        assert hash_of(pack) == hash_of(pack.with_name("new"))


def hash_of(file: Path) -> str:
    with closing(Pack.open(file)) as pack:
        pack.verify()
        return pack.manifest.content_hash
