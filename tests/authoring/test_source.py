import pytest

from kiosk.authoring.source import MAX_LINES, Source, line_tag, pieces, source_of, tags_in, untagged
from kiosk.yamlfile import load_yaml


def test_a_tag_is_found_and_taken_off_again() -> None:
    text = f"a{line_tag(1)}\nb{line_tag(MAX_LINES)}"
    assert tags_in(text) == [1, MAX_LINES]
    assert untagged(text) == "a\nb"
    assert list(pieces(text)) == ["a", 1, "\nb", MAX_LINES]
    assert list(pieces("")) == []


def test_places_in_a_page() -> None:
    source = Source("one\n  two two", 10)
    assert source.place(1, 2) == (10, 3)
    assert source.start_of(2) == (11, 3)
    assert source.find(2, "two") == (11, 3)
    assert source.find(2, "two") == (11, 7)
    assert source.find(2, "two") == (11, 3)
    assert source.find(2, "three") == (11, 3)


@pytest.mark.parametrize(
    ("yaml", "place"),
    [
        ("text: one two\n", (1, 11)),
        ('text: "one two"\n', (1, 12)),
        ("text: |\n  zero\n\n  one two\n", (4, 7)),
        ("text: >\n  zero\n  one two\n", (1, 7)),
        ("text: one\n  two\n", (1, 7)),
    ],
)
def test_places_in_a_value_of_yaml(yaml: str, place: tuple[int, int]) -> None:
    document, _ = load_yaml(yaml, "f.yaml")
    scalar = document.scalar("text") if document else None
    assert scalar is not None
    source = source_of(scalar, yaml.split("\n"))
    number = next(n for n, line in enumerate(source.lines, start=1) if "two" in line)
    assert source.find(number, "two") == place
