"""A device whose disk refuses to write still shows something, and leaves nothing behind."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kiosk.pack.reader import Pack, PackError
from kiosk.shelf import Choice, choose, pack_file
from tests.authoring.conftest import DRAWING, FILES, Folder

UNTIL_THE_END = "the pack is kept until the kiosk ends."


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small folder, on a device with its own state folder and its own folder for temporary files."""
    folder = Folder(tmp_path / "content", tmp_path / "assets")
    for name, text in FILES.items():
        folder.write(name, text)
    for name in ("../assets/icons/health/home.svg", "../assets/scenes/door.svg"):
        folder.write(name, DRAWING)
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    for module in ("build", "freshness"):
        monkeypatch.setattr(f"kiosk.authoring.{module}.assets_dir", lambda: folder.assets)
    return folder.path


@pytest.fixture
def kept(content: Path, tmp_path: Path) -> Path:
    return pack_file(content, tmp_path / "state")


def show(content: Path, pack: Path | None = None) -> tuple[str, Choice]:
    """The title of what is shown, and what was said."""
    choice = choose(pack, content)
    assert choice.pack is not None
    choice.pack.verify()
    choice.pack.close()
    return choice.pack.manifest.title, choice


def rename(content: Path) -> None:
    file = content / "content.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("What to expect", "Changed"), encoding="utf-8")


def refuse_to_write_in(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """As a full disk does below `folder`."""
    real = tempfile.mkstemp

    def mkstemp(prefix: str, suffix: str, dir: Path) -> tuple[int, str]:
        if dir.is_relative_to(folder):
            raise OSError(28, "No space left on device")
        return real(prefix=prefix, suffix=suffix, dir=dir)

    monkeypatch.setattr("kiosk.pack.writer.tempfile.mkstemp", mkstemp)


def spoil_row(file: Path, table: str) -> None:
    db = sqlite3.connect(file)
    db.execute(f"UPDATE {table} SET payload = payload || ' '")  # noqa: S608 -- a name of this test
    db.commit()
    db.close()


def test_a_full_disk_keeps_the_pack_elsewhere(
    content: Path, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_to_write_in(monkeypatch, tmp_path / "state")
    title, choice = show(content)
    assert title == "What to expect"
    assert choice.messages == [f"{kept.parent} cannot be written (No space left on device): {UNTIL_THE_END}"]


def test_a_full_disk_does_not_hold_up_new_content(
    content: Path, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(content)
    rename(content)
    refuse_to_write_in(monkeypatch, tmp_path / "state")
    assert show(content)[0] == "Changed"


def test_with_every_disk_full_the_last_good_pack_is_shown(
    content: Path, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(content)
    rename(content)
    refuse_to_write_in(monkeypatch, tmp_path)
    title, choice = show(content)
    assert title == "What to expect"
    assert choice.messages == [
        f"{kept.parent} cannot be written (No space left on device): {UNTIL_THE_END}",
        "The folder for temporary files cannot be written either (No space left on device).",
        "The last good pack is shown.",
    ]


def test_a_folder_in_the_place_of_the_pack(content: Path, kept: Path) -> None:
    kept.mkdir(parents=True)
    title, choice = show(content)
    assert title == "What to expect"
    assert choice.messages[-1].endswith(UNTIL_THE_END)
    assert kept.is_dir()


@pytest.mark.parametrize("table", ["section", "notice"])
def test_a_pack_whose_home_is_damaged_is_built_again(content: Path, kept: Path, table: str) -> None:
    show(content)
    spoil_row(kept, table)
    title, choice = show(content)
    assert title == "What to expect"
    assert choice.messages == [
        f"{kept.name} is damaged: what it holds is not what was written. Build or copy it again."
    ]


def test_a_named_pack_whose_home_is_damaged_gives_way_to_the_folder(content: Path, kept: Path, tmp_path: Path) -> None:
    show(content)
    named = tmp_path / "named.kioskpack"
    named.write_bytes(kept.read_bytes())
    spoil_row(named, "notice")
    with pytest.raises(PackError):
        Pack.open(named).notices("en")
    title, choice = show(content, named)
    assert title == "What to expect"
    assert choice.messages == [
        "named.kioskpack is damaged: what it holds is not what was written. Build or copy it again. "
        "The kiosk shows its content folder instead."
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_a_pipe_is_no_pack_and_is_not_waited_for(content: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert show(content, pipe)[1].messages == [f"{pipe} is not a file. The kiosk shows its content folder instead."]


def test_a_content_folder_that_is_a_link_to_itself(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.paths.content_dir", lambda: content)
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    title, choice = show(loop)
    assert title == "What to expect"
    assert choice.messages[-1] == "The kiosk shows the content that came with it instead."


def test_what_was_kept_elsewhere_is_gone_in_the_end(tmp_path: Path) -> None:
    state, temporary = tmp_path / "state", tmp_path / "temporary"
    state.touch()
    temporary.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", "from kiosk.shelf import choose; print(choose(None, None).pack.path)"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "STATE_DIRECTORY": str(state), "TMPDIR": str(temporary)},
    )
    assert done.stdout.startswith(str(temporary / "care-kiosk-"))
    assert list(temporary.iterdir()) == []
