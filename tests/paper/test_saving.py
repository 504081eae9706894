"""A file on a stick: a name of its own, nothing replaced, and a reason when it cannot be."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kiosk.paper import saving
from kiosk.paper.saving import NotSavedError, save
from kiosk.paper.trouble import Trouble


def trouble(folder: Path) -> Trouble:
    with pytest.raises(NotSavedError) as caught:
        save(b"%PDF", folder)
    return caught.value.trouble


def test_nothing_is_ever_replaced(tmp_path: Path) -> None:
    (tmp_path / "care-handout.pdf").write_text("somebody's")
    assert save(b"one", tmp_path) == tmp_path / "care-handout-2.pdf"
    assert save(b"two", tmp_path) == tmp_path / "care-handout-3.pdf"
    assert [file.read_bytes() for file in sorted(tmp_path.iterdir())] == [b"one", b"two", b"somebody's"]


def test_a_link_that_somebody_laid_there_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "care-handout.pdf").symlink_to(tmp_path / "elsewhere")
    assert save(b"one", tmp_path).name == "care-handout-2.pdf"
    assert not (tmp_path / "elsewhere").exists()


def test_no_stick(tmp_path: Path) -> None:
    assert trouble(tmp_path / "usb") is Trouble.NO_FOLDER


def test_the_empty_place_of_a_stick_is_no_stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "_MOUNT_POINTS", (str(tmp_path),))
    (tmp_path / "usb").mkdir()
    assert trouble(tmp_path / "usb") is Trouble.NO_FOLDER
    assert list((tmp_path / "usb").iterdir()) == []
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path) == tmp_path / "usb")
    assert save(b"one", tmp_path / "usb").name == "care-handout.pdf"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.EROFS, Trouble.READ_ONLY),
        (errno.EACCES, Trouble.READ_ONLY),
        (errno.ENOSPC, Trouble.FULL),
        (errno.EIO, Trouble.NO_FOLDER),
    ],
)
def test_why_a_file_cannot_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, expected: Trouble
) -> None:
    def refuse(*_args: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(saving.os, "open", refuse)
    assert trouble(tmp_path) is expected


def test_a_full_stick_keeps_no_half_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(saving.os, "fsync", full)
    assert trouble(tmp_path) is Trouble.FULL
    assert list(tmp_path.iterdir()) == []
