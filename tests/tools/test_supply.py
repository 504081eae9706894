"""What is said of the answers of pip-audit."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.tools import supply
from tests.tools.supply import HOLES, NOBODY_TO_ASK, main, report

SOUND: dict[str, Any] = {"name": "rich", "version": "15.0.0", "vulns": []}
HOLE: dict[str, Any] = {
    "name": "pyyaml",
    "version": "5.3",
    "vulns": [
        {"id": "PYSEC-2021-142", "fix_versions": ["5.4"], "aliases": ["CVE-2020-14343"], "description": "…"},
        {"id": "PYSEC-9999-1", "fix_versions": [], "aliases": [], "description": "…"},
    ],
}
UNASKED: dict[str, Any] = {"name": "segno", "skip_reason": "Dependency not found on PyPI"}


def test_nothing_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert report([SOUND, SOUND]) == 0
    assert capsys.readouterr().out == "2 packages, no known hole in any of them\n"


def test_every_hole_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert report([SOUND, HOLE]) == HOLES
    assert capsys.readouterr().out == (
        "pyyaml 5.3: PYSEC-2021-142, mended in 5.4\npyyaml 5.3: PYSEC-9999-1, mended in nothing yet\n"
    )


def test_nobody_to_ask_is_not_the_same_as_nothing_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert report([SOUND, UNASKED]) == NOBODY_TO_ASK
    assert capsys.readouterr().out == "1 of 2 packages could not be looked up: segno\n"
    assert report([]) == NOBODY_TO_ASK
    assert report([HOLE, UNASKED]) == HOLES


def test_what_is_asked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    commands: list[list[str]] = []

    def run(command: list[str], **_: object) -> SimpleNamespace:
        commands.append(command)
        answer = json.dumps({"dependencies": [HOLE]}) if "tool" in command else ""
        return SimpleNamespace(returncode=int("tool" in command), stdout=answer, stderr="")

    monkeypatch.setattr(supply.subprocess, "run", run)
    monkeypatch.setattr(supply.shutil, "which", lambda name: name)
    assert main([]) == HOLES
    assert [command[:2] for command in commands] == [["uv", "export"], ["uv", "tool"]]
    assert commands[0][-1] == commands[1][-1]


def test_a_command_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = subprocess.CompletedProcess([], 2, "", "error: the lock is out of date\n")
    monkeypatch.setattr(supply.subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(SystemExit) as caught:
        main(["--sbom", "bill.json"])
    file = Path("bill.json").absolute()
    assert str(caught.value) == (
        f"uv export --locked --no-dev --quiet --format cyclonedx1.5 -o {file}: error: the lock is out of date"
    )
