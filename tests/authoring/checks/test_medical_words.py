import re

import pytest

from kiosk.authoring.checks import medical_words
from kiosk.authoring.checks.medical_words import is_medical
from kiosk.pack.sentences import sentences
from tests.authoring.checks.true_sentences import TRUE


def test_there_are_enough_words() -> None:
    assert len(re.split(r"[|]", medical_words._MEDICAL.pattern)) >= 200


@pytest.mark.parametrize(
    "text",
    [
        "Ketamine can make you sleepy.",
        "You may not drive.",
        "Medicare pays for some visits.",
        "An IV goes in your arm.",
        "It is a Schedule III drug.",
        "Studies do not agree.",
        "Do not eat.",
        "You may feel calm.",
        "Numbness passes.",
        "You may throw up or pass out.",
        "It is off-label.",
    ],
)
def test_medical(text: str) -> None:
    assert is_medical(text)


@pytest.mark.parametrize(
    "text",
    [
        "Turn your phone to silent.",
        "Write down the name and phone number.",
        "You check in at the front desk.",
        "Wear loose clothes.",
        "Bring a friend.",
        "It is your choice.",
        "Save these numbers.",
        "Put your headphones on.",
    ],
)
def test_not_medical(text: str) -> None:
    assert not is_medical(text)


def test_nearly_all_sentences_of_the_fact_sheet_are_known_as_medical() -> None:
    """What is missed points back ("It does not help everyone.")."""
    said = [sentence for text in TRUE for sentence in sentences(text)]
    known = [sentence for sentence in said if is_medical(sentence)]
    assert len(known) / len(said) > 0.85
