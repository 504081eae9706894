"""`kiosk translate`: what is left to do, a new language, and the marks of originals."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from kiosk.authoring import translation_states
from kiosk.authoring.translating import mark, new, status
from kiosk.authoring.translations import mark_of_words
from tests.authoring.conftest import FILES, Folder
from tests.authoring.spanish_folder import SPANISH

FIRST = "es/topics/first.md"


def run_status(folder: Path) -> int:
    return status(argparse.Namespace(dir=folder))


def run_new(folder: Path, language: str) -> int:
    return new(argparse.Namespace(dir=folder, language=language))


def run_mark(*files: Path, translator: str | None = None, reviewer: str | None = None) -> int:
    return mark(argparse.Namespace(files=files, translator=translator, reviewer=reviewer))


def read(folder: Folder, name: str) -> str:
    return (folder.path / name).read_text(encoding="utf-8")


# What is left to do


def test_nothing_is_left(bilingual: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_status(bilingual.path) == 0
    assert capsys.readouterr().out == "es: 6 files done (about 210 words)\n"


def test_what_is_left(bilingual: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    (bilingual.path / "es/glossary.yaml").unlink()
    bilingual.write(FIRST, FILES["en/topics/first.md"])
    bilingual.replace("en/topics/second.md", "Somebody", "A friend")
    bilingual.replace("es/walkthroughs/visit.yaml", 'reviewer: "Luis Muestra"', "reviewer:")
    assert run_status(bilingual.path) == 1
    assert capsys.readouterr().out == (
        "es: 1 file missing (about 4 words)\n"
        "  es/glossary.yaml\n"
        "es: 1 file not translated (about 20 words)\n"
        "  es/topics/first.md\n"
        "es: 1 file stale, or without the mark of their original (about 19 words)\n"
        "  es/topics/second.md\n"
        "es: 1 file not reviewed (about 113 words)\n"
        "  es/walkthroughs/visit.yaml\n"
        "es: 2 files done (about 54 words)\n"
    )


def test_there_is_one_language_alone(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_status(folder.path) == 0
    assert capsys.readouterr().out == (
        "There is only 'en'. `kiosk translate new LANGUAGE` lays out the files of another one.\n"
    )


def test_check_says_it_in_one_line(bilingual: Folder) -> None:
    def said() -> list[str]:
        return list(translation_states.summary(bilingual.path, bilingual.path))

    assert said() == ["es: 6 of 6 files are translated and reviewed"]
    bilingual.write(FIRST, SPANISH[FIRST])
    assert said() == ["es: 5 of 6 files are translated and reviewed, `kiosk translate status` says more"]
    bilingual.write("content.yaml", "title: [")
    assert said() == []


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        ("folder", "there is no such folder"),
        ("content", "there is no content.yaml that says what languages there are, try: kiosk check"),
        ("missing", "there is no content.yaml that says what languages there are, try: kiosk check"),
        ("letters", "en/topics/first.md cannot be read (this is not UTF-8)"),
    ],
)
def test_a_folder_that_cannot_be_looked_at(
    bilingual: Folder, spoil: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = bilingual.path
    if spoil == "folder":
        path /= "nowhere"
    elif spoil == "content":
        bilingual.write("content.yaml", "title: [")
    elif spoil == "missing":
        (path / "content.yaml").unlink()
    else:
        bilingual.write("en/topics/first.md", b"\xff")
    assert run_status(path) == 2
    assert capsys.readouterr().err == f"{path}: {said}\n"


# A new language


def test_the_files_of_a_new_language_are_laid_out(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_new(folder.path, "es") == 0
    assert capsys.readouterr().out == (
        f"{folder.path}/es: 6 files to translate\n"
        "Translate the words, leave everything else, and write your name behind 'translator'.\n"
        "When all is done, add 'es' to 'languages' in content.yaml.\n"
    )
    text = FILES["en/topics/first.md"]
    header = f'translation:\n  of: "{mark_of_words(text, "topic")}"\n  translator:\n  reviewer:\n'
    assert read(folder, FIRST) == text.replace("next: [second]\n", f"next: [second]\n{header}")
    assert read(folder, "es/sections.yaml").startswith(FILES["en/sections.yaml"])
    folder.replace("content.yaml", "[en]", "[en, es]")
    assert folder.problems() == []
    assert run_status(folder.path) == 1
    assert capsys.readouterr().out.startswith("es: 6 files not translated (about 210 words)\n")


def test_what_is_there_is_never_written_over(bilingual: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    (bilingual.path / "es/glossary.yaml").unlink()
    before = read(bilingual, FIRST)
    assert run_new(bilingual.path, "es") == 0
    assert capsys.readouterr().out.startswith(f"{bilingual.path}/es: 1 file to translate\n")
    assert read(bilingual, FIRST) == before
    assert run_new(bilingual.path, "es") == 0
    assert capsys.readouterr().out == f"{bilingual.path}/es: 0 files to translate\n"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("Spanish", "Spanish: this is no language, write a tag such as es or pt-BR"),
        ("../x", "../x: this is no language, write a tag such as es or pt-BR"),
        ("en", "en: this is the language that the others are translated from"),
    ],
)
def test_a_language_that_cannot_be_begun(
    folder: Folder, language: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_new(folder.path, language) == 2
    assert capsys.readouterr().err == f"{said}\n"


def test_a_file_that_only_a_person_should_change(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.write("en/topics/first.md", "No front matter\n")
    assert run_new(folder.path, "es") == 2
    assert capsys.readouterr().err == f'{folder.path}: en/topics/first.md: the "---" lines are missing\n'


# Marks


def test_a_translation_is_up_to_date_again(bilingual: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    bilingual.replace("en/topics/first.md", "The first topic", "A first topic")
    file = bilingual.path / FIRST
    assert run_mark(file) == 0
    assert capsys.readouterr().out == (f"{file}: translated from en/topics/first.md as it is now, not reviewed\n")
    assert 'translator: "Ana Ejemplo"\n  reviewer:\n---\n' in read(bilingual, FIRST)
    assert bilingual.problems() == []
    assert run_mark(file, reviewer="Luis Muestra") == 0
    assert 'reviewer: "Luis Muestra"\n---\n' in read(bilingual, FIRST)
    before = read(bilingual, FIRST)
    assert run_mark(file) == 0
    assert read(bilingual, FIRST) == before


def test_files_without_a_mark_get_one(bilingual: Folder) -> None:
    names = ("es/glossary.yaml", "es/notices.yaml", "es/walkthroughs/visit.yaml", FIRST)
    for name in names:
        bilingual.write(name, SPANISH[name])
    assert run_mark(*(bilingual.path / name for name in names), translator="Ana", reviewer="Luis") == 0
    assert bilingual.problems() == []
    assert read(bilingual, "es/glossary.yaml").endswith('  translator: "Ana"\n  reviewer: "Luis"\n')


def test_from_the_folder_that_one_is_in(
    bilingual: Folder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(bilingual.path / "es")
    assert run_mark(Path("topics/first.md")) == 0
    assert capsys.readouterr().out == (
        "topics/first.md: translated from en/topics/first.md as it is now, reviewed by Luis Muestra\n"
    )


def test_a_clinics_own_translation(bilingual: Folder, clinic: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translation_states, "content_dir", lambda: bilingual.path)
    file = clinic.write(FIRST, SPANISH[FIRST])
    assert run_mark(file, translator="Ana") == 0
    assert f'of: "{mark_of_words(FILES["en/topics/first.md"], "topic")}"' in read(clinic, FIRST)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("content.yaml", "this is no translation of a file that is there"),
        ("en/topics/first.md", "this is no translation of a file that is there"),
        ("es/topics/third.md", "this is no translation of a file that is there"),
        ("es/synonyms.yaml", "this is no translation of a file that is there"),
        ("../elsewhere.md", "this lies in no content folder"),
    ],
)
def test_files_that_can_have_no_mark(
    bilingual: Folder, name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = bilingual.path / name
    if not file.exists():
        file.write_text(SPANISH[FIRST], encoding="utf-8")
    before = file.read_text(encoding="utf-8")
    assert run_mark(file) == 2
    assert capsys.readouterr().err == f"{file}: {said}\n"
    assert file.read_text(encoding="utf-8") == before
