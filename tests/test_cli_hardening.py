"""The commands in the hands of somebody in a hurry: slips, full disks, odd terminals."""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.commands import screen
from tests.authoring.conftest import FILES

FULL_DISK = Path("/dev/full")


def check(folder: Path, **more: object) -> subprocess.CompletedProcess[str]:
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, **more}
    command = [sys.executable, "-m", "kiosk", "check", str(folder)]
    return subprocess.run(command, check=False, **options)  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A folder with a problem whose message holds letters that ASCII lacks."""
    for name, text in FILES.items():
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (tmp_path / "content" / "“é”.yaml").touch()
    return tmp_path / "content"


# What is printed


def test_a_terminal_that_knows_no_letters_but_ascii(broken: Path) -> None:
    done = check(broken, env={**os.environ, "PYTHONIOENCODING": "ascii:strict"})
    assert (done.returncode, done.stderr) == (1, "")
    assert "\\u201c\\xe9\\u201d.yaml: the kiosk knows no file of this name here" in done.stdout


@pytest.mark.skipif(not FULL_DISK.exists(), reason="this system has no disk that is always full")
def test_output_that_does_not_fit_on_the_disk(broken: Path) -> None:
    with FULL_DISK.open("w") as full:
        done = check(broken, stdout=full)
    assert (done.returncode, done.stderr) == (2, "kiosk: No space left on device\n")


@pytest.mark.skipif(sys.platform == "win32", reason="its shell cannot close a stream")
def test_an_error_stream_that_is_closed(tmp_path: Path) -> None:
    command = 'exec "$0" -m kiosk build -o "$1" 2>&-'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable, str(tmp_path / "a.kioskpack")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "a.kioskpack").is_file()


def test_what_nobody_foresaw_of_a_disk_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: argparse.Namespace) -> int:
        raise OSError(5, "Input/output error", "/mnt/stick/content")

    monkeypatch.setattr(screen, "_run", fail)
    assert cli.main([]) == 2
    assert capsys.readouterr().err == "kiosk: Input/output error: /mnt/stick/content\n"


# Where it is run, and on what


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be removed there")
def test_a_folder_that_went_away_below_our_feet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert cli.main(["check"]) == 2
    assert capsys.readouterr().err == "The folder you are in is no longer there: go to another one.\n"


@pytest.mark.parametrize("command", ["check", "preview"])
def test_a_file_in_the_place_of_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    file = tmp_path / "content.yaml"
    file.touch()
    assert cli.main([command, str(file)]) == 2
    assert capsys.readouterr().err == f"{file}: this is not a folder\n"


@pytest.mark.parametrize("text", ["7681x400", "400x99999"])
def test_a_size_that_no_screen_has(capsys: pytest.CaptureFixture[str], text: str) -> None:
    with pytest.raises(SystemExit):
        cli.main(["shots", "--out", "x", "--size", text])
    assert capsys.readouterr().err.endswith(f'argument --size: "{text}" is too large: at most 7680 each way\n')


def test_a_size_in_other_digits(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--windowed", "٦٤٠x٤٨٠"])
    assert '"٦٤٠x٤٨٠" is no size' in capsys.readouterr().err


# What `kiosk build` must not write over


def refusal(target: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert cli.main(["build", "-o", str(target)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    return said.err.removeprefix(f"{target}: ")


def test_a_page_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "ride.md"
    page.write_text("---\ntitle: Hours of work\n", encoding="utf-8")
    assert refusal(page, capsys) == (
        "this is there already and is not a pack, choose another name, or one that ends in .kioskpack\n"
    )
    assert page.read_text(encoding="utf-8") == "---\ntitle: Hours of work\n"


def test_a_folder_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refusal(tmp_path, capsys) == "this is a folder, name a file to write\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_what_is_no_file_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipe = tmp_path / "pipe.kioskpack"
    os.mkfifo(pipe)
    assert refusal(pipe, capsys) == "this is not a file, and is not replaced\n"
    assert pipe.is_fifo()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
    assert refusal(tmp_path / "socket", capsys) == "this is not a file, and is not replaced\n"
    assert (tmp_path / "socket").is_socket()


@pytest.mark.parametrize("name", ["clinic.kioskpack", "clinic"])
def test_a_pack_is_overwritten_and_so_is_what_is_called_one(
    tmp_path: Path, sample_pack: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / name
    target.write_bytes(b"damaged" if target.suffix else sample_pack.read_bytes())
    before = target.read_bytes()
    assert cli.main(["build", "-o", str(target)]) == 0
    assert target.read_bytes() != before
