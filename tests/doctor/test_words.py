"""Findings in words: every code means one thing, every mark gets its value, and all of it can be translated."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from kiosk import doctor
from kiosk.doctor.words import Finding, Level, Outcome, Words, worst

HOLE = Outcome("K00", Level.LOOK, "Roof", "A hole of %1 inches, as %2 says.", "Mend it with %2.")


def outcomes() -> list[Outcome]:
    modules = [importlib.import_module(f"kiosk.doctor.{found.name}") for found in pkgutil.iter_modules(doctor.__path__)]
    own = [value for module in modules for value in vars(module).values() if isinstance(value, Outcome)]
    return sorted(set(own))


def test_it_is_told_with_its_values() -> None:
    finding = HOLE.found("3", "Ann")
    assert (finding.code, finding.level, finding.about()) == ("K00", Level.LOOK, "Roof")
    assert finding.says() == "A hole of 3 inches, as Ann says."
    assert finding.todo() == "Mend it with Ann."


def test_a_value_that_looks_like_a_mark_stays_as_it_is() -> None:
    assert HOLE.found("%2", r"\1").says() == r"A hole of %2 inches, as \1 says."


def test_it_is_told_in_another_language() -> None:
    def say(context: str, text: str) -> str:
        return f"{context}<{text}>"

    finding = HOLE.found("3", Words("Handout", "the paper"))
    assert finding.says(say) == "Doctor<A hole of 3 inches, as Handout<the paper> says.>"
    assert HOLE._replace(todo="").found("3", "Ann").todo(say) == ""


def test_each_code_means_one_thing() -> None:
    codes = [outcome.code for outcome in outcomes()]
    assert len(codes) == len(set(codes)) > 40


@pytest.mark.parametrize("outcome", outcomes(), ids=lambda outcome: outcome.code)
def test_it_can_be_read_aloud(outcome: Outcome) -> None:
    assert re.fullmatch(r"K\d\d", outcome.code)
    assert outcome.says.endswith((".", "%1", "%2"))
    assert not re.search(r"[<>{}]|\bn't\b", outcome.says + outcome.todo)
    # Whoever reads of something that is not well is told what comes next.
    assert outcome.todo or outcome.level is Level.GOOD
    marks = sorted(set(re.findall(r"%(\d)", outcome.says + outcome.todo)))
    assert marks == [str(number + 1) for number in range(len(marks))]


def test_the_worst_counts() -> None:
    levels = [Finding(HOLE._replace(level=level)) for level in Level]
    assert [worst([]), worst(levels[:1]), worst(levels[:2]), worst(levels)] == [Level.GOOD, *Level]
