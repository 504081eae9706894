import pytest

from tests.authoring.conftest import Folder

FIRST, VISIT = "en/topics/first.md", "en/walkthroughs/visit.yaml"
ITEMS = "".join(f"- item {letter}\n" for letter in "abcdefgh")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("!!! short", "Text first.\n\n!!! short", '8:1: a page begins with its key message, write "!!! short"'),
        ("!!! short", "!!! note", '8:1: a page begins with its key message, write "!!! short"'),
        ("Call us", "!!! short\n    Again.\n\nCall us", '11:1: a page has one key message, use "!!! note" here'),
        ("Call us at {{ phone }}.", "- Call us.", "a page has at least one paragraph of text"),
        (
            "Call us",
            f"{ITEMS}\nCall us",
            "11:1: warning: a list of 8 items is hard to take in, 7 is the most, make two lists of it",
        ),
        (
            "Call us",
            "!!! note\n" + "".join(f"    {line}\n" for line in ITEMS.splitlines()) + "\nCall us",
            "11:1: warning: a list of 8 items is hard to take in, 7 is the most, make two lists of it",
        ),
        (
            "Call us",
            "!!! timeline\n" + "    - then: text\n" * 8 + "\nCall us",
            "11:1: warning: a list of 8 items is hard to take in, 7 is the most, make two lists of it",
        ),
    ],
)
def test_the_build_of_a_topic(old: str, new: str, problem: str, folder: Folder) -> None:
    folder.replace(FIRST, old, new)
    assert folder.problems() in ([f"{FIRST}:{problem}"], [f"{FIRST}: {problem}"])


def test_a_page_of_nothing(folder: Folder) -> None:
    folder.write(FIRST, "---\ntitle: A\nsummary: B\nsection: basics\n---\n")
    folder.write("en/glossary.yaml", "# no words yet\n")
    assert folder.problems() == [
        f'{FIRST}: a page begins with its key message, write "!!! short"',
        f"{FIRST}: a page has at least one paragraph of text",
        f'{FIRST}: warning: no sentence of this page names a source, write "[@R01]" behind it',
    ]


def steps(count: int) -> str:
    head = "title: A\nsummary: B\nicon: home\nsteps:\n"
    return head + "".join(
        f"  - {{id: s{number}, title: T, scene: scenes/door.svg, alt: A, text: Hello}}\n" for number in range(count)
    )


@pytest.mark.parametrize("count", [2, 12])
def test_a_walkthrough_has_2_to_12_steps(count: int, folder: Folder) -> None:
    folder.write(VISIT, steps(count))
    assert folder.problems() == []


@pytest.mark.parametrize("count", [1, 13])
def test_a_walkthrough_with_too_few_or_too_many_steps(count: int, folder: Folder) -> None:
    folder.write(VISIT, steps(count))
    assert folder.problems() == [f"{VISIT}: a walkthrough has 2 to 12 steps, found {count}"]


def test_a_walkthrough_without_steps(folder: Folder) -> None:
    folder.write(VISIT, "title: A\nsummary: B\nicon: home\nsteps: []\n")
    assert folder.problems() == [f"{VISIT}: a walkthrough has 2 to 12 steps, found 0"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("id: leave", "id: arrive", "12:5: two steps have the id 'arrive'"),
        ("ends: 0", "ends: -20", "5:5: the step ends at -20 minutes, before it starts at -10"),
        (
            "title: Leave",
            "title: Leave\n    starts: -30",
            "12:5: the step starts at -30 minutes, before the step above it at -10, put the steps in order",
        ),
        (
            "- Bring your coat.",
            "\n      ".join(ITEMS.splitlines()),
            "19:7: warning: a list of 8 items is hard to take in, 7 is the most, make two lists of it",
        ),
    ],
)
def test_the_build_of_a_walkthrough(old: str, new: str, problem: str, folder: Folder) -> None:
    folder.replace(VISIT, old, new)
    assert folder.problems() == [f"{VISIT}:{problem}"]


def test_a_section_that_no_topic_is_in(folder: Folder) -> None:
    folder.append("content.yaml", "  - {id: later, icon: home, tint: sky}\n")
    folder.append("en/sections.yaml", "later:\n  title: A\n  summary: B\n  intro: C\n")
    assert folder.problems() == ["content.yaml:5:10: warning: no topic in 'en' is in the section 'later'"]


def test_a_section_without_words(folder: Folder) -> None:
    folder.append("content.yaml", "  - {id: later, icon: home, tint: sky}\n")
    folder.replace(FIRST, "section: basics", "section: later")
    assert folder.problems() == ["en/sections.yaml: the section 'later' of content.yaml has no words here"]


def test_files_that_every_language_needs(folder: Folder) -> None:
    folder.replace("content.yaml", "[en]", "[en, es]")
    assert folder.problems() == [
        "content.yaml:4:10: warning: no topic in 'es' is in the section 'basics'",
        "es/notices.yaml: this file is missing",
        "es/sections.yaml: this file is missing",
    ]
