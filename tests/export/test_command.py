"""`kiosk export html`, as people type it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.export.command import export_html
from kiosk.export.folder import MARKER
from kiosk.visit import clock
from tests.authoring.conftest import DRAWING, FILES

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    for name, text in {**FILES, "scenes/door.svg": DRAWING}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def run(content: Path, output: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(clock, "today", lambda: "2026-06-01")

    def run_(folder: Path | None = content, language: str | None = None, to: Path = output) -> tuple[int, str, str]:
        code = export_html(argparse.Namespace(dir=folder, output=to, language=language))
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run_


def test_the_pages_of_a_folder(run: Run, output: Path) -> None:
    assert run() == (0, f"{output}: 11 pages in en, begin with {output / 'index.html'}\n", "")
    assert (output / MARKER).is_file()
    assert run()[0] == 0  # and once more over it


def test_the_bundled_content_in_one_language(run: Run, output: Path) -> None:
    code, out, _ = run(folder=None, language="es")
    assert (code, out.endswith(f" pages in es, begin with {output / 'index.html'}\n")) == (0, True)
    assert '<html lang="es"' in (output / "index.html").read_text(encoding="utf-8")


def test_a_language_that_the_content_does_not_speak(run: Run, output: Path) -> None:
    assert run(language="fr") == (2, "", "The content does not speak 'fr', it speaks en.\n")
    assert not output.exists()


def test_content_with_errors(run: Run, content: Path, output: Path) -> None:
    with (content / "en" / "topics" / "first.md").open("a", encoding="utf-8") as page:
        page.write("\n<b>x</b>\n")
    code, out, err = run()
    assert (code, out) == (1, "")
    assert err.splitlines()[-1] == "Nothing is exported: nobody should read content that has errors."
    assert err.startswith("en/topics/first.md:")
    assert not output.exists()


def test_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    assert run(folder=nowhere) == (2, "", f"{nowhere}: there is no such folder\n")


def test_a_folder_with_the_work_of_somebody(run: Run, output: Path) -> None:
    output.mkdir()
    (output / "thesis.txt").write_text("mine", encoding="utf-8")
    words = "`kiosk export html` did not write what is in this folder, choose an empty or a new one"
    assert run() == (2, "", f"{output}: {words}\n")


def test_a_place_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    place = tmp_path / "file" / "site"
    assert run(to=place) == (2, "", f"{place} cannot be written: Not a directory.\n")
