import argparse
import datetime
import json
from pathlib import Path

import pytest

from kiosk.authoring import commands
from kiosk.authoring.documents import MODELS
from kiosk.authoring.fields import years_after
from kiosk.authoring.overlay import mark_of_file
from kiosk.authoring.review_states import states_of
from tests.authoring.conftest import Folder


@pytest.fixture(autouse=True)
def own_assets(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "assets_dir", lambda: folder.assets)
    monkeypatch.setattr("kiosk.authoring.build.assets_dir", lambda: folder.assets)


@pytest.fixture(autouse=True)
def beside_the_folder(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.path.parent)


UNSIGNED = "No page is signed by a clinician yet: `kiosk review` does that.\n"


def check(folder: Path, *, strict: bool = False, schemas: Path | None = None) -> int:
    return commands.check(argparse.Namespace(dir=folder, strict=strict, schemas=schemas))


def test_nothing_wrong(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(folder.path) == 0
    assert capsys.readouterr().out == f"0 errors, 0 warnings in 10 files\n{UNSIGNED}"


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
        f"3 errors, 1 warning in 9 files\n{UNSIGNED}"
    )


def test_warnings_count_with_strict_only(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.append("en/glossary.yaml", "nausea:\n  term: nausea\n  meaning: Feeling sick.\n")
    assert check(folder.path) == 0
    assert check(folder.path, strict=True) == 1
    assert capsys.readouterr().out.endswith(f"0 errors, 1 warning in 10 files\n{UNSIGNED}")


def test_notes_fail_nothing_and_files_below_are_named_where_they_lie(
    folder: Folder, clinic: Folder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "content_dir", lambda: folder.path)
    for module in ("compiling", "build"):
        monkeypatch.setattr(f"kiosk.authoring.{module}.content_dir", lambda: folder.path)
    name = "en/topics/first.md"
    mark = mark_of_file(folder.path / name)
    clinic.write(name, (folder.path / name).read_text(encoding="utf-8"))
    clinic.write("overlay.yaml", f"replaces:\n  {name}: '{mark}'\n")
    folder.replace("en/topics/second.md", "[@R01]", "[@R09]")
    assert check(Path("clinic"), strict=True) == 1
    missing = "there is no source 'R09' in references.yaml, did you mean \"R01\"?"
    assert capsys.readouterr().out == (
        "clinic/en/topics/first.md: note: this stands in the place of the bundled file\n"
        f"content/en/topics/second.md:8:30: {missing}\n"
        f"1 error, 0 warnings, 1 note in 11 files\n{UNSIGNED}"
    )
    folder.replace("en/topics/second.md", "[@R09]", "[@R01]")
    assert check(Path("clinic"), strict=True) == 0
    assert f"\n0 errors, 0 warnings, 1 note in 11 files\n{UNSIGNED}" in capsys.readouterr().out
    folder.replace("en/topics/second.md", "[@R01]", "[@R09]")
    assert build(Path("clinic"), folder.path.parent / "a.kioskpack") == 1
    assert f"content/en/topics/second.md:8:30: {missing}\n" in capsys.readouterr().out


def test_signed_pages_are_counted(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    (mark,) = (state.mark for state in states_of(folder.compile(), "2026-11-22") if state.path.endswith("first.md"))
    today = datetime.date.today()  # the command asks the clock: a year from now is never overdue
    folder.write(
        "reviews.yaml",
        "en/topics/first.md:\n  name: A. Nurse\n  role: nurse\n"
        f"  reviewed: {today}\n  next-review: {years_after(today.isoformat(), 1)}\n  signed: '{mark}'\n",
    )
    assert check(folder.path) == 0
    assert capsys.readouterr().out == ("0 errors, 0 warnings in 11 files\n1 of 3 pages is signed by a clinician.\n")


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
    assert capsys.readouterr().out.endswith(f"{len(MODELS)} JSON Schemas in {schemas}\n")
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
    monkeypatch.setattr(commands, "AT_ONCE", 5)
    assert build(folder.path, tmp_path / "a.kioskpack") == 0
    assert "Building" in capsys.readouterr().err
    folder.append("en/topics/first.md", "\nMore. [@R01]\n")
    assert build(folder.path, tmp_path / "a.kioskpack") == 0
    assert capsys.readouterr().err == ""  # one file is there before anyone could read a bar


def test_the_bundled_folder_is_the_usual_one(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "content_dir", lambda: folder.path)
    assert commands.check(argparse.Namespace(dir=None, strict=False, schemas=None)) == 0
