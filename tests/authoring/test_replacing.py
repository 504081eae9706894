"""A page of the clinic's own begins as a copy of the bundled one."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from kiosk.authoring.overlay import mark_of_file
from kiosk.authoring.replacing import replace
from tests.authoring.conftest import FILES, Folder

FIRST = "en/topics/first.md"


@pytest.fixture(autouse=True)
def bundled(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.authoring.replacing.content_dir", lambda: folder.path)


def run(page: str, folder: Path) -> int:
    return replace(argparse.Namespace(page=page, folder=folder))


@pytest.mark.parametrize("page", ["topics/first", "en/topics/first", FIRST])
def test_a_page_is_copied_and_its_edition_noted(
    page: str, clinic: Folder, folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    clinic.write("overlay.yaml", "# Ours\nhide: [topics/second]  # old\n")
    assert run(page, clinic.path) == 0
    assert (clinic.path / FIRST).read_text() == FILES[FIRST]
    mark = mark_of_file(folder.path / FIRST)
    assert (clinic.path / "overlay.yaml").read_text() == (
        f'# Ours\nhide: [topics/second]  # old\nreplaces:\n  {FIRST}: "{mark}"\n'
    )
    assert clinic.problems() == [f"{FIRST}: note: this stands in the place of the bundled file"]
    assert capsys.readouterr().out == (
        f"{clinic.path}/{FIRST}: this is shown from now on instead of the bundled file."
        f" Change it, then run: kiosk check {clinic.path}\n"
    )


def test_two_pages_and_a_list(clinic: Folder) -> None:
    for page in ("topics/first", "walkthroughs/visit", "en/notices.yaml"):
        assert run(page, clinic.path) == 0
    assert clinic.problems() == [
        f"{path}: note: this stands in the place of the bundled file"
        for path in ("en/notices.yaml", FIRST, "en/walkthroughs/visit.yaml")
    ]


def test_an_own_page_is_never_overwritten(clinic: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    clinic.write(FIRST, "ours")
    assert run("topics/first", clinic.path) == 2
    assert capsys.readouterr().err == f"{clinic.path}/{FIRST}: this is there already, and is not replaced\n"
    assert (clinic.path / FIRST).read_text() == "ours"
    assert (clinic.path / "overlay.yaml").read_text() == "# nothing yet\n"


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("topics/frist", "there is no page 'topics/frist', did you mean \"topics/first\"?"),
        ("clinic.yaml", "there is no page 'clinic.yaml'"),
        ("../content/en/topics/first.md", "there is no page '../content/en/topics/first.md'"),
    ],
)
def test_what_cannot_be_copied(page: str, said: str, clinic: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(page, clinic.path) == 2
    assert capsys.readouterr().err.startswith(said)
    assert [path.name for path in clinic.path.iterdir()] == ["overlay.yaml"]


def test_a_folder_that_lies_over_nothing(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("topics/first", folder.path) == 2
    assert capsys.readouterr().err == (
        f"{folder.path}: this is not a folder of your own, make one: kiosk setup {folder.path}\n"
    )


def test_an_overlay_that_cannot_be_changed(clinic: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    clinic.write("overlay.yaml", "{replaces: {}}\n")
    assert run("topics/first", clinic.path) == 2
    assert capsys.readouterr().err == f"{clinic.path}/overlay.yaml: '{FIRST}' can only be changed by hand here\n"
    assert not (clinic.path / "en").exists()
