"""The table of requirements is what the names of the tests say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools.requirements import BEGIN, END, ROWS, check, meetings, update

ONE = {"V5": "Large text is large"}
TEST = '"""def test_T9_in_words() is no test."""\n\ndef test_V5_large() -> None: ...\n'
ROW = "| V5 | Large text is large | [`test_V5_large`](tests/visit/test_sizes.py) |"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    file = tmp_path / "tests/visit/test_sizes.py"
    file.parent.mkdir(parents=True)
    file.write_text(TEST, encoding="utf-8")
    (tmp_path / "README.md").write_text(f"# Kiosk\n\n{BEGIN}\n\nold\n\n{END}\n\nMore.\n", encoding="utf-8")
    return tmp_path


def readme(checkout: Path) -> str:
    return (checkout / "README.md").read_text(encoding="utf-8")


def test_a_row_with_a_test(checkout: Path) -> None:
    assert check(checkout, ONE, {}) == [
        "README.md does not hold the table of requirements as it is now: "
        "run python -m tests.tools.requirements --update"
    ]
    update(checkout, ONE, {})
    assert check(checkout, ONE, {}) == []
    assert readme(checkout).startswith(f"# Kiosk\n\n{BEGIN}\n\n| | what people need |")
    assert readme(checkout).endswith(f"|---|---|---|\n{ROW}\n\n{END}\n\nMore.\n")


def test_a_test_of_two_rows_counts_for_both(checkout: Path) -> None:
    (checkout / "tests/test_more.py").write_text(
        "class TestIt:\n    def test_P4_V5_both(self): ...\n", encoding="utf-8"
    )
    assert [(test.name, test.rows) for test in meetings(checkout)] == [
        ("test_P4_V5_both", ("P4", "V5")),
        ("test_V5_large", ("V5",)),
    ]
    update(checkout, ONE, {})
    assert "[`test_P4_V5_both`](tests/test_more.py) and 1 more |" in readme(checkout)


def test_a_limit(checkout: Path) -> None:
    update(checkout, ONE, {"V5": "not from afar"})
    assert "(tests/visit/test_sizes.py). **Limit:** not from afar |" in readme(checkout)
    (checkout / "tests/visit/test_sizes.py").unlink()
    update(checkout, ONE, {"V5": "not from afar"})
    assert "| V5 | Large text is large | **Limit:** not from afar |" in readme(checkout)
    assert check(checkout, ONE, {"V5": "not from afar"}) == []


def test_a_row_without_test_and_limit(checkout: Path) -> None:
    rows = {**ONE, "P4": "Nothing is left"}
    update(checkout, rows, {})
    assert check(checkout, rows, {}) == ["P4 has neither a test nor a limit: Nothing is left"]


def test_rows_that_do_not_exist(checkout: Path) -> None:
    update(checkout, {}, {"X1": "nowhere"})
    assert check(checkout, {}, {"X1": "nowhere"}) == [
        "tests/visit/test_sizes.py: test_V5_large names V5, which is no requirement",
        "the limit of X1 is of no requirement",
    ]


def test_a_readme_without_a_place_for_it_is_left_alone(checkout: Path) -> None:
    (checkout / "README.md").write_text("# Kiosk\n", encoding="utf-8")
    update(checkout, ONE, {})
    assert readme(checkout) == "# Kiosk\n"
    assert check(checkout, ONE, {}) == [f"README.md has no place for the table: {BEGIN} … {END}"]


def test_there_are_76_requirements() -> None:
    assert len(ROWS) == 76
