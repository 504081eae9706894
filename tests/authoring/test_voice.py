import pytest

from kiosk.authoring.voice import active_share, is_passive


@pytest.mark.parametrize(
    "sentence",
    [
        "It is given in a vein.",
        "You were asked to wait.",
        "Your blood pressure will be checked.",
        "It has been approved since 1970.",
        "The drug is often mixed and sold.",
        "You are not told that.",
        "It isn’t approved.",
        "Is it approved? It was approved.",
    ],
)
def test_passive(sentence: str) -> None:
    assert is_passive(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Our staff check your pulse.",
        "You may feel tired.",
        "You are tired and scared.",
        "Some are worried.",
        "It is a controlled drug.",
        "You are used to it.",
        "It is red.",
        "You need a ride.",
    ],
)
def test_active(sentence: str) -> None:
    assert not is_passive(sentence)


def test_the_share_of_active_sentences() -> None:
    assert active_share(["You rest.", "You sleep.", "It is given.", "You go."]) == 0.75
    assert active_share([]) == 1.0
