"""What PySide6 carries is compiled once, and believed only as long as it is the same."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import pyside
from kiosk.pyside import Kept, Later

NAME = "shibokensupport/loader.py"
SOURCE = b"answer = 42"

# Imports PySide6 as a start does, and tells what was compiled for it, and whether all of Python is its own again.
START = """
import builtins, json, re, sys
before, compiled = (builtins.__import__, re.compile), []
def compile(source, filename, *more, real=builtins.compile, **named):
    compiled.append(str(filename))
    return real(source, filename, *more, **named)
builtins.compile = compile
from kiosk import pyside
if len(sys.argv) > 1:
    pyside.cache_from_source = lambda _: sys.argv[1]
pyside.import_pyside()
from PySide6.QtCore import QObject
carried = [name for name in compiled if name.startswith("shibokensupport/")]
own = [(builtins.__import__, re.compile) == before, builtins.compile is compile]
print(json.dumps([len(carried), *own, QObject.__name__]))
"""


def start(file: Path) -> list[object]:
    done = subprocess.run([sys.executable, "-c", START, str(file)], check=True, capture_output=True, text=True)
    assert done.stderr == ""
    told: list[object] = json.loads(done.stdout)
    return told


def value(kept: Kept, source: bytes = SOURCE) -> object:
    found: dict[str, object] = {}
    exec(kept.compile(source, NAME, "exec"), found)  # noqa: S102 -- what was written above
    return found["answer"]


@pytest.fixture(autouse=True)
def writes_bytecode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kept.pyc"


def test_the_second_start_compiles_nothing_that_pyside_carries(file: Path) -> None:
    first, *rest = start(file)
    assert isinstance(first, int) and first > 5
    assert rest == [True, True, "QObject"]
    assert start(file) == [0, True, True, "QObject"]


SIGNATURES = """
import re
from kiosk import pyside
compiled = set()
def tell(later, pattern, flags, real=pyside.Later.__init__):
    real(later, pattern, flags)
    whole = later._compiled
    later._compiled = lambda: compiled.add(pattern) or whole()
pyside.Later.__init__ = tell
pyside.import_pyside()
from PySide6.QtCore import QObject
from shibokensupport.signature import get_signature
print(len(compiled), re.compile("a").fullmatch("a").group())
print(get_signature(QObject.setProperty))
print(len(compiled))
"""


def test_what_serves_signatures_is_compiled_when_somebody_asks_for_one() -> None:
    done = subprocess.run([sys.executable, "-c", SIGNATURES], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines() == ["0 a", "(self, name: str, value: Any, /) -> bool", "1"]


def test_a_pattern_is_a_pattern_when_it_comes_to_it() -> None:
    later = Later("(?P<letter>[a-c]) | d", re.VERBOSE)
    find = later.findall
    assert find("xbyd") == ["b", ""]
    assert (later.groups, later.sub("-", "abxd", count=1)) == (1, "-bxd")
    with pytest.raises(AttributeError):
        _ = later.nothing


def test_a_start_that_can_keep_nothing_is_a_start(tmp_path: Path) -> None:
    assert start(tmp_path / "no folder" / "kept.pyc")[1:] == [True, True, "QObject"]


def test_what_was_kept_is_not_compiled_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Kept(file)
    assert value(kept) == 42
    kept.save()
    monkeypatch.setattr("builtins.compile", lambda *_, **__: pytest.fail("it was compiled again"))
    assert value(Kept(file)) == 42


def test_another_source_is_compiled(file: Path) -> None:
    kept = Kept(file)
    value(kept)
    kept.save()
    again = Kept(file)
    assert value(again, b"answer = 43") == 43
    again.save()
    assert value(Kept(file), b"answer = 43") == 43


@pytest.mark.parametrize("damage", ["cut", "bit", "empty", "other Python"])
def test_a_damaged_file_holds_nothing(file: Path, damage: str) -> None:
    kept = Kept(file)
    value(kept)
    kept.save()
    data = bytearray(file.read_bytes())
    match damage:
        case "cut":
            del data[len(data) // 2 :]
        case "bit":
            data[-9] ^= 1
        case "empty":
            data.clear()
        case _:
            data[0] ^= 1
    file.write_bytes(data)
    again = Kept(file)
    assert again._codes == {}
    assert value(again) == 42


def test_what_others_compile_is_none_of_its_business(file: Path) -> None:
    kept = Kept(file)
    assert eval(kept.compile("6 * 7", NAME, "eval")) == 42  # noqa: S307 -- what was written above
    kept.compile(b"1", "elsewhere.py", "exec")
    kept.save()
    assert not file.exists()


def test_where_python_keeps_no_code_nothing_is_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    kept = Kept(file)
    value(kept)
    kept.save()
    assert not file.exists()


def test_half_a_file_is_taken_away(file: Path) -> None:
    file.mkdir()
    kept = Kept(file)
    value(kept)
    kept.save()
    assert list(file.parent.iterdir()) == [file]


def test_it_lies_where_python_keeps_compiled_code() -> None:
    place = Path(pyside.cache_from_source(str(Path(pyside.__file__).with_name("shibokensupport.py"))))
    assert place.parent.name == "__pycache__"
    assert place.name.startswith("shibokensupport.")
