"""The table of failures tells what pytest itself said of the tests that it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools import failures as module
from tests.tools.failure_modes import FAILURES, Failure
from tests.tools.failures import lines, main, outdated, run, unproven, update
from tests.tools.qml import ROOT
from tests.tools.readme import END

BEGIN = "<!-- Written by `python -m tests.tools.failures --update`. -->"
FILE = "tests/test_door.py"
TESTS = """
import pytest

def test_it_shuts(): ...

def test_it_opens(): raise AssertionError

@pytest.mark.parametrize("hinge", ["a b", "c", "d"])
def test_every_hinge(hinge): assert hinge != "c" or pytest.skip("it is Sunday | no\\n  smith")

@pytest.mark.parametrize("hinge", ["c", "d", "e"])
def test_each_hinge(hinge): assert hinge != "d" or pytest.skip("no oil"); assert hinge != "e"

@pytest.fixture
def rusty(): raise OSError

def test_it_creaks(rusty): ...

class TestIt:
    def test_inside(self): ...
"""
SHUTS = Failure("It stands open", {FILE: ("test_it_shuts",)})
OPENS = Failure("It stays shut", {FILE: ("test_it_shuts", "test_it_opens")}, "no key was tried")
STALE = ["README.md does not hold the table of failures as it is now: run python -m tests.tools.failures --update"]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # these tests need no Qt, and start sooner without
    (tmp_path / "tests").mkdir()
    (tmp_path / FILE).write_text(TESTS, encoding="utf-8")
    (tmp_path / "README.md").write_text(f"# Door\n\n{BEGIN}\n\nold\n\n{END}\n\nMore.\n\n{END}\n", encoding="utf-8")
    return tmp_path


def readme(checkout: Path) -> str:
    return (checkout / "README.md").read_text(encoding="utf-8")


# What is run


def test_of_all_parameters_the_worst_counts(checkout: Path) -> None:
    names = ("it_shuts", "it_opens", "every_hinge", "each_hinge", "it_creaks")
    assert run(checkout, [f"{FILE}::test_{name}" for name in names]) == {
        f"{FILE}::test_it_shuts": "passes",
        f"{FILE}::test_it_opens": "fails",
        f"{FILE}::test_every_hinge": "did not run (it is Sunday / no smith)",
        f"{FILE}::test_each_hinge": "fails",
        f"{FILE}::test_it_creaks": "fails",
    }
    assert sorted(file.name for file in checkout.iterdir()) == ["README.md", "tests"]


def test_a_file_that_cannot_be_imported(checkout: Path) -> None:
    (checkout / FILE).write_text(f"import nowhere\n{TESTS}", encoding="utf-8")
    assert run(checkout, [f"{FILE}::test_it_shuts"]) == {f"{FILE}::test_it_shuts": "did not run"}


def test_pytest_that_does_not_begin(checkout: Path) -> None:
    (checkout / "pytest.ini").write_text("[pytest]\naddopts = --nonsense\n", encoding="utf-8")
    assert run(checkout, [f"{FILE}::test_it_shuts"]) == {f"{FILE}::test_it_shuts": "did not run"}


# What is written


def test_the_table_is_written_between_the_marks(checkout: Path) -> None:
    assert outdated(checkout, [SHUTS, OPENS]) == STALE
    assert update(checkout, [SHUTS, OPENS]) == [f"{FILE}::test_it_opens fails"]
    assert outdated(checkout, [SHUTS, OPENS]) == []
    assert readme(checkout) == (
        f"# Door\n\n{BEGIN}\n\n"
        "| what happened to other kiosks | the tests of it here, and what they do not show | result |\n"
        "|---|---|---|\n"
        "| It stands open | [`test_it_shuts`](tests/test_door.py) | passes |\n"
        "| It stays shut | [`test_it_shuts`](tests/test_door.py)<br>[`test_it_opens`](tests/test_door.py)<br>"
        "**Limit:** no key was tried | **`test_it_opens` fails** |\n"
        f"\n{END}\n\nMore.\n\n{END}\n"
    )


def test_what_somebody_else_writes_while_tests_run_stays(checkout: Path) -> None:
    (checkout / FILE).write_text(
        "from pathlib import Path\n"
        "def test_it_shuts():\n"
        "    file = Path(__file__).parents[1] / 'README.md'\n"
        "    file.write_text(file.read_text().replace('More', 'Much more'))\n",
        encoding="utf-8",
    )
    assert update(checkout, [SHUTS]) == []
    assert readme(checkout).endswith(f"| passes |\n\n{END}\n\nMuch more.\n\n{END}\n")


def test_what_did_not_run_is_said(checkout: Path) -> None:
    tests = {FILE: ("test_it_shuts", "test_every_hinge", "test_it_opens")}
    said = {f"{FILE}::test_it_shuts": "passes", f"{FILE}::test_every_hinge": "did not run (no smith)"}
    assert lines([Failure("It falls", tests)], said)[2].endswith(
        "| **`test_every_hinge` did not run (no smith)**<br>**`test_it_opens` did not run** |"
    )


def test_a_row_of_nothing_but_a_limit(checkout: Path) -> None:
    row = Failure("It is stolen", {}, "nobody tried")
    assert update(checkout, [SHUTS, row]) == []
    assert "\n| It is stolen | **Limit:** nobody tried | no test |\n" in readme(checkout)


# What is checked without a run


def test_what_came_out_is_not_checked_and_all_else_is(checkout: Path) -> None:
    update(checkout, [SHUTS])
    (checkout / "README.md").write_text(readme(checkout).replace("| passes |", "| fails |"), encoding="utf-8")
    assert outdated(checkout, [SHUTS]) == []
    for other in (SHUTS._replace(words="It stands"), SHUTS._replace(limit="none"), OPENS):
        assert outdated(checkout, [other]) == STALE
    assert outdated(checkout, [SHUTS, OPENS]) == STALE
    assert outdated(checkout, []) == STALE


def test_tests_that_are_not_there(checkout: Path) -> None:
    rows = [
        SHUTS,
        Failure("It falls", {FILE: ("test_it_falls", "test_inside"), "tests/test_gate.py": ("test_it_stands",)}),
        Failure("It is stolen", {}),
    ]
    assert unproven(checkout, rows) == [
        "It is stolen: has neither a test nor a limit",
        "tests/test_door.py has no test_it_falls",
        "tests/test_door.py has no test_inside",
        "tests/test_gate.py has no test_it_stands",
    ]


def test_a_readme_without_a_place_for_it_is_left_alone(checkout: Path) -> None:
    (checkout / "README.md").write_text(f"# Door\n{BEGIN}\n", encoding="utf-8")
    assert update(checkout, [SHUTS]) == []
    assert readme(checkout) == f"# Door\n{BEGIN}\n"
    assert outdated(checkout, [SHUTS]) == [f"README.md has no place for the table: {BEGIN} … {END}"]


# The command


def test_nothing_is_run_when_a_test_is_not_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(module, "unproven", lambda root: ["it is not there"])
    monkeypatch.setattr(module, "outdated", lambda root: ["it is old"])
    monkeypatch.setattr(module, "update", lambda root: pytest.fail("nothing can come of it"))
    assert main(["--update"]) == 1
    assert capsys.readouterr().out == "it is not there\nit is old\n24 failures looked at\n"


@pytest.mark.parametrize(
    ("arguments", "says", "code"), [(["--update"], "a test fails\n", 1), ([], "", 0)], ids=["update", "check"]
)
def test_tests_that_fail_are_told_by_who_ran_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str, code: int
) -> None:
    monkeypatch.setattr(module, "outdated", lambda root: [])
    monkeypatch.setattr(module, "update", lambda root: ["a test fails"])
    assert main(arguments) == code
    assert capsys.readouterr().out == f"{says}24 failures looked at\n"


# The rows themselves


def test_there_are_24_failures_and_all_their_tests_are_there() -> None:
    assert len({each.words for each in FAILURES}) == 24
    assert all(each.tests for each in FAILURES)
    assert unproven(ROOT) == []
