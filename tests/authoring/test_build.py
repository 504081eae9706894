import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.authoring import changes, keeping, picture_files
from kiosk.authoring import reading as reading_module
from kiosk.authoring.build import Result, build_pack
from kiosk.authoring.findings import Findings
from kiosk.authoring.loading import Raw, read_bytes
from kiosk.pack.reader import Pack, read_sources
from kiosk.pack.writer import PackWriter
from tests.authoring.conftest import DRAWING, Folder

FIRST = "en/topics/first.md"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "clinic.kioskpack"


@pytest.fixture
def build(folder: Folder, target: Path) -> Callable[[], Result]:
    return lambda: build_pack(folder.path, target, assets=folder.assets)


def content_hash(target: Path) -> str:
    pack = Pack.open(target)
    try:
        pack.verify()
        return pack.manifest.content_hash
    finally:
        pack.close()


def fresh_hash(folder: Folder, tmp_path: Path) -> str:
    """What the folder gives when it is built from nothing."""
    clean = tmp_path / "clean.kioskpack"
    clean.unlink(missing_ok=True)
    assert build_pack(folder.path, clean, assets=folder.assets).manifest
    return content_hash(clean)


def test_a_folder_becomes_a_pack(folder: Folder, target: Path, build: Callable[[], Result]) -> None:
    result = build()
    assert (result.problems, result.compiled_count, result.reused_count) == ([], 10, 0)
    pack = Pack.open(target)
    assert pack.manifest == result.manifest
    assert pack.manifest.title == "What to expect"
    assert pack.manifest.clinic_name == "Riverside Clinic"
    assert pack.manifest.clinic["phone"] == "555-0100"
    assert [(section.id, section.topic_count) for section in pack.sections("en")] == [("basics", 2)]
    assert [card.id for card in pack.topic_cards("en", "basics")] == ["first", "second"]
    assert pack.walkthrough("en", "visit").card.step_count == 2
    assert pack.term("en", "dissociation").meaning == "Feeling cut off."
    assert [reference.citation for reference in pack.references(("R01",))] == ["Mayo Clinic. First source."]
    assert pack.notices("en")["emergency"] == "Emergency? Call 911."
    assert pack.media("scenes/door.svg").data == DRAWING.encode()
    pack.close()


def test_only_pictures_that_are_shown_are_in_the_pack(
    folder: Folder, target: Path, build: Callable[[], Result]
) -> None:
    folder.write("media/unused.svg", DRAWING)
    folder.write("media/used.svg", DRAWING)
    folder.replace(FIRST, "Call us", "![A room with a chair](used.svg)\n\nCall us")
    assert build().manifest
    db = sqlite3.connect(target)
    assert db.execute("SELECT path FROM media ORDER BY path").fetchall() == [("scenes/door.svg",), ("used.svg",)]
    db.close()


def test_nothing_changed_leaves_the_pack_alone(folder: Folder, target: Path, build: Callable[[], Result]) -> None:
    first = build()
    before = target.stat()
    second = build()
    assert (second.compiled_count, second.reused_count) == (0, 10)
    assert second.manifest == first.manifest
    assert (target.stat().st_ino, target.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_one_changed_file_is_compiled_alone(
    folder: Folder, target: Path, build: Callable[[], Result], tmp_path: Path
) -> None:
    build()
    folder.replace(FIRST, "Call us", "Please call us")
    result = build()
    assert (result.problems, result.compiled_count, result.reused_count) == ([], 1, 9)
    assert content_hash(target) == fresh_hash(folder, tmp_path)


def test_a_new_time_alone_compiles_nothing(folder: Folder, target: Path, build: Callable[[], Result]) -> None:
    build()
    hash_before = content_hash(target)
    os.utime(folder.path / FIRST, ns=(1, 1))
    result = build()
    assert (result.compiled_count, result.reused_count) == (0, 10)
    assert content_hash(target) == hash_before
    assert read_sources(target)[FIRST].mtime_ns == 1


def test_a_change_that_keeps_size_and_digest_of_other_files(
    folder: Folder, target: Path, build: Callable[[], Result], tmp_path: Path
) -> None:
    build()
    folder.replace("clinic.yaml", "555-0100", "555-0199")
    result = build()
    assert result.compiled_count == 2  # clinic.yaml and the one page that shows the number
    assert content_hash(target) == fresh_hash(folder, tmp_path)
    pack = Pack.open(target)
    assert "555-0199" in str(pack.topic("en", "first"))
    pack.close()


def test_a_new_icon_of_a_section_reaches_its_topics(
    folder: Folder, target: Path, build: Callable[[], Result], tmp_path: Path
) -> None:
    build()
    folder.replace("content.yaml", "icon: home", "icon: nurse")
    assert build().compiled_count == 4  # content.yaml, sections.yaml and two topics
    assert content_hash(target) == fresh_hash(folder, tmp_path)


def test_a_file_that_is_gone_is_gone_from_the_pack(
    folder: Folder, target: Path, build: Callable[[], Result], tmp_path: Path
) -> None:
    folder.write("en/topics/third.md", (folder.path / "en/topics/second.md").read_text(encoding="utf-8"))
    build()
    (folder.path / "en/topics/third.md").unlink()
    result = build()
    assert (result.problems, result.compiled_count) == ([], 0)
    assert content_hash(target) == fresh_hash(folder, tmp_path)


def test_a_file_that_is_renamed_and_one_that_takes_its_name(
    folder: Folder, target: Path, build: Callable[[], Result], tmp_path: Path
) -> None:
    build()
    topics = folder.path / "en" / "topics"
    text = (topics / "second.md").read_text(encoding="utf-8")
    folder.write("en/topics/third.md", text)
    folder.replace("en/topics/second.md", "Second", "Another")
    assert build().compiled_count == 2
    assert content_hash(target) == fresh_hash(folder, tmp_path)


def test_a_picture_of_the_folder_takes_the_place_of_a_drawing(
    folder: Folder, target: Path, build: Callable[[], Result], tmp_path: Path
) -> None:
    build()
    own = DRAWING.replace("10", "20")
    folder.write("media/scenes/door.svg", own)
    assert build().problems == []
    pack = Pack.open(target)
    assert pack.media("scenes/door.svg").data == own.encode()
    pack.close()
    assert content_hash(target) == fresh_hash(folder, tmp_path)


def test_a_picture_that_becomes_used(folder: Folder, target: Path, build: Callable[[], Result], tmp_path: Path) -> None:
    folder.write("media/room.svg", DRAWING)
    build()
    folder.replace(FIRST, "Call us", "![A room with a chair](room.svg)\n\nCall us")
    assert build().problems == []
    assert content_hash(target) == fresh_hash(folder, tmp_path)


def test_checks_across_files_still_see_files_that_were_not_compiled(
    folder: Folder, build: Callable[[], Result]
) -> None:
    build()
    (folder.path / "en/topics/second.md").unlink()
    assert [str(problem) for problem in build().problems] == [f"{FIRST}:5:8: there is no topic 'second'"]


def test_warnings_of_files_that_were_not_compiled_are_still_given(folder: Folder, build: Callable[[], Result]) -> None:
    folder.append(FIRST, "\nTwo chairs stand there.\n")
    first = build()
    again = build()
    assert again.compiled_count == 0
    assert [str(p) for p in again.problems] == [str(p) for p in first.problems]
    assert len(again.problems) == 1


def test_errors_leave_the_old_pack_byte_for_byte(folder: Folder, target: Path, build: Callable[[], Result]) -> None:
    build()
    before, inode = target.read_bytes(), target.stat().st_ino
    folder.replace(FIRST, "section: basics", "section: nowhere")
    result = build()
    assert result.manifest is None
    assert [str(p) for p in result.problems] == [f"{FIRST}:4:10: there is no section 'nowhere' in content.yaml"]
    assert (target.read_bytes(), target.stat().st_ino) == (before, inode)
    assert [path.name for path in target.parent.glob("*.part")] + [p.name for p in target.parent.glob(".*")] == []


def test_errors_make_no_pack(folder: Folder, target: Path, build: Callable[[], Result]) -> None:
    folder.write("en/glossary.yaml", "a: [\n")
    assert build().manifest is None
    assert not target.exists()


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"garbage" * 1000])
def test_a_target_that_is_no_pack_is_replaced(content: bytes, target: Path, build: Callable[[], Result]) -> None:
    target.write_bytes(content)
    result = build()
    assert (result.problems, result.compiled_count) == ([], 10)
    assert content_hash(target)


def change(target: Path, *queries: str) -> None:
    """Change tables behind the builder's back."""
    with closing(sqlite3.connect(target)) as db:
        for query in queries:
            db.execute(query)
        db.commit()


@pytest.mark.parametrize(
    "query",
    [
        "UPDATE topic SET payload = zeroblob(9) WHERE id = 'second'",
        "UPDATE topic SET card = card || ' ' WHERE id = 'second'",
        "UPDATE notice SET payload = 'Call 912.' WHERE key = 'emergency'",
        "UPDATE entry SET card = '[]'",
        "UPDATE vocabulary SET payload = '[]'",
        "DELETE FROM term",
        "DELETE FROM reference",
        "DELETE FROM media",
    ],
)
def test_a_damaged_pack_gives_no_row_to_the_next(
    query: str, folder: Folder, target: Path, build: Callable[[], Result], tmp_path: Path
) -> None:
    build()
    change(target, query)
    assert build().compiled_count == 10
    assert content_hash(target) == fresh_hash(folder, tmp_path)


@pytest.mark.parametrize(
    "query",
    [
        "UPDATE topic SET source = 'x'",  # an index that finds nothing: the rows cannot be put in again
        "UPDATE facts SET payload = x'00'",
        "UPDATE facts SET payload = 7",
        "DELETE FROM facts",
        "DROP TABLE facts",
        "UPDATE memory SET value = value || ' '",
        "UPDATE memory SET value = 'x', checksum = 0",
        "DELETE FROM memory",
        "UPDATE manifest SET value = 'x' WHERE key = 'rows'",
    ],
)
def test_damage_that_is_met_on_the_way_builds_the_pack_from_nothing(
    query: str, folder: Folder, target: Path, build: Callable[[], Result], tmp_path: Path
) -> None:
    build()
    change(target, query)
    folder.replace(FIRST, "Call us", "Please call us")
    result = build()
    assert (result.problems, result.compiled_count) == ([], 10)
    assert content_hash(target) == fresh_hash(folder, tmp_path)


def test_remarks_that_cannot_be_read_build_the_pack_from_nothing(target: Path, build: Callable[[], Result]) -> None:
    build()
    change(target, "UPDATE source SET remarks = '[7]'")
    assert build().compiled_count == 10


def test_a_pack_of_another_builder_is_built_from_nothing(
    folder: Folder, target: Path, build: Callable[[], Result], tmp_path: Path
) -> None:
    build()
    db = sqlite3.connect(target)
    db.execute("UPDATE source SET context = '0.0.1+00000000 ' || context")
    db.execute("CREATE TABLE of_another_edition (x)")
    db.commit()
    db.close()
    assert build().compiled_count == 10
    db = sqlite3.connect(target)
    assert db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'of_another_edition'").fetchone() == (0,)
    db.close()
    assert content_hash(target) == fresh_hash(folder, tmp_path)


HOUR_NS = 3600 * 10**9


def write_again(file: Path, text: str, mtime_ns: int) -> None:
    """Other words of the same length, and the same time."""
    assert len(text) == file.stat().st_size
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(mtime_ns, mtime_ns))


def test_a_change_that_leaves_no_trace_in_size_and_time_right_after_a_build_is_found(
    folder: Folder, target: Path, build: Callable[[], Result], tmp_path: Path
) -> None:
    """The clock of a file system has ticks: two changes of one file can have the same time."""
    file = folder.path / FIRST
    text, time = file.read_text(encoding="utf-8"), file.stat().st_mtime_ns
    build()
    write_again(file, text.replace("Call us", "Tell us"), time)
    assert build().compiled_count == 1
    assert content_hash(target) == fresh_hash(folder, tmp_path)


def test_a_drawing_that_changes_so_is_found_too(folder: Folder, target: Path, build: Callable[[], Result]) -> None:
    file = folder.assets / "scenes/door.svg"
    text, time = file.read_text(encoding="utf-8"), file.stat().st_mtime_ns
    build()
    write_again(file, text.replace("10", "20"), time)
    assert build().compiled_count == 1


def test_files_that_did_not_change_for_a_while_are_not_read(
    folder: Folder, build: Callable[[], Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Size and time are enough for them: reading ten thousand files would take longer than all the rest."""
    for file in (*folder.path.rglob("*.*"), *folder.assets.rglob("*.svg")):
        before = file.stat().st_mtime_ns - HOUR_NS
        os.utime(file, ns=(before, before))
    build()
    read: list[str] = []

    def reading(path: Path, limit: int, findings: Findings) -> Raw | None:
        read.append(path.relative_to(folder.path).as_posix())
        return read_bytes(path, limit, findings)

    for module in (changes, keeping, picture_files, reading_module):
        monkeypatch.setattr(module, "read_bytes", reading)
    assert build().compiled_count == 0
    assert read == ["content.yaml", "clinic.yaml"]


def test_a_target_folder_that_is_not_there(folder: Folder, tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "a.kioskpack"
    result = build_pack(folder.path, target, assets=folder.assets)
    assert result.manifest is None
    assert [str(p) for p in result.problems] == [f"{target}: the pack cannot be written (No such file or directory)"]


def test_a_full_disk(
    target: Path, build: Callable[[], Result], folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    before = target.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(PackWriter, "put", full)
    folder.replace(FIRST, "Call us", "Please call us")
    assert [str(p) for p in build().problems] == [f"{target}: the pack cannot be written (database or disk is full)"]
    assert target.read_bytes() == before
