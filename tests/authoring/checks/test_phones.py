import pytest

from kiosk.authoring.checks.phones import check, written_out
from tests.authoring.checks.conftest import MakeTopic, MakeWalk, said


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("911", "emergency_number"),
        ("988", "crisis_line"),
        ("1-800-222-1222", "poison_line"),
        ("1 (800) 222-1222", "poison_line"),
        ("800-222-1222", None),
        ("1-800-662-4357", "substance_helpline"),
        ("1-800-662-HELP", "substance_helpline"),
        ("1-800-FDA-1088", "side_effect_line"),
        ("1-855-382-6022", "rems_line"),
        ("1-844-405-6185", "registry_line"),
        ("1.888.555.0100", None),
    ],
)
def test_a_number_of_one_country(number: str, value: str | None) -> None:
    suggestion = f'write "{{{{ {value} }}}}"' if value else "make it a value of clinic.yaml"
    expected = [(f"the phone number {number} holds in one country only", suggestion)]
    assert list(written_out(f"Call {number}.")) == expected
    assert list(written_out(f"{number}, at any time")) == expected


def test_the_line_for_veterans() -> None:
    for text in ("Veterans: 988, then press 1.", "Call 988 and press 1."):
        assert list(written_out(text)) == [
            ("the phone number 988 holds in one country only", 'write "{{ veterans_line }}"')
        ]


@pytest.mark.parametrize(
    "text",
    ["In 1911 or 1988.", "It is 988.5 or 988,000.", "R988", "Call 555-0100.", "911-988", "140/90", "Page-911"],
)
def test_other_numbers(text: str) -> None:
    assert list(written_out(text)) == []


@pytest.mark.parametrize(
    "body", ["Call 911.", "## Call 911", "- Call 911", '!!! note "Call 911"\n    Rest.', "!!! questions\n    - 911?"]
)
def test_every_text_of_a_page_is_looked_at(body: str, topic: MakeTopic) -> None:
    assert said(check, topic(body)) == [
        '6:1: the phone number 911 holds in one country only, write "{{ emergency_number }}"'
    ]


def test_the_clinics_values_are_what_is_wanted(topic: MakeTopic) -> None:
    assert said(check, topic("Call {{ emergency_number }}.\n\n!!! emergency\n    - you feel bad")) == []


def test_staff_notes_are_looked_at(walk: MakeWalk) -> None:
    notes = "text: Rest.\nstaff:\n  say: Call 988.\n  ask: Who drives?\n  good-answer: You.\n  if-missing: Again."
    assert said(check, walk(notes)) == [
        '11:12: the phone number 988 holds in one country only, write "{{ crisis_line }}"'
    ]
