"""The commands: what they take, what they say, and the exit code."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

import kiosk
from kiosk import cli, paths
from kiosk.commands import clinic, screen, showing, writing
from tests.authoring.conftest import FILES

NOTHING_LIKE_IT = "is no size: write width x height, such as 1920x1080, at least 320x320"


class Called(Exception):  # noqa: N818 -- it is no error: it says what was called
    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options


def module_of(command: str) -> ModuleType:
    """The module of `kiosk.commands` that runs it."""
    return next(module for module in (screen, showing, writing, clinic) if hasattr(module, command))


def options_of(monkeypatch: pytest.MonkeyPatch, arguments: Sequence[str], command: str = "_run") -> argparse.Namespace:
    """What the command is given for these arguments."""

    def call(options: argparse.Namespace) -> int:
        raise Called(options)

    monkeypatch.setattr(module_of(command), command, call)
    with pytest.raises(Called) as caught:
        cli.main(arguments)
    return caught.value.options


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The last line that is said of arguments that are refused, with code 2."""
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)
    assert caught.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


def folder(path: Path) -> Path:
    for name, text in FILES.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text, encoding="utf-8")
    return path


# What means what


@pytest.mark.parametrize("arguments", [[], ["run"]])
def test_kiosk_alone_means_run(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    options = options_of(monkeypatch, arguments)
    assert (options.settings, options.pack, options.content, options.windowed) == (None, None, None, None)
    assert (options.vnc, options.verbose) == (False, False)


def test_options_alone_mean_run(monkeypatch: pytest.MonkeyPatch) -> None:
    options = options_of(monkeypatch, ["--windowed", "1280x800", "--pack", "a.kioskpack", "--vnc"])
    assert (options.windowed, options.pack, options.vnc) == ((1280, 800), Path("a.kioskpack"), True)


def test_without_arguments_those_of_the_program_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["kiosk", "--verbose"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(screen, "_run", lambda options: 40 + options.verbose)
        assert cli.main() == 41


@pytest.mark.parametrize("command", ["check", "preview"])
def test_a_command_without_a_folder_takes_the_bundled_one(monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    assert options_of(monkeypatch, [command], f"_{command}").dir == paths.content_dir()


def test_a_clinics_own_folder_is_called_clinic(monkeypatch: pytest.MonkeyPatch) -> None:
    setup = options_of(monkeypatch, ["setup"], "_setup")
    assert (setup.dir, setup.set) == (Path("clinic"), [])
    replace = options_of(monkeypatch, ["replace", "topics/food-and-drink"], "_replace")
    assert (replace.page, replace.folder) == ("topics/food-and-drink", Path("clinic"))


def test_values_that_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    options = options_of(monkeypatch, ["setup", "own", "--set", "phone=555=1", "--set", "name="], "_setup")
    assert (options.dir, options.set) == (Path("own"), [("phone", "555=1"), ("name", "")])


def test_what_a_review_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    options = options_of(monkeypatch, ["review"], "_review")
    assert {options.dir, options.sign, options.name, options.role, options.next_review, options.source} == {None}
    told = ["review", "own", "--sign", "all", "topics/a", "--name", "A. Nurse", "--role", "nurse", "--from", "a.yaml"]
    options = options_of(monkeypatch, [*told, "--next-review", "2027-01-01"], "_review")
    assert (options.dir, options.sign, options.source) == (Path("own"), ["all", "topics/a"], Path("a.yaml"))
    assert (options.name, options.role, options.next_review) == ("A. Nurse", "nurse", "2027-01-01")


def test_what_translating_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    status = options_of(monkeypatch, ["translate", "status"], "_translate")
    assert (status.step, status.dir) == ("status", paths.content_dir())
    new = options_of(monkeypatch, ["translate", "new", "es", "own"], "_translate")
    assert (new.step, new.language, new.dir) == ("new", "es", Path("own"))
    told = ["translate", "mark", "a.md", "b.md", "--reviewer", "Luis"]
    mark = options_of(monkeypatch, told, "_translate")
    assert (mark.step, mark.files, mark.translator, mark.reviewer) == (
        "mark",
        [Path("a.md"), Path("b.md")],
        None,
        "Luis",
    )


def test_each_step_of_translating_is_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = str(folder(tmp_path / "content"))
    assert cli.main(["translate", "new", "es", content]) == 0
    file = tmp_path / "content/es/topics/first.md"
    assert cli.main(["translate", "mark", str(file)]) == 0
    assert cli.main(["translate", "status", content]) == 1
    assert "es: 6 files not translated" in capsys.readouterr().out


def test_pictures_are_taken_of_a_large_screen_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    options = options_of(monkeypatch, ["shots", "--out", "x"], "_shots")
    assert (options.size, options.text_size, options.out) == ((1920, 1080), "standard", Path("x"))


@pytest.mark.parametrize(
    ("text", "size"), [("1920x1080", (1920, 1080)), ("1080X1920", (1080, 1920)), ("320x320", (320, 320))]
)
def test_a_size(monkeypatch: pytest.MonkeyPatch, text: str, size: tuple[int, int]) -> None:
    assert options_of(monkeypatch, ["--windowed", text]).windowed == size


# What is refused


@pytest.mark.parametrize(
    "text", ["big", "1920", "1920x", "x1080", "1920*1080", "319x500", "500x319", "1920x1080x3", "-1x-1"]
)
def test_a_size_that_is_none(capsys: pytest.CaptureFixture[str], text: str) -> None:
    said = refusal(capsys, "run", f"--windowed={text}")
    assert said == f'kiosk run: error: argument --windowed: "{text}" {NOTHING_LIKE_IT}'


def test_an_option_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert refusal(capsys, "--fullscreen") == "kiosk: error: unrecognized arguments: --fullscreen"


def test_a_value_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    said = refusal(capsys, "setup", "--set", "phone")
    assert said.endswith('argument --set: "phone" is no value: write key=value, such as phone=555-0100')


def test_a_command_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert refusal(capsys, "ruin").startswith("kiosk: error: argument COMMAND: invalid choice: 'ruin' (choose from ")


@pytest.mark.parametrize(("command", "missing"), [("shots", "--out"), ("build", "-o/--output"), ("replace", "page")])
def test_what_has_to_be_said(capsys: pytest.CaptureFixture[str], command: str, missing: str) -> None:
    said = refusal(capsys, command)
    assert said == f"kiosk {command}: error: the following arguments are required: {missing}"


# What is said of itself


@pytest.mark.parametrize(
    ("argument", "begins"), [("--version", f"care-kiosk {kiosk.__version__}\n"), ("--help", "usage: kiosk")]
)
def test_questions_about_the_program(capsys: pytest.CaptureFixture[str], argument: str, begins: str) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main([argument])
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith(begins)


@pytest.mark.parametrize(
    "command", ["run", "shots", "check", "build", "preview", "setup", "replace", "review", "translate"]
)
def test_every_command_has_help_without_a_gap(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit):
        cli.main([command, "--help"])
    said = capsys.readouterr().out
    assert said.startswith(f"usage: kiosk {command}")
    undescribed = [line for line in said.splitlines() if line.startswith("  --") and len(line.split("  ")) < 3]
    described_below = [line for line in undescribed if said.partition(f"{line}\n")[2].startswith("          ")]
    assert undescribed == described_below


# Exit codes


@pytest.mark.parametrize("code", [0, 1, 2])
def test_the_code_is_that_of_the_command(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    monkeypatch.setattr(screen, "_run", lambda _: code)
    assert cli.main([]) == code


def test_control_c_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: argparse.Namespace) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(screen, "_run", interrupted)
    assert cli.main([]) == 130


def run(*arguments: str, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-m", "kiosk", *arguments], capture_output=True, text=True, check=False, **more
    )


def test_check_of_good_content_is_0_and_of_broken_content_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = folder(tmp_path / "content")
    assert cli.main(["check"]) == 0
    capsys.readouterr()
    (broken / "en/topics/first.md").write_text("no front matter\n", encoding="utf-8")
    assert cli.main(["check", str(broken)]) == 1
    assert f"{broken}/en/topics/first.md:1:1: " in capsys.readouterr().out


@pytest.mark.parametrize(
    "command", [["check"], ["build", "-o", "a.kioskpack"], ["preview"]], ids=lambda command: command[0]
)
def test_a_folder_that_is_not_there_is_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main([*command, "nowhere"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.startswith("nowhere")
    assert list(tmp_path.iterdir()) == []


def test_build_writes_the_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "clinic.kioskpack"
    assert cli.main(["build", "-o", str(target)]) == 0
    assert target.is_file()
    assert f"{target}: " in capsys.readouterr().out


def test_python_m_kiosk_is_the_same_program() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"care-kiosk {kiosk.__version__}\n")


def test_a_reader_that_goes_away_is_no_traceback(tmp_path: Path) -> None:
    """As in `kiosk check | head -1`."""
    broken = folder(tmp_path / "content")
    for number in range(2000):
        (broken / f"{number}.txt").touch()
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk", "check", str(broken)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
