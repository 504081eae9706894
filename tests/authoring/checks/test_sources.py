import pytest

from tests.authoring.conftest import Folder

FIRST, VISIT = "en/topics/first.md", "en/walkthroughs/visit.yaml"
NO_SOURCE = 'write "[@R01]" behind the sentence'


def said_of(block: str, folder: Folder) -> list[str]:
    folder.replace(FIRST, "Call us at {{ phone }}.", f"Call us.\n\n{block}\n")
    return folder.problems()


@pytest.mark.parametrize(
    ("block", "number"),
    [
        ("Stay for 2 hours.", "2"),
        ("About 4 in 10 people feel better.", "4"),
        ("It costs 1,500.50 dollars.", "1,500.50"),
        ("Half, or 50%, feel better.", "50%"),
        ("It was approved in 2019.", "2019"),
        ("- sleepy\n- dizzy for 3 days", "3"),
        ("1. Wait 10 minutes.", "10"),
        ('!!! note "In 24 hours"\n    Rest.', "24"),
        ("!!! timeline\n    - 2 hours before: last food", "2"),
        ("!!! myth\n    It lasts 6 months.\n\n    It does not.", "6"),
        ('!!! people "Out of 10 people:"\n    - 10: felt sick', "10"),
        ("| | A |\n|--|--|\n| Stay | 2 hours |", "2"),
        ('![A door](scenes/door.svg "After 40 minutes")', "40"),
    ],
)
def test_a_number_needs_a_source(block: str, number: str, folder: Folder) -> None:
    assert said_of(block, folder) == [f"{FIRST}:13:1: the number {number} has no source, {NO_SOURCE}"]


@pytest.mark.parametrize(
    "block",
    [
        "Stay for 2 hours. [@R01]",
        "- sleepy\n- dizzy for 3 days [@R01]",
        "| | A [@R01] |\n|--|--|\n| Stay | 2 hours |",
        "!!! timeline\n    - 2 hours before: last food [@R01]",
    ],
)
def test_one_source_in_the_block_is_enough(block: str, folder: Folder) -> None:
    assert said_of(block, folder) == []


@pytest.mark.parametrize(
    "block",
    [
        "Call 911, or call or text 988.",
        "Call 1-800-FDA-1088 or 1-855-382-6022.",
        "Call 555-0100 or +1 (555) 010-0199.",
        "As step 2 of 10 says, and page 4.",
        "We are here 24/7.",
        "Do you take a GLP-1 shot or vitamin B12?",
        "Have you had COVID-19?",
        "Stay for {{ iv_watch_minutes }} minutes.",
        "Wait two hours.",
        "## The first 24 hours\n\nRest.",
        "!!! questions\n    - Will I need 2 visits a week?",
    ],
)
def test_numbers_that_claim_nothing(block: str, folder: Folder) -> None:
    folder.append("clinic.yaml", "iv_watch_minutes: 120\n")
    assert said_of(block, folder) == []


def test_years_are_no_phone_number(folder: Folder) -> None:
    assert said_of("It was read from 2019-2024.", folder) == [
        f"{FIRST}:13:1: the number 2019 has no source, {NO_SOURCE}"
    ]


def test_a_number_in_a_step_needs_a_source(folder: Folder) -> None:
    folder.replace(VISIT, "- Bring your coat.", "- Bring 2 coats.")
    assert folder.problems() == [f"{VISIT}:19:7: the number 2 has no source, {NO_SOURCE}"]


def test_a_page_without_any_source_is_a_warning(folder: Folder) -> None:
    folder.replace(FIRST, " [@R01]", "")
    assert folder.problems() == [f'{FIRST}: warning: no sentence of this page names a source, write "[@R01]" behind it']
