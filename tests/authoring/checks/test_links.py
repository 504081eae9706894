import pytest

from tests.authoring.conftest import DRAWING, Folder

FIRST = "en/topics/first.md"


def test_the_small_folder_has_nothing_wrong_with_it(folder: Folder) -> None:
    assert folder.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "word:dissociation",
            "word:disociation",
            "9:28: there is no word 'disociation' in glossary.yaml, did you mean \"dissociation\"?",
        ),
        ("[@R01]", "[@R02]", "9:48: there is no source 'R02' in references.yaml, did you mean \"R01\"?"),
        (
            "section: basics",
            "section: basic",
            "4:10: there is no section 'basic' in content.yaml, did you mean \"basics\"?",
        ),
        ("[second]", "[secnd]", "5:8: there is no topic 'secnd', did you mean \"second\"?"),
        ("[second]", "[first]", "5:8: this page leads to itself, name another topic"),
        ("Call us", "[Call](topic:xyz) us", "11:8: there is no topic 'xyz'"),
        ("Call us", "[Call](topic:first) us", "11:8: this page leads to itself, name another topic"),
        ("next:", "icon: hom\nnext:", "5:7: there is no icon 'hom' in assets/icons/health, did you mean \"home\"?"),
        (
            "Call us",
            "![A door](scenes/dor.svg)\n\nCall us",
            "11:1: there is no picture 'scenes/dor.svg' in media or among the drawings,"
            ' did you mean "scenes/door.svg"?',
        ),
    ],
)
def test_what_a_page_names_must_be_there(old: str, new: str, problem: str, folder: Folder) -> None:
    folder.replace(FIRST, old, new)
    said = [line for line in folder.problems() if "warning" not in line]
    assert said == [f"{FIRST}:{problem}"]


def test_what_a_walkthrough_names_must_be_there(folder: Folder) -> None:
    folder.replace("en/walkthroughs/visit.yaml", "icon: home", "icon: hom")
    folder.replace("en/walkthroughs/visit.yaml", "here. [@R01]", "here. [@R09]")
    assert folder.problems() == [
        "en/walkthroughs/visit.yaml:3:7: there is no icon 'hom' in assets/icons/health, did you mean \"home\"?",
        "en/walkthroughs/visit.yaml:11:38: there is no source 'R09' in references.yaml, did you mean \"R01\"?",
    ]


def test_the_icon_of_a_section_must_be_there(folder: Folder) -> None:
    folder.replace("content.yaml", "icon: home", "icon: nurs")
    assert folder.problems() == [
        "content.yaml:4:24: there is no icon 'nurs' in assets/icons/health, did you mean \"nurse\"?"
    ]


def test_words_of_a_section_that_is_not_there(folder: Folder) -> None:
    folder.append("en/sections.yaml", "basic:\n  title: A\n  summary: B\n  intro: C\n")
    assert folder.problems() == [
        "en/sections.yaml:5:1: there is no section 'basic' in content.yaml, did you mean \"basics\"?"
    ]


def test_a_broken_glossary_is_said_once_and_not_for_every_link_to_it(folder: Folder) -> None:
    folder.append("en/glossary.yaml", "  meaning: twice\n")
    assert folder.problems() == ["en/glossary.yaml:4:3: 'meaning' is here twice, the first time on line 3, keep one"]


def test_broken_references_are_said_once(folder: Folder) -> None:
    folder.write("references.yaml", "references: [\n")
    assert folder.problems() == ["references.yaml:2:1: a value is missing, or a [ or { is never closed"]


def test_a_broken_content_yaml_is_said_once(folder: Folder) -> None:
    folder.replace("content.yaml", "title:", "titel:")
    assert folder.problems() == [
        "content.yaml:1:1: 'titel' is not a key here, did you mean \"title\"?",
        "content.yaml:1:1: 'title' is missing",
    ]


def test_a_topic_with_errors_of_its_own_is_still_there(folder: Folder) -> None:
    folder.replace(FIRST, "title: First", "titel: First")
    assert all("there is no topic" not in line for line in folder.problems())


def test_what_nothing_names_is_a_warning(folder: Folder) -> None:
    folder.append("en/glossary.yaml", "nausea:\n  term: nausea\n  meaning: Feeling sick.\n")
    folder.append("references.yaml", "  - {id: R02, type: book, title: Second}\n")
    folder.write("media/room.svg", DRAWING)
    assert folder.problems() == [
        "en/glossary.yaml:4:1: warning: no page links to the word 'nausea'",
        "media/room.svg: warning: no page shows this picture",
        "references.yaml:6:10: warning: no page cites the source 'R02'",
    ]


def test_a_word_is_looked_for_in_its_own_language(folder: Folder) -> None:
    folder.replace("content.yaml", "[en]", "[en, es]")
    for name in ("sections.yaml", "notices.yaml", "topics/second.md"):
        folder.write(f"es/{name}", (folder.path / "en" / name).read_text(encoding="utf-8"))
    assert folder.problems() == ["es/topics/second.md:10:23: there is no topic 'first'"]
