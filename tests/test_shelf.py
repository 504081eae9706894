"""Which pack is shown, and that there is one to show whatever goes wrong with new content."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk import paths, shelf
from kiosk.pack.reader import Pack, read_sources
from kiosk.shelf import Choice, choose, pack_file

# Small folders: the bundled content takes a second to build, and is tested elsewhere.
from tests.authoring.conftest import FILES

Choose = Callable[..., Choice]


def make_folder(folder: Path, title: str) -> Path:
    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("What to expect", title), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The drawings and icons that the small folders use."""
    made = tmp_path_factory.mktemp("assets")
    for name in ("icons/health/home.svg", "scenes/door.svg"):
        (made / name).parent.mkdir(parents=True)
        (made / name).write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', encoding="utf-8")
    return made


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "content", "Our own")


@pytest.fixture(autouse=True)
def device(tmp_path: Path, state: Path, assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A device with its own state folder, and a small folder in the place of the bundled one."""
    bundled = make_folder(tmp_path / "bundled", "Bundled")
    monkeypatch.setattr(paths, "state_dir", lambda: state)
    monkeypatch.setattr(paths, "content_dir", lambda: bundled)
    monkeypatch.setattr("kiosk.authoring.build.assets_dir", lambda: assets)
    monkeypatch.setattr("kiosk.authoring.freshness.assets_dir", lambda: assets)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)


@pytest.fixture
def chosen() -> Iterator[Choose]:
    """Chooses, and closes what was chosen in the end."""
    choices: list[Choice] = []

    def choose_(pack: Path | None = None, content: Path | None = None) -> Choice:
        choices.append(choose(pack, content))
        return choices[-1]

    yield choose_
    for choice in choices:
        if choice.pack is not None:
            choice.pack.close()


def shown(choice: Choice) -> str:
    """The title of the pack that is shown."""
    assert choice.pack is not None
    choice.pack.verify()
    return choice.pack.manifest.title


def spoil(content: Path) -> str:
    """Make an error in the content, and return what is said of it."""
    (content / "en/topics/first.md").write_text("no front matter\n", encoding="utf-8")
    return "en/topics/first.md:1:1: "


# What was named


def test_the_pack_that_was_named_is_shown(chosen: Choose, sample_pack: Path, content: Path) -> None:
    choice = chosen(sample_pack, content)
    assert choice.pack is not None
    assert (choice.pack.path, choice.messages) == (sample_pack, [])


def test_a_named_pack_that_is_none_gives_way_to_the_folder(chosen: Choose, tmp_path: Path, content: Path) -> None:
    file = tmp_path / "clinic.kioskpack"
    file.write_bytes(b"garbage " * 1000)
    choice = chosen(file, content)
    assert shown(choice) == "Our own"
    assert choice.messages == [
        "clinic.kioskpack is not a pack: it does not begin as one. The kiosk shows its content folder instead."
    ]


def test_the_folder_that_was_named_is_built_and_shown(chosen: Choose, content: Path, state: Path) -> None:
    choice = chosen(content=content)
    assert (shown(choice), choice.messages) == ("Our own", [])
    assert choice.pack is not None
    assert choice.pack.path == pack_file(content, state)


def test_without_any_name_the_bundled_folder_is_shown(chosen: Choose) -> None:
    assert shown(chosen()) == "Bundled"


def test_two_folders_of_one_name_have_two_packs(tmp_path: Path, state: Path) -> None:
    one, other = pack_file(tmp_path / "a" / "content", state), pack_file(tmp_path / "b" / "content", state)
    assert one != other
    assert {file.parent for file in (one, other)} == {state / "packs"}
    assert pack_file(tmp_path / "a" / ".." / "a" / "content", state) == one


# When it is built


def count_builds(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    built: list[Path] = []
    build = shelf._build
    monkeypatch.setattr(shelf, "_build", lambda folder, file: built.append(folder) or build(folder, file))
    return built


def test_an_unchanged_folder_is_not_built_again(chosen: Choose, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = count_builds(monkeypatch)
    for _ in range(3):
        assert shown(chosen(content=content)) == "Our own"
    assert built == [content]


def test_a_changed_folder_is_built_again(chosen: Choose, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = count_builds(monkeypatch)
    chosen(content=content)
    file = content / "content.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("Our own", "Our very own"), encoding="utf-8")
    assert shown(chosen(content=content)) == "Our very own"
    assert len(built) == 2


# What goes wrong with the content


def test_broken_content_leaves_the_last_good_pack_in_place(chosen: Choose, content: Path, state: Path) -> None:
    chosen(content=content)
    before = pack_file(content, state).read_bytes()
    where = spoil(content)
    choice = chosen(content=content)
    assert shown(choice) == "Our own"
    assert any(message.startswith(where) for message in choice.messages)
    assert choice.messages[-1] == f"{content} has errors. The last good pack is shown."
    assert pack_file(content, state).read_bytes() == before


def test_broken_content_that_never_was_good_gives_way_to_the_bundled(chosen: Choose, content: Path) -> None:
    where = spoil(content)
    choice = chosen(content=content)
    assert shown(choice) == "Bundled"
    assert any(message.startswith(where) for message in choice.messages)
    assert choice.messages[-3:] == [
        f"{content} has errors. Run `kiosk check` for more.",
        f"There is no pack of {content} yet.",
        "The kiosk shows the content that came with it instead.",
    ]


def test_a_folder_that_is_not_there_gives_way_to_the_bundled(chosen: Choose, tmp_path: Path) -> None:
    choice = chosen(content=tmp_path / "nowhere")
    assert shown(choice) == "Bundled"
    assert choice.messages[-1] == "The kiosk shows the content that came with it instead."


def test_a_folder_that_went_away_leaves_its_last_pack(chosen: Choose, content: Path) -> None:
    chosen(content=content)
    shutil.rmtree(content)
    choice = chosen(content=content)
    assert shown(choice) == "Our own"
    assert choice.messages[-1] == f"{content} has errors. The last good pack is shown."


def test_broken_bundled_content_shows_nothing_and_says_so(chosen: Choose) -> None:
    spoil(paths.content_dir())
    choice = chosen()
    assert choice.pack is None
    assert choice.messages[-1] == f"There is no pack of {paths.content_dir()} yet."


# What goes wrong with the disk


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: bytes(len(data)),
        lambda data: data.replace(b"Our own", b"Our owm"),
    ],
    ids=["empty", "cut short", "zeroed", "flipped"],
)
def test_a_damaged_pack_is_built_again(
    chosen: Choose, content: Path, state: Path, damage: Callable[[bytes], bytes]
) -> None:
    chosen(content=content)
    file = pack_file(content, state)
    file.write_bytes(damage(file.read_bytes()))
    assert shown(chosen(content=content)) == "Our own"
    later = chosen(content=content)
    assert (shown(later), later.messages) == ("Our own", [])


def test_a_damaged_pack_of_broken_content_is_no_pack(chosen: Choose, content: Path, state: Path) -> None:
    chosen(content=content)
    file = pack_file(content, state)
    file.write_bytes(file.read_bytes()[:-1])
    spoil(content)
    assert shown(chosen(content=content)) == "Bundled"


def test_a_state_folder_that_cannot_be_made_still_shows_something(chosen: Choose, content: Path, state: Path) -> None:
    state.write_text("a file where the folder should be", encoding="utf-8")
    choice = chosen(content=content)
    assert shown(choice) == "Our own"
    assert choice.messages == [
        f"{state / 'packs'} cannot be written (Not a directory): the pack is kept until the kiosk ends."
    ]


def test_a_state_folder_without_room_still_shows_the_last_good_pack(
    chosen: Choose, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(content=content)
    (content / "content.yaml").write_text(
        (content / "content.yaml").read_text(encoding="utf-8") + "# changed\n", encoding="utf-8"
    )

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    choice = chosen(content=content)
    monkeypatch.undo()
    assert shown(choice) == "Our own"
    assert any("No space left on device" in message for message in choice.messages)


def test_the_pack_remembers_what_it_was_built_from(chosen: Choose, content: Path, state: Path) -> None:
    chosen(content=content)
    own = {path for path in read_sources(pack_file(content, state)) if not path.startswith("@")}
    assert own == set(FILES)
    Pack.open(pack_file(content, state)).close()
