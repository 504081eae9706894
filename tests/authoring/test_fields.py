import pytest

from kiosk.authoring.fields import years_after


@pytest.mark.parametrize(
    ("day", "years", "later"),
    [
        ("2026-11-22", 1, "2027-11-22"),
        ("2026-11-22", 3, "2029-11-22"),
        ("2028-02-29", 1, "2029-02-28"),
        ("2028-02-29", 4, "2032-02-29"),
        ("2096-02-29", 4, "2100-02-28"),
        ("1996-02-29", 4, "2000-02-29"),
    ],
)
def test_the_same_day_some_years_later(day: str, years: int, later: str) -> None:
    assert years_after(day, years) == later
