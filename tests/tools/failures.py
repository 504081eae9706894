"""Which tests show that the kiosk does not fail as other kiosks did, and what none of them shows.

The rows stand in `failure_modes`. `python -m tests.tools.failures --update` runs their tests, and no others, and writes
the table into README.md with what came out. It fails when a test did not pass. Without `--update` nothing is run: it
fails when a test that a row names is not there, or when the table has other rows, tests or limits.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from tests.tools import readme
from tests.tools.failure_modes import FAILURES, Failure
from tests.tools.qml import ROOT

COMMAND: Final = "python -m tests.tools.failures --update"
PASSES: Final = "passes"
FAILS: Final = "fails"
DID_NOT_RUN: Final = "did not run"


def main(arguments: list[str]) -> int:
    findings = unproven(ROOT)
    if "--update" in arguments and not findings:
        findings = update(ROOT)
    findings += outdated(ROOT)
    print("\n".join([*findings, f"{len(FAILURES)} failures looked at"]))
    return 1 if findings else 0


def unproven(root: Path, failures: Sequence[Failure] = FAILURES) -> list[str]:
    """The tests that are named and not there, and the rows that name none and have no limit either, in words."""
    findings = [f"{each.words}: has neither a test nor a limit" for each in failures if not (each.tests or each.limit)]
    for file, names in sorted({(file, names) for each in failures for file, names in each.proofs.items()}):
        there = _tests_in(root / file)
        findings += [f"{file} has no {name}" for name in names if name not in there]
    return findings


def outdated(root: Path, failures: Sequence[Failure] = FAILURES) -> list[str]:
    """Whether the README of the checkout at `root` holds these rows, whatever came out of their tests, in words."""
    stands = readme.table(root, COMMAND)
    if stands is None:
        return [f"README.md has no place for the table: {readme.begin(COMMAND)} … {readme.END}"]
    if [_without_result(line) for line in stands] != [_without_result(line) for line in lines(failures, {})]:
        return [f"README.md does not hold the table of failures as it is now: run {COMMAND}"]
    return []


def update(root: Path, failures: Sequence[Failure] = FAILURES) -> list[str]:
    """Run the tests and write the table. Returns a line for each test that did not pass."""
    outcomes = run(root, list(dict.fromkeys(test for each in failures for test in each.tests)))
    # Read and written only now: the tests take minutes, in which somebody may have worked on the README.
    readme.write(root, COMMAND, lines(failures, outcomes))
    return [f"{test} {outcome}" for test, outcome in outcomes.items() if outcome != PASSES]


def run(root: Path, tests: Sequence[str]) -> dict[str, str]:
    """What comes out of each test, given as file::name: of all its parameters, the worst counts.

    File by file, as in a run of all tests, and not in the order of the rows.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        # xunit1 names the file of each test, which xunit2 does not.
        options = ["-q", "-p", "no:cacheprovider", "-o", "junit_family=xunit1", f"--junit-xml={report}"]
        subprocess.run([sys.executable, "-m", "pytest", *options, *sorted(tests)], cwd=root, check=False)
        outcomes = _outcomes(report) if report.exists() else {}
    return {test: _worst(outcomes.get(test, [])) for test in tests}


def lines(failures: Sequence[Failure], outcomes: Mapping[str, str]) -> list[str]:
    """The table, in Markdown."""
    return [
        "| what happened to other kiosks | the tests of it here, and what they do not show | result |",
        "|---|---|---|",
        *(f"| {each.words} | {_claim(each)} | {_result(each, outcomes)} |" for each in failures),
    ]


def _tests_in(file: Path) -> set[str]:
    if not file.is_file():
        return set()
    body = ast.parse(file.read_text(encoding="utf-8")).body
    return {node.name for node in body if isinstance(node, ast.FunctionDef)}


def _outcomes(report: Path) -> dict[str, list[str]]:
    """What pytest wrote of each test, once for each of its parameters."""
    found = defaultdict(list)
    for case in ElementTree.parse(report).iter("testcase"):  # noqa: S314 -- written by pytest a moment ago
        name = case.get("name", "").partition("[")[0]
        found[f"{case.get('file')}::{name}"].append(_outcome(case))
    return found


def _outcome(case: ElementTree.Element) -> str:
    if case.find("failure") is not None or case.find("error") is not None:
        return FAILS
    skipped = case.find("skipped")
    if skipped is None:
        return PASSES
    reason = " ".join(skipped.get("message", "").split()).replace("|", "/")
    return f"{DID_NOT_RUN} ({reason})"


def _worst(outcomes: Sequence[str]) -> str:
    return min(outcomes, key=lambda outcome: (outcome != FAILS, outcome == PASSES), default=DID_NOT_RUN)


def _claim(failure: Failure) -> str:
    parts = [f"[`{name}`]({file})" for file, names in failure.proofs.items() for name in names]
    if failure.limit:
        parts.append(f"**Limit:** {failure.limit}")
    return "<br>".join(parts)


def _result(failure: Failure, outcomes: Mapping[str, str]) -> str:
    if not failure.tests:
        return "no test"
    said = [(test.partition("::")[2], outcomes.get(test, DID_NOT_RUN)) for test in failure.tests]
    return "<br>".join(f"**`{name}` {outcome}**" for name, outcome in said if outcome != PASSES) or PASSES


def _without_result(line: str) -> str:
    return line.rpartition(" | ")[0]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
