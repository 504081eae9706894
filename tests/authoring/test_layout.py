import pytest

from kiosk.authoring.folder import Entry
from kiosk.authoring.layout import Place, classify
from kiosk.problems import Problem


def said_of(path: str, kind: str = "file") -> object:
    found = classify(Entry(path, kind), ["en"])  # type: ignore[arg-type]
    return str(found) if isinstance(found, Problem) else found


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("content.yaml", Place("content")),
        ("clinic.yaml", Place("clinic")),
        ("overlay.yaml", Place("overlay")),
        ("reviews.yaml", Place("reviews")),
        ("claims.yaml", Place("claims")),
        ("references.yaml", Place("references")),
        ("references/clinic.yaml", Place("references")),
        ("en/sections.yaml", Place("sections", "en")),
        ("en/notices.yaml", Place("notices", "en")),
        ("en/glossary.yaml", Place("glossary", "en")),
        ("en/glossary/clinic.yaml", Place("glossary", "en")),
        ("en/topics/side-effects.md", Place("topic", "en", "side-effects")),
        ("en/walkthroughs/iv-infusion.yaml", Place("walkthrough", "en", "iv-infusion")),
        ("media/photo.jpg", Place("picture")),
        ("media/rooms/Room_1.PNG", Place("picture")),
        ("scenes/visit-arrive.svg", Place("picture")),
        ("es/topics/a.md", Place("draft")),
    ],
)
def test_each_file_has_its_place(path: str, place: Place) -> None:
    assert said_of(path) == place


FOLDERS = [
    "en",
    "en/topics",
    "en/walkthroughs",
    "en/glossary",
    "media",
    "media/rooms",
    "scenes",
    "references",
    "es/topics",
]


@pytest.mark.parametrize("path", FOLDERS)
def test_folders_that_may_be_there(path: str) -> None:
    assert said_of(path, "folder") is None


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("clinic.yml", 'the kiosk knows no file of this name here, did you mean "clinic.yaml"?'),
        (
            "notes.docx",
            "the kiosk knows no file of this name here,"
            " known are content.yaml, clinic.yaml, overlay.yaml, reviews.yaml, claims.yaml, references.yaml",
        ),
        ("en/glosary.yaml", 'the kiosk knows no file of this name here, did you mean "glossary.yaml"?'),
        ("en/topics/a.txt", 'topics are .md files, rename it "a.md" if it is one of them'),
        ("en/topics/a", 'topics are .md files, rename it "a.md" if it is one of them'),
        ("en/walkthroughs/a.yml", 'walkthroughs are .yaml files, rename it "a.yaml" if it is one of them'),
        (
            "en/topics/Side Effects!.md",
            'a file\'s name is small letters, digits and hyphens, rename it "side-effects.md"',
        ),
        ("en/topics/é.md", "a file's name is small letters, digits and hyphens"),
        ("media/film.mp4", "pictures are .svg, .png or .jpg files, save it as one of these or move it away"),
        ("references/books.bib", "only .yaml files stand here, side by side"),
        ("references/books/a.yaml", "only .yaml files stand here, side by side"),
        ("en/glossary/a.txt", "only .yaml files stand here, side by side"),
        ("en/glossary/old/a.yaml", "only .yaml files stand here, side by side"),
        ("media/my photo.png", "a picture's name is letters, digits, hyphens and dots, rename it"),
    ],
)
def test_files_that_are_nothing(path: str, problem: str) -> None:
    assert said_of(path) == f"{path}: {problem}"


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("english", "the kiosk knows no folder of this name here, known are media, scenes, references, en"),
        ("medias", 'the kiosk knows no folder of this name here, did you mean "media"?'),
        ("en/topic", 'the kiosk knows no folder of this name here, did you mean "topics"?'),
        ("en/topics/old", "topics stand side by side, without folders, move its files to topics/"),
        ("es", "warning: 'es' is not one of the languages in content.yaml, so nothing in it is shown"),
    ],
)
def test_folders_that_are_nothing(path: str, problem: str) -> None:
    assert said_of(path, "folder") == f"{path}: {problem}"


def test_what_lies_in_an_unknown_folder_is_said_once_of_the_folder() -> None:
    assert said_of("medias/a.png") is None
    assert said_of("en/topics/old/a.md") is None


@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        ("link", "this is a link to another place, put the file itself here"),
        ("other", "this is not a file, take it away"),
        ("unreadable", "this cannot be read, look at its permissions"),
    ],
)
def test_things_that_are_not_files(kind: str, problem: str) -> None:
    assert said_of("en/topics/a.md", kind) == f"en/topics/a.md: {problem}"
