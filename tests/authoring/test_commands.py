import argparse
import json
from pathlib import Path

import pytest

from kiosk.authoring import commands
from tests.authoring.conftest import Folder


@pytest.fixture(autouse=True)
def own_assets(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "assets_dir", lambda: folder.assets)
    monkeypatch.setattr("kiosk.authoring.build.assets_dir", lambda: folder.assets)


@pytest.fixture(autouse=True)
def beside_the_folder(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.path.parent)


def check(folder: Path, *, strict: bool = False, schemas: Path | None = None) -> int:
    return commands.check(argparse.Namespace(dir=folder, strict=strict, schemas=schemas))


def test_nothing_wrong(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(folder.path) == 0
    assert capsys.readouterr().out == "0 errors, 0 warnings in 10 files\n"


def test_problems_are_sorted_and_named_as_seen_from_here(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.replace("en/topics/first.md", "Call us", "<b>Call</b> us for 2 hours")
    folder.replace("en/topics/first.md", "next: [second]", "next: [third]")
    folder.append("en/glossary.yaml", "nausea:\n  term: nausea\n  meaning: Feeling sick.\n")
    assert check(Path("content")) == 1
    assert capsys.readouterr().out == (
        "content/en/glossary.yaml:4:1: warning: no page links to the word 'nausea'\n"
        "content/en/topics/first.md:5:8: there is no topic 'third'\n"
        'content/en/topics/first.md:11:1: HTML is not used here, write "\\<" for the sign itself\n'
        'content/en/topics/first.md:11:1: the number 2 has no source, write "[@R01]" behind the sentence\n'
        "3 errors, 1 warning in 9 files\n"
    )


def test_warnings_count_with_strict_only(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.append("en/glossary.yaml", "nausea:\n  term: nausea\n  meaning: Feeling sick.\n")
    assert check(folder.path) == 0
    assert check(folder.path, strict=True) == 1
    assert capsys.readouterr().out.endswith("0 errors, 1 warning in 10 files\n")


def test_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path / "nowhere") == 2
    assert capsys.readouterr().err == f"{tmp_path / 'nowhere'}: there is no such folder\n"


def test_a_folder_elsewhere_is_named_in_full(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "else").mkdir()
    monkeypatch.chdir(tmp_path / "else")
    folder.write("notes.txt", "x")
    assert check(folder.path) == 1
    assert capsys.readouterr().out.startswith(f"{folder.path}/notes.txt: ")


def test_schemas_are_written_when_asked_for(folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schemas = tmp_path / "made" / "schemas"
    assert check(folder.path, schemas=schemas) == 0
    assert capsys.readouterr().out.endswith(f"8 JSON Schemas in {schemas}\n")
    assert json.loads((schemas / "content.schema.json").read_text(encoding="utf-8"))["title"] == "ContentFile"


def test_schemas_that_cannot_be_written(folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("x")
    assert check(folder.path, schemas=tmp_path / "file") == 1
    assert capsys.readouterr().err == f"{tmp_path / 'file'}: the schemas cannot be written (File exists)\n"


def build(folder: Path, output: Path) -> int:
    return commands.build(argparse.Namespace(dir=folder, output=output))


def test_a_build_says_what_it_did(folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "a.kioskpack"
    assert build(folder.path, target) == 0
    assert build(folder.path, target) == 0
    assert capsys.readouterr().out == (
        "0 errors, 0 warnings in 10 files\n"
        f"{target}: 10 files compiled, 0 as they were\n"
        "0 errors, 0 warnings in 10 files\n"
        f"{target}: 0 files compiled, 10 as they were\n"
    )


def test_a_build_with_errors(folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder.write("notes.txt", "x")
    assert build(folder.path, tmp_path / "a.kioskpack") == 1
    assert capsys.readouterr().out.endswith("1 error, 0 warnings in 10 files\n")
    assert not (tmp_path / "a.kioskpack").exists()


def test_a_build_that_cannot_be_written(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(folder.path, Path("nowhere/a.kioskpack")) == 1
    assert capsys.readouterr().out == (
        "nowhere/a.kioskpack: the pack cannot be written (No such file or directory)\n1 error, 0 warnings in 10 files\n"
    )


def test_a_build_of_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(tmp_path / "nowhere", tmp_path / "a.kioskpack") == 2
    assert capsys.readouterr().err == f"{tmp_path / 'nowhere'}: there is no such folder\n"


def test_a_terminal_sees_a_bar(
    folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    assert build(folder.path, tmp_path / "a.kioskpack") == 0
    assert "Building" in capsys.readouterr().err


def test_the_bundled_folder_is_the_usual_one(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "content_dir", lambda: folder.path)
    assert commands.check(argparse.Namespace(dir=None, strict=False, schemas=None)) == 0
