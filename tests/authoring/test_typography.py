import pytest

from kiosk.authoring.typography import curly


@pytest.mark.parametrize(
    ("straight", "printed"),
    [
        ("don't", "don’t"),
        ('He said "yes".', "He said “yes”."),
        ('"Yes," she said.', "“Yes,” she said."),
        ("the patients' rights", "the patients’ rights"),
        ("('so-called')", "(‘so-called’)"),
        ("'quoted'", "‘quoted’"),
        ("the '90s", "the ’90s"),
        ("rock 'n' roll", "rock ’n’ roll"),
        ("\"'inner' outer\"", "“‘inner’ outer”"),
        ("nothing here", "nothing here"),
    ],
)
def test_quotation_marks(straight: str, printed: str) -> None:
    assert curly(straight) == printed


def test_what_stands_before_decides() -> None:
    assert curly("'s", "t") == "’s"
    assert curly('"', " ") == "“"
    assert curly('"', "x") == "”"
