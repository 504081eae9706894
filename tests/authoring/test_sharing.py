"""Several processes make of many files what one makes of few."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.authoring import processes, sharing
from kiosk.authoring.build import Result, build_pack
from kiosk.authoring.folder import Entry
from kiosk.authoring.layout import Place
from kiosk.authoring.reading import Task
from kiosk.pack.reader import Pack
from tests.authoring import dying
from tests.authoring.conftest import Folder


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes for the few files of these tests."""
    monkeypatch.setattr(sharing, "LEAST_FILES", 1)
    monkeypatch.setattr(sharing, "processes", lambda: 2)


def build(folder: Folder, target: Path) -> Result:
    return build_pack(folder.path, target, assets=folder.assets)


def add_pages(folder: Folder) -> None:
    for number in range(60):
        for language in ("en", "es"):
            text = (folder.path / language / "topics/second.md").read_text(encoding="utf-8")
            words = "Two chairs stand there." if number % 7 == 0 else "A chair stands there."
            folder.write(f"{language}/topics/page-{number}.md", f"{text}\n{words}\n")


@pytest.fixture
def many(bilingual: Folder) -> Folder:
    add_pages(bilingual)
    return bilingual


def test_the_pack_and_the_problems_are_the_same(many: Folder, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    alone = build(many, tmp_path / "alone.kioskpack")
    request.getfixturevalue("shared")
    together = build(many, tmp_path / "together.kioskpack")
    assert together.problems == alone.problems != []
    assert together.manifest
    assert alone.manifest
    assert together.manifest._replace(built_at="") == alone.manifest._replace(built_at="")
    pack = Pack.open(tmp_path / "together.kioskpack")
    pack.verify()
    pack.close()
    # Each finds in the other's pack all that it needs to know.
    assert build(many, tmp_path / "alone.kioskpack").compiled_count == 0


def test_errors_are_the_same(many: Folder, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    for number in (3, 30, 59):
        many.append(f"en/topics/page-{number}.md", "\n{{ nothing }} [x](word:nothing)\n")
    many.write("es/topics/page-9.md", b"\xff")
    alone = build(many, tmp_path / "alone.kioskpack")
    request.getfixturevalue("shared")
    together = build(many, tmp_path / "together.kioskpack")
    assert together == alone
    assert together.manifest is None
    assert [*tmp_path.glob("*.kioskpack")] == []


@pytest.mark.usefixtures("shared")
def test_a_process_that_is_killed_is_said_and_leaves_the_old_pack(
    many: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "packs" / "a.kioskpack"
    target.parent.mkdir()
    build(many, target)
    before = target.read_bytes()
    many.append("en/topics/first.md", "\nMore. [@R01]\n")
    monkeypatch.setattr(processes, "_read", dying.end)
    result = build(many, target)
    assert [str(problem) for problem in result.problems] == [
        f"{many.path}: one of the processes that read the files was ended,"
        " see whether memory runs out, then build again"
    ]
    assert (result.manifest, result.unwritten) == (None, "")
    assert (target.read_bytes(), [*target.parent.iterdir()]) == (before, [target])


@pytest.mark.usefixtures("shared")
def test_a_system_that_begins_no_process(many: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("multiprocessing.synchronize.SemLock.__init__", refused)
    assert build(many, tmp_path / "a.kioskpack").manifest


_ALONE = """\
import sys
from kiosk.authoring import processes
from kiosk.authoring.reading import Setting
from kiosk.authoring.site import Environment
from tests.authoring import dying
from pathlib import Path

if __name__ == "__main__":
    processes._read = dying.stay
    list(processes.shared([sys.argv[1]] * 2, Setting(Path(), Path(), Environment()), 2))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no way to wait for somebody else's process")
def test_processes_end_with_the_one_that_began_them_however_it_ends(tmp_path: Path) -> None:
    script, pipe = tmp_path / "alone.py", tmp_path / "pipe"
    script.write_text(_ALONE)
    os.mkfifo(pipe)
    told = os.open(pipe, os.O_RDWR)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    # What the system's own watchman for semaphores says of a death is nobody's to read.
    with subprocess.Popen([sys.executable, script, pipe], env=environment, stderr=subprocess.DEVNULL) as begun:
        ids = ""
        while ids.count("\n") < 2:
            assert becomes_ready(told)
            ids += os.read(told, 100).decode()
        handles = [os.pidfd_open(int(line)) for line in ids.split()]
        begun.send_signal(signal.SIGKILL)
    os.close(told)
    for handle in handles:
        assert becomes_ready(handle)
        os.close(handle)


def becomes_ready(handle: int) -> bool:
    return select.select([handle], [], [], 60)[0] == [handle]


def task(path: str, original: str = "") -> Task:
    return Task(Entry(path, "file"), Place("topic", path[:2]), Entry(original, "file") if original else None)


def test_originals_stand_before_their_translations() -> None:
    tasks = [
        task("de/topics/a.md", "en/topics/a.md"),
        task("en/topics/b.md"),
        task("en/topics/a.md"),
        task("es/topics/a.md", "en/topics/a.md"),
    ]
    groups = [[each.entry.path for each in group] for group in sharing.grouped(tasks)]
    assert groups == [["en/topics/a.md", "de/topics/a.md", "es/topics/a.md"], ["en/topics/b.md"]]
