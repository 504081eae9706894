import pytest

from kiosk.authoring.page_names import UnknownPageError, path_of

PATHS = ("en/topics/food.md", "en/topics/ride.md", "en/walkthroughs/iv.yaml", "es/topics/food.md", "en/notices.yaml")


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("topics/ride", "en/topics/ride.md"),
        ("en/topics/ride", "en/topics/ride.md"),
        ("en/topics/ride.md", "en/topics/ride.md"),
        ("walkthroughs/iv", "en/walkthroughs/iv.yaml"),
        ("es/topics/food", "es/topics/food.md"),
        ("en/notices.yaml", "en/notices.yaml"),
    ],
)
def test_a_page_has_a_short_name_and_a_long_one(name: str, path: str) -> None:
    assert path_of(name, PATHS) == path


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("topics/food", '\'topics/food\' is there in 2 languages, write "en/topics/food" or "es/topics/food"'),
        ("topics/rides", "there is no page 'topics/rides', did you mean \"topics/ride\"?"),
        ("en/topics/rid.md", "there is no page 'en/topics/rid.md', did you mean \"en/topics/ride.md\"?"),
        ("xyz", "there is no page 'xyz'"),
        ("", "there is no page ''"),
        ("a\nb", "there is no page 'a\\nb'"),
    ],
)
def test_a_name_that_means_no_page_or_too_many(name: str, said: str) -> None:
    with pytest.raises(UnknownPageError) as caught:
        path_of(name, PATHS)
    assert str(caught.value) == said
