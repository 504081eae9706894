import pytest

from kiosk.pack.sentences import sentences, stretches


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rest. Drink water.", ["Rest.", "Drink water."]),
        ("Are you sure? Say so! We wait.", ["Are you sure?", "Say so!", "We wait."]),
        ("Come at 9 a.m. on the day.", ["Come at 9 a.m. on the day."]),
        ("Come at 9 a.m. Bring a friend.", ["Come at 9 a.m.", "Bring a friend."]),
        ("Ask Dr. Lee. She knows.", ["Ask Dr. Lee.", "She knows."]),
        ("ECT vs. ketamine. Ask us.", ["ECT vs. ketamine.", "Ask us."]),
        ("Some pills, e.g. Valium, add to it.", ["Some pills, e.g. Valium, add to it."]),
        ("It is sold in the U.S. and elsewhere.", ["It is sold in the U.S. and elsewhere."]),
        ("Over 37.5 degrees? Call us.", ["Over 37.5 degrees?", "Call us."]),
        ("It was approved in 2019. 988 is free.", ["It was approved in 2019.", "988 is free."]),
        ("Take vitamin C. Then rest.", ["Take vitamin C.", "Then rest."]),
        ("Say “I want to stop.” We stop.", ["Say “I want to stop.”", "We stop."]),
        ("It is called a “dock.” It is on a cell.", ["It is called a “dock.”", "It is on a cell."]),
        ("(You can ask.) Do so.", ["(You can ask.)", "Do so."]),
        ("Wait… then breathe.", ["Wait… then breathe."]),
        ("Food: none. Drinks: none.", ["Food: none.", "Drinks: none."]),
        ("you feel sick\nYou can say so", ["you feel sick", "You can say so"]),
        ("one line.\nanother", ["one line.", "another"]),
        ("¿Tiene miedo? Dígalo.", ["¿Tiene miedo?", "Dígalo."]),
        ("Pregunte. ¿Por qué no?", ["Pregunte.", "¿Por qué no?"]),
        ("See fda.gov/medwatch for it.", ["See fda.gov/medwatch for it."]),
        ("last food", ["last food"]),
        (" . ", []),
        ("", []),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert sentences(text) == found


def test_places_are_without_the_spaces_around() -> None:
    assert stretches("  Rest.  Sleep. ") == [(2, 7), (9, 15)]
