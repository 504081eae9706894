"""Mistakes as they meet the whole folder: every one is found, all at once, and none raises."""

import shutil
from pathlib import Path

import pytest

from kiosk.authoring import folder as folder_module
from kiosk.authoring.clinic import default_clinic
from kiosk.authoring.compiling import compile_folder
from kiosk.paths import assets_dir, content_dir
from kiosk.problems import Severity
from tests.authoring.conftest import Folder

FIRST = "en/topics/first.md"


def test_the_bundled_content_has_no_errors() -> None:
    compiled = compile_folder(content_dir(), assets=assets_dir())
    assert [str(p) for p in compiled.problems if p.severity is Severity.ERROR] == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    compiled = compile_folder(nowhere, assets=tmp_path)
    assert [str(p) for p in compiled.problems] == [f"{nowhere}: the folder cannot be read (No such file or directory)"]


def test_a_folder_of_something_else_is_not_listed_file_by_file(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"photo{number}.raw").write_text("x")
    compiled = compile_folder(tmp_path, assets=tmp_path)
    assert [str(p) for p in compiled.problems] == ["content.yaml: this file is missing, is this a content folder?"]


def test_a_folder_of_far_too_many_files(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "MAX_ENTRIES", 5)
    assert folder.problems() == [f"{folder.path}: too many files, is this a content folder?"]


def test_a_clinic_yaml_may_be_left_out(folder: Folder) -> None:
    (folder.path / "clinic.yaml").unlink()
    compiled = folder.compile()
    assert compiled.problems == []
    assert compiled.clinic == default_clinic()


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("en/topics/a.md", "", "en/topics/a.md: the file is empty"),
        ("en/topics/a.md", b"\xff\xfe", 'en/topics/a.md:1:1: this is not UTF-8 (byte 0xFF), save the file as "UTF-8"'),
        (
            "en/topics/a.md",
            "Just text\n",
            'en/topics/a.md:1:1: a topic begins with a "---" line, its title and what else the kiosk needs to know',
        ),
        ("en/glossary.yaml", "a: [\n", "en/glossary.yaml:2:1: a value is missing, or a [ or { is never closed"),
        (
            "en/walkthroughs/a.yaml",
            "a: *b\n",
            "en/walkthroughs/a.yaml:1:4: *b stands for nothing, put the value in quotation marks",
        ),
        (
            "notes.txt",
            "x",
            "notes.txt: the kiosk knows no file of this name here,"
            " known are content.yaml, clinic.yaml, overlay.yaml, reviews.yaml, claims.yaml, references.yaml",
        ),
        (
            "topics/a.md",
            "x",
            "topics: the kiosk knows no folder of this name here, known are media, scenes, references, en",
        ),
        (
            "content.yaml",
            "title: A\nlanguages: [xx]\nsections: [{id: basics, icon: home, tint: sky}]\n",
            "content.yaml:2:13: the kiosk does not speak 'xx', known are en, es",
        ),
        (
            "en/notices.yaml",
            "emergency: 1\n",
            "en/notices.yaml:1:12: 'emergency' should be text, found the number 1",
        ),
        (
            "references.yaml",
            "references:\n  - {id: R01, type: book, title: A}\n  - {id: R01, type: book, title: B}\n",
            "references.yaml:3:5: 'R01' is in 'references' twice, keep one",
        ),
    ],
)
def test_files_that_are_wrong(name: str, content: str | bytes, problem: str, folder: Folder) -> None:
    folder.write(name, content)
    assert problem in folder.problems()


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("next: [second]", "nxt: [second]", "5:1: 'nxt' is not a key here, did you mean \"next\"?"),
        ("title: First", "title: [First]", "2:8: 'title' should be text, found a list"),
        (
            "Call us",
            "![](scenes/door.svg)\n\nCall us",
            "11:1: this picture has no words for people who cannot see it, say what it shows in [ ]",
        ),
        (
            "Call us",
            "![A](https://x.y/z.png)\n\nCall us",
            "11:1: pictures from the web are not used, the kiosk has no network",
        ),
        (
            "Call us",
            "![A](../../secret.png)\n\nCall us",
            "11:1: '../../secret.png' leaves the content folder, write \"media/name.png\"",
        ),
        ("Call us", "<b>Call</b> us", '11:1: HTML is not used here, write "\\<" for the sign itself'),
        ("{{ phone }}", "{{ fone }}", "11:12: 'fone' is not a value of clinic.yaml, did you mean \"phone\"?"),
    ],
)
def test_mistakes_on_a_page(old: str, new: str, problem: str, folder: Folder) -> None:
    folder.replace(FIRST, old, new)
    assert f"{FIRST}:{problem}" in folder.problems()


def test_an_emphasised_safety_line(folder: Folder) -> None:
    folder.replace("en/notices.yaml", "General facts.", "General [facts](word:dissociation).")
    assert folder.problems() == [
        "en/notices.yaml:2:9: 'advice' is one plain sentence or more, with {{ values }} at most"
    ]


def test_windows_line_ends_and_a_byte_order_mark_are_only_warnings(folder: Folder) -> None:
    text = (folder.path / FIRST).read_text(encoding="utf-8")
    folder.write(FIRST, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert folder.problems() == [
        f'{FIRST}:1: warning: the file has Windows line ends, save it with line ends "LF"',
        f'{FIRST}:1:1: warning: the file begins with a byte order mark, save it as "UTF-8" without BOM',
    ]


@pytest.mark.parametrize(("name", "limit"), [("en/topics/huge.md", "1 MB"), ("media/huge.png", "8 MB")])
def test_a_file_of_50_mb(name: str, limit: str, folder: Folder) -> None:
    folder.replace(FIRST, "Call us", "![A](media/huge.png)\n\nCall us")
    with folder.write(name, "").open("wb") as sparse:
        sparse.truncate(50 * 1024 * 1024)
    assert f"{name}: the file is 50 MB, the most is {limit}, make it smaller" in folder.problems()


def test_P10_a_link_that_leaves_the_folder(folder: Folder, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("x")
    (folder.path / "en" / "topics" / "a.md").symlink_to(secret)
    assert folder.problems() == ["en/topics/a.md: this is a link to another place, put the file itself here"]


def test_a_language_in_the_making_is_a_warning(folder: Folder) -> None:
    folder.write("es/topics/a.md", b"\xff not even text")
    assert folder.problems() == [
        "es: warning: 'es' is not one of the languages in content.yaml, so nothing in it is shown"
    ]


def test_a_file_that_vanishes_meanwhile(folder: Folder) -> None:
    def remove(done: int, total: int, path: str) -> None:
        shutil.rmtree(folder.path / "en" / "walkthroughs", ignore_errors=True)

    compiled = compile_folder(folder.path, assets=folder.assets, progress=remove)
    assert [str(p) for p in compiled.problems] == [
        "en/walkthroughs/visit.yaml: this cannot be read (No such file or directory)"
    ]


def test_progress_ends_at_its_end(folder: Folder) -> None:
    seen: list[tuple[int, int, str]] = []
    compiled = compile_folder(folder.path, assets=folder.assets, progress=lambda *step: seen.append(step))
    assert seen[-1] == (len(compiled.units), len(compiled.units), "@assets/scenes/door.svg")
    done = [step[0] for step in seen]
    assert done == sorted(set(done))


def test_a_picture_that_is_none_is_found(folder: Folder) -> None:
    folder.write("media/room.png", b"not a picture")
    folder.replace(FIRST, "Call us", "![A room with a chair](media/room.png)\n\nCall us")
    assert folder.problems() == [
        "media/room.png: this is not a PNG picture, save it again, or give it the right ending"
    ]


def test_a_drawing_of_the_product_is_checked_too(folder: Folder) -> None:
    (folder.assets / "scenes" / "door.svg").write_text("<svg/>", encoding="utf-8")
    assert folder.problems() == ["assets/scenes/door.svg:1:1: this is not an SVG picture (it begins with <svg>)"]
