"""`kiosk report`, as people type it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.authoring.report import command
from kiosk.cli import main
from tests.authoring.conftest import Folder

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(reported: Folder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `kiosk report` on the small folder with its own drawings."""
    monkeypatch.setattr(command, "assets_dir", lambda: reported.assets)

    def run_(*arguments: str, folder: Path = reported.path) -> tuple[int, str, str]:
        code = main(["report", str(folder), *arguments])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run_


def test_the_report(run: Run) -> None:
    code, out, err = run()
    assert (code, err) == (0, "")
    assert out.startswith("What to expect: 3 pages, ")


def test_the_claims(run: Run) -> None:
    assert run("--claims")[1].endswith("3 claims, 1 of them still open.\n")


def test_one_html_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    assert run("--html", str(file)) == (0, f"{file}: 3 pages\n", "")
    assert "It works for all" not in file.read_text(encoding="utf-8")
    assert run("--html", str(file), "--claims")[0] == 0
    assert "It works for all" in file.read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["assets", "content", "report.html"]


def test_content_with_errors_is_reported_on_and_is_not_fine(run: Run, reported: Folder) -> None:
    reported.append("en/topics/first.md", "\n<b>x</b>\n")
    code, out, _ = run()
    assert code == 1
    assert "Files with errors" in out


def test_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    assert run(folder=nowhere) == (2, "", f"{nowhere}: there is no such folder\n")


def test_a_file_that_is_called_something_else_is_not_written(run: Run, reported: Folder) -> None:
    page = reported.path / "en/topics/first.md"
    before = page.read_text(encoding="utf-8")
    assert run("--html", str(page)) == (2, "", f"{page}: the name of an HTML file ends in .html\n")
    assert page.read_text(encoding="utf-8") == before


def test_a_file_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "report.html"
    assert run("--html", str(file)) == (2, "", f"{file}: this cannot be written (No such file or directory)\n")


def test_json_for_machines(run: Run) -> None:
    code, out, _ = run("--json")
    found = json.loads(out)
    assert code == 0
    assert [page["title"] for page in found["pages"]] == ["First", "Second", "A visit"]
    second = found["pages"][1]
    assert (second["sources"], second["to_check"], second["blank_values"]) == (["R01", "R02"], ["R02"], ["ride_rule"])
    assert second["review"] == {"state": "unsigned", "name": "", "role": "", "reviewed": "", "next_review": ""}
    assert found["sources_to_check"] == [
        {
            "id": "R02",
            "citation": "FDA. Second source.",
            "url": "https://example.org/second",
            "evidence": "second-hand",
            "note": "evidence: F2",
            "pages": ["Second"],
        }
    ]
    assert found["claims"][0]["corrected_by"] == ["First"]


def test_problems_in_json(run: Run, reported: Folder) -> None:
    reported.replace("en/topics/second.md", "topic:first", "topic:nowhere")
    found = json.loads(run("--json")[1])
    assert found["broken"] == [{"file": "en/topics/second.md", "errors": 1, "measured": True}]
    (problem,) = (each for each in found["pages"][1]["problems"] if each["severity"] == "error")
    assert problem["message"] == "there is no topic 'nowhere'"


def test_the_help_names_every_key(run: Run, capsys: pytest.CaptureFixture[str], reported: Folder) -> None:
    reported.append("en/topics/second.md", "\nTwo.\n\nRead [this](topic:nowhere).\n")
    found = json.loads(run("--json")[1])
    with pytest.raises(SystemExit):
        main(["report", "--help"])
    words = set(capsys.readouterr().out.replace(",", " ").replace(":", " ").replace(";", " ").split())
    assert keys_of(found) - words == set()


def keys_of(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for inner in value.values() for key in keys_of(inner)}
    return {key for inner in value for key in keys_of(inner)} if isinstance(value, list) else set()
